"""What plf validate says of a course with other dates, in the order of the days it is about."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plf_cli.diagnostics import Diagnostic
from plf_cli.messages import _, language, listing, plural
from plf_cli.rules.pages import SEVERITIES
from plf_cli.scan import masked
from plf_cli.source import Source

_MANY = 3  # findings with the same code that are told as one
Held = tuple[str, Sequence[date]]
"""What a session is called, and its days."""


@dataclass(frozen=True)
class Schedule:
    """The file of a course, and its sessions in the order in which they stand there."""

    source: Source
    sessions: Sequence[Held]

    def at(self, found: Diagnostic) -> Held | None:
        """The session that a finding is about; None where it is about no single one."""
        if found.file != masked(self.source.file):
            return None
        place = (found.span.line, found.span.column)
        before = bisect_right(self._starts, place, key=lambda one: one[0])
        return self._starts[before - 1][1] if before else None

    @cached_property
    def _starts(self) -> list[tuple[tuple[int, int], Held | None]]:
        """Where in the file each session begins, and where each key besides."""
        keys = [self.source.span((key,), "key") for key in self.source.data]
        sessions = [self.source.span(("sessions", at)) for at in range(len(self.sessions))]
        found: list[tuple[tuple[int, int], Held | None]] = [
            *(((one.line, one.column), None) for one in keys),
            *(
                ((one.line, one.column), held)
                for one, held in zip(sessions, self.sessions, strict=True)
            ),
        ]
        return sorted(found, key=lambda one: one[0])


def in_words(schedule: Schedule, found: Iterable[Diagnostic]) -> Iterator[str]:
    """Code and message of each, the first day first; many with the same code are told as one."""
    placed = [(one, schedule.at(one)) for one in found]
    placed.sort(key=lambda one: _first_day(one[1]))
    alike: dict[str, list[tuple[Diagnostic, Held]]] = {}
    for one, held in placed:
        if held:
            alike.setdefault(one.code, []).append((one, held))
    for one, held in placed:
        same = alike.get(one.code, []) if held else []
        if len(same) < _MANY:
            yield from _told(one, schedule.source.file)
        elif one is same[0][0]:
            yield from _told(one, schedule.source.file)
            yield f"    {_likewise([name for _one, (name, _days) in same[1:]])}"


def _first_day(held: Held | None) -> date:
    return min(held[1], default=date.max) if held else date.max


def _told(one: Diagnostic, file: str) -> Iterator[str]:
    """Code and message, with the file where that is another one, and the help."""
    place = "" if one.file == masked(file) else f"{one.file}: "
    yield f"  {place}{_(SEVERITIES[one.severity])} {one.code}: {one.message}"
    if one.help:
        yield f"    = {_('help')}: {one.help}"


def _likewise(names: list[str]) -> str:
    """Which other sessions have the same, each once."""
    names = list(dict.fromkeys(names))
    told = listing(names, language())
    return plural(
        "The same is told of {n} more session: {sessions}.",
        "The same is told of {n} more sessions: {sessions}.",
        len(names),
        sessions=told,
    )

"""What the command line asks of clusters -> the course and the problem."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from plf_cli.catalogue import Entry
from plf_cli.cli import console
from plf_cli.cli.gather import Gathered
from plf_cli.cli.options import one_of
from plf_cli.cli.reference import document
from plf_cli.clusters.asked import asked, size_of
from plf_cli.clusters.problem import TRAITS, Problem
from plf_cli.clusters.sizes import pairs
from plf_cli.lookup import programme_of
from plf_cli.messages import _, language, listing, plural
from plf_cli.model.base import Range
from plf_cli.model.course import Course
from plf_cli.suggest import did_you_mean

_SIZE = re.compile(r"([0-9]{1,3})(?: ?[-–] ?([0-9]{1,3}))?")  # noqa: RUF001 - as people write it
_LEAST = 2


@dataclass(frozen=True)
class Asking:
    """A course whose teams are to be in clusters, and the problem without wishes."""

    gathered: Gathered
    course: Course
    problem: Problem
    is_by_order: bool  # no way is known

    @property
    def entry(self) -> Entry:
        """The file of the course."""
        found = self.gathered.catalogue.entry("course", self.course.id)
        assert found
        return found


def asking(ref: str, workspace: Path | None, size: str | None) -> Asking:
    """The course that REF means.

    Raises ``Failure`` where it has faults, or where nobody knows where some of its teams are.
    """
    wanted = None if size is None else _size(size)
    gathered, course = document(ref, workspace, ("course",))
    assert isinstance(course, Course)
    _check_once(course)
    found = asked(course, wanted or size_of(course, gathered.catalogue))
    if found.unplaced and not found.is_by_order:
        message = plural(
            "It is not known where {n} team is: {teams}.",
            "It is not known where {n} teams are: {teams}.",
            len(found.unplaced),
            teams=listing(list(found.unplaced), language()),
        )
        help_ = _("Write their municipality, or their position: {lat: 57.46, lon: 9.98}.")
        raise console.Failure(message, help_)
    if found.is_by_order:
        console.note(_("No way is known, so teams that follow each other are put together."))
    elif found.rough:
        message = plural(
            "{n} team has no position; the seat of its municipality stands for it.",
            "{n} teams have no position; the seats of their municipalities stand for them.",
            found.rough,
        )
        console.note(message)
    return Asking(gathered, course, found.problem, found.is_by_order)


def _check_once(course: Course) -> None:
    """Nothing. Raises ``Failure`` where two teams have one id: nobody knows which is meant."""
    many = Counter(team.id for team in course.teams)
    if twice := [id_ for id_, times in many.items() if times > 1]:
        message = plural(
            "The id of {n} team stands twice in the course: {teams}.",
            "The ids of {n} teams stand twice in the course: {teams}.",
            len(twice),
            teams=", ".join(twice),
        )
        raise console.Failure(message, _("Take one of the two out, or give it another id."))


def _size(text: str) -> Range:
    """Such as ``3-4``. Raises a usage error for other texts."""
    found = _SIZE.fullmatch(text.strip())
    least, most = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not _LEAST <= least <= most:
        message = _("“{value}” is no size of a cluster; write 3-4, or 4.").format(value=text)
        raise typer.BadParameter(message, param_hint="--size")
    return Range(least, most)


def wishes(
    asked: Asking,
    *,
    together: Sequence[str],
    apart: Sequence[str],
    alike: Sequence[str],
    mixed: Sequence[str],
    host: bool,
) -> Problem:
    """The problem with what is wished for.

    Raises ``Failure`` for a team that the course has not, and a usage error for unknown words.
    """
    for option, words in (("--alike", alike), ("--mixed", mixed)):
        for word in _words(words):
            one_of(word, TRAITS, option)
    both = [word for word in _words(alike) if word in _words(mixed)]
    if both:
        message = _("Clusters cannot be alike and mixed in the same: {words}.")
        raise typer.BadParameter(message.format(words=", ".join(both)), param_hint="--mixed")
    groups = tuple(_teams(asked, one, "--together") for one in together)
    parted = tuple(_teams(asked, one, "--apart") for one in apart)
    return replace(
        asked.problem,
        together=groups,
        apart=pairs(parted),
        alike=tuple(_words(alike)),
        mixed=tuple(_words(mixed)),
        host_needed=host,
    )


def _words(values: Iterable[str]) -> list[str]:
    """Each word once, also where several stand with commas."""
    every = (word.strip().lower() for value in values for word in value.split(","))
    return list(dict.fromkeys(word for word in every if word))


def _teams(asked: Asking, text: str, option: str) -> tuple[int, ...]:
    ids = dict.fromkeys(word.strip() for word in text.split(",") if word.strip())
    if len(ids) < _LEAST:
        message = _("“{value}” names no two teams; write their ids as A,B.").format(value=text)
        raise typer.BadParameter(message, param_hint=option)
    return tuple(sorted(team_at(asked, id_) for id_ in ids))


def team_at(asked: Asking, id_: str) -> int:
    """The place of a team in the problem. Raises ``Failure`` where the course has none such."""
    known = [unit.id for unit in asked.problem.units]
    if id_ in known:
        return known.index(id_)
    if any(team.id == id_ for team in asked.course.teams):
        message = _("“{team}” is an administration, which is in no cluster.").format(team=id_)
        raise console.Failure(message)
    help_ = did_you_mean(id_, known) or _("Known: {words}.").format(words=", ".join(known))
    raise console.Failure(_("The course has no team “{id}”.").format(id=id_), help_)


def rounds_of(asked: Asking, meetings: int | None) -> int:
    """How many meetings are planned: as asked for, else as often as the programme's module is held.

    Raises a usage error where that is no more than one.
    """
    programme = programme_of(asked.gathered.catalogue, asked.course)
    modules = programme.modules if programme else ()
    times = [module.times for module in modules if module.per == "cluster"]
    number = meetings or max(times, default=1)
    if number < _LEAST:
        message = _("Clusters can rotate only over several meetings; write --meetings 3.")
        raise typer.BadParameter(message, param_hint="--rotate")
    return number

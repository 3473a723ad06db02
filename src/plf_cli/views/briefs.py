"""The days of a module in short: what happens in them, without what only frames them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plf_cli.lookup import module_names
from plf_cli.model.programme import Module
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion, occasions
from plf_cli.views.rows import RowView, rows
from plf_cli.views.setting import Setting

_MAIN = frozenset({"talk", "group-work", "team-work", "workshop", "reflection", "walk", "plenary"})
_FRAME = frozenset({"evaluation", "closing", "break", "lunch", ""})
_SHORT = 15  # minutes of a plenary in which nothing is but gathered
_SHORT_AT_THE_END = 30


@dataclass(frozen=True, slots=True)
class MainPointView:
    """A main point of a day; ``length`` is ``45 min.``, ``15 min. pr. team``, or empty."""

    title: str
    length: str


@dataclass(frozen=True, slots=True)
class BriefView:
    """A day in short. ``text`` is the module's own, on its first day, else its purpose.

    ``time`` is that of the sessions, empty where they differ. ``open`` is a sentence where the
    day's time or agenda is not settled. ``lines`` are the points with their lengths.
    """

    label: str
    title: str
    time: str
    open: str
    text: str
    points: tuple[MainPointView, ...]
    lines: tuple[str, ...]


def briefs(around: Setting, module: Module, days: Sequence[Occasion]) -> tuple[BriefView, ...]:
    """The days of a module as the programme has them, at the times of those of ``days``."""
    modules = around.programme.modules if around.programme else ()
    called = module_names(modules, around.language).get(module.id, module.id)
    mine = [day for day in days if day.module.id == module.id and not day.cancelled]
    return tuple(
        _brief(day, [one for one in mine if one.part == day.part])
        for day in occasions(around, module, None, called)
    )


def modules_of(around: Setting, days: Iterable[Occasion]) -> list[Module]:
    """The modules that the days are of, in the programme's order; dropped days do not count."""
    wanted = {day.module.id for day in days if not day.cancelled}
    modules = around.programme.modules if around.programme else ()
    return [module for module in modules if module.id in wanted]


def _brief(day: Occasion, held: Sequence[Occasion]) -> BriefView:
    language = day.setting.language
    every = rows(day.setting, day.table, ())
    found = [row for at, row in enumerate(every) if _is_main(row, every[at + 1 :])]
    points = tuple(MainPointView(row.title, _length(row, language)) for row in found)
    text = day.module.text or ("" if points else day.module.purpose) or ""
    return BriefView(
        label=day.label,
        title=day.title,
        time=_only(one.time for one in held),
        open=_only(one.open for one in held),
        text=text if day.part == 1 else "",
        points=points,
        lines=tuple(f"{one.title} ({one.length})" if one.length else one.title for one in points),
    )


def _is_main(row: RowView, later: Sequence[RowView]) -> bool:
    """Whether it is more than a frame; a short plenary is one, above all at the day's end."""
    if row.kind not in _MAIN or row.kind != "plenary" or row.each_team:
        return row.kind in _MAIN
    at_the_end = all(one.kind in _FRAME for one in later)
    return not 0 < row.minutes < (_SHORT_AT_THE_END if at_the_end else _SHORT)


def _only(told: Iterable[str]) -> str:
    """What all of them are; empty where they differ."""
    found = set(told)
    return found.pop() if len(found) == 1 else ""


def _length(row: RowView, language: str) -> str:
    if row.each_team or not row.minutes:
        return row.each_team
    return label("minutes", language).format(minutes=row.minutes)

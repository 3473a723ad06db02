"""The participants' agenda of a programme or of a course: never the facilitator's notes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plf_cli.catalogue import Catalogue
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.views.chosen import chosen, nothing
from plf_cli.views.cover import Cover, cover
from plf_cli.views.days import DayView
from plf_cli.views.days import day as day_view
from plf_cli.views.setting import setting
from plf_cli.views.wanted import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaView(Cover):
    """The agenda of a whole programme or course, or of the days that were asked for."""

    days: tuple[DayView, ...]


def agenda(catalogue: Catalogue, document: Programme | Course, wanted: Wanted) -> AgendaView:
    """The agenda of a document, or of the days that are wanted.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    days = [day_view(one) for one in chosen(around, wanted)]
    return AgendaView(
        **cover(around, "agenda"),
        open=nothing(around, days),
        days=_aimed_once(told_once(days)),
    )


def _aimed_once(days: Sequence[DayView]) -> tuple[DayView, ...]:
    """The days, with a module's goals at its first session only, and its fields if it has none."""
    found: list[DayView] = []
    aimed: set[str] = set()
    for day in days:
        is_first = day.module not in aimed or (found and found[-1].session == day.session)
        if not day.cancelled:
            aimed.add(day.module)
        goals = day.goals if is_first else ()
        fields = day.fields if is_first and not goals else ()
        aims = day.aims if is_first else ()
        found.append(replace(day, goals=goals, aims=aims, fields=fields))
    return tuple(found)


def told_once(days: Sequence[DayView]) -> tuple[DayView, ...]:
    """The days, with ``first`` and ``last`` as seen among those that are shown."""
    runs = [(day.module, day.session, day.cancelled) for day in days]
    return tuple(
        replace(
            day,
            first=day.part == 1 or at == 0 or runs[at - 1] != runs[at],
            last=day.part == day.parts or runs[at + 1 : at + 2] != [runs[at]],
        )
        for at, day in enumerate(days)
    )

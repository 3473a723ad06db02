"""The meetings of few teams at a time: those of clusters and networks, each with its number."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Module
from plf_cli.spacing import held, teams_of
from plf_cli.views.chosen import every
from plf_cli.views.occasion import Occasion
from plf_cli.views.setting import Setting

_MEETINGS = frozenset({"cluster-meeting", "network-meeting"})
_MOST = 12  # a programme may call for any number; nobody reads more of them beforehand


def is_follow_up(module: Module) -> bool:
    """Whether teams meet there to tell each other how far they are."""
    return module.kind in _MEETINGS or module.per == "cluster"


def has_turns(module: Module) -> bool:
    """Whether it is a cluster's meeting, or one at which each team gets a turn."""
    if module.kind == "cluster-meeting" or module.per == "cluster":
        return True
    is_shared = module.kind == "network-meeting" or module.per == "group"
    return is_shared and any(
        item.each_team for schedule in module.schedules() for item in schedule.agenda
    )


def counted(days: Iterable[Occasion]) -> Iterator[Occasion]:
    """The days as a course has them; a programme's as often as it calls for them, numbered."""
    for day in days:
        if day.session or day.module.times == 1:
            yield day
            continue
        for number in range(1, min(day.module.times, _MOST) + 1):
            session = Session(module=day.module.id, number=number)
            yield replace(day, session=session)


def number_of(day: Occasion) -> int:
    """Which time of its module's a day is: as told, else by its place in the course."""
    session = day.session
    if session and session.number:
        return session.number
    return day.setting.once(_numbers).get(id(session), 1)


def _numbers(around: Setting) -> dict[int, int]:
    """The numbers of a course's sessions."""
    course = around.course
    if course is None:
        return {}
    modules = dict.fromkeys(one.module for one in course.sessions)
    return {id(one.session): one.number for id_ in modules for one in held(course, id_)}


Series = dict[tuple[object, ...], list[Occasion]]
"""The meetings of each module and unit, by their numbers."""


def series(around: Setting) -> Series:
    """Every meeting that is not cancelled, one after the other; of several days the first."""
    return around.once(_series)


def _series(around: Setting) -> Series:
    found: Series = {}
    for day in counted(every(around)):
        if day.part == 1 and not day.cancelled and has_turns(day.module):
            found.setdefault(_unit(day), []).append(day)
    return {unit: sorted(days, key=number_of) for unit, days in found.items()}


def dropped_after(day: Occasion, among: Series) -> list[Occasion]:
    """The same unit's cancelled meetings between this one and the next that is held."""
    later = next_after(day, among)
    return [
        one
        for one in every(day.setting)
        if one.cancelled
        and one.part == 1
        and _unit(one) == _unit(day)
        and _is_after(one, day)
        and not (later and _is_after(one, later))
    ]


def _is_after(one: Occasion, other: Occasion) -> bool:
    """Whether a meeting comes later: by the dates, else by the numbers."""
    if one.dates and other.dates:
        return one.dates[0] > other.dates[0]
    return number_of(one) > number_of(other)


def next_after(day: Occasion, among: Series) -> Occasion | None:
    """The same unit's next meeting; None after the last one."""
    number = number_of(day)
    return next((one for one in of_unit(day, among) if number_of(one) > number), None)


def elsewhere_after(day: Occasion, among: Series) -> list[Occasion]:
    """Where clusters rotate: the next meetings of the teams of this one, which are in others."""
    course, session = day.setting.course, day.session
    if not course or not session or not _rotates(course, session):
        return []
    mine = {*teams_of(course, session)}
    later = [
        one
        for days in among.values()
        for one in days
        if one.module.id == day.module.id
        and number_of(one) > number_of(day)
        and one.session
        and not mine.isdisjoint(teams_of(course, one.session))
    ]
    least = min(map(number_of, later), default=0)
    return [one for one in later if number_of(one) == least]


def _rotates(course: Course, session: Session) -> bool:
    """Whether it is for a cluster of a single meeting."""
    return any(one.id == session.cluster and one.meeting for one in course.clusters)


def of_unit(day: Occasion, among: Series) -> list[Occasion]:
    """The meetings of the day's module and unit."""
    return among.get(_unit(day), [])


def _unit(day: Occasion) -> tuple[object, ...]:
    session = day.session
    unit = (session.group, session.cluster, session.team) if session else ()
    return (day.module.id, *unit)

"""What a course's sessions are: the day's frame that each has, and those not listed yet."""

from collections.abc import Iterator, Sequence
from datetime import time

from plf_cli.lookup import municipalities_of
from plf_cli.model.course import Cluster, Course, Group, Session, Team
from plf_cli.model.programme import Module, ModuleDay, Schedule
from plf_cli.spacing import held, teams_of
from plf_cli.timetable import Timetable, clock_of, most_teams, timetable


def missing(module: Module, course: Course) -> Iterator[Session]:
    """The sessions that the programme calls for and the course does not list yet."""
    listed = [session for session in course.sessions if session.module == module.id]
    axis, ids = _units(module, course, listed)
    numbers = {id(one.session): one.number for one in held(course, module.id)}
    by_unit: dict[str | None, list[Session]] = {}
    for session in listed:
        by_unit.setdefault(getattr(session, axis, None), []).append(session)
    for id_ in ids:
        mine = listed if id_ is None else [*by_unit.get(None, ()), *by_unit.get(id_, ())]
        taken = {number for one in mine for number in (one.number, numbers.get(id(one)))}
        wanted = _wanted(module, course, axis, id_)
        free = [number for number in wanted if number not in taken]
        for number in free[: max(0, len(wanted) - len(mine))]:
            unit = {axis: id_} if id_ else {}
            told = {"number": number} if module.times > 1 else {}
            yield Session(module=module.id, **unit, **told)  # type: ignore[arg-type]


def _wanted(module: Module, course: Course, axis: str, id_: str | None) -> Sequence[int]:
    """The numbers of a unit's sessions: all, or the one that a cluster is for."""
    every = range(1, module.times + 1)
    clusters = course.clusters if axis == "cluster" else ()
    meeting = next((one.meeting for one in clusters if one.id == id_), None)
    return [number for number in every if meeting in {None, number}]


def takes_place(course: Course | None, session: Session | None) -> bool:
    """Whether a session takes place or did; in a course that is over, only what it lists.

    The days of a programme do, since there is no session of them yet.
    """
    if not course or not session:
        return True
    if session.status == "cancelled" or course.status == "cancelled":
        return session.status == "held"
    return course.status != "completed" or any(one is session for one in course.sessions)


def _units(
    module: Module, course: Course, listed: Sequence[Session]
) -> tuple[str, Sequence[str | None]]:
    """Who a module is held for one after the other: the units' key and ids, or once for all."""
    axis = "group" if any(session.group for session in listed) else module.per
    units: dict[str, Sequence[Group | Cluster | Team]] = {
        "group": course.groups,
        "team": course.teams,
        "cluster": course.clusters,
    }
    return axis, [unit.id for unit in units.get(axis, ())] or [None]


def municipalities_at(course: Course, session: Session) -> tuple[str, ...]:
    """The municipalities at a session: its teams', or all where that is not known."""
    ids, every = teams_of(course, session), municipalities_of(course)
    places = {team.municipality for team in course.teams if team.id in ids}
    if not places or None in places:
        return every
    return tuple(one for one in every if one in places)


def schedules(module: Module, session: Session | None) -> list[Schedule]:
    """One schedule a day; a session's start moves the first day, its end is that of the last."""
    found: list[Schedule] = list(module.schedules())
    if not session:
        return found
    if module.days:
        found += [ModuleDay()] * (len(session.date) - len(found))
    last = len(found) - 1
    return [
        moved(schedule, session.start if at == 0 else None, session.end if at == last else None)
        for at, schedule in enumerate(found)
    ]


def tables(course: Course, session: Session, module: Module | None) -> list[Timetable]:
    """The clock times of each day of a session, as long as its teams need."""
    days = schedules(module, session) if module else [moved(Schedule(), session.start, session.end)]
    found = [table(course, session, module, schedule) for schedule in days]
    return found * len(session.date) if len(found) == 1 else found


def table(
    course: Course | None, session: Session | None, module: Module | None, schedule: Schedule
) -> Timetable:
    """The clock times of a day: with room for each team of its session, or for the most."""
    most = most_teams(module) if module else 1
    count = (turns(course, session, module) if course and session else 0) or most
    own_end = session.end if session else None
    if count < most and not own_end and any(item.each_team for item in schedule.agenda):
        # Fewer teams than there is room for: the day ends when all have had their turn.
        schedule = schedule.model_copy(update={"end": None})
    return timetable(schedule, count)


def turns(course: Course, session: Session, module: Module | None) -> int:
    """How many teams have a turn at a session; 0 where that is not known.

    They are its own. Where it is for all, the module says how many, else they are the course's, of
    which administrations have no turn.
    """
    if session.group or session.cluster or session.team:
        return len(teams_of(course, session))
    if module and module.teams:
        return 0
    return sum(not team.is_administration for team in course.teams)


def moved(schedule: Schedule, start: time | None, end: time | None) -> Schedule:
    """The schedule as a session holds it: from ``start``, with everything in it moved along."""
    if start is None and end is None:
        return schedule
    by = _minutes(start) - _minutes(schedule.start) if start and schedule.start else 0
    agenda = tuple(
        item.model_copy(update={"at": _later(item.at, by)}) if item.at else item
        for item in schedule.agenda
    )
    frame = {"start": start or schedule.start, "end": end or _later(schedule.end, by)}
    return schedule.model_copy(update={**frame, "agenda": agenda})


def _later(clock: time | None, by: int) -> time | None:
    return clock_of(_minutes(clock) + by) if clock else None


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute

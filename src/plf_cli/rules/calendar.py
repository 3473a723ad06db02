"""Days that are not free: public, customary and school holidays, weekends."""

from collections.abc import Iterator
from datetime import date

from plf_cli.calendars import (
    customary_holiday,
    is_weekend,
    next_free,
    public_holiday,
    school_holiday,
)
from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.lookup import calendar_of, municipalities_of, school_year
from plf_cli.messages import _, capital, day, language, listing, long_day, weekday
from plf_cli.model.course import Course, Session
from plf_cli.rules.rule import Concern, rule
from plf_cli.sessions import municipalities_at


def held_days(course: Course) -> Iterator[tuple[Route, date, Session]]:
    """Every day on which something is held, with its route and session."""
    for at, session in enumerate(course.sessions):
        if session.status != "cancelled":
            for number, held in enumerate(session.date):
                yield ("sessions", at, "date", number), held, session


def move(catalogue: Catalogue, course: Course, session: Session, held: date) -> str:
    """The advice to move a session, with the next day on which nothing is in the way."""
    free = next_free(catalogue, municipalities_at(course, session), held)
    if free is None:
        return _("Move the session to another day.")
    text = _("Move the session; the next free day is {day}.")
    return text.format(day=long_day(free, language()))


@rule("PLF501", Severity.ERROR, Course)
def session_on_public_holiday(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session lies on a public holiday.

    Danish public holidays from 2000 to 2060 are known; store bededag only until 2023.

    Why: schools and administrations are closed, and nobody comes.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2022-04-15}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2022-04-20}
    """
    for path, held, session in held_days(course):
        if name := public_holiday(held):
            message = _("{day} is a public holiday: {name}.")
            message = message.format(day=capital(long_day(held, language())), name=name)
            yield Problem(path, message, move(catalogue, course, session, held))


@rule("PLF502", Severity.WARNING, Course, Concern.PLANNING)
def session_on_customary_holiday(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session lies on a day that is customarily free.

    Grundlovsdag, 24 and 31 December, 1 May and the day after Kristi himmelfartsdag.

    Why: these are no public holidays, but schools and offices are mostly closed.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2029-06-05}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2029-06-07}
    """
    for path, held, session in held_days(course):
        name = customary_holiday(held)
        if name and not public_holiday(held):
            message = _("{day} is customarily free: {name}.")
            message = message.format(day=capital(long_day(held, language())), name=name)
            yield Problem(path, message, move(catalogue, course, session, held))


@rule("PLF503", Severity.WARNING, Course, Concern.PLANNING)
def session_on_weekend(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session lies on a Saturday or a Sunday.

    Why: it is mostly a slip in the date; participants work Monday to Friday.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-16}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-14}
    """
    for path, held, session in held_days(course):
        if is_weekend(held) and not public_holiday(held):
            message = _("{day} is a {weekday}.")
            message = message.format(
                day=capital(day(held, language())), weekday=weekday(held, language())
            )
            yield Problem(path, message, move(catalogue, course, session, held))


@rule("PLF504", Severity.WARNING, Course, Concern.PLANNING)
def session_in_school_holiday(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session lies in the school holidays of a municipality that takes part.

    Each municipality decides its own school holidays, so a course over several collides with the
    union of their calendars; a session of one cluster, group or team only with those of its teams.
    The finding names whose holiday it is, and whether the calendar is a published plan or only
    assumed by habit.

    Where the course names no municipalities, those of its teams count.

    Why: the leaders of that municipality are away.

    Bad:
        kind: course
        municipalities: [Tønder]
        sessions:
          - {module: dag-1, date: 2027-02-17}
        ---
        kind: calendar
        municipality: Tønder
        school_year: 2026/27
        assumed: true
        closed:
          - {title: Vinterferie, from: 2027-02-13, to: 2027-02-21}
    Good:
        kind: course
        municipalities: [Tønder]
        sessions:
          - {module: dag-1, date: 2027-02-24}
        ---
        kind: calendar
        municipality: Tønder
        school_year: 2026/27
        assumed: true
        closed:
          - {title: Vinterferie, from: 2027-02-13, to: 2027-02-21}
    """
    for path, held, session in held_days(course):
        if public_holiday(held):
            continue
        for municipality in municipalities_at(course, session):
            found = school_holiday(catalogue, municipality, held)
            if not found:
                continue
            message = (
                _("{day} lies in the school holidays of {municipality}: {name} (assumed).")
                if found.calendar.assumed
                else _("{day} lies in the school holidays of {municipality}: {name}.")
            )
            message = message.format(
                day=capital(long_day(held, language())),
                municipality=municipality,
                name=found.closed.title,
            )
            place = (found.calendar, ("closed", found.index), _("the holiday stands here"))
            help_ = move(catalogue, course, session, held)
            yield Problem(path, message, help_, see=(place,))


@rule("PLF507", Severity.NOTE, Course, Concern.PLANNING)
def no_calendar(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """There is no school calendar for a municipality in a school year with sessions.

    Why: without it, nobody can tell whether the dates collide with the school holidays.

    Bad:
        kind: course
        municipalities: [Hedensted]
        sessions:
          - {module: dag-1, date: 2027-01-13}
    Good:
        kind: course
        municipalities: [Hedensted]
        sessions:
          - {module: dag-1, date: 2027-01-13}
        ---
        kind: calendar
        municipality: Hedensted
        school_year: 2026/27
        assumed: true
    """
    faulty = catalogue.once(_with_faulty_calendars)
    for municipality in municipalities_of(course):
        if {municipality, None} & faulty:
            continue  # it may be that one
        missing = {
            school_year(held)
            for _path, held, session in held_days(course)
            if municipality in municipalities_at(course, session)
            and not calendar_of(catalogue, municipality, held)
        }
        if missing:
            message = _("There is no calendar for {municipality} in {school_years}.")
            message = message.format(
                municipality=municipality, school_years=listing(sorted(missing), language())
            )
            route = _named_at(course, municipality)
            yield Problem(route, message, _("Add a file of kind “calendar”."))


def _with_faulty_calendars(catalogue: Catalogue) -> set[str | None]:
    """The municipalities of calendars with faults; None where even that cannot be read."""
    found: set[str | None] = set()
    for entry in catalogue.shown():
        if entry.name[0] == "calendar" and catalogue.document(entry) is None:
            data = entry.loaded.source.data
            told = data.get("municipality") if isinstance(data, dict) else None
            found.add(told if isinstance(told, str) else None)
    return found


def _named_at(course: Course, municipality: str) -> Route:
    """Where a course names a municipality, or the first of its teams does."""
    if municipality in course.municipalities:
        return ("municipalities", course.municipalities.index(municipality))
    teams = enumerate(course.teams)
    at = next(at for at, team in teams if team.municipality == municipality)
    return ("teams", at, "municipality")

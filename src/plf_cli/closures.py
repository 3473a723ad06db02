"""A school year week by week: what is closed in which municipality, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from plf_cli.calendars import (
    customary_holiday,
    in_summer_holiday,
    public_holiday,
    school_holiday,
)
from plf_cli.catalogue import Catalogue
from plf_cli.lookup import calendar_of, municipalities_of, school_year
from plf_cli.messages import _
from plf_cli.model.course import Course

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_WEEKDAYS = 5
_FIRST_MONTH = 8


@dataclass(frozen=True, slots=True)
class Closure:
    """Why a day is not free; ``municipality`` is None for what is closed everywhere."""

    kind: Literal["public", "customary", "school"]
    name: str
    municipality: str | None = None
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class SchoolDay:
    """A weekday of the school year, and what is closed on it."""

    date: date
    closed: tuple[Closure, ...]

    def closure(self, municipality: str) -> Closure | None:
        """Why the day is not free in a municipality: a holiday of all before its own."""
        here = (one for one in self.closed if one.municipality in {None, municipality})
        return next(here, None)


@dataclass(frozen=True, slots=True)
class SchoolWeek:
    """A week: its number, its Monday, and those of its weekdays that lie in the school year."""

    number: int
    monday: date
    days: tuple[SchoolDay, ...]

    def is_closed(self, municipality: str) -> bool:
        """Whether there is a holiday of the schools in it, and no weekday is free."""
        found = [day.closure(municipality) for day in self.days]
        return all(found) and any(one and one.kind == "school" for one in found)


@dataclass(frozen=True, slots=True)
class CalendarOf:
    """A municipality, and its calendar: the id, and whether it is assumed; None without one."""

    municipality: str
    calendar: str | None
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """The weeks of a school year, for some municipalities."""

    school_year: str
    municipalities: tuple[CalendarOf, ...]
    weeks: tuple[SchoolWeek, ...]

    @property
    def days(self) -> list[SchoolDay]:
        """All of its weekdays."""
        return [day for week in self.weeks for day in week.days]


def closures(catalogue: Catalogue, municipalities: Sequence[str], year: str) -> SchoolYear:
    """A school year (``2026/27``) in some municipalities."""
    first, last = first_day(year), last_day(year)
    monday = first - first.weekday() * _DAY
    weeks = []
    while monday <= last:
        every = [monday + number * _DAY for number in range(_WEEKDAYS)]
        days = [one for one in every if first <= one <= last]
        told = (SchoolDay(one, tuple(_closed(catalogue, municipalities, one))) for one in days)
        if days:
            weeks.append(SchoolWeek(monday.isocalendar().week, monday, tuple(told)))
        monday += _WEEK
    places = tuple(_calendar(catalogue, one, first) for one in municipalities)
    return SchoolYear(year, places, tuple(weeks))


def first_day(year: str) -> date:
    """The first day of a school year: 1 August."""
    return date(int(year[:4]), _FIRST_MONTH, 1)


def last_day(year: str) -> date:
    """The last day of a school year: 31 July."""
    return date(int(year[:4]) + 1, _FIRST_MONTH, 1) - _DAY


def years_of(course: Course) -> list[str]:
    """The school years of a course's sessions and of its period, in order."""
    days = [day for session in course.sessions for day in session.date]
    if course.period:
        days += [course.period.from_, course.period.to]
    if not days:
        return []
    first, last = school_year(min(days)), school_year(max(days))
    starts = range(int(first[:4]), int(last[:4]) + 1)
    return [school_year(date(year, _FIRST_MONTH, 1)) for year in starts]


def without_calendar(
    catalogue: Catalogue, course: Course, since: date
) -> Iterator[tuple[str, str]]:
    """The municipalities of a course and the school years, not over, that have no calendar."""
    for year in years_of(course):
        for municipality in municipalities_of(course):
            if last_day(year) >= since and not calendar_of(
                catalogue, municipality, first_day(year)
            ):
                yield municipality, year


def _calendar(catalogue: Catalogue, municipality: str, day: date) -> CalendarOf:
    found = calendar_of(catalogue, municipality, day)
    if found is None:
        return CalendarOf(municipality, None)
    return CalendarOf(municipality, found.id, found.assumed)


def _closed(catalogue: Catalogue, municipalities: Sequence[str], day: date) -> Iterator[Closure]:
    if name := public_holiday(day):
        yield Closure("public", name)
    elif name := customary_holiday(day):
        yield Closure("customary", name)
    for one in municipalities:
        if found := school_holiday(catalogue, one, day):
            yield Closure("school", found.closed.title, one, assumed=found.calendar.assumed)
        elif in_summer_holiday(day):
            yield Closure("school", _("summer holidays"), one, assumed=True)

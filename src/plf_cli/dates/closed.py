"""The days on which a session cannot begin, by the rule that forbids them."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from plf_cli import holidays
from plf_cli.attendance import Listed
from plf_cli.bookings import Booking, bookings
from plf_cli.calendars import customary_holiday, in_summer_holiday, is_weekend, public_holiday
from plf_cli.catalogue import Catalogue
from plf_cli.dates.asked import Asked
from plf_cli.dates.problem import Days, Kind, Rule
from plf_cli.dates.sessions import Planned
from plf_cli.dates.together import are_in_the_way, reason
from plf_cli.lookup import calendar_of, programme_of
from plf_cli.model.course import Course
from plf_cli.model.directory import Period
from plf_cli.model.words import IN_WEEK
from plf_cli.sessions import municipalities_at
from plf_cli.terms import holidays_by_habit
from plf_cli.travel import is_online

_WINTER = (7, 8)  # the weeks of which one is the winter holiday, nearly everywhere
_WINTER_HOLIDAY = "Vinterferie"
Numbered = Callable[[Rule], int]
"""The number of a rule, given when it is met first."""


@dataclass(frozen=True)
class Horizon:
    """The days that a problem looks at."""

    first: date
    days: tuple[date, ...]

    @property
    def everything(self) -> Days:
        """The set of all days."""
        return (1 << len(self.days)) - 1

    def where(self, holds: Callable[[date], object]) -> Days:
        """The set of the days for which something holds."""
        return sum(1 << number for number, day in enumerate(self.days) if holds(day))

    def within(self, first: date, last: date) -> Days:
        """The set of the days from one to another, both included."""
        start, end = max(0, (first - self.first).days), (last - self.first).days
        return ((1 << end - start + 1) - 1 << start) & self.everything if end >= start else 0

    def on(self, weekdays: Collection[str]) -> Days:
        """The set of the days that are one of these weekdays."""
        found = 0
        for word in weekdays:
            found |= self._weeks[IN_WEEK.index(word)]
        return found

    @cached_property
    def _weeks(self) -> list[Days]:
        """All Mondays, all Tuesdays ..."""
        first = self.first.weekday()
        every = sum(1 << number for number in range(0, len(self.days), 7))
        return [every << (weekday - first) % 7 & self.everything for weekday in range(7)]


class Closed:
    """What closes days for the sessions of the planned courses."""

    def __init__(
        self, catalogue: Catalogue, asked: Asked, horizon: Horizon, numbered: Numbered
    ) -> None:
        self.catalogue, self.asked, self.horizon, self.numbered = (
            catalogue, asked, horizon, numbered,
        )  # fmt: skip
        self._everywhere = dict(self._of_everywhere())
        self._at: dict[str, dict[int, Days]] = {}

    def of(
        self, planned: Planned, number: int, length: int, courses: Collection[str]
    ) -> dict[int, Days]:
        """The first days that each rule forbids a session of so many days."""
        found: dict[int, Days] = {}
        days = {**self._everywhere, **dict(self._of_course(planned, number))}
        for rule, closed in days.items():
            _put(found, rule, _first_days(closed, range(length)))
        for municipality in municipalities_at(planned.course, planned.sessions[number]):
            if municipality not in self._at:
                self._at[municipality] = dict(self._of_schools(municipality))
            for rule, closed in self._at[municipality].items():
                _put(found, rule, _first_days(closed, range(length)))
        session = planned.sessions[number]
        if session.week and not session.date:
            about = {"session": session.key, "week": session.week}
            rule = self.numbered(Rule(Kind.WEEK, planned.course.id, about, (session.key,)))
            _put(
                found, rule, self.horizon.where(lambda day: day.isocalendar().week != session.week)
            )
        for booking in planned.bookings:
            if booking.at == number:
                now = planned.sessions[number].date[booking.part - 1 : booking.part]
                for rule, closed in self._of_booking(planned.course, booking, courses, now):
                    _put(found, rule, _first_days(closed, [booking.part - 1]))
        return {rule: closed for rule, closed in found.items() if closed}

    def _of_everywhere(self) -> Iterator[tuple[int, Days]]:
        where, number = self.horizon.where, self.numbered
        yield number(Rule(Kind.WEEKEND, "")), where(is_weekend)
        if self.asked.only_weekdays:
            wanted = self.asked.weekdays
            about = {"weekdays": wanted}
            rule = Rule(Kind.WEEKDAYS, "", about)
            yield number(rule), self.horizon.everything & ~self.horizon.on(wanted)
        yield (
            number(Rule(Kind.PAST, "", {"day": self.asked.today})),
            where(lambda day: day <= self.asked.today),
        )
        yield number(Rule(Kind.SUMMER, "")), where(in_summer_holiday)
        for day in self.horizon.days:
            for kind, name in (
                (Kind.PUBLIC, public_holiday(day)),
                (Kind.CUSTOMARY, customary_holiday(day)),
            ):
                if name and not is_weekend(day):
                    rule = Rule(kind, "", {"day": day, "name": name}, (day,))
                    yield number(rule), self.horizon.within(day, day)

    def _of_schools(self, municipality: str) -> Iterator[tuple[int, Days]]:
        """The school holidays of a municipality, each by itself."""
        calendars = {
            id(one): one
            for day in self.horizon.days
            if (one := calendar_of(self.catalogue, municipality, day))
        }
        for year in self._without(municipality):
            for name, first, last, _week in holidays_by_habit(year, _WINTER[0]):
                if name != _WINTER_HOLIDAY:
                    about = {
                        "municipality": municipality,
                        "name": name,
                        "from": first,
                        "to": last,
                        "assumed": True,
                    }
                    rule = Rule(Kind.SCHOOL, "", about, (municipality, name, first, last))
                    yield self.numbered(rule), self.horizon.within(first, last)
        for calendar in calendars.values():
            for closed in calendar.closed:
                about = {
                    "municipality": municipality,
                    "name": closed.title,
                    "from": closed.from_,
                    "to": closed.to,
                    "assumed": calendar.assumed,
                }
                known = (municipality, closed.title, closed.from_, closed.to)
                rule = Rule(Kind.SCHOOL, "", about, known)
                yield self.numbered(rule), self.horizon.within(closed.from_, closed.to)

    def doubtful(self, planned: Planned, number: int) -> Days:
        """The days on which schools may be closed: the weeks of winter, where no calendar tells."""
        found = 0
        for municipality in municipalities_at(planned.course, planned.sessions[number]):
            for year in self._without(municipality):
                for week in _WINTER:
                    monday = date.fromisocalendar(year + 1, week, 1)
                    found |= self.horizon.within(monday, monday + timedelta(days=4))
        return found

    def _without(self, municipality: str) -> list[int]:
        """The years in which school years begin for which a municipality has no calendar."""
        first, last = self.horizon.days[0].year - 1, self.horizon.days[-1].year
        known = range(holidays.FIRST_YEAR, holidays.LAST_YEAR)
        return [
            year
            for year in range(first, last + 1)
            if year in known and not calendar_of(self.catalogue, municipality, date(year, 9, 1))
        ]

    def _of_course(self, planned: Planned, number: int) -> Iterator[tuple[int, Days]]:
        course = planned.course
        if period := course.period:
            about = {"from": period.from_, "to": period.to}
            rule = Rule(Kind.PERIOD, course.id, about)
            yield (
                self.numbered(rule),
                self.horizon.everything & ~self.horizon.within(period.from_, period.to),
            )
        programme = programme_of(self.catalogue, course)
        owner = course if course.registration or not programme else programme
        deadline = owner.registration.deadline if owner.registration else None
        module = planned.module(number)
        first = module and not module.optional and not module.audience and module.kind != "meeting"
        if deadline and first:
            rule = Rule(Kind.DEADLINE, course.id, {"day": deadline})
            yield self.numbered(rule), self.horizon.within(self.horizon.first, deadline)

    def _of_booking(
        self, course: Course, mine: Booking, courses: Collection[str], now: Collection[date]
    ) -> Iterator[tuple[int, Days]]:
        for presence in mine.people:
            person = presence.listed.what
            yield from self._away(presence.listed, person.id, person.unavailable)
            if person.weekdays:
                about = {"who": person.id, "weekdays": person.weekdays}
                rule = Rule(Kind.PERSON_DAYS, "", about, presence.listed.key)
                others = self.horizon.everything & ~self.horizon.on(person.weekdays)
                yield self.numbered(rule), others
        if mine.venue and not is_online(mine.venue.what):
            venue = mine.venue.what
            yield from self._away(mine.venue, venue.id, venue.unavailable, Kind.VENUE_CLOSED)
        yield from self._of_others(course, mine, courses, now)

    def _away(
        self,
        listed: Listed,  # type: ignore[type-arg]  # a person or a venue
        id_: str,
        periods: Collection[Period],
        kind: Kind = Kind.AWAY,
    ) -> Iterator[tuple[int, Days]]:
        besides = [period for name, period in self.asked.away if name == id_]
        for period in (*periods, *besides):
            about = {"who": listed.what.id, "from": period.from_, "to": period.to}
            rule = Rule(kind, "", about, (*listed.key, period.from_, period.to))
            yield self.numbered(rule), self.horizon.within(period.from_, period.to)

    def _of_others(
        self, course: Course, mine: Booking, courses: Collection[str], now: Collection[date]
    ) -> Iterator[tuple[int, Days]]:
        """The days on which another course, which is not planned now, stands in the way."""
        for other in bookings(self.catalogue).of_others(courses, example=course.example):
            if not self.horizon.first <= other.day <= self.horizon.days[-1]:
                continue
            if who := are_in_the_way(mine, other, is_together=other.day in now):
                about = {"why": reason(who), "other": other.course.id, "day": other.day}
                rule = Rule(Kind.BOOKED, course.id, about, (who.key, other.course.id, other.day))
                yield self.numbered(rule), self.horizon.within(other.day, other.day)


def _put(found: dict[int, Days], rule: int, days: Days) -> None:
    found[rule] = found.get(rule, 0) | days


def _first_days(closed: Days, parts: Collection[int]) -> Days:
    """The first days with which one of these parts falls on a closed day."""
    found = 0
    for part in parts:
        found |= closed >> part
    return found

"""Who is where when: the days of the catalogue's courses, by person and by venue.

Invented examples and real courses know nothing of one another. Cancelled sessions and courses do
not count.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from plf_cli.attendance import Day, Key, Listed, Presence, Times, W, listed_in, present
from plf_cli.catalogue import Catalogue
from plf_cli.lookup import programme_of
from plf_cli.model.course import Course, Session, Team
from plf_cli.model.directory import Venue
from plf_cli.model.programme import Module, Programme
from plf_cli.sessions import tables
from plf_cli.travel import Place, is_online, names_online

MIDNIGHT = 24 * 60


@dataclass(frozen=True)
class Booking:
    """A day of a session, in minutes after midnight; None where a time is not known.

    Of a person's bookings, start and end are the person's own, and ``begin`` is the day's. ``host``
    is the team at whose school it is held where no venue is told.
    """

    course: Course
    at: int
    part: int
    day: date
    start: int | None
    end: int | None
    people: tuple[Presence, ...]
    venue: Listed[Venue] | None
    host: Team | None = None
    begin: int | None = None

    @property
    def session(self) -> Session:
        """The session that it is a day of."""
        return self.course.sessions[self.at]

    @property
    def place(self) -> Place | None:
        """Where one has to go; None where that is not known, or nowhere."""
        place = self.venue.what if self.venue else self.host
        return None if place is None or is_online(place) else place

    def during(self, times: Times) -> "Booking":
        """The booking for a part of the day."""
        return replace(self, start=times[0], end=times[1])

    def overlaps(self, other: "Booking") -> bool:
        """Whether both are held at the same time; where a time is not known, up to midnight."""
        return (
            self.day == other.day
            and (self.start or 0) < (other.end or MIDNIGHT)
            and (other.start or 0) < (self.end or MIDNIGHT)
        )

    def yields_to(self, other: "Booking") -> bool:
        """Whether a clash of both stands here: of a course, at the later that can still be moved.

        What was held is past, so that a clash with it stands at the other, wherever that is.
        """
        is_other_course = other.course is not self.course
        return is_other_course or other.at < self.at or other.session.status == "held"

    def is_joint(self, other: "Booking") -> bool:
        """Whether both are one meeting: of the same module, beginning at the same time and venue.

        The end may differ with the number of teams.
        """
        return bool(
            self.venue
            and other.venue
            and self.venue.key == other.venue.key
            and self.course.programme == other.course.programme
            and self.session.module == other.session.module
            and (self.part, self.day, self.begin) == (other.part, other.day, other.begin)
        )


Days = Mapping[date, list[Booking]]


@dataclass(frozen=True)
class Diary:
    """Bookings by the person or venue that they take up, and by day."""

    bookings: tuple[Booking, ...]

    @cached_property
    def _by_key(self) -> dict[Key, dict[date, list[Booking]]]:
        found: dict[Key, dict[date, list[Booking]]] = {}
        for one in self.bookings:
            taken = [(one.venue.key, one)] if one.venue else []
            for presence in one.people:
                taken += ((presence.listed.key, one.during(times)) for times in presence.times)
            for key, booking in taken:
                found.setdefault(key, {}).setdefault(one.day, []).append(booking)
        return found

    @cached_property
    def by_day(self) -> Days:
        """All bookings, by day."""
        found: dict[date, list[Booking]] = {}
        for one in self.bookings:
            found.setdefault(one.day, []).append(one)
        return found

    def days(self, key: Key) -> Days:
        """The bookings of a person or venue, by day."""
        return self._by_key.get(key, {})


class Bookings:
    """The diaries of a catalogue: of each course, and of all whole ones together."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._of: dict[int, tuple[Course, Diary]] = {}

    def of(self, course: Course) -> Diary:
        """A course's own diary."""
        if id(course) not in self._of:
            self._of[id(course)] = course, Diary(tuple(booked(self._catalogue, course)))
        return self._of[id(course)][1]

    def on(self, course: Course, listed: Listed[W], day: date) -> list[Booking]:
        """The bookings of a person or venue on a day, the course's own first and then others'."""
        mine = self.of(course).days(listed.key).get(day, [])
        if listed.document is course:
            return mine
        everyones = self._everyone.days(listed.key).get(day, ())
        return mine + [one for one in everyones if one.course.id != course.id]

    def beside(self, course: Course, day: date) -> list[Booking]:
        """What other courses hold on a day; examples know of examples only."""
        return [
            one
            for one in self._everyone.by_day.get(day, ())
            if one.course.id != course.id and one.course.example == course.example
        ]

    def of_others(self, courses: Collection[str], *, example: bool) -> list[Booking]:
        """The bookings of all courses but these; examples know of examples only."""
        return [
            one
            for one in self._everyone.bookings
            if one.course.id not in courses and one.course.example == example
        ]

    def days(self, course: Course, listed: Listed[W]) -> list[date]:
        """The days on which a person or venue is booked, in this course or another, in order."""
        found = {*self.of(course).days(listed.key)}
        if listed.document is not course:
            everyones = self._everyone.days(listed.key)
            found |= {
                day
                for day, booked in everyones.items()
                if any(one.course.id != course.id for one in booked)
            }
        return sorted(found)

    @cached_property
    def _everyone(self) -> Diary:
        """Of all courses without faults, read only when somebody is booked who is shared."""
        whole = [
            self._catalogue.document(entry)
            for entry in self._catalogue.shown()
            if entry.name[0] == "course"
        ]
        courses = [one for one in whole if isinstance(one, Course)]
        return Diary(tuple(one for course in courses for one in self.of(course).bookings))


def bookings(catalogue: Catalogue) -> Bookings:
    """The bookings of a catalogue, made once."""
    return catalogue.once(Bookings)


def booked(catalogue: Catalogue, course: Course) -> Iterator[Booking]:
    """The bookings of a course that may stand in no catalogue; a cancelled one has none."""
    if course.status == "cancelled":
        return
    programme = programme_of(catalogue, course)
    modules = _modules(programme)
    people = listed_in(catalogue, course, "people")
    venues = listed_in(catalogue, course, "venues")
    for at, session in enumerate(course.sessions):
        if session.status == "cancelled":
            continue
        number, module = modules.get(session.module, (0, None))
        venue = venues.get(session.venue or "")
        host = None if session.venue else _host(course, session, module)
        held = zip(session.date, tables(course, session, module), strict=False)
        for part, (date_, table) in enumerate(held, 1):
            days = ("days", part - 1) if module and module.days else ()
            day = Day(table, programme, ("modules", number, *days))
            there = tuple(present(course, at, people, day))
            start, end = day.times
            yield Booking(course, at, part, date_, start, end, there, venue, host, start)


def _modules(programme: Programme | None) -> dict[str, tuple[int, Module]]:
    found = enumerate(programme.modules) if programme else ()
    return {module.id: (number, module) for number, module in found}


def _host(course: Course, session: Session, module: Module | None) -> Team | None:
    """The team at whose school a session is held: its own, or the host of its cluster."""
    titles = (session.title, module and module.title, module and module.label)
    if any(names_online(title) for title in titles if title):
        return None
    hosts = [one.host for one in course.clusters if one.id == session.cluster]
    wanted = session.team or next(iter(hosts), None)
    return next((team for team in course.teams if team.id == wanted), None)

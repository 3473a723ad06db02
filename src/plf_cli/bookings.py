"""Who is where when: the days of the catalogue's courses, by person and by venue.

A person or venue of a directory is the same in all courses; one that a course lists itself is that
course's own. Invented examples and real courses know nothing of one another. Cancelled sessions
and courses do not count.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Route
from plf_cli.lookup import directories_of, programme_of
from plf_cli.model.course import Course, Session
from plf_cli.model.directory import Directory, Person, Venue
from plf_cli.model.programme import Module, Schedule
from plf_cli.sessions import moved, schedules
from plf_cli.spacing import teams_of
from plf_cli.timetable import most_teams, timetable

MIDNIGHT = 24 * 60
W = TypeVar("W", Person, Venue)
Key = tuple[object, ...]


@dataclass(frozen=True)
class Listed(Generic[W]):
    """A person or venue as a course means it, and where it is listed."""

    what: W
    document: Course | Directory
    route: Route
    is_example: bool  # meant by an invented course

    @property
    def key(self) -> Key:
        """What tells it from all others of the catalogue."""
        return (self.is_example, self.document.kind, self.document.id, *self.route)


@dataclass(frozen=True)
class Booking:
    """A day of a session, in minutes after midnight; None where a time is not known.

    ``people`` stand with the route where the session names them.
    """

    course: Course
    at: int
    part: int
    day: date
    start: int | None
    end: int | None
    people: tuple[tuple[Route, Listed[Person]], ...]
    venue: Listed[Venue] | None

    @property
    def session(self) -> Session:
        """The session that it is a day of."""
        return self.course.sessions[self.at]

    def overlaps(self, other: "Booking") -> bool:
        """Whether both are held at the same time; where a time is not known, up to midnight."""
        return (
            self.day == other.day
            and (self.start or 0) < (other.end or MIDNIGHT)
            and (other.start or 0) < (self.end or MIDNIGHT)
        )

    def is_joint(self, other: "Booking") -> bool:
        """Whether both are one meeting: of the same module, at the same time and venue."""
        return bool(
            self.venue
            and other.venue
            and self.venue.key == other.venue.key
            and self.course.programme == other.course.programme
            and self.session.module == other.session.module
            and (self.part, self.day, self.start, self.end)
            == (other.part, other.day, other.start, other.end)
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
            venue = [one.venue.key] if one.venue else []
            for key in (*venue, *(listed.key for _route, listed in one.people)):
                found.setdefault(key, {}).setdefault(one.day, []).append(one)
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
            self._of[id(course)] = course, Diary(tuple(_booked(self._catalogue, course)))
        return self._of[id(course)][1]

    def on(self, course: Course, listed: Listed[W], day: date) -> list[Booking]:
        """The bookings of a person or venue on a day, the course's own first and then others'."""
        mine = self.of(course).days(listed.key).get(day, [])
        if listed.document is course:
            return mine
        everyones = self._everyone.days(listed.key).get(day, ())
        return mine + [one for one in everyones if one.course.id != course.id]

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


def _booked(catalogue: Catalogue, course: Course) -> Iterator[Booking]:
    if course.status == "cancelled":
        return
    programme = programme_of(catalogue, course)
    modules = {module.id: module for module in programme.modules} if programme else {}
    people = _listed(catalogue, course, "people")
    venues = _listed(catalogue, course, "venues")
    for at, session in enumerate(course.sessions):
        if session.status == "cancelled":
            continue
        present = tuple(_present(course, at, people))
        venue = venues.get(session.venue or "")
        days = _frames(course, session, modules.get(session.module))
        for part, (day, (start, end)) in enumerate(zip(session.date, days, strict=False), 1):
            yield Booking(course, at, part, day, start, end, present, venue)


def _present(
    course: Course, at: int, people: Mapping[str, Listed[Person]]
) -> Iterator[tuple[Route, Listed[Person]]]:
    """The people of a session, each once: its own, else its cluster's."""
    session = course.sessions[at]
    told: Iterable[tuple[Route, str]]
    if session.people:
        told = ((("sessions", at, "people", n), id_) for n, id_ in enumerate(session.people))
    else:
        clusters = [one for one in course.clusters if one.id == session.cluster][:1]
        told = ((("sessions", at, "cluster"), id_) for one in clusters for id_ in one.people)
    routes = {id_: route for route, id_ in reversed([*told])}
    for id_, route in reversed(routes.items()):
        if id_ in people:
            yield route, people[id_]


def _frames(
    course: Course, session: Session, module: Module | None
) -> list[tuple[int | None, int | None]]:
    """When each day of a session starts and ends."""
    if module is None:
        days = [moved(Schedule(), session.start, session.end)]
    else:
        days = schedules(module, session)
    found = [_frame(course, session, module, schedule) for schedule in days]
    return found * len(session.date) if len(found) == 1 else found


def _frame(
    course: Course, session: Session, module: Module | None, schedule: Schedule
) -> tuple[int | None, int | None]:
    most = most_teams(module) if module else 1
    count = len(teams_of(course, session)) or most
    if count < most and not session.end and any(item.each_team for item in schedule.agenda):
        # Fewer teams than there is room for: the day ends when all have had their turn.
        schedule = schedule.model_copy(update={"end": None})
    table = timetable(schedule, count)
    start, end = table.start, table.end
    if table.slots:
        start = table.slots[0].start if start is None else start
        end = table.slots[-1].end if end is None or table.overrun else end
    return start, end if end is None or end > (start or 0) else None


def _listed(catalogue: Catalogue, course: Course, key: str) -> dict[str, Listed[Any]]:
    """The people or venues that a course can mean, by id; its own before the directories'."""
    found: dict[str, Listed[Any]] = {}
    documents: list[Course | Directory] = [*directories_of(catalogue, course), course]
    for document in documents:
        for at, what in enumerate(getattr(document, key)):
            found[what.id] = Listed(what, document, (key, at), course.example)
    return found

"""Who is at a day of a session, and from when to when.

A person or venue of a directory is the same in all courses; one that a course lists itself is that
course's own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Route
from plf_cli.lookup import directories_of
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory, Person, Venue
from plf_cli.model.programme import Programme
from plf_cli.timetable import Timetable

W = TypeVar("W", Person, Venue)
Key = tuple[object, ...]
Times = tuple[int | None, int | None]
"""Start and end in minutes after midnight; None where one is not known."""


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
class Presence:
    """A person at a day of a session, with the route that names them there.

    ``item`` is the programme and the route of its agenda where only that names the person.
    """

    listed: Listed[Person]
    route: Route
    times: tuple[Times, ...]
    item: tuple[Programme, Route] | None = None


@dataclass(frozen=True)
class Day:
    """A day of a session: its clock times, and where its agenda stands in the programme."""

    table: Timetable
    programme: Programme | None = None
    route: Route = ()

    @property
    def times(self) -> Times:
        """When it starts and ends, by its frame, else by its agenda."""
        start, end = self.table.frame
        return start, end if end is None or end > (start or 0) else None

    def led_by(self, *names: str) -> tuple[Times, ...]:
        """When these lead items, the whole day where an item's times are not known."""
        found: list[Times] = []
        for slot in self.table.slots:
            if not slot.item or slot.item.lead not in names:
                continue
            if slot.start is None or slot.end is None:
                return (self.times,)
            if found and found[-1][1] == slot.start:
                found[-1] = (found[-1][0], slot.end)
            else:
                found.append((slot.start, slot.end))
        return tuple(found)

    def leads(self) -> Iterator[tuple[str, Route]]:
        """Whoever leads an item, with the route of the first one."""
        seen = set()
        for slot in self.table.slots:
            if slot.item and slot.item.lead and slot.item.lead not in seen:
                seen.add(slot.item.lead)
                yield slot.item.lead, (*self.route, "agenda", slot.index, "lead")


def present(
    course: Course, at: int, people: Mapping[str, Listed[Person]], day: Day
) -> Iterator[Presence]:
    """The people at a day of a session, each once: those it names, and who leads an item.

    A speaker is there for the items that are theirs, where the agenda tells; all others that the
    session names are there all day.
    """
    named = _named(course, at)
    for id_, route in named.items():
        if listed := people.get(id_):
            led = day.led_by(id_, "speaker") if listed.what.function == "speaker" else ()
            yield Presence(listed, route, led or (day.times,))
    for id_, item in day.leads():
        if day.programme and id_ not in named and (listed := people.get(id_)):
            route = ("sessions", at, "module")
            yield Presence(listed, route, day.led_by(id_), (day.programme, item))


def _named(course: Course, at: int) -> dict[str, Route]:
    """The people that a session names, else those of its cluster, each with its first route."""
    session = course.sessions[at]
    told: Iterable[tuple[Route, str]]
    if session.people:
        told = ((("sessions", at, "people", n), id_) for n, id_ in enumerate(session.people))
    else:
        clusters = [one for one in course.clusters if one.id == session.cluster][:1]
        told = ((("sessions", at, "cluster"), id_) for one in clusters for id_ in one.people)
    found: dict[str, Route] = {}
    for route, id_ in told:
        found.setdefault(id_, route)
    return found


def listed_in(catalogue: Catalogue, course: Course, key: str) -> dict[str, Listed[Any]]:
    """The people or venues that a course can mean, by id; its own before the directories'."""
    found: dict[str, Listed[Any]] = {}
    documents: list[Course | Directory] = [*directories_of(catalogue, course), course]
    for document in documents:
        for at, what in enumerate(getattr(document, key)):
            found[what.id] = Listed(what, document, (key, at), course.example)
    return found

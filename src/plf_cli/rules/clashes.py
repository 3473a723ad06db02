"""People and venues that are booked twice at the same time."""

from collections.abc import Iterator
from typing import Any

from plf_cli.bookings import Booking, Listed, bookings
from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.messages import _, clock, clocks, day, language
from plf_cli.model.course import Course
from plf_cli.rules.people import attended
from plf_cli.rules.rule import Concern, rule
from plf_cli.timetable import clock_of
from plf_cli.travel import is_online

Clash = tuple[Route, Listed[Any], Booking, Booking]


@rule("PLF610", Severity.ERROR, Course, Concern.PLANNING)
def person_in_two_places(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A person is booked for two sessions at the same time.

    All courses of the catalogue count. A session without times takes the whole day. One meeting of
    several clusters, groups or courses (the same module, time and venue) is no clash.

    Why: one of the two is left without its facilitator or speaker, and that is found out on the
    day.

    Bad:
        kind: course
        people:
          - {id: facilitator-a, function: facilitator}
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 9:00, end: 12:00, people: [facilitator-a]}
          - {module: dag-2, date: 2027-01-13, start: 11:00, end: 14:00, people: [facilitator-a]}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    Good:
        kind: course
        people:
          - {id: facilitator-a, function: facilitator}
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 9:00, end: 12:00, people: [facilitator-a]}
          - {module: dag-2, date: 2027-01-13, start: 13:00, end: 16:00, people: [facilitator-a]}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    """
    for route, listed, mine, other in _clashes(course, catalogue, "people"):
        message = _("{person} is booked twice on {day}: here {time}, and for {session} {other}.")
        message = message.format(
            person=listed.what.id,
            day=day(mine.day, language()),
            time=_time(mine),
            session=_name(other, course),
            other=_time(other),
        )
        see = (other.course, ("sessions", other.at), _("also booked here"))
        yield Problem(route, message, _cure(mine, other), see=(see,))


@rule("PLF611", Severity.ERROR, Course, Concern.PLANNING)
def venue_booked_twice(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A venue is booked for two sessions at the same time.

    All courses of the catalogue count. A session without times takes the whole day. One meeting of
    several clusters, groups or courses (the same module, time and venue) is no clash, and a
    meeting online takes no room.

    Why: two meetings stand before the same door.

    Bad:
        kind: course
        venues:
          - {id: skole-a, name: Skole A}
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 9:00, end: 12:00, venue: skole-a}
          - {module: dag-2, date: 2027-01-13, start: 11:00, end: 14:00, venue: skole-a}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    Good:
        kind: course
        venues:
          - {id: skole-a, name: Skole A}
          - {id: skole-b, name: Skole B}
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 9:00, end: 12:00, venue: skole-a}
          - {module: dag-2, date: 2027-01-13, start: 11:00, end: 14:00, venue: skole-b}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    """
    for route, listed, mine, other in _clashes(course, catalogue, "venues"):
        message = _("{venue} is booked twice on {day}: here {time}, and for {session} {other}.")
        message = message.format(
            venue=listed.what.name,
            day=day(mine.day, language()),
            time=_time(mine),
            session=_name(other, course),
            other=_time(other),
        )
        see = (other.course, ("sessions", other.at), _("also booked here"))
        yield Problem(route, message, _cure(mine, other), see=(see,))


def _clashes(course: Course, catalogue: Catalogue, key: str) -> Iterator[Clash]:
    """Two bookings at once, each pair of sessions once: in a course, at the later in the file."""
    known = bookings(catalogue)
    told = set()
    for route, listed, mine in _taken(course, catalogue, key):
        for other in known.on(course, listed, mine.day):
            pair = (mine.at, listed.key, other.course.id, other.at)
            earlier = other.course is not course or other.at < mine.at
            if earlier and pair not in told and mine.overlaps(other) and not mine.is_joint(other):
                told.add(pair)
                yield route, listed, mine, other


def _taken(
    course: Course, catalogue: Catalogue, key: str
) -> Iterator[tuple[Route, Listed[Any], Booking]]:
    if key == "people":
        for booking, route, person in attended(course, catalogue):
            yield route, person, booking
        return
    for booking in bookings(catalogue).of(course).bookings:
        if booking.venue and booking.session.status != "held" and not is_online(booking.venue.what):
            yield ("sessions", booking.at, "venue"), booking.venue, booking


def _time(booking: Booking) -> str:
    """``9:00-12:00``; where an end is not known, what is."""
    if booking.start is None and booking.end is None:
        return _("(time not known)")
    if booking.end is None:
        return _("from {clock}").format(clock=clock(clock_of(booking.start or 0), language()))
    if booking.start is None:
        return _("until {clock}").format(clock=clock(clock_of(booking.end), language()))
    return clocks(clock_of(booking.start), clock_of(booking.end), language())


def _name(booking: Booking, course: Course) -> str:
    """The session's key; in another course, with that course."""
    if booking.course is course:
        return booking.session.key
    return _("{session} in {course}").format(session=booking.session.key, course=booking.course.id)


def _cure(mine: Booking, other: Booking) -> str:
    if None in {mine.start, mine.end, other.start, other.end}:
        return _("Give both their times (start, end), or change one of the two.")
    return _("Move one of the two; if it is one meeting, give both the same time and venue.")

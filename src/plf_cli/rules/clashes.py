"""People and venues that are booked twice at the same time."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from plf_cli.attendance import Listed
from plf_cli.bookings import Booking, bookings
from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.messages import _, clock, clocks, day, language
from plf_cli.model.course import Course
from plf_cli.model.directory import Person
from plf_cli.rules.people import See, attended, named
from plf_cli.rules.rule import Concern, rule
from plf_cli.timetable import clock_of
from plf_cli.travel import is_online


class _Taken(NamedTuple):
    """A person or venue taken up by a booking; ``see`` is where an agenda names the person."""

    route: Route
    listed: Listed[Any]
    booking: Booking
    see: See = ()


@rule("PLF610", Severity.ERROR, Course, Concern.PLANNING)
def person_in_two_places(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A person is booked for two sessions at the same time.

    All courses of the catalogue count. A session without times takes the whole day. Whoever leads
    items of the agenda (``lead``) without being named by the session is booked for these, and so is
    a speaker whose items the agenda tells. One meeting of several clusters, groups or courses (the
    same module, start and venue) is no clash, nor are two sessions of a host or an organiser in the
    same municipality.

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
    for (route, listed, mine, by_lead), other in _clashes(course, catalogue, "people"):
        message = _("{person} is booked twice on {day}: here {time}, and for {session} {other}.")
        message = message.format(
            person=listed.what.id,
            day=day(mine.day, language()),
            time=time_of(mine),
            session=name_of(other, course),
            other=time_of(other),
        )
        see = (other.course, ("sessions", other.at), _("also booked here"))
        yield Problem(route, message, _cure(mine, other), see=(see, *by_lead))


@rule("PLF611", Severity.ERROR, Course, Concern.PLANNING)
def venue_booked_twice(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A venue is booked for two sessions at the same time.

    All courses of the catalogue count. A session without times takes the whole day. One meeting of
    several clusters, groups or courses (the same module, start and venue) is no clash, and a
    meeting online takes no room. A venue that can hold several sessions at once is written with
    shared: true.

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
          - {id: dag-1, kind: meeting}
          - {id: dag-2, kind: meeting}
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
          - {id: dag-1, kind: meeting}
          - {id: dag-2, kind: meeting}
    """
    for (route, listed, mine, _none), other in _clashes(course, catalogue, "venues"):
        message = _("{venue} is booked twice on {day}: here {time}, and for {session} {other}.")
        message = message.format(
            venue=listed.what.name,
            day=day(mine.day, language()),
            time=time_of(mine),
            session=name_of(other, course),
            other=time_of(other),
        )
        see = (other.course, ("sessions", other.at), _("also booked here"))
        rooms = _("A place with several rooms needs an id for each room, or shared: true.")
        yield Problem(route, message, f"{_cure(mine, other)} {rooms}", see=(see,))


def _clashes(course: Course, catalogue: Catalogue, key: str) -> Iterator[tuple[_Taken, Booking]]:
    """Two bookings at once, each pair of sessions once."""
    known = bookings(catalogue)
    told = set()
    for taken in _taken(course, catalogue, key):
        listed, mine = taken.listed, taken.booking
        for other in known.on(course, listed, mine.day):
            pair = (mine.at, listed.key, other.course.id, other.at)
            clash = mine.yields_to(other) and mine.overlaps(other) and not mine.is_joint(other)
            if clash and pair not in told and not _can_be_at_both(listed, mine, other):
                told.add(pair)
                yield taken, other


def _taken(course: Course, catalogue: Catalogue, key: str) -> Iterator[_Taken]:
    if key == "people":
        for booking, presence in attended(course, catalogue):
            for times in presence.times:
                listed, see = presence.listed, named(presence)
                yield _Taken(presence.route, listed, booking.during(times), see)
        return
    for booking in bookings(catalogue).of(course).bookings:
        venue = booking.venue
        if not venue or venue.what.shared or is_online(venue.what):
            continue
        if booking.session.status != "held":
            yield _Taken(("sessions", booking.at, "venue"), venue, booking)


def _can_be_at_both(listed: Listed[Any], mine: Booking, other: Booking) -> bool:
    """Whether somebody who only receives people has both sessions in one town."""
    if not isinstance(listed.what, Person) or listed.what.function not in {"host", "organiser"}:
        return False
    here, there = mine.place, other.place
    if not here or not there:
        return False
    town = here.municipality is not None and here.municipality == there.municipality
    return here.id == there.id or town


def time_of(booking: Booking) -> str:
    """``9:00-12:00``; where an end is not known, what is."""
    if booking.start is None and booking.end is None:
        return _("(time not known)")
    if booking.end is None:
        return _("from {clock}").format(clock=clock(clock_of(booking.start or 0), language()))
    if booking.start is None:
        return _("until {clock}").format(clock=clock(clock_of(booking.end), language()))
    return clocks(clock_of(booking.start), clock_of(booking.end), language())


def name_of(booking: Booking, course: Course) -> str:
    """The session's key; in another course, with that course."""
    if booking.course is course:
        return booking.session.key
    return _("{session} in {course}").format(session=booking.session.key, course=booking.course.id)


def _cure(mine: Booking, other: Booking) -> str:
    if None in {mine.start, mine.end, other.start, other.end}:
        return _("Give both their times (start, end), or change one of the two.")
    return _("Move one of the two; if it is one meeting, give both the same start and venue.")

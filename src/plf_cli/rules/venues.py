"""Venues that are taken or too small, and ids that two directories hold."""

from collections.abc import Iterator, Sequence

from plf_cli.attendance import Listed
from plf_cli.bookings import Booking, bookings
from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, days, language, long_day, plural
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory, Venue
from plf_cli.rules.participants import fewest_participants, participants
from plf_cli.rules.people import off
from plf_cli.rules.rule import Concern, rule


def _visited(course: Course, catalogue: Catalogue) -> Iterator[tuple[Booking, Listed[Venue]]]:
    """Every day at a venue; what was held is over."""
    for booking in bookings(catalogue).of(course).bookings:
        if booking.venue and booking.session.status != "held":
            yield booking, booking.venue


@rule("PLF615", Severity.ERROR, Course, Concern.PLANNING)
def venue_unavailable(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session is held at a venue on a day that the venue is taken.

    Why: the participants come to a house that is closed or full.

    Bad:
        kind: course
        venues:
          - {id: gaarden, name: Gården, unavailable: [{from: 2027-01-11, to: 2027-01-15}]}
        sessions:
          - {module: dag-1, date: 2027-01-13, venue: gaarden}
    Good:
        kind: course
        venues:
          - {id: gaarden, name: Gården, unavailable: [{from: 2027-01-11, to: 2027-01-15}]}
        sessions:
          - {module: dag-1, date: 2027-01-20, venue: gaarden}
    """
    told = set()
    for booking, listed in _visited(course, catalogue):
        found = off(listed.what.unavailable, booking.day)
        if found and (booking.at, found[0]) not in told:
            at, period = found
            told.add((booking.at, at))
            message = _("{venue} is not available on {day}.").format(
                venue=listed.what.name, day=long_day(booking.day, language())
            )
            see = (listed.document, (*listed.route, "unavailable", at), _("taken from here on"))
            help_ = _("Move the session, or choose another venue; {venue} is taken {days}.")
            help_ = help_.format(
                venue=listed.what.name, days=days(period.from_, period.to, language())
            )
            yield Problem(("sessions", booking.at, "venue"), message, help_, see=(see,))


@rule("PLF617", Severity.WARNING, Course, Concern.PLANNING)
def venue_too_small(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session has more participants than its venue has room for.

    The participants are the members of the session's teams, of those roles that the module is for,
    the administration's too. Of a session for all they are at least as many as the programme needs
    (``participants``). Where a team lists no members or is in two groups, or it is not known whose
    session it is, they are not counted.

    Why: the last to come find no chair, and group work needs more room than a talk.

    Bad:
        kind: course
        venues:
          - {id: lokalet, name: Lokalet, capacity: 1}
        teams:
          - {id: a, name: Skole A, members: [{role: skoleleder}, {role: sfo-leder}]}
        sessions:
          - {module: dag-1, date: 2027-01-13, venue: lokalet}
    Good:
        kind: course
        venues:
          - {id: lokalet, name: Lokalet, capacity: 2}
        teams:
          - {id: a, name: Skole A, members: [{role: skoleleder}, {role: sfo-leder}]}
        sessions:
          - {module: dag-1, date: 2027-01-13, venue: lokalet}
    """
    told = set()
    for booking, listed in _visited(course, catalogue):
        room = listed.what.capacity
        if room is None or booking.at in told:
            continue
        number = participants(course, catalogue, booking.at) or 0
        fewest = fewest_participants(course, catalogue, booking.at)
        if max(number, fewest) <= room:
            continue
        told.add(booking.at)
        values = {"venue": listed.what.name, "room": room}
        message = plural(
            "{n} participant is expected, but {venue} has room for {room}.",
            "{n} participants are expected, but {venue} has room for {room}.",
            number,
            **values,
        )
        see: list[tuple[object, Route, str]] = [
            (listed.document, (*listed.route, "capacity"), _("the room stands here"))
        ]
        if number <= room:
            message = _("The programme needs {n} participants, but {venue} has room for {room}.")
            message = message.format(n=fewest, **values)
            programme = programme_of(catalogue, course)
            needs = _("what it needs stands here")
            see.append((programme, ("participants", "min"), needs))
        help_ = _("Choose a larger venue, or split the participants into groups.")
        yield Problem(("sessions", booking.at, "venue"), message, help_, see=tuple(see))


@rule("PLF619", Severity.WARNING, Directory)
def listed_in_two_directories(directory: Directory, catalogue: Catalogue) -> Iterator[Problem]:
    """A person or a venue has the same id as one in another directory.

    Courses can mean only one of them: the one in the directory whose id comes last in the
    alphabet. Examples and real directories do not meddle with one another.

    Why: days off and weekdays that stand in the other one are never looked at.

    Bad:
        kind: directory
        id: fortegnelse
        people:
          - {id: facilitator-a, function: facilitator}
        ---
        kind: directory
        id: konsulenter
        people:
          - {id: facilitator-a, function: facilitator, weekdays: [tue, wed]}
    Good:
        kind: directory
        id: fortegnelse
        people:
          - {id: facilitator-a, function: facilitator}
        ---
        kind: directory
        id: konsulenter
        people:
          - {id: facilitator-b, function: facilitator, weekdays: [tue, wed]}
    """
    own = catalogue.entry("directory", directory.id)
    for other in catalogue.all(Directory):
        entry = catalogue.entry("directory", other.id)
        if other.id >= directory.id or other.example != directory.example:
            continue
        if not own or not entry or own.origin is not entry.origin:
            continue
        for route, first in _both(directory, other):
            message = _("The directory “{directory}” has the id “{id}” too; courses mean this one.")
            known = (*route[:1], first)
            see = (other, known, _("the other one stands here"))
            id_ = getattr(directory, str(route[0]))[int(route[1])].id
            message = message.format(directory=other.id, id=id_)
            help_ = _("Keep one of the two, or give one another id.")
            yield Problem((*route, "id"), message, help_, see=(see,))


def _both(directory: Directory, other: Directory) -> Iterator[tuple[Route, int]]:
    """The routes of what another directory has too, each with its place there."""
    lists: Sequence[str] = ("people", "venues")
    for key in lists:
        places = {one.id: at for at, one in enumerate(getattr(other, key))}
        for at, one in enumerate(getattr(directory, key)):
            if one.id in places:
                yield (key, at), places[one.id]

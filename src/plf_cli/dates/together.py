"""Two sessions that cannot be held on one day: what stands in the way."""

from dataclasses import dataclass, replace

from plf_cli.attendance import Key
from plf_cli.bookings import Booking
from plf_cli.model.course import Course, Team
from plf_cli.spacing import teams_of
from plf_cli.travel import is_online, journey


@dataclass(frozen=True)
class InTheWay:
    """Who or what would be at both sessions; ``is_far`` where only the way is too long."""

    what: str  # person, venue or team
    id: str
    key: Key
    is_far: bool = False


def reason(found: InTheWay) -> dict[str, object]:
    """What words need of it."""
    return {"what": found.what, "id": found.id, "far": found.is_far}


def are_in_the_way(mine: Booking, other: Booking, *, is_together: bool) -> InTheWay | None:
    """What would be at both if they were on one day; None where nothing would.

    Where they are on one day now, they may be one meeting of two courses; no plan makes them one.
    """
    other = replace(other, day=mine.day)
    if is_together and mine.is_joint(other):
        return None
    return _person(mine, other) or _venue(mine, other) or _team(mine, other)


def _person(mine: Booking, other: Booking) -> InTheWay | None:
    theirs = {presence.listed.key: presence for presence in other.people}
    for presence in mine.people:
        same = theirs.get(presence.listed.key)
        if same is None:
            continue
        person = presence.listed.what
        receives = person.function in {"host", "organiser"} and _in_one_town(mine, other)
        for times in presence.times:
            for others in same.times:
                here, there = mine.during(times), other.during(others)
                if here.overlaps(there) and not receives:
                    return InTheWay("person", person.id, presence.listed.key)
                if not here.overlaps(there) and _is_too_far(here, there):
                    return InTheWay("person", person.id, presence.listed.key, is_far=True)
    return None


def _in_one_town(mine: Booking, other: Booking) -> bool:
    here, there = mine.place, other.place
    if not here or not there:
        return False
    town = here.municipality is not None and here.municipality == there.municipality
    return here.id == there.id or town


def _is_too_far(mine: Booking, other: Booking) -> bool:
    first, second = sorted((mine, other), key=lambda one: one.start or 0)
    if not first.place or not second.place or first.end is None or second.start is None:
        return False
    way = journey(first.place, second.place)
    return way is not None and second.start - first.end < way.minutes


def _venue(mine: Booking, other: Booking) -> InTheWay | None:
    if not mine.venue or not other.venue or mine.venue.key != other.venue.key:
        return None
    venue = mine.venue.what
    if venue.shared or is_online(venue) or not mine.overlaps(other):
        return None
    return InTheWay("venue", venue.id, mine.venue.key)


def _team(mine: Booking, other: Booking) -> InTheWay | None:
    """A team of both, unless it can be at one after the other."""
    if None not in {mine.start, mine.end, other.start, other.end} and not mine.overlaps(other):
        return None
    if mine.course.id == other.course.id:
        return None  # within a course, sessions that share people are never on one day
    theirs = {other.course.known_as(team) for team in _called(other)} - {None}
    for team in _called(mine):
        if (known := mine.course.known_as(team)) in theirs:
            return InTheWay("team", team.name, ("team", known))
    return None


def _called(booking: Booking) -> list[Team]:
    course: Course = booking.course
    ids = teams_of(course, booking.session)
    return [team for team in course.teams if team.id in ids or not ids]

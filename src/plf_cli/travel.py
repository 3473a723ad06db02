"""How long it takes from one venue to another, as far as that is known."""

from dataclasses import dataclass
from math import asin, ceil, cos, radians, sin, sqrt

from plf_cli.model.directory import Position, Venue

_EARTH = 6371.0  # kilometres from the middle to the surface
_DETOUR = 1.3  # roads against the straight line
_PARKING = 15  # minutes, and finding the room; a kilometre of road takes one more, at 60 an hour
_ELSEWHERE = 60  # minutes to another municipality, where no positions are known
_SAME_PLACE = 0.5  # kilometres that one walks
_ONLINE = ("online", "virtuel", "zoom", "fjernmøde", "videomøde")


@dataclass(frozen=True, slots=True)
class Journey:
    """The way between two venues; ``kilometres`` by road are None where it is only guessed."""

    minutes: int
    kilometres: float | None = None


def journey(start: Venue, end: Venue) -> Journey | None:
    """The way from one venue to another; None where they are one place, or nothing is known."""
    if start.id == end.id or is_online(start) or is_online(end):
        return None
    if start.position and end.position:
        straight = distance(start.position, end.position)
        if straight < _SAME_PLACE:
            return None
        by_road = straight * _DETOUR
        return Journey(ceil(by_road) + _PARKING, by_road)
    if start.municipality and end.municipality and start.municipality != end.municipality:
        return Journey(_ELSEWHERE)
    return None


def distance(one: Position, other: Position) -> float:
    """Kilometres in a straight line, over the globe."""
    lat, other_lat = radians(one.lat), radians(other.lat)
    lon, other_lon = radians(one.lon), radians(other.lon)
    across = sin((other_lat - lat) / 2) ** 2
    along = cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(across + along)))


def is_online(venue: Venue) -> bool:
    """Whether a venue is called a meeting on the net, which has room for all and needs no way."""
    name = f"{venue.id} {venue.name}".lower()
    return any(word in name for word in _ONLINE)

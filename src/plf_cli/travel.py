"""How long it takes from one venue to another, as far as that is known."""

from dataclasses import dataclass
from math import asin, ceil, cos, radians, sin, sqrt

from plf_cli.model.course import Team
from plf_cli.model.directory import Position, Venue

Place = Venue | Team
"""A venue, or the school of a team."""

_EARTH = 6371.0  # kilometres from the middle to the surface
_DETOUR = 1.3  # roads against the straight line
_PARKING = 15  # minutes, and finding the room; a kilometre of road takes one more, at 60 an hour
_ELSEWHERE = 60  # minutes to another municipality, where no positions are known
_SAME_PLACE = 0.5  # kilometres that one walks
_ONLINE = (
    "online", "virtuel", "zoom", "fjernmøde", "videomøde", "webinar", "google meet", "skype",
    "microsoft teams", "ms teams", "teams-møde", "teamsmøde", "teams møde", "møde på teams",
    "via teams",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Journey:
    """The way between two places; ``kilometres`` by road are None where it is only guessed."""

    minutes: int
    kilometres: float | None = None


def journey(start: Place, end: Place) -> Journey | None:
    """The way from one place to another; None where they are one place, or nothing is known."""
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


def is_online(place: Place) -> bool:
    """Whether a place is called a meeting on the net, which has room for all and needs no way."""
    return names_online(place.id) or names_online(place.name)


def names_online(text: str) -> bool:
    """Whether a text calls something a meeting on the net; Teams alone is Microsoft's."""
    low = text.strip().lower()
    return low == "teams" or any(word in low for word in _ONLINE)

"""How long it takes from one place to another, as far as that is known."""

from dataclasses import dataclass
from functools import cache
from math import asin, ceil, cos, inf, radians, sin, sqrt
from typing import NamedTuple, Protocol

from plf_cli.landmasses import CROSSINGS, Gate, land_at, land_of
from plf_cli.model.course import Team
from plf_cli.model.directory import Venue
from plf_cli.model.municipalities import MUNICIPALITIES

Place = Venue | Team
"""A venue, or the school of a team."""

_EARTH = 6371.0  # kilometres from the middle to the surface
_DETOUR = 1.3  # roads against the straight line
_PARKING = 15  # minutes, and finding the room; a kilometre of road takes one more, at 60 an hour
_WALKING = 12  # minutes for a kilometre, which is quicker than parking where it is not far
_ELSEWHERE = 60  # minutes to another municipality, where nothing better is known
_SAME_PLACE = 0.5  # kilometres, which are no journey
_ONLINE = (
    "online", "virtuel", "zoom", "fjernmøde", "videomøde", "webinar", "google meet", "skype",
    "microsoft teams", "ms teams", "teams-møde", "teamsmøde", "teams møde", "møde på teams",
    "via teams",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Journey:
    """The way between two places; ``kilometres`` by road are None where it is only guessed.

    ``is_rough`` says that it is the way from or to the seat of a municipality.
    """

    minutes: int
    kilometres: float | None = None
    ferry: bool = False
    is_rough: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """Where a place lies, and on which land; ``is_seat`` where only its municipality is known."""

    lat: float
    lon: float
    land: str
    is_seat: bool = False


class Leg(NamedTuple):
    """A part of a way: minutes and kilometres by road, and whether a ferry is needed."""

    minutes: float
    kilometres: float
    ferry: bool

    def then(self, other: "Leg") -> "Leg":
        """Both, one after the other."""
        ferry = self.ferry or other.ferry
        return Leg(self.minutes + other.minutes, self.kilometres + other.kilometres, ferry)


class Spot(Protocol):
    """What has a position in degrees."""

    @property
    def lat(self) -> float:
        """Degrees north."""

    @property
    def lon(self) -> float:
        """Degrees east."""


def point(place: Place, municipality: str | None = None) -> Point | None:
    """Where a place lies: at its own position, else at its municipality's seat, if either is known.

    ``municipality`` is its own where it tells none.
    """
    known = MUNICIPALITIES.get(place.municipality or municipality or "")
    at = place.position
    if at:
        land = land_of(known.code) if known else land_at(at.lat, at.lon)
        return Point(at.lat, at.lon, land)
    return known and Point(known.lat, known.lon, land_of(known.code), is_seat=True)


def way(one: Point, other: Point) -> Journey:
    """The way between two points, over bridges and by ferries where water lies between them."""
    rough = one.is_seat or other.is_seat
    if one.land != other.land:
        found = _over_water(one, other)
        return Journey(_whole(_PARKING + found.minutes), found.kilometres, found.ferry, rough)
    by_road = distance(one, other) * _DETOUR
    minutes = _whole(min(by_road * _WALKING, by_road + _PARKING))
    return Journey(minutes, by_road, is_rough=rough)


def journey(start: Place, end: Place) -> Journey | None:
    """The way from one place to another; None where they are one place, or nothing is known."""
    if start.id == end.id or is_online(start) or is_online(end):
        return None
    one, other = point(start), point(end)
    if one and other and not one.is_seat and not other.is_seat:
        return None if distance(one, other) < _SAME_PLACE else way(one, other)
    elsewhere = start.municipality and end.municipality and start.municipality != end.municipality
    if not elsewhere:
        return None
    return way(one, other) if one and other else Journey(_ELSEWHERE)


def distance(one: Spot, other: Spot) -> float:
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


def _whole(minutes: float) -> int:
    """Minutes rounded up; the same there and back, whatever the order of the sum."""
    return ceil(round(minutes, 6))


def _road(one: Spot, other: Spot) -> Leg:
    kilometres = distance(one, other) * _DETOUR
    return Leg(kilometres, kilometres, ferry=False)


def _over_water(one: Point, other: Point) -> Leg:
    """The quickest way from land to land, gate by gate."""
    return min(
        _road(one, out).then(leg).then(_road(in_, other))
        for (out, in_), leg in _between_gates().items()
        if out.land == one.land and in_.land == other.land
    )


@cache
def _between_gates() -> dict[tuple[Gate, Gate], Leg]:
    """The quickest way from every gate to every other (Floyd and Warshall)."""
    gates = list({gate for one in CROSSINGS for gate in (one.start, one.end)})
    nowhere = Leg(inf, inf, ferry=True)
    ways = {
        (one, other): _road(one, other) if one.land == other.land else nowhere
        for one in gates
        for other in gates
    }
    for start, end, minutes, kilometres, ferry in CROSSINGS:
        ways[start, end] = ways[end, start] = Leg(minutes, kilometres, ferry)
    for via in gates:
        for one in gates:
            for other in gates:
                ways[one, other] = min(ways[one, other], ways[one, via].then(ways[via, other]))
    return ways

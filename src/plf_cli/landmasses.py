"""Which parts of Denmark one can drive through dry-shod, and how one gets from one to the next.

Rough assumptions all of them: coasts are a few straight lines, and times are what one would plan
with, no timetable. Smaller islands than a municipality count as the land that they belong to.
"""

from math import inf
from typing import NamedTuple

JYLLAND, FYN, SJAELLAND = "jylland", "fyn", "sjaelland"
BORNHOLM, SAMSOE, LAESOE, AEROE, FANOE = "bornholm", "samsoe", "laesoe", "aeroe", "fanoe"

# By the code of the municipality: those that are an island, and the last code of each land.
_ISLANDS = {"0400": BORNHOLM, "0492": AEROE, "0563": FANOE, "0741": SAMSOE, "0825": LAESOE}
_LAST_CODES = (("0399", SJAELLAND), ("0499", FYN), ("0999", JYLLAND))

# South, north, west and east of the islands.
_BOXES = {
    BORNHOLM: (54.9, 55.4, 14.0, 15.3),
    SAMSOE: (55.75, 56.01, 10.48, 10.72),
    LAESOE: (57.15, 57.36, 10.8, 11.25),
    AEROE: (54.8, 54.98, 10.14, 10.56),
    FANOE: (55.33, 55.47, 8.3, 8.425),
}
# From south to north: up to this latitude, the land lies east of this longitude.
_EAST_OF = {
    SJAELLAND: ((54.87, 10.95), (55.2, 11.02), (55.55, 10.97), (56.15, 10.82)),
    FYN: (
        (55.1, 10.08),
        (55.2, 9.93),
        (55.4, 9.785),
        (55.475, 9.715),
        (55.515, 9.68),
        (55.548, 9.735),
        (55.66, 9.95),
    ),
}


class Gate(NamedTuple):
    """Where one leaves a land: an end of a bridge, or a harbour."""

    land: str
    lat: float
    lon: float


class Crossing(NamedTuple):
    """The way from gate to gate over water, with the time that one waits for a ferry."""

    start: Gate
    end: Gate
    minutes: int
    kilometres: int = 0
    """Driven; none on a ferry."""
    ferry: bool = True


CROSSINGS = (
    Crossing(Gate(JYLLAND, 55.515, 9.715), Gate(FYN, 55.515, 9.715), 0, ferry=False),
    # Nyborg and Korsør: 18 kilometres, and the toll, which weighs as much as ten minutes more.
    Crossing(Gate(FYN, 55.31, 10.83), Gate(SJAELLAND, 55.34, 11.1), 28, 18, ferry=False),
    # Over Sweden: the bridge, the road to Ystad, and the ferry to Rønne.
    Crossing(Gate(SJAELLAND, 55.63, 12.65), Gate(BORNHOLM, 55.1, 14.69), 190, 85),
    Crossing(Gate(JYLLAND, 56.15, 10.23), Gate(SJAELLAND, 55.97, 11.37), 105),  # Aarhus, Odden
    Crossing(Gate(FYN, 54.93, 10.83), Gate(SJAELLAND, 54.88, 11.03), 75),  # Spodsbjerg, Tårs
    Crossing(Gate(JYLLAND, 54.99, 9.98), Gate(FYN, 55.11, 10.08), 80),  # Fynshav, Bøjden
    Crossing(Gate(JYLLAND, 55.91, 10.25), Gate(SAMSOE, 55.86, 10.55), 90),  # Hov, Sælvig
    Crossing(Gate(SJAELLAND, 55.68, 11.09), Gate(SAMSOE, 55.82, 10.64), 105),  # Kalundborg, Ballen
    Crossing(Gate(JYLLAND, 57.44, 10.54), Gate(LAESOE, 57.3, 10.93), 120),  # Frederikshavn, Vesterø
    Crossing(Gate(FYN, 55.06, 10.62), Gate(AEROE, 54.89, 10.41), 105),  # Svendborg, Ærøskøbing
    Crossing(Gate(JYLLAND, 54.99, 9.98), Gate(AEROE, 54.94, 10.26), 100),  # Fynshav, Søby
    Crossing(Gate(JYLLAND, 55.47, 8.44), Gate(FANOE, 55.45, 8.41), 30),  # Esbjerg, Nordby
)


def land_of(code: str) -> str:
    """The land of the municipality with a code."""
    by_code = (land for last, land in _LAST_CODES if code <= last)
    return _ISLANDS.get(code) or next(by_code, JYLLAND)


def land_at(lat: float, lon: float) -> str:
    """The land at a position; of what lies at sea or abroad, the one that is nearest by and by."""
    for island, (south, north, west, east) in _BOXES.items():
        if south <= lat <= north and west <= lon <= east:
            return island
    lands = (land for land, coast in _EAST_OF.items() if lon >= _coast(coast, lat))
    return next(lands, JYLLAND)


def _coast(coast: tuple[tuple[float, float], ...], lat: float) -> float:
    return next((lon for north, lon in coast if lat <= north), inf)

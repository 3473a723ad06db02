"""Journeys by road, as far as the way is known."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plf_cli.landmasses import land_at, land_of
from plf_cli.model.directory import Position, Venue
from plf_cli.model.municipalities import MUNICIPALITIES
from plf_cli.travel import Journey, Point, distance, is_online, journey, point, way

AALBORG, HJOERRING, TOENDER = (57.05, 9.92), (57.46, 9.98), (54.94, 8.86)


def _venue(id_: str, place: tuple[float, float] | str | None = None, name: str = "Sted") -> Venue:
    told: dict[str, object] = {"municipality": place} if isinstance(place, str) else {}
    if isinstance(place, tuple):
        told = {"position": {"lat": place[0], "lon": place[1]}}
    return Venue.model_validate({"id": id_, "name": name, **told})


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [(AALBORG, AALBORG, 0), (AALBORG, HJOERRING, 46), (HJOERRING, TOENDER, 289)],
)
def test_distances(one: tuple[float, float], other: tuple[float, float], kilometres: int) -> None:
    places = [Position(lat=lat, lon=lon) for lat, lon in (one, other)]
    assert round(distance(*places)) == round(distance(*reversed(places))) == kilometres


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        (AALBORG, HJOERRING, 75),  # 46 kilometres, a third more by road, and parking
        (AALBORG, AALBORG, None),  # one place
        (AALBORG, (57.053, 9.92), None),  # round the corner
        (AALBORG, (57.06, 9.92), 17),
        ("Hjørring", "Tønder", 392),  # from seat to seat
        ("København", "Frederiksberg", 18),
        ("Hjørring", "Hjorring", 60),  # no municipality, and so nothing but a guess
        ("Hjørring", "Hjørring", None),
        ("Hjørring", None, None),
        (AALBORG, "Tønder", None),  # nothing that both tell
        (None, None, None),
    ],
)
def test_journeys(
    start: tuple[float, float] | str | None,
    end: tuple[float, float] | str | None,
    minutes: int | None,
) -> None:
    found = journey(_venue("a", start), _venue("b", end))
    assert (found.minutes if found else None) == minutes


def test_what_is_guessed_has_no_kilometres() -> None:
    assert journey(_venue("a", "Hjørring"), _venue("b", "Tonder")) == Journey(60)


@pytest.mark.parametrize(
    ("id_", "name", "expected"),
    [
        ("online", "Teams", True),
        ("moede", "Virtuelt møde", True),
        ("zoom", "Zoom", True),
        ("moede", "Microsoft Teams", True),
        ("moede", "Teams-møde", True),
        ("moede", "Teams", True),
        ("moede", "Lokale 5, Teams huset", False),
        ("skole-a", "Skole A", False),
        ("teamhuset", "Teamhuset", False),
    ],
)
def test_what_is_online(id_: str, name: str, *, expected: bool) -> None:
    assert is_online(_venue(id_, name=name)) is expected
    assert (journey(_venue("a", "Hjørring"), _venue(id_, "Tønder", name)) is None) is expected


# --- over water ---


def _seat(municipality: str) -> Point:
    found = point(_venue("a", municipality))
    assert found
    return found


@pytest.mark.parametrize(
    ("start", "end", "minutes", "kilometres", "ferry"),
    [
        ("Fredericia", "Middelfart", 25, 10, False),  # the bridge lies on the way
        ("Kolding", "Odense", 94, 78, False),
        ("Nyborg", "Slagelse", 70, 44, False),  # the Great Belt
        ("Hjørring", "Tønder", 392, 377, False),
        ("Esbjerg", "Fanø", 48, 2, True),
        ("Hjørring", "Læsø", 187, 52, True),
        ("Aarhus", "København", 228, 108, True),
        ("Langeland", "Lolland", 142, 52, True),
        ("Svendborg", "Ærø", 122, 1, True),
        ("Odder", "Samsø", 123, 18, True),
        ("København", "Bornholm", 216, 96, True),
    ],
)
def test_water_is_not_land(
    start: str, end: str, minutes: int, kilometres: int, *, ferry: bool
) -> None:
    for one, other in ((start, end), (end, start)):
        found = way(_seat(one), _seat(other))
        told = (found.minutes, round(found.kilometres or 0), found.ferry, found.is_rough)
        assert told == (minutes, kilometres, ferry, True)


def test_a_position_goes_before_the_seat() -> None:
    told = {"id": "a", "name": "A", "position": {"lat": 55.33, "lon": 11.14}}
    assert point(Venue.model_validate(told)) == Point(55.33, 11.14, "sjaelland")
    beside = Venue.model_validate({**told, "municipality": "Nyborg"})
    assert point(beside) == Point(55.33, 11.14, "fyn")


@pytest.mark.parametrize(
    ("own", "told", "expected"),
    [("Ærø", None, "aeroe"), (None, "Ærø", "aeroe"), ("Fanø", "Ærø", "fanoe"), (None, "?", None)],
)
def test_the_municipality_of_a_place(
    own: str | None, told: str | None, expected: str | None
) -> None:
    found = point(_venue("a", own), told)
    assert (found and found.land) == expected
    assert found is None or found.is_seat


def test_every_municipality_lies_on_its_land() -> None:
    wrong = [
        name
        for name, one in MUNICIPALITIES.items()
        if land_of(one.code) != land_at(one.lat, one.lon)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("lat", "lon", "land"),
    [
        (55.51, 9.73, "fyn"),  # Middelfart
        (55.523, 9.721, "jylland"),  # Snoghøj
        (55.54, 9.767, "fyn"),  # Strib
        (55.566, 9.753, "jylland"),  # Fredericia
        (55.057, 9.741, "jylland"),  # Nordborg
        (55.27, 9.9, "fyn"),  # Assens
        (55.249, 9.488, "jylland"),  # Haderslev
        (54.72, 10.68, "fyn"),  # Bagenkop
        (54.83, 11.136, "sjaelland"),  # Nakskov
        (54.987, 12.285, "sjaelland"),  # Stege
        (56.194, 10.682, "jylland"),  # Ebeltoft
        (55.965, 11.37, "sjaelland"),  # Odden
        (54.856, 10.517, "aeroe"),  # Marstal
        (55.94, 10.61, "samsoe"),  # Nordby
        (57.3, 10.93, "laesoe"),  # Vesterø
        (55.446, 8.4, "fanoe"),  # Nordby
        (55.47, 8.452, "jylland"),  # Esbjerg
        (55.19, 14.98, "bornholm"),  # Gudhjem
    ],
)
def test_lands(lat: float, lon: float, land: str) -> None:
    assert land_at(lat, lon) == land


IN_DENMARK = st.builds(
    lambda lat, lon: Point(lat, lon, land_at(lat, lon)), st.floats(54.5, 57.8), st.floats(8, 15.2)
)


@given(IN_DENMARK, IN_DENMARK)
def test_there_is_as_far_as_back(one: Point, other: Point) -> None:
    there, back = way(one, other), way(other, one)
    assert there.minutes == back.minutes
    assert there.kilometres == pytest.approx(back.kilometres)


@given(IN_DENMARK)
def test_here_is_here(one: Point) -> None:
    assert way(one, one) == Journey(0, 0)


@given(IN_DENMARK, IN_DENMARK, IN_DENMARK)
def test_no_way_round_is_shorter(one: Point, other: Point, via: Point) -> None:
    assume(one.land == other.land == via.land)
    assert way(one, other).minutes <= way(one, via).minutes + way(via, other).minutes

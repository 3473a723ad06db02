"""Journeys by road, as far as the way is known."""

import pytest

from plf_cli.model.directory import Position, Venue
from plf_cli.travel import Journey, distance, is_online, journey

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
        ("Hjørring", "Tønder", 60),
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
    assert journey(_venue("a", "Hjørring"), _venue("b", "Tønder")) == Journey(60)


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
    assert journey(_venue("a", "Hjørring"), _venue(id_, "Tønder", name)) == (
        None if expected else Journey(60)
    )

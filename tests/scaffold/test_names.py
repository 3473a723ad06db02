from datetime import date

import pytest

from plf_cli.scaffold.names import course_id, cut, free, next_id, next_title, title, unlike
from plf_cli.scaffold.terms import end_of_term, next_start
from plf_cli.terms import christmas, easter

SPRING, AUTUMN = date(2028, 1, 10), date(2027, 8, 23)


@pytest.mark.parametrize(
    ("programme", "places", "start", "expected"),
    [
        ("Læring", ["Hjørring"], SPRING, "Læring, Hjørring, foråret 2028"),
        ("Læring", ["Hjørring", "Tønder"], AUTUMN, "Læring, Hjørring og Tønder, efteråret 2027"),
        ("Læring i Hjørring", ["Hjørring"], SPRING, "Læring i Hjørring, foråret 2028"),
        ("Læring", ["Aarhus", "Ærø", "Fanø", "Odder"], SPRING, "Læring, foråret 2028"),
        ("Læring", [], SPRING, "Læring, foråret 2028"),
    ],
)
def test_titles(programme: str, places: list[str], start: date, expected: str) -> None:
    assert title(programme, places, start, "da") == expected


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ("Seminar i Hjørring, foråret 2027", "Seminar i Hjørring, efteråret 2027"),
        ("Ledere af ledere 2.0", "Ledere af ledere 2.0, efteråret 2027"),
        ("Ledere af ledere 2020-2022", "Ledere af ledere 2027"),
        ("Efteråret 2026: seminar", "efteråret 2027: seminar"),
    ],
)
def test_the_title_of_the_next_run(earlier: str, expected: str) -> None:
    assert next_title(earlier, AUTUMN, "da") == expected


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ("ledere-af-ledere-2020", "ledere-af-ledere-2028"),
        ("seminar-eksempel", "seminar-eksempel-foraar-2028"),
        ("seminar-efteraar-2026", "seminar-foraar-2028"),
        ("seminar-efteraar-2026-2", "seminar-foraar-2028"),
    ],
)
def test_the_id_of_the_next_run(earlier: str, expected: str) -> None:
    assert next_id(earlier, SPRING, "da") == expected


def test_ids_are_unlike_and_short() -> None:
    assert course_id("laering", AUTUMN, "en") == "laering-autumn-2027"
    assert free("a", {"a", "a-2"}) == "a-3"
    assert cut("et-langt-navn", 9) == "et-langt"
    assert cut("etlangtnavn", 4) == "etla"
    teams: list[dict[str, object]] = [
        {"id": "nord", "municipality": place} for place in ("Hjørring", "Tønder", "Tønder")
    ]
    assert [one["id"] for one in unlike(teams)] == ["nord", "nord-toender", "nord-toender-2"]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 21), date(2027, 1, 4)),
        (date(2026, 12, 21), date(2027, 8, 16)),
        (date(2027, 8, 1), date(2028, 1, 3)),
    ],
)
def test_the_next_start(today: date, expected: date) -> None:
    assert next_start(today) == expected


@pytest.mark.parametrize(
    ("start", "shortest", "expected"),
    [
        (date(2027, 1, 11), 105, date(2027, 6, 25)),
        (date(2027, 4, 5), 105, date(2027, 12, 17)),
        (date(2027, 8, 16), 0, date(2027, 12, 17)),
        (date(2027, 12, 18), 0, date(2028, 6, 23)),
    ],
)
def test_the_end_of_term(start: date, shortest: int, expected: date) -> None:
    assert end_of_term(start, shortest) == expected


def test_holidays() -> None:
    assert easter(2027) == date(2027, 3, 28)
    assert christmas(2026) == (date(2026, 12, 19), date(2027, 1, 3))
    assert christmas(2023) == (date(2023, 12, 23), date(2024, 1, 7))

"""A school year week by week."""

from datetime import date

import pytest

from plf_cli.closures import closures, first_day, last_day, without_calendar, years_of
from plf_cli.model.course import Course
from tests.building import catalogue_of

CALENDARS = {
    "a.yaml": """\
kind: calendar
id: a
municipality: Hjørring
school_year: 2026/27
assumed: true
closed:
  - {title: Efterårsferie, from: 2026-10-10, to: 2026-10-18}
  - {title: Vinterferie, from: 2027-02-20, to: 2027-02-28}
  - {title: Påskeferie, from: 2027-03-20, to: 2027-03-29}
""",
    "b.yaml": """\
kind: calendar
id: b
municipality: Tønder
school_year: 2026/27
source: {title: Ferieplan}
closed:
  - {title: Efterårsferie, from: 2026-10-10, to: 2026-10-18}
  - {title: Vinterferie, from: 2027-02-13, to: 2027-02-21}
""",
}
NAMES = ["Hjørring", "Tønder", "Odder"]
YEAR = closures(catalogue_of(CALENDARS), NAMES, "2026/27")


def test_every_weekday_of_the_year_stands_there_once() -> None:
    days = [one.date for one in YEAR.days]
    assert (days[0], days[-1]) == (date(2026, 8, 3), date(2027, 7, 30))
    assert len(days) == len(set(days)) == 260
    assert all(one.weekday() < 5 for one in days)
    assert [week.number for week in YEAR.weeks] == [*range(32, 54), *range(1, 31)]


def test_what_is_known_of_each() -> None:
    known = [(one.municipality, one.calendar, one.assumed) for one in YEAR.municipalities]
    assert known == [("Hjørring", "a", True), ("Tønder", "b", False), ("Odder", None, False)]


@pytest.mark.parametrize(
    ("day", "municipality", "expected"),
    [
        (date(2026, 10, 12), "Hjørring", ("school", "Efterårsferie", True)),
        (date(2026, 10, 12), "Tønder", ("school", "Efterårsferie", False)),
        (date(2026, 10, 12), "Odder", None),
        (date(2027, 2, 22), "Tønder", None),
        (date(2027, 3, 26), "Hjørring", ("public", "langfredag (Good Friday)", False)),
        (date(2026, 12, 24), "Odder", ("customary", "juleaftensdag (Christmas Eve)", False)),
        (date(2027, 7, 1), "Odder", ("school", "summer holidays", True)),
    ],
)
def test_why_a_day_is_not_free(
    day: date, municipality: str, expected: tuple[str, str, bool] | None
) -> None:
    found = next(one for one in YEAR.days if one.date == day).closure(municipality)
    assert (found and (found.kind, found.name, found.assumed)) == expected


@pytest.mark.parametrize(
    ("municipality", "weeks"),
    [
        ("Hjørring", [42, 8, 12, 26, 27, 28, 29, 30]),
        ("Tønder", [42, 7, 26, 27, 28, 29, 30]),
        ("Odder", [26, 27, 28, 29, 30]),
    ],
)
def test_whole_weeks(municipality: str, weeks: list[int]) -> None:
    assert [one.number for one in YEAR.weeks if one.is_closed(municipality)] == weeks


@pytest.mark.parametrize("year", ["1900/01", "1999/00", "2026/27", "2099/00"])
def test_a_school_year_is_from_august_to_july(year: str) -> None:
    assert (first_day(year).month, first_day(year).day) == (8, 1)
    assert (last_day(year).month, last_day(year).day) == (7, 31)
    assert len(closures(catalogue_of({}), ["Odder"], year).weeks) in {52, 53, 54}


def _course(keys: str) -> Course:
    text = f"kind: course\nid: k\nprogramme: p\nmunicipalities: [Hjørring, Odder]\n{keys}"
    found = catalogue_of({"k.yaml": text}).all(Course)
    return found[0]


@pytest.mark.parametrize(
    ("keys", "years", "lacking"),
    [
        ("", [], []),
        ("sessions: [{module: m, date: 2027-01-13}]\n", ["2026/27"], [("Odder", "2026/27")]),
        ("sessions: [{module: m, date: 2026-01-13}]\n", ["2025/26"], []),  # is over
        (
            "period: {from: 2027-01-01, to: 2027-09-30}\n",
            ["2026/27", "2027/28"],
            [("Odder", "2026/27"), ("Hjørring", "2027/28"), ("Odder", "2027/28")],
        ),
    ],
)
def test_courses_without_a_calendar(
    keys: str, years: list[str], lacking: list[tuple[str, str]]
) -> None:
    course = _course(keys)
    assert years_of(course) == years
    found = without_calendar(catalogue_of(CALENDARS), course, date(2026, 11, 21))
    assert list(found) == lacking

"""Calendars that contradict themselves, and those that only look so."""

import pytest

from tests.rules.checking import messages, told


def _calendar(*closed: str) -> str:
    listed = "".join(f"  - {{{one}}}\n" for one in closed)
    return f"kind: calendar\nschool_year: 2026/27\nclosed:\n{listed}"


def _holiday(first: str, last: str, week: int | None = None) -> str:
    return f"title: Ferie, from: {first}, to: {last}" + (f", week: {week}" if week else "")


@pytest.mark.parametrize(
    ("first", "last", "week", "right"),
    [
        ("2026-10-10", "2026-10-18", 42, None),  # with the weekends around it
        ("2026-10-12", "2026-10-16", 42, None),
        ("2026-10-10", "2026-10-18", 41, "42"),
        ("2026-10-10", "2026-10-18", 43, "42"),
        ("2026-10-10", "2026-10-19", 43, None),  # the Monday after is free too
        ("2026-12-19", "2027-01-03", 52, None),
        ("2026-12-19", "2027-01-03", 53, None),
        ("2026-12-19", "2027-01-03", 51, "52 and 53"),
        ("2026-12-19", "2027-01-03", 1, "52 and 53"),
        ("2027-01-02", "2027-01-03", 53, None),  # a weekend alone
        ("2027-05-07", "2027-05-07", 18, None),
        ("2027-05-07", "2027-05-07", 53, "18"),  # a week that the year has not
    ],
)
def test_the_week_is_one_of_the_dates(first: str, last: str, week: int, right: str | None) -> None:
    found = messages("PLF512", _calendar(_holiday(first, last, week)))
    texts = [text.partition(" lies in ")[2] for text in found]
    assert texts == ([f"week {right}, not in week {week}."] if right else [])


@pytest.mark.parametrize(
    ("first", "last", "place"),
    [
        ("2026-08-01", "2026-08-09", None),
        ("2027-06-26", "2027-07-31", None),
        ("2026-07-31", "2026-08-09", "8:11-21"),  # stands at its first day
        ("2027-06-26", "2027-08-01", "9:9-19"),  # at its last
        ("2026-02-14", "2026-02-22", "8:11-21"),
        ("2028-02-14", "2028-02-22", "8:11-21"),
        ("2026-12-19", "2028-01-03", "9:9-19"),
    ],
)
def test_the_school_year_holds_both_its_ends(first: str, last: str, place: str | None) -> None:
    found = told("PLF513", _calendar(_holiday(first, last)))
    assert [text.partition(" ")[0] for text in found] == ([place] if place else [])


AUTUMN, SPRING = _holiday("2026-10-10", "2026-10-18"), _holiday("2027-02-13", "2027-02-21")


@pytest.mark.parametrize(
    ("closed", "both"),
    [
        ([AUTUMN, SPRING], []),
        ([AUTUMN, _holiday("2026-10-19", "2026-10-20")], []),
        ([AUTUMN, _holiday("2026-10-18", "2026-10-20")], ["18 October 2026"]),
        ([_holiday("2026-10-18", "2026-10-20"), AUTUMN], ["18 October 2026"]),
        ([AUTUMN, SPRING, AUTUMN], ["10-18 October 2026"]),
        ([AUTUMN, _holiday("2026-10-12", "2026-10-12"), _holiday("2026-10-16", "2026-10-16")],
         []),  # single days of a longer holiday
        ([_holiday("2026-10-10", "2026-10-10"), AUTUMN], []),
        ([_holiday("2026-10-12", "2026-10-12")] * 2, ["12 October 2026"]),
        ([_holiday("2026-10-12", "2026-10-13"), AUTUMN], ["12-13 October 2026"]),
    ],
)  # fmt: skip
def test_holidays_lie_apart(closed: list[str], both: list[str]) -> None:
    found = messages("PLF514", _calendar(*closed))
    assert [text.partition("both hold ")[2] for text in found] == [f"{one}." for one in both]


def test_of_two_the_later_in_the_file_is_told() -> None:
    found = told("PLF514", _calendar(_holiday("2026-10-18", "2026-10-20"), SPRING, AUTUMN))
    assert [text.partition(":")[0] for text in found] == ["13"]

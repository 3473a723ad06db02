"""Dates at their edges: the course's period, the summer holiday, weeks, the order of days."""

import pytest

from tests.building import report_of
from tests.rules.checking import DAY, after, course, messages, programme, told
from tests.rules.minimal import completed

PERIOD = "{from: 2027-01-04, to: 2027-06-25}"


@pytest.mark.parametrize(
    ("date", "outside"),
    [
        ("2027-01-03", ["Sunday 3 January 2027"]),
        ("2027-01-04", []),
        ("2027-06-25", []),
        ("2027-06-26", ["Saturday 26 June 2027"]),
        ("[2027-01-03, 2027-01-04]", ["Sunday 3 January 2027"]),
        ("[2028-01-12, 2028-01-13]", ["Wednesday 12 January 2028"]),  # told once
        ("[]", []),
        ("2028-01-12, status: cancelled", []),
    ],
)
def test_the_period_holds_both_its_ends(date: str, outside: list[str]) -> None:
    found = messages("PLF509", course(f"module: dag-1, date: {date}", period=PERIOD))
    expected = "lies outside the course's period, 4 January to 25 June 2027."
    assert found == [f"{day} {expected}" for day in outside]


@pytest.mark.parametrize("status", ["completed", "cancelled"])
def test_what_is_over_may_have_left_its_period(status: str) -> None:
    run = course("module: dag-1, date: 2028-01-12", period=PERIOD, status=status)
    assert messages("PLF509", run) == []


def test_without_a_period_nothing_lies_outside() -> None:
    assert messages("PLF509", course("module: dag-1, date: 2028-01-12")) == []


@pytest.mark.parametrize(
    ("date", "number"),
    [
        ("2027-06-25", 0),  # the Friday before the last Saturday of June
        ("2027-06-26", 0),  # a weekend says it better
        ("2027-06-28", 1),
        ("2027-07-30", 1),
        ("2027-08-02", 0),  # from here on, each municipality decides
        ("2025-06-27", 0),
        ("2025-06-30", 1),
        ("2028-06-23", 0),
        ("2028-06-26", 1),
    ],
)
def test_the_summer_holiday_of_all(date: str, number: int) -> None:
    assert len(messages("PLF510", course(f"module: dag-1, date: {date}"))) == number


def test_a_calendar_says_it_better() -> None:
    calendar = (
        "kind: calendar\nmunicipality: Hjørring\nschool_year: 2026/27\n"
        "closed: [{title: Sommerferie, from: 2027-06-26, to: 2027-07-31}]\n"
    )
    run = course("module: dag-1, date: 2027-07-01", municipalities="[Hjørring, Tønder]")
    assert (len(messages("PLF504", run, calendar)), messages("PLF510", run, calendar)) == (1, [])
    assert len(messages("PLF510", run)) == 1


@pytest.mark.parametrize(
    ("date", "week", "right"),
    [
        ("2027-01-13", 2, None),
        ("2027-01-13", 3, 2),
        ("2027-01-03", 53, None),  # a Sunday, still in the last week of 2026
        ("2027-01-03", 1, 53),
        ("2026-12-31", 53, None),
        ("2028-01-01", 53, 52),  # 2027 has no week 53
        ("[2027-01-15, 2027-01-18]", 2, None),
        ("[2027-01-15, 2027-01-18]", 3, 2),  # the first day counts
        ("[]", 3, None),
        ("2027-01-13, status: cancelled", 3, None),
    ],
)
def test_the_week_is_the_dates(date: str, week: int, right: int | None) -> None:
    found = messages("PLF511", course(f"module: dag-1, date: {date}, week: {week}"))
    texts = [text.partition(" lies in ")[2] for text in found]
    assert texts == ([f"week {right}, not in week {week}."] if right else [])


@pytest.mark.parametrize(
    ("date", "week", "meant"),
    [
        ("2027-01-01", 1, "Friday 8 January 2027"),
        ("2027-01-13", 1, "Wednesday 6 January 2027"),
        ("2027-01-06", 53, "Wednesday 30 December 2026"),
        ("2026-12-29", 1, "Tuesday 5 January 2027"),
        ("2029-06-13", 53, None),  # no year near has such a week
    ],
)
def test_the_day_that_may_be_meant_is_the_nearest(date: str, week: int, meant: str | None) -> None:
    files = completed(course(f"module: dag-1, date: {date}, week: {week}"))
    (help_,) = (one.help for one in report_of(files).diagnostics if one.code == "PLF511")
    assert str(help_).partition(" it is ")[2] == (f"{meant}." if meant else "")


def test_a_record_has_the_right_week_too() -> None:
    run = course("module: dag-1, date: 2027-01-13, week: 3", status="completed")
    (found,) = told("PLF511", run)
    assert found.startswith("8:11-12 ")


@pytest.mark.parametrize(
    ("dates", "findings"),
    [
        (f"{DAY}, {after(1)}", []),
        (f"{DAY}, {after(40)}", []),
        (f"{DAY}", []),
        (f"{after(1)}, {DAY}",
         ["13 January 2027 comes before 14 January 2027, the day before it in the list."]),
        (f"{DAY}, {DAY}", ["13 January 2027 stands twice."]),
        (f"{DAY}, {DAY}, {DAY}", ["13 January 2027 stands twice."] * 2),
    ],
)  # fmt: skip
def test_the_days_of_a_session_come_in_order(dates: str, findings: list[str]) -> None:
    text = programme("id: s, kind: seminar, days: [{}, {}]")
    run = course(f"module: s, date: [{dates}]")
    assert messages("PLF515", run, text) == findings
    assert messages("PLF506", run, text) == []
    assert messages("PLF515", course(f"module: s, status: cancelled, date: [{dates}]"), text) == []

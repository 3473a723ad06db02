"""Days off, weekdays and days in a month, within a course and over several."""

import pytest

from tests.building import found, report_of
from tests.rules.checking import DAY, after, course, messages, programme

TWO_DAYS = programme("id: dag-1, kind: seminar, days: [{}, {}]")


def _people(keys: str) -> str:
    return f"[{{id: anna, function: facilitator, {keys}}}]"


OFF = _people(
    "unavailable: [{from: 2027-01-11, to: 2027-01-13}, {from: 2027-02-01, to: 2027-02-05}]"
)


@pytest.mark.parametrize(
    ("session", "day"),
    [
        (f"date: {after(-3)}", None),
        (f"date: {after(-2)}", "Monday 11 January 2027"),
        (f"date: {DAY}", "Wednesday 13 January 2027"),
        (f"date: {after(1)}", None),
        ("date: 2027-02-03", "Wednesday 3 February 2027"),
        (f"date: {DAY}, status: cancelled", None),
        (f"date: {DAY}, status: held", None),
    ],
)
def test_days_off(session: str, day: str | None) -> None:
    run = course(f"module: dag-1, {session}, people: [anna]", people=OFF)
    expected = [f"anna is not available on {day}."] if day else []
    assert messages("PLF613", run) == expected


def test_two_days_off_in_a_row_are_told_once() -> None:
    run = course(f"module: dag-1, date: [{after(-2)}, {after(-1)}], people: [anna]", people=OFF)
    assert len(messages("PLF613", run, TWO_DAYS)) == 1


def test_who_is_not_there_may_be_away() -> None:
    assert messages("PLF613", course(f"module: dag-1, date: {DAY}", people=OFF)) == []


@pytest.mark.parametrize(
    ("days", "names"),
    [
        ("[]", None),
        ("[wed]", None),
        ("[tue, wed, thu]", None),
        ("[tue]", "Tuesdays"),
        ("[thu, tue]", "Tuesdays and Thursdays"),
    ],
)
def test_weekdays(days: str, names: str | None) -> None:
    run = course(f"module: dag-1, date: {DAY}, people: [anna]", people=_people(f"weekdays: {days}"))
    expected = f"13 January 2027 is a Wednesday, but anna can only come on {names}."
    assert messages("PLF614", run) == ([expected] if names else [])


def test_a_day_off_says_it_better_than_a_weekday() -> None:
    people = OFF.replace("unavailable", "weekdays: [mon], unavailable")
    run = course(f"module: dag-1, date: {DAY}, people: [anna]", people=people)
    assert (len(messages("PLF613", run)), messages("PLF614", run)) == (1, [])


@pytest.mark.parametrize(
    ("dates", "most", "number"),
    [
        (["2027-01-13", "2027-01-20"], 2, None),
        (["2027-01-13", "2027-01-20"], 1, 2),
        (["2027-01-13", "2027-01-13"], 1, None),  # one day
        (["2027-01-13", "2027-02-10"], 1, None),
        (["2027-01-13", "2028-01-12"], 1, None),
        (["2027-01-13"], 0, 1),
        (["2027-01-27", "2027-01-13", "2027-01-20"], 1, 3),
    ],
)
def test_days_in_a_month(dates: list[str], most: int, number: int | None) -> None:
    sessions = [f"module: dag-1, date: {date}, people: [anna]" for date in dates]
    run = course(*sessions, people=_people(f"days_per_month: {most}"))
    plural = "s" if number != 1 else ""
    expected = f"anna has {number} day{plural} in January 2027; the limit is {most}."
    assert messages("PLF616", run) == ([expected] if number else [])


DIRECTORY = "kind: directory\nid: d\npeople: [{id: anna, function: host, days_per_month: 2}]\n"


@pytest.mark.parametrize(
    ("dates", "status", "told"),
    [
        (["2027-01-13", "2027-01-14"], "draft", []),
        (["2027-01-13", "2027-01-14", "2027-01-20"], "draft", ["k", "l"]),
        (["2027-01-13", "2027-01-14", "2027-01-20"], "cancelled", []),
    ],
)
def test_all_courses_count(dates: list[str], status: str, told: list[str]) -> None:
    def run(id_: str, status: str, *dates: str) -> str:
        sessions = [f"{{module: m, date: {date}, people: [anna]}}" for date in dates]
        listed = ", ".join(sessions)
        return f"kind: course\nid: {id_}\nprogramme: p\nstatus: {status}\nsessions: [{listed}]\n"

    module = "{id: m, kind: meeting, times: 9}"
    files = {
        "d.yaml": DIRECTORY,
        "k.yaml": run("k", "draft", *dates[:2]),
        "l.yaml": run("l", status, *dates[2:]),
        "p.yaml": f"kind: programme\nid: p\ntitle: P\nmodules: [{module}]\n",
    }
    lines = [line for line in found(report_of(files)) if "PLF616" in line]
    assert [line[0] for line in lines] == told


LED = programme(
    "id: dag-1, kind: seminar, days: [{}, {agenda: [{kind: talk, title: T, lead: anna}]}]"
)


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        ("PLF613", "unavailable: [{from: 2027-01-14, to: 2027-01-14}]"),
        ("PLF614", "weekdays: [wed]"),
        ("PLF616", "days_per_month: 0"),
    ],
)
@pytest.mark.parametrize(
    ("dates", "number"), [(f"{DAY}, {after(1)}", 1), (f"{after(1)}, {DAY}", 0)]
)
def test_who_leads_an_item_is_there_that_day(code: str, keys: str, dates: str, number: int) -> None:
    people = _people(keys)[:-1] + ", {id: bo, function: host}]"
    run = course(f"module: dag-1, date: [{dates}], people: [bo]", people=people)
    expected = 1 if code == "PLF616" else number  # whichever day
    assert len(messages(code, run, LED)) == expected

"""Days that end before they start, and agendas past midnight."""

import pytest

from tests.building import report_of
from tests.rules.checking import DAY, course, messages, programme, told
from tests.rules.minimal import completed

TALK = "agenda: [{kind: talk, title: T, minutes: 60}]"


def _codes(*documents: str) -> list[str]:
    report = report_of(completed("---\n".join(documents)))
    return [one.code for one in report.diagnostics if one.severity == "error"]


@pytest.mark.parametrize(
    ("frame", "findings"),
    [
        ("start: 9:00, end: 15:30", []),
        ("start: 9:00, end: 9:01", []),
        ("start: 9:00, end: 9:00", ["It starts at 9:00, but ends at 9:00."]),
        ("start: 15:30, end: 9:00", ["It starts at 15:30, but ends at 9:00."]),
        ("start: 20:00, end: 0:00", ["It starts at 20:00, but ends at 0:00."]),
        ("start: 9:00", []),
        ("end: 9:00", []),
        ("days: [{start: 9:00, end: 15:00}, {start: 15:00, end: 9:00}]",
         ["It starts at 15:00, but ends at 9:00."]),
        ("start: 15.30, end: 9:00", []),  # the start cannot be read
    ],
)  # fmt: skip
def test_days(frame: str, findings: list[str]) -> None:
    assert messages("PLF408", programme(f"id: dag-1, kind: workshop, {frame}")) == findings


@pytest.mark.parametrize("agenda", [TALK, "agenda: []"])
def test_a_day_turned_round_is_one_error(agenda: str) -> None:
    assert _codes(programme(f"id: d, kind: workshop, start: 9:00, end: 8:00, {agenda}")) == [
        "PLF408"
    ]


@pytest.mark.parametrize(
    ("frame", "cure"),
    [
        (f"start: 9:00, end: 8:00, {TALK}",
         "By its agenda it ends at 10:00; correct the start or the end."),
        (f"start: 23:30, end: 8:00, {TALK}", "Correct the start or the end."),
        ("start: 9:00, end: 8:00", "Correct the start or the end."),
        ("start: 9:00, end: 8:00, agenda: [{kind: talk, title: T}]",
         "Correct the start or the end."),
    ],
)  # fmt: skip
def test_the_cure_goes_by_the_agenda(frame: str, cure: str) -> None:
    report = report_of(completed(programme(f"id: dag-1, kind: workshop, {frame}")))
    assert [one.help for one in report.diagnostics if one.code == "PLF408"] == [cure]


@pytest.mark.parametrize(
    ("session", "findings"),
    [
        ("start: 13:00, end: 14:00", []),
        ("start: 13:00, end: 12:00", ["It starts at 13:00, but ends at 12:00."]),
        ("start: 13:00, end: 13:00", ["It starts at 13:00, but ends at 13:00."]),
        ("start: 13:00, end: 12:00, status: cancelled", []),
        ("start: 16:00", []),  # it ends when it ends
        ("end: 10:00", []),
        ("end: 8:30", ["It starts at 9:00, but ends at 8:30."]),  # the module's start
        ("start: 13.00, end: 8:30", []),  # its own start cannot be read
    ],
)
def test_sessions(session: str, findings: list[str]) -> None:
    day = programme(f"id: dag-1, kind: workshop, start: 9:00, end: 10:00, {TALK}")
    run = course(f"module: dag-1, date: {DAY}, {session}")
    assert messages("PLF412", run, day) == findings
    assert messages("PLF405", run, day) == []


def test_a_session_stands_at_its_end() -> None:
    run = course(f"module: dag-1, date: {DAY}, start: 13:00, end: 12:00")
    assert told("PLF412", run) == ["8:10-15 It starts at 13:00, but ends at 12:00."]


def test_a_session_of_several_days_may_end_earlier_than_the_first_day_starts() -> None:
    seminar = programme("id: s, kind: seminar, days: [{}, {}]")
    run = course("module: s, date: [2027-01-13, 2027-01-14], start: 13:00, end: 12:00")
    assert messages("PLF412", run, seminar) == []


def test_a_module_turned_round_is_told_in_the_programme_alone() -> None:
    day = programme(f"id: dag-1, kind: workshop, start: 9:00, end: 8:00, {TALK}")
    teams = "[{id: a, name: A}, {id: b, name: B}]"
    run = course(
        f"module: dag-1, cluster: n, date: {DAY}",
        teams=teams,
        clusters="[{id: n, teams: [a, b]}]",
    )
    assert messages("PLF405", run, day) == messages("PLF412", run, day) == []


def _evening(*minutes: int, frame: str = "start: 22:00, ", more: str = "") -> str:
    items = [f"{{kind: plenary, title: T{n}, minutes: {n}{more}}}" for n in minutes]
    return programme(f"id: dag-1, kind: workshop, {frame}agenda: [{', '.join(items)}]")


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (_evening(60, 60), []),  # midnight sharp
        (_evening(60, 61), ["0:01"]),
        (_evening(90, 60, 10), ["0:40"]),
        (_evening(900), ["13:00"]),
        (_evening(60, 61, frame=""), []),  # no start, so nothing can be told
        (_evening(60, 61, frame="start: 22:00, end: 23:00, "), []),  # PLF401 says so
        (_evening(30, frame="start: 22:00, teams: 3-5, ", more=", each_team: true"), ["0:30"]),
        (_evening(30, frame="start: 22:00, teams: 3-4, ", more=", each_team: true"), []),
        (_evening(60, frame="", more=", at: 23:30"), ["0:30"]),
        (programme("id: d, kind: workshop, days: [{start: 22:00, agenda: "
                   "[{kind: talk, title: T, minutes: 300}]}]"), ["3:00"]),
    ],
)  # fmt: skip
def test_past_midnight(text: str, findings: list[str]) -> None:
    assert messages("PLF410", text) == [
        f"The agenda runs past midnight, until {until}." for until in findings
    ]


def test_it_stands_at_the_item_that_passes_midnight_and_names_the_longest() -> None:
    report = report_of(completed(_evening(90, 60, 10)))
    (finding,) = (one for one in report.diagnostics if one.code == "PLF410")
    assert finding.span.line == 14
    assert finding.help == "Check the minutes; “T90” is the longest with 90."

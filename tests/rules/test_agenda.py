"""Overruns, collisions, breaks and lunch, at their edges."""

import pytest

from tests.building import report_of
from tests.rules.checking import course, messages, programme, told
from tests.rules.minimal import completed


def _agenda(*items: str) -> str:
    return f"agenda: [{', '.join(items)}]"


def _day(frame: str, *items: str) -> str:
    return programme(f"id: dag-1, kind: seminar-day, {frame}{_agenda(*items)}")


def _talk(minutes: int | str, **more: str) -> str:
    extra = "".join(f", {key}: {value}" for key, value in more.items())
    return f"{{kind: talk, title: T, minutes: {minutes}{extra}}}"


def _rest(minutes: int, kind: str = "break") -> str:
    return f"{{kind: {kind}, title: P, minutes: {minutes}}}"


@pytest.mark.parametrize(
    ("items", "findings"),
    [
        ([_talk(100)], []),
        ([_talk(101)], [101]),
        ([_talk(60), _talk(40)], []),
        ([_talk(60), _talk(41)], [101]),
        ([_talk(100), _rest(5), _talk(100)], []),  # a break is a break, however short
        ([_talk(100), _rest(45, "lunch"), _talk(100)], []),
        ([_talk(100), _rest(20, "arrival"), _talk(100)], []),
        ([_talk(60), _rest(20, "walk"), _talk(60)],
         [140]),
        # told once until the next break
        ([_talk(90), _talk(90), _talk(90), _rest(10), _talk(90), _talk(90)],
         [180] * 2),
        # what has no length counts nothing
        ([_talk(100), "{kind: talk, title: T}"], []),
    ],
)  # fmt: skip
def test_breaks(items: list[str], findings: list[int]) -> None:
    assert _worked(_day("", *items)) == findings


@pytest.mark.parametrize(
    ("items", "since"),
    [
        ([_talk(101)], "without a break"),
        ([_rest(20, "arrival"), _talk(101)], "without a break"),
        ([_talk(20), _rest(10), _talk(101)], "since the last break"),
        ([_talk(20), _rest(45, "lunch"), _talk(101)], "since the last break"),
        ([_talk(20), _talk(101, at="10:00")], "since the last break"),  # 40 minutes of slack
    ],
)
def test_whether_a_break_came_before(items: list[str], since: str) -> None:
    found = messages("PLF403", _day("start: 9:00, ", *items))
    assert found == [f"101 minutes {since}; at most 100 should pass."]


def _worked(text: str) -> list[int]:
    """The minutes without a break that the findings tell."""
    return [int(message.split()[0]) for message in messages("PLF403", text)]


@pytest.mark.parametrize(("at", "findings"), [("10:50", []), ("10:49", [169])])
def test_ten_minutes_of_slack_are_rest(at: str, findings: list[int]) -> None:
    day = _day("start: 9:00, ", _talk(100), _talk(69, at=at))
    assert _worked(day) == findings


def test_breaks_on_every_day_of_a_module() -> None:
    days = f"days: [{{{_agenda(_talk(100))}}}, {{{_agenda(_talk(50), _talk(51))}}}]"
    assert _worked(programme(f"id: s, kind: seminar, {days}")) == [101]


@pytest.mark.parametrize(
    ("frame", "items", "hours"),
    [
        ("start: 9:00, end: 13:59, ", [_talk(60)], None),
        ("start: 9:00, end: 14:00, ", [_talk(60)], "5"),
        ("start: 9:00, end: 14:30, ", [_talk(60)], "5.5"),
        ("start: 9:00, end: 16:20, ", [_talk(60)], "7.3"),
        ("start: 9:00, end: 15:00, ", [_talk(60), _rest(30, "lunch")], None),
        ("", [_talk(90), _rest(10), _talk(90), _rest(10), _talk(99)], None),  # 4:59
        ("", [_talk(90), _rest(10), _talk(90), _rest(10), _talk(100)], "5"),
        ("start: 9:00, ", [_talk(90), _rest(10), "{kind: talk, title: T}"], None),  # not told
        ("start: 9:00, end: 15:00, ", [], None),  # no agenda yet
    ],
)
def test_lunch(frame: str, items: list[str], hours: str | None) -> None:
    expected = [f"The day lasts {hours} hours, but its agenda has no lunch."] if hours else []
    assert messages("PLF404", _day(frame, *items)) == expected


@pytest.mark.usefixtures("danish")
def test_a_decimal_comma_in_danish() -> None:
    (finding,) = messages("PLF404", _day("start: 9:00, end: 14:30, ", _talk(60)))
    assert "5,5" in finding


@pytest.mark.parametrize(
    ("frame", "items", "findings"),
    [
        ("start: 9:00, end: 10:00, ", [_talk(60)], []),
        ("start: 9:00, end: 10:00, ", [_talk(61)],
         ["The agenda runs until 10:01, 1 min. past the end at 10:00."]),
        ("start: 9:00, end: 10:00, ", [_talk(30, at="9:45")],
         ["The agenda runs until 10:15, 15 min. past the end at 10:00."]),
        ("start: 23:00, end: 23:30, ", [_talk(90)],
         ["The agenda runs until 0:30, 60 min. past the end at 23:30."]),
        ("end: 10:00, ", [_talk(600)], []),  # no start, so nothing can be told
        ("start: 9:00, ", [_talk(600)], []),
        ("start: 9:00, end: 10:00, ", [_talk(600), "{kind: talk, title: T}"], []),
        # once per team, for the most teams
        ("start: 9:00, end: 10:20, teams: 3-4, ", [_talk(20, each_team="true")], []),
        ("start: 9:00, end: 10:20, teams: 3-5, ", [_talk(20, each_team="true")],
         ["The agenda runs until 10:40, 20 min. past the end at 10:20."]),
        ("start: 9:00, end: 9:20, ", [_talk(20, each_team="true")], []),
    ],
)  # fmt: skip
def test_overruns(frame: str, items: list[str], findings: list[str]) -> None:
    assert messages("PLF401", _day(frame, *items)) == findings


def test_an_overrun_stands_at_the_end_of_its_day() -> None:
    days = f"days: [{{start: 9:00, end: 10:00}}, {{start: 9:00, end: 9:30, {_agenda(_talk(45))}}}]"
    text = programme(f"id: s, kind: seminar, {days}")
    (finding,) = told("PLF401", text)
    assert finding.endswith("The agenda runs until 9:45, 15 min. past the end at 9:30.")


@pytest.mark.parametrize(
    ("items", "findings"),
    [
        ([_talk(60), _talk(30, at="10:00")], []),
        ([_talk(61), _talk(30, at="10:00")],
         ["The items before run until 10:01, 1 min. into this one."]),
        ([_talk(60), _talk(30, at="11:00"), _talk(30, at="11:00")],
         ["The items before run until 11:30, 30 min. into this one."]),
        ([_talk(30, at="8:30")], ["The items before run until 9:00, 30 min. into this one."]),
    ],
)  # fmt: skip
def test_collisions(items: list[str], findings: list[str]) -> None:
    assert messages("PLF402", _day("start: 9:00, ", *items)) == findings


@pytest.mark.parametrize(
    ("session", "findings"),
    [
        ("", []),
        ("end: 10:00, ", []),
        ("end: 9:59, ", ["The agenda runs until 10:00, 1 min. past the end at 9:59."]),
        ("start: 13:00, ", []),  # it ends when it ends
        ("start: 13:00, end: 13:30, ",
         ["The agenda runs until 14:00, 30 min. past the end at 13:30."]),
        ("start: 13:00, end: 13:30, status: cancelled, ", []),
    ],
)  # fmt: skip
def test_sessions_with_times_of_their_own(session: str, findings: list[str]) -> None:
    day = _day("start: 9:00, end: 10:00, ", _talk(60))
    run = course(f"module: dag-1, {session}date: 2027-01-13")
    assert messages("PLF405", run, day) == findings


@pytest.mark.parametrize(
    ("session", "findings"),
    [
        ("", []),
        ("start: 10:00, ", []),  # all of it moves along
        ("start: 10:00, end: 15:45, ", []),
        ("start: 10:00, end: 14:00, ",
         ["The agenda runs until 15:45, 105 min. past the end at 14:00."]),
        ("start: 20:00, ", []),  # past midnight
    ],
)  # fmt: skip
def test_fixed_times_move_along_with_a_session(session: str, findings: list[str]) -> None:
    lunch = "{kind: lunch, title: F, minutes: 45, at: 12:00}"
    day = _day("start: 9:00, end: 15:00, ", _talk(60), lunch, _talk(120))
    run = course(f"module: dag-1, {session}date: 2027-01-13")
    assert messages("PLF405", run, day) == findings


@pytest.mark.parametrize("unit", ["cluster", "group"])
@pytest.mark.parametrize(
    ("ids", "session", "findings"),
    [
        ("ab", "", []),
        ("abcd", "", ["The agenda runs until 11:00, 60 min. past the end at 10:00."]),
        ("abcd", "end: 11:00", []),
        ("abcd", "start: 8:00",
         ["The agenda runs until 10:00, 60 min. past the end at 9:00."]),
    ],
)  # fmt: skip
def test_many_teams_overrun(unit: str, ids: str, session: str, findings: list[str]) -> None:
    day = _day("start: 9:00, end: 10:00, teams: 2, ", _talk(30, each_team="true"))
    units = {
        f"{unit}s": f"[{{id: nord, teams: [{', '.join(ids)}]}}]",
        "teams": f"[{', '.join(f'{{id: {id_}, name: N}}' for id_ in ids)}]",
    }
    run = course(", ".join(filter(None, ["module: dag-1", f"{unit}: nord", session])), **units)
    assert messages("PLF405", run, day) == findings


@pytest.mark.parametrize(
    ("session", "findings"),
    [
        ("", []),  # the programme's own fault
        ("start: 10:00, ", []),
        ("end: 9:50, ", ["The agenda runs until 10:00, 10 min. past the end at 9:50."]),
    ],
)
def test_an_overrun_of_the_programme_is_told_there(session: str, findings: list[str]) -> None:
    day = _day("start: 9:00, end: 9:30, ", _talk(60))
    run = course(f"module: dag-1, {session}date: 2027-01-13")
    assert messages("PLF405", run, day) == findings


def test_the_days_of_a_module_are_looked_at_one_by_one() -> None:
    seminar = programme(
        f"id: s, kind: seminar, days: [{{start: 9:00, end: 10:00, {_agenda(_talk(60))}}}, "
        f"{{start: 9:00, end: 10:00, {_agenda(_talk(60))}}}]"
    )
    run = course("module: s, start: 11:00, end: 9:45, date: [2027-01-13, 2027-01-14]")
    assert messages("PLF405", run, seminar) == [
        "The agenda runs until 10:00, 15 min. past the end at 9:45."
    ]


SIX = (
    "["
    + ", ".join(f"{{id: {id_}, name: N}}" for id_ in "abcde")
    + (", {id: f, name: F, members: [{role: skolechef}]}]")
)


@pytest.mark.parametrize(
    ("frame", "items", "findings"),
    [
        ("start: 9:00, end: 11:05, ", [_talk(25, each_team="true")], []),
        ("start: 9:00, end: 11:00, ", [_talk(25, each_team="true")],
         ["The agenda runs until 11:05, 5 min. past the end at 11:00."]),
        ("start: 9:00, end: 12:00, ", [_talk(25, each_team="true"), _talk(30, at="11:00")],
         ["The items before “T” at 11:00 run until 11:05, 5 min. into it."]),
        ("start: 9:00, end: 12:00, ", [_talk(25, each_team="true"), _talk(30, at="11:05")], []),
        # what the programme says itself
        ("start: 9:00, end: 12:00, teams: 2, ", [_talk(25, each_team="true"), _talk(9, at="10:00")],
         []),
        ("start: 9:00, end: 12:00, ", [_talk(25), _talk(9, at="9:15")], []),
    ],
)  # fmt: skip
def test_the_turns_of_a_course_s_teams_on_a_day_for_all(
    frame: str, items: list[str], findings: list[str]
) -> None:
    run = course("module: dag-1, date: 2027-01-13", teams=SIX)
    assert messages("PLF405", run, _day(frame, *items)) == findings


def test_a_session_of_a_cluster_counts_its_own_teams() -> None:
    meeting = programme(
        "id: moede, kind: cluster-meeting, per: cluster, teams: 3-4, "
        f"agenda: [{_talk(30, each_team='true')}]"
    )
    clusters = "[{id: nord, teams: [a, b, c]}, {id: syd, teams: [d, e, f, g]}]"
    teams = "[" + ", ".join(f"{{id: {id_}, name: N}}" for id_ in "abcdefg") + "]"
    sessions = [
        f"module: moede, cluster: {cluster}, start: 13:00, end: 14:30"
        for cluster in ("nord", "syd")
    ]
    found = messages("PLF405", course(*sessions, teams=teams, clusters=clusters), meeting)
    assert found == ["The agenda runs until 15:00, 30 min. past the end at 14:30."]


@pytest.mark.parametrize(
    ("frame", "items", "findings"),
    [
        ("start: 9:00, end: 10:30, ", [_talk(60)], []),
        ("start: 9:00, end: 10:31, ", [_talk(60)], [31]),
        ("start: 9:00, end: 12:00, ", [], []),  # no agenda yet
        ("start: 9:00, end: 12:00, ", ["{kind: talk, title: T}"], []),  # no length told
        ("start: 9:00, end: 12:00, teams: 3-4, ", [_talk(40, each_team="true")], []),
        ("start: 9:00, end: 12:00, teams: 3-4, ", [_talk(30, each_team="true")], [60]),
    ],
)
def test_ends_early(frame: str, items: list[str], findings: list[int]) -> None:
    assert messages("PLF406", _day(frame, *items)) == [
        f"The agenda is done {minutes} minutes before the day ends." for minutes in findings
    ]


@pytest.mark.parametrize(
    ("frame", "items", "cure"),
    [
        ("", [_talk(60), _talk(60)], "Put a break before it."),
        ("start: 9:00, end: 11:00, ", [_talk(60), _talk(60)],
         "Put a break before it; the day is full, so take its minutes from another item."),
        ("", [_talk(120)], "Split the item with breaks between."),
        ("", [_talk(10), _talk(120)],
         "Split the item with breaks between, and put a break before it as well."),
        ("teams: 3-4, ", [_talk(20), _talk(30, each_team="true")],
         "At 20 minutes for each of 4 teams it fits; or split it by a break."),
    ],
)  # fmt: skip
def test_cures_for_too_long_without_a_break(frame: str, items: list[str], cure: str) -> None:
    report = report_of(completed(_day(frame, *items)))
    assert [one.help for one in report.diagnostics if one.code == "PLF403"] == [cure]

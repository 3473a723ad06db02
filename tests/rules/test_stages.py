"""Goals introduced, practised and mastered: in the file's order, and in that of the dates."""

import pytest

from tests.building import report_of
from tests.rules.checking import course, messages, programme, told
from tests.rules.minimal import completed

FRAMEWORK = """\
kind: framework
goals: [{id: data, title: Data}, {id: vision, title: Vision}]
"""
INTRODUCED, PRACTISED, MASTERED = "introduced", "practised", "mastered"
LATE = "The goal “Data” is introduced only after “{}” has worked with it."
BACK = "The goal “Data” is practised only after “{}” has mastered it."


def _module(id_: str, *stages: str, goal: str = "data", more: str = "") -> str:
    uses = ", ".join(
        f"{{goal: {goal}, stage: {stage}}}" if stage else f"{{goal: {goal}}}" for stage in stages
    )
    return f"id: {id_}, kind: workshop, goals: [{uses}]{more}"


def _programme(*modules: str) -> str:
    return programme(*modules, frameworks="[ramme]")


@pytest.mark.parametrize(
    ("stages", "findings"),
    [
        (["introduced", "practised"], []),
        (["practised", "introduced"], [LATE.format("m-0")]),
        (["mastered", "introduced"], [LATE.format("m-0")]),
        (["practised", "mastered", "introduced"], [LATE.format("m-0")]),
        (["practised", "introduced", "introduced"], [LATE.format("m-0")] * 2),
        (["mastered", "practised"], [BACK.format("m-0")]),
        (["introduced", "mastered", "practised"], [BACK.format("m-1")]),
        (["mastered", "mastered", "practised", "practised"], [BACK.format("m-0")] * 2),
        # practised once more later on
        (["practised", "mastered", "practised"], []),
        (["", "mastered", "practised"], []),
        (["mastered", ""], []),
        (["practised", "practised"], []),
        # introduced once more later on
        (["introduced", "practised", "introduced"], []),
        # a use without stage may be the introduction
        (["", "practised", "introduced"], []),
        (["practised", "", "introduced"], [LATE.format("m-0")]),
        (["", "introduced"], []),
        (["practised"], []),
        ([], []),
    ],
)
def test_the_order_of_the_file(stages: list[str], findings: list[str]) -> None:
    modules = [_module(f"m-{at}", stage) for at, stage in enumerate(stages)]
    text = _programme(*modules) if modules else "kind: programme\nmodules: []\n"
    assert messages("PLF304", text, FRAMEWORK) == findings


def test_a_day_that_practises_and_masters_a_goal_is_in_order() -> None:
    text = _programme(_module("a", PRACTISED, MASTERED), _module("b", PRACTISED))
    assert messages("PLF304", text, FRAMEWORK) == []


@pytest.mark.parametrize(
    ("first", "second", "findings"),
    [
        ("", "", 1),
        # held several times: the practice may come after the introduction
        (", times: 3", "", 0),
        ("", ", times: 3", 0),
        # not for everybody
        (", optional: true", "", 0),
        ("", ", optional: true", 0),
        # for other people
        (", audience: {roles: [skolechef]}", ", audience: {roles: [skoleleder]}", 0),
        (", audience: {roles: [skolechef, skoleleder]}", ", audience: {roles: [skoleleder]}", 1),
        (", audience: {target_groups: [forvaltning]}",
         ", audience: {target_groups: [skoleledelse]}", 0),
        (", audience: {levels: [ledere-af-ledere]}",
         ", audience: {levels: [ledere-af-medarbejdere]}", 0),
        (", audience: {levels: [ledere-af-ledere]}", ", audience: {roles: [skoleleder]}", 1),
        (", audience: {roles: [skolechef]}", "", 1),
    ],
)  # fmt: skip
def test_modules_that_the_same_people_meet_once(first: str, second: str, findings: int) -> None:
    text = _programme(_module("a", PRACTISED, more=first), _module("b", INTRODUCED, more=second))
    assert len(messages("PLF304", text, FRAMEWORK)) == findings


def test_it_stands_at_the_stage_and_names_the_earlier_use() -> None:
    text = _programme(_module("a", MASTERED), _module("b", INTRODUCED))
    report = report_of(completed(f"{text}---\n{FRAMEWORK}"))
    (finding,) = (one for one in report.diagnostics if one.code == "PLF304")
    assert finding.span.line == 14
    assert finding.help == "Introduce it in “a” or before, or correct one of the stages."
    assert [(one.message, one.span.line) for one in finding.related] == [("mastered here", 8)]


def test_each_goal_for_itself() -> None:
    text = _programme(_module("a", PRACTISED, goal="vision"), _module("b", INTRODUCED))
    assert messages("PLF304", text, FRAMEWORK) == []


def test_the_same_goal_by_another_reference() -> None:
    text = _programme(_module("a", PRACTISED, goal="ramme/data"), _module("b", INTRODUCED))
    assert messages("PLF304", text, FRAMEWORK) == [LATE.format("a")]


# --- by date ---

DAYS = _programme(_module("a", INTRODUCED), "id: m, kind: meeting", _module("b", PRACTISED))
GROUPS = "[{id: g}, {id: h}]"
TEAMS = "[{id: x, name: X}, {id: y, name: Y}]"
CLUSTERS = "[{id: n, teams: [x]}, {id: s, teams: [y]}]"
FEB, MAR, APR = "date: 2027-02-10", "date: 2027-03-10", "date: 2027-04-14"
HELD = "The goal “Data” is introduced here, but {} works with it on 10 February 2027 already."


def _by_date(text: str, *sessions: str) -> list[str]:
    run = course(*sessions, groups=GROUPS, teams=TEAMS, clusters=CLUSTERS)
    return messages("PLF305", run, text, FRAMEWORK)


@pytest.mark.parametrize(
    ("sessions", "findings"),
    [
        ([f"module: a, {FEB}", f"module: b, {MAR}"], []),
        ([f"module: a, {MAR}", f"module: b, {FEB}"], [HELD.format("b")]),
        ([f"module: a, {FEB}", f"module: b, {FEB}"], []),  # the same day
        (["module: a", f"module: b, {FEB}"], []),  # not dated
        ([f"module: a, {MAR}", "module: b"], []),
        ([f"module: b, {FEB}"], []),
        ([f"module: a, {MAR}, status: cancelled", f"module: b, {FEB}"], []),
        ([f"module: a, {MAR}", f"module: b, {FEB}, status: cancelled"], []),
        # parallel groups: nobody is in both
        ([f"module: a, group: g, {MAR}", f"module: b, group: h, {FEB}"], []),
        ([f"module: a, group: g, {MAR}", f"module: b, group: g, {FEB}"], [HELD.format("b-g")]),
        ([f"module: a, group: g, {MAR}", f"module: b, {FEB}"], [HELD.format("b")]),
        # the other group has met it in time
        (["module: a, group: h, date: 2027-01-13", f"module: a, group: g, {MAR}",
          f"module: b, {FEB}"], [HELD.format("b")]),
        # who is in the group could come to the one for all
        (["module: a, date: 2027-01-13", f"module: a, group: g, {MAR}", f"module: b, {FEB}"], []),
        # clusters and teams, by their teams
        ([f"module: a, cluster: n, {MAR}", f"module: b, team: y, {FEB}"], []),
        ([f"module: a, cluster: n, {MAR}", f"module: b, team: x, {FEB}"], [HELD.format("b-x")]),
        # the earliest is told
        ([f"module: a, {APR}", f"module: b, group: g, {MAR}", f"module: b, group: h, {FEB}"],
         [HELD.format("b-h")]),
    ],
)  # fmt: skip
def test_the_order_of_the_dates(sessions: list[str], findings: list[str]) -> None:
    assert _by_date(DAYS, *sessions) == findings


@pytest.mark.parametrize(
    "modules",
    [
        # PLF304 says it of the programme
        [_module("b", PRACTISED), "id: m, kind: meeting", _module("a", INTRODUCED)],
        # another one may introduce it
        [_module("a", INTRODUCED), _module("o", INTRODUCED), _module("b", PRACTISED)],
        [_module("a", INTRODUCED), _module("o", ""), _module("b", PRACTISED)],
        [_module("a", INTRODUCED), "id: m, kind: meeting", _module("b", PRACTISED, goal="vision")],
        [_module("a", INTRODUCED), "id: m, kind: meeting",
         _module("b", PRACTISED, more=", times: 2")],
        [_module("a", INTRODUCED, more=", optional: true"), "id: m, kind: meeting",
         _module("b", PRACTISED)],
        [_module("a", INTRODUCED, more=", audience: {roles: [skolechef]}"), "id: m, kind: meeting",
         _module("b", PRACTISED, more=", audience: {roles: [skoleleder]}")],
    ],
)  # fmt: skip
def test_programmes_that_dates_cannot_turn_round(modules: list[str]) -> None:
    assert _by_date(_programme(*modules), f"module: a, {MAR}", f"module: b, {FEB}") == []


def test_sessions_out_of_the_programmes_order_are_told_once() -> None:
    text = _programme(_module("a", INTRODUCED), _module("b", PRACTISED))
    sessions = [f"module: a, {MAR}", f"module: b, {FEB}"]
    assert len(messages("PLF506", course(*sessions), text, FRAMEWORK)) == 1
    assert _by_date(text, *sessions) == []


def test_several_goals_are_told_in_one_finding() -> None:
    both = "[{{goal: data, stage: {0}}}, {{goal: vision, stage: {0}}}]"
    modules = [
        f"id: {id_}, kind: workshop, goals: {both.format(stage)}"
        for id_, stage in (("a", INTRODUCED), ("b", PRACTISED))
    ]
    text = _programme(modules[0], "id: m, kind: meeting", modules[1])
    run = course(f"module: a, {MAR}", f"module: b, {FEB}")
    assert told("PLF305", run, text, FRAMEWORK) == [
        (
            "6:11-21 2 goals, among them “Data”, are introduced here, but b works with them on "
            "10 February 2027 already."
        )
    ]


# --- never practised ---


@pytest.mark.parametrize(
    ("stages", "findings"),
    [
        (["introduced", "introduced"], 1),
        (["introduced", "practised"], 0),
        (["introduced", "mastered"], 0),
        (["practised", "introduced"], 0),
        (["introduced", ""], 0),  # how far it gets is not known
        (["", ""], 0),
        (["introduced"], 0),  # a programme of one module may be an introduction
        (["introduced", "introduced", "introduced"], 1),
    ],
)
def test_never_practised(stages: list[str], findings: int) -> None:
    text = _programme(*(_module(f"m-{at}", stage) for at, stage in enumerate(stages)))
    message = "The goal “Data” is introduced, but never practised."
    assert messages("PLF306", text, FRAMEWORK) == [message] * findings


def test_never_practised_stands_at_the_first_use() -> None:
    text = _programme(
        _module("a", PRACTISED, goal="vision"),
        _module("b", INTRODUCED, goal="ramme/data"),
        _module("c", INTRODUCED),
    )
    assert told("PLF306", text, FRAMEWORK) == [
        "13:15-25 The goal “Data” is introduced, but never practised."
    ]


OPTIONAL = ", optional: true"
ONLY = "The goal “Data” is practised in “b” alone, which is optional."
NEVER = "The goal “Data” is introduced, but never practised."


@pytest.mark.parametrize(
    ("first", "second", "more", "findings"),
    [
        ("", PRACTISED, ", audience: {roles: [skoleleder]}, times: 3", []),
        ("", PRACTISED, OPTIONAL, [ONLY]),
        ("", MASTERED, OPTIONAL, [ONLY]),
        ("", "", OPTIONAL, [NEVER]),
        ("", INTRODUCED, OPTIONAL, [NEVER]),
        (OPTIONAL, PRACTISED, OPTIONAL, []),  # who chooses the one can choose the other
        (OPTIONAL, INTRODUCED, OPTIONAL, [NEVER]),
        (OPTIONAL, PRACTISED, "", []),
    ],
)
def test_practice_in_an_optional_module(
    first: str, second: str, more: str, findings: list[str]
) -> None:
    text = _programme(_module("a", INTRODUCED, more=first), _module("b", second, more=more))
    assert messages("PLF306", text, FRAMEWORK) == findings


def test_one_day_may_introduce_and_practise_a_goal() -> None:
    text = _programme(_module("a", INTRODUCED, PRACTISED), "id: m, kind: meeting")
    for code in ("PLF304", "PLF306", "PLF415"):
        assert messages(code, text, FRAMEWORK) == []


@pytest.mark.parametrize("code", ["PLF304", "PLF306"])
def test_what_is_lost_makes_up_nothing(code: str) -> None:
    stages = (PRACTISED, INTRODUCED) if code == "PLF304" else (INTRODUCED, INTRODUCED)
    text = _programme(*(_module(f"m-{at}", stage) for at, stage in enumerate(stages)))
    faulty = text + "  - {id: x, kind: workshop, goals: data}\n"
    assert len(messages(code, text, FRAMEWORK)) == 1
    assert messages(code, faulty, FRAMEWORK) == []

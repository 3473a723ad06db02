"""What a programme or course covers: cells, minutes, stages, holes; a table for each question."""

import pytest

from plf_cli.coverage import Cell, Coverage, Meeting, coverage
from plf_cli.lookup import programme_of
from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Module, Programme
from plf_cli.sessions import missing, schedules
from tests import agendas
from tests.building import catalogue_of

FRAMEWORK = """\
kind: framework
id: ramme
title: Ramme
fields:
  - {id: data, name: Ledelse med data}
  - {id: samarbejde, name: Ledelse af samarbejde}
  - {id: omverden, name: Ledelse af den åbne skole}
goals:
  - {id: a, title: A, type: knowledge, fields: [data], target_groups: [skoleledelse]}
  - {id: b, title: B, type: skill, fields: [data], target_groups: [skoleledelse, forvaltning]}
  - {id: c, title: C, type: skill, fields: [data, samarbejde], target_groups: [skoleledelse]}
"""
PROGRAMME = """\
kind: programme
id: forloeb
title: Forløb
frameworks: [ramme]
fields: [{fields}]
opt_outs: [{opt_outs}]
modules:
{modules}
"""
COURSE = """\
kind: course
id: hold
programme: forloeb
{course}
"""
SHORT = {"competence": "k", "knowledge": "v", "skill": "f", "": "m"}


def found(
    modules: str = "",
    *,
    fields: str = "data, samarbejde",
    opt_outs: str = "",
    course: str = "",
    framework: str = FRAMEWORK,
    only: str = "",
) -> Coverage:
    """The coverage of a programme with these modules, or of a course of it."""
    lines = "".join(f"  - {line}\n" for line in modules.splitlines() if line) or "  []"
    files = {
        "ramme.yaml": framework,
        "forloeb.yaml": PROGRAMME.format(fields=fields, opt_outs=opt_outs, modules=lines),
        "hold.yaml": COURSE.format(course=course),
    }
    catalogue = catalogue_of(files)
    programme = catalogue.get(Programme, "forloeb")
    assert programme
    run = catalogue.get(Course, "hold") if course else None
    assert not course or run
    days = every_day(programme, run)
    return coverage(catalogue, programme, run, (only,) if only else (), days)


def every_day(programme: Programme, course: Course | None) -> list[Meeting]:
    """Every day of the programme, or of the course's sessions, with those not listed yet."""
    return [
        Meeting(module, session, schedule)
        for module in programme.modules
        for session in _sessions(module, course)
        for schedule in schedules(module, session)
    ]


def _sessions(module: Module, course: Course | None) -> list[Session | None]:
    if course is None:
        return [None]
    listed = [one for one in course.sessions if one.module == module.id]
    return [*listed, *missing(module, course)]


def shown(cell: Cell) -> str:
    """``sv 45+ øves``: target group and type, minutes, whether more is untold, stage or state."""
    name = f"{cell.target_group[:1] or '-'}{SHORT[cell.type]}"
    if cell.state != "covered":
        return f"{name} {cell.state}"
    more = "+" if cell.tally.untimed else ""
    return f"{name} {cell.tally.minutes}{more} {cell.tally.stage or 'worked'}"


def cells(coverage: Coverage, field: str) -> list[str]:
    row = next(row for row in coverage.rows if row.id.endswith(field))
    return [shown(cell) for cell in row.cells]


def minutes(coverage: Coverage) -> list[int]:
    """The minutes of the cell that A lies in, of the field, and of the goal."""
    row = coverage.rows[0]
    goal = next(one for one in row.goals if one.goal.id == "a")
    return [row.cells[0].tally.minutes, row.tally.minutes, goal.tally.minutes]


def test_the_cells_are_those_in_which_goals_lie() -> None:
    made = found()
    assert made.columns == (
        ("skoleledelse", "knowledge"),
        ("skoleledelse", "skill"),
        ("forvaltning", "skill"),
    )
    assert cells(made, "data") == ["sv hole", "sf hole", "ff hole"]
    assert cells(made, "samarbejde") == ["sv no-goal", "sf hole", "ff no-goal"]
    assert made.counted == (0, 4)


@pytest.mark.parametrize(
    ("fields", "opt_outs", "states"),
    [
        ("", "", "unclaimed"),
        ("omverden", "", "hole"),
        ("", "{field: omverden, reason: Senere}", "opted-out"),
        ("omverden", "{field: omverden, reason: Senere}", "opted-out"),
    ],
)
def test_a_field_without_a_goal_is_missing_whole(fields: str, opt_outs: str, states: str) -> None:
    made = found(fields=fields, opt_outs=opt_outs)
    assert {cell.state for cell in made.rows[2].cells} == {states}
    assert made.counted == ((0, 3) if states == "hole" else (0, 0))


@pytest.mark.parametrize(
    ("opt_outs", "counted"), [("", (1, 4)), ("{field: data, reason: Senere}", (0, 1))]
)
def test_opt_outs_are_left_out_of_the_count(opt_outs: str, counted: tuple[int, int]) -> None:
    made = found("{id: m, kind: meeting, goals: [{goal: a}]}", opt_outs=opt_outs)
    assert made.counted == counted
    assert made.rows[0].cells[0].state == "covered"


ITEMS = "{{id: m, kind: meeting, goals: [{{goal: a}}, {{goal: b}}], agenda: [{items}]{more}}}"


@pytest.mark.parametrize(
    ("items", "more", "expected"),
    [
        ("{kind: talk, title: x, minutes: 30, goals: [a]}", "", [30, 30, 30]),
        ("{kind: talk, title: x, minutes: 30, goals: [b]}", "", [0, 30, 0]),
        # without goals: those of the module
        ("{kind: talk, title: x, minutes: 30}", "", [30, 30, 30]),
        # in full for each goal, once for the field
        ("{kind: talk, title: x, minutes: 30, goals: [a, b]}", "", [30, 30, 30]),
        ("{kind: lunch, title: x, minutes: 30}", "", [0, 0, 0]),
        ("{kind: break, title: x, minutes: 30}", "", [0, 0, 0]),
        ("{kind: arrival, title: x, minutes: 30}", "", [0, 0, 0]),
        ("{kind: closing, title: x, minutes: 30}", "", [0, 0, 0]),
        ("{kind: welcome, title: x, minutes: 30, goals: [a]}", "", [30, 30, 30]),
        ("{kind: talk, title: x, minutes: 30}", ", times: 3", [90, 90, 90]),
        ("{kind: talk, title: x, minutes: 30}", ", per: team, times: 2", [60, 60, 60]),
        (
            "{kind: team-work, title: x, minutes: 10, each_team: true}",
            ", per: cluster, teams: 3-4",
            [40, 40, 40],
        ),
        ("{kind: talk, title: x, minutes: 30}", ", optional: true", [30, 30, 30]),
    ],
)
def test_minutes_of_a_programme(items: str, more: str, expected: list[int]) -> None:
    assert minutes(found(ITEMS.format(items=items, more=more))) == expected


@pytest.mark.parametrize(
    ("items", "cell"),
    [
        ("", "sv 0+ worked"),
        ("{kind: talk, title: x}", "sv 0+ worked"),
        ("{kind: talk, title: x}, {kind: talk, title: y, minutes: 20}", "sv 20+ worked"),
        ("{kind: talk, title: x, goals: [b]}, {kind: talk, title: y, minutes: 20}", "sv 20 worked"),
        ("{kind: talk, title: y, minutes: 20, goals: [b]}", "sv 0 worked"),
    ],
)
def test_time_that_is_not_told(items: str, cell: str) -> None:
    assert cells(found(ITEMS.format(items=items, more="")), "data")[0] == cell


def test_a_goal_in_two_fields_counts_in_both() -> None:
    made = found(
        "{id: m, kind: meeting, goals: [{goal: c}], agenda: [{kind: talk, title: x, minutes: 25}]}"
    )
    assert cells(made, "data") == ["sv hole", "sf 25 worked", "ff hole"]
    assert cells(made, "samarbejde") == ["sv no-goal", "sf 25 worked", "ff no-goal"]


@pytest.mark.parametrize(
    ("stages", "furthest"),
    [
        (["introduced"], "introduced"),
        (["introduced", "mastered", "practised"], "mastered"),
        (["practised", None], "practised"),
        ([None], None),
    ],
)
def test_the_furthest_stage(stages: list[str | None], furthest: str | None) -> None:
    uses = [f"{{goal: a, stage: {one}}}" if one else "{goal: a}" for one in stages]
    modules = [f"{{id: m{at}, kind: meeting, goals: [{use}]}}" for at, use in enumerate(uses)]
    assert found("\n".join(modules)).rows[0].cells[0].tally.stage == furthest


def test_a_module_that_names_a_field_alone_fills_no_cell() -> None:
    made = found(
        "{id: m, kind: meeting, fields: [data], agenda: [{kind: talk, title: x, minutes: 25}]}"
    )
    assert cells(made, "data") == ["sv hole", "sf hole", "ff hole"]
    assert made.rows[0].is_worked_with
    assert made.rows[0].tally.minutes == 25
    assert made.counted == (0, 4)


DAY = (
    "{id: m, kind: meeting, goals: [{goal: a}], agenda: [{kind: talk, title: x, minutes: 30},"
    " {kind: team-work, title: y, minutes: 10, each_team: true}]%s}"
)
TEAMS = """\
teams: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
clusters: [{id: nord, teams: [a, b]}, {id: syd, teams: [c]}]
groups: [{id: et, teams: [a, b]}, {id: to, teams: [c]}]
"""
ONE_DROPPED = "sessions: [{module: m, cluster: nord, status: cancelled}]"


@pytest.mark.parametrize(
    ("more", "course", "expected"),
    [
        ("", "sessions: [{module: m}]", 40),
        ("", "sessions: [{module: m, date: 2027-02-03, status: held}]", 40),
        ("", "sessions: [{module: m, status: cancelled}]", 0),
        ("", "status: planned", 40),  # called for by the programme, not listed yet
        ("", "status: completed", 0),  # and in history never listed
        ("", "status: cancelled\nsessions: [{module: m}]", 0),
        ("", "status: cancelled\nsessions: [{module: m, status: held}]", 40),
        (", times: 2", "sessions: [{module: m, number: 1}]", 80),
        (", times: 2", "sessions: [{module: m, number: 1, status: cancelled}]", 40),
        ("", "sessions: [{module: m, date: [2027-02-03, 2027-02-10]}]", 80),
        # of two clusters the one with more teams, whose turns take longer
        (", per: cluster, teams: 1-4", TEAMS, 50),
        (
            ", per: cluster",
            f"{TEAMS}sessions: [{{module: m, cluster: nord, status: cancelled}}]",
            40,
        ),
        # a group has its own dates, and nobody takes part twice
        ("", f"{TEAMS}sessions: [{{module: m, group: et}}, {{module: m, group: to}}]", 50),
        (", per: team, times: 3", TEAMS, 120),
    ],
)
def test_minutes_of_a_course_are_those_of_a_participant(
    more: str, course: str, expected: int
) -> None:
    made = found(DAY % more, course=course)
    assert made.rows[0].cells[0].tally.minutes == expected
    assert (made.rows[0].cells[0].state == "covered") == (expected > 0)


def test_goals_without_type_and_target_group_have_columns_of_their_own() -> None:
    bare = "kind: framework\nid: ramme\ntitle: Ramme\ngoals: [{id: a, title: A}]\n"
    made = found("{id: m, kind: meeting, goals: [{goal: a}]}", fields="", framework=bare)
    assert made.columns == (("", ""),)
    assert [(row.id, [shown(cell) for cell in row.cells]) for row in made.rows] == [
        ("", ["-m 0+ worked"])
    ]


SHIPPED = [
    ("seminar-ledelsesteams", (16, 24), 6),
    ("seminar-eksempel", (16, 24), 6),
    ("ledere-af-ledere", (12, 12), 2),
    ("ledere-af-ledere-2020", (12, 12), 2),
    ("vejledning-skoleledelse", (8, 8), 2),
    ("kolding-sparring", (0, 6), 6),
]


@pytest.mark.parametrize(("ref", "counted", "columns"), SHIPPED)
def test_the_shipped_programmes(ref: str, counted: tuple[int, int], columns: int) -> None:
    made = shipped(ref)
    assert (made.counted, len(made.columns)) == (counted, columns)


@pytest.mark.parametrize("ref", ["ledere-af-ledere", "ledere-af-ledere-2020"])
def test_no_goal_of_the_recorded_course_touches_the_surroundings(ref: str) -> None:
    row = shipped(ref).rows[-1]
    assert row.id == "syv-ledelsesfelter/omverden"
    assert (row.goals, row.is_worked_with) == ((), False)
    assert {cell.state for cell in row.cells} == {"opted-out"}


def test_a_programme_in_the_matrix_of_the_seven_fields() -> None:
    made = shipped("ledere-af-ledere", "syv-ledelsesfelter")
    assert (made.counted, len(made.rows), len(made.columns)) == ((12, 36), 7, 6)


def test_course_and_programme_agree_where_the_course_holds_all_of_it() -> None:
    tallies = [
        [cell.tally.minutes for row in shipped(ref).rows for cell in row.cells]
        for ref in ("seminar-ledelsesteams", "seminar-eksempel")
    ]
    assert tallies[0] == tallies[1]


def shipped(ref: str, *frameworks: str) -> Coverage:
    catalogue, document = agendas.catalogue(), agendas.document(ref)
    course = document if isinstance(document, Course) else None
    programme = programme_of(catalogue, document) if isinstance(document, Course) else document
    assert programme
    return coverage(catalogue, programme, course, frameworks, every_day(programme, course))

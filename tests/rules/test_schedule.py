"""Sessions without a date, listed or not, and deadlines that come too late."""

import pytest

from tests.rules.checking import DAY, after, course, messages, programme

ONE = programme("id: a, kind: workshop")
MEETINGS = programme(
    "id: a, kind: workshop",
    "id: m, kind: cluster-meeting, per: cluster, times: 2",
    "id: o, kind: workshop, optional: true",
)
CLUSTERS = """\
teams: [{id: x, name: X}, {id: y, name: Y}]
clusters: [{id: nord, teams: [x]}, {id: syd, teams: [y]}]
"""
ALL = [
    f"module: m, cluster: {cluster}, number: {number}, date: {after(60 * number)}"
    for cluster in ("nord", "syd")
    for number in (1, 2)
]
UNLISTED = "sessions that the programme calls for are not in the list"


@pytest.mark.parametrize(
    ("sessions", "findings"),
    [
        ([f"module: a, date: {DAY}", *ALL], []),
        (["module: a", *ALL], ["a has no date."]),
        (["module: a, status: cancelled", *ALL], []),  # dropped, so not to be dated
        (ALL, ["1 session that the programme calls for is not in the list: a."]),
        ([f"module: a, date: {DAY}", *ALL[:3]],
         ["1 session that the programme calls for is not in the list: m-syd-2."]),
        ([f"module: a, date: {DAY}", *ALL[:1], "module: m, cluster: nord, number: 2"],
         [f"2 {UNLISTED}: m-syd-1 and m-syd-2.", "m-nord-2 has no date."]),
        ([f"module: a, date: {DAY}", *ALL, "module: o"], []),  # optional
        ([f"module: a, date: {DAY}", *ALL, "module: unknown"], []),  # told as such
    ],
)  # fmt: skip
def test_sessions_without_a_date(sessions: list[str], findings: list[str]) -> None:
    run = course(*sessions, status="planned") + CLUSTERS
    assert messages("PLF516", run, MEETINGS) == findings


def test_where_many_are_not_listed_some_are_named() -> None:
    text = programme("id: a, kind: workshop", "id: c, kind: workshop, per: team, times: 4")
    run = course(f"module: a, date: {DAY}", status="planned") + CLUSTERS
    assert messages("PLF516", run, text) == [
        f"8 {UNLISTED}: c-x-1, c-x-2, c-x-3, c-x-4, c-y-1 and 3 more."
    ]


@pytest.mark.parametrize(
    ("status", "number"),
    [("draft", 1), ("planned", 1), ("published", 1), ("running", 1), ("completed", 0),
     ("cancelled", 0)],
)  # fmt: skip
def test_what_is_over_needs_no_dates(status: str, number: int) -> None:
    assert len(messages("PLF516", course("module: a", status=status), ONE)) == number


@pytest.mark.parametrize(("status", "number"), [("draft", 0), ("planned", 1)])
def test_a_draft_without_sessions_is_only_begun(status: str, number: int) -> None:
    assert len(messages("PLF516", f"kind: course\nstatus: {status}\nsessions: []\n", ONE)) == number


@pytest.mark.parametrize(
    ("deadline", "number"), [(after(-1), 0), (DAY, 0), (after(1), 1), (after(30), 1)]
)
def test_the_deadline_comes_before_the_first_session(deadline: str, number: int) -> None:
    run = course(
        f"module: a, date: {after(20)}", f"module: a, number: 1, date: {DAY}",
        f"module: a, number: 2, status: cancelled, date: {after(-9)}",
        registration=f"{{deadline: {deadline}}}",
    )  # fmt: skip
    assert len(messages("PLF517", run, ONE)) == number


def test_the_last_group_to_begin_counts() -> None:
    sessions = [f"module: a, group: x, date: {DAY}", f"module: a, group: y, date: {after(14)}"]
    groups = "groups: [{id: x}, {id: y}]\n"
    for days, number in ((7, 0), (14, 0), (15, 1)):
        run = course(*sessions, registration=f"{{deadline: {after(days)}}}") + groups
        assert len(messages("PLF517", run, ONE)) == number


def test_an_optional_session_may_lie_before_the_deadline() -> None:
    run = course(
        f"module: o, date: {DAY}", f"module: a, date: {after(30)}",
        registration=f"{{deadline: {after(9)}}}",
    )  # fmt: skip
    assert messages("PLF517", run, MEETINGS) == []


@pytest.mark.parametrize(("own", "number"), [("", 1), (f"registration: {{deadline: {DAY}}}\n", 0)])
def test_the_programmes_deadline_holds_where_the_course_has_none(own: str, number: int) -> None:
    text = programme("id: a, kind: workshop", registration=f"{{deadline: {after(9)}}}")
    run = course(f"module: a, date: {DAY}") + own
    assert len(messages("PLF517", run, text)) == number


@pytest.mark.parametrize("kind", ["coaching", "shadowing"])
def test_what_is_agreed_on_as_one_goes_needs_no_date(kind: str) -> None:
    text = programme("id: a, kind: workshop", f"id: c, kind: {kind}, per: team")
    for sessions in (
        [f"module: a, date: {DAY}"],
        [f"module: a, date: {DAY}", "module: c, team: x"],
    ):
        assert messages("PLF516", course(*sessions, status="planned") + CLUSTERS, text) == []


@pytest.mark.parametrize(
    ("module", "number"),
    [
        ("kind: workshop", 1),
        ("kind: meeting", 0),
        ("kind: workshop, audience: {roles: [skoleleder]}", 0),
    ],
)
def test_what_does_not_begin_the_course(module: str, number: int) -> None:
    text = programme(f"id: a, {module}", "id: b, kind: workshop")
    run = course(
        f"module: a, date: {DAY}", f"module: b, date: {after(30)}",
        registration=f"{{deadline: {after(9)}}}",
    )  # fmt: skip
    assert len(messages("PLF517", run, text)) == number


AGENDA = "agenda: [{kind: plenary, title: P, minutes: 60}, {kind: plenary, title: P, minutes: 120}]"
EACH = "agenda: [{kind: plenary, title: P, minutes: 30}, {kind: talk, title: T, minutes: 30, "
EACH += "each_team: true}]"


@pytest.mark.parametrize(
    ("module", "session", "minutes"),
    [
        (f"start: 9:00, end: 12:00, {AGENDA}", "start: 9:00, end: 16:00", 240),
        (f"start: 9:00, end: 12:00, {AGENDA}", "end: 12:31", 31),
        (f"start: 9:00, end: 12:00, {AGENDA}", "end: 12:30", None),
        (f"start: 9:00, end: 12:00, {AGENDA}", "start: 13:00", None),  # the end moves along
        (f"start: 9:00, end: 12:00, {AGENDA}", "start: 8:00, end: 12:00", 60),
        (f"start: 9:00, end: 12:00, {AGENDA}", "end: 16:00, status: cancelled", None),
        (f"start: 9:00, end: 14:00, {AGENDA}", "end: 14:00", None),  # told in the programme
        (f"start: 9:00, end: 14:00, {AGENDA}", "end: 15:00", 180),
        ("start: 9:00, end: 12:00", "end: 16:00", None),
        (f"days: [{{}}, {{start: 9:00, {AGENDA}}}]", "end: 16:00", 240),
        (f"teams: 4, start: 9:00, end: 11:30, {EACH}", "cluster: nord, end: 11:30", None),
        (f"teams: 4, start: 9:00, end: 11:30, {EACH}", "cluster: nord, end: 13:00", 90),
    ],
)
def test_a_session_ends_with_its_agenda(module: str, session: str, minutes: int | None) -> None:
    run = course(f"module: a, date: {DAY}, {session}", status="planned") + CLUSTERS
    text = programme(f"id: a, kind: workshop, {module}")
    expected = f"The agenda is done {minutes} minutes before the session ends."
    assert messages("PLF417", run, text) == ([expected] if minutes else [])

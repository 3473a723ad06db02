"""Teams at two sessions at the same time, in a course and across courses."""

import pytest

from tests.building import found, report_of
from tests.rules.checking import DAY, after, course, messages, programme

MODULES = programme(
    "id: a, kind: seminar-day, start: 9:00, end: 15:00",
    "id: b, kind: seminar-day, start: 9:00, end: 15:00",
    "id: open, kind: seminar-day",
    "id: vague, kind: network-meeting",
    "id: k, kind: coaching, per: team, start: 14:00, end: 15:00",
    "id: m, kind: cluster-meeting, per: cluster, start: 13:00, end: 16:00",
    "id: w, kind: workshop, start: 13:00, end: 15:00",
    "id: x, kind: workshop, start: 13:00, end: 15:00",
    "id: upper, kind: workshop, start: 9:00, end: 12:00, audience: {roles: [skoleleder]}",
    "id: lower, kind: workshop, start: 10:00, end: 12:00, audience: {roles: [sfo-leder]}",
    "id: info, kind: meeting, start: 9:00, end: 10:00",
    "id: visit, kind: shadowing, start: 9:00, end: 10:00",
    "id: extra, kind: workshop, optional: true, start: 9:00, end: 10:00",
)
UNITS = """\
teams: [{id: p, name: Skole P}, {id: q, name: Skole Q}, {id: r, name: Skole R}]
clusters: [{id: n, teams: [p, q]}, {id: s, teams: [r]}]
groups: [{id: g, teams: [p, q]}, {id: h, teams: [q, r]}]
"""


@pytest.mark.parametrize(
    ("first", "second", "who"),
    [
        ("module: a", "module: b", "All"),
        ("module: a", f"module: b, date: {after(1)}", None),
        ("module: a", "module: b, start: 15:00", None),
        ("module: a", "module: b, status: cancelled", None),
        ("module: a", "module: b, status: held", "All"),  # told at the one still to come
        ("module: a, status: held", "module: b", "All"),
        ("module: a, status: held", "module: b, status: held", None),
        ("module: a", "module: open", "All"),  # the whole day
        ("module: a", "module: vague", None),  # it may be after the other
        ("module: vague", "module: vague, number: 2", None),
        ("module: a", "module: k, team: p", "Skole P"),
        ("module: a", "module: k, team: p, start: 15:00", None),
        ("module: k, team: p", "module: k, team: q", None),
        ("module: a", "module: m, cluster: n", "Skole P and Skole Q"),
        ("module: a", "module: m", None),  # nobody knows whose
        ("module: m, cluster: n", "module: m, cluster: s", None),
        ("module: k, team: r", "module: m, cluster: n", None),
        ("module: k, team: q", "module: m, cluster: n", "Skole Q"),
        ("module: a, group: g", "module: a, group: h", None),  # half of Q is in each
        ("module: a, group: g", "module: k, team: q", "Skole Q"),
        ("module: w", "module: x", None),  # to choose from
        ("module: w", "module: a", "All"),
        ("module: upper", "module: lower", None),  # for different roles
        ("module: upper", "module: a", "All"),
        ("module: info", "module: a", None),
        ("module: visit", "module: a", None),
        ("module: extra", "module: a", None),
        ("module: a", "module: unknown", None),
    ],
)
def test_two_sessions_of_a_course(first: str, second: str, who: str | None) -> None:
    dated = [one if " date:" in one else f"{one}, date: {DAY}" for one in (first, second)]
    told = [text.partition(":")[0] for text in messages("PLF620", course(*dated) + UNITS, MODULES)]
    assert told == ([who] if who else [])


def test_without_teams_all_are_in_two_places() -> None:
    run = course(f"module: a, date: {DAY}", f"module: b, date: {DAY}")
    assert messages("PLF620", run, MODULES) == [
        "All: two sessions at once on 13 January 2027, here 9:00-15:00 and a 9:00-15:00."
    ]


def test_many_days_at_once_are_told_once() -> None:
    text = programme("id: a, kind: seminar, days: [{}, {}]", "id: b, kind: seminar, days: [{}, {}]")
    dates = f"date: [{DAY}, {after(1)}]"
    run = course(f"module: a, {dates}", f"module: b, {dates}")
    assert len(messages("PLF620", run, text)) == 1


SCHOOL = "{id: skole-a, name: Skole A, municipality: Hjørring}"


def _run(id_: str, team: str = SCHOOL, session: str = "module: a", head: str = "") -> str:
    listed = f"sessions: [{{{session}, date: {DAY}}}]\nteams: [{team}]\n"
    return f"kind: course\nid: {id_}\nprogramme: forloeb\n{head}{listed}"


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (_run("l"), ["k", "l"]),
        (_run("l", SCHOOL.replace("skole-a", "a").replace("Skole A", "skole a")), ["k", "l"]),
        (_run("l", SCHOOL.replace("Hjørring", "Tønder")), []),
        (_run("l", SCHOOL.replace("Skole A", "Skole B")), []),
        (_run("l", "{id: skole-a, name: Skole A}"), []),  # wherever that is
        (
            _run("l", "{id: skole-a, name: Skole A}", head="municipalities: [Hjørring]\n"),
            ["k", "l"],
        ),
        (
            _run("l", "{id: skole-a, name: Skole A}", head="municipalities: [Hjørring, Tønder]\n"),
            [],
        ),
        (_run("l", session="module: a, start: 15:00"), []),
        (_run("l", session="module: k, team: skole-a"), ["k", "l"]),
        (_run("l", head="example: true\n"), []),
        (_run("l", head="status: cancelled\n"), []),
        (_run("l", head="status: completed\n"), ["k"]),
        (_run("l", SCHOOL[:-1] + ", members: [{role: sfo-leder}]}"), []),  # other people
        (_run("l", SCHOOL[:-1] + ", members: [{role: skoleleder}]}"), ["k", "l"]),
    ],
)
def test_across_courses(other: str, told: list[str]) -> None:
    mine = _run("k", SCHOOL[:-1] + ", members: [{role: skoleleder}, {role: afdelingsleder}]}")
    text = "id: forloeb\ntitle: F\n" + MODULES
    report = report_of({"forloeb.yaml": text, "k.yaml": mine, "l.yaml": other})
    assert [line[0] for line in found(report) if "PLF620" in line] == told

"""Sessions by number and unit, and the pairs between which a window is set."""

import pytest

from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.spacing import held, pairs, taking_part, teams_of
from tests.building import catalogue_of

PROGRAMME = """\
kind: programme
id: p
title: P
modules:
  - {id: s1, kind: seminar}
  - {id: s2, kind: seminar, after: {module: s1, weeks: 4-8}}
  - {id: m, kind: meeting, times: 3, apart: {days: 30}, after: {module: [s1, s2], weeks: 1}}
"""


def _pairs(*sessions: str, more: str = "") -> list[tuple[str, str, int, str]]:
    """From, to, days between, and the window of each pair."""
    programme, course = _read(*sessions, more=more)
    return [
        (one.before.session.key, one.after.session.key, one.days, str(one.window))
        for one in pairs(programme, course)
    ]


def _read(*sessions: str, more: str = "") -> tuple[Programme, Course]:
    listed = "".join(f"  - {{{session}}}\n" for session in sessions)
    course = f"kind: course\nid: k\nprogramme: p\n{more}sessions:\n{listed}"
    catalogue = catalogue_of({"p.yaml": PROGRAMME, "k.yaml": course})
    found = catalogue.get(Programme, "p"), catalogue.get(Course, "k")
    assert found[0]
    assert found[1]
    return found[0], found[1]


def test_numbers_are_told_or_follow_the_file() -> None:
    _programme, course = _read(
        "module: m",
        "module: m, status: cancelled",
        "module: m, group: x",
        "module: m",
        "module: m, group: x, number: 5",
        "module: m, group: x",
    )
    found = [(one.at, one.session.group, one.number) for one in held(course, "m")]
    assert found == [(0, None, 1), (2, "x", 1), (3, None, 2), (4, "x", 5), (5, "x", 6)]


def test_pairs_of_after_and_apart() -> None:
    assert _pairs(
        "module: s1, date: 2027-01-13",
        "module: m, number: 1, date: 2027-01-20",
        "module: s2, date: 2027-02-10",
        "module: m, number: 2, date: 2027-02-19",
        "module: m, number: 3, date: 2027-03-21",
    ) == [
        ("s1", "s2", 28, "28-56"),
        ("s1", "m-1", 7, "7"),
        ("s2", "m-2", 9, "7"),
        ("m-1", "m-2", 30, "30"),
        ("m-2", "m-3", 30, "30"),
    ]


def test_undated_sessions_have_no_pairs() -> None:
    assert _pairs("module: s1", "module: s2, date: 2027-02-10", "module: m, number: 1") == []


def test_days_before_are_negative() -> None:
    assert _pairs("module: s2, date: 2027-01-06", "module: s1, date: 2027-01-13") == [
        ("s1", "s2", -7, "28-56")
    ]


def test_a_group_follows_its_own_session() -> None:
    found = _pairs(
        "module: s1, group: x, date: 2027-01-13",
        "module: s1, group: y, date: 2027-03-13",
        "module: s2, group: y, date: 2027-04-13",
        more="groups: [{id: x}, {id: y}]\n",
    )
    assert [one[:2] for one in found] == [("s1-y", "s2-y")]


def test_a_team_follows_the_session_of_its_group() -> None:
    found = _pairs(
        "module: s1, group: x, date: 2027-01-13",
        "module: s1, group: y, date: 2027-03-13",
        "module: s2, team: b, date: 2027-04-13",
        more="teams: [{id: a, name: A}, {id: b, name: B}]\n"
        "groups: [{id: x, teams: [a]}, {id: y, teams: [b]}]\n",
    )
    assert [one[:2] for one in found] == [("s1-y", "s2-b")]


UNITS = """\
municipalities: [Hjørring, Tønder]
teams:
  - {id: a, name: A, municipality: Hjørring}
  - {id: b, name: B, municipality: Tønder}
  - {id: c, name: C}
  - {id: office-h, name: FH, municipality: Hjørring, members: [{role: skolechef}]}
  - {id: office-t, name: FT, municipality: Tønder, members: [{role: skolechef}]}
  - {id: office, name: F, members: [{role: skolechef}]}
groups: [{id: en, teams: [a, b, office-h]}, {id: to, teams: [a]}]
clusters: [{id: nord, teams: [a]}, {id: begge, teams: [a, b, x]}, {id: uvis, teams: [c]}]
"""
# A session, and the teams that are there.
PRESENT = [
    ("", ["a", "b", "c", "office-h", "office-t", "office"]),
    (", cluster: nord", ["a", "office-h"]),
    (", cluster: begge", ["a", "b", "x", "office-h", "office-t"]),
    (", cluster: uvis", ["c"]),
    (", cluster: ukendt", []),
    (", group: en", ["a", "b", "office-h", "office-t"]),
    (", group: to", ["a"]),
    (", team: a", ["a"]),
    (", team: office-h", ["office-h"]),
]


@pytest.mark.parametrize(("session", "there"), PRESENT)
def test_who_is_at_a_session(session: str, there: list[str]) -> None:
    _programme, course = _read(f"module: s1{session}", more=UNITS)
    assert [*taking_part(course, course.sessions[0])] == there


def test_the_only_municipality_of_a_course_is_that_of_its_administration() -> None:
    more = UNITS.replace("[Hjørring, Tønder]", "[Hjørring]")
    _programme, course = _read("module: s1, cluster: uvis", more=more)
    assert taking_part(course, course.sessions[0]) == ("c", "office-h", "office")
    assert teams_of(course, course.sessions[0]) == ("c",)


ROTATING = """\
teams: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}, {id: d, name: D}]
clusters:
  - {id: n, teams: [a, b], meeting: 1}
  - {id: s, teams: [c, d], meeting: 1}
  - {id: v, teams: [a, c], meeting: 2}
  - {id: q, teams: [c, d], meeting: 2}
"""


def test_where_clusters_rotate_the_gap_counts_for_each_team() -> None:
    found = _pairs(
        "module: m, cluster: n, number: 1, date: 2027-03-01",
        "module: m, cluster: s, number: 1, date: 2027-03-08",
        "module: m, cluster: v, number: 2, date: 2027-04-05",
        "module: m, cluster: q, number: 2, date: 2027-04-07",
        more=ROTATING,
    )
    assert found == [
        ("m-n-1", "m-v-2", 35, "30"),
        ("m-s-1", "m-v-2", 28, "30"),
        ("m-s-1", "m-q-2", 30, "30"),
    ]

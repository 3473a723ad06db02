"""Double bookings within a course and across courses, and meetings held jointly."""

import pytest

from tests.building import found, report_of

PROGRAMME = """\
kind: programme
id: p
title: P
modules:
  - {id: a, kind: workshop, start: 9:00, end: 12:00}
  - {id: b, kind: workshop, start: 13:00, end: 16:00}
  - {id: open, kind: workshop}
  - {id: two, kind: seminar, days: [{}, {}]}
"""
DIRECTORY = """\
kind: directory
id: d
people: [{id: anna, function: facilitator}, {id: bo, function: speaker}]
venues: [{id: v, name: Gården}, {id: w, name: Skolen}, {id: net, name: Online}]
"""
DAY = "date: 2027-01-13"
HELD = ", status: held"


def _course(id_: str, *sessions: str, more: str = "") -> str:
    listed = "".join(f"  - {{{session}}}\n" for session in sessions)
    return f"kind: course\nid: {id_}\nprogramme: p\n{more}sessions:\n{listed}"


def _told(code: str, **courses: str) -> list[str]:
    """File and line of each finding with this code, and what it says after the colon."""
    files = {f"{name}.yaml": text for name, text in courses.items()}
    report = report_of({"p.yaml": PROGRAMME, "d.yaml": DIRECTORY, **files})
    lines = [line for line in found(report) if f" {code} " in line]
    return [f"{line.split(':')[0]} {line.partition(': here ')[2]}" for line in lines]


def _pair(first: str, second: str, more: str = "") -> str:
    return _course("k", f"{DAY}, {first}", f"{DAY}, {second}", more=more)


@pytest.mark.parametrize(
    ("first", "second", "finding"),
    [
        ("module: a, people: [anna]", "module: b, people: [anna]", None),
        ("module: a, people: [anna]", "module: b, people: [bo]", None),
        ("module: a, people: [anna]", "module: b, start: 12:00, people: [anna]", None),
        ("module: a, people: [anna]", "module: b, start: 11:59, people: [anna]",
         "11:59-14:59, and for a 9:00-12:00."),
        ("module: a, people: [anna]", "module: open, people: [anna]",
         "(time not known), and for a 9:00-12:00."),
        ("module: a, people: [anna]", "module: open, start: 11:00, people: [anna]",
         "from 11:00, and for a 9:00-12:00."),
        ("module: b, people: [anna]", "module: open, end: 13:00, people: [anna]", None),
        ("module: b, people: [anna]", "module: open, end: 13:01, people: [anna]",
         "until 13:01, and for b 13:00-16:00."),
        ("module: a, people: [anna]", "module: open, status: cancelled, people: [anna]", None),
        ("module: a, people: [nobody]", "module: open, people: [nobody]", None),
    ],
)  # fmt: skip
def test_one_person_at_two_sessions(first: str, second: str, finding: str | None) -> None:
    expected = [f"k 6 {finding}"] if finding else []
    assert _told("PLF610", k=_pair(first, second)) == expected


@pytest.mark.parametrize(
    ("first", "second", "line"), [("", HELD, 5), (HELD, "", 6), (HELD, HELD, 0)]
)
@pytest.mark.parametrize(("code", "key"), [("PLF610", "people: [anna]"), ("PLF611", "venue: v")])
def test_a_clash_with_what_was_held_stands_at_the_other(
    first: str, second: str, line: int, code: str, key: str
) -> None:
    found = _told(code, k=_pair(f"module: a{first}, {key}", f"module: open{second}, {key}"))
    assert [text.split()[1] for text in found] == ([str(line)] if line else [])


GROUPS = "groups: [{id: x}, {id: y}]\n"


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ("venue: v", "venue: v", 0),  # one meeting of both groups
        ("venue: v", "venue: w", 1),
        ("venue: v", "venue: v, start: 9:30", 1),
        ("venue: v", "", 1),
        ("", "", 1),
    ],
)
def test_a_joint_meeting_is_none(first: str, second: str, number: int) -> None:
    run = _pair(
        f"module: a, group: x, people: [anna], {first}".rstrip(", "),
        f"module: a, group: y, people: [anna], {second}".rstrip(", "),
        GROUPS,
    )
    assert len(_told("PLF610", k=run)) == number


def test_across_courses_both_files_tell() -> None:
    one = _course("k", f"module: a, {DAY}, people: [anna]")
    other = _course("l", f"module: open, {DAY}, people: [anna]")
    told = _told("PLF610", k=one, l=other)
    assert told == [
        "k 5 9:00-12:00, and for open in l (time not known).",
        "l 5 (time not known), and for a in k 9:00-12:00.",
    ]


@pytest.mark.parametrize(
    ("status", "tell"),
    [("draft", "k l"), ("planned", "k l"), ("running", "k l"), ("completed", "k"),
     ("cancelled", "")],
)  # fmt: skip
def test_courses_that_are_over_tell_nothing(status: str, tell: str) -> None:
    one = _course("k", f"module: a, {DAY}, people: [anna]")
    other = _course("l", f"module: open, {DAY}, people: [anna]", more=f"status: {status}\n")
    files = [line.split()[0] for line in _told("PLF610", k=one, l=other)]
    assert files == tell.split()


@pytest.mark.parametrize(
    "more", ["example: true\n", "people: [{id: anna, function: host}]\n", "start: 9\n"]
)
def test_who_is_another_person_or_course(more: str) -> None:
    """An invented course; one whose own person has the same id; one with faults."""
    one = _course("k", f"module: a, {DAY}, people: [anna]")
    other = _course("l", f"module: open, {DAY}, people: [anna]", more=more)
    assert [line for line in _told("PLF610", k=one, l=other) if line[0] == "k"] == []


def test_two_days_at_once_are_told_once() -> None:
    dates = "date: [2027-01-13, 2027-01-14]"
    run = _course(
        "k",
        f"module: two, group: x, {dates}, people: [anna, bo]",
        f"module: two, group: y, {dates}, people: [anna]",
        more=GROUPS,
    )
    assert len(_told("PLF610", k=run)) == 1


def test_a_clusters_people_stand_at_the_cluster() -> None:
    units = (
        "teams: [{id: t, name: T}, {id: u, name: U}]\n"
        "clusters: [{id: n, teams: [t], people: [anna]}, {id: s, teams: [u], people: [anna]}]\n"
    )
    run = _pair("module: a, cluster: n", "module: a, cluster: s", units)
    assert len(_told("PLF610", k=run)) == 1
    other = _pair("module: a, cluster: n", "module: a, cluster: s, people: [bo]", units)
    assert _told("PLF610", k=other) == []


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ("module: a, venue: v", "module: b, venue: v", 0),
        ("module: a, venue: v", "module: open, venue: v", 1),
        ("module: a, venue: v", "module: open, venue: w", 0),
        ("module: a, venue: net", "module: open, venue: net", 0),  # there is room for all
        ("module: a, venue: nowhere", "module: open, venue: nowhere", 0),
        ("module: a, group: x, venue: v", "module: a, group: y, venue: v", 0),  # jointly
        ("module: a, group: x, venue: v", "module: a, group: y, start: 9:30, venue: v", 1),
        ("module: a, venue: v, status: cancelled", "module: open, venue: v", 0),
    ],
)
def test_one_venue_for_two_sessions(first: str, second: str, number: int) -> None:
    assert len(_told("PLF611", k=_pair(first, second, GROUPS))) == number


def test_a_venue_of_two_courses() -> None:
    one = _course("k", f"module: a, {DAY}, venue: v")
    other = _course("l", f"module: open, {DAY}, venue: v")
    assert [line.split()[0] for line in _told("PLF611", k=one, l=other)] == ["k", "l"]
    assert _told("PLF611", k=one, l=_course("l", f"module: a, {DAY}, venue: v")) == []  # jointly


LED = """\
kind: programme
id: p
title: P
modules:
  - id: a
    kind: seminar-day
    start: 9:00
    end: 15:30
    agenda:
      - {kind: talk, title: T, minutes: 60, lead: bo}
      - {kind: group-work, title: G, minutes: 60}
      - {kind: talk, title: T, minutes: 30, lead: speaker}
      - {kind: talk, title: T, minutes: 30, lead: kim}
      - {kind: plenary, title: P}
      - {kind: closing, title: C, lead: eva}
  - {id: b, kind: meeting, start: 9:00, end: 15:30}
"""
PEOPLE = """\
people:
  - {id: bo, function: speaker}
  - {id: kim, function: facilitator}
  - {id: eva, function: speaker}
  - {id: uma, function: speaker}
"""


@pytest.mark.parametrize(
    ("person", "listed", "times", "number"),
    [
        ("bo", "[bo]", "10:00-11:00", 0),  # a speaker is there for the items that are theirs
        ("bo", "[bo]", "9:30-9:45", 1),
        ("bo", "[bo]", "11:15-11:30", 1),  # every speaker's
        ("bo", "[bo]", "13:00-14:00", 0),
        ("kim", "[kim]", "13:00-14:00", 1),  # all others, all day
        ("bo", "[kim]", "9:00-10:00", 1),  # named by the agenda only
        ("bo", "[kim]", "11:00-11:30", 0),
        ("kim", "[bo]", "11:30-12:00", 1),
        ("kim", "[bo]", "9:00-11:30", 0),
        ("eva", "[bo]", "9:00-9:10", 1),  # nobody knows when
        ("uma", "[uma]", "9:00-10:00", 0),
        ("uma", "[uma]", "11:00-12:00", 1),
        ("uma", "[bo]", "9:00-12:00", 0),
    ],
)
def test_who_leads_items_of_the_agenda(person: str, listed: str, times: str, number: int) -> None:
    start, _to, end = times.partition("-")
    run = _course(
        "k",
        f"module: a, {DAY}, people: {listed}",
        f"module: b, {DAY}, start: {start}, end: {end}, people: [{person}]",
        more=PEOPLE,
    )
    report = report_of({"p.yaml": LED, "k.yaml": run})
    assert [one.code for one in report.diagnostics].count("PLF610") == number


def test_where_the_agenda_names_somebody_is_shown() -> None:
    meeting = f"module: b, {DAY}, people: [bo]"
    run = _course("k", meeting, f"module: a, {DAY}, people: [kim]", more=PEOPLE)
    report = report_of({"p.yaml": LED, "k.yaml": run})
    (one,) = (one for one in report.diagnostics if one.code == "PLF610")
    assert (one.span.line, one.message.partition(": here ")[2]) == (
        11, "9:00-10:00, and for b 9:00-15:30.",
    )  # fmt: skip
    assert [(other.file, other.span.line) for other in one.related] == [
        ("k.yaml", 10), ("p.yaml", 10),
    ]  # fmt: skip


UNEQUAL = """\
kind: programme
id: p
title: P
modules:
  - id: a
    kind: cluster-meeting
    per: cluster
    teams: 3-4
    start: 9:00
    end: 12:00
    agenda: [{kind: team-work, title: T, minutes: 30, each_team: true}]
"""


@pytest.mark.parametrize(("start", "number"), [("9:00", 0), ("9:30", 1)])
@pytest.mark.parametrize("code", ["PLF610", "PLF611"])
def test_a_joint_meeting_of_unequal_clusters(code: str, start: str, number: int) -> None:
    teams = ", ".join(f"{{id: {id_}, name: {id_}}}" for id_ in "abcdefg")
    units = f"teams: [{teams}]\nclusters:\n  - {{id: n, teams: [a, b, c]}}\n"
    units += "  - {id: s, teams: [d, e, f, g]}\nvenues: [{id: v, name: V}]\n"
    run = _course(
        "k",
        f"module: a, cluster: n, {DAY}, venue: v, people: [bo]",
        f"module: a, cluster: s, {DAY}, venue: v, start: {start}, people: [bo]",
        more=PEOPLE + units,
    )
    report = report_of({"p.yaml": UNEQUAL, "k.yaml": run})
    assert [one.code for one in report.diagnostics].count(code) == number


TOWNS = """\
venues:
  - {id: x, name: X, municipality: Hjørring}
  - {id: y, name: Y, municipality: Hjørring}
  - {id: z, name: Z, municipality: Tønder}
  - {id: q, name: Q}
"""


@pytest.mark.parametrize(
    ("function", "venues", "number"),
    [
        ("host", "x x", 0),
        ("host", "x y", 0),
        ("organiser", "x y", 0),
        ("organiser", "x z", 1),
        ("organiser", "x q", 1),
        ("organiser", "q q", 0),
        ("facilitator", "x y", 1),
        ("speaker", "x x", 1),
    ],
)
def test_hosts_and_organisers_have_both_in_one_town(
    function: str, venues: str, number: int
) -> None:
    first, second = venues.split()
    people = f"people: [{{id: anna, function: {function}}}]\n"
    run = _pair(
        f"module: a, people: [anna], venue: {first}",
        f"module: open, people: [anna], venue: {second}",
        people + TOWNS,
    )
    assert len(_told("PLF610", k=run)) == number


def test_a_venue_that_is_shared_holds_several() -> None:
    first, second = "module: a, venue: h", "module: open, venue: h"
    for shared, number in (("true", 0), ("false", 1)):
        venues = f"venues: [{{id: h, name: Hotellet, shared: {shared}}}]\n"
        assert len(_told("PLF611", k=_pair(first, second, venues))) == number

"""One run tells all faults of a file: those of shape hide no others, and make up none."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from plf_cli.diagnostics import Route
from plf_cli.profiles import Policy, Profile
from plf_cli.rules import RULES
from plf_cli.source import read
from plf_cli.source.dump import to_yaml
from tests.building import found, report_of
from tests.rules.minimal import completed

COURSE = """\
kind: course
id: k
programme: seminar
sessions:
  - {module: dag-1, date: 2027-01-13}
  - {module: dag-2, date: 2027-02-10}
teams: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
clusters: [{id: nord, teams: [a, b, c], host: a}]
"""
SEMINAR = """\
kind: programme
id: seminar
title: Seminar
frameworks: [ramme]
fields: [samarbejde]
modules:
  - id: dag-1
    kind: seminar-day
    goals: [{goal: vision}]
    start: 9:00
    end: 10:30
    agenda:
      - {kind: talk, title: Oplæg, minutes: 60, goals: [vision]}
      - {kind: reflection, title: Refleksion, minutes: 30}
  - {id: dag-2, kind: seminar-day, after: {module: dag-1, weeks: 2-6}, fields: [samarbejde]}
  - {id: klyngemoede, kind: cluster-meeting, per: cluster, teams: 3-4, optional: true}
"""
FRAMEWORK = """\
kind: framework
id: ramme
title: Ramme
fields: [{id: samarbejde, name: Ledelse af samarbejde}]
goals: [{id: vision, title: Fælles vision, fields: [samarbejde]}]
"""


def _codes(course: str = COURSE, seminar: str = SEMINAR) -> list[str]:
    files = {"k.yaml": course, "ramme.yaml": FRAMEWORK, "seminar.yaml": seminar}
    return [line.split()[0] + " " + line.split()[2] for line in found(report_of(files))]


def test_the_set_is_sound() -> None:
    assert _codes() == []


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ("id: seminar\n", "id: Seminår\n", ["k PLF201", "seminar PLF110"]),
        ("title: Seminar\n", "title: [Seminar]\n", ["seminar PLF103"]),
        ("[samarbejde]\nmodules", "samarbejde\nmodules", ["seminar PLF103"]),
        ("{goal: vision}", "{gaol: vision}", ["seminar PLF101", "seminar PLF102"]),
        ("{goal: vision}", "vision", ["seminar PLF103"]),
        ("  - id: dag-1\n", "  - id: dåg-1\n", ["seminar PLF110", "seminar PLF201"]),
        ("    kind: seminar-day\n    goals", "    kind: seminardag\n    goals", ["seminar PLF104"]),
        ("title: Oplæg, minutes: 60", "title: Oplæg, minutes: 60 min", ["seminar PLF103"]),
        ("title: Oplæg, minutes: 60", "title: Oplæg, kaffe, minutes: 60", ["seminar PLF102"]),
        ("start: 9:00", "start: 9.00", ["seminar PLF106"]),
        ("weeks: 2-6", "weeks: 6-2", ["seminar PLF108"]),
        ("teams: 3-4", "teams: tre", ["seminar PLF108"]),
    ],
)
def test_a_fault_of_shape_makes_up_no_other(before: str, after: str, codes: list[str]) -> None:
    assert before in SEMINAR
    assert _codes(seminar=SEMINAR.replace(before, after, 1)) == codes


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ("date: 2027-01-13", "date: 2027-02-30", ["k PLF107"]),
        ("{module: dag-1, date: 2027-01-13}", "{modul: dag-1}", ["k PLF101", "k PLF102"]),
        ("{id: a, name: A}, ", "{id: å, name: A}, ", ["k PLF110", "k PLF201", "k PLF201"]),
        ("{id: a, name: A}, ", "{id: a, nam: A}, ", ["k PLF101", "k PLF102"]),
        ("[{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]", "hold.csv", ["k PLF201"]),
        ("teams: [a, b, c], host", "teams: a, host", ["k PLF103"]),
    ],
)
def test_a_fault_in_a_course_makes_up_no_other(before: str, after: str, codes: list[str]) -> None:
    assert before in COURSE
    assert _codes(course=COURSE.replace(before, after, 1)) == codes


def test_faults_of_shape_hide_neither_references_nor_rules() -> None:
    seminar = SEMINAR.replace("title: Seminar", "titel: Seminar\ntitle: Dag 1: data", 1)
    seminar = seminar.replace("fields: [samarbejde]", "fields: [samarbejd]", 1)
    seminar = seminar.replace("minutes: 60", "minutes: 90", 1)
    seminar = seminar.replace("weeks: 2-6", "weeks: to", 1)
    course = COURSE.replace("2027-01-13", "2027-01-01", 1).replace("host: a", "host: d, navn: N", 1)
    files = {"k.yaml": course, "ramme.yaml": FRAMEWORK, "seminar.yaml": seminar}
    assert [line.split()[:3] for line in found(report_of(files))] == [
        ["k", "5:27-37", "PLF501"],
        ["k", "8:47-48", "PLF201"],
        ["k", "8:50-54", "PLF102"],
        ["seminar", "3:1-6", "PLF102"],
        ["seminar", "4:13-14", "PLF005"],
        ["seminar", "6:10-19", "PLF201"],
        ["seminar", "12:10-15", "PLF401"],
        ["seminar", "15:56-58", "PLF403"],
        ["seminar", "16:66-68", "PLF108"],
    ]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: b: c", {"a": "b: c"}),
        ("a: b: c: d\ne: f", {"a": "b: c: d", "e": "f"}),
        ("- a: b: c", [{"a": "b: c"}]),
        ("{a: b: c, d: e}", {"a": "b: c", "d": "e"}),
        ("a: b\n  c: d", {}),  # not certain: the indentation may be wrong instead
        ("a: [b\nc: d", {}),
    ],
)
def test_a_colon_in_a_text_is_read_on_where_it_is_certain(text: str, data: object) -> None:
    source = read(text.encode(), "f")
    assert {fault.code for fault in source.faults} == {"PLF005"}
    assert source.sound is bool(data)
    if data:
        assert source.data == data


OFFICE = "{id: office, name: O, members: [{role: skolechef}, {role: kommunal-konsulent}]}"
WHOLE = f"""\
kind: course
id: k
programme: seminar
status: running
municipalities: [Tønder]
period: {{from: 2026-08-03, to: 2027-06-25}}
teams:
  - {{id: a, name: A, municipality: Tønder, host: true, members: [{{role: skoleleder}}]}}
  - {{id: b, name: B, municipality: Tønder, members: [{{role: afdelingsleder}}]}}
  - {OFFICE}
clusters:
  - {{id: nord, teams: [a, office], host: a, people: [anna]}}
  - {{id: syd, teams: [b, office], host: b}}
groups: [{{id: x, teams: [a, office]}}, {{id: y, teams: [b, office]}}]
people:
  - id: anna
    function: facilitator
    weekdays: [tue, wed]
    days_per_month: 2
    unavailable: [{{from: 2027-05-01, to: 2027-05-09}}]
venues: [{{id: sal, name: Salen, capacity: 8, municipality: Tønder}}]
registration: {{deadline: 2026-12-11, url: "https://example.org"}}
sessions:
  - {{module: dag-1, date: 2027-01-13, start: 9:00, end: 10:30, venue: sal, people: [anna]}}
  - {{module: dag-2, group: x, date: 2027-02-09, venue: sal, people: [anna]}}
  - {{module: dag-2, group: y, date: 2027-02-10, venue: sal}}
  - {{module: klyngemoede, cluster: nord, date: 2027-03-02, start: 9:00, venue: sal}}
  - {{module: klyngemoede, cluster: syd, date: 2027-03-03, start: 9:00, venue: sal}}
"""
CALENDAR = """\
kind: calendar
id: toender
municipality: Tønder
school_year: 2026/27
assumed: true
closed: [{title: Vinterferie, from: 2027-02-13, to: 2027-02-21, week: 7}]
"""
SETS = {
    "whole": {
        "k.yaml": WHOLE, "ramme.yaml": FRAMEWORK, "seminar.yaml": SEMINAR, "toender.yaml": CALENDAR
    },
    **{
        f"{rule.code} {part}": completed(rule.part(part) + "\n")
        for rule in RULES
        for part in ("Good", "Bad")
        if rule.code >= "PLF200" and rule.part(part)
    },
}  # fmt: skip
NAMES = frozenset({"kind", "id", "extends", "programme"})  # without these a file is another one


def _routes(value: Any, route: Route = ()) -> Iterator[Route]:
    """The route of every part of a document."""
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in parts:
        if key not in NAMES:
            yield (*route, key)
        if isinstance(inner, dict | list):
            yield from _routes(inner, (*route, key))


def _broken(data: Any, route: Route) -> str:
    """The document with one part of a shape that nothing has."""
    copy = deepcopy(data)
    inner = copy
    for key in route[:-1]:
        inner = inner[key]
    inner[route[-1]] = "forkert" if isinstance(inner[route[-1]], dict) else {"forkert": True}
    return to_yaml(copy)


def _told(files: dict[str, str]) -> set[tuple[str, str]]:
    """File and code of what is told beyond faults of shape."""
    report = report_of(files, policy=Policy(profile=Profile.PUBLISH))
    return {(one.file, one.code) for one in report.diagnostics if one.code >= "PLF200"}


@pytest.mark.parametrize("name", SETS)
def test_what_is_told_of_a_broken_document_holds_of_the_whole_one(name: str) -> None:
    files = SETS[name]
    whole = _told(files)
    for file, text in files.items():
        data = read(text.encode(), file).data
        for route in _routes(data):
            more = _told({**files, file: _broken(data, route)}) - whole
            assert not more, (file, route)

"""Who is where when: times, people and venues of the days that a course holds."""

import pytest

from plf_cli.bookings import Booking, bookings
from plf_cli.model.course import Course
from plf_cli.views.agenda import agenda
from plf_cli.views.wanted import Wanted
from tests.building import catalogue_of

PROGRAMME = """\
kind: programme
id: p
title: P
modules:
  - {id: a, kind: workshop, start: 9:00, end: 12:00}
  - {id: open, kind: workshop}
  - {id: half, kind: workshop, start: 9:00}
  - id: told
    kind: workshop
    start: 9:00
    agenda: [{kind: talk, title: T, minutes: 45}]
  - {id: two, kind: seminar, days: [{start: 9:00, end: 16:00}, {start: 8:00, end: 12:00}]}
  - id: m
    kind: cluster-meeting
    per: cluster
    teams: 3-4
    start: 9:00
    end: 12:00
    agenda: [{kind: team-work, title: T, minutes: 30, each_team: true}]
"""
UNITS = """\
teams: [{id: x, name: X}, {id: y, name: Y}]
clusters: [{id: n, teams: [x, y], people: [p, q]}]
people: [{id: p, function: host}, {id: q, function: speaker}]
venues: [{id: v, name: V}]
"""

MORE = """\
  - id: whole
    kind: seminar-day
    teams: 2
    start: 9:00
    end: 10:00
    agenda: [{kind: team-work, title: T, minutes: 30, each_team: true}]
  - id: lunch
    kind: seminar-day
    start: 9:00
    agenda: [{kind: talk, title: T, minutes: 60}, {kind: lunch, title: L, minutes: 45, at: 12:00}]
"""
GROUPS = "groups: [{id: n, teams: [y]}, {id: o, teams: [t-1, t-2, t-3, t-4, t-5]}]\n"


def _booked(session: str, head: str = "") -> list[Booking]:
    run = f"kind: course\nid: k\nprogramme: p\n{head}sessions: [{{{session}}}]\n{UNITS}"
    catalogue = catalogue_of({"p.yaml": PROGRAMME, "k.yaml": run})
    course = catalogue.get(Course, "k")
    assert course
    return list(bookings(catalogue).of(course).bookings)


DAY = "date: 2027-01-13"


@pytest.mark.parametrize(
    ("session", "times"),
    [
        (f"module: a, {DAY}", [(540, 720)]),
        (f"module: a, {DAY}, start: 13:00", [(780, 960)]),  # the end moves along
        (f"module: a, {DAY}, end: 11:00", [(540, 660)]),
        (f"module: open, {DAY}", [(None, None)]),
        (f"module: open, {DAY}, start: 13:00, end: 14:00", [(780, 840)]),
        (f"module: half, {DAY}", [(540, None)]),
        (f"module: half, {DAY}, end: 8:00", [(540, None)]),  # no end before the start
        (f"module: told, {DAY}", [(540, 585)]),
        ("module: two, date: [2027-01-13, 2027-01-14]", [(540, 960), (480, 720)]),
        ("module: two, date: [2027-01-13, 2027-01-14], start: 10:00, end: 13:00",
         [(600, 1020), (480, 780)]),
        ("module: two, date: [2027-01-13, 2027-01-14, 2027-01-15]",
         [(540, 960), (480, 720), (None, None)]),
        (f"module: m, cluster: n, {DAY}", [(540, 600)]),  # two teams instead of four
        (f"module: m, cluster: n, {DAY}, end: 12:00", [(540, 720)]),
        (f"module: unknown, {DAY}, start: 8:00", [(480, None)]),
        ("module: a", []),
        (f"module: a, {DAY}, status: cancelled", []),
    ],
)  # fmt: skip
def test_times(session: str, times: list[tuple[int | None, int | None]]) -> None:
    assert [(one.start, one.end) for one in _booked(session)] == times


@pytest.mark.parametrize("module", ["a", "half", "told", "two", "m", "whole", "lunch"])
@pytest.mark.parametrize("unit", ["", "cluster: n", "group: n", "group: o", "team: x"])
@pytest.mark.parametrize("times", ["", "start: 10:00", "start: 10:00, end: 16:30", "end: 16:30"])
def test_the_agenda_tells_the_same_times(module: str, unit: str, times: str) -> None:
    held = "[2027-01-13, 2027-01-14]" if module == "two" else "2027-01-13"
    session = ", ".join(filter(None, [f"module: {module}, date: {held}", unit, times]))
    run = f"kind: course\nid: k\nprogramme: p\nsessions: [{{{session}}}]\n{UNITS}{GROUPS}"
    catalogue = catalogue_of({"p.yaml": PROGRAMME + MORE, "k.yaml": run})
    course = catalogue.get(Course, "k")
    assert course
    days = agenda(catalogue, course, Wanted(language="en")).days
    shown = [(day.start, day.end) for day in days if day.iso]
    booked = [(one.start, one.end) for one in bookings(catalogue).of(course).bookings]
    assert shown == [(_clock(start), _clock(end)) for start, end in booked]


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes // 60}:{minutes % 60:02}"


def test_a_cancelled_course_books_nothing() -> None:
    assert _booked(f"module: a, {DAY}", "status: cancelled\n") == []


@pytest.mark.parametrize(
    ("session", "people"),
    [
        (f"module: m, {DAY}, people: [q, p]", {"people/0": "q", "people/1": "p"}),
        (f"module: m, {DAY}, people: [q, q, unknown]", {"people/0": "q"}),
        (f"module: m, {DAY}, cluster: n", {"cluster": "p q"}),
        (f"module: m, {DAY}, cluster: n, people: [q]", {"people/0": "q"}),  # instead of them
        (f"module: m, {DAY}", {}),
    ],
)
def test_people_and_where_they_are_named(session: str, people: dict[str, str]) -> None:
    found: dict[str, list[str]] = {}
    for one in _booked(session)[0].people:
        key = "/".join(str(part) for part in one.route[2:])
        found.setdefault(key, []).append(one.listed.what.id)
    assert {key: " ".join(ids) for key, ids in found.items()} == people


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ((540, 720), (720, 780), False),
        ((540, 720), (719, 780), True),
        ((540, 720), (None, None), True),
        ((None, None), (None, None), True),
        ((540, None), (480, 540), False),
        ((540, None), (480, 541), True),
        ((None, 540), (540, None), False),
    ],
)
def test_overlaps(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], *, overlap: bool
) -> None:
    (booking,) = _booked(f"module: a, {DAY}")
    first, second = (
        Booking(booking.course, 0, 1, booking.day, *times, (), None) for times in (one, other)
    )
    assert first.overlaps(second) is overlap
    assert second.overlaps(first) is overlap

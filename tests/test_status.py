"""What is to be done next, in the order in which it is urgent."""

from datetime import date

import pytest

from plf_cli.catalogue import Origin
from plf_cli.status import Todo, status
from tests.building import TODAY, catalogue_of

PROGRAMME = """\
kind: programme
id: p
title: P
registration: {deadline: 2029-01-01}
modules:
  - {id: dag-1, kind: seminar-day}
  - {id: dag-2, kind: seminar-day}
  - {id: sparring, kind: coaching}
  - {id: ekstra, kind: meeting, optional: true}
"""
DATED = "date: 2027-01-13, venue: v, people: [a]"
BOTH = f"sessions: [{{module: dag-1, {DATED}}}, {{module: dag-2, {DATED}}}]\n"


def _todo(keys: str, today: date = TODAY, weeks: int = 8, programme: str = PROGRAMME) -> list[Todo]:
    course = f"kind: course\nid: k\nprogramme: p\n{keys}"
    course += "" if "status:" in keys else "status: planned\n"
    catalogue = catalogue_of({"k.yaml": course, "p.yaml": programme})
    entries = [one for one in catalogue.entries if one.origin is Origin.WORKSPACE]
    return status(catalogue, entries, today, weeks)


def _told(found: list[Todo]) -> list[str]:
    return [
        f"{'late ' * one.overdue}{one.due or 'some day'} {one.line} {one.matter}" for one in found
    ]


PLANNED = "status: planned\n"
RUNNING = "status: running\n"


def _sessions(*sessions: str) -> str:
    return "sessions:\n" + "".join(f"  - {{{one}}}\n" for one in sessions)


DAG_1, DAG_2 = f"module: dag-1, {DATED}", f"module: dag-2, {DATED}"
IN_SPRING = "period: {from: 2027-01-04, to: 2027-06-25}\n"
CLOSED = "Registration closed on 11 November 2026, and the course names no teams."
PAST = "module: dag-1, date: 2026-09-13"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (f"{PLANNED}{BOTH}", None),
        ("status: completed\n", None),
        ("status: cancelled\n", None),
        ("status: draft\n", "some day 1 2 sessions have no date: dag-1 and dag-2."),
        (f"{PLANNED}{_sessions(DAG_1)}", "some day 5 1 session has no date: dag-2."),
        (
            f"{PLANNED}{IN_SPRING}{_sessions(DAG_1, 'module: dag-2', 'module: ekstra')}",
            "2027-01-04 6 1 session has no date: dag-2.",
        ),
        (
            f"{PLANNED}{_sessions(DAG_1)}period: {{from: 2026-10-01, to: 2027-06-25}}\n",
            "late 2026-10-01 5 1 session has no date: dag-2.",
        ),
        (
            f"registration: {{deadline: 2026-12-11}}\n{BOTH}",
            "2026-12-11 4 Registration closes on 11 December 2026.",
        ),
        (f"registration: {{deadline: 2027-02-11}}\n{BOTH}", None),
        (
            f"registration: {{deadline: 2026-11-11}}\n{BOTH}",
            f"late 2026-11-11 4 {CLOSED}",
        ),
        (f"registration: {{deadline: 2026-11-11}}\nteams: [{{id: a, name: A}}]\n{BOTH}", None),
        (
            _sessions("module: dag-1, date: 2027-01-13, people: [a]", DAG_2),
            "2027-01-13 5 1 session has no venue yet: dag-1.",
        ),
        (
            _sessions("module: dag-1, date: 2027-01-13, venue: v", DAG_2),
            "2027-01-13 5 1 session names nobody who runs it: dag-1.",
        ),
        (_sessions("module: dag-1, date: 2027-06-16", "module: dag-2, date: 2027-06-17"), None),
        (
            f"{RUNNING}{_sessions(PAST, DAG_2)}",
            "late 2026-09-13 6 1 session in the past is not marked as held: dag-1.",
        ),
        (f"{RUNNING}{_sessions(f'{PAST}, status: held', DAG_2)}", None),
        (
            f"{RUNNING}{_sessions(PAST, 'module: dag-2, date: 2026-09-14')}",
            "late 2026-09-14 4 The course ended on 14 September 2026, but its status is “running”.",
        ),
        (
            "period: {from: 2026-08-01, to: 2026-10-01}\nstatus: draft\n",
            "late 2026-10-01 5 The course ended on 1 October 2026, but its status is “draft”.",
        ),
        (
            f"municipalities: [Odder]\n{BOTH}",
            "2026-11-21 4 There is no calendar for Odder in 2026/27.",
        ),
        (
            "titel: K\n",
            "2026-11-21 1 The file has faults, so nothing more can be told of the course.",
        ),
        (
            f"# plf: waive PLF503 aftalt\n{BOTH}# plf: waive PLF502 until 2026-10-01 aftalt\n",
            "late 2026-10-01 6 The waiver of PLF502 expired on 1 October 2026.",
        ),
    ],
)
def test_what_is_to_be_done(keys: str, expected: str | None) -> None:
    assert _told(_todo(keys)) == ([expected] if expected else [])


def test_a_venue_of_the_programme_is_enough() -> None:
    keys = "sessions: [{module: dag-1, date: 2027-01-13, people: [a]}]\n"
    programme = PROGRAMME.partition("modules:")[0] + "venue: I egen kommune\n"
    assert _told(_todo(keys, programme=programme)) == []


@pytest.mark.parametrize(
    ("keys", "cure"),
    [
        ("", "See: plf dates suggest k"),
        ("teams: [{id: a, name: A}]\n", "See: plf clusters make k, then plf dates suggest k"),
        (
            "teams: [{id: a, name: A}]\nclusters: [{id: c, teams: [a], host: a}]\n",
            "See: plf dates suggest k",
        ),
    ],
)
def test_clusters_come_before_the_dates_of_their_meetings(keys: str, cure: str) -> None:
    programme = f"{PROGRAMME}  - {{id: moede, kind: cluster-meeting, per: cluster}}\n"
    assert [one.cure for one in _todo(keys, programme=programme)] == [cure]


SOON = "2027-02-03"
LATER = "2027-02-17"  # more than 12 weeks after today
BEGINS = "The course begins on 3 February 2027"


def _from(day: str) -> str:
    return f"sessions: [{{module: dag-1, date: {day}}}, {{module: dag-2, date: {day}}}]\n"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (f"status: draft\n{_from(SOON)}", [f"2027-02-03 4 {BEGINS} and is still a draft."]),
        (f"status: draft\n{_from(LATER)}", []),
        (_from(SOON), []),
        (
            f"registration: {{email: a@example.org}}\n{_from(SOON)}",
            [f"2027-02-03 4 {BEGINS} and has no registration deadline."],
        ),
        (f"registration: {{email: a@example.org}}\n{_from(LATER)}", []),
        (
            f"registration: {{email: a@example.org}}\n{_from(SOON)}teams: [{{id: a, name: A}}]\n",
            [],
        ),
        (
            f"{_from(SOON)}clusters: [{{id: c}}, {{id: d, host: a}}]\n",
            ["some day 5 1 cluster has no host: c."],
        ),
        (
            "clusters: [{id: c}, {id: d}, {id: e}]\n" + _sessions(
                f"module: dag-1, date: {SOON}",
                f"module: dag-2, date: {SOON}",
                f"module: moede, cluster: c, date: {LATER}, venue: v",
                f"module: moede, cluster: d, date: {LATER}",
            ),
            ["2027-02-17 4 2 clusters have no host: d and e."],
        ),
    ],
)  # fmt: skip
def test_what_is_to_be_settled_before(keys: str, expected: list[str]) -> None:
    assert _told(_todo(keys)) == expected


def test_an_assumed_calendar_is_told_once() -> None:
    calendar = (
        "kind: calendar\nid: f\nmunicipality: Odder\nschool_year: 2026/27\nassumed: true\n"
        "closed: [{title: Vinterferie, from: 2027-02-13, to: 2027-02-21}]\n"
    )
    files = {"f.yaml": calendar, "p.yaml": PROGRAMME} | {
        f"{id_}.yaml": f"kind: course\nid: {id_}\nprogramme: p\nstatus: {status}\n{rest}{BOTH}"
        for id_, status, rest in (
            ("a", "cancelled", "municipalities: [Odder]\n"),
            ("b", "planned", "municipalities: [Odder]\n"),
            ("c", "planned", "municipalities: [Odder]\n"),
        )
    }
    catalogue = catalogue_of(files)
    entries = [one for one in catalogue.entries if one.origin is Origin.WORKSPACE]
    found = status(catalogue, entries, TODAY, 8)
    assert [(one.subject, one.line, one.matter) for one in found] == [
        ("b", 5, "The school holidays of Odder in 2026/27 are assumed.")
    ]
    assert status(catalogue, entries, date(2027, 8, 1), 8)[-1].overdue


@pytest.mark.parametrize(("weeks", "number"), [(7, 0), (8, 1), (52, 1)])
def test_how_far_one_looks(weeks: int, number: int) -> None:
    keys = (
        f"sessions: [{{module: dag-1, date: 2027-01-13, venue: v}}, {{module: dag-2, {DATED}}}]\n"
    )
    assert len(_todo(keys, weeks=weeks)) == number


def test_the_end_of_all_days() -> None:
    assert _todo(BOTH, today=date.max)[0].overdue


def test_the_late_come_first_and_what_has_no_day_last() -> None:
    found = _todo(
        "registration: {deadline: 2026-12-11}\nmunicipalities: [Odder]\n"
        "sessions:\n  - {module: dag-1, date: 2026-09-13}\n"
        "  - {module: dag-2}  # plf: waive PLF516 until 2026-09-01 senere\n"
    )
    assert [(one.overdue, str(one.due)) for one in found] == [
        (True, "2026-09-01"),
        (True, "2026-09-13"),
        (False, "2026-11-21"),
        (False, "None"),
    ]

"""The problem that courses make: what ties their sessions, and where those that stand count."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from plf_cli.dates.asked import Asked
from plf_cli.dates.building import problem
from plf_cli.dates.conflict import conflicts
from plf_cli.dates.planner import outcome
from plf_cli.dates.problem import Kind, Problem
from plf_cli.dates.sessions import planned
from plf_cli.model.course import Course
from tests.building import catalogue_of

_UNITS = """
teams: [{id: ta, name: A}, {id: tb, name: B}]
clusters: [{id: a, teams: [ta]}, {id: b, teams: [tb]}]
"""


def _problem(
    modules: str,
    course: str,
    *,
    again: bool = False,
    minimal: bool = False,
    others: Mapping[str, str] = MappingProxyType({}),
) -> Problem:
    """The problem of one course of a programme with these modules, beside other files."""
    head = "kind: programme\nid: p\ntitle: P\nmodules:\n"
    own = "kind: course\nid: k\nprogramme: p\nperiod: {from: 2027-01-11, to: 2027-06-25}\n"
    catalogue = catalogue_of({"p.yaml": head + modules, "k.yaml": own + course, **others})
    wish = Asked(date(2026, 12, 1), again=again, minimal=minimal)
    found = catalogue.get(Course, "k")
    assert found
    whole = planned(catalogue, found, wish)
    assert whole
    return problem(catalogue, [whole], wish)


def _plan(problem_: Problem) -> dict[str, tuple[date, ...]]:
    """The days of each session in the best plan that is found."""
    plan = outcome(problem_).plan
    assert plan
    return {
        event.session.key: problem_.dates(number, start)
        for number, (event, start) in enumerate(zip(problem_.events, plan, strict=True))
    }


DAY = "  - {{id: {id}, kind: {kind}}}\n"


@pytest.mark.parametrize(
    "kinds",
    [
        "coaching coaching coaching coaching",
        "workshop workshop coaching",
        "workshop coaching workshop",
        "seminar-day coaching seminar-day",
    ],
)
def test_what_is_held_once_for_all_is_held_in_the_programmes_order(kinds: str) -> None:
    ids = [f"m{at}" for at, _kind in enumerate(kinds.split())]
    modules = [DAY.format(id=id_, kind=kind) for id_, kind in zip(ids, kinds.split(), strict=True)]
    days = _plan(_problem("".join(modules), ""))
    assert sorted(ids, key=lambda id_: days[id_]) == ids
    assert days[ids[-1]][0] > date(2027, 4, 1)  # spread over the period, not one after the other


def test_meetings_that_are_held_again_and_again_come_after_what_they_follow_up() -> None:
    meetings = "  - {id: m, kind: cluster-meeting, per: cluster, times: 2, apart: {weeks: 4-6}}\n"
    away = """people:
  - {id: x, function: facilitator, unavailable: [{from: 2027-01-01, to: 2027-04-30}]}
sessions: [{module: m, cluster: b, number: 1, people: [x]}]
"""
    own = f"registration: {{deadline: 2027-01-20}}{_UNITS}{away}"
    days = _plan(_problem(DAY.format(id="dag", kind="seminar-day") + meetings, own))
    for meeting in ("m-a-1", "m-b-1"):
        assert 0 < (days[meeting][0] - days["dag"][0]).days <= 70, meeting


def test_a_joint_meeting_comes_after_the_one_before_it_of_every_cluster() -> None:
    meetings = "  - {id: m, kind: cluster-meeting, per: cluster, times: 2, apart: {weeks: 4-6}}\n"
    own = """people:
  - {id: x, function: facilitator, unavailable: [{from: 2027-01-01, to: 2027-03-31}]}
sessions:
  - {module: m, cluster: a, number: 1}
  - {module: m, cluster: b, number: 1, people: [x]}
  - {module: m, number: 2}
"""
    days = _plan(_problem(meetings, _UNITS + own))
    assert days["m-2"] > days["m-b-1"] > (date(2027, 3, 31),)


def test_a_joint_meeting_is_far_enough_from_the_last_one_before_it() -> None:
    meetings = "  - {id: m, kind: cluster-meeting, per: cluster, times: 2, apart: {weeks: 3-8}}\n"
    own = """people:
  - {id: x, function: facilitator, unavailable: [{from: 2027-01-01, to: 2027-02-28}]}
  - {id: y, function: facilitator, unavailable: [{from: 2027-03-29, to: 2027-12-31}]}
sessions:
  - {module: m, cluster: a, number: 1}
  - {module: m, cluster: b, number: 1, people: [x]}
  - {module: m, number: 2, people: [y]}
"""
    days = _plan(_problem(meetings, _UNITS + own))
    assert 21 <= (days["m-2"][0] - days["m-b-1"][0]).days <= 56


def test_windows_against_the_programmes_order_are_told() -> None:
    modules = DAY.format(id="a", kind="seminar-day") + (
        "  - {id: b, kind: seminar-day, after: {module: c, weeks: 2-4}}\n"
    ) + DAY.format(id="c", kind="seminar-day")  # fmt: skip
    (conflict,) = conflicts(_problem(modules, ""))
    assert sorted(conflict.problem.rules[rule].kind for rule in conflict.rules) == [
        "order", "window",
    ]  # fmt: skip


@pytest.mark.parametrize("days", [280, 500])
def test_a_course_that_is_far_too_short_is_told_how_long_it_takes(days: int) -> None:
    after = f"  - {{id: b, kind: seminar-day, after: {{module: a, days: {days}-{days + 20}}}}}\n"
    (conflict,) = conflicts(_problem(DAY.format(id="a", kind="seminar-day") + after, ""))
    changes = {conflict.problem.rules[one.rule].kind: one.by for one in conflict.remedies}
    assert sorted(conflict.problem.rules[rule].kind for rule in conflict.rules) == sorted(changes)
    assert sorted(changes) == ["period", "window"]
    assert date(2027, 1, 11) + timedelta(days=days) <= (
        date(2027, 6, 25) + timedelta(days=changes[Kind.PERIOD])
    ) <= date(2027, 1, 11) + timedelta(days=days + 20)  # fmt: skip


APART = """sessions:
  - {module: a, date: [2027-01-13, 2027-01-20]}
  - {module: b, people: [x]}
  - {module: c, people: [x]}
people: [{id: x, function: facilitator}]
"""


@pytest.mark.parametrize(("again", "minimal"), [(False, False), (True, False), (False, True)])
def test_a_session_whose_days_lie_apart_stays_and_counts_as_it_is(
    *, again: bool, minimal: bool
) -> None:
    modules = """  - {id: a, kind: seminar, days: [{start: 9:00}, {start: 9:00}]}
  - {id: b, kind: seminar-day, after: {module: a, weeks: 2-3}}
  - {id: c, kind: meeting}
"""
    problem_ = _problem(modules, APART, again=again, minimal=minimal)
    days = _plan(problem_)
    assert problem_.events[0].stays
    assert 14 <= (days["b"][0] - date(2027, 1, 20)).days <= 21


def test_holidays_that_begin_alike_all_count() -> None:
    calendar = """kind: calendar
id: c
municipality: Hjørring
school_year: 2026/27
assumed: true
closed:
  - {title: Ferie, from: 2027-01-11, to: 2027-02-19}
  - {title: Ferie, from: 2027-01-11, to: 2027-01-12}
"""
    of = _problem(
        DAY.format(id="dag", kind="seminar-day"),
        "municipalities: [Hjørring]\n",
        others={"c.yaml": calendar},
    )
    assert _plan(of)["dag"][0] > date(2027, 2, 19)

"""Why there is no plan of more sessions than can all be tried: the solver proves what is said."""

from datetime import date

import pytest

from plf_cli.dates.asked import Asked
from plf_cli.dates.building import problem
from plf_cli.dates.conflict import GIVEN
from plf_cli.dates.planner import outcome
from plf_cli.dates.problem import Problem, broken
from plf_cli.dates.sessions import planned
from plf_cli.dates.solver import solved
from plf_cli.model.course import Course
from tests.building import catalogue_of

_MOST_TRIED = 12  # sessions

_HEAD = "kind: programme\nid: p\ntitle: P\nmodules:\n"
_SHARED = """kind: directory
id: d
people: [{id: anna, function: facilitator, %s}]
venues: [{id: sal, name: Sal, %s}]
"""


def _problem(anna: str, sal: str, last: str) -> Problem:
    """Two courses of eight days each, over one facilitator and one room."""
    days = [f"dag-{number}" for number in range(1, 9)]
    after = ["", *(f", after: {{module: {day}, weeks: 1-3}}" for day in days)]
    modules = [
        f"  - {{id: {day}, label: {day.capitalize()}, kind: seminar-day{window}}}\n"
        for day, window in zip(days, after, strict=False)
    ]
    sessions = [f"  - {{module: {day}, people: [anna], venue: sal}}\n" for day in days]
    files = {"p.yaml": _HEAD + "".join(modules), "d.yaml": _SHARED % (anna, sal)}
    for id_ in "kl":
        files[f"{id_}.yaml"] = (
            f"kind: course\nid: {id_}\nprogramme: p\n"
            f"period: {{from: 2027-01-11, to: {last}}}\nsessions:\n{''.join(sessions)}"
        )
    catalogue, asked = catalogue_of(files), Asked(date(2026, 12, 1))
    courses = [catalogue.get(Course, id_) for id_ in "kl"]
    found = [planned(catalogue, one, asked) for one in courses if one]
    return problem(catalogue, [one for one in found if one], asked)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("anna", "sal", "last", "kinds"),
    [
        ("days_per_month: 3", "unavailable: []", "2027-04-30", "clash load period"),
        ("days_per_month: 9", "unavailable: [{from: 2027-01-01, to: 2027-05-12}]", "2027-06-18",
         "period venue-closed window"),
        ("weekdays: [sat]", "unavailable: []", "2027-12-17", "person-days"),
    ],
)  # fmt: skip
def test_a_set_over_many_sessions_is_minimal(anna: str, sal: str, last: str, kinds: str) -> None:
    whole = _problem(anna, sal, last)
    assert len(whole.events) > _MOST_TRIED
    (conflict,) = outcome(whole).conflicts
    own = conflict.problem
    assert " ".join(sorted({own.rules[rule].kind for rule in conflict.rules})) == kinds
    assert conflict.is_minimal
    given = {number for number, rule in enumerate(own.rules) if rule.kind in GIVEN}
    alone = set(range(len(own.rules))) - set(conflict.rules) - given
    assert solved(own, without=alone).impossible
    assert all(solved(own, without=alone | {rule}).plan for rule in conflict.rules)
    assert conflict.remedies
    for remedy in conflict.remedies:
        assert broken(own, remedy.plan) == {remedy.rule}

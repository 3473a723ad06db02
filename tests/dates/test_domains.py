"""The days that are left for an event beside others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli.dates.days import bits
from plf_cli.dates.domains import Domains, Wiped
from plf_cli.dates.problem import Clash, Link, Load, Plan, Problem, broken
from tests.dates.problems import all_plans, days, event, problem, problems


@pytest.mark.parametrize(
    ("of", "other", "left"),
    [
        (problem([event(), event()], links=[Link(1, 0, 2, 4, 0)]), 3, [5, 6, 7]),
        (problem([event(), event(2)], links=[Link(1, 0, 2, 4, 0)]), 3, [6, 7, 8]),
        (problem([event(2), event()], links=[Link(0, 1, 2, 4, 0)]), 8, [3, 4, 5]),
        (problem([event(), event()], links=[Link(1, 0, 9, None, 0)]), 1, [10, 11]),
        (problem([event(), event()], links=[Link(0, 1, 9, None, 0)]), 10, [0, 1]),
        (problem([event(), event()], links=[Link(1, 0, 20, None, 0)]), 1, []),
        (problem([event(), event()], 5, clashes=[Clash(0, 1, frozenset({0, 1}), 0)]), 3, [0, 1, 4]),
        (problem([event(), event()], 5, clashes=[Clash(1, 0, frozenset({0, 1}), 0)]), 3, [0, 1, 2]),
        (problem([event(), event()], 9, loads=[Load(((0, (0,)), (1, (0,))), 1, 0, 0)]), 3,
         [3, 7, 8]),
        (problem([event(closed={0: [0, 1]}), event()], 4), 0, [2, 3]),
        (problem([event(2), event()], 4), 0, [0, 1, 2]),
    ],
)  # fmt: skip
def test_beside(of: Problem, other: int, left: list[int]) -> None:
    assert list(bits(Domains(of).beside(0, (0, other)))) == left


@given(problems())
@settings(derandomize=True, max_examples=20)
def test_beside_is_what_the_judge_leaves(of: Problem) -> None:
    domains = Domains(of)
    plan = next(all_plans(of), None)
    for event_ in range(len(of.events)) if plan else ():
        assert plan
        moved = [_with(plan, event_, day) for day in range(of.length)]
        free = [day for day, one in enumerate(moved) if not broken(of, one)]
        assert list(bits(domains.beside(event_, plan))) == free


@pytest.mark.slow
@given(problems(), st.data())
@settings(derandomize=True, max_examples=20)
def test_what_spreads_takes_away_no_plan(of: Problem, data: st.DataObject) -> None:
    every = list(all_plans(of))
    event_ = data.draw(st.integers(0, len(of.events) - 1))
    start = data.draw(st.integers(0, of.length - 1))
    domains = Domains(of)
    wanted = [plan for plan in every if plan[event_] == start]
    try:
        left = domains.start(range(len(of.events)))
        left[event_] &= days(start)
        domains.spread(left, [event_])
    except Wiped:
        assert not wanted
    else:
        for plan in wanted:
            assert all(left[at] >> day & 1 for at, day in enumerate(plan))


def _with(plan: Plan, event_: int, day: int) -> Plan:
    return (*plan[:event_], day, *plan[event_ + 1 :])

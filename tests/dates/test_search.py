"""Plain search finds a plan where there is one, and betters it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli.dates import search
from plf_cli.dates.better import plans
from plf_cli.dates.problem import Clash, Link, Load, Problem, broken, cost
from plf_cli.dates.search import GivenUp, Spare, components, first_plan
from tests.dates.problems import RULES, all_plans, days, event, faults, problem, problems


@given(problems(), st.sets(st.integers(0, RULES - 1)))
@settings(derandomize=True, max_examples=60)
def test_there_is_a_plan_where_trying_all_finds_one(of: Problem, without: set[int]) -> None:
    found = first_plan(of, without)
    assert (found is None) == (next(all_plans(of, without), None) is None)
    assert found is None or not faults(of, found) - without


@given(problems())
@settings(derandomize=True, max_examples=60)
def test_each_plan_is_sound_and_cheaper_than_the_one_before(of: Problem) -> None:
    found = list(plans(of))
    assert bool(found) == (next(all_plans(of), None) is not None)
    assert all(not faults(of, plan) for plan in found)
    assert all(cost(of, one) > cost(of, other) for one, other in pairwise(found))


@given(problems(), st.data())
@settings(derandomize=True, max_examples=60)
def test_two_judges_say_the_same(of: Problem, data: st.DataObject) -> None:
    plan = tuple(data.draw(st.integers(0, of.length - one.length)) for one in of.events)
    assert broken(of, plan) == faults(of, plan)


@pytest.mark.parametrize("plan", [(), (0,), (0, 0, 0), (-1, 0), (0, 12), (11, 0)])
def test_what_is_no_plan_at_all(plan: tuple[int, ...]) -> None:
    assert broken(problem([event(2), event()]), plan) == {-1}


@pytest.mark.parametrize(
    ("of", "groups"),
    [
        (problem([event(), event(), event()]), [[0], [1], [2]]),
        (problem([event(), event(), event()], links=[Link(0, 2, 1, None, 0)]), [[0, 2], [1]]),
        (problem([event(), event()], clashes=[Clash(1, 0, frozenset({0}), 0)]), [[0, 1]]),
        (problem([event(), event()], loads=[Load(((0, (0,)), (1, (0,))), 1, 0, 0)]), [[0, 1]]),
    ],
)
def test_components(of: Problem, groups: list[list[int]]) -> None:
    assert components(of) == groups


def test_the_search_is_given_up_after_so_many_steps() -> None:
    closed = {0: set(range(12)) - {0, 1, 2, 3}}
    same = [Clash(one, other, frozenset({0}), 1) for other in range(5) for one in range(other)]
    of = problem([event(closed=closed) for _number in range(5)], clashes=same)
    assert first_plan(of) is None  # five events on four days
    with pytest.raises(GivenUp):
        first_plan(of, most_steps=10)
    assert search.MOST_STEPS > 10


def test_searches_share_their_steps_and_easy_ones_are_always_answered() -> None:
    same = [Clash(one, other, frozenset({0}), 1) for other in range(8) for one in range(other)]
    of = problem([event(closed={0: range(7, 12)}) for _number in range(8)], clashes=same)
    spare = Spare(150)
    with pytest.raises(GivenUp):
        first_plan(of, most_steps=150, spare=spare)
    assert spare.steps == 0
    assert first_plan(problem([event(), event()]), spare=spare) == (0, 0)


def test_better_begins_with_what_it_is_given() -> None:
    of = problem([event(cost={day: day for day in range(12)})])
    assert list(plans(of, (7,))) == [(7,), (0,)]


def test_a_month_is_full_with_what_stands_in_it() -> None:
    load = Load(((0, (0,)),), 1, days(2), 0)
    of = problem([event()], loads=[load])
    # January ends with day 6, and day 2 is the one that is there already.
    assert [plan for plan in range(12) if not broken(of, (plan,))] == [2, 7, 8, 9, 10, 11]

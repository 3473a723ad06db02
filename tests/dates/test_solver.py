"""The solver finds the cheapest plan, and proves it."""

import _thread
from threading import Timer

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli.dates import solver
from plf_cli.dates.better import plans
from plf_cli.dates.problem import Beside, Clash, Link, Load, Problem, broken, cost
from plf_cli.dates.search import first_plan
from plf_cli.dates.solver import Solved, TooOld, rounds, solved
from tests.dates.many import many
from tests.dates.problems import RULES, cheapest, event, faults, problem, problems


@pytest.mark.slow
@given(problems(), st.sets(st.integers(0, RULES - 1)))
@settings(derandomize=True, max_examples=150)
def test_it_finds_the_cheapest_of_all_plans(of: Problem, without: set[int]) -> None:
    found, least = solved(of, without=without), cheapest(of, without)
    assert found.proven
    assert found.impossible == (least is None)
    if found.plan is not None:
        assert not faults(of, found.plan) - without
        assert (cost(of, found.plan), found.bound) == (least, least)


@pytest.mark.slow
@given(problems())
@settings(derandomize=True, max_examples=100)
def test_in_blocks_it_finds_no_worse_than_plain_search(of: Problem) -> None:
    least, best = cheapest(of), None
    for best in plans(of):  # noqa: B007 - the last one is the best
        pass
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rounds, "_AT_ONCE", 0)
        found = solved(of, best)
    if least is None or best is None or found.plan is None:
        assert (least, best, found.plan, found.impossible) == (None, None, None, True)
        return
    assert not faults(of, found.plan)
    assert found.bound <= least <= cost(of, found.plan) <= cost(of, best)
    assert found.proven == (found.bound == cost(of, found.plan))


_DEAR = {day: 10 * day for day in range(12)}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("of", "found"),
    [
        (problem([]), Solved((), 0, proven=True, impossible=False)),
        (problem([event(cost=_DEAR)]), Solved((0,), 0, proven=True, impossible=False)),
        (problem([event(closed={0: range(12)})]), Solved(None, 0, proven=True, impossible=True)),
        (problem([event(), event(cost=_DEAR)], links=[Link(0, 1, 3, 5, 0)]),
         Solved((0, 3), 30, proven=True, impossible=False)),
        # A window has to be kept, and each day off its middle costs besides.
        (problem([event(), event(cost=_DEAR)], links=[Link(0, 1, 3, 5, 0, 4, 50)]),
         Solved((0, 4), 40, proven=True, impossible=False)),
        # Two on one day, or two days apart, one for each end.
        (problem([event(), event(cost=_DEAR)], 2, clashes=[Clash(0, 1, frozenset({0, -1}), 0)]),
         Solved((0, 1), 10, proven=True, impossible=False)),
        (problem([event(2), event(cost=_DEAR)], 3, clashes=[Clash(0, 1, frozenset({0, 1}), 0)]),
         Solved((1, 0), 0, proven=True, impossible=False)),
        (problem([event(), event()], 1, besides=[Beside(0, 1, frozenset({0}), 7)]),
         Solved((0, 0), 7, proven=True, impossible=False)),
        # One day in January, which ends with day 6; the other is in February.
        (problem([event(cost=_DEAR), event(cost={day: 5 * day for day in range(12)})],
                 clashes=[Clash(0, 1, frozenset({0}), 0)],
                 loads=[Load(((0, (0,)), (1, (0,))), 1, 0, 1)]),
         Solved((0, 7), 35, proven=True, impossible=False)),
    ],
)  # fmt: skip
def test_solved(of: Problem, found: Solved) -> None:
    assert solved(of) == found


@pytest.mark.slow
def test_a_hint_that_breaks_a_rule_is_no_plan() -> None:
    of = problem([event(closed={0: [3]}, cost={day: 1 for day in range(12) if day != 5})])
    assert solved(of, (3,)).plan == (5,)
    assert solved(of, (3,), effort=0).plan is None
    assert solved(of, (4,), effort=0) == Solved((4,), 0, proven=False, impossible=False)


@pytest.mark.slow
def test_the_same_answer_twice_and_a_gap_that_is_told() -> None:
    of = many(4)
    *_worse, hint = plans(of)
    one, other = solved(of, hint), solved(of, hint)
    assert one == other
    assert one.plan
    assert not broken(of, one.plan)
    assert 0 < one.bound <= cost(of, one.plan) <= cost(of, hint)


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.5, 2.0])
def test_ctrl_c_gives_the_best_so_far(seconds: float) -> None:
    of = many()
    hint = first_plan(of)
    assert hint
    timer = Timer(seconds, _thread.interrupt_main)
    timer.start()
    found = solved(of, hint, effort=60)
    timer.join()
    assert found.stopped
    assert found.plan
    assert not broken(of, found.plan)
    assert cost(of, found.plan) <= cost(of, hint)


def test_an_old_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solver, "version", lambda _name: "9.13.4")
    with pytest.raises(TooOld) as raised:
        solved(problem([]))
    assert (raised.value.version, raised.value.name) == ("9.13.4", "ortools")

"""The search in plain Python against exhaustive search, and against what must hold."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings

from plf_cli.clusters.annealing import Found
from plf_cli.clusters.asked import by_order
from plf_cli.clusters.heuristic import Search
from plf_cli.clusters.planner import outcome
from plf_cli.clusters.problem import Plan, Problem, cost, faults
from plf_cli.clusters.repacking import Repacking
from plf_cli.clusters.sizes import refusal
from plf_cli.model.base import Range
from tests.clusters.problems import least_cost, on_a_line, problems, scattered


@settings(max_examples=60, deadline=None)
@given(problem=problems())
def test_few_teams_as_exhaustive_search(problem: Problem) -> None:
    least = least_cost(problem)
    assert (refusal(problem) is None) == (least is not None)
    if least is None:
        return
    search = Search(problem)
    plan = search.run(runs=1)
    assert plan is not None
    assert faults(problem, plan) == []
    assert cost(problem, plan) == least
    assert (search.bound, search.is_all) == (least, True)


@pytest.mark.parametrize(
    ("places", "size", "clusters"),
    [
        ([0, 1, 2, 50, 51, 52], Range(3, 4), [(0, 1, 2), (3, 4, 5)]),
        ([0, 50, 1, 51, 2, 52, 53], Range(3, 4), [(0, 2, 4), (1, 3, 5, 6)]),
        ([0, 1, 2, 3, 50, 51, 52, 53], Range(3, 4), [(0, 1, 2, 3), (4, 5, 6, 7)]),
        ([0, 0, 0, 0, 90, 90, 90, 90, 200, 200, 200, 200], Range(3, 4),
         [(0, 1, 2, 3), (4, 5, 6, 7), (8, 9, 10, 11)]),  # three of four, though four of three fit
        ([0, 1, 9, 10], Range(2, 2), [(0, 1), (2, 3)]),
        ([0, 1, 2], Range(3, 4), [(0, 1, 2)]),
        ([5, 5, 5, 5], Range(2, 4), [(0, 1), (2, 3)]),
    ],
)  # fmt: skip
def test_along_a_road(places: list[int], size: Range, clusters: list[tuple[int, ...]]) -> None:
    plan = Search(on_a_line(places, size)).run()
    assert plan is not None
    assert cost(on_a_line(places, size), plan) == cost(
        on_a_line(places, size), Plan(tuple(clusters), (None,) * len(clusters))
    )
    assert len(plan.clusters) == len(clusters)


def test_the_same_seed_finds_the_same() -> None:
    problem = scattered(12)
    assert Search(problem, 3).run() == Search(problem, 3).run()


def test_large_clusters() -> None:
    problem = scattered(26, size=Range(5, 8))
    plan = Search(problem).run()
    assert plan is not None
    assert faults(problem, plan) == []


def test_teams_in_their_order_where_no_way_is_known() -> None:
    problem = replace(on_a_line([0] * 7), minutes=((0,) * 7,) * 7)
    found = outcome(problem, extra=by_order(7))
    assert found.rounds
    assert found.rounds[0].clusters in (((0, 1, 2), (3, 4, 5, 6)), ((0, 1, 2, 3), (4, 5, 6)))
    assert found.bound is None


def test_what_is_there_stays_where_nothing_is_better() -> None:
    problem = on_a_line([0] * 6)
    kept = Plan(((0, 2, 4), (1, 3, 5)), (None, None))
    assert outcome(problem, there=kept).rounds == (kept,)
    worse = replace(on_a_line([0, 50, 0, 50, 0, 50]))
    other = Plan(((0, 1, 2), (3, 4, 5)), (None, None))
    assert outcome(worse, there=other).rounds != (other,)


def test_ctrl_c_leaves_the_best_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[Found] = []
    original = Repacking.better

    def better(self: Repacking, clusters: Found, random: Random, *_limits: object) -> Found:
        runs.append(clusters)
        if len(runs) > 1:
            raise KeyboardInterrupt
        return original(self, clusters, random)

    monkeypatch.setattr(Repacking, "better", better)
    problem = scattered(12)
    found = outcome(problem)
    assert found.is_stopped
    assert found.rounds
    assert faults(problem, found.rounds[0]) == []

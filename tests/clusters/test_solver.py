"""The extra: never worse than plain Python, and its bound is one."""

import pytest
from hypothesis import given, settings

from plf_cli.clusters.heuristic import Search
from plf_cli.clusters.planner import Proof, outcome
from plf_cli.clusters.problem import Problem, cost, faults
from plf_cli.clusters.sizes import refusal
from plf_cli.clusters.solver import bound, improved
from tests.clusters.problems import least_cost, problems, scattered


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(problem=problems())
def test_few_teams_as_exhaustive_search(problem: Problem) -> None:
    if refusal(problem):
        return
    plan = Search(problem).run(runs=1)
    assert plan is not None
    better, least, is_all, _is_stopped = improved(problem, plan)
    assert faults(problem, better) == []
    assert cost(problem, better) == least == least_cost(problem)
    assert is_all


@pytest.mark.slow
def test_sixty_teams_without_the_extra_as_with_it() -> None:
    problem = scattered(60)
    plan = Search(problem).run()
    assert plan is not None
    found = outcome(problem, prove=True)
    assert found.rounds
    assert found.proof is Proof.NEAR
    assert bound(problem) <= cost(problem, found.rounds[0]) == found.bound
    assert cost(problem, plan) == found.bound  # plain Python has found the same
    assert outcome(problem, prove=True) == found

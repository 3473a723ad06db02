"""A team goes: as few others as possible move, against exhaustive search."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli.clusters.dropping import without
from plf_cli.clusters.problem import Problem, cost, faults
from plf_cli.model.base import Range
from tests.clusters.problems import hosted, on_a_line, partitions, scattered


def _moves(before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]) -> int:
    """How many teams are in another cluster, if each goes on as what suits it best."""
    many = max(len(before), len(after))
    old = [set(one) for one in before] + [set[int]()] * (many - len(before))
    new = [set(one) for one in after] + [set[int]()] * (many - len(after))
    stay = max(
        sum(len(one & two) for one, two in zip(order, new, strict=True))
        for order in permutations(old)
    )
    return sum(map(len, new)) - stay


def _fewest(problem: Problem, before: Sequence[Sequence[int]]) -> tuple[int, int] | None:
    """How many teams move at least, and what the cheapest of such plans costs."""
    every = partitions(tuple(range(len(problem.units))), problem.size)
    few = [clusters for clusters in every if len(clusters) <= len(before)]
    plans = [hosted(problem, clusters) for clusters in few]
    return min(
        (
            (_moves(before, plan.clusters), cost(problem, plan))
            for plan in plans
            if not faults(problem, plan)
        ),
        default=None,
    )


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_as_exhaustive_search(data: st.DataObject) -> None:
    sizes = data.draw(st.lists(st.integers(3, 4), min_size=1, max_size=3))
    order = data.draw(st.permutations(range(sum(sizes))))
    clusters, start = [], 0
    for size in sizes:
        clusters.append([one - 1 for one in order[start : start + size] if one])  # 0 has gone
        start += size
    problem = scattered(sum(sizes) - 1, data.draw(st.integers(0, 9)))
    found = without(problem, clusters)
    expected = _fewest(problem, clusters)
    if expected is None:
        assert found is None
        return
    assert found is not None
    plan, moves = found
    assert faults(problem, plan) == []
    assert (_moves(clusters, plan.clusters), moves) == (expected[0], expected[0])
    assert cost(problem, plan) == expected[1]


@pytest.mark.parametrize(
    ("clusters", "size", "after", "moves"),
    [
        ([[0, 1, 2], [3, 4, 5]], Range(3, 4), ((0, 1, 2), (3, 4, 5)), 0),
        ([[0, 1], [2, 3, 4, 5]], Range(3, 4), ((0, 1, 2), (3, 4, 5)), 1),
        ([[0, 1], [2, 3, 4], [5, 6, 7]], Range(3, 4), ((0, 2, 3, 4), (1, 5, 6, 7)), 2),
        ([[0, 1], [2, 3]], Range(3, 4), ((0, 1, 2, 3),), 2),
    ],
)
def test_who_moves(
    clusters: list[list[int]], size: Range, after: tuple[tuple[int, ...], ...], moves: int
) -> None:
    many = sum(map(len, clusters))
    found = without(on_a_line(range(many), size), clusters)
    assert found is not None
    assert found[1] == moves
    assert sorted(map(len, found[0].clusters)) == sorted(map(len, after))


def test_sixty_teams() -> None:
    clusters = [[*range(at, at + 3)] for at in range(0, 57, 3)] + [[57, 58]]
    found = without(scattered(59), clusters)
    assert found is not None
    assert found[1] == 2

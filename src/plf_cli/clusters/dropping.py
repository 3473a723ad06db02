"""Clusters after a team has gone: as few of the others as possible move, and those not far."""

from collections.abc import Iterator
from functools import lru_cache

from plf_cli.clusters.bundles import planned
from plf_cli.clusters.problem import Plan, Problem, cost, faults
from plf_cli.model.base import Range

_MOST = 6  # moves that are tried
_TRIES = 20_000

Clusters = list[list[int]]


def without(problem: Problem, clusters: Clusters) -> tuple[Plan, int] | None:
    """The plan that moves the fewest teams, and of these the cheapest; and how many it moves.

    ``clusters`` are those of now, in which the problem's teams stand; None where too many would
    have to move.
    """
    first = tuple(tuple(cluster) for cluster in clusters)
    for moves in range(_MOST + 1):
        tried = [_TRIES]
        best: tuple[int, Plan] | None = None
        for state in _moved(problem.size, first, moves, -1, tried):
            plan = planned(problem, [list(cluster) for cluster in state if cluster])
            if not faults(problem, plan):
                worth = cost(problem, plan)
                best = min((worth, plan), best or (worth, plan), key=lambda one: one[0])
        if best:
            return best[1], moves
        if tried[0] < 0:
            return None
    return None


def _moved(
    size: Range, state: tuple[tuple[int, ...], ...], moves: int, after: int, tried: list[int]
) -> Iterator[tuple[tuple[int, ...], ...]]:
    """The clusters after just so many moves of different teams, where sizes can become right."""
    tried[0] -= 1
    if tried[0] < 0 or _fewest(tuple(sorted(map(len, state))), size) > moves:
        return
    if not moves:
        yield state
        return
    for here, cluster in enumerate(state):
        for one in cluster:
            if one <= after:
                continue
            for there, other in enumerate(state):
                if there != here and len(other) < size.max:
                    changed = list(state)
                    changed[here] = tuple(two for two in cluster if two != one)
                    changed[there] = (*other, one)
                    yield from _moved(size, tuple(changed), moves - 1, one, tried)


@lru_cache(maxsize=4096)
def _fewest(sizes: tuple[int, ...], size: Range) -> int:
    """How many teams must move at least until every cluster is empty or of an allowed size."""
    total, never = sum(sizes), sum(sizes) + 1
    least = {0: 0}  # by how many teams the clusters so far have in the end
    for held in sizes:
        after: dict[int, int] = {}
        for many, moves in least.items():
            for wanted in (0, *range(size.min, size.max + 1)):
                now = many + wanted
                if now <= total:
                    after[now] = min(after.get(now, never), moves + max(0, held - wanted))
        least = after
    return least.get(total, never)

"""A problem as those who search see it: teams that belong together are one bundle."""

from dataclasses import dataclass
from itertools import combinations

from plf_cli.clusters.problem import NO_HOST, TRAIT, Plan, Problem

Weights = list[list[int]]
"""What two of them cost in one cluster."""


@dataclass(frozen=True)
class Bundles:
    """The bundles: who is in each, how many, what two cost, and which of them can host."""

    members: tuple[tuple[int, ...], ...]
    sizes: list[int]
    weights: Weights
    hosts: list[bool]
    no_host: int  # what a cluster without a host costs
    never: int  # from here on a weight stands for what may not be
    inner: int  # what those cost that are in one bundle


def bundles(problem: Problem, extra: Weights | None = None) -> Bundles:
    """The bundles of a problem; ``extra`` is what two teams cost besides."""
    weights = _weights(problem)
    if extra:
        rows = zip(weights, extra, strict=True)
        weights = [[a + b for a, b in zip(*both, strict=True)] for both in rows]
    never = 1 + sum(map(sum, weights)) + NO_HOST * len(weights)
    for one, other in problem.apart:
        weights[one][other] = weights[other][one] = never
    members = joined(problem)
    hosts = [any(problem.units[one].host for one in bundle) for bundle in members]
    between = [
        [sum(weights[a][b] for a in one for b in other) if one != other else 0 for other in members]
        for one in members
    ]
    no_host = (never if problem.host_needed else NO_HOST) if any(hosts) else 0
    inner = sum(weights[a][b] for one in members for a, b in combinations(one, 2))
    sizes = [len(one) for one in members]
    return Bundles(members, sizes, between, hosts, no_host, never, inner)


def joined(problem: Problem) -> tuple[tuple[int, ...], ...]:
    """Who belongs together, all that hang together by several wishes in one; in order."""
    leader = list(range(len(problem.units)))
    for group in problem.together:
        lowest = min(leader[one] for one in group)
        merged = {leader[one] for one in group}
        leader = [lowest if one in merged else one for one in leader]
    found: dict[int, list[int]] = {}
    for at, first in enumerate(leader):
        found.setdefault(first, []).append(at)
    return tuple(tuple(one) for one in found.values())


def planned(problem: Problem, clusters: list[list[int]]) -> Plan:
    """The plan of clusters of teams, in order, each at the school nearest to the others."""
    ordered = sorted(tuple(sorted(cluster)) for cluster in clusters)
    return Plan(tuple(ordered), tuple(_host(problem, cluster) for cluster in ordered))


def _host(problem: Problem, cluster: tuple[int, ...]) -> int | None:
    hosts = [one for one in cluster if problem.units[one].host]
    return min(
        hosts, key=lambda one: sum(problem.minutes[one][other] for other in cluster), default=None
    )


def _weights(problem: Problem) -> Weights:
    """What two teams cost in one cluster: the way, and where they are not as they should be."""
    found = [list(row) for row in problem.minutes]
    wanted = [(trait, True) for trait in problem.alike]
    for trait, is_alike in [*wanted, *((trait, False) for trait in problem.mixed)]:
        values = [getattr(unit, trait) for unit in problem.units]
        numbers = [value for value in values if isinstance(value, int)]
        spread = max(numbers, default=0) - min(numbers, default=0)
        for one, other in combinations(range(len(values)), 2):
            mine, theirs = values[one], values[other]
            if mine is None or theirs is None:
                continue
            if isinstance(mine, str):
                apart = TRAIT if mine != theirs else 0
            else:
                apart = round(TRAIT * (abs(mine - theirs) / spread)) if spread else 0
            found[one][other] += apart if is_alike else TRAIT - apart
            found[other][one] = found[one][other]
    return found

"""Teams to be put together in clusters, what a plan of it costs, and the judge of every plan.

The judge shares nothing with those who search but the problem itself: no answer is shown that it
rejects, and what a plan costs is what it says.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from plf_cli.model.base import Range

TRAITS = ("size", "district", "municipality", "experience")
"""What clusters can be alike or mixed in."""
TRAIT = 60
"""Minutes that two teams cost that should be alike in something, or differ, and are not."""
NO_HOST = 60
"""Minutes that a cluster costs in which no school can host, where others can."""

Cluster = tuple[int, ...]
"""The places of a cluster's teams in ``Problem.units``, in order."""
Rounds = tuple["Plan", ...]
"""A plan for each meeting, where the clusters rotate."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A leadership team, as far as clusters are about it; None stands for not known."""

    id: str
    name: str
    municipality: str | None = None
    district: str | None = None
    size: int | None = None
    experience: str | None = None
    host: bool = False
    has_position: bool = True  # else nothing but its municipality is known of where it is


@dataclass(frozen=True)
class Problem:
    """What is asked for. Teams are named by their places in ``units``.

    ``minutes`` is a table of the ways between every two, the same both ways; 0 where nobody knows.
    """

    units: tuple[Unit, ...]
    minutes: tuple[tuple[int, ...], ...]
    size: Range
    together: tuple[tuple[int, ...], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    alike: tuple[str, ...] = ()
    mixed: tuple[str, ...] = ()
    host_needed: bool = False  # in every cluster; else it only costs less

    def way(self, one: int, other: int) -> int | None:
        """The minutes between two teams; None where they are of one municipality, and no more."""
        mine, theirs = self.units[one], self.units[other]
        is_known = mine.has_position or theirs.has_position
        return self.minutes[one][other] if is_known or _differ(mine, theirs) else None


@dataclass(frozen=True, slots=True)
class Plan:
    """The clusters, and at which team's school each meets."""

    clusters: tuple[Cluster, ...]
    hosts: tuple[int | None, ...]


class Fault(StrEnum):
    """What is wrong with a plan."""

    NOT_ONCE = "a team is in no cluster, or in several"
    SIZE = "a cluster has too few or too many teams"
    SEPARATED = "teams that belong together are apart"
    JOINED = "teams that are to be apart are together"
    NO_HOST = "a cluster without a school that can host"
    HOST = "a host that is not in its cluster, or cannot host"


def _differ(one: Unit, other: Unit) -> bool:
    return one.municipality != other.municipality


def faults(problem: Problem, plan: Plan) -> list[Fault]:
    """What is wrong with a plan, each fault once; nothing where it may be shown."""
    return [fault for fault, is_found in _faults(problem, plan) if is_found]


def _faults(problem: Problem, plan: Plan) -> Iterator[tuple[Fault, bool]]:
    clusters = [set(cluster) for cluster in plan.clusters]
    seen = Counter(one for cluster in plan.clusters for one in cluster)
    yield Fault.NOT_ONCE, seen != Counter(range(len(problem.units)))
    yield Fault.SIZE, any(len(cluster) not in problem.size for cluster in plan.clusters)
    yield (
        Fault.SEPARATED,
        any(not any({*one} <= cluster for cluster in clusters) for one in problem.together),
    )
    yield Fault.JOINED, any({*one} <= cluster for one in problem.apart for cluster in clusters)
    yield Fault.NO_HOST, problem.host_needed and None in plan.hosts
    yield (
        Fault.HOST,
        len(plan.hosts) != len(clusters)
        or any(
            host is not None and (host not in cluster or not problem.units[host].host)
            for host, cluster in zip(plan.hosts, clusters, strict=False)
        ),
    )


def cost(problem: Problem, plan: Plan) -> int:
    """What a plan costs, in minutes: the ways between every two teams of a cluster, and the rest.

    Two teams cost ``TRAIT`` more where they should be alike in something and are not (or should
    differ and do not); with numbers, as much of it as they are apart. A cluster without a school
    that can host costs ``NO_HOST``, if any school can.
    """
    pairs = [pair for cluster in plan.clusters for pair in combinations(cluster, 2)]
    ways = sum(problem.minutes[one][other] for one, other in pairs)
    unlike = sum(_unlike(problem, trait, pairs) for trait in problem.alike)
    same = sum(_same(problem, trait, pairs) for trait in problem.mixed)
    can_host = {at for at, unit in enumerate(problem.units) if unit.host}
    without = sum(can_host.isdisjoint(cluster) for cluster in plan.clusters)
    return ways + unlike + same + (NO_HOST * without if can_host else 0)


def _unlike(problem: Problem, trait: str, pairs: list[tuple[int, int]]) -> int:
    apart = [_difference(problem, trait, *pair) for pair in pairs]
    return sum(round(TRAIT * one) for one in apart if one is not None)


def _same(problem: Problem, trait: str, pairs: list[tuple[int, int]]) -> int:
    apart = [_difference(problem, trait, *pair) for pair in pairs]
    return sum(TRAIT - round(TRAIT * one) for one in apart if one is not None)


def _difference(problem: Problem, trait: str, one: int, other: int) -> float | None:
    """How far two teams are apart in something, from 0 to 1; None where that is not known."""
    mine, theirs = (getattr(problem.units[at], trait) for at in (one, other))
    if mine is None or theirs is None:
        return None
    if isinstance(mine, str):
        return float(mine != theirs)
    known = [value for unit in problem.units if (value := getattr(unit, trait)) is not None]
    spread = max(known) - min(known)
    return abs(mine - theirs) / spread if spread else 0.0


def repeats(problem: Problem, rounds: Rounds) -> int:
    """How often two teams meet again; those that are to be together do not count."""
    met = Counter(
        pair for plan in rounds for cluster in plan.clusters for pair in combinations(cluster, 2)
    )
    kept = {pair for one in problem.together for pair in combinations(sorted(one), 2)}
    return sum(times - 1 for pair, times in met.items() if tuple(sorted(pair)) not in kept)

"""Teams on a map, and the best clusters of few of them by trying all."""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random

from hypothesis import strategies as st

from plf_cli.clusters.problem import Plan, Problem, Unit, cost, faults
from plf_cli.model.base import Range

SIZE = Range(3, 4)


def minutes(points: Sequence[tuple[float, float]]) -> tuple[tuple[int, ...], ...]:
    """The ways between points, as whole numbers."""
    return tuple(tuple(round(math.dist(one, other)) for other in points) for one in points)


def scattered(many: int, seed: int = 0, size: Range = SIZE) -> Problem:
    """Teams anywhere on a square of 100 minutes."""
    random = Random(seed)  # noqa: S311 - no secret
    points = [(random.uniform(0, 100), random.uniform(0, 100)) for _one in range(many)]
    units = tuple(Unit(f"t{number}", f"T{number}") for number in range(many))
    return Problem(units, minutes(points), size)


def on_a_line(places: Sequence[int], size: Range = SIZE) -> Problem:
    """Teams at these minutes along a road."""
    units = tuple(Unit(f"t{number}", f"T{number}") for number in range(len(places)))
    return Problem(units, minutes([(place, 0) for place in places]), size)


def without_positions(places: str, size: Range = SIZE) -> Problem:
    """Teams of these municipalities, a letter each, whose seats lie 30 minutes apart."""
    units = tuple(
        Unit(f"t{number}", f"T{number}", place, has_position=False)
        for number, place in enumerate(places)
    )
    ways = tuple(tuple(30 * (one != other) for other in places) for one in places)
    return Problem(units, ways, size)


@st.composite
def problems(draw: st.DrawFn, most: int = 8) -> Problem:
    """Small problems with all kinds of wishes."""
    many = draw(st.integers(2, most))
    least = draw(st.integers(2, 4))
    size = Range(least, least + draw(st.integers(0, 2)))
    point = st.tuples(st.integers(0, 60), st.integers(0, 60))
    points = draw(st.lists(point, min_size=many, max_size=many))
    units = tuple(
        Unit(
            f"t{number}",
            f"T{number}",
            district=draw(st.sampled_from([None, "N", "S"])),
            size=draw(st.sampled_from([None, 100, 250, 700])),
            host=draw(st.booleans()),
        )
        for number in range(many)
    )
    pair = st.sampled_from(list(combinations(range(many), 2)))
    return Problem(
        units,
        minutes(points),
        size,
        together=tuple(draw(st.lists(pair, max_size=2, unique=True))),
        apart=tuple(draw(st.lists(pair, max_size=3, unique=True))),
        alike=tuple(draw(st.lists(st.sampled_from(["size", "district"]), max_size=1))),
        mixed=tuple(draw(st.lists(st.sampled_from(["municipality", "district"]), max_size=1))),
        host_needed=draw(st.booleans()),
    )


def partitions(teams: tuple[int, ...], size: Range) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every way to split teams into clusters of allowed sizes."""
    if not teams:
        yield ()
        return
    first, rest = teams[0], teams[1:]
    for many in range(size.min - 1, size.max):
        for others in combinations(rest, many):
            left = tuple(one for one in rest if one not in others)
            for behind in partitions(left, size):
                yield ((first, *others), *behind)


def hosted(problem: Problem, clusters: tuple[tuple[int, ...], ...]) -> Plan:
    """The plan with any host that can be one."""
    hosts = (next((one for one in c if problem.units[one].host), None) for c in clusters)
    return Plan(clusters, tuple(hosts))


def least_cost(problem: Problem) -> int | None:
    """What the best plan costs, by looking at every one; None where there is none."""
    every = partitions(tuple(range(len(problem.units))), problem.size)
    plans = (hosted(problem, clusters) for clusters in every)
    return min((cost(problem, plan) for plan in plans if not faults(problem, plan)), default=None)

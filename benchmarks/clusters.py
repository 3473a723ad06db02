"""Clusters in plain Python against what the extra proves, and against the relaxation's bound."""

import time
from collections.abc import Callable, Iterator
from random import Random
from typing import TypeVar

from benchmarks.dates import Timed
from plf_cli.clusters.heuristic import Search
from plf_cli.clusters.problem import Plan, Problem, Unit, cost, faults
from plf_cli.dates.solver import is_there
from plf_cli.landmasses import JYLLAND
from plf_cli.model.base import Range
from plf_cli.model.municipalities import MUNICIPALITIES
from plf_cli.travel import Point, way

_FEW, _MANY = 60, 200
_FEW_BOUND, _MANY_BOUND, _SOLVED = 1.0, 10.0, 60.0
_AROUND = 0.12  # degrees from the seat of a municipality that a school lies at the most
T = TypeVar("T")


def timed(*, smoke: bool = False) -> Iterator[Timed]:
    """The times of few and of many teams, with their costs and the bounds of these."""
    few, many = (_problem(12), _problem(16)) if smoke else (_problem(_FEW), _problem(_MANY))
    seconds, plan = _clocked(lambda: _plan(few))
    number = len(few.units)
    yield Timed(f"{number} teams", seconds, _FEW_BOUND, f"cost {cost(few, plan)}")
    if is_there():
        yield _solved(few, plan)
    seconds, plan = _clocked(lambda: _plan(many))
    number, worth = len(many.units), cost(many, plan)
    told = f"cost {worth}"
    if is_there():
        from plf_cli.clusters.solver import bound  # noqa: PLC0415 - only with the extra

        least = bound(many)
        told = f"{told}, {worth / least - 1:.1%} above the relaxation's {least:.0f}"
    yield Timed(f"{number} teams", seconds, _MANY_BOUND, told)
    if is_there():
        yield _solved(many, plan)


def _solved(problem: Problem, plan: Plan) -> Timed:
    """What the extra makes of a plan."""
    from plf_cli.clusters.solver import improved  # noqa: PLC0415 - only with the extra

    seconds, found = _clocked(lambda: improved(problem, plan))
    least = cost(problem, found.plan)
    proof = "proven" if found.bound == least else f"at least {found.bound}"
    name = f"{len(problem.units)} teams, with the extra"
    told = f"cost {least}, {proof}; plain Python {cost(problem, plan) / least - 1:.1%} above"
    return Timed(name, seconds, _SOLVED, told)


def table(times: Iterator[Timed]) -> Iterator[str]:
    """The lines of a Markdown table of what was timed."""
    yield "| clusters | s | bound, s | |"
    yield "|---|---:|---:|---|"
    for one in times:
        yield f"| {one.name} | {one.seconds:.2f} | {one.bound:.0f} | {one.told} |"


def _problem(number: int) -> Problem:
    """Schools about the seats of municipalities, the same ones in every run."""
    random = Random(0)  # noqa: S311 - no secret
    seats = [random.choice(list(MUNICIPALITIES.values())) for _one in range(number)]
    points = [_beside(seat.lat, seat.lon, random) for seat in seats]
    units = tuple(Unit(f"t{at}", f"T{at}") for at in range(number))
    minutes = tuple(tuple(way(one, other).minutes for other in points) for one in points)
    return Problem(units, minutes, Range(3, 4))


def _beside(lat: float, lon: float, random: Random) -> Point:
    north, east = (random.uniform(-_AROUND, _AROUND) for _axis in range(2))
    return Point(lat + north, lon + 2 * east, JYLLAND)  # one land, so that no water parts them


def _plan(problem: Problem) -> Plan:
    """The plan of the search in plain Python, which the judge lets pass."""
    found = Search(problem).run()
    assert found
    assert not faults(problem, found)
    return found


def _clocked(action: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    found = action()
    return time.perf_counter() - start, found

"""Dates for many courses against bounds in seconds, and the solver's plan against the plain one."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from benchmarks.many_courses import TODAY, many_courses
from benchmarks.measures import Command, runs
from plf_cli.catalogue import Catalogue, Entry
from plf_cli.dates import solver
from plf_cli.dates.asked import Asked
from plf_cli.dates.better import plans
from plf_cli.dates.building import problem
from plf_cli.dates.problem import Plan, Problem, broken, cost
from plf_cli.dates.search import first_plan
from plf_cli.dates.sessions import planned
from plf_cli.model.course import Course

_PLAIN, _SOLVED, _ONE_COURSE = 2.0, 60.0, 1.0
T = TypeVar("T")


@dataclass(frozen=True)
class Timed:
    """What was done, the median seconds that it took, and the bound that is aimed at."""

    name: str
    seconds: float
    bound: float
    told: str = ""


def timed(plf: Command, course: str, rounds: int, number: int = 12) -> Iterator[Timed]:
    """The times of a whole process for one course, and of the planning of ``number`` courses."""
    suggest = runs([*plf, "dates", "suggest", course, "--all", "--today", str(TODAY)])
    suggest()
    one = median(_clocked(suggest)[0] for _round in range(rounds))
    yield Timed("`plf dates suggest`, one course, the whole process", one, _ONE_COURSE)
    name = f"{number} courses of 8 modules"
    first = [_clocked(lambda: _first(number)) for _round in range(rounds)]
    of, hint = first[-1][1]
    sound = "feasible" if not broken(of, hint) else "not sound"
    told = f"{sound}, cost {cost(of, hint)}"
    yield Timed(f"{name}, a first plan", median(one for one, _ in first), _PLAIN, told)
    better = [_clocked(lambda: _best(number)) for _round in range(rounds)]
    plain = better[-1][1]
    told = f"cost {cost(of, plain)}"
    yield Timed(f"{name}, made better", median(one for one, _ in better), _PLAIN, told)
    if solver.is_there():
        seconds, found = _clocked(lambda: solver.solved(of, plain))
        best = cost(of, found.plan or plain)
        told = f"cost {best}, gap {(best - found.bound) / max(1, best):.0%}"
        yield Timed(f"{name}, with the extra", seconds, _SOLVED, told)


def table(times: Iterator[Timed]) -> Iterator[str]:
    """The lines of a Markdown table of what was timed."""
    yield "| dates | s | bound, s | |"
    yield "|---|---:|---:|---|"
    for one in times:
        yield f"| {one.name} | {one.seconds:.2f} | {one.bound:.0f} | {one.told} |"


def _first(number: int) -> tuple[Problem, Plan]:
    """The files read, the problem made, and a plan of it."""
    catalogue = Catalogue(Entry(name, text.encode()) for name, text in many_courses(number).items())
    asked = Asked(TODAY)
    courses = [catalogue.get(Course, f"kursus-{at:02}") for at in range(number)]
    own = [planned(catalogue, course, asked) for course in courses if course]
    of = problem(catalogue, [one for one in own if one], asked)
    found = first_plan(of)
    assert found
    return of, found


def _best(number: int) -> Plan:
    """The same, and the plan made better."""
    of, first = _first(number)
    *_worse, best = plans(of, first)
    return best


def _clocked(action: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    found = action()
    return time.perf_counter() - start, found

"""The best plan that is found, or why there is none."""

from collections.abc import Collection
from dataclasses import dataclass

from plf_cli.dates.better import plans
from plf_cli.dates.conflict import Conflict, conflicts
from plf_cli.dates.problem import Plan, Problem, broken, cost
from plf_cli.dates.search import MOST_STEPS, GivenUp, Spare, first_plan

_DEFAULT_EFFORT = 20.0
_LITTLE_EFFORT = 2.0
_ALL_EFFORT = 20.0  # for all questions why there is no plan
_TO_BEGIN = 0.1  # of it, for each one
_FEW_STEPS = 5_000
_FEWER_STEPS = 2_500  # where the solver can take over
_ALL_STEPS = 60_000  # for all such questions, some ten seconds


@dataclass(frozen=True)
class Outcome:
    """What a search came to: a plan, or conflicts, or neither where it was given up or stopped.

    No plan costs less than ``bound``; ``is_best`` says that none costs less than this one.
    """

    problem: Problem
    plan: Plan | None = None
    bound: int = 0
    stopped: bool = False
    bound_is_searched: bool = False  # by the solver, not only by adding up
    conflicts: tuple[Conflict, ...] = ()

    @property
    def cost(self) -> int:
        """What the plan costs."""
        return cost(self.problem, self.plan) if self.plan else 0

    @property
    def is_best(self) -> bool:
        """Whether it is proven that no plan costs less."""
        return self.plan is not None and self.cost <= self.bound


class Unjudged(Exception):
    """A plan that the judge rejects: a fault of plf's own."""


def outcome(problem: Problem, *, prove: float | None = None) -> Outcome:
    """The best plan that is found, or why there is none; Ctrl-C ends the search with the best.

    ``prove`` is how hard the solver (extra ``planner``) tries to better and to prove it; None
    leaves it out. Raises ``Unjudged`` for a plan that breaks a rule, and ``ImportError`` where the
    solver is asked for and not there.
    """
    found: list[Plan] = []
    try:
        return _searched(problem, prove, found)
    except KeyboardInterrupt:
        best = found[-1] if found else None
        return Outcome(problem, _judged(problem, best), least_cost(problem), stopped=True)


def _searched(problem: Problem, prove: float | None, found: list[Plan]) -> Outcome:
    """What a search comes to that nobody stops; its plans are put into ``found`` as they come."""
    try:
        for plan in plans(problem):
            found.append(plan)  # noqa: PERF402 - whoever stops it finds what there is by then
        if not found:
            return Outcome(problem, conflicts=_conflicts(problem))
    except GivenUp:
        prove = _DEFAULT_EFFORT if prove is None and _has_solver() else prove
        if prove is None:
            return Outcome(problem)
    best, bound = found[-1] if found else None, least_cost(problem)
    if prove is None:
        return Outcome(problem, _judged(problem, best), bound)
    from plf_cli.dates.solver import solved  # noqa: PLC0415 - an extra, and a heavy one

    better = solved(problem, best, effort=prove)
    if better.impossible:
        return Outcome(problem, conflicts=_conflicts(problem))
    bound = max(bound, better.bound)
    judged = _judged(problem, better.plan)
    return Outcome(problem, judged, bound, better.stopped, bound_is_searched=True)


def _conflicts(problem: Problem) -> tuple[Conflict, ...]:
    """Why there is no plan; nothing where that is not found out."""
    spare = Spare(_ALL_STEPS, _ALL_EFFORT)
    few = _FEWER_STEPS if _has_solver() else _FEW_STEPS

    def quickly(problem: Problem, without: Collection[int]) -> Plan | None:
        """Like ``find``, for a question among many."""
        return find(problem, without, few, _LITTLE_EFFORT, spare)

    try:
        return tuple(conflicts(problem, find, quickly))
    except GivenUp:
        return ()


def find(
    problem: Problem,
    without: Collection[int],
    most_steps: int = MOST_STEPS,
    effort: float = _DEFAULT_EFFORT,
    spare: Spare | None = None,
) -> Plan | None:
    """A plan without some rules, or None where there is none; by the solver where it is hard.

    ``spare`` is what several searches may take together. Raises ``GivenUp`` where nobody
    knows, and ``KeyboardInterrupt`` after Ctrl-C.
    """
    try:
        return first_plan(problem, without, most_steps, spare)
    except GivenUp:
        if not _has_solver() or (spare and spare.effort <= 0):
            raise
    from plf_cli.dates.solver import solved  # noqa: PLC0415 - as above

    found = solved(problem, None, effort=effort, without=without)
    if spare:
        spare.effort -= found.spent + _TO_BEGIN
    if found.stopped:
        raise KeyboardInterrupt
    if found.plan is None and not found.impossible:
        raise GivenUp
    return found.plan


def least_cost(problem: Problem) -> int:
    """What every plan costs at least: each event on the cheapest of its days."""
    total = 0
    for number, event in enumerate(problem.events):
        free = problem.free(number)
        is_free = [day for day in event.cost if free >> day & 1]
        if len(is_free) == free.bit_count():
            total += min((event.cost[day] for day in is_free), default=0)
    return total


def _has_solver() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - rarely asked

    return find_spec("ortools") is not None


def _judged(problem: Problem, plan: Plan | None) -> Plan | None:
    if plan is not None and (faults := broken(problem, plan)):
        raise Unjudged(sorted(problem.rules[rule].kind for rule in faults if rule >= 0))
    return plan

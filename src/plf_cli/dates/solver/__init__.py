"""A problem -> the best plan that OR-tools finds, with a bound; nothing else of ``dates`` knows it.

Whoever solves again gets the same answer: one seed, no clock, and everything in order.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec

from plf_cli.dates.problem import Plan, Problem, broken, cost

EFFORT = 20.0
"""How long is searched: about seconds, but steps are counted, the same ones on every machine."""
_COUNTED = 0.2  # of the solver's own seconds to a second, with all that is done around it
_OLDEST = (9, 14)


class TooOld(ImportError):
    """The library is older than what is needed; ``version`` says what is there."""

    def __init__(self, found: str) -> None:
        super().__init__(found, name="ortools")
        self.version = found


@dataclass(frozen=True)
class Solved:
    """The best plan that was found, and what is known of it.

    No plan costs less than ``bound``; ``proven`` says that none costs less than this one, or that
    there is none, which ``impossible`` says. After Ctrl-C, ``stopped`` says that the search was not
    at its end.
    """

    plan: Plan | None
    bound: int
    proven: bool
    impossible: bool
    stopped: bool = False
    spent: float = field(default=0, compare=False)  # of the effort


def is_there() -> bool:
    """Whether the extra is installed."""
    return find_spec("ortools") is not None


def solved(
    problem: Problem,
    hint: Plan | None = None,
    *,
    effort: float = EFFORT,
    without: Collection[int] = (),
) -> Solved:
    """The best plan, some rules left out; never worse than ``hint`` where that keeps the others.

    Raises ``TooOld``, and ``ModuleNotFoundError`` where the extra is missing.
    """
    _see_version()
    from plf_cli.dates.solver.effort import Effort  # noqa: PLC0415 - they import what is heavy
    from plf_cli.dates.solver.rounds import solve  # noqa: PLC0415

    if hint is not None and broken(problem, hint) - set(without):
        hint = None
    left = Effort(effort * _COUNTED)
    found = solve(problem, hint, left, without)
    assert not (found.impossible and hint), "the solver denies a plan that is there"
    plans = [plan for plan in (hint, found.plan) if plan is not None]
    best = min(plans, key=lambda plan: cost(problem, plan), default=None)
    is_best = best is not None and cost(problem, best) <= found.bound
    proven = found.impossible or is_best
    stopped = left.stopped and not proven
    spent = effort - left.left / _COUNTED
    return Solved(best, found.bound, proven, found.impossible, stopped, spent)


def _see_version() -> None:
    found = version("ortools") if is_there() else ""
    if found and tuple(int(part) for part in found.split(".")[:2]) < _OLDEST:
        raise TooOld(found)

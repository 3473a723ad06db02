"""The best clusters that are found, how good they are, and that the judge agrees."""

from dataclasses import dataclass, replace
from enum import Enum

from plf_cli.clusters.bundles import Weights
from plf_cli.clusters.columns import many_clusters
from plf_cli.clusters.heuristic import Search
from plf_cli.clusters.order import ordered
from plf_cli.clusters.problem import Plan, Problem, Rounds, cost, faults, repeats
from plf_cli.clusters.rotation import Rotation


class Proof(Enum):
    """What is known of how good a plan is."""

    NONE = "none"  # the best that was found
    NEAR = "near"  # bound and best speak of clusters of near neighbours
    ALL = "all"  # of all clusters that there are
    FEWEST = "fewest"  # of those that move the fewest teams


@dataclass(frozen=True)
class Outcome:
    """The plans, one a meeting where clusters rotate; else a single one. None where none is found.

    ``bound`` is what no plan falls below, as far as ``proof`` goes; where clusters rotate, how
    often teams must meet again.
    """

    rounds: Rounds | None
    proof: Proof = Proof.NONE
    bound: int | None = None
    is_stopped: bool = False  # by Ctrl-C, so that this is the best so far


class Unjudged(Exception):
    """A plan that the judge rejects: a fault of plf's own."""


def outcome(
    problem: Problem,
    seed: int = 0,
    *,
    prove: bool = False,
    extra: Weights | None = None,
    there: Plan | None = None,
) -> Outcome:
    """The best clusters that are found; Ctrl-C ends the search with the best so far.

    The plan that is ``there`` already stays where no other is better.

    Raises ``ModuleNotFoundError`` where the extra is asked for (``prove``) and not there, and
    ``KeyboardInterrupt`` where nothing has been found yet.
    """
    search, found = Search(problem, seed, extra), Outcome(None)
    try:
        search.run()
        found = _found(search)
        if prove and search.best and extra is None and not _is_best(problem, search):
            found = _improved(problem, search)
    except KeyboardInterrupt:
        if search.best is None:
            raise
        found = Outcome((search.best,), is_stopped=True)
    return _judged(problem, _kept(problem, _ordered(problem, found), there))


def _ordered(problem: Problem, found: Outcome) -> Outcome:
    """The same, with teams of which one is as good as another in the order of the list."""
    rounds = found.rounds and tuple(ordered(problem, plan) for plan in found.rounds)
    return replace(found, rounds=rounds)


def _kept(problem: Problem, found: Outcome, there: Plan | None) -> Outcome:
    """The plan that is there already, if it may be shown and is as good."""
    if there is None or faults(problem, there):
        return found
    if found.rounds and cost(problem, found.rounds[0]) < cost(problem, there):
        return found
    return replace(found, rounds=(there,))


def rotated(problem: Problem, meetings: int, seed: int = 0) -> Outcome:
    """The best clusters of several meetings, likewise."""
    rotation, stopped = Rotation(problem, meetings, seed), False
    try:
        rotation.run()
    except KeyboardInterrupt:
        if rotation.best is None:
            raise
        stopped = True
    is_least = rotation.best is not None and repeats(problem, rotation.best) == rotation.least
    proof = Proof.ALL if is_least else Proof.NONE
    return _judged(problem, Outcome(rotation.best, proof, rotation.least, stopped))


def _found(search: Search) -> Outcome:
    if search.best is None or search.extra is not None:
        return Outcome((search.best,) if search.best else None)
    return Outcome((search.best,), Proof.ALL if search.is_all else Proof.NEAR, search.bound)


def _is_best(problem: Problem, search: Search) -> bool:
    """Whether it is proven already, as far as the solver could prove it."""
    from plf_cli.clusters.solver import COLUMNS  # noqa: PLC0415 - only where it is asked for

    is_proven = search.best is not None and search.bound == cost(problem, search.best)
    return is_proven and (
        search.is_all or many_clusters(len(problem.units), problem.size) > COLUMNS
    )


def _improved(problem: Problem, search: Search) -> Outcome:
    """The better of both searches. The plan of the first stays where the second is stopped."""
    from plf_cli.clusters.solver import improved  # noqa: PLC0415 - an extra, and a heavy one

    assert search.best
    plan, bound, is_all, is_stopped = improved(problem, search.best)
    same = search.is_all == is_all  # both bounds speak of the same clusters
    least = (search.bound or 0) if same else 0
    if faults(problem, plan) or cost(problem, plan) > cost(problem, search.best):
        plan = search.best
    return Outcome((plan,), Proof.ALL if is_all else Proof.NEAR, max(bound, least), is_stopped)


def _judged(problem: Problem, found: Outcome) -> Outcome:
    """The outcome. Raises ``Unjudged`` where the judge rejects it."""
    for plan in found.rounds or ():
        if wrong := faults(problem, plan):
            raise Unjudged(wrong)
    return found

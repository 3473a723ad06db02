"""Better clusters, and how good they are at least, by OR-tools (the extra ``planner``).

A plan is a choice among clusters that hold every team once. The relaxation, in which a cluster can
be chosen in part, says what no plan can fall below.
"""

from math import ceil, isfinite
from threading import Thread
from typing import Any, NamedTuple

from plf_cli.clusters.annealing import Found
from plf_cli.clusters.bundles import Bundles, bundles, planned
from plf_cli.clusters.columns import columns
from plf_cli.clusters.prices import Column
from plf_cli.clusters.problem import Plan, Problem

COLUMNS = 20_000
"""If there are no more clusters than these, all are looked at."""
_WORK = 2_000_000  # clusters over all steps; never seconds, so that the same is found again
_LISTENS = 0.1  # seconds, after which Ctrl-C is heard
_HALF = 0.5
_ROUNDING = 1e-6


class Improved(NamedTuple):
    """The best plan, what none can fall below, and whether all clusters were looked at.

    Where they were not, ``bound`` speaks of plans of neighbours' clusters only.
    """

    plan: Plan
    bound: int
    is_all: bool
    is_stopped: bool  # by Ctrl-C, so that this is the best so far


def improved(problem: Problem, plan: Plan) -> Improved:
    """The plan or a better one; Ctrl-C ends the search.

    Raises ``ModuleNotFoundError`` without the extra.
    """
    packed = bundles(problem)
    known = _bundled(packed, plan)
    every, is_all = columns(packed, problem.size, COLUMNS, known)
    solver, choices = _model(packed, every, whole=True)
    hints = {tuple(sorted(cluster)) for cluster in known}
    solver.SetHint(choices, [float(cluster in hints) for _cost, cluster in every])
    nodes = _WORK // len(every) + 1
    settings = f"limits/nodes = {nodes}\nmisc/catchctrlc = FALSE\n"  # Ctrl-C is ours
    solver.SetSolverSpecificParametersAsString(settings)
    has_plan, is_stopped = _run(solver)
    if not has_plan:
        return Improved(plan, 0, is_all, is_stopped)
    least = solver.Objective().BestBound()
    bound = (max(0, ceil(least - _ROUNDING)) if isfinite(least) else 0) + packed.inner
    values = [choice.solution_value() for choice in choices]
    taken = [
        cluster for (_cost, cluster), value in zip(every, values, strict=True) if value > _HALF
    ]
    teams = [[one for at in cluster for one in packed.members[at]] for cluster in taken]
    return Improved(planned(problem, teams), bound, is_all, is_stopped)


def _run(solver: Any) -> tuple[bool, bool]:
    """Whether the solver has found a plan, and whether it was stopped by Ctrl-C.

    It hears nothing itself, so it works beside.
    """
    found: list[int] = []
    beside = Thread(target=lambda: found.append(solver.Solve()), daemon=True)
    is_stopped = False
    try:
        beside.start()
        while beside.is_alive():
            beside.join(_LISTENS)
    except KeyboardInterrupt:
        is_stopped = True
        solver.InterruptSolve()
        beside.join()
    return found[-1:] in ([solver.OPTIMAL], [solver.FEASIBLE]), is_stopped


def bound(problem: Problem) -> float:
    """What the relaxation says of plans of neighbours' clusters: none of them costs less."""
    packed = bundles(problem)
    solver, _choices = _model(packed, columns(packed, problem.size, 0, [])[0], whole=False)
    solver.Solve()
    return float(solver.Objective().Value()) + packed.inner


def _bundled(packed: Bundles, plan: Plan) -> Found:
    """The plan's clusters as bundles."""
    return [
        [at for at, members in enumerate(packed.members) if members[0] in cluster]
        for cluster in plan.clusters
    ]


def _model(packed: Bundles, every: list[Column], *, whole: bool) -> tuple[Any, list[Any]]:
    """The solver with a choice for each cluster; every bundle is in one of those chosen."""
    from ortools.linear_solver import pywraplp  # type: ignore[import-untyped]  # noqa: PLC0415 - takes half a second

    solver = pywraplp.Solver.CreateSolver("SCIP" if whole else "GLOP")
    rows = [solver.Constraint(1, 1) for _one in packed.sizes]
    objective, choices = solver.Objective(), []
    for cost, cluster in every:
        choice = solver.BoolVar("") if whole else solver.NumVar(0, 1, "")
        objective.SetCoefficient(choice, cost)
        for one in cluster:
            rows[one].SetCoefficient(choice, 1)
        choices.append(choice)
    objective.SetMinimization()
    return solver, choices

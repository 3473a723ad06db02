"""How much may still be searched, and single searches, which use some of it up."""

from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from math import ceil

from ortools.sat.python import cp_model

from plf_cli.dates.problem import Plan, Problem, broken, cost
from plf_cli.dates.solver.model import Model
from plf_cli.dates.solver.narrow import days_left

_LISTENS = 0.1  # seconds, after which Ctrl-C is heard
_ROUNDING = 1e-6  # the solver tells its bound as a broken number


@dataclass(frozen=True)
class Answer:
    """What a search came to: a plan that is sound, and what none can cost less than."""

    plan: Plan | None
    bound: int
    impossible: bool = False


class Effort:
    """What is left of an effort, in the solver's own seconds; after Ctrl-C, nothing is."""

    def __init__(self, left: float) -> None:
        self.left = left
        self.stopped = False

    @property
    def is_spent(self) -> bool:
        """Whether nothing more is to be searched."""
        return self.stopped or self.left <= 0

    def search(
        self,
        problem: Problem,
        hint: Plan | None,
        without: Collection[int],
        most: float,
        dearest: Sequence[int] | None = None,
    ) -> Answer:
        """The best plan of a problem that is found with so much effort, at most.

        ``dearest`` is what, for each event, its block may cost: no more than ``hint`` leaves.
        """
        if hint is not None:
            dearest = dearest or [cost(problem, hint)] * len(hint)
        if (days := days_left(problem, dearest, without)) is None:
            return Answer(None, 0, impossible=True)
        if self.is_spent:
            return Answer(None, 0)
        model = Model(problem, days, without, hint)
        solver = cp_model.CpSolver()
        _set(solver, min(most, self.left))
        status = self._run(solver, model.made)
        self.left -= max(_ROUNDING, solver.response_proto.deterministic_time)
        bound = max(0, ceil(solver.best_objective_bound - _ROUNDING))
        if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
            return Answer(None, bound, impossible=status == cp_model.INFEASIBLE)
        plan = tuple(solver.value(start) for start in model.starts)
        assert not broken(problem, plan) - set(without), "the judge rejects the plan"
        return Answer(plan, bound)

    def _run(self, solver: cp_model.CpSolver, model: cp_model.CpModel) -> object:
        """How it ended; Ctrl-C ends it, too, with the best so far."""
        # A thread that is joined counts as ended as soon as Ctrl-C is pressed, so its end is told.
        with ThreadPoolExecutor(1) as executor:
            running = executor.submit(solver.solve, model)
            while not running.done():
                try:
                    if self.stopped:
                        solver.stop_search()  # again and again, in case that it had not begun
                    wait((running,), _LISTENS)
                except KeyboardInterrupt:
                    self.stopped = True
            return running.result()


def _set(solver: cp_model.CpSolver, effort: float) -> None:
    """One way of search and no clock, so that the answer is the same each time.

    What is left out is of use only where a search takes minutes.
    """
    parameters = solver.parameters
    parameters.random_seed = 1
    parameters.num_workers = 1
    parameters.max_deterministic_time = effort
    parameters.max_presolve_iterations = 1
    parameters.cp_model_probing_level = 0
    parameters.symmetry_level = 0
    parameters.catch_sigint_signal = False

"""A large problem, solved in blocks: each alone for a bound, then some of them at a time.

Blocks share no costs, only people, places and teams. So what they cost alone adds up to a bound,
and a plan gets better when a few of them are planned anew beside the others.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from plf_cli.dates.problem import Plan, Problem, broken, cost
from plf_cli.dates.solver.blocks import alone, beside, coupled
from plf_cli.dates.solver.effort import Answer, Effort

_AT_ONCE = 24  # so few events are planned in one go
_MOST = 2.0  # of the effort, for one search among many
_FOR_PLAN = 0.7  # of the effort; the rest is for the bound
_TOGETHER = (1, 2, 3)  # blocks planned anew at a time

Unit = tuple[int, ...]
"""Blocks that are planned together."""


def solve(problem: Problem, hint: Plan | None, effort: Effort, without: Collection[int]) -> Answer:
    """The best plan that is found within an effort, and a bound for all plans.

    ``hint`` keeps the rules.
    """
    blocks = coupled(problem)
    if len(problem.events) <= _AT_ONCE or len(blocks) == 1:
        return effort.search(problem, hint, without, effort.left)
    return _Rounds(problem, blocks, effort, without).answer(hint)


class _Rounds:
    """The blocks of a problem, and what each costs at least, alone or with others."""

    def __init__(
        self,
        problem: Problem,
        blocks: Sequence[Sequence[int]],
        effort: Effort,
        without: Collection[int],
    ) -> None:
        self.problem, self.blocks, self.effort, self.without = problem, blocks, effort, without
        self.bounds: dict[Unit, int] = {}
        self._alone_bounds = [0] * len(blocks)
        self._of = {event: at for at, block in enumerate(blocks) for event in block}
        self._ties = self._all_ties()
        self._best: Plan | None = None

    def answer(self, hint: Plan | None) -> Answer:
        """The plan and the bound; after Ctrl-C, what there is by then."""
        try:
            return self._answer(hint)
        except KeyboardInterrupt:  # between two searches, or while one is made ready
            self.effort.stopped = True
            return Answer(self._best or hint, self.bound)

    def _answer(self, hint: Plan | None) -> Answer:
        until = self.effort.left * (1 - _FOR_PLAN)
        apart = [self._alone((at,), hint) for at in range(len(self.blocks))]
        if any(one.impossible for one in apart):
            return Answer(None, 0, impossible=True)
        plan = self._joined(apart) or hint
        if plan is None:
            whole = self.effort.search(self.problem, None, self.without, self.effort.left)
            return Answer(whole.plan, max(whole.bound, self.bound), whole.impossible)
        plan = self._better(plan, until)
        self._tighten(plan)
        return Answer(plan, self.bound)

    @property
    def bound(self) -> int:
        """What every plan costs at least."""
        return sum(self.bounds.values())

    def _all_ties(self) -> Counter[tuple[int, int]]:
        """How often two blocks are in each other's way."""
        of = self._of
        found = Counter((of[one.one], of[one.other]) for one in self.problem.clashes)
        for load in self.problem.loads:
            at = sorted({of[event] for event, _parts in load.events})
            found.update(combinations(at, 2))
        return Counter({(one, other): n for (one, other), n in found.items() if one != other})

    def _alone(self, unit: Unit, plan: Plan | None) -> Answer:
        """Blocks without all others; what they cost is known from now on."""
        events = self._events(unit)
        hint = tuple(plan[event] for event in events) if plan else None
        own = alone(self.problem, events)
        dearest = self._dearest(unit, events, cost(own, hint)) if hint else None
        found = self.effort.search(own, hint, self.without, _MOST, dearest)
        within = [other for other in self.bounds if set(other) <= set(unit)]
        known = sum(self.bounds.pop(other) for other in within)
        self.bounds[unit] = max(known, found.bound)
        if len(unit) == 1:
            self._alone_bounds[unit[0]] = found.bound
        return found

    def _dearest(self, unit: Unit, events: Sequence[int], now: int) -> list[int]:
        """For each event, what its block may cost if the others cost as little as they can."""
        least = sum(self._alone_bounds[at] for at in unit)
        return [now - least + self._alone_bounds[self._of[event]] for event in events]

    def _joined(self, apart: Sequence[Answer]) -> Plan | None:
        """The blocks' plans as one; None where they are in each other's way."""
        starts: dict[int, int] = {}
        for block, found in zip(self.blocks, apart, strict=True):
            starts |= zip(block, found.plan or (), strict=False)
        if len(starts) < len(self.problem.events):
            return None
        plan = tuple(starts[event] for event in range(len(starts)))
        return None if broken(self.problem, plan) - set(self.without) else plan

    def _better(self, plan: Plan, until: float) -> Plan:
        """The plan with some blocks at a time planned anew, as long as that gains."""
        tried: set[Unit] = set()
        while not self.effort.stopped and self.effort.left > until:
            unit = next((one for one in self._units(plan) if one not in tried), None)
            if unit is None:
                break
            tried.add(unit)
            events = self._events(unit)
            now = tuple(plan[event] for event in events)
            own = beside(self.problem, events, plan, self.without)
            dearest = self._dearest(unit, events, cost(own, now))
            found = self.effort.search(own, now, self.without, _MOST, dearest)
            if found.plan and cost(own, found.plan) < cost(own, now):
                starts = dict(enumerate(plan)) | dict(zip(events, found.plan, strict=True))
                self._best = plan = tuple(starts[event] for event in range(len(plan)))
                tried = {unit}
        return plan

    def _units(self, plan: Plan) -> Iterator[Unit]:
        """Blocks that might gain: fewer before more, and where there is more to gain first."""
        spare = {at: self._spare((at,), plan) for at in range(len(self.blocks))}
        for number in _TOGETHER:
            units = [
                unit
                for unit in combinations(range(len(self.blocks)), number)
                if sum(spare[at] for at in unit) > 0 and self._are_tied(unit)
            ]
            yield from sorted(units, key=lambda unit: (-sum(spare[at] for at in unit), unit))

    def _tighten(self, plan: Plan) -> None:
        """Raise the bound: plan more and more blocks together without the others."""
        while not self.effort.is_spent:
            pairs = [
                (-self._spare(one, plan) - self._spare(other, plan), one, other)
                for one, other in combinations(sorted(self.bounds), 2)
                if self._are_tied((*one, *other))
            ]
            if not pairs or min(pairs)[0] == 0:
                return
            _spare, one, other = min(pairs)
            self._alone(tuple(sorted((*one, *other))), plan)

    def _spare(self, unit: Unit, plan: Plan) -> int:
        """How much more blocks cost in a plan than they have to."""
        events = self._events(unit)
        now = cost(alone(self.problem, events), tuple(plan[event] for event in events))
        return now - self.bounds[unit]

    def _are_tied(self, unit: Unit) -> bool:
        """Whether blocks are in each other's way; one alone is, in a way."""
        reached, rest = {unit[0]}, set(unit[1:])
        while near := {at for at in rest if any(self._tied(at, one) for one in reached)}:
            reached |= near
            rest -= near
        return not rest

    def _tied(self, one: int, other: int) -> bool:
        return bool(self._ties[one, other] or self._ties[other, one])

    def _events(self, unit: Unit) -> list[int]:
        return sorted(event for at in unit for event in self.blocks[at])

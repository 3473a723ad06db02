"""Other clusters at each meeting, so that teams meet again as seldom as can be."""

from collections import Counter
from itertools import combinations

from plf_cli.clusters.heuristic import Search
from plf_cli.clusters.problem import Plan, Problem, Rounds, cost, repeats
from plf_cli.clusters.sizes import numbers, pairs, parts

_STARTS = 4
_PASSES = 4


class Rotation:
    """A search that can be stopped: ``best`` is the best so far."""

    def __init__(self, problem: Problem, meetings: int, seed: int = 0) -> None:
        self.problem, self.meetings, self.seed = problem, meetings, seed
        self.least = least_repeats(problem, meetings)
        self.best: Rounds | None = None
        self._again = 60 + 2 * max(max(row) for row in problem.minutes)

    def run(self) -> Rounds | None:
        """A plan for each meeting; None where there is none at all."""
        for start in range(_STARTS):
            rounds: list[Plan] = []
            for meeting in range(self.meetings):
                plan = self._plan(rounds, self.seed + 100 * start + meeting)
                if plan is None:
                    return None
                rounds.append(plan)
            self._keep(rounds)
            self._better(rounds, self.seed + 100 * start)
            if self.best and repeats(self.problem, self.best) == self.least:
                break
        return self.best

    def _better(self, rounds: list[Plan], seed: int) -> None:
        """Plan each meeting anew beside the others, as long as that helps."""
        for turn in range(1, _PASSES):
            before = self._worth(rounds)
            for at in range(len(rounds)):
                others = [*rounds[:at], *rounds[at + 1 :]]
                new = self._plan(others, seed + 10 * turn + at)
                tried = [*rounds[:at], new or rounds[at], *rounds[at + 1 :]]
                if self._worth(tried) < self._worth(rounds):
                    rounds[at] = tried[at]
            self._keep(rounds)
            if self._worth(rounds) == before:
                return

    def _plan(self, others: list[Plan], seed: int) -> Plan | None:
        """A plan that lets teams meet who do not at the other meetings."""
        many = len(self.problem.units)
        extra = [[0] * many for _one in range(many)]
        kept = set(pairs(self.problem.together))
        for pair in _met(others):
            if pair not in kept:
                extra[pair[0]][pair[1]] = extra[pair[1]][pair[0]] = self._again
        return Search(self.problem, seed, extra, is_thorough=False).run(runs=1)

    def _worth(self, rounds: list[Plan]) -> tuple[int, int]:
        found = tuple(rounds)
        return repeats(self.problem, found), sum(cost(self.problem, plan) for plan in found)

    def _keep(self, rounds: list[Plan]) -> None:
        if self.best is None or self._worth(rounds) < self._worth([*self.best]):
            self.best = tuple(rounds)


def least_repeats(problem: Problem, meetings: int) -> int:
    """How often teams must meet again at the least, in so many meetings.

    There are only so many pairs that can meet for the first time; a team has only so many others;
    and at its second meeting a cluster that is larger than the number of clusters must bring two
    together that were so before.
    """
    many, size = len(problem.units), problem.size
    together = len(pairs(problem.together))
    at_least = min(_pairs(parts(many, clusters)) for clusters in numbers(many, size))
    others = many * (many - 1) // 2 - together - len(set(problem.apart))
    by_pairs = meetings * (at_least - together) - others
    if problem.together:
        return max(0, by_pairs)
    by_team = -(-many * (meetings * (size.min - 1) - (many - 1)) // 2)
    most = numbers(many, size)[-1]
    again = min(
        sum(_pairs(parts(one, most)) for one in parts(many, clusters))
        for clusters in numbers(many, size)
    )
    return max(0, by_pairs, by_team, (meetings - 1) * again)


def _pairs(sizes: list[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _met(rounds: list[Plan]) -> Counter[tuple[int, int]]:
    return Counter(
        pair for plan in rounds for cluster in plan.clusters for pair in combinations(cluster, 2)
    )

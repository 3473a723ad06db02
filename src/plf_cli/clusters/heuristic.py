"""The clusters that a search in plain Python finds; the same seed finds the same.

Several runs cool down by themselves. Their clusters, and those of near neighbours, get prices; each
result is shared out anew in every neighbourhood, and at last all teams at once.
"""

from dataclasses import dataclass
from math import ceil
from random import Random

from plf_cli.clusters.annealing import Found, annealed, price
from plf_cli.clusters.bundles import Bundles, Weights, bundles, planned
from plf_cli.clusters.columns import columns
from plf_cli.clusters.problem import Plan, Problem
from plf_cli.clusters.repacking import THOROUGHLY, Repacking

_RUNS, _RUNS_OF_MANY = 2, 4
_STEPS = 1000  # of each run, for each bundle; with many bundles ten for each pair
_COLUMNS = 6200  # what 20 teams can make; if there are no more, all are looked at
_FEW = 600
_MANY = 60  # bundles; fewer are shared out all at once in any case
_ROUNDING = 1e-3


@dataclass
class Search:
    """A search that can be stopped: ``best`` is the best plan so far.

    ``bound`` is what no plan falls below; unless ``is_all``, of those of near neighbours' clusters.
    """

    problem: Problem
    seed: int = 0
    extra: Weights | None = None  # what two teams cost besides
    is_thorough: bool = True  # all teams are shared out at once in the end, and all clusters if few
    best: Plan | None = None
    bound: int | None = None
    is_all: bool = False

    def run(self, runs: int | None = None) -> Plan | None:
        """The best plan of several runs; None without one."""
        packed = bundles(self.problem, self.extra)
        runs = runs or (_RUNS_OF_MANY if len(packed.sizes) > _MANY else _RUNS)
        random = Random(self.seed)  # noqa: S311 - no secret
        cooled, best = [], None
        for _run in range(runs):
            cooled.append(self._cooled(packed, random))
            best = self._better(packed, best, cooled[-1])
        pool = [cluster for found in cooled for cluster in found]
        known, few = self._sized(packed, pool), _COLUMNS if self.is_thorough else _FEW
        every, self.is_all = columns(packed, self.problem.size, few, known)
        cost = price(packed, best) if best else packed.never
        repacking = Repacking(packed, self.problem.size, every, cost)
        for found in cooled:
            best = self._better(packed, best, repacking.better(found, random))
        if self.is_thorough and best and len(packed.sizes) > _MANY:
            best = self._better(packed, best, repacking.better(best, random, THOROUGHLY))
        cost = price(packed, best) if best else packed.never
        if self.is_thorough or self.is_all:
            best = self._better(packed, best, repacking.best(cost) or best or [])
        self.bound = ceil(repacking.bound - _ROUNDING) + packed.inner
        return self.best

    def _cooled(self, packed: Bundles, random: Random) -> Found:
        many = len(packed.sizes)
        return annealed(packed, self.problem.size, random, many * max(_STEPS, 10 * many))

    def _sized(self, packed: Bundles, clusters: Found) -> Found:
        """The clusters of allowed sizes."""
        size = self.problem.size
        return [one for one in clusters if sum(packed.sizes[at] for at in one) in size]

    def _better(self, packed: Bundles, best: Found | None, found: Found) -> Found | None:
        """The better of two; a plan only where its sizes are allowed and nothing must not be."""
        cost = price(packed, found)
        if not found or cost >= packed.never or len(self._sized(packed, found)) < len(found):
            return best
        if best and price(packed, best) <= cost:
            return best
        teams = [[one for at in cluster for one in packed.members[at]] for cluster in found]
        self.best = planned(self.problem, teams)
        return found

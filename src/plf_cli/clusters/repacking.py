"""Clusters made better by taking a few that lie near each other, and sharing them out anew."""

from collections.abc import Iterable, Sequence
from random import Random

from plf_cli.clusters.annealing import Found, neighbours, price
from plf_cli.clusters.bundles import Bundles
from plf_cli.clusters.cover import Choice, covering
from plf_cli.clusters.prices import Column, prices
from plf_cli.model.base import Range

ROUGHLY = ((12, 1000), (30, 5000))
"""How many bundles are shared out at once, and in how many steps."""
THOROUGHLY = ((60, 30_000),)
_NODES = 150_000
_LESS = 0.5  # costs are whole, so any gain is more
_EPS = 1e-6
_PARTS = (0.25, 0.5, 0.7, 0.85, 1.0)  # of the gap, one after the other


class Repacking:
    """Shares out the neighbourhoods of clusters among given ones, or all at once.

    ``bound`` is what no plan of the given clusters falls below.
    """

    def __init__(self, bundles: Bundles, size: Range, columns: Sequence[Column], cost: int) -> None:
        self.bundles, self.size = bundles, size
        self.near = neighbours(bundles)
        self.prices = prices(columns, len(bundles.sizes), cost)
        self.bound = sum(self.prices)
        self.choices: list[Choice] = [
            (above, bundle)
            for worth, bundle in columns
            if (above := worth - sum([self.prices[one] for one in bundle])) < cost - self.bound
        ]
        self.choices.sort()
        self.holding: list[list[int]] = [[] for _one in bundles.sizes]
        for at, (_above, bundle) in enumerate(self.choices):
            self.holding[bundle[0]].append(at)

    def better(
        self, clusters: Found, random: Random, limits: Iterable[tuple[int, int]] = ROUGHLY
    ) -> Found:
        """The clusters after every neighbourhood has been shared out as well as can be."""
        for most, nodes in limits:
            clusters = self._better(clusters, random, most, nodes)
        return clusters

    def best(self, cost: int) -> Found | None:
        """The best clusters that cost less, looked for in larger and larger parts of the gap.

        None where there are none, or it takes too long to find them.
        """
        every, low = range(len(self.bundles.sizes)), self.bound
        for part in _PARTS:
            budget = (cost - low) * part
            found, is_proven = covering(self.choices, every, budget - _EPS, _NODES)
            if found:
                self.bound = self._sum(found) if is_proven else self.bound
                return [list(cluster) for cluster in found]
            if not is_proven:
                return None
            self.bound = low + budget
        return None

    def _sum(self, clusters: Sequence[tuple[int, ...]]) -> float:
        return price(self.bundles, [list(cluster) for cluster in clusters])

    def _better(self, clusters: Found, random: Random, most: int, nodes: int) -> Found:
        state = {at: list(one) for at, one in enumerate(clusters)}
        where = {one: at for at, cluster in state.items() for one in cluster}
        waiting = list(range(len(self.bundles.sizes)))
        random.shuffle(waiting)
        settled: set[tuple[int, ...]] = set()
        while waiting:
            around = self._around(state, where, waiting.pop(), most)
            if tuple(around) in settled:
                continue
            settled.add(tuple(around))
            chosen = sorted(one for at in around for one in state[at])
            new = self._shared(chosen, self._worth([state[at] for at in around]), nodes)
            if new:
                first = max(state) + 1
                state = {at: one for at, one in state.items() if at not in around}
                state |= dict(enumerate(new, first))
                where |= {one: at for at in range(first, max(state) + 1) for one in state[at]}
                again = {*chosen, *(two for one in chosen for two in self.near[one])}
                waiting += sorted(again - {*waiting})
        return list(state.values())

    def _around(
        self, state: dict[int, list[int]], where: dict[int, int], one: int, most: int
    ) -> list[int]:
        """The clusters that are nearest to a bundle, its own first, as many as can be looked at."""
        row = self.bundles.weights[one]
        found, many = [where[one]], len(state[where[one]])
        for two in sorted(range(len(row)), key=row.__getitem__):
            at = where[two]
            if at not in found:
                many += len(state[at])
                if many > most:
                    break
                found.append(at)
        return sorted(found)

    def _worth(self, clusters: Found) -> int:
        """What clusters cost; more than anything else where one has a size that it may not have."""
        held = (sum(self.bundles.sizes[one] for one in cluster) for cluster in clusters)
        wrong = sum(many not in self.size for many in held)
        return price(self.bundles, clusters) + wrong * self.bundles.never

    def _shared(self, chosen: list[int], cost: int, nodes: int) -> Found | None:
        """The bundles in better clusters; None where there are none."""
        budget = cost - sum([self.prices[one] for one in chosen]) - _LESS
        inside = frozenset(chosen)
        choices = [
            self.choices[at]
            for one in chosen
            for at in self.holding[one]
            if self.choices[at][0] < budget and inside.issuperset(self.choices[at][1])
        ]
        found = covering(choices, chosen, budget, nodes).clusters
        return None if found is None else [list(cluster) for cluster in found]

"""Clusters by cooling down: teams are moved and swapped at random, first nearly freely.

A cluster may be too small meanwhile, which costs something; so their number can change.
"""

from collections.abc import Iterable
from math import log
from random import Random

from plf_cli.clusters.bundles import Bundles
from plf_cli.model.base import Range

NEAR = 10  # neighbours that a bundle may move to
Found = list[list[int]]
"""Clusters of bundles."""

_HOT, _COLD = 0.7, 0.15  # against what neighbours cost
_TOO_SMALL = 0.5  # likewise, what a cluster costs that is too small, for each team twice over
_NONE = 1e-6  # what is left of fines by rounding
_ALONE = 0.02  # how often a bundle tries a cluster of its own


def neighbours(bundles: Bundles) -> list[list[int]]:
    """The bundles that cost least in one cluster with each, those that may not be left out."""
    weights = bundles.weights
    return [
        sorted(
            (two for two in range(len(row)) if two != one and row[two] < bundles.never),
            key=lambda two: (row[two], two),
        )[:NEAR]
        for one, row in enumerate(weights)
    ]


def price(bundles: Bundles, clusters: Iterable[list[int]]) -> int:
    """What clusters of bundles cost; the same as the judge says, but for what is in a bundle."""
    total = 0
    for cluster in clusters:
        for at, one in enumerate(cluster):
            row = bundles.weights[one]
            total += sum([row[other] for other in cluster[:at]])
        if bundles.no_host and not any(bundles.hosts[one] for one in cluster):
            total += bundles.no_host
    return total


def annealed(bundles: Bundles, size: Range, random: Random, steps: int) -> Found:
    """The best clusters that were met on the way; the last where none had sizes as they should."""
    near = neighbours(bundles)
    start = started(bundles, size, near, random)
    state = _State(bundles, size, start, _usual(bundles, near))
    state.cool(near, random, steps)
    return state.best or [one for one in state.clusters if one]


def _usual(bundles: Bundles, near: list[list[int]]) -> float:
    """What neighbours mostly cost."""
    costs = [bundles.weights[one][two] for one, those in enumerate(near) for two in those[:3]]
    return max(1.0, sum(costs) / max(1, len(costs)))


def started(bundles: Bundles, size: Range, near: list[list[int]], random: Random) -> Found:
    """Clusters to begin with: the remotest bundle takes its nearest, until there are enough."""
    weights, sizes = bundles.weights, bundles.sizes
    remote = [sum(weights[one][two] for two in near[one]) for one in range(len(weights))]
    order = sorted(range(len(weights)), key=lambda one: (-remote[one], random.random()))
    free, found = dict.fromkeys(order), []
    for first in order:
        if first not in free:
            continue
        del free[first]
        cluster, room = [first], size.max - sizes[first]
        while sum(sizes[one] for one in cluster) < size.min:
            fitting = [one for one in free if sizes[one] <= room]
            if not fitting:
                break
            nearest = min(fitting, key=lambda one: (sum(weights[one][a] for a in cluster), one))
            del free[nearest]
            cluster.append(nearest)
            room -= sizes[nearest]
        found.append(cluster)
    return found


class _State:
    """Clusters while they change, and the best so far. There is always an empty one."""

    def __init__(self, bundles: Bundles, size: Range, start: Found, usual: float) -> None:
        self.bundles, self.usual = bundles, usual
        self.clusters = [list(one) for one in start]
        self.clusters += [[] for _one in range(len(bundles.sizes) + 1 - len(start))]
        self.held = [sum(bundles.sizes[one] for one in cluster) for cluster in self.clusters]
        self.hosting = [sum(bundles.hosts[one] for one in cluster) for cluster in self.clusters]
        self.where = {one: at for at, cluster in enumerate(self.clusters) for one in cluster}
        too_small = _TOO_SMALL * usual * size.max * (size.min - 1)
        self.fines = [too_small if 0 < held < size.min else 0.0 for held in range(size.max + 1)]
        self.fined = sum(self.fines[held] for held in self.held)
        self.cost = price(bundles, filter(None, self.clusters))
        self.best: Found | None = None
        self.best_cost = bundles.never
        self._keep()

    def cool(self, near: list[list[int]], random: Random, steps: int) -> None:
        """Move and swap, ``steps`` times, and note the best."""
        draw, many, where = random.random, len(self.where), self.where
        heat = _HOT * self.usual
        factor = (_COLD / _HOT) ** (1 / max(1, steps))
        for _step in range(steps):
            heat *= factor
            one = int(draw() * many)
            those = near[one]
            if not those or draw() < _ALONE:
                self._move(one, self.clusters.index([]), -heat * log(1.0 - draw()))
                continue
            beside = those[int(draw() * len(those))]
            there = where[beside]
            if there == where[one]:
                continue
            allowed = -heat * log(1.0 - draw())  # so much worse it may be
            other = self.clusters[there][int(draw() * len(self.clusters[there]))]
            if other == beside:
                self._move(one, there, allowed)
            else:
                self._swap(one, other, allowed)

    def _move(self, one: int, there: int, allowed: float) -> None:
        """Let a bundle into another cluster, unless it is full or costs more than allowed."""
        here, held = self.where[one], self.held
        left, full = held[here] - self.bundles.sizes[one], held[there] + self.bundles.sizes[one]
        if full >= len(self.fines):
            return
        row = self.bundles.weights[one]
        gain = sum([row[two] for two in self.clusters[there]])
        gain -= sum([row[two] for two in self.clusters[here]])
        if self.bundles.no_host:
            gain += self._without(here, there, self.bundles.hosts[one], left)
        fines = self.fines
        fine = fines[left] + fines[full] - fines[held[here]] - fines[held[there]]
        if gain + fine <= allowed:
            self.clusters[here].remove(one)
            self.clusters[there].append(one)
            self._settle(one, here, there)
            self._accept(gain, fine)

    def _swap(self, one: int, other: int, allowed: float) -> None:
        """Let two bundles change places, unless one is too large or it costs too much."""
        here, there, held = self.where[one], self.where[other], self.held
        more = self.bundles.sizes[other] - self.bundles.sizes[one]
        left, full = held[here] + more, held[there] - more
        if max(left, full) >= len(self.fines):
            return
        row, theirs = self.bundles.weights[one], self.bundles.weights[other]
        gain = -2 * row[other]
        for two in self.clusters[here]:
            gain += theirs[two] - row[two]
        for two in self.clusters[there]:
            gain += row[two] - theirs[two]
        if self.bundles.no_host:
            moved = self.bundles.hosts[one] - self.bundles.hosts[other]
            gain += self._without(here, there, moved, left)
        fines = self.fines
        fine = fines[left] + fines[full] - fines[held[here]] - fines[held[there]]
        if gain + fine <= allowed:
            self.clusters[here][self.clusters[here].index(one)] = other
            self.clusters[there][self.clusters[there].index(other)] = one
            self._settle(one, here, there)
            self._settle(other, there, here)
            self._accept(gain, fine)

    def _without(self, here: int, there: int, moved: int, left: int) -> int:
        """What it costs more or less that hosts move, so that clusters are with or without one."""
        before = (self.hosting[here] == 0) + (self.held[there] > 0 and self.hosting[there] == 0)
        after = (left > 0 and self.hosting[here] == moved) + (self.hosting[there] == -moved)
        return self.bundles.no_host * (after - before)

    def _settle(self, one: int, here: int, there: int) -> None:
        """Count a bundle where it is now."""
        size, host = self.bundles.sizes[one], self.bundles.hosts[one]
        self.held[here] -= size
        self.held[there] += size
        self.hosting[here] -= host
        self.hosting[there] += host
        self.where[one] = there

    def _accept(self, gain: int, fine: float) -> None:
        self.cost += gain
        self.fined += fine
        self._keep()

    def _keep(self) -> None:
        """Note the clusters down if they are the best that may be shown."""
        if self.cost < self.best_cost and abs(self.fined) < _NONE:
            self.best_cost = self.cost
            self.best = [list(one) for one in self.clusters if one]

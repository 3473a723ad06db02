"""The cheapest of given clusters that hold every bundle once: an exact search with prices."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

Choice = tuple[float, tuple[int, ...]]
"""What a cluster costs above its bundles' prices, and its bundles."""
_LESS = 0.5  # costs are whole, so any gain is more


class Covering(NamedTuple):
    """The clusters that were chosen, if there are any cheap enough; and whether that is certain."""

    clusters: list[tuple[int, ...]] | None
    is_proven: bool


def covering(
    choices: Iterable[Choice], wanted: Sequence[int], budget: float, nodes: int
) -> Covering:
    """The cheapest clusters that hold each of the ``wanted`` bundles once, within the budget.

    It is proven, unless more than ``nodes`` steps would be needed.
    """
    affordable = sorted(one for one in choices if one[0] < budget)
    many = dict.fromkeys(wanted, 0)
    for _above, bundle in affordable:
        for one in bundle:
            many[one] += 1
    order = sorted(wanted, key=lambda one: (many[one], one))  # first who has least to choose from
    place = {one: at for at, one in enumerate(order)}
    by_first: list[list[tuple[float, int, tuple[int, ...]]]] = [[] for _one in order]
    for above, bundle in affordable:
        places = [place[one] for one in bundle]
        by_first[min(places)].append((above, sum([1 << at for at in places]), bundle))
    search = _Search(by_first, budget, nodes)
    return Covering(search.best, is_proven=search.nodes >= 0)


class _Search:
    """Depth first: the first bundle that is in no cluster yet, and the cheapest cluster for it."""

    def __init__(
        self,
        by_first: list[list[tuple[float, int, tuple[int, ...]]]],
        budget: float,
        nodes: int,
    ) -> None:
        self.by_first, self.budget, self.nodes = by_first, budget, nodes
        self.best: list[tuple[int, ...]] | None = None
        self.taken: list[tuple[int, ...]] = []
        self.full = (1 << len(by_first)) - 1
        self._look(0, 0.0)

    def _look(self, done: int, spent: float) -> None:
        self.nodes -= 1
        if done == self.full:
            self.budget, self.best = spent - _LESS, [*self.taken]
            return
        first = (~done & (done + 1)).bit_length() - 1
        for above, mask, bundle in self.by_first[first]:
            if spent + above >= self.budget or self.nodes < 0:
                return
            if not mask & done:
                self.taken.append(bundle)
                self._look(done | mask, spent + above)
                self.taken.pop()

"""The clusters that a plan can be made of: all that there are, or those of neighbours."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import comb

from plf_cli.clusters.annealing import NEAR, Found, neighbours, price
from plf_cli.clusters.bundles import Bundles
from plf_cli.clusters.prices import Column
from plf_cli.model.base import Range

_EACH = 200  # clusters of each bundle; with large ones fewer neighbours are looked at


def columns(bundles: Bundles, size: Range, most: int, known: Found) -> tuple[list[Column], bool]:
    """The clusters with their costs, and whether they are all that there are.

    Where there would be more than ``most``, they are those of each bundle's nearest neighbours, and
    the ``known`` ones.
    """
    is_all = many_clusters(len(bundles.sizes), size) <= most
    found = dict.fromkeys(_every(bundles, size) if is_all else _near(bundles, size))
    found |= dict.fromkeys(tuple(sorted(cluster)) for cluster in known)
    priced = ((price(bundles, [list(cluster)]), cluster) for cluster in sorted(found))
    return [one for one in priced if one[0] < bundles.never], is_all


def many_clusters(many: int, size: Range) -> int:
    """How many clusters so many bundles can make at the most."""
    return sum(comb(many, held) for held in range(1, size.max + 1))


def _every(bundles: Bundles, size: Range) -> Iterator[tuple[int, ...]]:
    many = len(bundles.sizes)
    for first in range(many):
        for rest in _grown(bundles, size, first, range(first + 1, many)):
            yield (first, *rest)


def _near(bundles: Bundles, size: Range) -> Iterator[tuple[int, ...]]:
    near = next(many for many in range(NEAR, 0, -1) if many == 1 or _of(many, size) <= _EACH)
    for first, those in enumerate(neighbours(bundles)):
        for rest in _grown(bundles, size, first, those[: max(near, size.min - 1)]):
            yield tuple(sorted((first, *rest)))


def _of(many: int, size: Range) -> int:
    """How many clusters a bundle can make with so many others."""
    return sum(comb(many, held - 1) for held in range(size.min, size.max + 1))


def _grown(
    bundles: Bundles, size: Range, first: int, others: Sequence[int]
) -> Iterator[tuple[int, ...]]:
    """What of others makes a cluster of an allowed size with the first."""
    sizes = bundles.sizes
    if max(sizes) == 1:
        for many in range(size.min - 1, min(size.max, len(others) + 1)):
            yield from combinations(others, many)
        return
    for many in range(min(size.max, len(others) + 1)):
        for rest in combinations(others, many):
            if sizes[first] + sum([sizes[one] for one in rest]) in size:
                yield rest

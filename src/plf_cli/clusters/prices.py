"""A price for each bundle such that no cluster costs less than its bundles' prices together.

All prices together are then what no plan falls below, and what a cluster costs above its bundles'
prices can never be won back. They are found as in a market: a bundle that too many of the cheapest
clusters want gets dearer, and one that none wants gets cheaper.
"""

from collections.abc import Sequence

Column = tuple[int, tuple[int, ...]]
"""What a cluster costs, and its bundles, in order."""

_ROUNDS = 120
_PATIENCE = 5  # rounds without a better sum, after which steps are halved
_STEP = 1.0


def prices(columns: Sequence[Column], number: int, cost: int) -> list[float]:
    """The prices of ``number`` bundles; ``cost`` is that of the best plan that is known."""
    groups: list[list[Column]] = [[] for _one in range(number)]
    for column in columns:
        groups[column[1][0]].append(column)
    now = _shares(columns, number)
    best, most, step, waiting = now, float("-inf"), _STEP, 0
    for _round in range(_ROUNDS):
        wanted, sound = _market(groups, now)
        if (total := sum(sound)) > most:
            best, most, waiting = sound, total, 0
        else:
            waiting += 1
        if waiting > _PATIENCE:
            now, step, waiting = best, step / 2, 0
            continue
        norm = sum([(1 - times) ** 2 for times in wanted])
        if not norm or total >= cost:
            break
        by = step * (cost - total) / norm
        now = [price + by * (1 - times) for price, times in zip(now, wanted, strict=True)]
    return _raised(columns, best)


def _shares(columns: Sequence[Column], number: int) -> list[float]:
    """For each bundle its share in the cheapest cluster that it can be in."""
    found = [float("inf")] * number
    for cost, bundle in columns:
        share = cost / len(bundle)
        for one in bundle:
            found[one] = min(found[one], share)
    return [0.0 if share == float("inf") else share for share in found]


def _market(groups: list[list[Column]], now: list[float]) -> tuple[list[int], list[float]]:
    """How many of the cheapest clusters want each bundle, and prices that none falls below.

    Of all clusters whose first bundle is the same, a plan holds one at most.
    """
    wanted, sound = [0] * len(now), list(now)
    for first, group in enumerate(groups):
        least, those = 0.0, None
        for cost, bundle in group:
            above = cost
            for one in bundle:
                above -= now[one]  # type: ignore[assignment]
            if above < least:
                least, those = above, bundle
        if those:
            sound[first] += least
            for one in those:
                wanted[one] += 1
    return wanted, sound


def _raised(columns: Sequence[Column], now: list[float]) -> list[float]:
    """The prices, each raised as far as it can be alone."""
    found = list(now)
    holding: list[list[int]] = [[] for _one in found]
    for at, (_cost, bundle) in enumerate(columns):
        for one in bundle:
            holding[one].append(at)
    above = [cost - sum([found[one] for one in bundle]) for cost, bundle in columns]
    for one, held in enumerate(holding):
        more = min([above[at] for at in held], default=0.0)
        found[one] += more
        for at in held:
            above[at] -= more
    return found

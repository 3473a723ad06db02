"""Whether there is any plan at all, by trying: the most constrained bundle first."""

from plf_cli.clusters.bundles import joined
from plf_cli.clusters.problem import Problem

_TRIES = 20_000


def is_possible(problem: Problem) -> bool | None:
    """Whether a plan can do what is asked for; None where that takes too long to find out."""
    members = joined(problem)
    many = len(problem.units)
    if any({*pair} <= {*bundle} for pair in problem.apart for bundle in members):
        return False
    tries = [_TRIES]
    for clusters in range(many // problem.size.min, (many - 1) // problem.size.max, -1):
        try:
            if _Trial(problem, members, clusters, tries).fits(0):
                return True
        except RecursionError:
            return None
    return False if tries[0] > 0 else None


class _Trial:
    """Bundles into so many clusters, one after the other, back where it goes wrong."""

    def __init__(
        self,
        problem: Problem,
        members: tuple[tuple[int, ...], ...],
        clusters: int,
        tries: list[int],
    ) -> None:
        self.problem, self.tries = problem, tries
        self.enemies: dict[int, set[int]] = {}
        for one, other in problem.apart:
            self.enemies.setdefault(one, set()).add(other)
            self.enemies.setdefault(other, set()).add(one)
        self.order = sorted(members, key=self._weight)
        self.clusters: list[list[int]] = [[] for _one in range(clusters)]

    def _weight(self, bundle: tuple[int, ...]) -> tuple[int, int, bool, tuple[int, ...]]:
        enemies = sum(len(self.enemies.get(one, ())) for one in bundle)
        host = any(self.problem.units[one].host for one in bundle)
        return -enemies, -len(bundle), not host, bundle

    def fits(self, at: int) -> bool:
        """Whether the bundles from this one on find places."""
        self.tries[0] -= 1
        if self.tries[0] < 0 or not self._can_be_filled(at):
            return False
        if at == len(self.order):
            return self._has_hosts()
        bundle, size = self.order[at], self.problem.size
        for cluster in self.clusters:
            is_free = not any(self.enemies.get(one, set()) & {*cluster} for one in bundle)
            if is_free and len(cluster) + len(bundle) <= size.max:
                was_empty = not cluster
                cluster.extend(bundle)
                if self.fits(at + 1):
                    return True
                del cluster[-len(bundle) :]
                if was_empty:
                    return False  # the other empty ones are no different
        return False

    def _can_be_filled(self, at: int) -> bool:
        left = sum(len(bundle) for bundle in self.order[at:])
        missing = sum(max(0, self.problem.size.min - len(one)) for one in self.clusters)
        return missing <= left

    def _has_hosts(self) -> bool:
        units = self.problem.units
        return not self.problem.host_needed or all(
            any(units[one].host for one in cluster) for cluster in self.clusters
        )

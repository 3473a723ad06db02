"""A few events, searched anew while all others stay: the cheapest days that they can have."""

from collections.abc import Callable, Sequence

from plf_cli.dates.days import bits
from plf_cli.dates.domains import Domains
from plf_cli.dates.problem import Plan

Open = Sequence[int | None]
"""A plan in which some events have no day yet."""
Points = Callable[[int, int, Open], int]
"""What an event's day costs, by itself and beside those that have one."""

_STEPS = 200
_ALL_STEPS = 8_000


class Anew:
    """Searches that are bounded by steps: each one, and all together.

    ``left`` are those that are left for all.
    """

    def __init__(self, domains: Domains, points: Points) -> None:
        self.domains, self.points = domains, points
        self.left = _ALL_STEPS
        self._steps = 0
        self._among = domains
        self._open: list[int | None] = []
        self._days: dict[int, dict[int, int]] = {}

    def searched(self, plan: Plan, events: Sequence[int]) -> Plan | None:
        """A cheaper plan in which only these lie otherwise; None where none is found."""
        self._open = list(plan)
        limit = 0
        for event in events:
            self._open[event] = None
            limit += self.points(event, plan[event], self._open)
        self._among = self.domains.among(events, self._open)
        self._days = {event: self._below(limit, event) for event in events}
        if not all(self._days.values()):
            return None
        order = sorted(events, key=lambda event: (len(self._days[event]), event))
        least = [min(self._days[event].values()) for event in order]
        rest = [sum(least[at:]) for at in range(1, len(least) + 1)]
        self._steps = given = min(_STEPS, self.left)
        found = self._cheapest(order, rest, limit)
        self.left -= given - self._steps
        return found[1] if found else None

    def _below(self, limit: int, event: int) -> dict[int, int]:
        """The days of an event that cost less by themselves, and how much."""
        free = bits(self._among.free[event])
        points = ((day, self.points(event, day, self._open)) for day in free)
        return {day: own for day, own in points if own < limit}

    def _cheapest(
        self, order: Sequence[int], rest: Sequence[int], limit: int
    ) -> tuple[int, Plan] | None:
        """The days of what has none yet: what they cost, and the plan; less than ``limit``.

        ``rest`` is what those after each one cost at least.
        """
        if not order:
            return (0, tuple(day for day in self._open if day is not None)) if limit > 0 else None
        event, best = order[0], None
        for own, day in self._tried(event, limit - rest[0]):
            if self._steps <= 0 or own + rest[0] >= limit:
                break
            self._steps -= 1
            self._open[event] = day
            if found := self._cheapest(order[1:], rest[1:], limit - own):
                limit = own + found[0]
                best = limit, found[1]
        self._open[event] = None
        return best

    def _tried(self, event: int, below: int) -> list[tuple[int, int]]:
        """The days that an event can have now, the cheapest first."""
        free = self._among.beside(event, self._open)
        return sorted(
            (self.points(event, day, self._open), day)
            for day, least in self._days[event].items()
            if least < below and free >> day & 1
        )

"""A first plan by plain search: deterministic, and bounded by steps and not by a clock.

It is found by going through the events, the one with the fewest days left first, and taking
back what leads nowhere.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from plf_cli.dates.days import bits
from plf_cli.dates.domains import Domains, Wiped
from plf_cli.dates.problem import Days, Plan, Problem

MOST_STEPS = 60_000
"""So many days are tried for a first plan, before the search is given up."""
_LEAST_STEPS = 100  # that are always spared: most questions are easy


@dataclass
class Spare:
    """What several searches may still take together: steps, and the solver's effort."""

    steps: int
    effort: float = 0


class GivenUp(Exception):
    """The search has taken too many steps: there may be a plan or none."""


def first_plan(
    problem: Problem,
    without: Collection[int] = (),
    most_steps: int = MOST_STEPS,
    spare: Spare | None = None,
) -> Plan | None:
    """A plan that keeps the rules, some left out; None where it is proven that there is none.

    ``spare`` is what several searches may take together. Raises ``GivenUp`` where nothing is found
    out within so many steps.
    """
    found: dict[int, int] = {}
    spare = spare or Spare(most_steps * len(problem.events))
    for events in components(problem):
        search = _Search(problem, without, min(most_steps, max(_LEAST_STEPS, spare.steps)))
        given = search.left
        try:
            part = search.of(events)
        finally:
            spare.steps -= given - search.left
        if part is None:
            return None
        found |= part
    return tuple(found[event] for event in range(len(problem.events)))


def components(problem: Problem) -> list[list[int]]:
    """The events in groups that have nothing to do with one another, in order."""
    group = list(range(len(problem.events)))

    def root(event: int) -> int:
        while group[event] != event:
            event = group[event]
        return event

    pairs = [(one.before, one.after) for one in problem.links]
    pairs += [(one.one, one.other) for one in problem.clashes]
    for load in problem.loads:
        pairs += [(load.events[0][0], event) for event, _parts in load.events]
    for one, other in pairs:
        first, second = sorted((root(one), root(other)))
        group[second] = first
    found: dict[int, list[int]] = {}
    for event in range(len(problem.events)):
        found.setdefault(root(event), []).append(event)
    return list(found.values())


class _Search:
    """A search through the days of some events, which others do not touch."""

    def __init__(self, problem: Problem, without: Collection[int], most_steps: int) -> None:
        self.problem = problem
        self.domains = Domains(problem, without)
        self.left = most_steps
        self.failures = [1] * len(problem.events)
        self.targets = targets(problem)

    def of(self, events: Sequence[int]) -> dict[int, int] | None:
        """The first day of each event; None where they cannot all have one."""
        try:
            days = self.domains.start(events)
        except Wiped:
            return None
        return self._deeper(days, list(events))

    def _deeper(self, days: list[Days], events: Sequence[int]) -> dict[int, int] | None:
        open_ = [event for event in events if days[event] & (days[event] - 1)]
        if not open_:
            return {event: days[event].bit_length() - 1 for event in events}
        event = min(open_, key=lambda one: (days[one].bit_count() / self.failures[one], one))
        for start in self._by_cost(days, event):
            if self.left <= 0:
                raise GivenUp
            self.left -= 1
            tried = list(days)
            tried[event] = 1 << start
            try:
                self.domains.spread(tried, (event,))
            except Wiped as wiped:
                self.failures[wiped.event] += 1
                continue
            found = self._deeper(tried, events)
            if found is not None:
                return found
        return None

    def _by_cost(self, days: list[Days], event: int) -> list[int]:
        """The days of an event, the cheapest beside those that are fixed first."""
        own, ties = self.problem.events[event], self.domains.ties[event]
        wanted = [(self.targets[event], 1)]
        for link in (*ties.forward, *ties.backward):
            other = link.after if link.before == event else link.before
            if link.ideal is not None and days[other] & (days[other] - 1) == 0:
                length = self.problem.events[link.before].length - 1
                away = link.ideal + length
                at = days[other].bit_length() - 1
                wanted.append((at - away if link.before == event else at + away, link.weight))

        def points(start: int) -> tuple[int, int]:
            total = own.cost.get(start, 0)
            return total + sum(abs(start - at) * weight for at, weight in wanted), start

        return sorted(bits(days[event]), key=points)


def targets(problem: Problem) -> list[int]:
    """Where each event would lie if nothing were in the way but what comes before it."""
    found = [
        min(event.cost, key=lambda day: (event.cost[day], day), default=0)
        if event.stands is None
        else event.stands
        for event in problem.events
    ]
    before: dict[int, list[tuple[int, int]]] = {}
    for link in problem.links:
        ideal = link.least if link.ideal is None else link.ideal
        days = problem.events[link.before].length - 1 + ideal
        before.setdefault(link.after, []).append((link.before, days))
    for _round in problem.events:  # as many times as the longest row can be
        again = [
            max(found[other] + days for other, days in before[event])
            if event in before and problem.events[event].stands is None
            else now
            for event, now in enumerate(found)
        ]
        if again == found:
            break
        found = again
    return found

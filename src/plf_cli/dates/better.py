"""A plan -> better ones: single events moved, then tails of a course, then small groups anew."""

from collections.abc import Collection, Iterator

from plf_cli.dates.anew import Anew, Open
from plf_cli.dates.days import bits
from plf_cli.dates.domains import Domains
from plf_cli.dates.problem import Plan, Problem, gap
from plf_cli.dates.search import first_plan

_STEPS = [sign * days for days in (1, 2, 3, 5, 7, 14, 28, 56, 112) for sign in (-1, 1)]
_LARGEST_GROUP = 4


def plans(problem: Problem, hint: Plan | None = None) -> Iterator[Plan]:
    """Plans, each better than the one before; none at all where it is proven that there is none.

    ``hint`` is a plan to begin with. Raises ``GivenUp`` where none is found within bounds.
    """
    best = hint or first_plan(problem)
    if best is None:
        return
    yield best
    better = Better(problem, best)
    while better.by_one() or better.by_tail() or better.by_group():
        yield better.plan


class Better:
    """A plan that is made better step by step."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        self.problem, self.plan = problem, plan
        self.domains = Domains(problem)
        self._besides: list[list[tuple[int, int, frozenset[int], int]]] = [
            [] for _event in problem.events
        ]
        self._anew = Anew(self.domains, self.points)
        for one in problem.besides:
            self._besides[one.one].append((one.other, 1, one.differences, one.cost))
            self._besides[one.other].append((one.one, -1, one.differences, one.cost))

    def by_one(self) -> bool:
        """Move single events to their best days, until none gains."""
        gained = True
        moved = False
        while gained:
            gained = False
            for event in range(len(self.plan)):
                days = self.domains.beside(event, self.plan)
                now = self.points(event, self.plan[event], self.plan)
                best = min(
                    ((self.points(event, day, self.plan), day) for day in bits(days)),
                    default=(now, 0),
                )
                if best[0] < now:
                    self.plan = _with(self.plan, event, best[1])
                    gained = moved = True
        return moved

    def by_tail(self) -> bool:
        """Move an event and all that come after it in its course by the same number of days."""
        for event in range(len(self.plan)):
            tail = self._tail(event)
            if len(tail) < 2:  # noqa: PLR2004 - one alone has been tried
                continue
            before = self._cost_of(tail, self.plan)
            for by in _STEPS:
                moved = tuple(
                    start + by if at in tail else start for at, start in enumerate(self.plan)
                )
                if self._cost_of(tail, moved) < before and self._is_sound(tail, moved):
                    self.plan = moved
                    return True
        return False

    def by_group(self) -> bool:
        """Search a few events that are tied to each other anew, the others as they are."""
        groups = {self._group(event) for event in range(len(self.plan))}
        moved = False
        for events in sorted(map(sorted, groups)):
            if self._anew.left <= 0:
                break
            if len(events) > 1 and (found := self._anew.searched(self.plan, events)):
                self.plan = found
                moved = True
        return moved

    def points(self, event: int, start: int, plan: Open) -> int:
        """What an event's day costs, by itself and beside the others that have a day."""
        total = self.problem.events[event].cost.get(start, 0)
        ties = self.domains.ties[event]
        length = self.problem.events[event].length
        for link in ties.forward:
            other = plan[link.after]
            if link.ideal is not None and other is not None:
                total += abs(other - start - length + 1 - link.ideal) * link.weight
        for link in ties.backward:
            other = plan[link.before]
            if link.ideal is not None and other is not None:
                last = other + self.problem.events[link.before].length - 1
                total += abs(start - last - link.ideal) * link.weight
        for at, sign, differences, cost in self._besides[event]:
            other = plan[at]
            if other is not None and sign * (other - start) in differences:
                total += cost
        return total

    def _tail(self, event: int) -> frozenset[int]:
        found, waiting = {event}, [event]
        while waiting:
            for link in self.domains.ties[waiting.pop()].forward:
                if link.after not in found:
                    found.add(link.after)
                    waiting.append(link.after)
        return frozenset(found)

    def _group(self, event: int) -> frozenset[int]:
        found, waiting = {event}, [event]
        while waiting and len(found) < _LARGEST_GROUP:
            ties = self.domains.ties[waiting.pop(0)]
            near = [one.after for one in ties.forward] + [one.before for one in ties.backward]
            for other in near:
                if other not in found and len(found) < _LARGEST_GROUP:
                    found.add(other)
                    waiting.append(other)
        return frozenset(found)

    def _cost_of(self, events: Collection[int], plan: Plan) -> int:
        """What these events cost: by themselves, and beside others, each pair once."""
        total = sum(self.problem.events[event].cost.get(plan[event], 0) for event in events)
        links = {
            id(link): link
            for event in events
            for link in (*self.domains.ties[event].forward, *self.domains.ties[event].backward)
        }
        for link in links.values():
            if link.ideal is not None:
                total += abs(gap(self.problem, link, plan) - link.ideal) * link.weight
        for event in events:
            for other, sign, differences, cost in self._besides[event]:
                once = other not in events or event < other
                if once and sign * (plan[other] - plan[event]) in differences:
                    total += cost
        return total

    def _is_sound(self, events: Collection[int], plan: Plan) -> bool:
        if any(plan[event] < 0 for event in events):
            return False
        return all(self.domains.beside(event, plan) >> plan[event] & 1 for event in events)


def _with(plan: Plan, event: int, start: int) -> Plan:
    return (*plan[:event], start, *plan[event + 1 :])

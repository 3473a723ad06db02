"""The days that are left for each event, as others are fixed: sets of days as integers."""

from collections.abc import Collection, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import combinations

from plf_cli.dates.days import bits, from_to, moved, shifted, smeared
from plf_cli.dates.months import fit
from plf_cli.dates.problem import Days, Link, Load, Problem


@dataclass
class Ties:
    """What ties an event to others, some rules left out."""

    forward: list[Link] = field(default_factory=list)
    backward: list[Link] = field(default_factory=list)
    loads: list[Load] = field(default_factory=list)
    apart: dict[int, Days] = field(default_factory=dict)
    """By other event, the days of it that this one rules out if it begins on day ``length``."""


class Wiped(Exception):
    """An event has no day left; ``event`` says which."""

    def __init__(self, event: int) -> None:
        super().__init__(event)
        self.event = event


class Domains:
    """The days left for each event of a problem, and how they shrink."""

    def __init__(self, problem: Problem, without: Collection[int] = ()) -> None:
        self.problem = problem
        self.everything = (1 << problem.length) - 1
        self.free = [problem.free(event, without) for event in range(len(problem.events))]
        self.ties = _ties(problem, without)
        self.lengths = [event.length for event in problem.events]
        self._is_apart: dict[object, bool] = {}

    def start(self, events: Collection[int]) -> list[Days]:
        """The days of some events that others do not touch, made consistent.

        Raises ``Wiped`` where one has none.
        """
        days = list(self.free)
        for event in events:
            if not days[event]:
                raise Wiped(event)
        for load in {id(one): one for event in events for one in self.ties[event].loads}.values():
            for event, left in self.months(days, load):
                days[event] &= left
                if not days[event]:
                    raise Wiped(event)
        self.spread(days, events)
        return days

    def beside(self, event: int, plan: Sequence[int | None], *, closed: bool = True) -> Days:
        """The days that an event may have when all others are where a plan puts them.

        Those to which the plan gives no day are not in the way. Without ``closed``, those days too
        that are closed to it by itself.
        """
        ties, length = self.ties[event], self.lengths[event]
        days = self.free[event] if closed else self.everything >> length - 1
        for link in ties.forward:
            if (start := plan[link.after]) is not None:
                latest = start - link.least - length + 1
                earliest = 0 if link.most is None else start - link.most - length + 1
                days &= from_to(earliest, latest)
        for link in ties.backward:
            if (start := plan[link.before]) is not None:
                last = start + self.lengths[link.before] - 1
                latest = self.problem.length if link.most is None else last + link.most
                days &= from_to(last + link.least, latest)
        for other in ties.apart:
            if (start := plan[other]) is not None:
                days &= ~self._taken(other, event, start)
        for load in ties.loads:
            days &= self._within(load, event, plan)
        return days

    def among(self, events: Sequence[int], plan: Sequence[int | None]) -> "Domains":
        """The days that are left for some events, tied to each other only, beside a plan."""
        found = copy(self)
        found.free, found.ties = list(self.free), list(self.ties)
        for event in events:
            own = self.ties[event]
            found.free[event] = self.beside(event, plan)
            found.ties[event] = Ties(
                [one for one in own.forward if one.after in events],
                [one for one in own.backward if one.before in events],
                [
                    mine
                    for one in own.loads
                    if len((mine := self._of(one, events, plan)).events) > 1
                ],
                {other: days for other, days in own.apart.items() if other in events},
            )
        return found

    def _of(self, load: Load, events: Sequence[int], plan: Sequence[int | None]) -> Load:
        """What some events take of somebody's days; what is planned besides, stands."""
        standing = load.standing
        for event, parts in load.events:
            start = plan[event]
            for part in parts if start is not None and event not in events else ():
                standing |= 1 << (start or 0) + part
        mine = tuple(pair for pair in load.events if pair[0] in events)
        return replace(load, events=mine, standing=standing)

    def spread(self, days: list[Days], changed: Collection[int]) -> None:
        """Take away what no longer goes with the changed events; what shrinks, spreads likewise.

        Raises ``Wiped`` where an event has no day left.
        """
        waiting = list(changed)
        while waiting:
            event = waiting.pop()
            for other, left in self.allowed(days, event):
                kept = days[other] & left
                if kept != days[other]:
                    if not kept:
                        raise Wiped(other)
                    days[other] = kept
                    waiting.append(other)

    def allowed(self, days: list[Days], event: int) -> Iterator[tuple[int, Days]]:
        """For each event that this one is tied to, the days that it leaves."""
        own, ties = days[event], self.ties[event]
        length = self.lengths[event] - 1
        for link in ties.forward:
            yield link.after, self._between(own, link.least + length, link.most, length)
        for link in ties.backward:
            last = self.lengths[link.before] - 1
            yield link.before, self._before(own, link.least + last, link.most, last)
        if own & (own - 1) == 0:  # it has one day: it is fixed
            start = own.bit_length() - 1
            for other in ties.apart:
                yield other, ~self._taken(event, other, start)
            for load in ties.loads:
                yield from self.months(days, load)

    def _between(self, own: Days, least: int, most: int | None, length: int) -> Days:
        """The days from ``least`` to ``most`` days after one of these."""
        if most is None:
            return self.everything & -(1 << moved((own & -own).bit_length() - 1, least))
        return self.everything & shifted(smeared(own, most + length - least), least)

    def _before(self, own: Days, least: int, most: int | None, length: int) -> Days:
        """The days from ``most`` to ``least`` days before one of these."""
        if most is None:
            top = own.bit_length() - 1 - least
            return (1 << top + 1) - 1 if top >= 0 else 0
        return self.everything & shifted(smeared(own, most + length - least), -(most + length))

    def _taken(self, event: int, other: int, start: int) -> Days:
        """The days of another event that one which begins on a day rules out."""
        return shifted(self.ties[event].apart[other], start - self.problem.length)

    def _within(self, load: Load, event: int, plan: Sequence[int | None]) -> Days:
        """The days of an event with which nobody has too much in a month."""
        taken, own = load.standing, tuple[int, ...]()
        for other, parts in load.events:
            start = plan[other]
            if other == event:
                own = parts
            elif start is not None:
                for part in parts:
                    taken |= 1 << start + part
        days = self.everything
        for month in self.problem.months:
            left = load.most - (taken & month).bit_count()
            if len(own) > left:
                days &= ~_too_many(month, taken, own, left)
        return days

    def months(self, days: list[Days], load: Load) -> Iterator[tuple[int, Days]]:
        """The days left for the events of somebody who has had their days in a month."""
        taken, open_ = load.standing, []
        for event, parts in load.events:
            own = days[event]
            if own & (own - 1) == 0:
                for part in parts:
                    taken |= own << part
            else:
                open_.append((event, parts))
        if open_ and not self._fit(days, load):
            yield open_[0][0], 0
        for month in self.problem.months:
            if not (taken & ~load.standing & month or open_):
                continue
            left = load.most - (taken & month).bit_count()
            if left < 0 and taken & ~load.standing & month:
                yield load.events[0][0], 0
            for event, parts in open_:
                if len(parts) > left:
                    yield event, ~_too_many(month, taken, parts, left)

    def _fit(self, days: list[Days], load: Load) -> bool:
        """Whether the months have room, for those that cannot share a day with anything else."""
        if load.events not in self._is_apart:
            self._is_apart[load.events] = self._are_apart(load)
        if not self._is_apart[load.events]:
            return True
        wanted = {}
        for event, parts in load.events:
            found = 0
            for part in parts:
                found |= days[event] << part
            if not found & load.standing:
                wanted[event] = found
        months = self.problem.months
        room = [max(0, load.most - (load.standing & month).bit_count()) for month in months]
        return fit(wanted, months, room)

    def _are_apart(self, load: Load) -> bool:
        """Whether no two of somebody's events can have a day in common."""
        return all(
            self.ties[one].apart.get(other, 0) >> self.problem.length + mine - theirs & 1
            for (one, parts), (other, others) in combinations(load.events, 2)
            for mine in parts
            for theirs in others
        )


def _too_many(month: Days, taken: Days, parts: Collection[int], left: int) -> Days:
    """The first days with which an event takes more new days of a month than are left."""
    new = month & ~taken
    if left <= 0:
        found = 0
        for part in parts:
            found |= new >> part
        return found
    found = 0
    for start in bits(smeared(month, max(parts)) >> max(parts)):
        if sum(new >> start + part & 1 for part in parts) > left:
            found |= 1 << start
    return found


def _ties(problem: Problem, without: Collection[int]) -> list[Ties]:
    found = [Ties() for _event in problem.events]
    for link in problem.links:
        if link.rule not in without:
            found[link.before].forward.append(link)
            found[link.after].backward.append(link)
    for clash in problem.clashes:
        if clash.rule in without:
            continue
        for event, other, sign in ((clash.one, clash.other, 1), (clash.other, clash.one, -1)):
            days = sum(1 << problem.length + sign * one for one in clash.differences)
            found[event].apart[other] = found[event].apart.get(other, 0) | days
    for load in problem.loads:
        if load.rule not in without:
            for event, _parts in load.events:
                found[event].loads.append(load)
    return found

"""The changes that let a plan be, each of one rule, and as small as can be."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from plf_cli.dates.better import plans
from plf_cli.dates.problem import Days, Event, Kind, Link, Plan, Problem, gap
from plf_cli.dates.search import GivenUp

Find = Callable[[Problem, Collection[int]], Plan | None]
"""A plan without some rules, or None where there is none; ``GivenUp`` where nobody knows."""

_STRETCHED = frozenset({Kind.WINDOW, Kind.APART, Kind.FOLLOW_UP})
_BY_DEGREES = _STRETCHED | {Kind.PERIOD, Kind.DEADLINE, Kind.LOAD}
_LONGEST_STRETCH = 1000
# How hard it is to bring about, besides the days that it takes.
_HARD = {
    Kind.PAST: 1000, Kind.PUBLIC: 500, Kind.CUSTOMARY: 60, Kind.SUMMER: 300, Kind.ORDER: 200,
    Kind.TEAMS: 200, Kind.CLASH: 100, Kind.BOOKED: 80, Kind.SCHOOL: 60, Kind.LOAD: 30,
    Kind.AWAY: 40, Kind.VENUE_CLOSED: 30, Kind.STANDS: 20, Kind.PERSON_DAYS: 15,
    Kind.WEEKDAYS: 10, Kind.WEEK: 10, Kind.DEADLINE: 10, Kind.PERIOD: 0,
    Kind.WINDOW: 0, Kind.APART: 0, Kind.FOLLOW_UP: 0,
}  # fmt: skip


@dataclass(frozen=True)
class Remedy:
    """A change that lets a plan be: by how many days or sessions, and what it would look like.

    ``rule`` counts less: a window is ``by`` days wider (``later`` tells at which end), a period
    longer, a limit higher; of all others, ``days`` are those that would be used in spite of it.
    """

    rule: int
    by: int
    plan: Plan
    later: bool = True
    days: tuple[tuple[int, int], ...] = ()  # event and its first day
    hard: int = 0


def remedies_for(
    problem: Problem, core: Collection[int], others: Collection[int], find: Find
) -> Iterator[Remedy]:
    """The smallest change of each rule of a set that lets a plan be, the other sets left out."""
    for rule in core:
        kind = problem.rules[rule].kind
        if kind is Kind.PAST:
            continue  # nobody can bring that back
        try:
            if kind in _BY_DEGREES and find(problem, {rule, *others}) is None:
                continue  # not even without it, so by no degree of it
            if kind in _STRETCHED:
                found = _stretched(problem, rule, others, find)
            elif kind in {Kind.PERIOD, Kind.DEADLINE}:
                found = _widened(problem, rule, others, find)
            elif kind is Kind.LOAD:
                found = _raised(problem, rule, others, find)
            else:
                found = _in_spite(problem, rule, others, find)
        except GivenUp:
            continue
        if found:
            yield replace(found, hard=_HARD[kind])


def _least(possible: Callable[[int], Plan | None]) -> tuple[int, Plan] | None:
    """The smallest number with which there is a plan, where a larger one never hurts."""
    low, high = 0, 1
    while (plan := possible(high)) is None:
        if high == _LONGEST_STRETCH:
            return None
        low, high = high, min(2 * high, _LONGEST_STRETCH)
    while high - low > 1:
        middle = (low + high) // 2
        better = possible(middle)
        if better is None:
            low = middle
        else:
            high, plan = middle, better
    return high, plan


def _stretched(problem: Problem, rule: int, others: Collection[int], find: Find) -> Remedy | None:
    """The fewest days by which a window has to be wider at one end."""

    def wider(link: Link, by: int, *, later: bool) -> Link:
        if link.rule != rule:
            return link
        if later:
            return replace(link, most=None if link.most is None else link.most + by)
        return replace(link, least=link.least - by)

    def possible(by: int, *, later: bool) -> Plan | None:
        links = tuple(wider(link, by, later=later) for link in problem.links)
        return find(replace(problem, links=links), others)

    found = [
        Remedy(rule, by, plan, later)
        for later in (True, False)
        if (least := _least(partial(possible, later=later)))
        for by, plan in [least]
        if later or all(link.least >= by for link in problem.links if link.rule == rule)
    ]
    return min(found, key=lambda one: one.by, default=None)


def _widened(problem: Problem, rule: int, others: Collection[int], find: Find) -> Remedy | None:
    """The fewest days by which a period has to be longer, or a deadline earlier."""
    about = problem.rules[rule].about
    is_period = problem.rules[rule].kind is Kind.PERIOD
    last = problem.number(about["to"]) if is_period else problem.length
    first = problem.number(about["from"] if is_period else about["day"])

    def opened(event: Event, days: Days) -> Event:
        closed = {number: one for number, one in event.closed.items() if number != rule}
        if rule in event.closed:
            closed[rule] = event.closed[rule] & ~days
        return replace(event, closed=closed)

    def possible(by: int, *, later: bool) -> Plan | None:
        begin, end = first - (0 if later else by), last + (by if later else 0)
        begin = max(0, begin if is_period else begin + 1)  # the deadline itself is too early
        days = ((1 << max(0, end - begin + 1)) - 1) << begin
        events = tuple(opened(event, _whole(days, event)) for event in problem.events)
        return find(replace(problem, events=events), others)

    found = [
        Remedy(rule, by, plan, later)
        for later in ((True, False) if is_period else (False,))
        if (least := _least(partial(possible, later=later)))
        for by, plan in [least]
    ]
    return min(found, key=lambda one: one.by, default=None)


def _whole(days: Days, event: Event) -> Days:
    """The first days with which all days of an event lie within."""
    found = days
    for at in range(1, event.length):
        found &= days >> at
    return found


def _raised(problem: Problem, rule: int, others: Collection[int], find: Find) -> Remedy | None:
    """By how many days a month somebody would have to do more."""

    def possible(by: int) -> Plan | None:
        loads = tuple(
            replace(load, most=load.most + by) if load.rule == rule else load
            for load in problem.loads
        )
        return find(replace(problem, loads=loads), others)

    least = _least(possible)
    return Remedy(rule, *least) if least else None


def _in_spite(problem: Problem, rule: int, others: Collection[int], find: Find) -> Remedy | None:
    """The fewest sessions that would be held in spite of a rule."""
    events = tuple(
        replace(
            event,
            cost=dict.fromkeys(_days(event.closed.get(rule, 0)), 1),
            closed={at: one for at, one in event.closed.items() if at not in {rule, *others}},
        )
        for event in problem.events
    )
    left = {rule, *others}
    freed = replace(
        problem,
        events=events,
        links=tuple(replace(one, ideal=None) for one in problem.links if one.rule not in left),
        clashes=tuple(one for one in problem.clashes if one.rule not in left),
        loads=tuple(one for one in problem.loads if one.rule not in left),
        besides=(),
    )
    plan = hint = find(freed, ())
    if plan is None:
        return None
    for plan in plans(freed, hint):  # noqa: B007 - the last one is the best
        pass
    days = tuple(_used_days(problem, rule, plan))
    return Remedy(rule, max(1, len(days)), plan, days=days)


def _used_days(problem: Problem, rule: int, plan: Plan) -> Iterator[tuple[int, int]]:
    """The events that a plan puts where a rule does not allow it, with their first days."""
    for number, event in enumerate(problem.events):
        if event.closed.get(rule, 0) >> plan[number] & 1:
            yield number, plan[number]
    for clash in problem.clashes:
        if clash.rule == rule and plan[clash.other] - plan[clash.one] in clash.differences:
            yield clash.one, plan[clash.one]
            yield clash.other, plan[clash.other]
    for link in problem.links:
        if link.rule == rule and gap(problem, link, plan) < link.least:
            yield link.after, plan[link.after]


def _days(closed: Days) -> Sequence[int]:
    return [number for number in range(closed.bit_length()) if closed >> number & 1]

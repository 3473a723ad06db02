"""Every plan that there can be, tried one after the other: the oracle for those who search."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator

from plf_cli.dates.problem import Load, Plan, Problem


def a_plan(problem: Problem, without: Collection[int] = ()) -> Plan | None:
    """The first plan in order of days that keeps all rules but some; None where there is none."""
    return next(every_plan(problem, without), None)


def every_plan(problem: Problem, without: Collection[int] = ()) -> Iterator[Plan]:
    """All plans, in order of days."""
    return _further(problem, without, _open(problem, without), ())


def _open(problem: Problem, without: Collection[int]) -> list[list[int]]:
    """The days of each event by itself."""
    return [
        [
            day
            for day in range(problem.length - event.length + 1)
            if not any(
                closed >> day & 1 for rule, closed in event.closed.items() if rule not in without
            )
        ]
        for event in problem.events
    ]


def _further(
    problem: Problem, without: Collection[int], days: list[list[int]], begun: Plan
) -> Iterator[Plan]:
    if len(begun) == len(days):
        yield begun
        return
    event = len(begun)
    first, last = _between(problem, without, begun)
    for at in range(bisect_left(days[event], first), bisect_right(days[event], last)):
        plan = (*begun, days[event][at])
        bears = all(
            _bears(problem, load, plan) for load in problem.loads if load.rule not in without
        )
        if bears and not _collides(problem, without, plan):
            yield from _further(problem, without, days, plan)


def _between(problem: Problem, without: Collection[int], begun: Plan) -> tuple[int, int]:
    """The first and last day that the events placed so far leave to the next one."""
    event, first, last = len(begun), 0, problem.length
    for link in problem.links:
        if link.rule in without:
            continue
        if link.after == event and link.before < event:
            end = begun[link.before] + problem.events[link.before].length - 1
            first = max(first, end + link.least)
            last = last if link.most is None else min(last, end + link.most)
        elif link.before == event and link.after < event:
            end = begun[link.after] - problem.events[event].length + 1
            last = min(last, end - link.least)
            first = first if link.most is None else max(first, end - link.most)
    return first, last


def _collides(problem: Problem, without: Collection[int], plan: Plan) -> bool:
    return any(
        plan[clash.other] - plan[clash.one] in clash.differences
        for clash in problem.clashes
        if clash.rule not in without and max(clash.one, clash.other) == len(plan) - 1
    )


def _bears(problem: Problem, load: Load, plan: Plan) -> bool:
    """Whether somebody has few enough days in each month in which a begun plan takes one."""
    standing = {day for day in range(load.standing.bit_length()) if load.standing >> day & 1}
    own = [(event, parts) for event, parts in load.events if event < len(plan)]
    new = {plan[event] + part for event, parts in own for part in parts} - standing
    months = Counter(problem.day(day).strftime("%Y-%m") for day in standing | new)
    return all(months[problem.day(day).strftime("%Y-%m")] <= load.most for day in new)

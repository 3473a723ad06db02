"""Blocks of a problem: events that cost something together, to be planned by themselves."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from plf_cli.dates.part import part
from plf_cli.dates.problem import Days, Plan, Problem

_OTHERS = -1  # stands for the rule that what is not in a block stays where it is


def coupled(problem: Problem) -> list[list[int]]:
    """The events in blocks, in order: what costs together, or has to be so far apart, is in one.

    What a plan costs is the sum of what its blocks cost.
    """
    block = list(range(len(problem.events)))
    pairs = [(one.before, one.after) for one in problem.links]
    pairs += [(one.one, one.other) for one in problem.besides]
    for one, other in pairs:
        first, second = sorted((block[one], block[other]))
        block = [first if number == second else number for number in block]
    found: dict[int, list[int]] = {}
    for event, number in enumerate(block):
        found.setdefault(number, []).append(event)
    return list(found.values())


def alone(problem: Problem, events: Sequence[int]) -> Problem:
    """The problem of a block as if there were no others: no plan of all is cheaper for it."""
    own = set(events)
    return part(
        replace(
            problem,
            links=tuple(one for one in problem.links if one.before in own),
            clashes=tuple(one for one in problem.clashes if {one.one, one.other} <= own),
            loads=tuple(
                replace(one, events=mine)
                for one in problem.loads
                if (mine := tuple(pair for pair in one.events if pair[0] in own))
            ),
        ),
        events,
    )


def beside(
    problem: Problem, events: Sequence[int], plan: Plan, without: Collection[int]
) -> Problem:
    """The problem of a block when all others stay where a plan puts them."""
    own = set(events)
    taken = _taken(problem, own, plan, without)
    loads = []
    for load in problem.loads:
        standing = load.standing
        for event, parts in load.events:
            if event not in own:
                standing |= sum(1 << plan[event] + at for at in parts)
        loads.append(replace(load, standing=standing))
    held = tuple(
        replace(event, closed={**event.closed, _OTHERS: taken.get(number, 0)})
        for number, event in enumerate(problem.events)
    )
    return alone(replace(problem, events=held, loads=tuple(loads)), events)


def _taken(
    problem: Problem, own: Collection[int], plan: Plan, without: Collection[int]
) -> dict[int, Days]:
    """The first days that the events of a block cannot have, for what lies outside of it."""
    taken: dict[int, Days] = {}
    for clash in problem.clashes:
        if clash.rule in without or (clash.one in own) == (clash.other in own):
            continue
        mine, other, sign = (
            (clash.one, clash.other, -1) if clash.one in own else (clash.other, clash.one, 1)
        )
        for difference in clash.differences:
            if (day := plan[other] + sign * difference) >= 0:
                taken[mine] = taken.get(mine, 0) | 1 << day
    return taken

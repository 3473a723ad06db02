"""Clashes -> groups of days of events no two of which may lie on one day."""

from collections.abc import Iterator, Sequence

from plf_cli.dates.problem import Clash, Problem

Part = tuple[int, int]
"""A day of an event, counted from its first one."""
Clique = tuple[Part, ...]


def cliques(problem: Problem, clashes: Sequence[Clash]) -> Iterator[Clique]:
    """Groups that say together what the clashes say, as large as they are quickly found.

    A difference that no two days of the events have is one of a day that comes after the events:
    that is as good to tell the two apart.
    """
    near: dict[Part, set[Part]] = {}
    wanted: dict[tuple[Part, Part], None] = {}
    for clash in clashes:
        lengths = [problem.events[one].length for one in (clash.one, clash.other)]
        for difference in sorted(clash.differences):
            pairs = _pairs(clash, difference, lengths)
            wanted[pairs[0]] = None
            for one, other in pairs:
                near.setdefault(one, set()).add(other)
                near.setdefault(other, set()).add(one)
    while wanted:
        one, other = next(iter(wanted))
        clique = _grown(one, other, near)
        for first in clique:
            for second in clique:
                wanted.pop((first, second), None)
        yield clique


def _pairs(clash: Clash, difference: int, lengths: Sequence[int]) -> list[tuple[Part, Part]]:
    """The days of the two that fall together where they begin so far from each other."""
    found = [
        ((clash.one, part), (clash.other, part - difference))
        for part in range(lengths[0])
        if 0 <= part - difference < lengths[1]
    ]
    return found or [((clash.one, difference), (clash.other, 0))]


def _grown(one: Part, other: Part, near: dict[Part, set[Part]]) -> Clique:
    """The two with all that can be added, in order."""
    clique = [one, other]
    common = near[one] & near[other]
    while common:
        added = min(common, key=lambda part: (-len(near[part] & common), part))
        clique.append(added)
        common &= near[added]
    return tuple(clique)

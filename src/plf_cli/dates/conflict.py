"""Why there is no plan: the rules that together make it impossible, and what would let it.

A set of rules is minimal if no plan keeps all of them, but one does as soon as any one is left out.
Where several such sets have no rule in common, all are told. A change is told only if it lets a
plan be that keeps everything else, but for the other sets.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from plf_cli.dates.part import part
from plf_cli.dates.problem import Kind, Problem
from plf_cli.dates.remedies import Find, Remedy, remedies_for
from plf_cli.dates.search import GivenUp, components, first_plan

GIVEN = frozenset({Kind.HELD, Kind.WEEKEND})
"""What no plan can change, so that it is never named."""
_MOST_TOLD = 4
# What is tried last to be left out is told if there is a choice: what people can change.
_FIRST_TO_GO = (
    Kind.PAST, Kind.SUMMER, Kind.PUBLIC, Kind.CUSTOMARY, Kind.ORDER, Kind.TEAMS, Kind.CLASH,
    Kind.BOOKED, Kind.DEADLINE, Kind.LOAD, Kind.VENUE_CLOSED, Kind.AWAY, Kind.SCHOOL,
    Kind.PERSON_DAYS, Kind.WEEKDAYS, Kind.WEEK, Kind.STANDS, Kind.FOLLOW_UP, Kind.APART,
    Kind.PERIOD, Kind.WINDOW,
)  # fmt: skip


@dataclass(frozen=True)
class Conflict:
    """Rules that cannot all be kept, and the changes that would do, the smallest first.

    ``problem`` is the part of the whole that they are about: the numbers of its events are those of
    the remedies. ``is_minimal`` is false where that could not be proven within bounds.
    """

    problem: Problem
    rules: tuple[int, ...]
    remedies: tuple[Remedy, ...]
    is_minimal: bool


def easiest(conflict: Conflict) -> list[Remedy]:
    """The few changes that people can bring about; the others only where there are none such."""
    hardly = {Kind.PAST, Kind.SUMMER, Kind.PUBLIC, Kind.CUSTOMARY, Kind.ORDER, Kind.TEAMS}
    rules = conflict.problem.rules
    easy = [one for one in conflict.remedies if rules[one.rule].kind not in hardly]
    return (easy or list(conflict.remedies))[:_MOST_TOLD]


def conflicts(
    problem: Problem, find: Find = first_plan, quick: Find | None = None
) -> list[Conflict]:
    """The minimal sets of rules that make a problem impossible.

    ``quick`` is asked again and again, and may give up sooner than ``find``.

    Raises ``GivenUp`` where it is not certain that there is no plan.
    """
    found = []
    for events in components(problem):
        own = part(problem, events)
        dropped: set[int] = set()
        cores = []
        while find(own, dropped) is None:
            core, is_minimal = _core(own, dropped, quick or find)
            cores.append((core, is_minimal))
            if not core:
                break
            dropped |= core
        for core, is_minimal in cores:
            others = dropped - core
            remedies = tuple(sorted(remedies_for(own, core, others, quick or find), key=_smallest))
            found.append(Conflict(own, tuple(sorted(core)), remedies, is_minimal))
    return found


def _smallest(remedy: Remedy) -> tuple[int, int]:
    return remedy.hard + remedy.by, remedy.rule


def _core(problem: Problem, dropped: Collection[int], find: Find) -> tuple[set[int], bool]:
    """A set of rules without any of which there is a plan, and whether that is proven."""
    is_minimal = True

    def possible(without: set[int]) -> bool:
        nonlocal is_minimal
        try:
            return find(problem, without) is not None
        except GivenUp:
            is_minimal = False
            return True

    core = sorted(
        set(_used(problem)) - set(dropped),
        key=lambda rule: (_FIRST_TO_GO.index(problem.rules[rule].kind), rule),
    )
    size = max(1, len(core) // 2)
    gone = set(dropped)
    while True:
        is_minimal = True
        kept: list[int] = []
        for at in range(0, len(core), size):
            some = set(core[at : at + size])
            if possible(gone | some):
                kept += core[at : at + size]
            else:
                gone |= some
        core = kept
        if size == 1:
            return set(core), is_minimal
        size = max(1, size // 2)


def _used(problem: Problem) -> Iterator[int]:
    """The rules that a problem's events and ties name, but those that nobody can change."""
    used = {rule for event in problem.events for rule in event.closed}
    for ties in (problem.links, problem.clashes, problem.loads):
        used |= {one.rule for one in ties}
    return (rule for rule in used if problem.rules[rule].kind not in GIVEN)

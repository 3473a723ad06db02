"""The days that a plan can have if it is to cost no more than one that is there."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from plf_cli.dates.domains import Domains, Wiped
from plf_cli.dates.problem import Days, Link, Problem

_DEAR = -2  # stands for the rule that nothing costs more than the plan that is there


def days_left(
    problem: Problem, dearest: Sequence[int] | None, without: Collection[int]
) -> list[Days] | None:
    """The first days of each event that may be worth looking at; None where one has none.

    ``dearest`` is what, for each event, its block may cost.
    """
    domains = Domains(problem if dearest is None else _narrowed(problem, dearest), without)
    try:
        return domains.start(range(len(problem.events)))
    except Wiped:
        return None


def _narrowed(problem: Problem, dearest: Sequence[int]) -> Problem:
    """The problem without the days, and the gaps, that cost more by themselves."""
    events = tuple(
        replace(event, closed={**event.closed, _DEAR: _dear(event.cost, most)})
        for event, most in zip(problem.events, dearest, strict=True)
    )
    near = (_near(one, dearest[one.before]) for one in problem.links)
    return replace(problem, events=events, links=(*problem.links, *filter(None, near)))


def _dear(costs: Mapping[int, int], dearest: int) -> Days:
    return sum(1 << day for day, points in costs.items() if points > dearest)


def _near(link: Link, dearest: int) -> Link | None:
    """How far a gap may be from the ideal one; None where that costs nothing."""
    if link.ideal is None or not link.weight:
        return None
    off = dearest // link.weight
    return replace(link, least=link.ideal - off, most=link.ideal + off, rule=_DEAR)

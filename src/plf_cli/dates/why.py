"""Why a session lies where a plan puts it, and which two days are next best."""

from dataclasses import dataclass
from datetime import date

from plf_cli.dates.better import Better
from plf_cli.dates.days import bits
from plf_cli.dates.problem import Kind, Link, Plan, Problem, gap
from plf_cli.dates.words import told, window
from plf_cli.messages import _, day, language, plural
from plf_cli.model.base import Range

_FEW = 2
_NEVER = frozenset({Kind.WEEKEND, Kind.PAST, Kind.PERIOD})  # their days nobody thinks of
_NEAR = 14  # days: what closes a day further off explains nothing


@dataclass(frozen=True)
class Day:
    """A day that a session could have, and what a plan with it would cost more."""

    dates: tuple[date, ...]
    more: int


@dataclass(frozen=True)
class Reason:
    """Why a session lies where it does: what speaks for it, what closed better days."""

    event: int
    for_it: tuple[str, ...]
    against_better: tuple[str, ...]
    cost: int
    next_best: tuple[Day, ...]


def reasons(problem: Problem, plan: Plan) -> list[Reason]:
    """A reason for each event whose date is not given."""
    better = Better(problem, plan)
    return [
        _reason(problem, plan, event, better)
        for event, one in enumerate(problem.events)
        if not one.stays
    ]


def _reason(problem: Problem, plan: Plan, event: int, better: Better) -> Reason:
    now = better.points(event, plan[event], plan)
    days = better.domains.beside(event, plan) & ~(1 << plan[event])
    ranked = sorted(
        (better.points(event, start, plan), abs(start - plan[event]), start) for start in bits(days)
    )
    next_best = tuple(
        Day(problem.dates(event, start), points - now) for points, _far, start in ranked[:_FEW]
    )
    own = problem.events[event].cost.get(plan[event], 0)
    return Reason(
        event,
        tuple(_for(problem, plan, event)),
        tuple(_closed(problem, plan, event, better)),
        now if own or now else 0,
        next_best,
    )


def _for(problem: Problem, plan: Plan, event: int) -> list[str]:
    """The gaps to what comes before, and the beginning."""
    found = []
    for link in problem.links:
        rule = problem.rules[link.rule]
        if link.after != event or link.ideal is None:
            continue
        days = gap(problem, link, plan)
        text = plural("{n} day after {session}", "{n} days after {session}", days,
                      session=problem.events[link.before].session.key)  # fmt: skip
        if link.most is not None and rule.kind in {Kind.WINDOW, Kind.APART}:
            text = _("{text} (asked for: {window})").format(text=text, window=_window(link))
        found.append(text)
    if not found and (period := problem.events[event].course.period):
        text = _("early in the period, which begins on {day}")
        found.append(text.format(day=day(period.from_, language())))
    return found


def _window(link: Link) -> str:
    return window(Range(link.least, link.most or link.least))


def _closed(problem: Problem, plan: Plan, event: int, better: Better) -> list[str]:
    """The rules that close the days that would have been better, the most telling first."""
    own, now = problem.events[event], better.points(event, plan[event], plan)
    tied = better.domains.beside(event, plan, closed=False)
    count: dict[int, int] = {}
    for start in bits(tied):
        if abs(start - plan[event]) > _NEAR or better.points(event, start, plan) >= now:
            continue
        closing = [rule for rule, closed in own.closed.items() if closed >> start & 1]
        if any(problem.rules[rule].kind in _NEVER for rule in closing):
            continue
        for rule in closing:
            count[rule] = count.get(rule, 0) + 1
    if own.stands is not None and own.stands != plan[event]:
        for rule, closed in own.closed.items():
            if closed >> own.stands & 1:
                count[rule] = problem.length  # why it cannot stay tells most
    ranked = sorted(count, key=lambda rule: (-count[rule], rule))
    return [told(problem.rules[rule]) for rule in ranked[:_FEW]]

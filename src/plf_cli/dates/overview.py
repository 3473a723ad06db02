"""A plan at a glance: a line a session with its days, its week and its name, without reasons."""

from collections.abc import Iterator, Sequence
from datetime import date

from plf_cli.dates.problem import Plan, Problem
from plf_cli.messages import _, days, language, long_day, short_day, week, weekday


def overview(problem: Problem, plan: Plan, events: Sequence[int]) -> Iterator[str]:
    """A line for each of these events, its parts below each other."""
    dates = [problem.dates(event, plan[event]) for event in events]
    held = [_held(one) for one in dates]
    weeks = [week(one[0], language()) for one in dates]
    widest = max(map(len, held), default=0), max(map(len, weeks), default=0)
    for event, own, number in zip(events, held, weeks, strict=True):
        name = problem.events[event].session.key
        yield f"  {own:{widest[0]}}  {number:{widest[1]}}  {name}{_besides(problem, plan, event)}"


def _held(dates: Sequence[date]) -> str:
    """``tirsdag den 12. januar 2027``; ``tirsdag-onsdag den 12.-13. januar 2027``."""
    first, last = dates[0], dates[-1]
    if first == last:
        return long_day(first, language())
    names = f"{weekday(first, language())}-{weekday(last, language())}"
    return f"{names}{' den' if language() == 'da' else ''} {days(first, last, language())}"


def _besides(problem: Problem, plan: Plan, event: int) -> str:
    """What is to be known of it: where it was before, and that it is not written yet."""
    own = problem.events[event]
    if own.is_provisional:
        return f" ({_('not written')})"
    if own.stands is None or own.stands == plan[event]:
        return ""
    text = _("was {day}").format(day=short_day(problem.day(own.stands), language()))
    return f" ({text})"

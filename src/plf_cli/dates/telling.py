"""What a search came to, as text and as data for scripts."""

from collections.abc import Iterator, Sequence
from typing import Any

from plf_cli.dates.advice import remedied
from plf_cli.dates.conflict import Conflict, easiest
from plf_cli.dates.overview import overview
from plf_cli.dates.planner import Outcome
from plf_cli.dates.problem import Event, Plan, Problem
from plf_cli.dates.sessions import Planned
from plf_cli.dates.why import Day, Reason, reasons
from plf_cli.dates.words import told
from plf_cli.messages import _, capital, language, listing, long_day, percent, plural, week
from plf_cli.wrapping import wrapped

_INDENT = "      "


def text(
    outcome: Outcome, courses: Sequence[Planned], width: int, *, is_short: bool = False
) -> str:
    """The plan with its reasons, or why there is none, in lines of ``width``.

    A short one has a line for each session, and no reasons.
    """
    if outcome.plan is None:
        lines = _no_plan(outcome)
    else:
        lines = _of_courses(outcome, outcome.plan, courses, is_short=is_short)
    return "".join(f"{line}\n" for one in lines for line in wrapped(one, width))


def _of_courses(
    outcome: Outcome, plan: Plan, courses: Sequence[Planned], *, is_short: bool
) -> Iterator[str]:
    found = {reason.event: reason for reason in reasons(outcome.problem, plan)}
    for planned in courses:
        own = [
            event
            for event, one in enumerate(outcome.problem.events)
            if one.course is planned.course and event in found
        ]
        if own or planned.left_out:
            title = planned.course.title or planned.programme.title
            yield f"{planned.course.id}: {title}"
        same = [event for event in own if outcome.problem.events[event].stands == plan[event]]
        new = sorted(set(own) - set(same), key=lambda event: (plan[event], event))
        if is_short:
            yield from overview(outcome.problem, plan, new)
        for event in () if is_short else new:
            yield from _event(outcome.problem, plan, found[event])
        if same:
            keys = [outcome.problem.events[event].session.key for event in same]
            yield "  " + _("As before: {sessions}.").format(sessions=listing(keys, language()))
        yield from left(planned)
        if own or planned.left_out:
            yield ""
    yield from _summary(outcome, plan, len(found))


def _event(problem: Problem, plan: Plan, reason: Reason) -> Iterator[str]:
    event = problem.events[reason.event]
    dates = problem.dates(reason.event, plan[reason.event])
    days = listing([long_day(one, language()) for one in dates], language())
    yield f"  {event.session.key}: {days} ({week(dates[0], language())})"
    if event.stands is not None and event.stands != plan[reason.event]:
        was = problem.dates(reason.event, event.stands)
        moved = _("Moved from {days}.")
        yield _INDENT + moved.format(
            days=listing([long_day(one, language()) for one in was], language())
        )
    if event.is_provisional:
        yield _INDENT + _("Not written: there is no cluster, group or team for it yet.")
    for line in reason.for_it:
        yield f"{_INDENT}{capital(line)}."
    if reason.against_better:
        closed = _("Better days are closed: {reasons}.")
        yield _INDENT + closed.format(reasons="; ".join(reason.against_better))
    if reason.next_best:
        next_best = [_next_best(problem, other) for other in reason.next_best]
        text_ = _("Next best: {days}.").format(days=listing(next_best, language(), "or"))
        yield _INDENT + text_


def _next_best(problem: Problem, other: Day) -> str:
    day = long_day(other.dates[0], language())
    if problem.is_minimal:
        return day
    if not other.more:
        return _("{day} (just as good)").format(day=day)
    return plural("{day} ({n} point more)", "{day} ({n} points more)", other.more, day=day)


def left(planned: Planned) -> Iterator[str]:
    """The modules of a course whose sessions are left without a date."""
    modules: dict[str, int] = {}
    for session in planned.left_out:
        modules[session.module] = modules.get(session.module, 0) + 1
    for module, number in modules.items():
        text_ = plural(
            "{module}: {n} session is left without a date; --module {module} plans it.",
            "{module}: {n} sessions are left without a date; --module {module} plans them.",
            number,
            module=module,
        )
        yield f"  {text_}"


def _summary(outcome: Outcome, plan: Plan, number: int) -> Iterator[str]:
    problem = outcome.problem
    planned = plural("{n} session is planned", "{n} sessions are planned", number)
    moved = sum(
        one.stands is not None and one.stands != start
        for one, start in zip(problem.events, plan, strict=True)
    )
    if moved:
        planned += ", " + plural("{n} is moved", "{n} are moved", moved)
    if outcome.is_best:
        quality = _("proven best: no plan is better")
    elif outcome.bound_is_searched:
        gap = percent(outcome.cost - outcome.bound, outcome.cost, language())
        quality = _("best found; none has fewer than {bound}, so the gap is {gap} at most")
        quality = quality.format(bound=outcome.bound, gap=gap)
    else:
        quality = _("best found; --prove looks further")
    points = plural("{n} point", "{n} points", outcome.cost)
    yield f"{planned} ({quality})." if problem.is_minimal else f"{planned}. {points} ({quality})."
    if outcome.stopped:
        yield _("The search was stopped; this is the best so far.")


def _no_plan(outcome: Outcome) -> Iterator[str]:
    if outcome.stopped:
        yield _("The search was stopped before a plan was found.")
    elif not outcome.conflicts:
        yield _("No plan was found, and it is not certain that there is none.")
        yield _(
            'Plan fewer courses at a time, or install the extra: pip install "plf-cli[planner]"'
        )
    for number, conflict in enumerate(outcome.conflicts):
        if number:
            yield ""
        yield from _conflict(conflict)


def _conflict(conflict: Conflict) -> Iterator[str]:
    rules = conflict.problem.rules
    yield (
        _("There is no plan: these cannot all be kept.")
        if conflict.is_minimal
        else _("There is no plan: among these are some that cannot all be kept.")
    )
    is_one = len({event.course.id for event in conflict.problem.events}) == 1
    for rule in conflict.rules:
        course = "" if is_one else rules[rule].course
        text_ = told(rules[rule])
        yield f"  - {course}: {text_}" if course else f"  - {text_}"
    for number, remedy in enumerate(easiest(conflict)):
        text_ = remedied(conflict.problem, remedy)
        smallest = _("The smallest change that would let it: {change}.")
        yield (smallest if not number else _("Or: {change}.")).format(change=text_)
    if not conflict.remedies:
        yield _("To change one of them alone is not enough.")


def data(outcome: Outcome, courses: Sequence[Planned]) -> dict[str, Any]:
    """The same for scripts; dates as ``2027-02-03``."""
    plan, problem = outcome.plan, outcome.problem
    found = {} if plan is None else {one.event: one for one in reasons(problem, plan)}
    return {
        "found": plan is not None,
        "points": outcome.cost if plan else None,
        "bound": outcome.bound if plan else None,
        "best": outcome.is_best,
        "stopped": outcome.stopped,
        "courses": [
            {
                "id": planned.course.id,
                "sessions": [
                    _session(problem, plan, reason)
                    for event, reason in found.items()
                    if plan and problem.events[event].course is planned.course
                ],
                "left_out": [session.key for session in planned.left_out],
            }
            for planned in courses
        ],
        "conflicts": [_conflict_data(one) for one in outcome.conflicts],
    }


def _session(problem: Problem, plan: Plan, reason: Reason) -> dict[str, Any]:
    event: Event = problem.events[reason.event]
    was = None if event.stands is None else problem.dates(reason.event, event.stands)
    return {
        "session": event.session.key,
        "listed": event.at is not None,
        "provisional": event.is_provisional,
        "dates": [one.isoformat() for one in problem.dates(reason.event, plan[reason.event])],
        "was": was and [one.isoformat() for one in was],
        "why": [*reason.for_it, *reason.against_better],
        "next_best": [
            {"dates": [one.isoformat() for one in other.dates], "points_more": other.more}
            for other in reason.next_best
        ],
    }


def _conflict_data(conflict: Conflict) -> dict[str, Any]:
    rules = conflict.problem.rules
    return {
        "minimal": conflict.is_minimal,
        "rules": [
            {"kind": rules[one].kind, "course": rules[one].course or None, "text": told(rules[one])}
            for one in conflict.rules
        ],
        "changes": [remedied(conflict.problem, one) for one in conflict.remedies],
    }

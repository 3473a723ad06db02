"""A part of a problem: some of its events, which the others do not touch."""

from collections.abc import Sequence
from dataclasses import replace

from plf_cli.dates.problem import Problem


def part(problem: Problem, events: Sequence[int]) -> Problem:
    """The problem of these events alone; they are numbered anew, the rules are not."""
    own = {event: number for number, event in enumerate(events)}
    return replace(
        problem,
        events=tuple(problem.events[event] for event in events),
        links=tuple(
            replace(one, before=own[one.before], after=own[one.after])
            for one in problem.links
            if one.before in own
        ),
        clashes=tuple(
            replace(one, one=own[one.one], other=own[one.other])
            for one in problem.clashes
            if one.one in own
        ),
        besides=tuple(
            replace(one, one=own[one.one], other=own[one.other])
            for one in problem.besides
            if one.one in own and one.other in own
        ),
        loads=tuple(
            replace(one, events=tuple((own[event], parts) for event, parts in one.events))
            for one in problem.loads
            if one.events[0][0] in own
        ),
    )

"""Small problems of dates, made of numbers, and a judge that looks at dates one by one."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import product

from hypothesis import strategies as st

from plf_cli.dates.problem import (
    Beside,
    Clash,
    Event,
    Kind,
    Link,
    Load,
    Plan,
    Problem,
    Rule,
    cost,
)
from plf_cli.model.course import Course, Session

FIRST = date(2027, 1, 25)  # so that two months are met within two weeks
RULES = 6


def event(
    length: int = 1,
    closed: Mapping[int, Collection[int]] | None = None,
    cost: Mapping[int, int] | None = None,
) -> Event:
    """An event with the days that each rule closes, and what days cost."""
    session = Session(module="m")
    course = Course(kind="course", id="k", programme="p", sessions=(session,))
    days = {rule: sum(1 << day for day in days) for rule, days in (closed or {}).items()}
    return Event(course, session, 0, length, None, days, cost or {})


def problem(
    events: Sequence[Event],
    length: int = 12,
    links: Sequence[Link] = (),
    clashes: Sequence[Clash] = (),
    besides: Sequence[Beside] = (),
    loads: Sequence[Load] = (),
) -> Problem:
    """A problem; its rules have only numbers."""
    rules = tuple(Rule(Kind.WINDOW, str(number)) for number in range(RULES))
    return Problem(
        FIRST, length, tuple(events), rules,
        tuple(links), tuple(clashes), tuple(besides), tuple(loads),
    )  # fmt: skip


def days(*numbers: int) -> int:
    """The set of these days."""
    return sum(1 << number for number in numbers)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Problems of two to four events that may have many plans, few, or none."""
    length = draw(st.integers(6, 12))
    number = draw(st.integers(2, 4))
    day, rule, points = st.integers(0, length - 1), st.integers(0, RULES - 1), st.integers(0, 9)
    pair = st.permutations(range(number)).map(lambda order: (order[0], order[1]))

    def an_event() -> Event:
        closed = draw(st.dictionaries(rule, st.sets(day, max_size=6), max_size=2))
        return event(draw(st.integers(1, 2)), closed, draw(st.dictionaries(day, points)))

    def a_link() -> Link:
        before, after = sorted(draw(pair))
        least = draw(st.integers(-1, 4))
        most = draw(st.none() | st.integers(least, least + 4))
        ideal = draw(st.none() | st.integers(0, 6))
        return Link(before, after, least, most, draw(rule), ideal, draw(st.integers(0, 3)))

    def a_load() -> Load:
        parts = st.sets(st.integers(0, 1), min_size=1)
        own = draw(st.dictionaries(st.integers(0, number - 1), parts, min_size=1))
        taken = tuple(
            (at, tuple(sorted(part for part in some if part < events[at].length) or (0,)))
            for at, some in sorted(own.items())
        )
        standing = days(*draw(st.sets(day, max_size=4)))
        return Load(taken, draw(st.integers(0, 3)), standing, draw(rule))

    events = [an_event() for _number in range(number)]
    apart = st.frozensets(st.integers(-3, 3), min_size=1, max_size=4)
    return problem(
        events, length,
        [a_link() for _number in range(draw(st.integers(0, 3)))],
        [Clash(*draw(pair), draw(apart), draw(rule)) for _number in range(draw(st.integers(0, 4)))],
        [Beside(*draw(pair), draw(apart), draw(points)) for _n in range(draw(st.integers(0, 2)))],
        [a_load() for _number in range(draw(st.integers(0, 2)))],
    )  # fmt: skip


def all_plans(of: Problem, without: Collection[int] = ()) -> Iterator[Plan]:
    """Every plan that keeps the rules, some left out."""
    starts = [range(of.length - one.length + 1) for one in of.events]
    return (plan for plan in product(*starts) if not faults(of, plan) - set(without))


def faults(of: Problem, plan: Plan) -> set[int]:
    """The rules that a plan breaks, found out by looking at its dates."""
    held = [
        [FIRST + timedelta(days=start + part) for part in range(one.length)]
        for one, start in zip(of.events, plan, strict=True)
    ]
    return {
        *_closed(of, plan),
        *_gaps(of, held),
        *(
            one.rule
            for one in of.clashes
            if (held[one.other][0] - held[one.one][0]).days in one.differences
        ),
        *_months(of, held),
    }


def _closed(of: Problem, plan: Plan) -> Iterator[int]:
    for one, start in zip(of.events, plan, strict=True):
        for rule, closed in one.closed.items():
            if f"{closed:b}"[::-1][start : start + 1] == "1":
                yield rule


def _gaps(of: Problem, held: Sequence[Sequence[date]]) -> Iterator[int]:
    for one in of.links:
        earliest = held[one.before][-1] + timedelta(days=one.least)
        latest = date.max if one.most is None else held[one.before][-1] + timedelta(days=one.most)
        if not earliest <= held[one.after][0] <= latest:
            yield one.rule


def _months(of: Problem, held: Sequence[Sequence[date]]) -> Iterator[int]:
    for load in of.loads:
        standing = {FIRST + timedelta(days=n) for n in range(of.length) if load.standing >> n & 1}
        mine = {held[at][part] for at, parts in load.events for part in parts}
        months = Counter(one.replace(day=1) for one in standing | mine)
        if any(months[one.replace(day=1)] > load.most for one in mine - standing):
            yield load.rule


def cheapest(of: Problem, without: Collection[int] = ()) -> int | None:
    """What the cheapest of all plans costs; None where there is none."""
    return min((cost(of, plan) for plan in all_plans(of, without)), default=None)

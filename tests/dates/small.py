"""Small problems made up at random, so tight that many have no plan."""

from datetime import date, timedelta

from hypothesis import strategies as st

from plf_cli.dates.problem import Clash, Days, Event, Kind, Link, Load, Problem, Rule
from plf_cli.model.course import Course, Session

_COURSE = Course(kind="course", id="k", programme="p")
_LAST_OF_MONTH = date(2027, 1, 31)


@st.composite
def tight_problems(draw: st.DrawFn) -> Problem:
    """Up to four sessions in up to ten days over the end of a month, with rules of each form."""
    length, count = draw(st.integers(4, 10)), draw(st.integers(2, 4))
    first = _LAST_OF_MONTH - timedelta(days=draw(st.integers(0, length)))
    rules: list[Rule] = []

    def rule(kind: Kind) -> int:
        rules.append(Rule(kind, "k", {"who": "a", "most": 1}, (len(rules),)))
        return len(rules) - 1

    away = [rule(Kind.AWAY) for _one in range(draw(st.integers(1, 3)))]
    lengths = [draw(st.integers(1, 2)) for _one in range(count)]
    events = tuple(_event(draw, number, lengths[number], length, away) for number in range(count))
    pairs = [(one, other) for other in range(count) for one in range(other)]
    links, clashes = [], []
    for one, other in draw(st.lists(st.sampled_from(pairs), max_size=4, unique=True)):
        least = draw(st.integers(1, 5))
        most = draw(st.none() | st.integers(least, least + 3))
        links.append(Link(one, other, least, most, rule(Kind.WINDOW)))
    together = rule(Kind.CLASH)
    for one, other in draw(st.lists(st.sampled_from(pairs), max_size=3, unique=True)):
        clashes.append(
            Clash(one, other, frozenset(range(1 - lengths[other], lengths[one])), together)
        )
    parts = tuple((number, tuple(range(lengths[number]))) for number in range(count))
    standing = draw(st.integers(0, 2**length - 1)) & draw(st.integers(0, 2**length - 1))
    loads = (Load(parts, draw(st.integers(1, 6)), standing, rule(Kind.LOAD)),)
    return Problem(
        first, length, events, tuple(rules), tuple(links), tuple(clashes),
        loads=loads if draw(st.booleans()) else (),
    )  # fmt: skip


def _event(draw: st.DrawFn, number: int, length: int, days: int, away: list[int]) -> Event:
    closed: dict[int, Days] = {}
    for one in away:
        if open_ := draw(st.none() | st.integers(0, 2**days - 1)):
            closed[one] = 2**days - 1 & ~open_
    session = Session(module="m", number=number + 1)
    return Event(_COURSE, session, number, length, None, closed, {})

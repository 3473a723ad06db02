"""Whether the months have room for somebody's days."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli.dates.domains import Domains, Wiped
from plf_cli.dates.months import fit
from plf_cli.dates.problem import Clash, Load, Problem
from tests.dates.problems import all_plans, days, event, problem, problems

_MONTHS = [days(0, 1, 2), days(3, 4, 5), days(6, 7, 8)]


@pytest.mark.parametrize(
    ("events", "room", "fits"),
    [
        ([], [0, 0, 0], True),
        ([[0]], [1, 0, 0], True),
        ([[0]], [0, 1, 1], False),
        ([[]], [1, 1, 1], False),
        ([[0], [1]], [1, 1, 1], False),
        ([[0], [2, 3]], [1, 1, 1], True),
        # the first makes way for the last, over a month between them
        ([[0, 3], [3, 6], [0]], [1, 1, 1], True),
        ([[0, 3], [3, 6], [0], [6]], [1, 1, 1], False),
        ([[0, 3], [3, 6], [0], [6]], [1, 2, 1], True),
        ([[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]], [2, 0, 9], False),
    ],
)
def test_fit(events: list[list[int]], room: list[int], *, fits: bool) -> None:
    wanted = {number: days(*own) for number, own in enumerate(events)}
    assert fit(wanted, _MONTHS, room) == fits


@given(
    st.lists(st.sets(st.integers(0, 2)), max_size=5),
    st.lists(st.integers(0, 2), min_size=3, max_size=3),
)
@settings(derandomize=True, max_examples=100)
def test_fit_is_what_trying_all_finds(events: list[set[int]], room: list[int]) -> None:
    wanted = {at: sum(_MONTHS[month] for month in own) for at, own in enumerate(events)}
    shared_out = map(Counter, product(*events))
    fits = any(all(count[at] <= most for at, most in enumerate(room)) for count in shared_out)
    assert fit(wanted, _MONTHS, room) == fits


def _apart(of: Problem, most: int, standing: int) -> Problem:
    """One person at all events, no two of which can share a day."""
    clashes = tuple(
        Clash(one, other, frozenset(range(1 - of.events[other].length, of.events[one].length)), 0)
        for one, other in combinations(range(len(of.events)), 2)
    )
    parts = tuple((at, tuple(range(one.length))) for at, one in enumerate(of.events))
    return replace(of, clashes=clashes, loads=(Load(parts, most, standing, 1),))


@pytest.mark.slow
@given(problems(), st.integers(0, 3), st.sets(st.integers(0, 11), max_size=3))
@settings(derandomize=True, max_examples=60)
def test_no_plan_is_lost_where_events_are_apart(of: Problem, most: int, taken: set[int]) -> None:
    """They may be over the end of a month, and on days that somebody has anyhow."""
    whole = _apart(of, most, days(*(day for day in taken if day < of.length)))
    every = list(all_plans(whole))
    try:
        left = Domains(whole).start(range(len(whole.events)))
    except Wiped:
        assert every == []
    else:
        assert all(left[at] >> day & 1 for plan in every for at, day in enumerate(plan))


def test_too_many_for_the_months_is_seen_at_once() -> None:
    # Two months with a day each for three events.
    of = _apart(problem([event(), event(), event()]), 1, 0)
    with pytest.raises(Wiped):
        Domains(of).start(range(3))
    Domains(_apart(of, 2, 0)).start(range(3))
    Domains(_apart(of, 1, days(3))).start(range(3))  # where one may share a day that is taken

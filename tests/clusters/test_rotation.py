"""Other clusters at each meeting: few repeats, and never fewer than can be."""

from dataclasses import replace
from itertools import product

import pytest

from plf_cli.clusters.problem import faults, repeats
from plf_cli.clusters.rotation import Rotation, least_repeats
from plf_cli.model.base import Range
from tests.clusters.problems import hosted, partitions, scattered


@pytest.mark.parametrize(
    ("teams", "size", "meetings", "expected"),
    [
        (8, Range(3, 4), 3, 8),  # two clusters of four each time: 4 again at the second and third
        (8, Range(4, 4), 2, 4),
        (9, Range(3, 3), 4, 0),  # every two teams meet just once
        (12, Range(3, 4), 3, 0),
        (6, Range(2, 3), 3, 0),
        (4, Range(4, 4), 3, 12),  # a single cluster
    ],
)
def test_as_few_repeats_as_can_be(teams: int, size: Range, meetings: int, expected: int) -> None:
    problem = scattered(teams, size=size)
    rotation = Rotation(problem, meetings)
    rounds = rotation.run()
    assert rounds is not None
    assert [faults(problem, plan) for plan in rounds] == [[]] * meetings
    assert (repeats(problem, rounds), rotation.least) == (expected, expected)


@pytest.mark.parametrize(
    ("teams", "size", "meetings"),
    [
        (4, (2, 2), 4),
        (5, (2, 3), 3),
        (6, (3, 3), 3),
        (6, (2, 4), 2),
        (7, (3, 4), 2),
        (6, (2, 2), 3),
    ],
)
def test_the_bound_is_one(teams: int, size: tuple[int, int], meetings: int) -> None:
    problem = scattered(teams, size=Range(*size))
    plans = [hosted(problem, one) for one in partitions(tuple(range(teams)), problem.size)]
    rest = product(plans, repeat=meetings - 1)
    fewest = min(repeats(problem, (plans[0], *others)) for others in rest)
    if len({tuple(sorted(map(len, plan.clusters))) for plan in plans}) > 1:
        every = product(plans, repeat=meetings)
        fewest = min(repeats(problem, rounds) for rounds in every)
    assert least_repeats(problem, meetings) <= fewest
    found = Rotation(problem, meetings).run()
    assert found is not None
    assert repeats(problem, found) == fewest


def test_teams_that_belong_together_do_not_count() -> None:
    problem = replace(scattered(9, size=Range(3, 3)), together=((0, 1),), apart=((2, 3),))
    rounds = Rotation(problem, 3).run()
    assert rounds is not None
    assert [faults(problem, plan) for plan in rounds] == [[]] * 3


def test_the_same_seed_finds_the_same() -> None:
    assert Rotation(scattered(10), 3, 5).run() == Rotation(scattered(10), 3, 5).run()

"""The judge: what is wrong with a plan, and what it costs."""

from dataclasses import replace

import pytest

from plf_cli.clusters.problem import Fault, Plan, Problem, Unit, cost, faults, repeats
from plf_cli.model.base import Range
from tests.clusters.problems import on_a_line

ROAD = on_a_line([0, 1, 2, 10, 11, 12])
GOOD = Plan(((0, 1, 2), (3, 4, 5)), (None, None))
HOSTED = replace(
    ROAD, units=tuple(replace(unit, host=at in {0, 3}) for at, unit in enumerate(ROAD.units))
)


@pytest.mark.parametrize(
    ("plan", "wrong"),
    [
        (GOOD, []),
        (Plan(((0, 1, 2), (3, 4)), (None, None)), [Fault.NOT_ONCE, Fault.SIZE]),
        (Plan(((0, 1, 2), (2, 3, 4, 5)), (None, None)), [Fault.NOT_ONCE]),
        (Plan(((0, 1, 2), (3, 4, 6)), (None, None)), [Fault.NOT_ONCE]),
        (Plan(((0, 1, 1), (2, 3, 4, 5)), (None, None)), [Fault.NOT_ONCE]),
        (Plan(((0, 1, 2, 3, 4, 5),), (None,)), [Fault.SIZE]),
        (Plan((), ()), [Fault.NOT_ONCE]),
        (replace(GOOD, hosts=(0, None)), [Fault.HOST]),  # cannot host
        (replace(GOOD, hosts=(None,)), [Fault.HOST]),
    ],
)
def test_what_is_wrong(plan: Plan, wrong: list[Fault]) -> None:
    assert faults(ROAD, plan) == wrong


@pytest.mark.parametrize(
    ("problem", "hosts", "wrong"),
    [
        (replace(ROAD, together=((0, 1),)), (None, None), []),
        (replace(ROAD, together=((0, 1), (2, 3))), (None, None), [Fault.SEPARATED]),
        (replace(ROAD, apart=((0, 3),)), (None, None), []),
        (replace(ROAD, apart=((0, 3), (4, 5))), (None, None), [Fault.JOINED]),
        (HOSTED, (0, 3), []),
        (HOSTED, (3, 3), [Fault.HOST]),
        (replace(HOSTED, host_needed=True), (0, 3), []),
        (replace(HOSTED, host_needed=True), (0, None), [Fault.NO_HOST]),
    ],
)
def test_what_is_wrong_with_wishes(
    problem: Problem, hosts: tuple[int | None, ...], wrong: list[Fault]
) -> None:
    assert faults(problem, replace(GOOD, hosts=hosts)) == wrong


def _two(**values: object) -> Problem:
    """Two teams in one place, of which the one is as told and the other the opposite."""
    one = Unit("a", "A", district="N", size=100, experience="ny", host=False)
    return Problem((one, replace(one, id="b", **values)), ((0, 0), (0, 0)), Range(2, 2))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (_two(), 0),
        (replace(_two(), alike=("district",)), 0),
        (replace(_two(), mixed=("district",)), 60),
        (replace(_two(district="S"), alike=("district",)), 60),
        (replace(_two(district="S"), mixed=("district",)), 0),
        (replace(_two(district=None), alike=("district",), mixed=("experience",)), 60),
        (replace(_two(size=700), alike=("size",)), 60),
        (replace(_two(size=700), mixed=("size",)), 0),
        (replace(_two(size=None), mixed=("size",)), 0),
        (replace(_two(), mixed=("size",)), 60),
        (_two(host=True), 0),
    ],
)
def test_what_it_costs(problem: Problem, expected: int) -> None:
    assert cost(problem, Plan(((0, 1),), (None,))) == expected


def test_ways_and_missing_hosts() -> None:
    assert cost(ROAD, GOOD) == (1 + 1 + 2) * 2
    hosted = replace(HOSTED, units=(*HOSTED.units[:3], *ROAD.units[3:]))
    assert cost(hosted, GOOD) == 8 + 60  # the second has no host


def test_repeats() -> None:
    again = Plan(((0, 1, 3), (2, 4, 5)), (None, None))
    assert repeats(ROAD, (GOOD,)) == 0
    assert repeats(ROAD, (GOOD, again)) == 2  # 0-1 and 4-5
    assert repeats(ROAD, (GOOD, GOOD, GOOD)) == 12
    assert repeats(replace(ROAD, together=((0, 1),)), (GOOD, again)) == 1

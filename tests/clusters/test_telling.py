"""How clusters are told: what nobody knows is told as such, and tables fit."""

import pytest

from plf_cli.clusters.named import named
from plf_cli.clusters.planner import outcome
from plf_cli.clusters.problem import Problem
from plf_cli.clusters.tables import table
from plf_cli.clusters.telling import data, text
from plf_cli.model.base import Range
from plf_cli.model.course import Course
from tests.clusters.problems import on_a_line, scattered, without_positions

COURSE = Course(kind="course", id="kursus", programme="forloeb")
PROVEN = "This is proven: no other clusters cost less."
AS_FAR = "As far as the positions go, this is proven: no other clusters cost less."


def _told(problem: Problem, width: int = 100) -> list[str]:
    found = outcome(problem)
    return text(problem, found, named(COURSE, problem, found.rounds or ()), width).splitlines()


def test_ways_that_nobody_knows() -> None:
    problem = without_positions("vvvkkkk")
    told = _told(problem)
    assert told[:11] == [
        "Klynge v (v)", "  T0", "  T1", "  T2", "",
        "Klynge k (k)", "  T3", "  T4", "  T5", "  T6", "",
    ]  # fmt: skip
    assert told[11:15] == [
        "Minutes between the schools:",
        "       1   2   3   4   5   6   7",
        "1 T0   -   ?   ?  30  30  30  30",
        "2 T1   ?   -   ?  30  30  30  30",
    ]
    assert told[-3].endswith(
        "write lat and lon into the list of teams, or position into the course."
    )
    assert told[-1] == AS_FAR
    found = outcome(problem)
    said = data(problem, found, named(COURSE, problem, found.rounds or ()))["clusters"]
    assert [one["longest"] for one in said] == [None, None]


def test_where_no_way_is_known_nothing_is_weighed_or_proven() -> None:
    told = "\n".join(_told(without_positions("vvvvvvv")))
    assert not any(word in told for word in ("Cost", "proven", "longest"))


def test_teams_of_one_municipality_stand_in_the_order_of_the_list() -> None:
    found = outcome(without_positions("vkvkvvkvvkkk")).rounds
    assert found
    assert found[0].clusters == ((0, 2, 4), (1, 3, 6), (5, 7, 8), (9, 10, 11))


def test_known_ways_are_proven_without_more_ado() -> None:
    assert _told(on_a_line(range(7)))[-1] == PROVEN


def test_a_pair_has_a_single_way() -> None:
    told = _told(on_a_line([0, 7], Range(2, 2)))
    assert told[1:4] == ["  T0", "  T1", "  - 7 min. from T0 to T1."]


@pytest.mark.parametrize("many", [9, 10, 12])
def test_the_columns_of_a_table_stand_below_each_other(many: int) -> None:
    rows = table(scattered(many), tuple(range(many)), 100) or []
    assert len(rows) == many + 1
    assert len({len(row) for row in rows}) == 1


def test_long_names_are_cut_visibly_and_many_schools_have_no_common_table() -> None:
    rows = table(on_a_line(range(3)), (0, 1, 2), 13) or []
    assert rows[1].startswith("1 T0")
    assert table(scattered(13), tuple(range(13)), 200) is None


@pytest.mark.parametrize("width", [40, 60])
def test_everything_fits(width: int) -> None:
    for problem in (scattered(14), scattered(11), without_positions("vvvkkkk")):
        assert max(map(len, _told(problem, width))) <= width

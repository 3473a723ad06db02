"""Cluster sizes against brute force."""

import pytest

from plf_cli.model.base import Range
from plf_cli.rules.clusters import can_be_split
from tests.rules.checking import course, messages, programme

SIZES = [(3, 4), (1, 1), (2, 2), (4, 6), (5, 5), (3, 3), (7, 9)]
MEETING = "id: m, kind: cluster-meeting, per: cluster, teams: 3-4"


def _splits(number: int, size: Range) -> bool:
    """Whether some sizes add up to the number, by trying all."""
    return number == 0 or any(
        _splits(number - one, size) for one in range(size.min, size.max + 1) if one <= number
    )


@pytest.mark.parametrize(("low", "high"), SIZES)
def test_splits(low: int, high: int) -> None:
    size = Range(low, high)
    expected = {number for number in range(1, 31) if _splits(number, size)}
    assert {number for number in range(1, 31) if can_be_split(number, size)} == expected


def test_one_two_and_five_cannot_be_split_into_three_and_four() -> None:
    assert [n for n in range(1, 21) if not can_be_split(n, Range(3, 4))] == [1, 2, 5]


def test_any_number_where_there_is_no_least() -> None:
    assert can_be_split(1, Range(0, 0))


def _teams(number: int) -> str:
    return "[" + ", ".join(f"{{id: t-{n}, name: T}}" for n in range(number)) + "]"


@pytest.mark.parametrize(
    ("number", "findings"),
    [
        (0, []),
        (1, ["1 team cannot be split into clusters of 3-4."]),
        (2, ["2 teams cannot be split into clusters of 3-4."]),
        (3, []),
        (4, []),
        (5, ["5 teams cannot be split into clusters of 3-4."]),
        *((number, []) for number in range(6, 21)),
    ],
)
def test_impossible_sizes(number: int, findings: list[str]) -> None:
    assert messages("PLF601", course(teams=_teams(number)), programme(MEETING)) == findings


@pytest.mark.parametrize(
    "module",
    [
        "id: m, kind: cluster-meeting, per: cluster",  # any size
        "id: m, kind: meeting, teams: 3-4",  # not in clusters
    ],
)
def test_where_there_is_no_size_nothing_is_impossible(module: str) -> None:
    assert messages("PLF601", course(teams=_teams(5)), programme(module)) == []


@pytest.mark.parametrize(
    ("number", "findings"),
    [
        (0, []),  # not filled yet
        (1, ["The cluster has 1 team; the programme wants 3-4."]),
        (2, ["The cluster has 2 teams; the programme wants 3-4."]),
        (3, []),
        (4, []),
        (5, ["The cluster has 5 teams; the programme wants 3-4."]),
    ],
)
def test_clusters_outside_the_size(number: int, findings: list[str]) -> None:
    teams = ", ".join(f"t-{n}" for n in range(number))
    run = course(teams=_teams(8), clusters=f"[{{id: nord, teams: [{teams}]}}]")
    assert messages("PLF602", run, programme(MEETING)) == findings


def test_a_larger_cluster_runs_past_the_end() -> None:
    item = "{kind: team-work, title: Plan, minutes: 30, each_team: true}"
    text = programme(
        "id: dag-1, kind: cluster-meeting, per: cluster, teams: 3-4, "
        f"start: 9:00, end: 11:00, agenda: [{item}]"
    )
    teams = [f"{{id: {id_}, name: {id_}}}" for id_ in "abcde"]
    units = f"teams: [{', '.join(teams)}]\nclusters: [{{id: n, teams: [a, b, c, d, e]}}]\n"
    run = course("module: dag-1, cluster: n, date: 2027-01-13") + units
    assert messages("PLF405", run, text) == [
        "The agenda runs until 11:30, 30 min. past the end at 11:00."
    ]


def test_a_team_twice_and_a_team_from_elsewhere() -> None:
    units = (
        "teams: [{id: a, name: A, municipality: Tønder}, {id: b, name: B}]\n"
        "clusters: [{id: n, teams: [a, b, a]}]\n"
    )
    run = course("module: dag-1", municipalities="[Hjørring]") + units
    assert messages("PLF202", run) == ["The team “a” stands twice here."]
    assert messages("PLF603", run) == ["The course does not name Tønder among its municipalities."]

"""What cannot be, and the ways out of it."""

from dataclasses import replace

import pytest

from plf_cli.clusters.feasible import is_possible
from plf_cli.clusters.problem import Problem
from plf_cli.clusters.sizes import refusal
from plf_cli.model.base import Range
from tests.clusters.problems import on_a_line

SIX = on_a_line(range(6))
ALL_APART = tuple((one, other) for one in range(3) for other in range(one + 1, 3))


def _told(problem: Problem) -> tuple[str, str | None] | None:
    found = refusal(problem)
    return None if found is None else (found.message, found.help)


@pytest.mark.parametrize(
    ("teams", "size", "ways"),
    [
        (2, Range(3, 4), "one of 2 (--size 2)"),
        (5, Range(3, 4), "one of 5 (--size 3-5); 2 + 3 (--size 2-3)"),
        (5, Range(4, 4), "one of 5 (--size 4-5); 2 + 3 (--size 2-3)"),
        (8, Range(5, 5), "one of 8 (--size 5-8); 4 + 4 (--size 4)"),
        (11, Range(6, 8), "one of 11 (--size 6-11); 5 + 6 (--size 5-6)"),
        (7, Range(4, 6), "one of 7 (--size 4-7); 3 + 4 (--size 3-4)"),
        (13, Range(5, 6), "6 + 7 (--size 5-7); 4 + 4 + 5 (--size 4-5)"),
    ],
)
def test_numbers_that_cannot_be_split(teams: int, size: Range, ways: str) -> None:
    message, help_ = _told(on_a_line(range(teams), size)) or ("", "")
    assert message == f"{teams} teams cannot be split into clusters of {size}."
    assert help_ == f"Ways out: {ways}."


@pytest.mark.parametrize("teams", [0, 1])
def test_too_few_for_any_cluster(teams: int) -> None:
    found = _told(on_a_line(range(teams)))
    assert found
    assert found[0] in {"0 teams make no cluster.", "1 team makes no cluster."}


@pytest.mark.parametrize(
    ("problem", "message", "help_"),
    [
        (
            replace(SIX, together=((0, 1, 2), (2, 3, 4))),
            "5 teams belong together (T0, T1, T2, T3 and T4), but a cluster has at most 4.",
            "Take one of them out of --together, or allow more: --size 3-5.",
        ),
        (
            replace(SIX, together=((0, 1), (1, 2)), apart=((0, 2),)),
            "T0 and T2 should be together and apart.",
            "Leave out --together or --apart for them.",
        ),
        (
            replace(SIX, apart=ALL_APART),  # three clusters, but six teams make only two
            "No clusters of 3-4 can do all that is asked for at once.",
            (
                "Ways out: without --apart t0,t1; without --apart t0,t2; without --apart t1,t2; "
                "--size 2-4."
            ),
        ),
        (
            replace(on_a_line(range(7)), together=((0, 1), (2, 3), (4, 5)), size=Range(3, 3)),
            "7 teams cannot be split into clusters of 3.",
            "Ways out: 3 + 4 (--size 3-4); 2 + 2 + 3 (--size 2-3).",
        ),
        (
            replace(SIX, together=((0, 1), (2, 3), (4, 5)), size=Range(3, 3)),
            "No clusters of 3 can do all that is asked for at once.",
            (
                "Ways out: without --together t0,t1; without --together t2,t3; "
                "without --together t4,t5; --size 2-3."
            ),
        ),
        (
            replace(SIX, host_needed=True),
            "0 schools can host (host: true), but there are at least 2 clusters.",
            "Leave out --host, or ask more schools.",
        ),
    ],
)
def test_wishes_that_cannot_be(problem: Problem, message: str, help_: str) -> None:
    assert _told(problem) == (message, help_)


def test_many_teams_without_wishes_are_quickly_found_possible() -> None:
    assert is_possible(on_a_line(range(200)))
    assert refusal(on_a_line(range(200))) is None

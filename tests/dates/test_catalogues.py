"""Plans of whole catalogues, judged by the rules of plf."""

from contextlib import suppress

import pytest
from hypothesis import Phase, assume, given, settings

from plf_cli.dates.asked import Asked
from plf_cli.dates.better import plans
from plf_cli.dates.problem import Plan, Problem, broken
from plf_cli.dates.search import GivenUp, first_plan
from tests.building import report_of
from tests.dates.catalogues import TODAY, Files, asked_of, catalogues, dated, texts, undated

JUDGES = frozenset(
    "PLF501 PLF502 PLF503 PLF504 PLF505 PLF506 PLF508 PLF509 PLF510 PLF515 PLF516 "
    "PLF610 PLF611 PLF612 PLF613 PLF614 PLF615 PLF616 PLF620".split()
)
_STEPS = 2_000


def _found(files: Files) -> list[str]:
    report = report_of(texts(files), today=TODAY)
    return [f"{one.code} {one.message}" for one in report.diagnostics if one.code in JUDGES]


@given(catalogues())
@settings(derandomize=True, max_examples=5, phases=[Phase.generate])
def test_no_rule_finds_anything_in_a_plan(files: Files) -> None:
    _see_that_it_holds(files)


@pytest.mark.slow
@given(catalogues())
@settings(derandomize=True, max_examples=100, phases=[Phase.generate])  # to shrink takes minutes
def test_nor_in_many(files: Files) -> None:
    _see_that_it_holds(files)


def _see_that_it_holds(files: Files) -> None:
    of, courses = asked_of(files, Asked(TODAY))
    plan = _best(of)
    assume(plan)
    assert not broken(of, plan)
    whole = dated(files, of, courses, plan)
    assert _found(whole) == []
    # Nothing is to be moved in it.
    again, _courses = asked_of(whole, Asked(TODAY, minimal=True))
    stands = tuple(one.stands or 0 for one in again.events)
    assert list(plans(again, stands)) == [stands]
    # What was planned together can be planned one after the other.
    without = undated(whole, "course-0")
    alone, only = asked_of(without, Asked(TODAY), "course-0")
    last = _best(alone)
    assert last
    assert _found(dated(without, alone, only, last)) == []


def _best(of: Problem) -> Plan:
    """The best plan; an empty one where none is soon found."""
    best: Plan = ()
    with suppress(GivenUp):
        for best in plans(of, first_plan(of, most_steps=_STEPS)):  # noqa: B007 - the last one is the best
            pass
    return best

"""Why there is no plan: the rules that are named are a true minimal set, and the changes do.

A set is minimal by itself: nothing else asked, it is impossible, and possible without any one of
its rules. Mostly there is a plan of the whole, too, as soon as one is left out. Where another rule
stands in for it (two meetings cannot be on one day, since their order is told and since one person
is at both), the example says so: to leave that one out is not enough, and no change of it is told.
"""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from plf_cli.dates.conflict import Conflict, conflicts
from plf_cli.dates.problem import Problem, broken
from plf_cli.dates.search import first_plan
from tests.cli.files import write
from tests.cli.running import Plf
from tests.dates.exhaustive import a_plan
from tests.dates.infeasible import CASES, Case
from tests.dates.small import tight_problems

EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def test_there_are_examples() -> None:
    assert len(CASES) >= 20
    assert len({case.name for case in CASES}) == len(CASES)
    assert sum(len(case.cures) for case in CASES) >= 25


@EACH
def test_what_plf_says(plf: Plf, tmp_path: Path, case: Case) -> None:
    write(tmp_path, {f"programmes/{name}.yaml": text for name, text in case.files.items()})
    asked = ("k", *case.arguments, "--today", str(case.today))
    ran = plf("dates", "suggest", *asked, "--format", "json", "--write")
    assert ran.code == 1
    told = json.loads(ran.out)
    assert (told["found"], len(told["conflicts"])) == (False, 1)
    conflict = told["conflicts"][0]
    assert conflict["minimal"]
    assert [rule["text"] for rule in conflict["rules"]] == case.rules
    rules = "|".join(map(re.escape, case.rules))
    changes = [re.sub(f"( all the same): ({rules})$", r"\1", one) for one in conflict["changes"]]
    assert changes == case.changes
    for name, text in case.files.items():
        assert (tmp_path / f"programmes/{name}.yaml").read_text("utf-8") == text


@EACH
def test_the_set_is_minimal(case: Case) -> None:
    conflict = case.conflict
    everything = set(range(len(conflict.problem.rules)))
    for search in (first_plan, a_plan):
        alone = everything - set(conflict.rules) - _given(conflict)
        assert search(conflict.problem, alone) is None
        for rule in conflict.rules:
            assert search(conflict.problem, alone | {rule}) is not None


@EACH
def test_without_any_one_rule_there_is_a_plan(case: Case) -> None:
    whole, conflict = case.impossible, case.conflict
    for search in (first_plan, a_plan):
        assert search(whole) is None
        for rule in conflict.rules:
            is_enough = search(whole, {rule}) is not None
            assert is_enough == (whole.rules[rule].kind not in case.overlaps), whole.rules[rule]


@EACH
def test_each_change_is_the_smallest_that_does(case: Case) -> None:
    whole, conflict = case.impossible, case.conflict
    told = {whole.rules[remedy.rule].kind for remedy in conflict.remedies}
    assert told.isdisjoint(case.overlaps)
    for remedy in conflict.remedies:
        assert broken(conflict.problem, remedy.plan) == {remedy.rule}
    for old, enough, too_little in case.cures:
        assert _has_plan(case.problem(old, enough)), enough
        assert not _has_plan(case.problem(old, too_little)), too_little


def _has_plan(problem: Problem) -> bool:
    plan = first_plan(problem)
    assert (plan is None) == (a_plan(problem) is None)
    assert plan is None or not broken(problem, plan)
    return plan is not None


def _given(conflict: Conflict) -> set[int]:
    """The rules that no plan can change, which are never named."""
    return {
        number
        for number, rule in enumerate(conflict.problem.rules)
        if rule.kind in {"held", "weekend"}
    }


def test_several_sets_are_told_one_after_the_other(plf: Plf, tmp_path: Path) -> None:
    """What is impossible for two reasons is told with both, of one course and of two."""
    programme = (
        "kind: programme\nid: p\ntitle: P\nmodules:\n"
        "  - {id: a, kind: seminar-day}\n  - {id: b, kind: seminar-day}\n"
    )
    run = (
        "kind: course\nid: k\nprogramme: p\n"
        "sessions: [{module: a, people: [x]}, {module: b, people: [y]}]\n"
        "people:\n"
        "  - {id: x, function: facilitator, weekdays: [sat]}\n"
        "  - {id: y, function: facilitator, weekdays: [sun]}\n"
    )
    other = run.replace("id: k", "id: l").replace("people: [y]", "people: [x]")
    write(tmp_path, {"programmes/p.yaml": programme, "programmes/k.yaml": run})
    write(tmp_path, {"programmes/l.yaml": other})
    ran = plf("dates", "suggest", "k", "l", "--today", "2027-01-04", "--format", "json")
    told = json.loads(ran.out)["conflicts"]
    sets = sorted([rule["text"] for rule in one["rules"]] for one in told)
    x, y = "x can only come on Saturday", "y can only come on Sunday"
    assert (ran.code, sets) == (1, [[x], [x], [y]])


@settings(derandomize=True, max_examples=60)
@given(tight_problems())
def test_sets_are_minimal(problem: Problem) -> None:
    if a_plan(problem) is not None:
        assert conflicts(problem) == []
        return
    found = conflicts(problem)
    assert found
    named = {rule for conflict in found for rule in conflict.rules}
    assert a_plan(problem, named) is not None
    for conflict in found:
        alone = set(range(len(problem.rules))) - set(conflict.rules)
        assert conflict.is_minimal
        assert a_plan(conflict.problem, alone) is None
        for rule in conflict.rules:
            assert a_plan(conflict.problem, alone | {rule}) is not None
        for remedy in conflict.remedies:
            assert remedy.rule in conflict.rules
            others = named - set(conflict.rules)
            assert broken(conflict.problem, remedy.plan) - others == {remedy.rule}

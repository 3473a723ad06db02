"""Every rule is documented, and its examples do what the documentation says."""

import re
from pathlib import Path

import pytest

from plf_cli.diagnostics import Severity
from plf_cli.profiles import Policy, Profile
from plf_cli.rules import RULES, pages
from plf_cli.rules.rule import Rule
from tests.building import report_of
from tests.rules.minimal import MINIMAL, completed

BAD = Path(__file__).parent.parent / "bad"
WITH_EXAMPLES = [rule for rule in RULES if rule.part("Bad")]
FAMILIES = set(pages.FAMILIES)
NOT_IN_A_FILE = {"PLF001", "PLF002", "PLF003", "PLF004", "PLF009", "PLF016", "PLF017", "PLF024"}


def _files(rule: Rule, part: str) -> dict[str, str]:
    """The files of an example; those of whole files stand as they are, with → for a tab."""
    example = rule.part(part) + "\n"
    if rule.code < "PLF200":
        return {"seminar.yaml": example.replace("→", "\t")}
    return completed(example)


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.code)
def test_bad_is_found(rule: Rule) -> None:
    found = report_of(_files(rule, "Bad")).diagnostics
    assert rule.code in {one.code for one in found}
    errors = {one.code for one in found if one.severity is Severity.ERROR}
    assert errors <= {rule.code}


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.code)
def test_good_yields_nothing_but_notes(rule: Rule) -> None:
    found = report_of(_files(rule, "Good")).diagnostics
    assert [one for one in found if one.severity is not Severity.NOTE] == []
    assert rule.code not in {one.code for one in found}


def test_the_minimal_documents_are_valid() -> None:
    assert report_of(completed(MINIMAL["directory"])).diagnostics == ()


def test_codes_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
    assert codes == sorted(codes)
    assert {code[3] for code in codes} <= FAMILIES
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_documentation(rule: Rule) -> None:
    assert 0 < len(rule.title) <= 90
    assert rule.title.endswith(".")
    assert bool(rule.part("Bad")) == bool(rule.part("Good"))
    assert rule.code < "PLF200" or rule.part("Bad") or rule.code in {"PLF206", "PLF210", "PLF213"}
    assert rule.check is None or rule.part("Why")


def test_enough_examples_are_run() -> None:
    assert len(WITH_EXAMPLES) >= 110
    assert sum(rule.check is not None for rule in RULES) >= 75


def test_every_code_that_can_be_emitted_is_a_rule_and_the_other_way_round() -> None:
    """Found by running: what the examples yield, and what the bad files are expected to."""
    examples = [_files(rule, "Bad") for rule in WITH_EXAMPLES]
    emitted = {one.code for files in examples for one in report_of(files).diagnostics}
    for expected in BAD.glob("*.expected"):
        told = expected.read_text(encoding="utf-8")
        emitted |= set(re.findall(r"(?:error|warning|note) (PLF\d{3}): ", told))
    assert emitted | NOT_IN_A_FILE == {rule.code for rule in RULES}
    assert emitted.isdisjoint(NOT_IN_A_FILE)


def test_every_code_has_one_severity() -> None:
    """Its own, where nothing is made milder."""
    severities = {rule.code: rule.severity for rule in RULES}
    files = [_files(rule, part) for rule in WITH_EXAMPLES for part in ("Bad", "Good")]
    policy = Policy(profile=Profile.PUBLISH)
    found = [one for each in files for one in report_of(each, policy=policy).diagnostics]
    assert len(found) > len(WITH_EXAMPLES)
    assert [one for one in found if one.severity is not severities[one.code]] == []

"""Which findings count, by the document's status, the settings and the command line."""

from typing import get_args

import pytest

from plf_cli.diagnostics import Severity
from plf_cli.model.words import CourseStatus, ProgrammeStatus
from plf_cli.profiles import OF_STATUS, TABLE, Policy, Profile, known_codes, may_be_ignored
from plf_cli.rules import RULES
from plf_cli.rules.rule import Concern
from plf_cli.settings import WrongSetting
from tests.building import report_of
from tests.rules.minimal import MINIMAL

FILES = {
    "f.yaml": "kind: framework\nid: f\ntitle: F\nfields:\n  - {id: x, name: X}\n",
    "m.yaml": "kind: programme\nid: m\ntitle: M\nmodules:\n  - {id: dag-1, kind: seminar-day}\n",
}
COURSE = (
    "kind: course\nid: k\nprogramme: m\nstatus: {}\nsessions:\n"
    "  - {{module: dag-1, date: 2027-01-16}}\n"  # a Saturday
)


def _codes(status: str, policy: Policy = Policy()) -> dict[str, str]:  # noqa: B008 - frozen
    """Codes and severities in a course that meets on a Saturday."""
    files = {**FILES, "k.yaml": COURSE.format(status)}
    return {one.code: one.severity for one in report_of(files, policy=policy).diagnostics}


@pytest.mark.parametrize(
    ("status", "weekend"),
    [
        ("draft", "warning"),
        ("planned", "warning"),
        ("published", "warning"),
        ("running", "warning"),
        ("completed", None),
        ("cancelled", None),
    ],
)
def test_the_status_picks_the_profile(status: str, weekend: str | None) -> None:
    assert _codes(status).get("PLF503") == weekend


@pytest.mark.parametrize(
    ("policy", "weekend"),
    [
        (Policy(Profile.RECORD), None),
        (Policy(Profile.PUBLISH), "warning"),
        (Policy(select=("PLF5",)), "warning"),
        (Policy(select=("PLF503",)), "warning"),
        (Policy(select=("PLF3",)), None),
        (Policy(ignore=("PLF503",)), None),
        (Policy(ignore=("PLF5",)), None),
        (Policy(select=("PLF5",), ignore=("PLF503",)), None),
        (Policy(severities={"PLF503": Severity.ERROR}), "error"),
        (Policy(severities={"PLF502": Severity.ERROR}), "warning"),
        (Policy(severities={"PLF5": Severity.ERROR}), "error"),
        (Policy(severities={"PLF503": Severity.NOTE, "PLF5": Severity.ERROR}), "note"),
    ],
)
def test_a_policy(policy: Policy, weekend: str | None) -> None:
    assert _codes("planned", policy).get("PLF503") == weekend


def test_what_makes_a_file_unreadable_is_always_told() -> None:
    files = {"p.yaml": "kind: programme\nid: p\ntitel: P\n"}
    policy = Policy(Profile.RECORD, select=("PLF5",), ignore=("PLF1",))
    found = [one.code for one in report_of(files, policy=policy).diagnostics]
    assert found == ["PLF101", "PLF102"]


def test_a_cpr_number_is_always_told() -> None:
    files = {"p.yaml": "kind: programme\nid: p\ntitle: P\nstatus: record\n# 010203-1234\n"}
    policy = Policy(Profile.RECORD, select=("PLF5",), ignore=("PLF9",))
    assert [one.code for one in report_of(files, policy=policy).diagnostics] == ["PLF901"]


def test_a_waiver_of_a_rule_that_does_not_count_is_not_called_idle() -> None:
    """It may be needed under another profile."""
    course = COURSE.format("completed").rstrip() + "  # plf: waive PLF503 aftalt\n"
    assert report_of({**FILES, "k.yaml": course}).diagnostics == ()
    published = course.replace("completed", "published")
    report = report_of({**FILES, "k.yaml": published}, policy=Policy(select=("PLF5", "PLF02")))
    assert (report.diagnostics, report.waived) == ((), 1)


def test_every_status_has_a_profile_and_every_profile_says_what_becomes_of_each_concern() -> None:
    assert set(OF_STATUS) == {*get_args(ProgrammeStatus), *get_args(CourseStatus)}
    assert set(TABLE) == set(Profile)
    assert all(set(row) == set(Concern) for row in TABLE.values())


def test_a_stricter_profile_tells_no_less() -> None:
    order = [None, Severity.NOTE, Severity.WARNING, Severity.ERROR]
    for concern in Concern:
        for severity in Severity:
            told = [order.index(TABLE[profile][concern].get(severity)) for profile in Profile]
            assert told == sorted(told)


def test_every_concern_has_rules() -> None:
    assert {rule.concern for rule in RULES} == set(Concern)


@pytest.mark.parametrize("codes", [[], ["PLF501"], ["PLF"], ["PLF5", "PLF02"]])
def test_known_codes(codes: list[str]) -> None:
    known_codes(codes)


def test_an_unknown_code() -> None:
    with pytest.raises(WrongSetting) as raised:
        known_codes(["PLF501", "PLF59"])
    assert raised.value.message == "There is no rule with the code “PLF59”."


@pytest.mark.parametrize("codes", [[], ["PLF501", "PLF024"], ["PLF", "PLF0", "PLF1", "PLF9"]])
def test_what_may_be_ignored(codes: list[str]) -> None:
    may_be_ignored(codes)


@pytest.mark.parametrize("code", ["PLF901", "PLF001", "PLF017", "PLF101"])
def test_what_may_not_be_ignored(code: str) -> None:
    with pytest.raises(WrongSetting) as raised:
        may_be_ignored(["PLF501", code])
    assert (raised.value.message, raised.value.word) == (f"{code} cannot be ignored.", code)
    assert raised.value.help


def test_a_document_without_a_status_counts_as_planned() -> None:
    assert "status" not in MINIMAL["calendar"]
    assert Policy().severity("PLF302", None) is Severity.WARNING

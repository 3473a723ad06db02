"""Modules without goals, and fields that are left out and yet worked with."""

import pytest

from tests.building import report_of
from tests.rules.checking import messages, programme, told
from tests.rules.minimal import completed

FRAMEWORK = """\
kind: framework
fields: [{id: samarbejde, name: Samarbejde}, {id: trivsel, name: Trivsel}]
goals:
  - {id: begge, title: Begge, fields: [samarbejde, trivsel]}
  - {id: uden, title: Uden}
  - {id: kun, title: Kun, fields: [trivsel]}
"""


@pytest.mark.parametrize(
    ("module", "findings"),
    [
        ("kind: workshop", 1),
        ("kind: workshop, goals: [], fields: []", 1),
        ("kind: workshop, goals: [{goal: begge}]", 0),
        ("kind: workshop, goals: [{goal: uden}]", 0),  # a goal in no field is a goal
        ("kind: workshop, fields: [trivsel]", 0),
        ("kind: conference", 0),
        ("kind: coaching", 0),
        ("kind: shadowing", 0),
        ("kind: cluster-meeting", 1),
        ("kind: meeting", 0),
        ("kind: workshop, optional: true", 0),
    ],
)
@pytest.mark.parametrize(("frameworks", "counts"), [("[ramme]", 1), ("[]", 0), ("[ukendt]", 0)])
def test_modules_without_goals(module: str, findings: int, frameworks: str, counts: int) -> None:
    text = programme(f"id: m, {module}", frameworks=frameworks)
    message = "The module “m” works with no goal and no field."
    assert messages("PLF307", text, FRAMEWORK) == [message] * findings * counts


def test_under_a_grant_for_the_fields_another_finding_tells() -> None:
    text = programme("id: m, kind: workshop", frameworks="[ramme]")
    granted = f"{text}funding_profile: syv-ledelsesfelter-2013\n"
    assert messages("PLF307", granted, FRAMEWORK) == []
    assert len(messages("PLF702", granted, FRAMEWORK)) == 1


def test_it_stands_at_the_modules_id() -> None:
    text = programme("id: dag-1, kind: workshop", frameworks="[ramme]")
    (finding,) = told("PLF307", text, FRAMEWORK)
    assert finding.startswith("5:9-14 ")


CLAIMS = "The programme opts out of “Trivsel”, but claims it as well."
WORKS = "The programme opts out of “Trivsel”, but “m” works with it."


@pytest.mark.parametrize(
    ("claimed", "module", "opted", "findings"),
    [
        ("[samarbejde]", "fields: [samarbejde]", "trivsel", []),
        ("[samarbejde, trivsel]", "fields: [samarbejde]", "trivsel", [CLAIMS]),
        ("[trivsel]", "fields: [samarbejde]", "ramme/trivsel", [CLAIMS]),
        ("[ramme/trivsel]", "fields: [trivsel]", "trivsel", [CLAIMS]),
        ("[]", "fields: [trivsel]", "trivsel", [WORKS]),
        ("[]", "goals: [{goal: kun}]", "trivsel", [WORKS]),
        ("[]", "goals: [{goal: begge}]", "trivsel", []),  # another of the goal's fields is open
        ("[]", "goals: [{goal: begge}, {goal: kun}]", "trivsel", [WORKS]),
        ("[]", "goals: [{goal: begge}], fields: [trivsel]", "trivsel", [WORKS]),
        ("[]", "goals: [{goal: uden}]", "trivsel", []),
        ("[]", "optional: true, fields: [trivsel]", "trivsel", []),
        ("[]", "optional: true, goals: [{goal: kun}]", "trivsel", []),
        ("[trivsel]", "optional: true, fields: [trivsel]", "trivsel", [CLAIMS]),
        ("[ukendt]", "fields: [ukendt]", "ukendt", []),  # told as unknown
    ],
)
def test_opted_out_and_used(claimed: str, module: str, opted: str, findings: list[str]) -> None:
    opt_outs = f"[{{field: {opted}, reason: R}}]"
    text = programme(
        f"id: m, kind: workshop, {module}",
        frameworks="[ramme]",
        fields=claimed,
        opt_outs=opt_outs,
    )
    assert messages("PLF309", text, FRAMEWORK) == findings


def test_a_goal_all_of_whose_fields_are_opted_out_of() -> None:
    both = "[{field: trivsel, reason: R}, {field: samarbejde, reason: R}]"
    module = "id: m, kind: workshop, goals: [{goal: begge}]"
    text = programme(module, frameworks="[ramme]", opt_outs=both)
    assert messages("PLF309", text, FRAMEWORK) == [WORKS, WORKS.replace("Trivsel", "Samarbejde")]


def test_it_stands_at_the_opt_out_and_names_claim_and_module() -> None:
    text = programme(
        "id: m, kind: workshop, goals: [{goal: kun}]",
        frameworks="[ramme]",
        fields="[samarbejde, trivsel]",
        opt_outs="[{field: trivsel, reason: R}]",
    )
    report = report_of(completed(f"{text}---\n{FRAMEWORK}"))
    (finding,) = (one for one in report.diagnostics if one.code == "PLF309")
    assert (finding.span.line, finding.span.column) == (15, 12)
    assert [(one.message, one.span.line) for one in finding.related] == [
        ("claimed here", 13),
        ("worked with here", 8),
    ]

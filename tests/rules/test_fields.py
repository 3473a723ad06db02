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
"""


@pytest.mark.parametrize(
    ("module", "findings"),
    [
        ("kind: workshop", 1),
        ("kind: workshop, goals: [], fields: []", 1),
        ("kind: workshop, goals: [{goal: begge}]", 0),
        ("kind: workshop, goals: [{goal: uden}]", 0),  # a goal in no field is a goal
        ("kind: workshop, fields: [trivsel]", 0),
        ("kind: conference", 1),
        ("kind: meeting", 0),
        ("kind: workshop, optional: true", 0),
    ],
)
@pytest.mark.parametrize(("frameworks", "counts"), [("[ramme]", 1), ("[]", 0), ("[ukendt]", 0)])
def test_modules_without_goals(module: str, findings: int, frameworks: str, counts: int) -> None:
    text = programme(f"id: m, {module}", frameworks=frameworks)
    message = "The module “m” works with no goal and no field."
    assert messages("PLF307", text, FRAMEWORK) == [message] * findings * counts


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
        ("[]", "goals: [{goal: begge}]", "trivsel", [WORKS]),  # one of the goal's fields
        ("[]", "goals: [{goal: uden}]", "trivsel", []),
        ("[]", "optional: true, fields: [trivsel]", "trivsel", [WORKS]),
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


def test_it_stands_at_the_opt_out_and_names_claim_and_module() -> None:
    text = programme(
        "id: m, kind: workshop, goals: [{goal: begge}]",
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

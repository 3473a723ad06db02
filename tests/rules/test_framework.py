"""A framework's own levels and fields."""

import pytest

from tests.rules.checking import messages, told

HIGH, LOW = "ledere-af-ledere", "ledere-af-medarbejdere"


@pytest.mark.parametrize(
    ("levels", "goal", "findings"),
    [
        ("[]", f"[{LOW}]", []),
        (f"[{HIGH}]", f"[{HIGH}]", []),
        (f"[{HIGH}]", f"[{LOW}]", [LOW]),
        (f"[{HIGH}]", f"[{HIGH}, {LOW}]", [LOW]),
        (f"[{HIGH}, {LOW}]", f"[{LOW}, {HIGH}]", []),
        (f"[{HIGH}]", "[]", []),
        (f"{HIGH}", f"[{LOW}]", []),  # the levels have a wrong shape
    ],
)
def test_levels(levels: str, goal: str, findings: list[str]) -> None:
    text = f"kind: framework\nlevels: {levels}\ngoals: [{{id: m, title: M, levels: {goal}}}]\n"
    assert messages("PLF311", text) == [
        f"The framework has no level “{level}”." for level in findings
    ]


FIELDS = "fields: [{id: samarbejde, name: S}]\n"
OTHER = "---\nkind: framework\nid: anden\ntitle: A\nfields: [{id: trivsel, name: T}]\n"


@pytest.mark.parametrize(
    ("fields", "goals", "findings"),
    [
        ("", "{id: a, title: A}", []),  # a framework of goals alone
        (FIELDS, "{id: a, title: A}", ["A"]),
        (FIELDS, "{id: a, title: A, fields: []}", ["A"]),
        (FIELDS, "{id: a, title: A, fields: [samarbejde]}", []),
        ("", "{id: a, title: A, fields: [anden/trivsel]}, {id: b, title: B}", ["B"]),
        (FIELDS, "", []),
    ],
)
def test_goals_without_field(fields: str, goals: str, findings: list[str]) -> None:
    text = f"kind: framework\n{fields}goals: [{goals}]\n{OTHER}"
    assert messages("PLF312", text) == [f"The goal “{goal}” lies in no field." for goal in findings]


def test_a_goal_without_field_stands_at_its_id() -> None:
    text = f"kind: framework\n{FIELDS}goals: [{{id: maal, title: M}}]\n"
    assert told("PLF312", text) == ["8:9-13 The goal “M” lies in no field."]

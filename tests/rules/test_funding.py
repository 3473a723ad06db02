"""What the grant for the seven fields asks, at its edges."""

import pytest

from tests.building import report_of
from tests.rules.checking import messages, programme, told
from tests.rules.minimal import completed

SEVEN = """\
kind: framework
id: syv-ledelsesfelter
fields: [{id: samarbejde, name: Samarbejde}]
goals:
  - {id: i-felt, title: A, fields: [samarbejde]}
  - {id: uden-felt, title: B}
"""
OTHER = """\
kind: framework
id: anden
fields: [{id: andet, name: Andet}]
goals:
  - {id: felles, title: C, fields: [syv-ledelsesfelter/samarbejde]}
  - {id: andres, title: D, fields: [andet]}
"""
IN_FIELD = "id: dag-1, kind: seminar-day, fields: [samarbejde]"


def _granted(*modules: str, **keys: str) -> str:
    known = {
        "frameworks": "[syv-ledelsesfelter]",
        "funding_profile": "syv-ledelsesfelter-2013",
        "provider": "{name: COK, type: public-centre}",
    }
    return programme(*(modules or (IN_FIELD,)), **{**known, **keys})


@pytest.mark.parametrize(
    ("type_", "may"),
    [
        ("university-college", True),
        ("university", True),
        ("consultancy", True),
        ("public-centre", True),
        ("association", False),
        ("ministry", False),
        ("municipality", False),
        ("other", False),
    ],
)
def test_providers(type_: str, may: bool) -> None:  # noqa: FBT001
    text = _granted(provider=f"{{name: X, type: {type_}}}")
    found = messages("PLF701", text, SEVEN)
    assert [
        f"(type: {type_}) may not deliver courses under this grant." in one for one in found
    ] == ([] if may else [True])
    assert messages("PLF703", text, SEVEN) == []
    without = text.replace("funding_profile: syv-ledelsesfelter-2013\n", "")
    assert messages("PLF701", without, SEVEN) == []


@pytest.mark.parametrize(
    ("type_", "who"),
    [
        ("association", "An association"),
        ("ministry", "A ministry"),
        ("municipality", "A municipality"),
        ("other", "A provider of another kind"),
    ],
)
def test_what_providers_are_called(type_: str, who: str) -> None:
    (found,) = messages("PLF701", _granted(provider=f"{{name: X, type: {type_}}}"), SEVEN)
    assert found == f"{who} (type: {type_}) may not deliver courses under this grant."


def test_the_finding_stands_at_the_type() -> None:
    text = _granted(provider="{name: KL, type: association}")
    (finding,) = told("PLF701", text, SEVEN)
    assert finding.startswith("14:9-20 ")


@pytest.mark.parametrize(
    ("keys", "findings"),
    [
        ({}, []),
        ({"provider": "{name: COK}"},
         ["The type of the provider is not told; the grant asks for it."]),
    ],
)  # fmt: skip
def test_the_type_is_told(keys: dict[str, str], findings: list[str]) -> None:
    assert messages("PLF703", _granted(**keys), SEVEN) == findings


def test_the_provider_is_told() -> None:
    text = _granted().replace("provider: {name: COK, type: public-centre}\n", "")
    assert messages("PLF703", text, SEVEN) == ["The programme names a grant, but no provider."]
    assert messages("PLF701", text, SEVEN) == []
    assert messages("PLF703", programme(IN_FIELD), SEVEN) == []


@pytest.mark.parametrize(
    ("module", "lies_outside"),
    [
        ("kind: seminar-day, fields: [samarbejde]", False),
        ("kind: seminar-day, fields: [syv-ledelsesfelter/samarbejde]", False),
        ("kind: seminar-day, goals: [{goal: i-felt}]", False),
        ("kind: seminar-day, goals: [{goal: felles}]", False),  # through another framework
        ("kind: seminar-day, goals: [{goal: uden-felt}, {goal: i-felt}]", False),
        ("kind: seminar-day, goals: [{goal: uden-felt}]", True),
        ("kind: seminar-day, goals: [{goal: andres}]", True),
        ("kind: seminar-day, fields: [andet]", True),
        ("kind: seminar-day", True),
        ("kind: seminar-day, optional: true", False),  # promises none
        ("kind: seminar-day, optional: true, fields: [andet]", True),
        ("kind: meeting", False),  # no course activity
        ("kind: meeting, fields: [andet]", True),
        ("kind: seminar-day, fields: [ukendt]", False),  # another finding tells
        ("kind: seminar-day, goals: [{goal: ukendt}]", False),
    ],
)
def test_modules(module: str, lies_outside: bool) -> None:  # noqa: FBT001
    text = _granted(IN_FIELD, f"id: dag-2, {module}", frameworks="[syv-ledelsesfelter, anden]")
    expected = ["The module “dag-2” lies in none of the seven fields."] if lies_outside else []
    assert messages("PLF702", text, SEVEN, OTHER) == expected
    without = text.replace("funding_profile: syv-ledelsesfelter-2013\n", "")
    assert messages("PLF702", without, SEVEN, OTHER) == []


@pytest.mark.parametrize(
    ("frameworks", "findings"),
    [
        ("[anden]", []),  # its goals refer to the seven fields
        ("[]", ["The grant asks for the seven fields, but the programme does not name them."]),
        ("[ukendt]", []),  # another finding tells
    ],
)
def test_frameworks(frameworks: str, findings: list[str]) -> None:
    text = _granted("id: dag-1, kind: seminar-day, goals: [{goal: felles}]", frameworks=frameworks)
    assert messages("PLF702", text, SEVEN, OTHER) == findings


@pytest.mark.parametrize(("status", "severity"), [("draft", "warning"), ("published", "error")])
def test_how_severe(status: str, severity: str) -> None:
    text = _granted("id: dag-1, kind: seminar-day", status=status)
    report = report_of(completed(f"{text}---\n{SEVEN}"))
    assert [one.severity for one in report.diagnostics if one.code == "PLF702"] == [severity]


def test_records_are_history() -> None:
    text = _granted("id: dag-1, kind: seminar-day", status="record", provider="{name: KL}")
    for code in ("PLF701", "PLF702", "PLF703"):
        assert messages(code, text, SEVEN) == []

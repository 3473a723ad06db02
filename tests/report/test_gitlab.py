import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft7Validator

from plf_cli.check import Report
from plf_cli.diagnostics import Severity
from plf_cli.report.gitlab import to_gitlab
from tests.report.anything import reports, whole
from tests.report.reports import EXAMPLE, EXAMPLE_LINE, NO_LINE, finding, report

TEXT = {"type": "string", "minLength": 1}
LINE = {"type": "integer", "minimum": 1}
GITLAB = Draft7Validator({
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": TEXT | {"not": {"pattern": r"^\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": LINE, "end": LINE},
                    },
                },
            },
        },
    },
})  # fmt: skip
"""What GitLab's documentation and its own schema ask for."""

CATEGORIES = [
    "Bug Risk", "Clarity", "Compatibility", "Complexity", "Duplication", "Performance",
    "Security", "Style",
]  # fmt: skip
CODE_CLIMATE = Draft7Validator({
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "check_name", "description", "categories", "location"],
        "properties": {
            "type": {"const": "issue"},
            "categories": {"type": "array", "minItems": 1, "items": {"enum": CATEGORIES}},
            "content": {
                "type": "object",
                "additionalProperties": False,
                "required": ["body"],
                "properties": {"body": TEXT},
            },
        },
    },
})  # fmt: skip
"""What the specification behind it asks for besides."""


def written(report: Report) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(to_gitlab(report, NO_LINE).encode())
    return issues


def test_what_stands_in_it() -> None:
    first, second = json.loads(to_gitlab(EXAMPLE, EXAMPLE_LINE))
    assert first.pop("fingerprint") != second.pop("fingerprint")
    assert first == {
        "type": "issue",
        "check_name": "PLF103",
        "description": "“foer” is no word here: 100%, {a}.",
        "categories": ["Bug Risk"],
        "severity": "major",
        "location": {"path": "forløb/å b.yaml", "lines": {"begin": 2, "end": 2}},
        "content": {"body": "Did you mean “før”?"},
    }


@pytest.mark.parametrize(
    ("severity", "said"), [("error", "major"), ("warning", "minor"), ("note", "info")]
)
def test_severities(severity: str, said: str) -> None:
    assert written(report(finding(severity=Severity(severity))))[0]["severity"] == said


def test_no_findings_are_an_empty_list() -> None:
    assert to_gitlab(report(), NO_LINE) == "[]\n"


@given(reports)
def test_whatever_is_found_it_is_valid_and_comes_back(report: Report) -> None:
    issues = written(report)
    GITLAB.validate(issues)
    CODE_CLIMATE.validate(issues)
    assert len({one["fingerprint"] for one in issues}) == len(report.diagnostics)
    assert [(one["location"]["path"], one["description"]) for one in issues] == [
        (whole(found.file), whole(found.message)) for found in report.diagnostics
    ]

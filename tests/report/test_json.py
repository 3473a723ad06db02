import json

import pytest

from plf_cli.diagnostics import Severity, Span
from plf_cli.report.json import to_json
from tests.report.reports import finding, report


def test_every_key() -> None:
    found = finding(Span(2, 3, 4, 5), Severity.NOTE, "“Ø” 🎉", "Ret\ndet")
    assert json.loads(to_json(report(found, files=7, waived=2))) == {
        "diagnostics": [
            {
                "file": "x.yaml",
                "line": 2,
                "column": 3,
                "end_line": 4,
                "end_column": 5,
                "code": "PLF103",
                "severity": "note",
                "message": "“Ø” 🎉",
                "help": "Ret\ndet",
            }
        ],
        "summary": {"files": 7, "errors": 0, "warnings": 0, "waived": 2},
    }


@pytest.mark.parametrize(("severity", "key"), [("error", "errors"), ("warning", "warnings")])
def test_the_summary_counts(severity: str, key: str) -> None:
    found = finding(severity=Severity(severity))
    summary = json.loads(to_json(report(found, found)))["summary"]
    assert summary == {"files": 1, "errors": 0, "warnings": 0, "waived": 0} | {key: 2}


def test_no_findings() -> None:
    text = to_json(report())
    assert json.loads(text)["diagnostics"] == []
    assert text.endswith("}\n")


def test_no_help_is_null() -> None:
    assert json.loads(to_json(report(finding())))["diagnostics"][0]["help"] is None

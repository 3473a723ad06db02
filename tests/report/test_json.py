import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from plf_cli.check import Report
from plf_cli.diagnostics import Related, Severity, Span
from plf_cli.report.fingerprints import fingerprints
from plf_cli.report.json import to_json
from tests.cli.running import Plf
from tests.report.anything import reports, whole
from tests.report.reports import NO_LINE, finding, report

ROOT = Path(__file__).parents[2]
NOTHING = dict.fromkeys(["files", "errors", "warnings", "notes", "waived", "hidden"], 0)


def test_every_key() -> None:
    place = {"file": "a.yaml", "line": 1, "column": 2, "end_line": 1, "end_column": 4}
    related = Related("first used here", "a.yaml", Span(1, 2, 1, 4))
    found = finding(Span(2, 3, 4, 5), Severity.NOTE, "“Ø” 🎉", "Ret\ndet", (related,), fix="ret")
    (identity,) = fingerprints([found], NO_LINE)
    assert json.loads(to_json(report(found, files=7, waived=2), NO_LINE)) == {
        "version": 1,
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
                "related": [{**place, "message": "first used here"}],
                "fix": "ret",
                "fingerprint": identity,
            }
        ],
        "summary": {**NOTHING, "files": 7, "notes": 1, "waived": 2},
    }


@pytest.mark.parametrize(
    ("severity", "key"), [("error", "errors"), ("warning", "warnings"), ("note", "notes")]
)
def test_the_summary_counts(severity: str, key: str) -> None:
    found = finding(severity=Severity(severity))
    summary = json.loads(to_json(report(found, found), NO_LINE))["summary"]
    assert summary == {**NOTHING, "files": 1, key: 2}


def test_no_findings() -> None:
    text = to_json(report(), NO_LINE)
    assert json.loads(text)["diagnostics"] == []
    assert text.endswith("}\n")


def test_what_is_not_shown_is_counted() -> None:
    counted = replace(report(finding()), hidden=(finding(), finding()))
    summary = json.loads(to_json(counted, NO_LINE))["summary"]
    assert (summary["errors"], summary["hidden"]) == (3, 2)


def test_no_help_is_null() -> None:
    assert json.loads(to_json(report(finding()), NO_LINE))["diagnostics"][0]["help"] is None


@given(reports)
def test_whatever_is_found_comes_back(report: Report) -> None:
    found = json.loads(to_json(report, NO_LINE).encode())["diagnostics"]
    keys = ("file", "message", "help", "fix", "code", "severity")
    assert [[one[key] for key in keys] for one in found] == [
        [
            whole(one.file),
            whole(one.message),
            one.help and whole(one.help),
            one.fix and whole(one.fix),
            one.code,
            one.severity.value,
        ]
        for one in report.diagnostics
    ]


def test_the_page_shows_what_plf_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    command = re.search(r"`plf (validate [^`]+\.yaml)`", page)
    example = re.search(r"```json\n(.*?)```", page, re.DOTALL)
    assert command
    assert example
    ran = Plf(monkeypatch)(*command[1].split(), "--lang", "en", cwd=ROOT)
    assert json.loads(ran.out) == json.loads(example[1])

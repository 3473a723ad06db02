"""The findings as GitLab reads them: a Code Quality report."""

import json
from collections.abc import Callable

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity
from plf_cli.report.fingerprints import fingerprints
from plf_cli.report.letters import sound

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def to_gitlab(report: Report, line_of: Callable[[str, int], str]) -> str:
    """The report as an array of issues; GitLab shows what is new by their fingerprints."""
    identities = fingerprints(report.diagnostics, line_of)
    issues = [
        _issue(found, identity)
        for found, identity in zip(report.diagnostics, identities, strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(found: Diagnostic, identity: str) -> dict[str, object]:
    """A finding with what GitLab and the older Code Climate readers ask for."""
    issue: dict[str, object] = {
        "type": "issue",
        "check_name": found.code,
        "description": sound(found.message),
        "categories": ["Bug Risk"],
        "severity": _SEVERITY[found.severity],
        "fingerprint": identity,
        "location": {
            "path": sound(found.file),
            "lines": {"begin": found.span.line, "end": found.span.end_line},
        },
    }
    return issue | ({"content": {"body": sound(found.help)}} if found.help else {})

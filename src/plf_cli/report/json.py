"""The findings as JSON, for scripts and editors."""

import json
from collections.abc import Callable

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.report.fingerprints import fingerprints
from plf_cli.report.letters import sound

VERSION = 1
"""Of what stands in the report; it rises when a key goes or comes to mean something else."""


def to_json(report: Report, line_of: Callable[[str, int], str]) -> str:
    """The report; columns are counted from 1 in code points, ends are exclusive."""
    identities = fingerprints(report.diagnostics, line_of)
    data = {
        "version": VERSION,
        "diagnostics": [
            _diagnostic(found) | {"fingerprint": identity}
            for found, identity in zip(report.diagnostics, identities, strict=True)
        ],
        "summary": {
            "files": report.files,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "notes": report.count(Severity.NOTE),
            "waived": report.waived,
            "hidden": len(report.hidden),
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(found: Diagnostic) -> dict[str, object]:
    return _place(found.file, found.span) | {
        "code": found.code,
        "severity": found.severity.value,
        "message": sound(found.message),
        "help": found.help and sound(found.help),
        "related": [
            _place(other.file, other.span) | {"message": sound(other.message)}
            for other in found.related
        ],
        "fix": found.fix and sound(found.fix),
    }


def _place(file: str, span: Span) -> dict[str, object]:
    return {
        "file": sound(file),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }

"""The findings as JSON, for scripts and editors."""

import json

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity


def to_json(report: Report) -> str:
    """The report; columns are counted from 1 in code points, ends are exclusive."""
    data = {
        "diagnostics": [_diagnostic(found) for found in report.diagnostics],
        "summary": {
            "files": report.files,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "waived": report.waived,
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(found: Diagnostic) -> dict[str, object]:
    return {
        "file": found.file,
        "line": found.span.line,
        "column": found.span.column,
        "end_line": found.span.end_line,
        "end_column": found.span.end_column,
        "code": found.code,
        "severity": found.severity.value,
        "message": found.message,
        "help": found.help,
    }

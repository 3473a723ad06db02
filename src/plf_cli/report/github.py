"""The findings as commands that GitHub Actions turns into annotations."""

from collections.abc import Callable

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity
from plf_cli.report.letters import sound

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def to_github(
    report: Report,
    line_of: Callable[[str, int], str],  # noqa: ARG001 - every format takes it
) -> str:
    """The report in a command a line."""
    return "".join(f"{_command(found)}\n" for found in report.diagnostics)


def _command(found: Diagnostic) -> str:
    properties = ",".join(
        f"{key}={sound(str(value)).translate(_IN_PROPERTY)}"
        for key, value in _properties(found).items()
    )
    message = "\n".join(filter(None, (found.message, found.help)))
    return f"::{_COMMAND[found.severity]} {properties}::{sound(message).translate(_IN_DATA)}"


def _properties(found: Diagnostic) -> dict[str, object]:
    """Where a finding stands; GitHub takes columns within one line only."""
    span = found.span
    place: dict[str, object] = {"file": found.file, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        place |= {"col": span.column, "endColumn": span.end_column}
    return place | {"title": found.code}

"""The findings as commands that GitHub Actions turns into annotations."""

from collections.abc import Callable

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity
from plf_cli.messages import plural
from plf_cli.report.letters import printable, sound

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_KEPT = "\t\r\n"
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def to_github(
    report: Report,
    line_of: Callable[[str, int], str],  # noqa: ARG001 - every format takes it
) -> str:
    """The report in a command a line; what fails the run is an error, and hidden ones are told."""
    lines = [_command(found, report.failing) for found in report.diagnostics]
    if report.hidden:
        told = plural("{n} finding not shown", "{n} findings not shown", len(report.hidden))
        lines.append(f"::notice title=plf::{told.translate(_IN_DATA)}")
    return "".join(f"{line}\n" for line in lines)


def _command(found: Diagnostic, failing: frozenset[Severity]) -> str:
    properties = ",".join(
        f"{key}={sound(printable(str(value), _KEPT)).translate(_IN_PROPERTY)}"
        for key, value in _properties(found).items()
    )
    message = "\n".join(printable(text, _KEPT) for text in (found.message, found.help) if text)
    command = "error" if found.severity in failing else _COMMAND[found.severity]
    return f"::{command} {properties}::{sound(message).translate(_IN_DATA)}"


def _properties(found: Diagnostic) -> dict[str, object]:
    """Where a finding stands; GitHub takes columns within one line only, and no folders."""
    span = found.span
    if found.file == ".":
        return {"title": found.code}
    place: dict[str, object] = {"file": found.file, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        place |= {"col": span.column, "endColumn": span.end_column}
    return place | {"title": found.code}

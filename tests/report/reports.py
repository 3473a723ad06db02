"""The findings that the tests of the reports print."""

from collections.abc import Callable

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Related, Severity, Span

FIRST_LETTER = Span(1, 1, 1, 2)


def finding(
    span: Span = FIRST_LETTER,
    severity: Severity = Severity.ERROR,
    message: str = "Wrong.",
    help_: str | None = None,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    return Diagnostic("x.yaml", span, "PLF103", severity, message, help_, related)


def report(*found: Diagnostic, files: int = 1, waived: int = 0) -> Report:
    return Report(found, files, waived)


def line_of(text: str) -> Callable[[str, int], str]:
    """What gives the lines of a file that holds ``text``."""
    lines = text.split("\n")
    return lambda _file, number: lines[number - 1]


NO_LINE = line_of("")

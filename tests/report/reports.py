"""The findings that the tests of the reports print."""

from collections.abc import Callable
from datetime import date

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Related, Severity, Span

FIRST_LETTER = Span(1, 1, 1, 2)


def finding(
    span: Span = FIRST_LETTER,
    severity: Severity = Severity.ERROR,
    message: str = "Wrong.",
    help_: str | None = None,
    related: tuple[Related, ...] = (),
    file: str = "x.yaml",
    fix: str | None = None,
    code: str = "PLF103",
) -> Diagnostic:
    return Diagnostic(file, span, code, severity, message, help_, related, fix)


def report(*found: Diagnostic, files: int = 1, waived: int = 0) -> Report:
    return Report(found, files, waived, day=date(2026, 12, 1))


def line_of(text: str) -> Callable[[str, int], str]:
    """What gives the lines of a file that holds ``text``."""
    lines = dict(enumerate(text.split("\n"), 1))
    return lambda _file, number: lines.get(number, "")


NO_LINE = line_of("")

EXAMPLE = report(
    finding(
        Span(2, 9, 2, 13),
        message="“foer” is no word here: 100%, {a}.",
        help_="Did you mean “før”?",
        related=(Related("first used here", "a.yaml", Span(1, 1, 1, 5)),),
        file="forløb/å b.yaml",
        fix="før",
    ),
    finding(severity=Severity.WARNING, message="Nothing here.", file="forløb/å b.yaml"),
    files=3,
)
"""What every format shows of the same two findings."""

EXAMPLE_LINE = line_of("id: x\nwhen:   foer")

"""The findings for people: what, where, the source line with a caret, and the cure."""

import unicodedata
from collections.abc import Callable, Iterator

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.messages import _, plural

Piece = tuple[str, str]
"""A style and a text; styles are the names of ``STYLES``."""

STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "place": "bold",
    "code": "dim",
    "gutter": "blue",
    "help": "green",
    "good": "bold green",
    "": "",
}
_WIDEST = 100


def to_text(report: Report, line_of: Callable[[str, int], str]) -> str:
    """The report as plain text; ``line_of`` gives a line of a file."""
    return "".join("".join(text for _style, text in line) + "\n" for line in lines(report, line_of))


def to_colour(report: Report, line_of: Callable[[str, int], str]) -> str:
    """The report with the escapes of a terminal that shows colours."""
    from rich.console import Console  # noqa: PLC0415 - loaded for a terminal only
    from rich.text import Text  # noqa: PLC0415

    console = Console(force_terminal=True, color_system="standard", width=100_000, highlight=False)
    with console.capture() as capture:
        for line in lines(report, line_of):
            console.print(Text.assemble(*((text, STYLES[style]) for style, text in line)))
    return capture.get()


def lines(report: Report, line_of: Callable[[str, int], str]) -> Iterator[list[Piece]]:
    """The report, line by line, in styled pieces."""
    for found in report.diagnostics:
        yield from _diagnostic(found, line_of)
        yield []
    yield _summary(report)


def _diagnostic(found: Diagnostic, line_of: Callable[[str, int], str]) -> Iterator[list[Piece]]:
    words = {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.NOTE: _("note"),
    }
    place = f"{found.file}:{found.span.line}:{found.span.column}"
    yield [
        ("place", _printable(place) + ": "),
        (found.severity.value, words[found.severity]),
        ("code", f" {found.code}: "),
        ("", _printable(found.message)),
    ]
    margin = " " * len(str(found.span.line))
    if source_line := line_of(found.file, found.span.line):
        shown, before, length = _excerpt(source_line, found.span)
        yield [("gutter", f"  {margin} |")]
        yield [("gutter", f"  {found.span.line} | "), ("", shown)]
        yield [("gutter", f"  {margin} | "), (found.severity.value, " " * before + "^" * length)]
    for related in found.related:
        span = related.span
        text = f"{related.message}: {related.file}:{span.line}:{span.column}"
        yield [("gutter", f"  {margin} = "), ("", _printable(text))]
    if found.help:
        yield [
            ("gutter", f"  {margin} = "),
            ("help", f"{_('help')}: "),
            ("", _printable(found.help)),
        ]


def _excerpt(line: str, span: Span) -> tuple[str, int, int]:
    """The line as it can be shown, the cells before the caret, and its length in cells."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    cut = max(0, start - _WIDEST // 2) if len(line) > _WIDEST else 0
    piece = line[cut : cut + _WIDEST]
    head, tail = "…" if cut else "", "…" if len(line) > cut + _WIDEST else ""
    before = _cells(head + piece[: start - cut])
    length = _cells(piece[start - cut : end - cut])
    return head + _visible(piece) + tail, before, max(1, length)


def _visible(text: str) -> str:
    """The text with tabs as four spaces, and what would move the cursor as a dot."""
    return "".join(
        "    " if letter == "\t" else "·" if unicodedata.category(letter)[0] == "C" else letter
        for letter in text
    )


def _printable(text: str) -> str:
    return "".join(
        "·" if unicodedata.category(letter) in {"Cc", "Cs"} else letter for letter in text
    )


def _cells(text: str) -> int:
    """How many cells a terminal needs for it."""
    return sum(
        0
        if unicodedata.combining(letter)
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in _visible(text)
    )


def _summary(report: Report) -> list[Piece]:
    files = plural("{n} file", "{n} files", report.files)
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    notes = report.count(Severity.NOTE)
    pieces: list[Piece] = [("", f"{files}: ")]
    counts = [
        ("error", plural("{n} error", "{n} errors", errors), errors),
        ("warning", plural("{n} warning", "{n} warnings", warnings), warnings),
        ("note", plural("{n} note", "{n} notes", notes), notes),
    ]
    said = [(style, text) for style, text, number in counts if number]
    said = said or [("good", _("no findings"))]
    if report.waived:
        said.append(("", plural("{n} waived", "{n} waived", report.waived)))
    for at, piece in enumerate(said):
        pieces += [("", ", "), piece] if at else [piece]
    return [*pieces, ("", ".")]

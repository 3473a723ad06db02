"""The findings for people: what, where, the source line with a caret, and the cure."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.messages import _, plural
from plf_cli.report.letters import printable
from plf_cli.rules.pages import SEVERITIES

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
_AS_EMOJI = "\ufe0f"  # makes the sign before it an emoji, which is a cell wider


def to_text(report: Report, line_of: Callable[[str, int], str], *, quiet: bool = False) -> str:
    """The report as plain text; ``line_of`` gives a line of a file. Quiet: without a summary."""
    return plain(lines(report, line_of, quiet=quiet))


def to_colour(report: Report, line_of: Callable[[str, int], str], *, quiet: bool = False) -> str:
    """The report with the escapes of a terminal that shows colours."""
    return coloured(lines(report, line_of, quiet=quiet))


def coloured(lines: Iterable[list[Piece]]) -> str:
    """The lines with the escapes of a terminal that shows colours."""
    from rich.console import Console  # noqa: PLC0415 - loaded for a terminal only
    from rich.text import Text  # noqa: PLC0415

    console = Console(force_terminal=True, color_system="standard", width=100_000, highlight=False)
    with console.capture() as capture:
        for line in lines:
            console.print(Text.assemble(*((text, STYLES[style]) for style, text in line)))
    return capture.get()


def plain(lines: Iterable[list[Piece]]) -> str:
    """The lines without their styles."""
    return "".join("".join(text for _style, text in line) + "\n" for line in lines)


def lines(
    report: Report, line_of: Callable[[str, int], str], *, quiet: bool = False
) -> Iterator[list[Piece]]:
    """The report, line by line, in styled pieces."""
    for at, found in enumerate(report.diagnostics):
        yield from [[]] if at else []
        yield from finding(found, line_of)
    if not quiet:
        yield from [[]] if report.diagnostics else []
        yield _summary(report)


def summary(report: Report) -> str:
    """How many files and findings there are, in a line."""
    return "".join(text for _style, text in _summary(report))


def heading(found: Diagnostic) -> list[Piece]:
    """Where a finding stands and what it is, in a line."""
    place = f"{found.file}:{found.span.line}:{found.span.column}"
    return [
        ("place", printable(place) + ": "),
        (found.severity.value, _(SEVERITIES[found.severity])),
        ("code", f" {found.code}: "),
        ("", printable(found.message)),
    ]


def finding(found: Diagnostic, line_of: Callable[[str, int], str]) -> Iterator[list[Piece]]:
    """All there is to say of a finding, line by line."""
    yield heading(found)
    margin = " " * len(str(found.span.line))
    if source_line := line_of(found.file, found.span.line):
        shown, before, length = _excerpt(source_line, found.span)
        yield [("gutter", f"  {margin} |")]
        yield [("gutter", f"  {found.span.line} | "), ("", shown)]
        yield [("gutter", f"  {margin} | "), (found.severity.value, " " * before + "^" * length)]
    for related in found.related:
        span = related.span
        text = f"{related.message}: {related.file}:{span.line}:{span.column}"
        yield [("gutter", f"  {margin} = "), ("", printable(text))]
    if found.help:
        yield [
            ("gutter", f"  {margin} = "),
            ("help", f"{_('help')}: "),
            ("", printable(found.help)),
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
        "    " if letter == "\t" else "·" if _is_unseen(letter) else letter for letter in text
    )


def _is_unseen(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category[0] == "C" or category in {"Zl", "Zp"}


def _cells(text: str) -> int:
    """How many cells a terminal needs for it."""
    return sum(
        0
        if unicodedata.category(letter) in {"Mn", "Me"} and letter != _AS_EMOJI
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
    if report.hidden:
        said.append(("", plural("{n} not shown", "{n} not shown", len(report.hidden))))
    for at, piece in enumerate(said):
        pieces += [("", ", "), piece] if at else [piece]
    return [*pieces, ("", ".")]

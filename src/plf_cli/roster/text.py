"""A list as text with a delimiter -> its rows, each cell with its place."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from plf_cli.messages import _
from plf_cli.roster.cells import Cell, Cells, Mark, Row
from plf_cli.roster.columns import MOST_ABOVE, known_in
from plf_cli.roster.roster import Roster
from plf_cli.roster.rows import MOST_ROWS
from plf_cli.scan import decoded
from plf_cli.source import Source

_DELIMITERS = ";,\t"
_HEAD = 20_000  # characters in which the names of the columns stand


def read_text(found: Roster, content: bytes) -> list[Row]:
    """The rows that are not empty, no more than a list may have and one."""
    text = decoded(content)
    found.opened(text)
    delimiter = _delimiter(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    filled = _filled(rows, found, delimiter)
    return list(islice(filled, MOST_ABOVE + MOST_ROWS + 1))


def _filled(rows: Any, found: Roster, delimiter: str) -> Iterator[Row]:
    """The rows up to one that is none, such as a quote that is never closed."""
    help_ = _("Look for a quote that is never closed.")
    try:
        for cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            if any("\n" in cell.strip() or "\r" in cell.strip() for cell in cells):
                found.fault(rows.line_num, _("A cell runs over several lines."), help_)
                continue
            yield Row(rows.line_num, _placed(found.source, rows.line_num, delimiter, cells))
    except csv.Error:
        found.fault(rows.line_num, _("The row cannot be read."), help_)


def _delimiter(text: str) -> str:
    """What splits a line into the most columns that are known; else what its first line has."""
    lines = [line for line in text[:_HEAD].splitlines() if line.strip()][:MOST_ABOVE]
    first = lines[0] if lines else ""

    def fit(delimiter: str) -> tuple[int, int]:
        return max((_known(line, delimiter) for line in lines), default=0), first.count(delimiter)

    return max(_DELIMITERS, key=fit)


def _known(line: str, delimiter: str) -> int:
    try:
        return known_in(next(csv.reader([line], delimiter=delimiter), []))
    except csv.Error:
        return 0


def _placed(source: Source, line: int, delimiter: str, cells: list[str]) -> Cells:
    """The cells of a row with their places; where these cannot be told, that of the whole row."""
    text = source.line(line)
    start = source.start_of(line)
    pieces = re.findall(rf'(?:"(?:[^"]|"")*")?[^{delimiter}]*(?:{delimiter}|$)', text)
    pieces = pieces[: len(cells)]
    whole = len(pieces) < len(cells)
    found: Cells = []
    for piece, cell in zip([text] * len(cells) if whole else pieces, cells, strict=True):
        inner = (text if whole else piece.removesuffix(delimiter)).strip()
        begin = start + (text if whole else piece).find(inner)
        found.append(Cell(cell.strip(), Mark(begin), Mark(begin + len(inner))))
        start += 0 if whole else len(piece)
    return found

r"""A coverage as CSV for spreadsheets: a line a cell.

By RFC 4180, but with semicolons and a byte order mark, as Danish and German Excel expect a file
that opens by a click. A text that a spreadsheet would calculate (``=HYPERLINK(...)``, ``+1``,
``-1``, ``@SUM``) gets an apostrophe in front, which Excel and LibreOffice show as a plain text.
"""

import csv
import io
from collections.abc import Iterator

from plf_cli.render.markdown import one_line
from plf_cli.views.cells import CellView
from plf_cli.views.coverage import CoverageView, FieldView
from plf_cli.views.labels import labels

_CALCULATED = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_COLUMNS = (
    "sheet_id", "field", "sheet_group", "sheet_type", "state", "sheet_minutes", "sheet_more",
    "sheet_stage", "sheet_worked", "sheet_known", "modules", "reason",
)  # fmt: skip


def to_csv(view: CoverageView) -> str:
    """The cells of the matrix, with the labels of the view's language over them."""
    words = labels(view.language, "coverage")
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(words[column] for column in _COLUMNS)
    for row in view.rows:
        for cell in row.cells:
            writer.writerow(_line(row, cell, words))
    return f"\ufeff{file.getvalue()}"


def _line(row: FieldView, cell: CellView, words: dict[str, str]) -> Iterator[str | int]:
    is_timed = cell.minutes or not cell.more
    yield plain(row.id)
    yield plain(row.name)
    yield cell.column.group_label
    yield cell.column.label
    yield cell.state_label
    yield cell.minutes if is_timed else ""
    yield words["yes"] if cell.more else ""
    yield cell.stage
    yield cell.worked
    yield cell.known
    yield plain(", ".join(cell.modules))
    yield plain(row.reason)


def plain(text: str) -> str:
    """A text on one line that no spreadsheet takes for a formula."""
    text = one_line(text)
    return f"'{text}" if text.startswith(_CALCULATED) else text

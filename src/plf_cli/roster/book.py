"""An Excel file -> the rows of the sheet that holds the list, each cell with its place.

A spreadsheet has no text of its own, so one is made in which findings can stand: its first lines
are the rows of that sheet, by their numbers; below come the other sheets, hidden ones too, and what
stands in no cell. No number may hide there, and nobody is in doubt which cell is meant.
"""

from plf_cli.messages import _
from plf_cli.roster.archive import unpacked
from plf_cli.roster.cells import Cell, Cells, Mark, Row
from plf_cli.roster.columns import header_at
from plf_cli.roster.parts import column_name, look_through, sheet_parts, texts_beside
from plf_cli.roster.roster import Roster
from plf_cli.roster.sheets import Sheet, sheets


def read_book(found: Roster, content: bytes) -> list[Row]:
    """The rows that are not empty, of the first sheet that has columns of a team list.

    Raises ``Unreadable`` for what is no Excel file, is too large, or needs the extra.
    """
    parts = unpacked(content)
    looked = look_through(parts)
    unknown = {name: part.unknown for name, part in sheet_parts(looked).items()}
    order = _in_order([one for one in sheets(parts) if any(map(any, one.texts))])
    text = _Text()
    tables = [[text.row(sheet, at) for at in range(len(sheet.texts))] for sheet in order]
    for part, said in texts_beside(looked):
        text.line(f"{part}: {said}")
    found.opened("\n".join(text.lines))
    for sheet, table in list(zip(order, tables, strict=True))[1:]:
        message = _("The sheet “{sheet}” is passed over.").format(sheet=sheet.name)
        found.passed_over(table[0].line, message)
    rows = [row for row in (tables[0] if tables else []) if _is_filled(row)]
    for row in rows:
        _tell_formulas(row, unknown.get(order[0].name, set()), found)
    return rows


def _in_order(found: list[Sheet]) -> list[Sheet]:
    """The sheets, that with the list first: one that is shown, if any is."""
    return sorted(found, key=lambda one: (_header(one) is None, one.is_hidden))


def _header(sheet: Sheet) -> int | None:
    return header_at([row for row in sheet.texts if any(row)])


def _is_filled(row: Row) -> bool:
    return any(cell.text and not cell.merged for cell in row.cells)


def _tell_formulas(row: Row, unknown: set[tuple[int, int]], found: Roster) -> None:
    for at, cell in enumerate(row.cells, 1):
        if (row.line, at) in unknown:
            help_ = _("Open the file in Excel, and save it.")
            found.fault(cell, _("The formula in this cell has no result."), help_)


class _Text:
    """The text that stands for a spreadsheet, and how long it is so far."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0

    def line(self, text: str) -> None:
        """Put a line below the others."""
        self.lines.append(text)
        self.length += len(text) + 1

    def row(self, sheet: Sheet, at: int) -> Row:
        """Put a row of a sheet below: each cell that is filled, with what Excel calls it."""
        name = _("{sheet} (hidden)").format(sheet=sheet.name) if sheet.is_hidden else sheet.name
        name = " ".join(name.split())
        cells: Cells = []
        line = ""
        for column, text in enumerate(sheet.texts[at]):
            address = f"{column_name(column + 1)}{at + 1}"
            if text and (at, column) not in sheet.merged:
                line += f"{' | ' if line else f'{name}!'}{address}: {text}"
            end = self.length + len(line)
            start = end - len(text) if (at, column) not in sheet.merged else end
            number = sheet.numbers.get((at, column))
            merged = (at, column) in sheet.merged
            place = f"{name}!{address}"
            cells.append(Cell(text, Mark(start), Mark(end), number, place, merged))
        self.line(line)
        return Row(len(self.lines), cells)

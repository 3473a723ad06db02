"""Which rows of a table stay on one page with the next one.

No row stands alone at the top or the end of a page; what is to be filled in stays on one page, and
so does what is to be kept, where there is room for it.
"""

from collections.abc import Sequence

from plf_cli.render.elements import Cell, Paragraph, Row, Table, text_of
from plf_cli.render.word.sheet import Place

_LINE, _LETTER = 270, 120  # twips that a line and a letter take, about
_UNKNOWN = 3  # lines of what is no paragraph, about
_MOST = 0.8  # of a page; what is higher is parted wherever the page ends
_BY_HAND, _BY_HAND_WIDE = 600, 480  # twips; room to write by hand, and on a page that is wide
_ALONE = 1700  # twips; of a row that is all there is to be filled in


def kept(table: Table, columns: Sequence[int], place: Place) -> list[bool]:
    """For each row of the body whether it stays with what follows."""
    last = len(table.rows) - 1
    if (place.keep or table.kind == "form") and _fits(table, columns, place):
        return [at < last or place.keep for at in range(last + 1)]
    groups = [_is_group(row) for row in table.rows]
    if any(groups):
        return [at < last and not groups[at + 1] for at in range(last + 1)]
    return [at == last - 1 or (at < last and table.rows[at + 1].turn) for at in range(last + 1)]


def by_hand(table: Table, row: Row, place: Place) -> int:
    """The least height of a row of the body that is filled in by hand; 0 for others."""
    if table.kind != "form" or all(cell.blocks for cell in row.cells):
        return 0
    if len(table.rows) == 1:
        return _ALONE
    return _BY_HAND_WIDE if place.wide else _BY_HAND


def _is_group(row: Row) -> bool:
    """Whether the row is the heading of those that follow."""
    return len(row.cells) == 1 and row.cells[0].header and row.cells[0].span > 1


def _fits(table: Table, columns: Sequence[int], place: Place) -> bool:
    """Whether the table has room, by a rough guess."""
    room, height = place.height * _MOST, 0
    for row in table.all_rows:
        cells = zip(row.cells, columns, strict=False)
        lines = max((_lines(cell, width) for cell, width in cells), default=0)
        height += max(_LINE * (lines + 1) - _LINE // 2, by_hand(table, row, place))
        if height > room:
            return False
    return True


def _lines(cell: Cell, width: int) -> int:
    """How many lines a cell takes; one that spans others counts as if it did not."""
    return sum(
        len(text_of(part.words)) * _LETTER // width + 1 if isinstance(part, Paragraph) else _UNKNOWN
        for part in cell.blocks
    )

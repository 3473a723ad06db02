"""Tables -> tables that screen readers can read: a header that is one, and no row torn apart."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from plf_cli.render.elements import Block, Cell, Paragraph, Row, Table, text_of
from plf_cli.render.word.columns import widths
from plf_cli.render.word.keeping import by_hand, kept
from plf_cli.render.word.sheet import Place, Sheet, paragraph
from plf_cli.render.word.words import runs
from plf_cli.render.word.xml import attribute

_STYLES = {"form": "PLF Form", "matrix": "PLF Matrix"}
_MARGIN = 170  # twips of a cell that its text does not get, as the style says
_MARGINS = {"form": 220, "matrix": 100}
_LONG = 1500  # letters; a longer row may be torn
_MANY = 7  # columns; so many need small letters
_AIR = '<w:tcMar><w:top w:w="200" w:type="dxa"/></w:tcMar>'  # above the table
_TONES = ("F0F4F3", "D5E6E8", "A5CCD2", "69A5AF", "0B5563")
_ON_TONES = ("4C5C60", "1B2A2D", "10292D", "071C20", "FFFFFF")

Writer = Callable[[Sheet, Place, Iterable[Block]], Iterator[str]]


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table on its way to paper."""

    sheet: Sheet
    place: Place
    table: Table
    columns: list[int]
    written: Writer
    small: bool


def table(sheet: Sheet, place: Place, block: Table, written: Writer) -> str:
    """The table, its caption above it where readers see it, and room below."""
    columns = widths(block, place.width)
    small = block.kind == "matrix" or len(columns) >= _MANY
    grid = _Grid(sheet, place, block, columns, written, small)
    before = _before(sheet, place, block)
    style = sheet.ink.styles.id_of(_STYLES.get(block.kind, "PLF Table"))
    shown = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    rows = [_row(grid, row, head=True, keep=True) for row in block.head]
    stay = kept(block, columns, place)
    rows += [_row(grid, row, keep=keep) for row, keep in zip(block.rows, stay, strict=True)]
    return (
        f'{before}<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{_look(block)}{_description(block)}</w:tblPr><w:tblGrid>{shown}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>{_after(sheet, place)}"
    )


def _before(sheet: Sheet, place: Place, block: Table) -> str:
    """The caption, or what begins a new page."""
    if block.caption and block.shown:
        inside = runs(sheet.ink, block.caption)
        return paragraph(sheet, replace(place, keep=True), "caption", inside)
    return paragraph(sheet, place, "PLF Gap", "") if sheet.turn and not place.cell else ""


def _after(sheet: Sheet, place: Place) -> str:
    """A low paragraph: without one, Word makes one table of two that follow each other."""
    return paragraph(sheet, Place(0, 0, keep=place.keep and not place.cell), "PLF Gap", "")


def _look(block: Table) -> str:
    """Which parts of the style count: that of the header row, and of the first column."""
    row = bool(block.head)
    column = any(one.cells and one.cells[0].header for one in block.rows)
    value = 0x0600 + 0x0020 * row + 0x0080 * column
    return (
        f'<w:tblLook w:val="{value:04X}" w:firstRow="{row:d}" w:lastRow="0"'
        f' w:firstColumn="{column:d}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )


def _description(block: Table) -> str:
    text = text_of(block.caption)
    return f"<w:tblCaption w:val={attribute(text)}/>" if text else ""


def _row(grid: _Grid, row: Row, *, keep: bool, head: bool = False) -> str:
    like = _Like(row, head, keep)
    cells, at = [], 0
    for cell in row.cells:
        span = min(cell.span, len(grid.columns) - at)
        cells.append(_cell(grid, cell, sum(grid.columns[at : at + span]), span, like))
        at += span
    cells += [_cell(grid, Cell(()), width, 1, like) for width in grid.columns[at:]]
    tall = 0 if head else by_hand(grid.table, row, grid.place)
    properties = (
        ("" if _letters(row) > _LONG else "<w:cantSplit/>")
        + (f'<w:trHeight w:val="{tall}" w:hRule="atLeast"/>' if tall else "")
        + ("<w:tblHeader/>" if head else "")
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


@dataclass(frozen=True, slots=True)
class _Like:
    """The row of a cell: ``keep`` with the next one."""

    row: Row
    head: bool
    keep: bool


def _cell(grid: _Grid, cell: Cell, width: int, span: int, like: _Like) -> str:
    margin = _MARGINS.get(grid.table.kind, _MARGIN)
    place = replace(
        grid.place,
        width=max(width - margin, 1),
        depth=0,
        cell=_style(grid, like.row, cell, head=like.head),
        right=cell.number,
        colour="" if cell.tone is None else _ON_TONES[cell.tone],
        keep=like.keep,
    )
    told = "".join(grid.written(grid.sheet, place, cell.blocks))
    told = told or paragraph(grid.sheet, place, place.cell, "")
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = "" if cell.tone is None else _shade(_TONES[cell.tone])
    air = _AIR if like.head and grid.table.kind != "form" else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{shade}{air}</w:tcPr>{told}'
        "</w:tc>"
    )


def _style(grid: _Grid, row: Row, cell: Cell, *, head: bool) -> str:
    """The style of the cell's paragraphs."""
    if head:
        return "PLF Matrix Head" if grid.small else "PLF Table Head"
    if row.quiet:
        return "PLF Table Quiet"
    if grid.small:
        return "PLF Matrix Text"
    return "PLF Table Word" if cell.header and grid.table.kind != "schedule" else "PLF Table Text"


def _shade(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _letters(row: Row) -> int:
    return sum(
        len(text_of(part.words))
        for cell in row.cells
        for part in cell.blocks
        if isinstance(part, Paragraph)
    )

"""Tables for a terminal: side by side where there is room, else row by row."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rich import box
from rich.console import Group, JustifyMethod, RenderableType
from rich.styled import Styled
from rich.table import Table as Grid
from rich.text import Text

from plf_cli.render.columns import letters, shared
from plf_cli.render.elements import Block, Cell, Paragraph, Row, Table, Words
from plf_cli.render.terminal.page import LEFT, QUIET, WORD
from plf_cli.render.terminal.words import shown

_GAP = 2  # between columns
_EASE = 0.5  # of what a column wishes; with less, rows become towers


Pictures = Mapping[str, Sequence[RenderableType]]


@dataclass(frozen=True, slots=True)
class Page:
    """Where a block stands: how many columns there are, and whether boxes can be drawn.

    ``pictures`` are the drawings that there are.
    """

    width: int
    unicode: bool
    pictures: Pictures

    def narrower(self, taken: int) -> "Page":
        """What is left beside something."""
        return replace(self, width=max(self.width - taken, 1))


Writer = Callable[[Page, Sequence[Block]], Iterator[RenderableType]]


def table(page: Page, block: Table, blocks: Writer) -> Iterator[RenderableType]:
    """The table, below its caption where readers see that."""
    if block.caption and block.shown:
        yield shown(block.caption, f"bold {QUIET}", unicode=page.unicode)
    needed, wished = letters(block)
    room = page.width - _GAP * (block.columns - 1)
    ease = 0 if block.kind == "form" else _EASE
    easy = sum(max(need, int(wish * ease)) for need, wish in zip(needed, wished, strict=True))
    if easy <= room:
        yield _beside(page, block, shared(needed, wished, min(room, sum(wished))), blocks)
    else:
        yield from _below(page, block, blocks)


def _beside(page: Page, block: Table, widths: Sequence[int], blocks: Writer) -> RenderableType:
    grid = Grid(
        box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=0, header_style=WORD,
        border_style=QUIET, leading=int(_is_tall(block)), show_header=bool(block.head),
    )  # fmt: skip
    sides = _sides(block)
    rooms = _with_gaps(widths, sides)
    for name, room, side in zip(_names(block), rooms, sides, strict=True):
        header = shown(name, unicode=page.unicode)
        grid.add_column(header, width=room, overflow="fold", justify=side)
    for row in block.rows:
        cells: list[RenderableType] = []
        for cell in row.cells:
            inner = replace(page, width=max(widths[min(len(cells), len(widths) - 1)], 1))
            style = QUIET if row.quiet else "bold" if _is_word(block, cell) else "none"
            cells += [Styled(Group(*blocks(inner, cell.blocks)), style), *[""] * (cell.span - 1)]
        grid.add_row(*cells[: len(widths)])
    return grid


def _below(page: Page, block: Table, blocks: Writer) -> Iterator[RenderableType]:
    """Each row by itself: what its first cell says above, the rest beside its headword.

    In a form whose rows have headings, a line stands above those only.
    """
    names, is_form = _names(block), block.kind == "form"
    headed = is_form and any(_is_head(block, row) for row in block.rows)
    if is_form:
        yield _all_names(page, names)
    for number, row in enumerate(block.rows):
        first = not headed or _is_head(block, row)
        if first and (number or (block.caption and block.shown) or is_form):
            yield Text("┄" * page.width, QUIET)
        style = f"{QUIET} italic" if row.quiet else "bold" if first else "none"
        at = 0
        for cell in row.cells:
            name, at = names[min(at, len(names) - 1)], at + cell.span
            if cell.blocks and at == cell.span:
                yield Styled(Group(*blocks(page, cell.blocks)), style)
            elif cell.blocks:
                yield _named(page, name, cell, blocks)


def _is_head(block: Table, row: Row) -> bool:
    """Whether a row is a heading of the rows below it."""
    return block.columns > 1 and [cell.span for cell in row.cells] == [block.columns]


def _all_names(page: Page, names: Sequence[Words]) -> RenderableType:
    """What is to be filled in, told once instead of in each row."""
    told = (shown(name, unicode=page.unicode).plain.replace("\n", ", ") for name in names if name)
    return Text(" · ".join(told), WORD, overflow="fold")


def _named(page: Page, name: Words, cell: Cell, blocks: Writer) -> RenderableType:
    """A cell beside the header of its column."""
    inner = page.narrower(LEFT)
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=LEFT - 2, overflow="fold")
    grid.add_column(width=inner.width, overflow="fold")
    told = blocks(inner, cell.blocks)
    grid.add_row(shown(name, WORD, unicode=page.unicode), Group(*told))
    return grid


def _names(block: Table) -> list[Words]:
    """The header of each column; empty where there is none."""
    names: list[Words] = []
    for cell in block.head[-1].cells if block.head else ():
        told = [part.words for part in cell.blocks if isinstance(part, Paragraph)]
        names += [told[0] if told else ()] * cell.span
    return (names + [()] * block.columns)[: block.columns]


def _with_gaps(widths: Sequence[int], sides: Sequence[JustifyMethod]) -> list[int]:
    """The widths with what keeps columns apart, on the side where a column has no text."""
    rooms = list(widths)
    for at, (side, following) in enumerate(pairwise(sides)):
        rooms[at + (side == "right" == following)] += _GAP - 1  # the box takes a column too
    return rooms


def _sides(block: Table) -> list[JustifyMethod]:
    """At which side each column stands."""
    sides: list[JustifyMethod] = ["left"] * block.columns
    for row in block.rows:
        for at, cell in enumerate(row.cells):
            if cell.number and all(one.span == 1 for one in row.cells):
                sides[at] = "right"
    return sides


def _is_word(block: Table, cell: Cell) -> bool:
    return cell.header and block.kind != "schedule"


def _is_tall(block: Table) -> bool:
    """Whether its rows need an empty line between them to be told apart."""
    return any(
        len(cell.blocks) > 1 or not all(isinstance(part, Paragraph) for part in cell.blocks)
        for row in block.rows
        for cell in row.cells
    )

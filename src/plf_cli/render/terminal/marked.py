"""Texts of the files, which are Markdown, for a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from plf_cli.render.elements import Block, Paragraph, Points
from plf_cli.render.inline import joined
from plf_cli.render.prose import blocks
from plf_cli.render.terminal.words import shown

_DEEPEST = 8  # columns that lists in lists may take at the left


def markdown(text: str, style: str = "none") -> RenderableType:
    """The text with its paragraphs, lists and emphasis."""
    lines = [line for block in blocks(text) for line in (*_block(block, style, ""), "")]
    return Group(*lines[:-1])


def _block(block: Block, style: str, left: str) -> Iterator[RenderableType]:
    """The lines of a block behind what stands at their left."""
    if isinstance(block, Points):
        yield from _points(block, style, " " * min(len(left), _DEEPEST))
    elif isinstance(block, Paragraph):
        text = shown(joined(block.words), style)
        yield _behind(Text(left, style), text) if left else text


def _points(points: Points, style: str, left: str) -> Iterator[RenderableType]:
    for at, item in enumerate(points.items, points.start):
        mark = f"{left} {at}. " if points.ordered else f"{left} • "
        yield from _item(item, style, mark)


def _item(blocks: Iterable[Block], style: str, mark: str) -> Iterator[RenderableType]:
    """What stands in a list, the mark before its first line."""
    for at, block in enumerate(blocks):
        if isinstance(block, Points) and at == 0:
            yield Text(mark, style)
        yield from _block(block, style, " " * len(mark) if at else mark)


def _behind(left: Text, text: Text) -> RenderableType:
    """A text whose every line begins behind what stands at the left of the first."""
    grid = Table.grid()
    grid.add_column(width=len(left))
    grid.add_column(overflow="fold")
    grid.add_row(left, text)
    return grid

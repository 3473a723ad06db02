"""A document for a terminal, from the outline of its page: all but agenda and coverage.

A table that does not fit is shown row by row, with the headers of its columns as headwords.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table as Grid
from rich.text import Text

from plf_cli.render.elements import (
    Block,
    Described,
    Heading,
    Outline,
    Paragraph,
    Picture,
    Points,
    Section,
    Table,
    Words,
)
from plf_cli.render.terminal.page import LEFT, MARK, QUIET, WORD
from plf_cli.render.terminal.paper import columns, printed
from plf_cli.render.terminal.tables import Page, Pictures, table
from plf_cli.render.terminal.words import shown

_NARROW = 5
_KINDS = {"kicker": WORD, "facts": QUIET, "mark": MARK, "note": "italic", "caption": QUIET}


def document(
    outline: Outline,
    pictures: Pictures | None = None,
    *,
    width: int,
    color: bool,
    unicode: bool = True,
) -> str:
    """The document as text of at most ``width`` columns; no escape codes without ``color``.

    ``pictures`` are those of its pictures, by name, that there is a drawing of in letters.
    """
    page = Page(columns(width), unicode, pictures or {})
    return printed(_document(page, outline), page.width, color=color, unicode=unicode)


def _document(page: Page, outline: Outline) -> Iterator[RenderableType]:
    if outline.cover:
        told = Group(*_cover(page, outline.cover))
        yield Panel(told, box=box.ROUNDED, padding=(0, 2), border_style=WORD)
    yield from _blocks(page, outline.body, first=not outline.cover)


def _cover(page: Page, blocks: Sequence[Block]) -> Iterator[RenderableType]:
    """The title first, as it stands in the panel; marks and facts below it."""
    order = sorted(blocks, key=lambda one: not isinstance(one, Heading))
    for block in order:
        if isinstance(block, Heading):
            yield shown(block.words, "bold", unicode=page.unicode)
        else:
            yield from _WRITERS[type(block)](page.narrower(6), block)


def _blocks(
    page: Page, blocks: Sequence[Block], *, first: bool = True, tight: bool = False
) -> Iterator[RenderableType]:
    """The blocks with an empty line between; none between lines that belong together."""
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Picture) and block.name not in page.pictures:
            continue
        if not (first and before is None) and not tight and not _is_close(before, block):
            yield ""
        yield from _WRITERS[type(block)](page, block)
        before = block


def _is_close(before: Block | None, block: Block) -> bool:
    """Whether a block stands right below another one."""
    if isinstance(block, Section):
        return _is_close(before, block.blocks[0])
    if not isinstance(before, Paragraph):
        return isinstance(before, Heading)
    kind = block.kind if isinstance(block, Paragraph) else ""
    return before.kind == "caption" or bool(before.kind and kind)


def _section(page: Page, block: Section) -> Iterator[RenderableType]:
    yield from _blocks(page, block.blocks)


def _heading(page: Page, block: Heading) -> Iterator[RenderableType]:
    ruled = 2
    style = f"bold {WORD}" if block.level <= ruled else "bold"
    yield shown(block.words, style, unicode=page.unicode)
    if block.level <= ruled:
        yield Text("━" * page.width, WORD)


def _paragraph(page: Page, block: Paragraph) -> Iterator[RenderableType]:
    yield shown(block.words, _KINDS.get(block.kind, "none"), unicode=page.unicode)


def _points(page: Page, block: Points) -> Iterator[RenderableType]:
    marks = [f"{at}." if block.ordered else "•" for at in range(1, len(block.items) + 1)]
    wide = max(map(len, marks)) + 1
    if page.width < _NARROW:  # so deep in lists that there is no room for marks
        yield Group(*(part for item in block.items for part in _blocks(page, item, tight=True)))
        return
    inner = page.narrower(wide)
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=wide - 1)
    grid.add_column(width=inner.width, overflow="fold")  # else rich measures lists in lists twice
    for mark, item in zip(marks, block.items, strict=True):
        grid.add_row(Text(mark), Group(*_blocks(inner, item, tight=True)))
    yield grid


def _described(page: Page, block: Described) -> Iterator[RenderableType]:
    """Headwords at the left, and what there is to tell of them; below, where there is no room."""
    apart = any(_is_long(told) for _word, told in block.entries)
    for at, (word, told) in enumerate(block.entries):
        if at and apart:
            yield ""
        yield _entry(page, word, told)


def _entry(page: Page, word: Words, told: Sequence[Block]) -> RenderableType:
    word_shown = shown(word, WORD, unicode=page.unicode)
    if page.width < 2 * LEFT or len(word_shown) > 2 * LEFT:
        inner = page.narrower(2)
        return Group(word_shown, Padding(Group(*_blocks(inner, told, tight=True)), (0, 0, 0, 2)))
    inner = page.narrower(LEFT)
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=LEFT - 2, overflow="fold")
    grid.add_column(width=inner.width, overflow="fold")
    grid.add_row(word_shown, Group(*_blocks(inner, told, tight=True)))
    return grid


def _is_long(told: Sequence[Block]) -> bool:
    """Whether it is more than one line of text."""
    return len(told) > 1 or not all(isinstance(one, Paragraph) for one in told)


def _table(page: Page, block: Table) -> Iterator[RenderableType]:
    yield from table(page, block, lambda inner, told: _blocks(inner, told, tight=True))


def _picture(page: Page, block: Picture) -> Iterator[RenderableType]:
    yield from page.pictures[block.name]


_WRITERS: dict[type, Callable[[Page, Any], Iterator[RenderableType]]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Points: _points,
    Described: _described,
    Section: _section,
    Table: _table,
    Picture: _picture,
}

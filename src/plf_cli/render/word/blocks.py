"""Blocks -> the paragraphs of a Word document."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from plf_cli.render.elements import (
    Block,
    Described,
    Heading,
    Paragraph,
    Picture,
    Points,
    Section,
    Table,
    Words,
    text_of,
)
from plf_cli.render.word.sheet import Place, Sheet, paragraph
from plf_cli.render.word.tables import table
from plf_cli.render.word.words import ends_in_line, runs, term

_LEFT = 2300  # twips; where what is told of a headword begins, as the style says
_LONGEST_WORD = 20  # letters; with a longer headword, what is told of it stands below
_STEP = 320  # twips; how far a level of a list is set in
_DEEPEST = 3  # levels that have a style
_HEADLINES = frozenset(("facts", "mark", "note"))  # lines that belong to a heading above them
_KEPT = "<w:keepNext/>"
_KINDS = {
    "kicker": "PLF Kicker",
    "facts": "PLF Facts",
    "mark": "PLF Mark",
    "note": "PLF Note",
    "caption": "caption",
}


def written(sheet: Sheet, place: Place, blocks: Iterable[Block]) -> Iterator[str]:
    """The blocks as paragraphs and tables; a heading is never parted from what it is of."""
    told = tuple(one for one in blocks if not isinstance(one, Picture))
    kept, level = replace(place, keep=True), 0
    for block, following in zip_longest(told, told[1:]):
        level = _level(block, level)
        leads = level and following and not _ends(following, level)
        yield from _WRITERS[type(block)](sheet, kept if leads else place, block)


def _level(block: Block, level: int) -> int:
    """The level of the heading that a block is, or that it is a line about; else 0."""
    if isinstance(block, Heading):
        return block.level
    return level if isinstance(block, Paragraph) and block.kind in _HEADLINES else 0


def _ends(block: Block, level: int) -> bool:
    """Whether there is no more of what a heading of that level is of."""
    match block:
        case Heading():
            return block.level <= level
        case Section():
            return block.page
    return False


def _paragraph(sheet: Sheet, place: Place, block: Paragraph) -> Iterator[str]:
    style = place.cell or _KINDS.get(block.kind, "Normal")
    if place.cell and block.kind in {"facts", "note"}:
        style = "PLF Table Quiet"
    if place.cover and block.kind == "facts":
        style = "Subtitle"
    yield _told(sheet, place, style, block.words)


def _told(sheet: Sheet, place: Place, style: str, words: Words, *, left: int = 0) -> str:
    line = place.width if ends_in_line(words) else 0
    inside = runs(sheet.ink, words, place.colour)
    return paragraph(sheet, place, style, inside, line=line, left=left)


def _heading(sheet: Sheet, place: Place, block: Heading) -> Iterator[str]:
    style = "Title" if block.level == 1 else f"heading {block.level - 1}"
    yield paragraph(sheet, place, place.cell or style, runs(sheet.ink, block.words))


def _points(sheet: Sheet, place: Place, block: Points) -> Iterator[str]:
    """Each item's first text has the mark; what follows in the item stands below that text."""
    kind, deep = "Number" if block.ordered else "Bullet", min(place.depth, _DEEPEST - 1)
    style = f"PLF Table {kind}" if place.cell else f"List {kind} {deep + 1}".removesuffix(" 1")
    styles = sheet.ink.styles
    list_ = styles.begin_list(style) if block.ordered else styles.bullets(style)
    number = (list_, styles.level(style)) if list_ else None
    inner = replace(place, depth=place.depth + 1)
    for item in block.items:
        for at, part in enumerate(item):
            if not isinstance(part, Paragraph):
                yield from written(sheet, inner, [part])
            elif at == 0:
                yield paragraph(sheet, place, style, runs(sheet.ink, part.words), number=number)
            else:
                below, left = place.cell or "Normal", _STEP * (deep + 1)
                yield _told(sheet, place, below, part.words, left=left)


def _described(sheet: Sheet, place: Place, block: Described) -> Iterator[str]:
    """Beside the headwords where all is short enough for that, else below them."""
    beside = not place.cell and all(
        len(text_of(word)) <= _LONGEST_WORD and all(isinstance(one, Paragraph) for one in told)
        for word, told in block.entries
    )
    for word, told in block.entries:
        yield from (_beside if beside else _below)(sheet, place, word, told)


def _beside(sheet: Sheet, place: Place, word: Words, told: tuple[Block, ...]) -> Iterator[str]:
    texts = [one.words for one in told if isinstance(one, Paragraph)] or [()]
    for at, words in enumerate(texts):
        head = "" if at else term(sheet.ink, word)
        line = place.width if ends_in_line(words) else 0
        inside, left = head + runs(sheet.ink, words), _LEFT if at else 0
        yield paragraph(sheet, place, "PLF Described", inside, line=line, left=left)


def _below(sheet: Sheet, place: Place, word: Words, told: tuple[Block, ...]) -> Iterator[str]:
    style = "PLF Table Word" if place.cell else "PLF Headword"
    yield paragraph(sheet, place, style, runs(sheet.ink, word))
    yield from written(sheet, place, told)


def _section(sheet: Sheet, place: Place, block: Section) -> Iterator[str]:
    sheet.turn = sheet.turn or block.page
    if place.keep or not block.keep:
        yield from written(sheet, place, block.blocks)
        return
    *first, last = [*written(sheet, replace(place, keep=True), block.blocks)] or [""]
    yield from first
    before, _, after = last.rpartition(_KEPT)  # the last paragraph of all
    yield before + after


def _table(sheet: Sheet, place: Place, block: Table) -> Iterator[str]:
    yield table(sheet, place, block, written)


_WRITERS: dict[type, Callable[[Sheet, Place, Any], Iterator[str]]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Points: _points,
    Described: _described,
    Section: _section,
    Table: _table,
}

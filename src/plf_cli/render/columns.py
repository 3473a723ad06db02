"""How wide the columns of a table need to be, and how they share the room there is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from plf_cli.render.elements import (
    Block,
    Cell,
    Described,
    Heading,
    Paragraph,
    Points,
    Section,
    Sign,
    Table,
    text_of,
)

_LONGEST_WORD = 18  # letters; a longer word may be broken
_ENOUGH = 60  # letters; a longer text is more lines, not a wider column
_LINE = 24  # letters that a line to write on needs
_LEAST = 3
_HANDWRITING = 8  # letters; what is empty in a form is filled in by hand
_SHORT = 6
_BOX = 2  # letters that a box to tick takes
_MARK = "\N{NO-BREAK SPACE}" * 2  # the room that the mark of a point takes


def letters(
    table: Table, longest: int = _LONGEST_WORD, length: Callable[[str], int] = len
) -> tuple[list[int], list[int]]:
    """For each column the letters that it needs, so that no word breaks, and that it wishes.

    A word longer than ``longest`` may be broken; ``length`` tells how many letters a text is worth.
    """
    needed, wished = [_LEAST] * table.columns, [_LEAST] * table.columns
    for row in table.all_rows:
        starts = accumulate((cell.span for cell in row.cells), initial=0)
        for at, cell in zip(starts, row.cells, strict=False):
            if cell.span == 1:
                texts = _texts(table, cell)
                words = [length(word) for text in texts for word in _unbroken(text)]
                needed[at] = max(needed[at], _longest(words, longest), _ticked(cell))
                if table.kind == "form" and not cell.blocks:
                    needed[at] = max(needed[at], _HANDWRITING)
                if cell.wide:
                    needed[at] = max(needed[at], _LINE)
                wished[at] = max(wished[at], _longest(map(length, texts), _ENOUGH))
    return needed, wished


def shared(needed: Sequence[int], wished: Sequence[int], room: int) -> list[int]:
    """The widths: what each column needs, and of the rest by what it wishes; all room is taken."""
    least = sum(needed)
    if least >= room:
        return filled([width * room // least for width in needed], room)
    more = [max(wish - need, 0) for wish, need in zip(wished, needed, strict=True)]
    if not sum(more):
        more = [1] * len(needed)
    rest, parts = room - least, sum(more)
    given = [need + rest * part // parts for need, part in zip(needed, more, strict=True)]
    return filled(given, room)


def filled(given: list[int], room: int) -> list[int]:
    """The widths with the last one taking what rounding has left."""
    return [*given[:-1], max(room - sum(given[:-1]), 1)]


def _ticked(cell: Cell) -> int:
    """The letters of boxes in a row, which stays on one line."""
    lines = [one.words for one in cell.blocks if isinstance(one, Paragraph)]
    boxes = [words for words in lines if words.count(Sign.BOX) > 1]
    lengths = (len(text_of(words)) + _BOX * words.count(Sign.BOX) for words in boxes)
    return min(max(lengths, default=0), _LINE)


def _unbroken(text: str) -> list[str]:
    """What of a text stays on one line; a short one does as a whole."""
    return text.split(" ") if len(text) > _SHORT else [text]


def _longest(lengths: Iterable[int], most: int) -> int:
    return min(max(lengths, default=0), most)


def _texts(table: Table, cell: Cell) -> list[str]:
    """The texts of a cell; what is empty in a form is to be filled in."""
    return list(_lines(cell.blocks)) or ([" " * _LINE] if table.kind == "form" else [])


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The texts of blocks, each as long as its line would be."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield text_of(block.words) + " " * _LINE * block.words.count(Sign.BLANK)
        elif isinstance(block, Points):
            yield from (f"{text}{_MARK}" for item in block.items for text in _lines(item))
        elif isinstance(block, Section):
            yield from _lines(block.blocks)
        elif isinstance(block, Described):
            for word, told in block.entries:
                yield text_of(word)
                yield from _lines(told)

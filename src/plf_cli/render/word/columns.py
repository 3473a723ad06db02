"""How wide the columns of a table are in a Word file."""

from plf_cli.render.columns import filled, letters, shared
from plf_cli.render.elements import Table

_TIME = 1480  # twips; 10.15-11.00 on one line
_LETTER = 120  # twips that a letter takes, about, also in a font that is wider than ours
_NARROW, _WIDE = frozenset("fijlrtI.,:;'|()[]-/ \N{NO-BREAK SPACE}"), frozenset("mwMW%&@")
_LONGEST_WORD = 30  # letters; a longer word is no word
_SPACES = {"form": 230}  # twips between columns
_SPACE = 190
_FIRST = 0.34  # of a matrix, at most


def widths(table: Table, room: int) -> list[int]:
    """The width of each column in twips; together they fill the room."""
    space = _SPACES.get(table.kind, _SPACE)
    needed, wished = (
        [_LETTER * count + space for count in one] for one in letters(table, _LONGEST_WORD, _length)
    )
    if table.kind == "matrix" and len(needed) > 1:
        first = min(wished[0] * 4 // 5, int(room * _FIRST))  # its letters are small
        others = len(needed) - 1
        return filled([first, *[(room - first) // others] * others], room)
    if table.kind == "schedule" and len(needed) > 1:
        time = min(_TIME, room // 3)
        return [time, *shared(needed[1:], wished[1:], room - time)]
    return shared(needed, wished, room)


def _length(text: str) -> int:
    """How many letters of the usual width are as wide as the text."""
    narrow, wide = (sum(one in letters for one in text) for letters in (_NARROW, _WIDE))
    return len(text) - narrow // 3 + wide // 2

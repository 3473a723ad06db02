"""A cell and a row of a team list, each with its place."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, order=True)
class Mark:
    """A position in the text."""

    index: int


class Cell(NamedTuple):
    """A cell with its place; it looks like what the parser of YAML says of a value.

    ``number`` is what a spreadsheet holds where it holds one; ``address`` is how a spreadsheet
    calls the place. What is ``merged`` has its text from the first cell of those merged with it.
    """

    text: str
    start_mark: Mark
    end_mark: Mark
    number: float | None = None
    address: str = ""
    merged: bool = False
    flow_style: bool = True  # a row ends where its last cell does


Cells = list[Cell]


class Row(NamedTuple):
    """A row that is not empty, and the number of its line."""

    line: int
    cells: Cells

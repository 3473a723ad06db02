"""What a document is made of, whatever format it comes from or goes to."""

from dataclasses import dataclass
from enum import Enum


class Sign(Enum):
    """What stands among words and is none."""

    BREAK = "a new line"
    BLANK = "a line to write on"
    BOX = "a box to tick"


@dataclass(frozen=True, slots=True)
class Run:
    """A text that looks the same from end to end; ``link`` is where it leads, mostly nowhere.

    ``language`` is told where it is another one than the page's.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str = ""
    language: str = ""


Words = tuple[Run | Sign, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``kind`` is ordinary (empty), ``kicker``, ``facts``, ``mark``, ``note`` or ``caption``."""

    words: Words
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` is 1 for the title of the whole, and 2 to 4 below it."""

    words: Words
    level: int


@dataclass(frozen=True, slots=True)
class Points:
    """A list; each item is a row of blocks. ``start`` is the first number where ``ordered``."""

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Described:
    """Headwords, and what there is to tell of each."""

    entries: tuple[tuple[Words, tuple["Block", ...]], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """``header``: it says what the cells below or beside it are; ``span`` counts its columns.

    ``number``: it stands at the right. ``tone`` is the shade of a heat map, 0 to 4. ``wide``: its
    column is wide.
    """

    blocks: tuple["Block", ...]
    header: bool = False
    span: int = 1
    number: bool = False
    tone: int | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """``quiet`` is a row that matters less, such as a break; ``turn`` is part of that above."""

    cells: tuple[Cell, ...]
    quiet: bool = False
    turn: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """``kind`` is ordinary (empty), ``schedule``, ``form`` or ``matrix``.

    ``shown`` tells whether readers see the caption; else it is for screen readers only.
    """

    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    caption: Words = ()
    kind: str = ""
    shown: bool = True

    @property
    def columns(self) -> int:
        """How many columns the widest row takes."""
        return max((sum(cell.span for cell in row.cells) for row in self.all_rows), default=0)

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """The rows of the head and of the body."""
        return (*self.head, *self.rows)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that belong together; ``page``: begins on a new page, ``keep``: stays on one."""

    blocks: tuple["Block", ...]
    page: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, by what it is called; what it shows is told besides."""

    name: str


Block = Paragraph | Heading | Points | Described | Table | Section | Picture


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document: what stands at its head, and all that follows.

    ``look`` is ordinary (empty), ``landscape``, or ``diploma``: a page with its name writ large.
    """

    language: str
    title: str
    cover: tuple[Block, ...]
    body: tuple[Block, ...]
    look: str = ""


def text_of(words: Words) -> str:
    """The words alone, in one line."""
    return " ".join("".join(one.text if isinstance(one, Run) else " " for one in words).split())

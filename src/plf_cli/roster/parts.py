"""The XML in an Excel file, looked through before it is read as a table.

How far its sheets reach, because a table is made as large as that; which formulas have no result,
because they read as empty; and what stands in comments, drawings and other parts that no table
shows, because CPR numbers do.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from plf_cli.roster.archive import WORKBOOK, Parts, not_excel, too_large

_MOST_CELLS = 200_000  # of all sheets, empty ones included
_RELATIONS = "xl/_rels/workbook.xml.rels"
_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_LETTERS = 26
_WITHIN_A_TEXT = frozenset({"t", "r"})
_WITHOUT_TEXTS = re.compile(
    r"xl/(?:worksheets/|sharedStrings|styles|theme/|calcChain)|\[Content_Types\]|.*\.rels$"
)


@dataclass
class Part:
    """What stands in a part: how far its cells reach, and its texts."""

    rows: int = 0
    width: int = 0
    unknown: set[tuple[int, int]] = field(default_factory=set)  # cells with a formula, no result
    texts: list[str] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)


def look_through(parts: Parts) -> dict[str, Part]:
    """What stands in each part. Raises ``Unreadable`` for what Excel would not write."""
    found = {name: _Reader().read(text) for name, text in parts.items()}
    if sum(part.rows * part.width for part in found.values()) > _MOST_CELLS:
        raise too_large()
    return found


def sheet_parts(found: dict[str, Part]) -> dict[str, Part]:
    """The part of each sheet, by the sheet's name. Raises ``Unreadable`` where one is missing."""
    relations = found.get(_RELATIONS, Part()).elements
    targets = {
        said.get("Id", ""): posixpath.normpath(posixpath.join("/xl", said.get("Target", "")))
        for name, said in relations
        if name == "Relationship"
    }
    sheets: dict[str, Part] = {}
    for name, said in found[WORKBOOK].elements:
        if name == "sheet":
            id_ = next((said[key] for key in said if key.endswith(":id")), "")
            part = found.get(targets.get(id_, "").removeprefix("/"))
            if part is None:
                raise not_excel()
            sheets[said.get("name", "")] = part
    return sheets


def texts_beside(found: dict[str, Part]) -> Iterator[tuple[str, str]]:
    """The texts that stand in no cell, each with the name of its part."""
    for name, part in found.items():
        if not _WITHOUT_TEXTS.match(name):
            lines = (" ".join(line.split()) for line in "".join(part.texts).split("\n"))
            yield from ((name, line) for line in lines if line)


def column_name(column: int) -> str:
    """What a spreadsheet calls a column, from 1: A, B ... AA."""
    name = ""
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + letter) + name
    return name


class _Reader:
    """Reads one part; rows and cells that do not say where they are follow the one before."""

    def __init__(self) -> None:
        self.part = Part()
        self.row = self.column = 0
        self.inside = ""  # the element of a cell that is being read
        self.has_formula = self.has_result = False

    def read(self, text: bytes) -> Part:
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._no_doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(text, True)  # noqa: FBT003 - a C function
        except (expat.ExpatError, LookupError, ValueError):
            raise not_excel() from None
        return self.part

    def _no_doctype(self, *_said: object) -> None:
        raise not_excel()

    def _start(self, name: str, said: dict[str, str]) -> None:
        self.inside = local = name.rpartition(":")[2]
        if local == "row":
            self.row = int(said["r"][:8]) if "r" in said else self.row + 1
            self.column = 0
        elif local == "c":
            self._cell(said.get("r"))
        elif local == "f":
            self.has_formula = True
        elif local in {"sheet", "Relationship"}:
            self.part.elements.append((local, said))
        elif "v" in said:  # a value that a pivot table remembers
            self.part.texts.append(said["v"] + "\n")

    def _cell(self, place: str | None) -> None:
        self.has_formula = self.has_result = False
        self.column += 1
        if place is not None:
            known = _PLACE.fullmatch(place)
            if known is None:
                raise not_excel()
            self.column = 0
            for letter in known[1]:
                self.column = self.column * _LETTERS + ord(letter) - ord("A") + 1
            self.row = int(known[2])
        self.part.rows = max(self.part.rows, self.row)
        self.part.width = max(self.part.width, self.column)

    def _characters(self, text: str) -> None:
        self.has_result |= self.inside in {"v", "t"}
        self.part.texts.append(text)

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        self.inside = ""
        if local == "c" and self.has_formula and not self.has_result:
            self.part.unknown.add((self.row, self.column))
        if local not in _WITHIN_A_TEXT:
            self.part.texts.append("\n")

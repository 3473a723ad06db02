"""Excel files for the tests: written by openpyxl, and bent out of shape by hand."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

Table = Sequence[Sequence[Any]]
LIST: Table = (("Skole", "Kommune", "Elever"), ("Skole A", "Hjørring", 420))


def book(
    sheets: Mapping[str, Table] | None = None, hidden: Sequence[str] = ()
) -> openpyxl.Workbook:
    """A workbook with these sheets."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in (sheets or {"Ark1": LIST}).items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    return made


def first(made: openpyxl.Workbook) -> Worksheet:
    """The first sheet of a workbook."""
    return made.worksheets[0]


def saved(made: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def with_parts(content: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The file with some of its parts replaced or added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", 8) as new:
        for name in {**dict.fromkeys(old.namelist()), **dict.fromkeys(changed)}:
            new.writestr(name, changed[name] if name in changed else old.read(name))
    return target.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def bent(old: str, new: str) -> bytes:
    """A list whose first sheet says something else in one place."""
    content = saved(book())
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        text = file.read(SHEET).decode()
    assert old in text
    return with_parts(content, {SHEET: text.replace(old, new, 1).encode()})

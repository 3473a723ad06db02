"""A cell of a team list -> a number, how many people it stands for, yes or no."""

import math
import re

from plf_cli.messages import _
from plf_cli.roster.cells import Cell
from plf_cli.roster.roster import Roster

_YES = {"ja", "yes", "x", "true", "1", "j", "y", "sand"}
_NO = {"nej", "no", "false", "-", "0", "n", "falsk", "ingen", "none", "vakant", "ubesat", "\u2013"}
_THOUSANDS = re.compile(r"[0-9]{1,3}([. \u00a0][0-9]{3})+")
_MOST_PEOPLE = 50
_BETWEEN_NAMES = re.compile(r"[;,/&+\n]|\b(?:og|and)\b")


def is_yes(cell: Cell, found: Roster) -> bool | None:
    """Whether a cell says yes; what is neither yes nor no is noted."""
    text = cell.text.casefold()
    if text not in _YES | _NO:
        message = _("“{value}” is neither yes nor no.").format(value=cell.text[:20])
        found.fault(cell, message, _("Write ja or nej, or leave the cell empty."))
        return None
    return text in _YES


def many(cell: Cell, found: Roster) -> int:
    """How many people a cell stands for: a number, a cross, or names, which are only counted."""
    text = cell.text.casefold()
    if text in _YES | _NO:
        return int(text in _YES)
    if not any(letter.isdigit() for letter in text) and any(map(str.isalpha, text)):
        names = [one for one in _BETWEEN_NAMES.split(text) if one.strip()]
        return min(_MOST_PEOPLE, len(names))
    return min(_MOST_PEOPLE, whole_number(cell, found) or 0)


def whole_number(cell: Cell, found: Roster) -> int | None:
    """A whole number; ``1.200`` is a thousand and two hundred, and ``3.0`` comes from Excel."""
    text = cell.text
    if cell.number is None and _THOUSANDS.fullmatch(text):
        text = re.sub(r"[. \u00a0]", "", text)
    value = number(cell, text, found)
    if value is not None and (value < 0 or value % 1):
        found.fault(cell, _("“{value}” is not a whole number.").format(value=cell.text[:20]))
        return None
    return None if value is None else int(value)


def number(cell: Cell, text: str, found: Roster) -> float | None:
    """The number that a text of a cell says; a comma stands before decimals."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or "_" in text:
        found.fault(cell, _("“{value}” is not a number.").format(value=cell.text[:20]))
        return None
    return value

"""An Excel file -> its sheets as tables of texts; the one place that knows python-calamine."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from typing import TYPE_CHECKING, Any

from plf_cli.messages import _
from plf_cli.roster.archive import Parts, not_excel, packed
from plf_cli.roster.faults import Unreadable
from plf_cli.scan import cpr

if TYPE_CHECKING:
    import python_calamine

_MOST_FILLED = 100_000  # cells that get their text from the one that they are merged with
_LONGEST = 1e15  # from here on a number of Excel has lost digits
_CPR_DIGITS = 10


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, whether it is hidden, its cells from A1 on, and those merged below."""

    name: str
    is_hidden: bool
    texts: list[list[str]]
    numbers: dict[tuple[int, int], float]
    merged: frozenset[tuple[int, int]]


def sheets(parts: Parts) -> Iterator[Sheet]:
    """Every sheet that is a table. Raises ``Unreadable`` without the extra, and for other files."""
    try:
        import python_calamine  # noqa: PLC0415 - few lists are spreadsheets
    except ModuleNotFoundError:
        message = _("A team list from Excel needs the extra “{extra}”.").format(extra="xlsx")
        help_ = _('Install it: pip install "plf-cli[{extra}]"').format(extra="xlsx")
        raise Unreadable(message, help_) from None
    try:
        with python_calamine.CalamineWorkbook.from_filelike(packed(parts)) as book:
            for told in book.sheets_metadata:
                if told.typ is python_calamine.SheetTypeEnum.WorkSheet:
                    hidden = told.visible is not python_calamine.SheetVisibleEnum.Visible
                    yield _sheet(book.get_sheet_by_name(told.name), is_hidden=hidden)
    except python_calamine.CalamineError:
        raise not_excel() from None
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # a fault of the library's own
            raise not_excel() from None
        raise


def _sheet(sheet: "python_calamine.CalamineSheet", *, is_hidden: bool) -> Sheet:
    cells: list[list[Any]] = list(sheet.to_python(skip_empty_area=False))
    numbers = {
        (row, column): float(value)
        for row, values in enumerate(cells)
        for column, value in enumerate(values)
        if isinstance(value, int | float) and not isinstance(value, bool)
    }
    texts = [[_text(value) for value in values] for values in cells]
    merged = set()
    for at, first in islice(_merged(sheet, texts), _MOST_FILLED):
        texts[at[0]][at[1]] = texts[first[0]][first[1]]
        merged.add(at)
    return Sheet(sheet.name, is_hidden, texts, numbers, frozenset(merged))


def _merged(
    sheet: "python_calamine.CalamineSheet", texts: list[list[str]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The empty cells below one that they are merged with, and that one."""
    for (top, left), (bottom, _right) in sheet.merged_cell_ranges or ():
        below = range(top + 1, min(bottom + 1, len(texts)))
        if below and left < len(texts[top]) and texts[top][left]:
            yield from (((row, left), (top, left)) for row in below if not texts[row][left])


def _text(value: Any) -> str:
    """A value as people would write it in a list, in one line."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int | float):
        return _number(float(value))
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date | time):
        return value.isoformat()
    return " ".join(str(value).split())


def _number(value: float) -> str:
    """A number as people write it; a CPR number gets the zero back that Excel has taken."""
    if not math.isfinite(value) or abs(value) >= _LONGEST or value % 1:
        return f"{value:.15g}"
    whole = f"{value:.0f}"
    is_short = len(whole) == _CPR_DIGITS - 1 and cpr(whole.zfill(_CPR_DIGITS))
    return whole.zfill(_CPR_DIGITS) if is_short else whole

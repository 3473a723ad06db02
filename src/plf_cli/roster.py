"""A team list as schools keep it (CSV) -> the teams of a course, and what cannot be read."""

import io
import math
import re
from collections.abc import Iterator
from typing import Any

from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.messages import _
from plf_cli.model.words import ROLES
from plf_cli.scan import decoded
from plf_cli.suggest import did_you_mean

_COLUMNS = {
    "id": "id", "name": "name", "navn": "name", "skole": "name", "team": "name",
    "ledelsesteam": "name", "municipality": "municipality", "kommune": "municipality",
    "size": "size", "elever": "size", "elevtal": "size", "district": "district",
    "distrikt": "district", "host": "host", "vært": "host", "notes": "notes", "noter": "notes",
    "lat": "lat", "lon": "lon",
}  # fmt: skip
_YES = {"ja", "yes", "x", "true", "1"}
_NO = {"nej", "no", "false", "-"}
_THOUSANDS = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+")


def read_teams(file: str, content: bytes) -> tuple[list[dict[str, Any]], list[Diagnostic]]:
    """The teams as data of the language, and a finding for each column or row that is left out."""
    import csv  # noqa: PLC0415 - few courses name a list

    text = decoded(content)
    faults: list[Diagnostic] = []
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    header: list[str | None] = []
    teams = []
    for cells in _readable(file, rows, faults):
        filled = [cell.strip() for cell in cells]
        if not any(filled):
            continue
        if not header:
            header = _header(file, filled, rows.line_num, faults)
        elif _spilled(file, header, filled, rows.line_num, faults):
            continue
        elif team := _team(file, header, filled, rows.line_num, faults):
            teams.append(team)
    if not teams and not faults:
        faults.append(_fault(file, 1, _("There is no team in the file."), None))
    return teams, faults


def _readable(file: str, rows: Any, faults: list[Diagnostic]) -> Iterator[list[str]]:
    """The rows up to one that is none, such as a quote that is never closed."""
    import csv  # noqa: PLC0415 - as above

    try:
        yield from rows
    except csv.Error:
        help_ = _("Look for a quote that is never closed.")
        faults.append(_fault(file, rows.line_num, _("The row cannot be read."), help_))


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(";,\t", key=first.count)


def _spilled(
    file: str, header: list[str | None], cells: list[str], line: int, faults: list[Diagnostic]
) -> bool:
    """Whether a row holds more than one row's worth, so that a team could vanish in it."""
    if any("\n" in cell or "\r" in cell for cell in cells):
        help_ = _("Look for a quote that is never closed.")
        faults.append(_fault(file, line, _("A cell runs over several lines."), help_))
        return True
    if any(cells[len(header) :]):
        message = _("The row has more cells than the first line has columns.")
        faults.append(_fault(file, line, message, None))
        return True
    return False


def _header(file: str, cells: list[str], line: int, faults: list[Diagnostic]) -> list[str | None]:
    roles = {name: role for role, word in ROLES.items() for name in (role, word.word.da.casefold())}
    known = {**_COLUMNS, **roles}
    columns = [known.get(cell.casefold()) for cell in cells]
    for cell, column in zip(cells, columns, strict=True):
        if cell and column is None:
            message = _("Unknown column “{column}”.").format(column=cell[:40])
            faults.append(_fault(file, line, message, did_you_mean(cell, known)))
    for column in sorted({one for one in columns if one and columns.count(one) > 1}):
        message = _("The column “{column}” stands twice.").format(column=column)
        faults.append(_fault(file, line, message, None))
    if "name" not in columns:
        help_ = _("The first line names the columns: name, municipality, size, skoleleder ...")
        faults.append(_fault(file, line, _("The column “name” is missing."), help_))
    return columns


def _team(
    file: str, header: list[str | None], cells: list[str], line: int, faults: list[Diagnostic]
) -> dict[str, Any] | None:
    row = {column: cell for column, cell in zip(header, cells, strict=False) if column and cell}
    if not row.get("name"):
        if "name" in header:
            help_ = _("Write the team's name in the row.")
            faults.append(_fault(file, line, _("The row has no name, so it is left out."), help_))
        return None
    team: dict[str, Any] = {"id": row.get("id") or _slug(row["name"]), "name": row["name"]}
    for key in ("municipality", "district", "notes"):
        if key in row:
            team[key] = row[key]
    if "host" in row:
        team["host"] = row["host"].casefold() in _YES
    if "size" in row:
        size = _whole(file, row["size"], line, faults)
        team |= {"size": size} if size is not None else {}
    if "lat" in row and "lon" in row:
        lat, lon = (_number(file, row[key], line, faults) for key in ("lat", "lon"))
        team |= (
            {"position": {"lat": lat, "lon": lon}} if lat is not None and lon is not None else {}
        )
    members = [(role, row[role]) for role in ROLES if role in row]
    team["members"] = [
        {"role": role} for role, cell in members for _each in range(_many(file, cell, line, faults))
    ]
    return team


def _many(file: str, cell: str, line: int, faults: list[Diagnostic]) -> int:
    most = 50
    if cell.casefold() in _YES | _NO:
        return int(cell.casefold() in _YES)
    return min(most, _whole(file, cell, line, faults) or 0)


def _whole(file: str, cell: str, line: int, faults: list[Diagnostic]) -> int | None:
    """A whole number; ``1.200`` is a thousand and two hundred, and ``3.0`` comes from Excel."""
    plain = cell.replace(".", "") if _THOUSANDS.fullmatch(cell) else cell
    number = _number(file, plain, line, faults)
    if number is not None and (number < 0 or number % 1):
        message = _("“{value}” is not a whole number.").format(value=cell[:20])
        faults.append(_fault(file, line, message, None))
        return None
    return None if number is None else int(number)


def _number(file: str, cell: str, line: int, faults: list[Diagnostic]) -> float | None:
    try:
        number = float(cell.replace(",", "."))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        message = _("“{value}” is not a number.").format(value=cell[:20])
        faults.append(_fault(file, line, message, None))
        return None
    return number


def _slug(name: str) -> str:
    text = name.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-") or "team"


def _fault(file: str, line: int, message: str, help_: str | None) -> Diagnostic:
    return Diagnostic(file, Span(line, 1, line, 1), "PLF210", Severity.ERROR, message, help_)

"""A team list as schools keep it (CSV) -> the teams of a course, and what cannot be read."""

import io
import re
from typing import Any

from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.messages import _
from plf_cli.model.words import ROLES
from plf_cli.suggest import did_you_mean

_COLUMNS = {
    "id": "id", "name": "name", "navn": "name", "skole": "name", "team": "name",
    "ledelsesteam": "name", "municipality": "municipality", "kommune": "municipality",
    "size": "size", "elever": "size", "elevtal": "size", "district": "district",
    "distrikt": "district", "host": "host", "vært": "host", "notes": "notes", "noter": "notes",
    "lat": "lat", "lon": "lon",
}  # fmt: skip
_YES = {"ja", "yes", "x", "true", "1"}


def read_teams(file: str, content: bytes) -> tuple[list[dict[str, Any]], list[Diagnostic]]:
    """The teams as data of the language, and a finding for each column or row that is left out."""
    import csv  # noqa: PLC0415 - few courses name a list

    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    faults: list[Diagnostic] = []
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    header: list[str | None] = []
    teams = []
    for cells in rows:
        filled = [cell.strip() for cell in cells]
        if not any(filled):
            continue
        if not header:
            header = _header(file, filled, rows.line_num, faults)
        elif team := _team(file, header, filled, rows.line_num, faults):
            teams.append(team)
    if not teams and not faults:
        faults.append(_fault(file, 1, _("There is no team in the file."), None))
    return teams, faults


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(";,\t", key=first.count)


def _header(file: str, cells: list[str], line: int, faults: list[Diagnostic]) -> list[str | None]:
    roles = {name: role for role, word in ROLES.items() for name in (role, word.word.da.casefold())}
    known = {**_COLUMNS, **roles}
    columns = [known.get(cell.casefold()) for cell in cells]
    for cell, column in zip(cells, columns, strict=True):
        if cell and column is None:
            message = _("Unknown column “{column}”.").format(column=cell[:40])
            faults.append(_fault(file, line, message, did_you_mean(cell, known)))
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
            faults.append(_fault(file, line, _("The row has no name, so it is left out."), None))
        return None
    team: dict[str, Any] = {"id": row.get("id") or _slug(row["name"]), "name": row["name"]}
    for key in ("municipality", "district", "notes"):
        if key in row:
            team[key] = row[key]
    if "host" in row:
        team["host"] = row["host"].casefold() in _YES
    if "size" in row:
        size = _number(file, row["size"], line, faults)
        team |= {"size": int(size)} if size is not None else {}
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
    if cell.casefold() in _YES:
        return 1
    number = _number(file, cell, line, faults)
    return min(most, max(0, int(number))) if number is not None else 0


def _number(file: str, cell: str, line: int, faults: list[Diagnostic]) -> float | None:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        message = _("“{value}” is not a number.").format(value=cell[:20])
        faults.append(_fault(file, line, message, None))
        return None


def _slug(name: str) -> str:
    text = name.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-") or "team"


def _fault(file: str, line: int, message: str, help_: str | None) -> Diagnostic:
    return Diagnostic(file, Span(line, 1, line, 1), "PLF210", Severity.ERROR, message, help_)

"""A team list as schools keep it (CSV) -> the teams of a course, and what cannot be read.

The list's source knows the place of every cell, so that each team is found in its row.
"""

import io
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.messages import _
from plf_cli.model.words import ROLES
from plf_cli.scan import decoded
from plf_cli.slugs import slug
from plf_cli.source import Source, nodes
from plf_cli.suggest import did_you_mean
from plf_cli.wording import others

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


@dataclass(frozen=True, order=True)
class _Mark:
    """A position in the text."""

    index: int


class _Cell(NamedTuple):
    """A cell with its place; it looks like what the parser of YAML says of a value."""

    text: str
    start_mark: _Mark
    end_mark: _Mark
    flow_style: bool = True  # a row ends where its last cell does


Cells = list[_Cell]


@dataclass
class Roster:
    """A team list that has been read: the teams as data of the language, and where they stand.

    ``source`` is never sound: what is certain to be meant is not written into a table. ``faults``
    is a finding for each column, row and cell that is left out.
    """

    source: Source
    teams: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)

    def fault(self, at: "_Cell | int", message: str, help_: str | None = None) -> None:
        """Note down what is wrong with a cell, or with a row by the number of its line."""
        span = Span(at, 1, at, 1) if isinstance(at, int) else self.span(at)
        found = Diagnostic(self.source.file, span, "PLF210", Severity.ERROR, message, help_)
        self.faults.append(found)

    def span(self, cell: _Cell) -> Span:
        """The place of a cell."""
        return self.source.between(cell.start_mark.index, cell.end_mark.index)


def read_teams(file: str, content: bytes) -> Roster:
    """The teams of a list, and a finding for each column or row that is left out."""
    import csv  # noqa: PLC0415 - few courses name a list

    text = decoded(content)
    found = Roster(Source(file, text, data={"teams": []}, sound=False))
    top = _Cell("", _Mark(0), _Mark(0))
    listed, found.source.root = nodes.Sequence(top), nodes.Mapping(top)
    found.source.root.entries["teams"] = (top, listed)
    delimiter = _delimiter(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header: list[str | None] = []
    for cells in _readable(rows, found):
        if not any(cell.strip() for cell in cells):
            continue
        line = rows.line_num
        placed = _placed(found.source, line, delimiter, cells)
        if not header:
            header = _header(placed, found)
        elif _spilled(header, cells, line, found):
            continue
        elif row := _row(header, placed, line, found):
            found.teams.append(_team(row, found))
            listed.items.append(_node(row, found.teams[-1]))
    found.source.data["teams"] = found.teams
    if not found.teams and not found.faults:
        found.fault(1, _("There is no team in the file."))
    return found


def _readable(rows: Any, found: Roster) -> Iterator[list[str]]:
    """The rows up to one that is none, such as a quote that is never closed."""
    import csv  # noqa: PLC0415 - as above

    try:
        yield from rows
    except csv.Error:
        help_ = _("Look for a quote that is never closed.")
        found.fault(rows.line_num, _("The row cannot be read."), help_)


def _delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return max(";,\t", key=first.count)


def _placed(source: Source, line: int, delimiter: str, cells: list[str]) -> Cells:
    """The cells of a row with their places; where these cannot be told, that of the whole row."""
    text = source.line(line)
    start = source.start_of(line)
    pieces = re.findall(rf'(?:"(?:[^"]|"")*")?[^{delimiter}]*(?:{delimiter}|$)', text)
    pieces = pieces[: len(cells)]
    whole = len(pieces) < len(cells)
    found: Cells = []
    for piece, cell in zip(pieces or [text] * len(cells), cells, strict=False):
        inner = (text if whole else piece.removesuffix(delimiter)).strip()
        begin = start + (text if whole else piece).find(inner)
        found.append(_Cell(cell.strip(), _Mark(begin), _Mark(begin + len(inner))))
        start += 0 if whole else len(piece)
    return found


def _spilled(header: list[str | None], cells: list[str], line: int, found: Roster) -> bool:
    """Whether a row holds more than one row's worth, so that a team could vanish in it."""
    if any("\n" in cell.strip() or "\r" in cell.strip() for cell in cells):
        help_ = _("Look for a quote that is never closed.")
        found.fault(line, _("A cell runs over several lines."), help_)
        return True
    if any(cell.strip() for cell in cells[len(header) :]):
        found.fault(line, _("The row has more cells than the first line has columns."))
        return True
    return False


def _header(cells: Cells, found: Roster) -> list[str | None]:
    roles = {name: role for role, word in ROLES.items() for name in (role, word.word.da.casefold())}
    known = {**_COLUMNS, **roles}
    columns = [known.get(cell.text.casefold()) for cell in cells]
    for at, (cell, column) in enumerate(zip(cells, columns, strict=True)):
        if cell.text and column is None:
            message = _("Unknown column “{column}”.").format(column=cell.text[:40])
            found.fault(cell, message, did_you_mean(cell.text, known, others(ROLES)))
        elif column and column in columns[:at]:
            found.fault(cell, _("The column “{column}” stands twice.").format(column=column))
    if "name" not in columns:
        help_ = _("The first line names the columns: name, municipality, size, skoleleder ...")
        found.fault(1, _("The column “name” is missing."), help_)
    return columns


def _row(
    header: list[str | None], cells: Cells, line: int, found: Roster
) -> dict[str, _Cell] | None:
    """The cells that are filled, by their column; None where the row has no name."""
    row = {
        column: cell for column, cell in zip(header, cells, strict=False) if column and cell.text
    }
    if "name" in row:
        return row
    if "name" in header:
        help_ = _("Write the team's name in the row.")
        found.fault(line, _("The row has no name, so it is left out."), help_)
    return None


def _team(row: dict[str, _Cell], found: Roster) -> dict[str, Any]:
    name = row["name"].text
    team: dict[str, Any] = {
        "id": row["id"].text if "id" in row else slug(name) or "team",
        "name": name,
    }
    for key in ("municipality", "district", "notes"):
        if key in row:
            team[key] = row[key].text
    if "host" in row:
        team["host"] = row["host"].text.casefold() in _YES
    if "size" in row:
        size = _whole(row["size"], found)
        team |= {"size": size} if size is not None else {}
    if "lat" in row and "lon" in row:
        lat, lon = (_number(row[key], row[key].text, found) for key in ("lat", "lon"))
        team |= (
            {"position": {"lat": lat, "lon": lon}} if lat is not None and lon is not None else {}
        )
    members = [(role, row[role]) for role in ROLES if role in row]
    team["members"] = [
        {"role": role} for role, cell in members for _each in range(_many(cell, found))
    ]
    return team


def _node(row: dict[str, _Cell], team: dict[str, Any]) -> nodes.Mapping:
    """Where each value of a team stands; an id that is made of the name stands there."""
    cells = list(row.values())
    first = min(cells, key=lambda cell: cell.start_mark)
    found = nodes.Mapping(first)
    found.end = max(cells, key=lambda cell: cell.end_mark)
    for key in team:
        if cell := row.get(key, row["name"] if key == "id" else None):
            found.entries[key] = (cell, cell)
    if "position" in team:
        position = nodes.Mapping(row["lat"])
        position.end = row["lon"]
        position.entries = {key: (row[key], row[key]) for key in ("lat", "lon")}
        found.entries["position"] = (row["lat"], position)
    return found


def _many(cell: _Cell, found: Roster) -> int:
    most = 50
    if cell.text.casefold() in _YES | _NO:
        return int(cell.text.casefold() in _YES)
    return min(most, _whole(cell, found) or 0)


def _whole(cell: _Cell, found: Roster) -> int | None:
    """A whole number; ``1.200`` is a thousand and two hundred, and ``3.0`` comes from Excel."""
    text = cell.text.replace(".", "") if _THOUSANDS.fullmatch(cell.text) else cell.text
    number = _number(cell, text, found)
    if number is not None and (number < 0 or number % 1):
        found.fault(cell, _("“{value}” is not a whole number.").format(value=cell.text[:20]))
        return None
    return None if number is None else int(number)


def _number(cell: _Cell, text: str, found: Roster) -> float | None:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        found.fault(cell, _("“{value}” is not a number.").format(value=cell.text[:20]))
        return None
    return number

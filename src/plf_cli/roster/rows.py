"""The rows of a team list -> its teams: which row names the columns, which are no teams."""

from collections import defaultdict

from plf_cli.messages import _, language, whole
from plf_cli.model.municipalities import MUNICIPALITIES
from plf_cli.roster.cells import Cell, Row
from plf_cli.roster.columns import columns_of, foreign, header_at
from plf_cli.roster.roster import Roster
from plf_cli.roster.team import Filled, node, team
from plf_cli.slugs import slug

MOST_ROWS = 5000  # Denmark has about half as many schools
_TOTALS = {"i alt", "ialt", "total", "totalt", "sum", "subtotal", "hovedtotal", "grand total"}
_DOWN = {"municipality", "code", "district"}  # what a merged cell may say of several teams


def take(rows: list[Row], found: Roster) -> None:
    """Put the teams of the rows into ``found``, and what is wrong with the others."""
    at = header_at([[cell.text for cell in row.cells] for row in rows])
    if at is None and rows:
        raise foreign(rows[0])
    for row in rows[: at or 0]:
        message = _("The row stands above the names of the columns, so it is passed over.")
        found.passed_over(row.line, message)
    if at is not None:
        columns = columns_of(rows[at], found)
        _take(columns, rows[at + 1 :], found)
    if not found.teams and found.is_whole:
        found.fault(1, _("There is no team in the file."))


def _take(columns: list[str | None], rows: list[Row], found: Roster) -> None:
    taken: list[Filled] = []
    for row in rows[:MOST_ROWS]:
        if (filled := _filled(columns, row, found)) and _is_team(filled, row, columns, found):
            taken.append(filled)
            found.teams.append(team(filled, found))
    _make_ids_differ(taken, found)
    _tell_twice(taken, found)
    found.listed.items += map(node, taken, found.teams)
    if len(rows) > MOST_ROWS:
        most = whole(MOST_ROWS, language())
        message = _("The list has more than {most} rows; this one and those below are left out.")
        found.fault(rows[MOST_ROWS].line, message.format(most=most))


def _filled(columns: list[str | None], row: Row, found: Roster) -> Filled | None:
    """The cells of a row by their column; None where the row does not fit the columns."""
    if any(cell.text for cell in row.cells[len(columns) :]):
        found.fault(row.line, _("The row has more cells than the first line has columns."))
        return None
    filled: Filled = defaultdict(list)
    for name, cell in zip(columns, row.cells, strict=False):
        if not cell.text or (cell.merged and name not in _DOWN):
            continue
        if name is None:
            found.fault(cell, _("There is no name of a column above this cell."))
        elif found.is_private(cell):
            filled["private name" if name == "name" else ""].append(cell)
        else:
            filled[name].append(cell)
    return filled


def _is_team(filled: Filled, row: Row, columns: list[str | None], found: Roster) -> bool:
    """Whether a row is that of a team; why it is not is noted."""
    if _is_total(filled):
        found.passed_over(row.line, _("The row is a total, so it is passed over."))
        return False
    if "name" in filled:
        return True
    if "private name" in filled:
        help_ = _("Write the team's name in the row, and nobody's number.")
        found.fault(row.line, _("The name holds a CPR number, so the row is left out."), help_)
    elif "name" in columns:
        help_ = _("Write the team's name in the row.")
        found.fault(row.line, _("The row has no name, so it is left out."), help_)
    return False


def _is_total(filled: Filled) -> bool:
    """Whether the row sums up the others: by its name, or by its first word where it has none."""
    cells = filled.get("name") or [cell for cells in filled.values() for cell in cells]
    first = min(cells, key=lambda cell: cell.start_mark).text if cells else ""
    return first.casefold().rstrip(": ") in _TOTALS


def _make_ids_differ(taken: list[Filled], found: Roster) -> None:
    """Name the municipality in the ids of teams of one name in several municipalities."""
    named: dict[str, list[int]] = defaultdict(list)
    for at, (filled, one) in enumerate(zip(taken, found.teams, strict=True)):
        if "id" not in filled:
            named[one["id"]].append(at)
    for same in named.values():
        places = [found.teams[at].get("municipality", "") for at in same]
        for at, place in zip(same, places, strict=True):
            if len(set(places)) > 1 and set(places) <= MUNICIPALITIES.keys():
                found.teams[at]["id"] = slug(f"{found.teams[at]['name']} {place}")


def _tell_twice(taken: list[Filled], found: Roster) -> None:
    """Note a team that stands in two rows under two ids; the same id twice is told by others."""
    first: dict[tuple[str, str], tuple[str, Cell]] = {}
    for filled, one in zip(taken, found.teams, strict=True):
        key = (slug(one["name"]), one.get("municipality", ""))
        cell = filled["name"][0]
        id_, above = first.setdefault(key, (one["id"], cell))
        if id_ != one["id"]:
            message = _("The team “{name}” stands twice, first in line {line}.")
            line = found.span(above).line
            found.fault(cell, message.format(name=one["name"][:40], line=line))

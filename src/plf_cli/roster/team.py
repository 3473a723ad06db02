"""A row's cells by their column -> a team in the words of the language, and where it stands."""

from typing import Any

from plf_cli.model.words import ROLES
from plf_cli.roster.cells import Cell, Cells
from plf_cli.roster.places import municipality, position
from plf_cli.roster.roster import Roster
from plf_cli.roster.values import is_yes, many, whole_number
from plf_cli.slugs import slug
from plf_cli.source import nodes

Filled = dict[str, Cells]
"""The cells of a row that are filled, by their column; a role can have several columns."""

_TEXTS = ("district", "experience", "notes")


def team(filled: Filled, found: Roster) -> dict[str, Any]:
    """The team of a row that has a name; cells that cannot be read are noted and left out."""
    name = filled["name"][0].text
    id_ = filled["id"][0].text if "id" in filled else slug(name) or "team"
    said: dict[str, Any] = {"id": id_, "name": name, "municipality": municipality(filled, found)}
    said |= {key: filled[key][0].text for key in _TEXTS if key in filled}
    if "host" in filled:
        said["host"] = is_yes(filled["host"][0], found)
    if "size" in filled:
        said["size"] = whole_number(filled["size"][0], found)
    said["position"] = position(filled, found)
    said = {key: value for key, value in said.items() if value is not None}
    members = [(role, cell) for role in ROLES for cell in filled.get(role, ())]
    said["members"] = [
        {"role": role} for role, cell in members for _each in range(many(cell, found))
    ]
    return said


def node(filled: Filled, said: dict[str, Any]) -> nodes.Mapping:
    """Where each value of a team stands; an id that is made of the name stands there."""
    cells = [cell for cells in filled.values() for cell in cells]
    first = min(cells, key=lambda cell: cell.start_mark)
    found = nodes.Mapping(first)
    found.end = max(cells, key=lambda cell: cell.end_mark)
    for key in said:
        if cell := _cell(filled, key):
            found.entries[key] = (cell, cell)
    if "position" in said:
        lat, lon = (filled.get(key, filled.get("position", [first]))[0] for key in ("lat", "lon"))
        place = nodes.Mapping(lat)
        place.end = lon
        place.entries = {"lat": (lat, lat), "lon": (lon, lon)}
        found.entries["position"] = (lat, place)
    return found


def _cell(filled: Filled, key: str) -> Cell | None:
    """The cell that a value of a team comes from."""
    other = {"id": "name", "municipality": "code"}.get(key, key)
    cells = filled.get(key) or filled.get(other)
    return cells[0] if cells else None

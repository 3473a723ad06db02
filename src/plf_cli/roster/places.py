"""Cells of a team list -> the municipality by name or code, and the point on the map."""

import re
from functools import cache

from plf_cli.messages import _
from plf_cli.model.municipalities import MUNICIPALITIES
from plf_cli.roster.cells import Cell, Cells
from plf_cli.roster.roster import Roster
from plf_cli.roster.values import number
from plf_cli.suggest import called

_CODE = re.compile(r"0?[0-9]{3}")
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:[.,][0-9]+)?")
_AROUND = re.compile(r"\s+(?:regions)?kommune$|^kommune\s+")


def municipality(filled: dict[str, Cells], found: Roster) -> str | None:
    """The municipality that a row names; a name that is none of the 98 stays as it is."""
    named = _named(filled["municipality"][0], found) if "municipality" in filled else None
    coded = _coded(filled["code"][0], found) if "code" in filled else None
    if named in MUNICIPALITIES and coded and named != coded:
        message = _("The code is that of {other}, not of {name}.").format(other=coded, name=named)
        found.fault(filled["code"][0], message)
    return named or coded


def _named(cell: Cell, found: Roster) -> str | None:
    if _CODE.fullmatch(cell.text):
        return _coded(cell, found)
    text = _AROUND.sub("", cell.text.casefold())
    names = [(name, name) for name in MUNICIPALITIES]
    return called(text, names) or called(text.removesuffix("s"), names) or cell.text


def _coded(cell: Cell, found: Roster) -> str | None:
    name = _codes().get(cell.text.zfill(4))
    if name is None:
        message = _("“{value}” is not the code of a municipality.").format(value=cell.text[:20])
        found.fault(cell, message, _("The code has four digits, such as 0860 for Hjørring."))
    return name


@cache
def _codes() -> dict[str, str]:
    return {one.code: name for name, one in MUNICIPALITIES.items()}


def position(filled: dict[str, Cells], found: Roster) -> dict[str, float] | None:
    """The point on the map, from two cells or from one; None where there is none."""
    if "lat" in filled and "lon" in filled:
        cells = (filled["lat"][0], filled["lon"][0])
        lat, lon = (number(cell, cell.text, found) for cell in cells)
        return None if lat is None or lon is None else {"lat": lat, "lon": lon}
    if half := filled.get("lat") or filled.get("lon"):
        message = _("A point on the map has both a latitude and a longitude.")
        found.fault(half[0], message, _("Write the other, too, or remove this one."))
        return None
    if "position" not in filled:
        return None
    cell = filled["position"][0]
    values = [float(one.replace(",", ".")) for one in _DEGREES.findall(cell.text)]
    if len(values) != 2:  # noqa: PLR2004 - latitude and longitude
        message = _("“{value}” is not a point on the map.").format(value=cell.text[:40])
        found.fault(cell, message, _("Write latitude and longitude: 55,48; 8,45."))
        return None
    return {"lat": values[0], "lon": values[1]}

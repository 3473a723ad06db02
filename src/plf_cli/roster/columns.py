"""What the columns of a team list are called, in Danish and English, and which row names them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from plf_cli.messages import _, language, listing
from plf_cli.model.words import ROLES
from plf_cli.roster.cells import Cells, Row
from plf_cli.roster.faults import Unreadable
from plf_cli.roster.roster import Roster
from plf_cli.suggest import did_you_mean
from plf_cli.wording import others

MOST_ABOVE = 10  # rows in which the one with the names of the columns is looked for
_MANY = 4  # unknown columns that are told in one finding
_SHOWN = 40  # letters of a column's name
_NEAR = 0.75  # how like a known column one is that may be meant for it; most are just others

_CALLED = {
    "id": "id",
    "name": "name, navn, skole, skolens navn, skolenavn, school, school name, team, teamnavn, "
    "team name, ledelsesteam, institution, institutionsnavn",
    "municipality": "municipality, kommune, kommunenavn, kommunens navn, municipality name",
    "code": "kommunekode, kommunenr, kommunenummer, kommune nr, kommune kode, municipality code",
    "size": "size, elever, elevtal, antal elever, antal børn, pupils, number of pupils, students",
    "district": "district, distrikt, skoledistrikt, område, school district",
    "experience": "experience, erfaring, tidligere forløb",
    "host": "host, vært, værtsskole, kan være vært, host school, can host",
    "position": "position, koordinater, coordinates, placering",
    "lat": "lat, latitude, bredde, breddegrad",
    "lon": "lon, lng, long, longitude, længde, længdegrad",
    "notes": "notes, note, noter, bemærkning, bemærkninger, remarks, comments, kommentar, "
    "kommentarer",
}
_PLURALS = ("", "e", "r", "er", "s")
_ENGLISH = {"head teacher": "head teachers", "head of department": "heads of department"}


def header_at(rows: Sequence[Sequence[str]]) -> int | None:
    """Which of the first rows names the columns; None where none does."""
    scores = [known_in(row) for row in rows[:MOST_ABOVE]]
    best = max(scores, default=0)
    return scores.index(best) if best else None


def known_in(texts: Iterable[str]) -> int:
    """How many of the texts are names of columns."""
    return len({column(text) for text in texts} - {None})


def column(text: str) -> str | None:
    """The column that a text names: a key of the language, or a role; None for all else."""
    return _names().get(_simple(text))


def columns_of(header: Row, found: Roster) -> list[str | None]:
    """What stands in which column; what is wrong with the names is noted."""
    columns = [column(cell.text) for cell in header.cells]
    _tell_unknown([cell for cell in header.cells if cell.text and not column(cell.text)], found)
    for at, (cell, name) in enumerate(zip(header.cells, columns, strict=True)):
        if name and name not in ROLES and name in columns[:at]:
            message = _("The column “{column}” stands twice.").format(column=name)
            found.fault(cell, message)
            columns[at] = ""  # what stands below is told of here
        elif cell.text and name is None:
            columns[at] = ""
    if "name" not in columns:
        help_ = _("The first line names the columns: name, municipality, size, skoleleder ...")
        found.fault(header.line, _("The column “name” is missing."), help_)
    return columns


def foreign(row: Row) -> Unreadable:
    """That a table is no team list: which columns it has, and which are known."""
    texts = [cell.text[:_SHOWN] for cell in row.cells if cell.text][:12]
    message = _("This is no team list: none of its columns is known ({columns}).")
    help_ = _(
        "Known columns: skole, kommune, elever, distrikt, erfaring, vært, lat, lon, noter, "
        "and roles such as skoleleder."
    )
    return Unreadable(message.format(columns=", ".join(texts)), help_)


def _tell_unknown(cells: Cells, found: Roster) -> None:
    """A finding for each unknown column, or one where there are many."""
    if len(cells) >= _MANY:
        names = listing([cell.text[:_SHOWN] for cell in cells], language())
        message = _("These columns are not known: {columns}.").format(columns=names)
        found.fault(cells[0], message, _("Remove what the course does not need."))
        return
    for cell in cells:
        message = _("Unknown column “{column}”.").format(column=cell.text[:_SHOWN])
        meant = did_you_mean(cell.text, _names(), others(ROLES), near=_NEAR)
        found.fault(cell, message, meant or _("Remove what the course does not need."))


@cache
def _names() -> dict[str, str]:
    """Every name of a column, in plain letters, and the column that it names."""
    roles = {
        name + plural: role
        for role, word in ROLES.items()
        for name in (_simple(role), _simple(word.word.da), _simple(word.word.en))
        for plural in _PLURALS
    }
    roles |= {_ENGLISH[one]: roles[one] for one in _ENGLISH}
    keys = {_simple(name): key for key, told in _CALLED.items() for name in told.split(", ")}
    return roles | keys


def _simple(text: str) -> str:
    """A name without what people write around it: case, hyphens, brackets, a number, “antal”."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub(r"\([^)]*\)|[*:.]", " ", text)
    text = " ".join(re.sub(r"[-_/]", " ", text).split())
    text = re.sub(r"(?<=.) [0-9]{1,2}$", "", text)
    return text.removeprefix("antal ") if text not in {"antal elever", "antal børn"} else text

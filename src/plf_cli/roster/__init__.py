"""A team list as schools keep it (CSV, Excel) -> the teams of a course, and what cannot be read.

The list's source knows the place of every cell, so that each team is found in its row.
"""

from pathlib import PurePosixPath

from plf_cli.messages import _
from plf_cli.roster.faults import Unreadable
from plf_cli.roster.roster import Roster
from plf_cli.roster.rows import take
from plf_cli.source import MAX_BYTES, Source

BOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
"""The endings of spreadsheets; those that cannot be read are told so."""

__all__ = ["BOOKS", "Roster", "read_teams"]

_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_teams(file: str, content: bytes) -> Roster:
    """The teams of a list, and a finding for each column, row or cell that is left out."""
    found = Roster(Source(file, sound=False))
    try:
        _read(found, content)
    except Unreadable as error:
        found.fault(1, error.message, error.help)
    found.finish()
    return found


def _read(found: Roster, content: bytes) -> None:
    if len(content) > MAX_BYTES:
        message = _("The file is larger than {limit} MB.").format(limit=MAX_BYTES // 1_000_000)
        raise Unreadable(message, _("A team list is a few kilobytes: a row for each team."))
    if _is_book(found.source.file, content):
        from plf_cli.roster.book import read_book  # noqa: PLC0415 - most lists are CSV

        take(read_book(found, content), found)
    else:
        from plf_cli.roster.text import read_text  # noqa: PLC0415 - as above

        take(read_text(found, content), found)


def _is_book(file: str, content: bytes) -> bool:
    """Whether a list is a spreadsheet, by its ending or by what it begins with."""
    return PurePosixPath(file).suffix.lower() in BOOKS or content.startswith((_ZIP, _OLD))

"""An Excel file is a zip: the file -> its texts by name, within bounds, and back to a zip.

What goes on is packed anew, so that nobody unpacks more than was measured here; macros, pictures
and embedded files are not among it.
"""

import io
import zipfile
import zlib

from plf_cli.messages import _
from plf_cli.roster.faults import Unreadable

Parts = dict[str, bytes]

WORKBOOK = "xl/workbook.xml"
_OLD = b"\xd0\xcf\x11\xe0"  # what an .xls begins with, and an .xlsx behind a password
_LARGEST = 12_000_000  # bytes of all texts together, unpacked
_MOST = 2000  # parts
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def unpacked(content: bytes) -> Parts:
    """The texts in an Excel file. Raises ``Unreadable`` where it is none, or would be too large."""
    if content.startswith(_OLD):
        message = _("The file is protected by a password, or an old .xls file.")
        raise Unreadable(message, save_as())
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            entries = [one for one in file.infolist() if _is_text(one.filename)]
            _measure(file.infolist(), entries)
            parts = {one.filename: file.read(one) for one in entries}
    except _BROKEN:
        raise not_excel() from None
    if WORKBOOK not in parts:
        raise not_excel()
    return parts


def packed(parts: Parts) -> io.BytesIO:
    """A file with nothing but the parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    target.seek(0)
    return target


def not_excel() -> Unreadable:
    """That a file is no Excel file."""
    return Unreadable(_("The file is no Excel file."), save_as())


def too_large() -> Unreadable:
    """That a file would fill the memory."""
    message = _("The file is larger unpacked than a team list can be.")
    return Unreadable(message, _("Copy the list into a new file, and save that."))


def save_as() -> str:
    """What to do with a file that was saved in another way."""
    return _("Save it as an Excel file (.xlsx) without a password, or as CSV.")


def _measure(entries: list[zipfile.ZipInfo], texts: list[zipfile.ZipInfo]) -> None:
    """Refuse what would fill the memory, before anything of it is unpacked.

    What an entry says of its size is true: reading stops there.
    """
    if any(one.flag_bits & 1 for one in texts):
        raise Unreadable(_("The file is protected by a password."), save_as())
    if len(entries) > _MOST or sum(one.file_size for one in texts) > _LARGEST:
        raise too_large()
    if len({one.filename.casefold() for one in entries}) < len(entries):
        raise zipfile.BadZipFile


def _is_text(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))

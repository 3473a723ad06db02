"""A Word file is a zip: the file -> its parts by name, and back, the same bytes each time."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from plf_cli.messages import _
from plf_cli.render.faults import TemplateFault

Parts = dict[str, bytes]

CONTENT_TYPES = "[Content_Types].xml"
DOCUMENT = "word/document.xml"
_LARGEST = 30_000_000  # bytes, as a file and unpacked; pictures of a letterhead need far less
_LARGEST_XML = 8_000_000  # bytes of all texts together
_MOST = 500  # parts
_OLD = b"\xd0\xcf\x11\xe0"  # what a .doc begins with, and a .docx behind a password
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can tell
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def unpacked(path: Path) -> Parts:
    """The parts of a Word file.

    Raises ``TemplateFault`` where it is none, or one that no letterhead would be.
    """
    data = _read(path)
    if data.startswith(_OLD):
        message = _("It is an old .doc file or protected by a password.")
        raise TemplateFault(str(path), 0, f"{message} {save_as()}")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            _measure(path, file.infolist())
            parts = {one.filename: file.read(one) for one in file.infolist() if not one.is_dir()}
    except _BROKEN:
        raise TemplateFault(str(path), 0, f"{_not_word()} {save_as()}") from None
    if CONTENT_TYPES not in parts or not any(name.startswith("word/") for name in parts):
        raise TemplateFault(str(path), 0, f"{_not_word()} {save_as()}")
    return parts


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The file that holds the parts; what it is made of comes first, as Word likes it."""
    order = sorted(parts, key=lambda name: (name != CONTENT_TYPES, name != "_rels/.rels", name))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        for name in order:
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = entry.external_attr = 0
            file.writestr(entry, parts[name])
    return target.getvalue()


def _read(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise TemplateFault(str(path), 0, f"{_not_word()} {save_as()}")
        if path.stat().st_size > _LARGEST:
            raise TemplateFault(str(path), 0, _too_large())
        return path.read_bytes()
    except FileNotFoundError:
        raise TemplateFault(str(path), 0, _("The file does not exist.")) from None
    except PermissionError:
        raise TemplateFault(str(path), 0, _("The file may not be read.")) from None
    except OSError as error:
        message = _("The file cannot be read: {said}.").format(said=error.strerror)
        raise TemplateFault(str(path), 0, message) from None


def _measure(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Refuse what would fill the memory, before anything of it is unpacked.

    What an entry says of its size is true: reading stops there, and a wrong one is a broken zip.
    """
    if any(entry.flag_bits & 1 for entry in entries):
        raise TemplateFault(str(path), 0, _("It is protected by a password."))
    texts = sum(one.file_size for one in entries if is_text(one.filename))
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > _MOST or whole > _LARGEST or texts > _LARGEST_XML:
        raise TemplateFault(str(path), 0, _too_large())
    if len({entry.filename for entry in entries}) < len(entries):
        raise zipfile.BadZipFile


def is_text(name: str) -> bool:
    """Whether a part is XML, by its name."""
    return name.lower().endswith((".xml", ".rels"))


def _not_word() -> str:
    return _("It is no Word document.")


def save_as() -> str:
    """What to do with a file that Word has saved in another way."""
    return _("In Word, save it as “Word document (.docx)”.")


def _too_large() -> str:
    return _("It is larger unpacked than a letterhead can be.")

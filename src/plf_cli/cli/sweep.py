"""The text files that are no documents, looked through for what no file may hold."""

from collections.abc import Iterator
from pathlib import Path

from plf_cli import workspace as ws
from plf_cli.catalogue import Entry, Origin
from plf_cli.cli.paths import STDIN, is_below, real, show
from plf_cli.load import Loaded
from plf_cli.private import private
from plf_cli.scan import decoded
from plf_cli.source import MAX_BYTES, Source


def private_files(paths: list[str], place: ws.Workspace) -> Iterator[tuple[object, Entry]]:
    """The files with CPR numbers in the folders asked for, by their real names."""
    for folder in _swept(paths, place):
        yield from _private(folder)


def _swept(paths: list[str], place: ws.Workspace) -> Iterator[Path]:
    """The folders asked for, of which all text files are looked through."""
    own = (place.programmes, place.root / "templates") if place.root else ()
    if not paths:
        yield from own
    for path in paths:
        if path != STDIN and ws.is_folder(path):
            within = [folder for folder in own if is_below(folder, Path(path))]
            yield from within or [Path(path)]


def _private(folder: Path) -> Iterator[tuple[object, Entry]]:
    """The files below a folder that are no documents, and hold what no file may hold."""
    for path in ws.files(folder, ws.TEXTS | ws.SUFFIXES, hidden=True):
        if folder.name != "templates" and _is_document(path.relative_to(folder)):
            continue
        try:
            with path.open("rb") as file:
                text = decoded(file.read(MAX_BYTES))
        except (OSError, ValueError):
            continue  # others will say what a file that they need lacks
        if found := private(show(path), text):
            loaded = Loaded(Source(show(path), text, sound=False), diagnostics=found)
            yield real(path), Entry(show(path), b"", Origin.GIVEN, unread=loaded)


def _is_document(path: Path) -> bool:
    """Whether a file is read as a document, and so is looked through anyway."""
    return path.suffix.lower() in ws.SUFFIXES and not any(
        part.startswith(".") for part in path.parts
    )

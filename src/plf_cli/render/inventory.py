"""Which template files there are: the built-in ones, a workspace's own, and those nobody uses."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plf_cli.resources import shipped
from plf_cli.suggest import nearest
from plf_cli.workspace import is_file, is_folder

WORD = ".docx"
_NOT_TEMPLATES = ("workspace", "fonts")  # what ``plf init`` makes, and the letters of the PDFs
_TEXTS = frozenset({".css", ".htm", ".html", ".j2", ".jinja", ".jinja2", ".md", ".svg", ".typ"})
_BESIDE = tuple(".png .jpg .jpeg .gif .webp .json .yaml .yml .toml .csv .bak .orig ~".split())
"""The ends of files that lie beside templates: what they show, and how they were before."""
_ALIKE = 0.86  # “agenda.mdd” and “agenda.md.txt” are slips of “agenda.md”
_BUILT_IN = "plf/"  # what a template calls so is never a file of one's own
_LARGEST = 200_000  # bytes that are read of a file


@dataclass(frozen=True, slots=True)
class Template:
    """A built-in template: its name (``agenda/agenda.html``) and the files that it can be.

    ``own`` is the workspace's file that comes before it.
    """

    name: str
    built_in: Path
    own: Path | None

    @property
    def document(self) -> str:
        """The document that it makes, or ``shared``."""
        return self.name.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Stray:
    """A file among a workspace's templates that nothing uses, and what it may be meant to be."""

    file: Path
    meant: str | None


def templates(folders: Sequence[Path]) -> list[Template]:
    """The built-in templates by name, with the workspace's own that come before them.

    A Word file comes before none: it is named on the command line.
    """
    root = shipped("templates")
    return [
        Template(name, root / name, None if name.endswith(WORD) else _own(name, folders))
        for name in _names(root)
        if name.split("/")[0] not in _NOT_TEMPLATES and name.split("/")[1] not in _NOT_TEMPLATES
    ]


def strays(folders: Sequence[Path]) -> list[Stray]:
    """The text files that are neither named like a built-in template nor in one of the others.

    So are files of any other kind whose names are slips of such a name.
    """
    here = [folder for folder in folders if is_folder(folder)]
    known = {one.name for one in templates(())} if here else set()
    found = []
    for folder in here:
        names = list(_names(folder))
        texts = {name: _text(folder / name) for name in names}
        for name in names:
            used = not name.startswith(_BUILT_IN) and any(
                name in text for other, text in texts.items() if other != name
            )
            if name in known or used:
                continue
            if Path(name).suffix.lower() in _TEXTS:
                found.append(Stray(folder / name, nearest(name, known)))
            elif meant := _slip(name, known):
                found.append(Stray(folder / name, meant))
    return found


def _slip(name: str, known: set[str]) -> str | None:
    """The template that a file of another kind is surely meant to be: ``agenda/agenda.mdd``."""
    if Path(name).suffix.lower() == WORD or name.lower().endswith(_BESIDE):
        return None
    return nearest(name, known, _ALIKE)


def _names(folder: Path) -> Iterator[str]:
    """The files below a folder as templates name them, sorted; hidden ones are none."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for file in sorted(files):
            if not file.startswith("."):
                yield Path(parent, file).relative_to(folder).as_posix()


def _own(name: str, folders: Sequence[Path]) -> Path | None:
    return next((folder / name for folder in folders if is_file(folder / name)), None)


def _text(file: Path) -> str:
    if file.suffix.lower() not in _TEXTS or not is_file(file):  # a pipe would never end
        return ""
    try:
        with file.open("rb") as opened:
            return opened.read(_LARGEST).decode(errors="replace")
    except OSError:
        return ""

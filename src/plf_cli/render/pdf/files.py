"""The files that a template may read: those of the folders of templates, taken into memory."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plf_cli.messages import _
from plf_cli.render.faults import TemplateFault
from plf_cli.render.own import own_files
from plf_cli.resources import shipped

_SUFFIXES = frozenset(
    ".typ .svg .png .jpg .jpeg .gif .webp .json .yaml .yml .toml .csv .txt".split()
)
_BUILT_IN = "plf/"  # what a template calls so is never a file of one's own
_LARGEST = 20_000_000  # bytes of all files of a workspace's templates


@dataclass(slots=True)
class Files:
    """The contents of the files by their names (``agenda/agenda.typ``), and where they come from.

    ``own`` says whether any template among them is a workspace's.
    """

    contents: dict[str, bytes] = field(default_factory=dict)
    places: dict[str, Path] = field(default_factory=dict)
    own: bool = False

    def is_own(self, name: str) -> bool:
        """Whether a file is a workspace's."""
        return not name.startswith("plf/") and self.places[name] != self.places.get(f"plf/{name}")


def template_files(document: str, folders: Sequence[Path]) -> Files:
    """What the template of ``document`` may read: a file in ``folders`` before the shipped one.

    The shipped ones are there a second time below ``plf/``. Raises ``TemplateFault``.
    """
    files = Files()
    name = f"{document}/{document}.typ"
    for path in sorted(shipped("templates").glob("*/*.typ")):
        content, inner = path.read_bytes(), f"{path.parent.name}/{path.name}"
        for at in (inner, f"plf/{inner}"):
            files.contents[at], files.places[at] = content, path
    left = _LARGEST
    for folder in reversed(folders):
        left = _add(files, folder, left)
    if name not in files.contents:
        raise TemplateFault(name, 0, _("There is no template “{name}”.").format(name=name))
    return files


def _add(files: Files, folder: Path, left: int) -> int:
    """How many bytes there is room for after those of the files below a folder."""
    for name in own_files(folder):
        path = folder / name
        if name.startswith(_BUILT_IN) or path.suffix.lower() not in _SUFFIXES:
            continue
        if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
            raise TemplateFault(str(path), 0, _("This link leads out of the folder of templates."))
        content = _content(path, left)
        left -= len(content)
        files.contents[name], files.places[name] = content, path
        files.own = files.own or path.suffix.lower() == ".typ"
    return left


def _content(path: Path, left: int) -> bytes:
    """The bytes of a file, where there is room for them."""
    try:
        if path.stat().st_size > left:
            raise TemplateFault(str(path), 0, _("The files of the templates are too large."))
        content = path.read_bytes()
    except PermissionError:
        raise TemplateFault(str(path), 0, _("The file may not be read.")) from None
    if path.suffix.lower() == ".typ":
        try:
            content.decode()
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            raise TemplateFault(str(path), line, _("The template is not UTF-8 text.")) from None
    return content

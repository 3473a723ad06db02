"""Where am I: the folder with ``plf.toml`` or ``programmes/``, and the files in it."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plf_cli.messages import _
from plf_cli.resources import shipped
from plf_cli.settings import Settings, WrongSetting, settings

SETTINGS = "plf.toml"
SUFFIXES = frozenset({".yaml", ".yml"})
TEXTS = frozenset(
    ".md .txt .csv .tsv .html .htm .j2 .jinja .json .toml .svg .typ .ics .xml".split()
)
"""The endings of text files that can lie beside documents and in templates."""


class SettingsError(Exception):
    """``plf.toml`` cannot be used: which one and where, why, and what to do."""

    def __init__(self, file: Path, message: str, help_: str | None = None, line: int = 0) -> None:
        super().__init__(message)
        self.file, self.message, self.help, self.line = file, message, help_, line
        self.more: list[SettingsError] = []  # what else is wrong with it

    def told(self, file: str) -> tuple[str, str | None]:
        """All that is wrong, each with its line in ``file`` and its cure, but the last cure."""
        *before, last = (
            (f"{file}:{one.line}" if one.line else file, one) for one in (self, *self.more)
        )
        texts = []
        for place, one in before:
            texts += [f"{place}: {one.message}", *([f"     {one.help}"] if one.help else [])]
        return "\n".join([*texts, f"{last[0]}: {last[1].message}"]), last[1].help


@dataclass(frozen=True)
class Workspace:
    """A folder with programmes of one's own; ``root`` is None for the shipped catalogue."""

    root: Path | None
    programmes: Path
    settings: Settings = field(default_factory=Settings)

    @property
    def templates(self) -> list[Path]:
        """The folders of its own templates; in plf's own checkout they are the shipped ones."""
        own = self.root / "templates" if self.root else None
        is_shipped = own and os.path.realpath(own) == os.path.realpath(shipped("templates"))
        return [own] if own and not is_shipped else []


def find(start: Path, chosen: Path | None = None) -> Workspace:
    """The workspace that ``start`` (an absolute folder or file) lies in, or the ``chosen`` folder.

    Raises ``SettingsError`` for a ``plf.toml`` that cannot be used.
    """
    if chosen:
        return _workspace(chosen)
    folders = [start, *start.parents]
    for folder in folders:
        if is_file(folder / SETTINGS):
            return _workspace(folder)
    for folder in reversed(folders):
        if is_folder(folder / "programmes"):
            return _workspace(folder)
    return Workspace(None, shipped("programmes"))


def _workspace(root: Path) -> Workspace:
    return Workspace(root, root / "programmes", _settings(root / SETTINGS))


def _settings(file: Path) -> Settings:
    if not is_file(file):
        if os.path.lexists(file):
            raise SettingsError(file, _("This is no file, so it sets nothing."))
        return Settings()
    try:
        return settings(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        help_ = _("Save the file with the encoding UTF-8.")
        raise SettingsError(file, _("The file is not UTF-8."), help_) from None
    except OSError as error:
        raise SettingsError(file, error.strerror or str(error)) from None
    except WrongSetting as wrong:
        raise refused(file, wrong) from None


def refused(file: Path, wrong: WrongSetting) -> SettingsError:
    """The settings file that cannot be used, with all that is wrong with it."""
    told = [SettingsError(file, one.message, one.help, one.line) for one in (wrong, *wrong.more)]
    told.sort(key=lambda one: one.line)
    told[0].more = told[1:]
    return told[0]


def is_file(path: str | Path) -> bool:
    """Whether a file is there; unlike ``Path.is_file`` false even for a name that is too long."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: str | Path) -> bool:
    """Whether a folder is there; unlike ``Path.is_dir`` false even for a name that is too long."""
    return os.path.isdir(path)  # noqa: PTH112


def yaml_files(folder: Path, closed: list[Path] | None = None) -> Iterator[Path]:
    """The YAML files below a folder, as ``files``."""
    return files(folder, SUFFIXES, closed)


def files(
    folder: Path,
    suffixes: Collection[str],
    closed: list[Path] | None = None,
    *,
    hidden: bool = False,
) -> Iterator[Path]:
    """The files with these endings below a folder, sorted; ``hidden`` ones only where asked for.

    Links are followed once. Folders that may not be read are noted in ``closed``; what is no file,
    such as a pipe, is none.
    """
    seen: set[str] = set()

    def note(error: OSError) -> None:
        if closed is not None and not isinstance(error, FileNotFoundError):
            closed.append(Path(error.filename))

    for parent, folders, names in os.walk(folder, followlinks=True, onerror=note):
        real = os.path.realpath(parent)
        folders[:] = sorted(one for one in folders if hidden or not one.startswith("."))
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        for name in sorted(names):
            path = Path(parent, name)
            is_wanted = path.suffix.lower() in suffixes and (hidden or not name.startswith("."))
            if is_wanted and (is_file(path) or path.is_symlink()):
                yield path


def folders_beside(place: Workspace) -> list[Path]:
    """Folders with documents beside ``programmes/``, where nobody looks for them."""
    names = ("calendars", "courses", "directories", "frameworks") if place.root else ()
    folders = [place.root / name for name in names if place.root]
    return [folder for folder in folders if is_folder(folder) and any(yaml_files(folder))]

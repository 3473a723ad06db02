"""Where am I: the folder with ``plf.toml`` or ``programmes/``, and the files in it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plf_cli.messages import LANGUAGES, _
from plf_cli.resources import shipped
from plf_cli.suggest import did_you_mean

SETTINGS = "plf.toml"
SUFFIXES = frozenset({".yaml", ".yml"})


class SettingsError(Exception):
    """``plf.toml`` cannot be used: which one, why, and what to do."""

    def __init__(self, file: Path, message: str, help_: str | None = None) -> None:
        super().__init__(message)
        self.file, self.message, self.help = file, message, help_


@dataclass(frozen=True)
class Settings:
    """What ``plf.toml`` sets."""

    language: str | None = None


@dataclass(frozen=True)
class Workspace:
    """A folder with programmes of one's own; ``root`` is None for the shipped catalogue."""

    root: Path | None
    programmes: Path
    settings: Settings = Settings()


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
        return Settings()
    import tomllib  # noqa: PLC0415 - most runs have no settings to read

    try:
        data: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        help_ = _("Save the file with the encoding UTF-8.")
        raise SettingsError(file, _("The file is not UTF-8."), help_) from None
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(file, str(error)) from None
    for key, value in data.items():
        if key != "language":
            message = _("Unknown key “{key}”.").format(key=key)
            raise SettingsError(file, message, did_you_mean(key, ["language"]))
        if value not in LANGUAGES:
            raise SettingsError(file, _("language is “da” or “en”."))
    return Settings(**data)


def is_file(path: str | Path) -> bool:
    """Whether a file is there; unlike ``Path.is_file`` false even for a name that is too long."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: str | Path) -> bool:
    """Whether a folder is there; unlike ``Path.is_dir`` false even for a name that is too long."""
    return os.path.isdir(path)  # noqa: PTH112


def yaml_files(folder: Path, closed: list[Path] | None = None) -> Iterator[Path]:
    """The YAML files below a folder, sorted; hidden ones are passed over, links followed once.

    Folders that may not be read are noted in ``closed``; what is no file, such as a pipe, is none.
    """
    seen: set[str] = set()

    def note(error: OSError) -> None:
        if closed is not None and not isinstance(error, FileNotFoundError):
            closed.append(Path(error.filename))

    for parent, folders, names in os.walk(folder, followlinks=True, onerror=note):
        real = os.path.realpath(parent)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        for name in sorted(names):
            path = Path(parent, name)
            is_yaml = path.suffix.lower() in SUFFIXES and not name.startswith(".")
            if is_yaml and (is_file(path) or path.is_symlink()):
                yield path


def folders_beside(place: Workspace) -> list[Path]:
    """Folders with documents beside ``programmes/``, where nobody looks for them."""
    names = ("calendars", "courses", "directories", "frameworks") if place.root else ()
    folders = [place.root / name for name in names if place.root]
    return [folder for folder in folders if is_folder(folder) and any(yaml_files(folder))]

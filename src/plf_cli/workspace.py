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
    """``plf.toml`` cannot be used; the text says why and what to do."""


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
        if (folder / SETTINGS).is_file():
            return _workspace(folder)
    for folder in reversed(folders):
        if (folder / "programmes").is_dir():
            return _workspace(folder)
    return Workspace(None, shipped("programmes"))


def _workspace(root: Path) -> Workspace:
    return Workspace(root, root / "programmes", _settings(root / SETTINGS))


def _settings(file: Path) -> Settings:
    if not file.is_file():
        return Settings()
    import tomllib  # noqa: PLC0415 - most runs have no settings to read

    try:
        data: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file.name}: {error}") from None
    for key, value in data.items():
        if key != "language":
            message = _("{file}: unknown key “{key}”.").format(file=file.name, key=key)
            raise SettingsError(" ".join(filter(None, [message, did_you_mean(key, ["language"])])))
        if value not in LANGUAGES:
            message = _("{file}: language is “da” or “en”.").format(file=file.name)
            raise SettingsError(message)
    return Settings(**data)


def yaml_files(folder: Path) -> Iterator[Path]:
    """The YAML files below a folder, sorted; hidden ones are passed over, links followed once."""
    seen: set[str] = set()
    for parent, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(parent)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        for name in sorted(names):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                yield Path(parent, name)

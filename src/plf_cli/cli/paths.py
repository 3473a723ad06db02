"""Paths as people name them, and as they are told them."""

import os
from pathlib import Path

STDIN = "-"


def real(path: str | Path) -> str:
    """One name for a file, however it was named, even for a link that leads back to itself."""
    return os.path.realpath(path)


def is_below(path: str | Path, folder: Path) -> bool:
    """Whether a path leads into a folder, or to it."""
    return Path(real(path)).is_relative_to(real(folder))


def show(path: Path) -> str:
    """The path as people and tools read it: relative to the working folder where it lies below."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are named
    cwd = Path.cwd()
    return (absolute.relative_to(cwd) if absolute.is_relative_to(cwd) else absolute).as_posix()

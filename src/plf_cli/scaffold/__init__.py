"""Answers -> the text of new files."""

from pathlib import Path

from plf_cli.resources import shipped

EDITOR = ".vscode/"
"""Where the settings of an editor lie, which one may have already."""


def workspace(language: str) -> dict[str, str]:
    """The files of a first workspace, by their name in it, explained in ``language``."""
    schemas = _texts(shipped("schemas") / language)
    return {
        **_texts(shipped("templates") / "workspace" / language),
        **{f"schemas/{name}": text for name, text in schemas.items()},
    }


def _texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

"""Answers -> the text of new files."""

from plf_cli.resources import shipped


def workspace(language: str) -> dict[str, str]:
    """The files of a first workspace, by their name in it, explained in ``language``."""
    folder = shipped("templates") / "workspace" / language
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

"""The environment of a format, made once: bounded where a file of the workspace may take part."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from plf_cli.render.own import own_files
from plf_cli.render.templates.house import House
from plf_cli.render.templates.loader import Places

_OTHERS = (".typ", ".docx", ".otf", ".ttf")
"""The ends of files of a folder with templates that Jinja does not load."""


def places(folders: Iterable[Path]) -> tuple[str, ...]:
    """Those of the folders that hold a file that Jinja could load. Raises ``TemplateFault``."""
    return tuple(str(folder) for folder in folders if _is_used(folder))


def _is_used(folder: Path) -> bool:
    return any(not name.lower().endswith(_OTHERS) for name in own_files(folder))


@cache
def environment(folders: tuple[str, ...], format_: str, language: str) -> House:
    """The environment for templates in a format; those in ``folders`` come before the built-in."""
    if not folders and format_ != "docx":
        return House(Places(()), format_, language)
    from plf_cli.render.templates.guarded import Guarded  # noqa: PLC0415 - only for others' templates

    return Guarded(Places(folders), format_, language)

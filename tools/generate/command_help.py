"""The command line's help texts, which are messages although no call of ``_`` names them."""

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from plf_cli.cli import app


def texts() -> list[str]:
    """What the help of every command and option says in English, each once."""
    return list(dict.fromkeys(_texts(get_command(app()))))


def _texts(command: Any) -> Iterator[str]:
    for told in (command, *command.params):
        if text := getattr(told, "help", None):
            yield text
    for sub in getattr(command, "commands", {}).values():
        yield from _texts(sub)

"""What a page for a terminal is printed on, with or without colour and line-drawing characters."""

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.theme import Theme

_NARROWEST, _WIDEST = 40, 120  # wider lines are hard to read
_ASCII = str.maketrans("╭╮╰╯│─━┄•·–●×▒…", "++++|-=.*--ox%.")  # noqa: RUF001 - a table of signs
_THEME = Theme(
    {"markdown.item.bullet": "none", "markdown.item.number": "none", "markdown.code": "bold"}
)


def columns(width: int) -> int:
    """How many columns a page takes in a terminal of ``width``."""
    return min(max(width, _NARROWEST), _WIDEST)


def printed(
    parts: Iterable[RenderableType], width: int, *, color: bool, unicode: bool = True
) -> str:
    """The parts as text of ``width`` columns; no escape codes without ``color``."""
    console = _console(width, color=color)
    with console.capture() as shown:
        for part in parts:
            console.print(part)
    text = "".join(f"{line.rstrip()}\n" for line in shown.get().rstrip("\n").split("\n"))
    return text if unicode else text.translate(_ASCII)


def _console(width: int, *, color: bool) -> Console:
    """A console that writes the same whatever the surroundings are."""
    return Console(
        file=io.StringIO(),  # else the boxes would follow the encoding of standard output
        width=width,
        height=100,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        theme=_THEME,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )

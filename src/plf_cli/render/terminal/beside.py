"""Parts of a page side by side, each in a width of its own.

Rich's tables measure all that stands in them before they print it; these need not, which halves the
time of an agenda.
"""

from collections.abc import Sequence
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import StyleType


class Beside:
    """Parts, each with its width and style; a width of 0 takes what is left of the line."""

    def __init__(self, *parts: tuple[RenderableType, int, StyleType], gap: int = 1) -> None:
        self.parts = parts
        self.gap = gap

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines of the parts, put together."""
        widths = [width for _part, width, _style in self.parts]
        free = options.max_width - sum(widths) - self.gap * (len(widths) - 1)
        widths = [width or max(1, free) for width in widths]
        blocks = [
            _lines(console, options, *part, width)
            for part, width in zip(self.parts, widths, strict=True)
        ]
        space = Segment(" " * self.gap)
        for line in zip_longest(*blocks):
            for at, segments in enumerate(line):
                yield from [space] if at else []
                yield from segments or [Segment(" " * widths[at])]
            yield Segment.line()


def hanging(mark: RenderableType, width: int, items: Sequence[RenderableType]) -> list[Beside]:
    """Items that hang beside their marks, which take ``width`` columns."""
    return [Beside((mark, width, ""), (item, 0, "")) for item in items]


def _lines(
    console: Console,
    options: ConsoleOptions,
    part: RenderableType,
    _width: int,
    style: StyleType,
    width: int,
) -> list[list[Segment]]:
    inside = options.update(width=width, height=None)
    return console.render_lines(part, inside, style=console.get_style(style, default=""))

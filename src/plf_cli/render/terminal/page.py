"""What pages for a terminal share: the head, lists, and how texts become lines."""

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from plf_cli.messages import listing
from plf_cli.render.markdown import one_line
from plf_cli.views.cover import Cover

QUIET, WORD, MARK = "dim", "cyan", "bold yellow"
LEFT = 16  # times and headwords; what they speak of begins here


def title(view: Cover) -> RenderableType:
    """The head of a document: its title, what it is, and of what and when."""
    places = listing(list(view.municipalities), view.language)
    told = (facts(view.name, view.provider), facts(places, view.period))
    lines = [Text(one_line(view.title), "bold"), *(Text(one, QUIET) for one in told if one)]
    lines += [Text(mark, MARK) for mark in view.marks]
    lines += [Text(view.open, "italic")] if view.open else []
    return Panel(Group(*lines), box=box.ROUNDED, padding=(0, 2), border_style=WORD)


def heading(word: str) -> Iterator[RenderableType]:
    """A headword over what follows."""
    yield ""
    yield Text(word, f"bold {WORD}")


def point(text: RenderableType) -> RenderableType:
    """An item of a list."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(Text("•"), text)
    return grid


def facts(*told: str) -> str:
    """What is known of the facts, in one line."""
    return " · ".join(one_line(fact) for fact in told if fact)

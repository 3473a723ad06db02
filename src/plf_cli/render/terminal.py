"""View -> text for a terminal, with or without colour and line-drawing characters.

Texts of the files are Markdown and nothing else: rich's own markup in them is shown as it stands.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.markdown import Markdown
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from plf_cli.messages import listing
from plf_cli.render.markdown import printable, prose
from plf_cli.views.agenda import AgendaView
from plf_cli.views.days import DayView
from plf_cli.views.goals import GoalView
from plf_cli.views.labels import capital, labels
from plf_cli.views.rows import RowView

_NARROWEST, _WIDEST = 40, 120  # wider lines are hard to read
_ROOM_FOR_GOALS = 100  # from this width on, each row tells its goals in a column of their own
_LEFT = 16  # times and headwords; what they speak of begins here
_ASCII = str.maketrans("╭╮╰╯│─━┄•·", "++++|-=.*-")
_QUIET, _REST = "dim", "dim italic"
_WORD = "cyan"
_THEME = Theme(
    {"markdown.item.bullet": "none", "markdown.item.number": "none", "markdown.code": "bold"}
)
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(
    "autolink blockquote code fence heading hr image lheading reference".split()
)


@dataclass(frozen=True, slots=True)
class _Page:
    """What every part of the page needs to know."""

    width: int
    language: str
    words: dict[str, str]


def agenda(view: AgendaView, *, width: int, color: bool, unicode: bool = True) -> str:
    """The agenda as text of at most ``width`` columns; no escape codes without ``color``."""
    page = _Page(min(max(width, _NARROWEST), _WIDEST), view.language, labels(view.language))
    console = _console(page.width, color=color)
    with console.capture() as shown:
        for part in _agenda(page, view):
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


def _agenda(page: _Page, view: AgendaView) -> Iterator[RenderableType]:
    yield _title(page, view)
    for day in view.days:
        yield ""
        yield from _heading(page, day)
        if not day.cancelled:
            yield from _about(page, day)
            yield from _table(page, day)
            yield from _aims(page, day)


def _title(page: _Page, view: AgendaView) -> RenderableType:
    places = listing(list(view.municipalities), page.language)
    facts = (_facts(page.words["agenda"], view.provider), _facts(places, view.period))
    lines = [Text(_line(view.title), "bold"), *(Text(fact, _QUIET) for fact in facts if fact)]
    lines += [Text(mark, "bold yellow") for mark in view.marks]
    lines += [Text(view.open, "italic")] if view.open else []
    return Panel(Group(*lines), box=box.ROUNDED, padding=(0, 2), border_style=_WORD)


def _heading(page: _Page, day: DayView) -> Iterator[RenderableType]:
    """The day's name, and when, where and for whom it is."""
    heading = Text(_facts(day.label, day.title), "bold cyan")
    for mark in day.marks:
        heading.append(f" ({mark})", "bold yellow")
    yield heading
    yield Text("━" * page.width, _WORD)
    teams = listing(list(day.teams), page.language) if len(day.teams) > 1 else ""
    for fact in (_facts(day.date, day.time, day.venue, day.repeated), day.unit, teams):
        if fact:
            yield Text(_line(fact))
    if day.open:
        yield Text(day.open, "italic")


def _about(page: _Page, day: DayView) -> Iterator[RenderableType]:
    """What the guests should know beforehand: told on the module's first day."""
    if day.first:
        yield from _described(
            (page.words["purpose"], _paragraphs(day.purpose)),
            (page.words["content"], _paragraphs(day.text)),
            (page.words["prepare"], _bullets(map(_markdown, day.prepare))),
            (page.words["bring"], _bullets(map(_markdown, day.bring))),
        )


def _aims(page: _Page, day: DayView) -> Iterator[RenderableType]:
    """What the whole module leads to: told after its last day, so that the times come first."""
    if day.last:
        yield from _described(
            (page.words["products"], _bullets(map(_markdown, day.products))),
            (page.words["goals"], _goals(day.goals)),
            (page.words["fields"], _bullets(map(_plain, day.fields))),
        )


def _described(*told: tuple[str, Sequence[RenderableType]]) -> Iterator[RenderableType]:
    """Headwords at the left, and what there is to tell of them."""
    for word, parts in told:
        if parts:
            grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
            grid.add_column(width=_LEFT - 2, style=_WORD, overflow="fold")
            grid.add_column(ratio=1, overflow="fold")
            grid.add_row(word, Group(*parts))
            yield ""
            yield grid


def _goals(goals: Sequence[GoalView]) -> list[RenderableType]:
    """The goals under the words for how far they get."""
    parts: list[RenderableType] = []
    for stage in dict.fromkeys(goal.stage for goal in goals):
        parts += [Text(capital(stage), _QUIET)] if stage else []
        parts += _bullets(_plain(goal.title) for goal in goals if goal.stage == stage)
    return parts


def _table(page: _Page, day: DayView) -> Iterator[RenderableType]:
    if not day.rows:
        return
    wide = page.width >= _ROOM_FOR_GOALS and any(row.goals for row in day.rows)
    right = page.width // 3 if wide else 0
    content = page.width - _LEFT - (right + 1 if wide else 0)
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 0), leading=1,
        header_style=_WORD, border_style=_QUIET,
    )  # fmt: skip
    table.add_column(page.words["time"], width=_LEFT - 1, no_wrap=True)
    table.add_column(page.words["content"], width=content, overflow="fold")
    if wide:
        table.add_column(page.words["goals"], width=right, overflow="fold", style=_QUIET)
    for row in day.rows:
        time = Text(row.time, _QUIET if row.rest or row.free else "")
        goals = Group(*_bullets(map(_plain, row.goals)))
        table.add_row(time, Group(*_content(page, row, content)), *([goals] if wide else []))
    yield ""
    yield table


def _content(page: _Page, row: RowView, width: int) -> Iterator[RenderableType]:
    lead = f"{page.words['lead']} {row.lead}" if row.lead else ""
    notes = _facts(lead, row.each_team)
    if row.rest or row.free:
        yield _ruled(_line(row.title), "─" if row.rest else "┄", width)
    else:
        yield Text(_line(row.title), "bold")
    yield from _paragraphs(row.text, _QUIET)
    if notes:
        yield Text(notes, _REST)


def _ruled(title: str, char: str, width: int) -> RenderableType:
    """The title of a break in a line that runs through; hanging where it is too long for that."""
    if cell_len(title) > width - 6:
        return _hanging(Text(char * 2, _REST), [Text(title, _REST)])
    return Text(f"{char * 2} {title} {char * (width - cell_len(title) - 4)}", _REST)


def _paragraphs(text: str, style: str = "none") -> list[RenderableType]:
    return [_markdown(text, style)] if text else []


def _bullets(items: Iterable[RenderableType]) -> list[RenderableType]:
    """A list; none where there are no items."""
    told = list(items)
    return [_hanging(Text("•"), told)] if told else []


def _hanging(mark: Text, items: Iterable[RenderableType]) -> RenderableType:
    """Items beside their marks."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    for item in items:
        grid.add_row(mark, item)
    return grid


def _markdown(text: str, style: str = "none") -> Markdown:
    shown = Markdown("", style=style, hyperlinks=False)
    shown.parsed = _MARKDOWN.parse(prose(text))
    return shown


def _plain(text: str) -> Text:
    return Text(_line(text))


def _facts(*facts: str) -> str:
    """What is known of the facts, in one line."""
    return " · ".join(_line(fact) for fact in facts if fact)


def _line(text: str) -> str:
    return " ".join(printable(text).split())

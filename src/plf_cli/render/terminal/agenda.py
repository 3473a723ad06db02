"""The agenda for a terminal, with or without colour and line-drawing characters.

Texts of the files are Markdown and nothing else: rich's own markup in them is shown as it stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.text import Text

from plf_cli.messages import capital
from plf_cli.render.markdown import one_line
from plf_cli.render.terminal.beside import Beside, hanging
from plf_cli.render.terminal.marked import markdown
from plf_cli.render.terminal.page import LEFT, MARK, QUIET, WORD, facts, title
from plf_cli.render.terminal.paper import columns, printed
from plf_cli.views.agenda import AgendaView
from plf_cli.views.days import DayView
from plf_cli.views.goals import GoalView
from plf_cli.views.labels import labels
from plf_cli.views.rows import RowView

_ROOM_FOR_GOALS = 100  # from this width on, each row tells its goals in a column of their own
_REST = f"{QUIET} italic"


@dataclass(frozen=True, slots=True)
class _Page:
    """What every part of the page needs to know."""

    width: int
    words: dict[str, str]


def agenda(view: AgendaView, *, width: int, color: bool, unicode: bool = True) -> str:
    """The agenda as text of at most ``width`` columns; no escape codes without ``color``."""
    page = _Page(columns(width), labels(view.language, "agenda"))
    return printed(_agenda(page, view), page.width, color=color, unicode=unicode)


def _agenda(page: _Page, view: AgendaView) -> Iterator[RenderableType]:
    yield title(view)
    for day in view.days:
        yield ""
        yield from _heading(page, day)
        if not day.cancelled:
            yield from _about(page, day)
            yield from _table(page, day)
            yield from _products(page, day)


def _heading(page: _Page, day: DayView) -> Iterator[RenderableType]:
    """The day's name, and when, where and for whom it is."""
    heading = Text(facts(day.label, day.title), f"bold {WORD}")
    for mark in day.marks:
        heading.append(f" ({mark})", MARK)
    yield heading
    yield Text("━" * page.width, WORD)
    for fact in (facts(day.date, day.time, day.place, day.repeated), one_line(day.whom)):
        if fact:
            yield Text(fact)
    if day.open:
        yield Text(day.open, "italic")


def _about(page: _Page, day: DayView) -> Iterator[RenderableType]:
    """What the guests should know beforehand: told on the module's first day."""
    if day.first:
        yield from _described(
            (page.words["purpose"], _paragraphs(day.purpose)),
            (page.words["content"], _paragraphs(day.text)),
            (page.words["goals"], _goals(day.goals)),
            (page.words["fields"], _bullets(map(_plain, day.fields))),
            (page.words["prepare"], _bullets(map(markdown, day.prepare))),
            (page.words["bring"], _bullets(map(markdown, day.bring))),
        )


def _products(page: _Page, day: DayView) -> Iterator[RenderableType]:
    """What the guests take home: told after the module's last day."""
    if day.last:
        yield from _described(
            (page.words["products"], _bullets(map(markdown, day.products))),
        )


def _described(*told: tuple[str, Sequence[RenderableType]]) -> Iterator[RenderableType]:
    """Headwords at the left, and what there is to tell of them."""
    for word, parts in told:
        if parts:
            yield ""
            yield Beside(
                (Text(word, overflow="fold"), LEFT - 2, WORD), (Group(*parts), 0, ""), gap=2
            )


def _goals(goals: Sequence[GoalView]) -> list[RenderableType]:
    """The goals under the words for how far they get."""
    parts: list[RenderableType] = []
    for stage in dict.fromkeys(goal.stage for goal in goals):
        parts += [Text(capital(stage), QUIET)] if stage else []
        parts += _bullets(_plain(goal.title) for goal in goals if goal.stage == stage)
    return parts


def _table(page: _Page, day: DayView) -> Iterator[RenderableType]:
    if not day.rows:
        return
    wide = page.width >= _ROOM_FOR_GOALS and any(row.goals for row in day.rows)
    right = page.width // 3 if wide else 0
    content = page.width - LEFT - (right + 1 if wide else 0)
    yield ""
    yield _row(right, *(Text(page.words[key], WORD) for key in ("time", "content", "goals")))
    yield Text("─" * page.width, QUIET)
    for at, row in enumerate(day.rows):
        time = Text(row.time, QUIET if row.rest or row.free else "", no_wrap=True)
        goals = Group(*_bullets(map(_plain, row.goals)))
        yield from [""] if at else []
        yield _row(right, time, Group(*_content(page, row, content)), goals)


def _row(right: int, time: Text, content: RenderableType, goals: RenderableType) -> Beside:
    """A row of the table; its goals only where they have a column of ``right``."""
    parts = ((time, LEFT - 1, ""), (content, 0, ""), (goals, right, QUIET))
    return Beside(*parts if right else parts[:2])


def _content(page: _Page, row: RowView, width: int) -> Iterator[RenderableType]:
    lead = f"{page.words['lead']} {row.lead}" if row.lead else ""
    notes = facts(lead, row.each_team)
    if row.rest or row.free:
        yield _ruled(one_line(row.title), "─" if row.rest else "┄", width)
    else:
        yield Text(one_line(row.title), "bold")
    yield from _paragraphs(row.text, QUIET)
    if notes:
        yield Text(notes, _REST)


def _ruled(title: str, char: str, width: int) -> RenderableType:
    """The title of a break in a line that runs through; hanging where it is too long for that."""
    if cell_len(title) > width - 6:
        return Group(*hanging(Text(char * 2, _REST), 2, [Text(title, _REST)]))
    return Text(f"{char * 2} {title} {char * (width - cell_len(title) - 4)}", _REST)


def _paragraphs(text: str, style: str = "none") -> list[RenderableType]:
    return [markdown(text, style)] if text else []


def _bullets(items: Iterable[RenderableType]) -> list[RenderableType]:
    """A list; none where there are no items."""
    return [*hanging(Text("•"), 1, list(items))]


def _plain(text: str) -> Text:
    return Text(one_line(text))

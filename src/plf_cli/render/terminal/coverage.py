"""The coverage for a terminal: the matrix in as many words as there is room for, and its gaps."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from plf_cli.render.markdown import one_line
from plf_cli.render.terminal import page
from plf_cli.render.terminal.marked import markdown
from plf_cli.render.terminal.paper import columns, printed
from plf_cli.views.cells import CellView
from plf_cli.views.coverage import CoverageView
from plf_cli.views.labels import labels

_NAMES, _LONGEST = 24, 46  # least and most columns for the names of fields
_STYLES = {"hole": page.MARK, "opted-out": page.QUIET, "unclaimed": page.QUIET,
           "no-goal": page.QUIET}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Form:
    """How much stands in a cell: whole words or letters; whether a column tells the whole."""

    words: bool
    heads: bool
    in_all: bool
    gap: int


@dataclass(frozen=True, slots=True)
class _Widths:
    """How many columns the names, each column and the last one take."""

    names: int
    columns: tuple[int, ...]
    in_all: int


_FORMS = (
    _Form(words=True, heads=True, in_all=True, gap=2),
    _Form(words=False, heads=True, in_all=True, gap=2),
    _Form(words=False, heads=False, in_all=True, gap=2),
    _Form(words=False, heads=False, in_all=False, gap=1),
)


def coverage(view: CoverageView, *, width: int, color: bool, unicode: bool = True) -> str:
    """The coverage as text of at most ``width`` columns; no escape codes without ``color``."""
    wide = columns(width)
    return printed(_parts(view, wide), wide, color=color, unicode=unicode)


def _parts(view: CoverageView, width: int) -> Iterator[RenderableType]:
    words = labels(view.language, "coverage")
    yield page.title(view)
    if view.open:
        return
    yield ""
    yield Text(view.summary, "bold")
    if view.frameworks:
        told = ", ".join(one_line(one) for one in view.frameworks)
        yield Text(f"{words['frameworks']}: {told}", page.QUIET)
    if view.columns:
        yield ""
        yield from _matrix(view, words, width)
    yield from _gaps(view, words)
    if view.method:
        yield from page.heading(words["method"])
        for sentence in view.method:
            yield page.point(Text(sentence, page.QUIET))


def _matrix(view: CoverageView, words: dict[str, str], width: int) -> Iterator[RenderableType]:
    for form in _FORMS:
        sizes = _sizes(view, form)
        whole = max(cell_len(row.number) for row in view.rows) + form.gap if form.in_all else 0
        whole = max(whole, cell_len(view.in_all) + form.gap) if form.in_all else 0
        names = width - sum(sizes) - whole
        if names >= _NAMES:
            widths = _Widths(min(names, _LONGEST), tuple(sizes), whole)
            yield _groups(view, widths)
            yield _table(view, form, words, widths)
            if not form.words:
                yield from _letters(view, words)
            return
    yield from _stacked(view)


def _sizes(view: CoverageView, form: _Form) -> list[int]:
    """How wide each column is, with room for the target group above its columns."""
    sizes = []
    for at, column in enumerate(view.columns):
        told = [_told(row.cells[at], form) for row in view.rows]
        told.append(column.head if form.heads else column.short)
        sizes.append(max(map(cell_len, told)) + form.gap)
    for group in {column.group_label for column in view.columns}:
        mine = [at for at, column in enumerate(view.columns) if column.group_label == group]
        lacking = cell_len(group) + form.gap - sum(sizes[at] for at in mine)
        sizes[mine[-1]] += max(0, lacking)
    return sizes


def _told(cell: CellView, form: _Form) -> str:
    if not form.words:
        return cell.short
    return f"{cell.number} {cell.stage}".strip() if cell.state == "covered" else cell.told


def _groups(view: CoverageView, widths: _Widths) -> Text:
    """The target groups above their columns."""
    text = Text(" " * widths.names, f"bold {page.WORD}")
    groups = list(dict.fromkeys(column.group_label for column in view.columns))
    for group in groups:
        room = sum(size for size, column in zip(widths.columns, view.columns, strict=True)
                   if column.group_label == group)  # fmt: skip
        text.append(group.rjust(room))
    return text


def _table(view: CoverageView, form: _Form, words: dict[str, str], widths: _Widths) -> Table:
    table = Table(
        box=None, pad_edge=False, padding=0, show_edge=False, header_style=page.WORD, leading=1
    )
    table.add_column(words["field"], width=widths.names, overflow="fold")
    for size, column in zip(widths.columns, view.columns, strict=True):
        table.add_column(
            column.head if form.heads else column.short, width=size, justify="right", no_wrap=True
        )
    if form.in_all:
        table.add_column(view.in_all, width=widths.in_all, justify="right", no_wrap=True)
    for row in view.rows:
        cells = [Text(_told(cell, form), _STYLES.get(cell.state, "")) for cell in row.cells]
        name = Text(one_line(row.name), "bold" if row.claimed else page.QUIET)
        table.add_row(name, *cells, *([Text(row.number, "bold")] if form.in_all else []))
    return table


def _letters(view: CoverageView, words: dict[str, str]) -> Iterator[RenderableType]:
    """What letters and short words stand for, as far as there are any."""
    cells = [cell for row in view.rows for cell in row.cells]
    told = [words["terminal_numbers"]] if view.unit == "minutes" else []
    stages = dict.fromkeys((cell.letter, cell.stage) for cell in cells if cell.letter)
    told += [f"{letter} = {stage}" for letter, stage in stages]
    for state in _STYLES:
        found = next((cell for cell in cells if cell.state == state), None)
        if found and found.short != found.state_label:
            told.append(f"{found.short} = {found.state_label.lower()}")
    yield ""
    yield Text(", ".join(told), page.QUIET)


def _stacked(view: CoverageView) -> Iterator[RenderableType]:
    """Each field with its cells below it."""
    for row in view.rows:
        yield Text(one_line(row.name), "bold" if row.claimed else page.QUIET)
        states = {cell.state for cell in row.cells}
        if states in ({"opted-out"}, {"unclaimed"}):
            yield Padding(Text(row.cells[0].told, page.QUIET), (0, 0, 0, 2))
            continue
        for cell in row.cells:
            told = Text(f"{cell.column.told}  ", page.QUIET)
            told.append(cell.told, _STYLES.get(cell.state, "not dim"))
            yield Padding(told, (0, 0, 0, 2))


def _gaps(view: CoverageView, words: dict[str, str]) -> Iterator[RenderableType]:
    """The holes, and the fields that are left out with or without a word."""
    if view.counted:
        yield from page.heading(words["holes"])
    for hole in view.holes:
        yield page.point(Text(one_line(hole.field), "bold"))
        yield Padding(Text(", ".join(map(one_line, hole.places)), page.MARK), (0, 0, 0, 2))
        for goal in hole.goals:
            yield Padding(page.point(Text(one_line(goal))), (0, 0, 0, 2))
    if view.counted and not view.holes:
        yield Text(words["no_holes"])
    if view.opt_outs:
        yield from page.heading(words["opt_outs"])
    for one in view.opt_outs:
        yield page.point(Text(one_line(one.field), "bold"))
        yield Padding(markdown(one.reason), (0, 0, 0, 2))
        if one.note:
            yield Padding(Text(one.note), (0, 0, 0, 2))
    if view.left_out:
        yield from page.heading(words["left_out"])
        for field in view.left_out:
            yield page.point(Text(one_line(field)))

"""The timeline for a terminal: a column a week or two. Tables tell the same in words."""

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from rich.console import RenderableType
from rich.text import Text

from plf_cli.render.markdown import one_line
from plf_cli.render.terminal import page
from plf_cli.views.labels import labels
from plf_cli.views.school_year import LaneView, YearView
from plf_cli.views.timeline import TimelineView

_WEEKS = 53
_NAMES = (12, 22)  # least and most columns for the names of lanes
_SESSION, _DROPPED, _CLOSED, _NOTHING = "●", "×", "▒", "·"  # noqa: RUF001 - a cross


def timeline(view: TimelineView, width: int) -> Iterator[RenderableType]:
    """The school years, week by week; nothing where there are none, or too few columns."""
    per = next((per for per in (2, 1) if _WEEKS * per + _NAMES[0] <= width), 0)
    if not view.years or not per:
        return
    names = min(_NAMES[1], width - _WEEKS * per)
    for year in view.years:
        yield from _year(year, view, per, names)
        yield ""
    yield Text(_key(view, labels(view.language, "timeline")), page.QUIET)


def _year(year: YearView, view: TimelineView, per: int, names: int) -> Iterator[RenderableType]:
    yield Text(year.title, f"bold {page.WORD}")
    months = [" "] * (_WEEKS * per)
    for month in year.months:
        at = _column(month.start, per)
        short = month.name if len(month.name) < 4 * per else month.name[:3]
        months[at : at + len(short)] = short
    yield Text(" " * names + "".join(months[: _WEEKS * per]).rstrip(), page.WORD)
    weeks = [" "] * (_WEEKS * per)
    for week in year.weeks:
        if week.number % (4 // per) == 0 and week.start < year.days - 10:
            at = _column(week.start, per)
            weeks[at : at + 2] = f"{week.number:<2}"
    yield Text(_named(view.week_label, names) + "".join(weeks).rstrip(), page.QUIET)
    for place in year.municipalities:
        spans = [(closed.start, closed.end) for closed in place.closed]
        yield _row(place.name, names, _shaded(spans, per), page.QUIET)
    for lane in year.lanes:
        yield _row(lane.name, names, _marks(lane, per), "bold")


def _column(day: int, per: int) -> int:
    return day * per // 7


def _shaded(spans: list[tuple[int, int]], per: int) -> str:
    cells = [" "] * (_WEEKS * per)
    for start, end in spans:
        for at in range(_column(start, per), _column(end - 1, per) + 1):
            cells[at] = _CLOSED
    return "".join(cells)


def _marks(lane: LaneView, per: int) -> str:
    """A sign for each session, or how many lie at the same place."""
    cells = [_NOTHING if at % per == 0 else " " for at in range(_WEEKS * per)]
    counts: dict[int, int] = {}
    for mark in lane.marks:
        at = _column(mark.start, per)
        counts[at] = counts.get(at, 0) + 1
        sign = _DROPPED if mark.cancelled else _SESSION
        cells[at] = sign if counts[at] == 1 else str(min(counts[at], 9))
    return "".join(cells)


def _row(name: str, names: int, cells: str, style: str) -> Text:
    text = Text(_named(name, names), style)
    for cell in cells.rstrip():
        text.append(cell, f"bold {page.WORD}" if cell == _SESSION else page.QUIET)
    return text


def _named(name: str, size: int) -> str:
    """A name on so many columns; one that is too long ends in dots."""
    name = one_line(name)
    if cell_len(name) < size:
        return set_cell_size(name, size)
    return f"{set_cell_size(name, size - 2)}… "


def _key(view: TimelineView, words: dict[str, str]) -> str:
    told = [f"{_SESSION} {words['session'].lower()}"]
    marks = [mark for year in view.years for lane in year.lanes for mark in lane.marks]
    if any(mark.cancelled for mark in marks):
        told.append(f"{_DROPPED} {words['cancelled'].lower()}")
    if any(year.municipalities for year in view.years):
        told.append(f"{_CLOSED} {view.school_label.lower()}")
    return "   ".join(told)

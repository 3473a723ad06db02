"""A school year as a picture needs it: months, weeks, holidays and marks, counted in days.

The first day is 0; what lies from ``start`` to ``end`` covers the days before ``end``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from plf_cli import holidays
from plf_cli.catalogue import Catalogue
from plf_cli.lookup import calendar_of, school_year
from plf_cli.messages import day as day_text
from plf_cli.messages import days as range_text
from plf_cli.messages import month_name
from plf_cli.views.labels import label

_FIRST_MONTH = 8
_DAY = timedelta(days=1)
_YEAR = 365
# A letter of a mark's label is about as wide as so many days, where a year fills a page.
_DAYS_A_LETTER = 3.4


@dataclass(frozen=True, slots=True)
class Span:
    """What is shown of a school year: from ``first`` to before ``end``.

    ``room`` are the days of the longest span in the picture, so that a day is as wide in all.
    """

    first: date
    end: date
    room: int


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month; ``short`` is its name where there is little room."""

    name: str
    short: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WeekView:
    """The Monday of an ISO week."""

    number: int
    start: int


@dataclass(frozen=True, slots=True)
class ClosedView:
    """A holiday: ``where`` is the municipality, empty for a public holiday.

    It lasts from ``iso`` to ``until``, also where only some of it lies in the picture.
    """

    title: str
    where: str
    date: str
    iso: str
    until: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    """The school holidays of a municipality in the year."""

    name: str
    closed: tuple[ClosedView, ...]


@dataclass(frozen=True, slots=True)
class MarkView:
    """A session in the picture: days that follow one another.

    ``text``, ``date`` and ``note`` are what stands beside it; ``level`` is the line of its lane on
    which they do, so that none covers another, and ``left`` is for those that stand to the left.
    """

    session: str
    text: str
    date: str
    note: str
    start: int
    end: int
    cancelled: bool
    level: int = 0
    left: bool = False


@dataclass(frozen=True, slots=True)
class LaneView:
    """The sessions of a group, cluster or team, or those of all; ``levels`` counts its lines."""

    name: str
    levels: int
    marks: tuple[MarkView, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """A school year, or those months of it in which the course runs; ``room`` as in ``Span``."""

    name: str
    title: str
    days: int
    room: int
    months: tuple[MonthView, ...]
    weeks: tuple[WeekView, ...]
    holidays: tuple[ClosedView, ...]
    municipalities: tuple[MunicipalityView, ...]
    lanes: tuple[LaneView, ...]


def first_day(day: date) -> date:
    """The first day of the school year that a day lies in."""
    return date(day.year - (day.month < _FIRST_MONTH), _FIRST_MONTH, 1)


def spans(days: Sequence[date]) -> list[Span]:
    """For each school year from the first day to the last what is shown of it.

    From the month before the first day to the month after the last.
    """
    before = (min(days).replace(day=1) - _DAY).replace(day=1)
    after = _next_month(_next_month(max(days)))
    first, last = first_day(min(days)).year, first_day(max(days)).year
    whole = [
        (date(year, _FIRST_MONTH, 1), date(year + 1, _FIRST_MONTH, 1))
        for year in range(first, last + 1)
    ]
    shown = [(max(start, before), min(end, after)) for start, end in whole]
    room = max((end - start).days for start, end in shown)
    return [Span(start, end, room) for start, end in shown]


def _next_month(day: date) -> date:
    """The first day of the month after."""
    return (day.replace(day=28) + 4 * _DAY).replace(day=1)


def school_year_view(
    catalogue: Catalogue,
    shown: Span,
    municipalities: Sequence[str],
    lanes: Sequence[tuple[str, Sequence[MarkView]]],
    language: str,
) -> YearView:
    """The days that are shown of a school year, with the marks of each lane."""
    first, last = shown.first, shown.end
    name, length = school_year(first), (last - first).days
    every = [first + number * _DAY for number in range(length)]
    return YearView(
        name=name,
        title=label("school_year", language, "timeline").format(year=name),
        days=length,
        room=shown.room,
        months=tuple(_months(first, last, language)),
        weeks=tuple(
            WeekView(one.isocalendar().week, at)
            for at, one in enumerate(every)
            if one.weekday() == 0
        ),
        holidays=tuple(_public(every, language)),
        municipalities=tuple(
            MunicipalityView(one, closed)
            for one in municipalities
            if (closed := tuple(_closed(catalogue, one, shown, language)))
        ),
        lanes=tuple(_lane(lane, marks, shown.room) for lane, marks in lanes if marks),
    )


def _months(first: date, last: date, language: str) -> Iterator[MonthView]:
    start = first
    while start < last:
        end = _next_month(start)
        name = month_name(start, language)
        short = name if len(name) <= 4 else f"{name[:3]}."  # noqa: PLR2004 - maj, juni
        yield MonthView(name, short, (start - first).days, (end - first).days)
        start = end


def _public(every: Sequence[date], language: str) -> Iterator[ClosedView]:
    for at, one in enumerate(every):
        if found := holidays.public(one):
            name = found[1] if language == "en" else found[0]
            iso = one.isoformat()
            yield ClosedView(name, "", day_text(one, language), iso, iso, at, at + 1)


def _closed(
    catalogue: Catalogue, municipality: str, shown: Span, language: str
) -> Iterator[ClosedView]:
    """The school holidays that a municipality's calendar tells, as far as they are shown."""
    calendar = calendar_of(catalogue, municipality, shown.first)
    first, last = shown.first, shown.end - _DAY
    for one in calendar.closed if calendar else ():
        start, end = max(one.from_, first), min(one.to, last)
        if start <= end:
            told = range_text(one.from_, one.to, language)
            yield ClosedView(
                title=one.title,
                where=municipality,
                date=told,
                iso=one.from_.isoformat(),
                until=one.to.isoformat(),
                start=(start - first).days,
                end=(end - first).days + 1,
            )


def _lane(name: str, marks: Sequence[MarkView], room: int) -> LaneView:
    """The marks with the lines that their labels stand on."""
    letter = _DAYS_A_LETTER * room / _YEAR
    taken: list[float] = []  # by line, the day up to which it is taken
    placed = []
    for mark in sorted(marks, key=lambda one: (one.start, one.text)):
        told = " ".join(filter(None, [mark.text, mark.date, mark.note]))
        width = (len(told) + 2) * letter
        left = mark.end + width > room
        start = mark.start - width if left else mark.start
        level = next((at for at, until in enumerate(taken) if until <= start), len(taken))
        taken[level : level + 1] = [mark.end if left else mark.end + width]
        placed.append(replace(mark, level=level, left=left))
    return LaneView(name, len(taken), tuple(placed))

"""A school year as text: a line a week, a column a municipality."""

import textwrap
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from plf_cli import holidays
from plf_cli.closures import CalendarOf, Closure, SchoolWeek, SchoolYear
from plf_cli.messages import _, day, language, listing, plural, short_day

_KNOWN = range(holidays.FIRST_YEAR, holidays.LAST_YEAR + 1)
_FREE = "·"
_SIGNS = {"public": "H", "customary": "f", "school": "x"}
_ASSUMED = "?"
_WIDEST = 120
_GAP = "  "
_CELL = 5  # five weekdays
_LEAST = 20  # what the reasons need beside the columns


class Column(NamedTuple):
    """A municipality, and what stands above its cells."""

    head: str
    municipality: str

    @property
    def width(self) -> int:
        """How wide the cells are."""
        return max(len(self.head), _CELL)


def drawn(year: SchoolYear, width: int) -> str:
    """The school year in lines of at most ``width``, with what it comes to below.

    Where the municipalities have no room side by side, some stand below the others.
    """
    width = min(width, _WIDEST)
    title = _("School year {school_year}").format(school_year=year.school_year)
    tables = _tables([one.municipality for one in year.municipalities], width)
    columns = [column for table in tables for column in table]
    lines = [title, *_legend(year.municipalities, columns, width)]
    for table in tables:
        lines += ["", _head(table)]
        for week in year.weeks:
            lines += _week(week, table, width)
    told = "\n".join(textwrap.fill(one, width, subsequent_indent=_GAP) for one in _summary(year))
    return "\n".join([*(line.rstrip() for line in lines), "", told, ""])


def _tables(names: list[str], width: int) -> list[list[Column]]:
    """One table under the names, or where these have no room, as many as it takes under numbers."""
    room = width - len(_left(None)) - _LEAST
    whole = [Column(name, name) for name in names]
    if sum(one.width + len(_GAP) for one in whole) <= room:
        return [whole]
    numbered = [Column(str(at), name) for at, name in enumerate(names, 1)]
    many = max(1, room // (_CELL + len(_GAP)))
    return [numbered[at : at + many] for at in range(0, len(numbered), many)]


def _legend(places: tuple[CalendarOf, ...], columns: list[Column], width: int) -> Iterator[str]:
    """What the signs mean, then each municipality of which there is something to say."""
    signs = _("{free} open, x closed, ? closed as is assumed, H public holiday, f customarily free")
    yield from textwrap.wrap(signs.format(free=_FREE), width)
    for column, one in zip(columns, places, strict=True):
        is_named = column.head == one.municipality
        name = one.municipality if is_named else f"{column.head} {one.municipality}"
        if one.calendar is None:
            yield _("{municipality}: no calendar").format(municipality=name)
        elif one.assumed:
            yield _("{municipality}: assumed").format(municipality=name)
        elif not is_named:
            yield name


def _left(week: SchoolWeek | None) -> str:
    """Number and Monday of a week, or what stands above them."""
    number = str(week.number) if week else _("week")
    monday = short_day(week.monday, language()) if week else _("Monday")
    return f"{number:>4}{_GAP}{monday:>11}{_GAP}"


def _head(columns: list[Column]) -> str:
    heads = _GAP.join(one.head.ljust(one.width) for one in columns)
    return f"{_left(None)}{heads}{_GAP}{_('Why')}"


def _week(week: SchoolWeek, columns: list[Column], width: int) -> Iterator[str]:
    """A week's line, and further ones for what it does not have room for."""
    cells = [_cell(week, one.municipality).ljust(one.width) for one in columns]
    left = f"{_left(week)}{_GAP.join(cells)}{_GAP}"
    why = "; ".join(_reasons(week, [one.municipality for one in columns]))
    beside = textwrap.wrap(why, max(width - len(left), _LEAST)) or [""]
    yield left + beside[0]
    yield from (" " * len(left) + one for one in beside[1:])


def _cell(week: SchoolWeek, municipality: str) -> str:
    signs = {one.date.weekday(): _sign(one.closure(municipality)) for one in week.days}
    return "".join(signs.get(weekday, " ") for weekday in range(_CELL))


def _sign(found: Closure | None) -> str:
    if found is None:
        return _FREE
    return _ASSUMED if found.assumed else _SIGNS[found.kind]


def _reasons(week: SchoolWeek, names: list[str]) -> Iterator[str]:
    """Each holiday of a week once, with those that have it where not all do."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for day_ in week.days:
        for name in names:
            if one := day_.closure(name):
                found.setdefault((one.kind, one.name), {})[name] = None
    for (_kind, title), where in found.items():
        everywhere = len(where) == len(names)
        yield title if everywhere else f"{title} ({listing(list(where), language())})"


def _summary(year: SchoolYear) -> Iterator[str]:
    """What is not known; whole weeks that are closed, single such days, and what is left."""
    if any(one.date.year not in _KNOWN for one in year.days):
        text = _("plf knows the public holidays of {first} to {last} only.")
        yield text.format(first=_KNOWN[0], last=_KNOWN[-1])
    names = [one.municipality for one in year.municipalities]
    weeks = {week.monday: [one for one in names if week.is_closed(one)] for week in year.weeks}
    numbers = [(str(one.number), weeks[one.monday]) for one in year.weeks if weeks[one.monday]]
    for where, group in groupby(sorted(numbers, key=lambda one: -len(one[1])), lambda one: one[1]):
        told = listing([number for number, _where in group], language())
        place = _("everywhere") if where == names else listing(where, language())
        text = _("Whole weeks closed, {where}: {weeks}.")
        yield text.format(where=place, weeks=told)
    single = [
        f"{day(one.date, language())} ({one.closed[0].name})"
        for week in year.weeks
        if weeks[week.monday] != names
        for one in week.days
        if one.closed and all(one.closure(name) for name in names)
    ]
    if single:
        text = _("Single days on which nobody can meet: {days}.")
        yield text.format(days=listing(single, language()))
    free = sum(not any(one.closure(name) for name in names) for one in year.days)
    yield plural("{n} weekday is free everywhere.", "{n} weekdays are free everywhere.", free)

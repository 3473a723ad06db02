"""A course over its school years, or a programme's modules in order: what a picture shows.

The rows hold the same as a table.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plf_cli import holidays
from plf_cli.calendars import school_holiday
from plf_cli.catalogue import Catalogue
from plf_cli.lookup import calendar_of, municipalities_of, school_year
from plf_cli.messages import listing, month_name
from plf_cli.messages import week as week_text
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.views.chosen import chosen
from plf_cli.views.cover import Cover, cover
from plf_cli.views.labels import label, labels
from plf_cli.views.occasion import Occasion
from plf_cli.views.runs import run_texts, runs
from plf_cli.views.school_year import (
    ClosedView,
    MarkView,
    Span,
    YearView,
    first_day,
    school_year_view,
    spans,
)
from plf_cli.views.setting import Setting, setting
from plf_cli.views.steps import StepView, steps
from plf_cli.views.wanted import Wanted

_LONGEST = 28  # letters of a mark's text; the table has all of it


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as a row of the table; ``note`` tells of holidays that it lies on."""

    id: str
    date: str
    iso: str
    week: str
    label: str
    title: str
    unit: str
    marks: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView(Cover):
    """A school year after the other with the dated sessions; without any, the modules in order.

    ``cancelled_label`` is empty where no session was dropped. ``closed`` are the holidays in the
    picture, ``notes`` what is not settled of them.
    """

    caption: str
    week_label: str
    holidays_label: str
    school_label: str
    cancelled_label: str
    years: tuple[YearView, ...]
    steps: tuple[StepView, ...]
    sessions: tuple[SessionView, ...]
    undated: tuple[SessionView, ...]
    closed: tuple[ClosedView, ...]
    notes: tuple[str, ...]


def timeline(catalogue: Catalogue, document: Programme | Course, wanted: Wanted) -> TimelineView:
    """The timeline of a document, by the sessions that are wanted. Raises ``Unknown``."""
    around = setting(catalogue, document, wanted)
    found = _whole(chosen(around, wanted)) if around.course else []
    places = municipalities_of(around.course) if around.course else ()
    years = tuple(_years(catalogue, around, found, places))
    rows = [_session(catalogue, one, places) for one in found]
    words = labels(around.language, "timeline")
    told = steps(around)
    return TimelineView(
        **cover(around, "timeline"),
        open="" if years or told else label("no_modules", around.language),
        caption=words[_caption(years)],
        week_label=words["week"],
        holidays_label=words["public_holidays"],
        school_label=words["school_holidays"],
        cancelled_label=words["cancelled"] if any(one.cancelled for one in found) else "",
        years=years,
        steps=() if years else told,
        sessions=tuple(row for row in rows if row.iso),
        undated=tuple(row for row in rows if not row.iso),
        closed=tuple(_closed(years, around.language)),
        notes=tuple(_notes(catalogue, around, found, places)),
    )


def _caption(years: Sequence[YearView]) -> str:
    """What the picture shows: sessions, with the kinds of holidays that there are in it."""
    if not years:
        return "caption_steps"
    if any(year.municipalities for year in years):
        return "caption"
    return "caption_public" if any(year.holidays for year in years) else "caption_bare"


def _whole(found: Iterable[Occasion]) -> list[Occasion]:
    """Each session once, as one with all of its days."""
    first: dict[int, Occasion] = {}
    for one in found:
        first.setdefault(id(one.session), one)
    return [replace(one, schedule=one.module, part=1, parts=1) for one in first.values()]


def _years(
    catalogue: Catalogue, around: Setting, found: Sequence[Occasion], places: Sequence[str]
) -> Iterator[YearView]:
    """Every school year with a dated session, and those between them."""
    days = [day for one in found for day in one.dates]
    shown = spans(days) if days else []
    units = _units(around, found)
    for span in shown:
        lanes = [(name, list(_marks(told, span, around.language))) for name, told in units.items()]
        yield school_year_view(catalogue, span, places, lanes, around.language)


def _units(around: Setting, found: Sequence[Occasion]) -> Mapping[str, list[Occasion]]:
    """The sessions by who they are for, those for all first."""
    everybody = label("all", around.language, "timeline")
    units: dict[str, list[Occasion]] = {everybody: []}
    for one in found:
        units.setdefault(one.unit or everybody, []).append(one)
    return units


def _marks(found: Iterable[Occasion], shown: Span, language: str) -> Iterator[MarkView]:
    """A mark for each run of days among those that are shown of a school year."""
    for one in found:
        for run in runs(day for day in one.dates if shown.first <= day < shown.end):
            start = (run[0] - shown.first).days
            yield MarkView(
                session=one.session.key if one.session else "",
                text=_short(_run_label(one, run)),
                date=_short_days(run[0], run[-1], language),
                note=_short(", ".join(dict.fromkeys(_on_public(run, language)))),
                start=start,
                end=start + (run[-1] - run[0]).days + 1,
                cancelled=one.cancelled,
            )


def _run_label(one: Occasion, run: Sequence[date]) -> str:
    """``Seminar``; ``Seminar, dag 2`` where its days do not follow one another."""
    if not one.module.days or len(run) == len(one.dates):
        return one.label
    days = [one.dates.index(day) + 1 for day in (run[0], run[-1])]
    told = "-".join(dict.fromkeys(map(str, days)))
    return f"{one.label}, {label('day', one.setting.language)} {told}"


def _short_days(first: date, last: date, language: str) -> str:
    """``14.1.``, ``20.-21.8.``; in English ``14 Jan``, ``20-21 Aug``."""
    days = [first] if first == last else [first, last]
    if language == "en":
        return f"{'-'.join(str(day.day) for day in days)} {month_name(last, language)[:3]}"
    return f"{'-'.join(f'{day.day}.' for day in days)}{last.month}."


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _session(catalogue: Catalogue, one: Occasion, places: Sequence[str]) -> SessionView:
    language, days = one.setting.language, list(one.dates)
    return SessionView(
        id=one.session.key if one.session else "",
        date=", ".join(run_texts(days, language)),
        iso=days[0].isoformat() if days else "",
        week=week_text(days[0], language) if days else "",
        label=one.label,
        title=one.title,
        unit=one.unit,
        marks=one.marks,
        note=", ".join(dict.fromkeys(_on_holidays(catalogue, days, places, language))),
    )


def _on_holidays(
    catalogue: Catalogue, days: Iterable[date], places: Sequence[str], language: str
) -> Iterator[str]:
    """The holidays that the days lie on."""
    for day in days:
        yield from _on_public([day], language)
        for place in places:
            if closed := school_holiday(catalogue, place, day):
                told = label("in_municipality", language, "timeline")
                yield told.format(holiday=closed.closed.title, municipality=place)


def _on_public(days: Iterable[date], language: str) -> Iterator[str]:
    """The public holidays among the days."""
    for day in days:
        if found := holidays.public(day):
            yield found[1] if language == "en" else found[0]


def _closed(years: Iterable[YearView], language: str) -> Iterator[ClosedView]:
    """All holidays of the years in order; those that several municipalities share are told once."""
    found: dict[tuple[str, str, str], list[ClosedView]] = {}
    for year in years:
        every = [*year.holidays, *(one for place in year.municipalities for one in place.closed)]
        for one in sorted(every, key=lambda one: one.start):
            found.setdefault((one.title, one.iso, one.date), []).append(one)
    for same in found.values():
        where = [one.where for one in same if one.where]
        yield replace(same[0], where=listing(where, language))


def _notes(
    catalogue: Catalogue, around: Setting, found: Sequence[Occasion], places: Sequence[str]
) -> Iterator[str]:
    """Which calendars are assumed for the years with sessions."""
    for start in sorted({first_day(day) for one in found for day in one.dates}):
        known = {place: calendar_of(catalogue, place, start) for place in places}
        named = [place for place, one in known.items() if one and one.assumed]
        if named:
            yield label("assumed", around.language, "timeline").format(
                municipality=listing(named, around.language), year=school_year(start)
            )

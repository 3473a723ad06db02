"""The dates of a course: every day as an event, for people to read and for their calendars."""

from dataclasses import dataclass, replace

from plf_cli.catalogue import Catalogue
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.views.chosen import chosen
from plf_cli.views.cover import Cover, cover
from plf_cli.views.events import EventView, events
from plf_cli.views.labels import label
from plf_cli.views.links import web
from plf_cli.views.occasion import Occasion
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Wanted

_NAME = "calendar"


@dataclass(frozen=True, slots=True)
class UndatedView:
    """A day that has no date: ``label`` and ``title`` say which, ``whom`` for whom."""

    id: str
    label: str
    title: str
    whom: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView(Cover):
    """The days of a course in order of time.

    ``undated`` are those that no calendar can show. ``has_places`` and ``has_units`` say whether
    any day tells its place, or that it is for some only. ``note`` is a sentence where no day tells
    its clock. ``url`` is where one signs up, or empty.
    """

    events: tuple[EventView, ...]
    undated: tuple[UndatedView, ...]
    has_places: bool
    has_units: bool
    note: str
    url: str


def calendar(catalogue: Catalogue, document: Programme | Course, wanted: Wanted) -> CalendarView:
    """The dates of a course, or of the days that are wanted; a programme has none.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    days = chosen(around, wanted)
    fields = cover(around, _NAME)
    dated = events(around, [day for day in days if day.dates], fields["title"])
    undated = [_undated(day) for day in days if day.session and not day.dates]
    has_times = any(event.time for event in dated)
    return CalendarView(
        **fields,
        open=_open(around) if not (dated or undated) else "",
        # where no day tells its clock, that is said once
        events=dated if has_times else tuple(replace(event, open="") for event in dated),
        undated=tuple(undated),
        has_places=any(event.venue for event in dated),
        has_units=any(event.unit for event in dated) or any(one.whom for one in undated),
        note=around.unsettled("time") if dated and not has_times else "",
        url=_url(around),
    )


def _undated(day: Occasion) -> UndatedView:
    return UndatedView(day.id, day.label, day.title, day.unit, day.marks)


def _open(around: Setting) -> str:
    return label("no_sessions" if around.course else "no_dates", around.language, _NAME)


def _url(around: Setting) -> str:
    """Where one signs up on the web, with nothing in it that an address cannot hold."""
    told = [one.registration for one in (around.course, around.programme) if one]
    address = next((one.url for one in told if one and one.url), "")
    return web(address)

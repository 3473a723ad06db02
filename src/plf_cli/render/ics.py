"""A course's dates as a calendar file (RFC 5545), as Outlook, Google and Apple read it."""

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from plf_cli.render.markdown import one_line, printable
from plf_cli.views.calendar import CalendarView
from plf_cli.views.events import EventView

if TYPE_CHECKING:
    from icalendar import Component, Event

_ZONE = "Europe/Copenhagen"
# A file made twice is the same, so its stamp cannot be the clock's. What has changed is told by
# SEQUENCE, and no reader needs the stamp; LAST-MODIFIED may be left out, and is.
_STAMP = datetime(2000, 1, 1)  # noqa: DTZ001 - UTC, as the property's form says
# The rule for summer time in the European Union since 1996 and no more: some readers misread a zone
# with its whole history, and courses are younger.
_CLOCKS = """\
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
"""
_SPECIAL = re.compile(r"([\\;,])")


def render_ics(view: CalendarView) -> bytes:
    """The events of a course as the bytes of a calendar file; the same for the same view."""
    from icalendar import Calendar, Timezone  # noqa: PLC0415 - slow to load

    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//plf//plf-cli//{view.language.upper()}")
    made.add("method", "PUBLISH")
    _text(made, "x-wr-calname", view.title)
    _text(made, "name", view.title, VALUE="TEXT")  # by RFC 7986, which not every reader knows
    made.add("x-wr-timezone", _ZONE)
    made.add_component(Timezone.from_ical(_CLOCKS))
    for event in view.events:
        made.add_component(_event(event, view))
    content: bytes = made.to_ical(sorted=False)
    return content


def _event(event: EventView, view: CalendarView) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - as above

    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", _STAMP)
    made.add("sequence", event.revision)
    _when(made, "dtstart", event.begins)
    if event.ends:
        _when(made, "dtend", event.ends)
    for name, text in (
        ("summary", event.summary),
        ("location", event.place),
        ("description", event.description),
    ):
        if text:
            _text(made, name, text, LANGUAGE=view.text_language)
    _text(made, "categories", event.kind_label, LANGUAGE=view.language)
    if view.url:
        made.add("url", view.url)
    made.add("status", event.status.upper())
    made.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")  # a dropped day is free
    return made


def _when(made: "Event", name: str, told: str) -> None:
    """A date, or a clock time in Denmark, which is written as the clock shows it."""
    if "T" in told:
        made.add(name, datetime.fromisoformat(told), {"TZID": _ZONE})
    else:
        made.add(name, date.fromisoformat(told), {"VALUE": "DATE"})


def _text(made: "Component", name: str, text: str, **params: str) -> None:
    r"""A text, on one line unless it is a description.

    It is escaped here, since the library's own escape breaks the line at ``\N`` (``C:\Noter``).
    """
    from icalendar.prop import vInline  # noqa: PLC0415 - as above

    clean = printable(text) if name == "description" else one_line(text)
    safe = _SPECIAL.sub(r"\\\1", clean).replace("\n", r"\n")
    made.add(name, vInline(safe, params=params))

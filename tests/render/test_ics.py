"""A calendar file says what the calendar says: read back by icalendar, the zone by zoneinfo."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar.parser.property import unescape_backslash

from plf_cli.render.ics import render_ics
from plf_cli.render.markdown import printable
from plf_cli.views.calendar import CalendarView
from plf_cli.views.events import EventView
from tests import agendas, calendars, golden

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
COURSES = agendas.catalogue().ids("course")
VIEW = calendars.made(["module: sommer, date: 2027-06-02"])
TEXTS = [
    "a, b; c: d",
    "C:\\Noter\\nye\\",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:ondt",
    "\nBEGIN:VALARM",
    "\r\n \r\n\tBEGIN:VEVENT",
    "😀👩‍🏫" * 60,
    "\u202eomvendt\u202c \u200f\u200e",
    "a\u2028b\u2029c\x85d\x0be\x00f\x1bg",
    "x" * 10_000,
    "{{ 7*7 }} <script>alert(1)</script> =HYPERLINK(1) #import",
    "\"^n^'",
    "æøå" * 75,
]


def read(content: bytes) -> list[Any]:
    """The events of a file, by a reader that is not ours."""
    return list(icalendar.Calendar.from_ical(content).events)


def lines(content: bytes) -> list[str]:
    """The lines of a file, unfolded."""
    return content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def only(view: CalendarView) -> EventView:
    (event,) = view.events
    return event


def told(text: str) -> str:
    """A text on one line."""
    return " ".join(printable(text).split())


@pytest.mark.parametrize("ref", COURSES)
def test_read_back_it_is_the_same(ref: str) -> None:
    view = calendars.view(ref)
    found = read(render_ics(view))
    assert len(found) == len(view.events) > 0
    for one, event in zip(found, view.events, strict=True):
        assert one["UID"] == event.uid
        assert one["SUMMARY"] == event.summary
        assert one.get("LOCATION", "") == event.place
        assert one.get("DESCRIPTION", "") == event.description
        assert one["STATUS"] == event.status.upper()
        assert one["SEQUENCE"] == event.revision
        assert (one["DTSTART"].dt, one.get("DTEND")) == (
            instant(event.begins),
            one.get("DTEND") and icalendar.vDDDTypes(instant(event.ends)),
        )
        assert ("DTEND" in one) == bool(event.ends)


def instant(text: str) -> Any:
    """A day, or the instant at which the clocks in Denmark show ``text``."""
    if "T" in text:
        return datetime.fromisoformat(text).replace(tzinfo=COPENHAGEN)
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("session", "begins", "ends"),
    [
        ("module: vinter, date: 2027-01-14", (2027, 1, 14, 8), (2027, 1, 14, 14, 30)),
        ("module: sommer, date: 2027-06-02", (2027, 6, 2, 7), (2027, 6, 2, 13, 30)),
        ("module: sommer, date: 2027-03-26", (2027, 3, 26, 8), (2027, 3, 26, 14, 30)),
        ("module: sommer, date: 2027-03-29", (2027, 3, 29, 7), (2027, 3, 29, 13, 30)),
        ("module: sommer, date: 2027-10-29", (2027, 10, 29, 7), (2027, 10, 29, 13, 30)),
        ("module: sommer, date: 2027-11-01", (2027, 11, 1, 8), (2027, 11, 1, 14, 30)),
        # through a night in which the clocks change: what they show is what counts
        ("module: nat, date: 2027-03-27", (2027, 3, 27, 21), (2027, 3, 28, 2)),
        ("module: nat, date: 2027-10-30", (2027, 10, 30, 20), (2027, 10, 31, 3)),
        ("module: nat, date: 2027-12-31", (2027, 12, 31, 21), (2028, 1, 1, 3)),
    ],
)
def test_instants_in_summer_and_winter(
    session: str, begins: tuple[int, ...], ends: tuple[int, ...]
) -> None:
    (found,) = read(render_ics(calendars.made([session])))
    assert found["DTSTART"].dt.astimezone(UTC) == datetime(*begins, tzinfo=UTC)  # type: ignore[arg-type, misc]
    assert found["DTEND"].dt.astimezone(UTC) == datetime(*ends, tzinfo=UTC)  # type: ignore[arg-type, misc]


@given(day=st.dates(date(1997, 1, 1), date(2037, 12, 31)), minutes=st.integers(180, 1439))
def test_the_zone_of_the_file_is_that_of_denmark(day: date, minutes: int) -> None:
    """By the file's own rules, not by what a reader knows of the name of the zone."""
    (zone,) = icalendar.Calendar.from_ical(render_ics(VIEW)).timezones
    clock = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minutes)
    own = clock.replace(tzinfo=zone.to_tz(lookup_tzid=False))
    assert own.utcoffset() == clock.replace(tzinfo=COPENHAGEN).utcoffset()


def test_a_day_without_a_clock_ends_before_the_next_day() -> None:
    found = lines(render_ics(calendars.made(["module: uden-ur, date: 2027-12-31"])))
    assert "DTSTART;VALUE=DATE:20271231" in found
    assert "DTEND;VALUE=DATE:20280101" in found


def test_an_end_that_is_not_known_is_left_out() -> None:
    found = lines(render_ics(calendars.made(["module: kun-start, date: 2027-06-02"])))
    assert "DTSTART;TZID=Europe/Copenhagen:20270602T130000" in found
    assert not [line for line in found if line.startswith(("DTEND", "DURATION"))]


def test_a_revision_and_a_dropped_day() -> None:
    found = lines(
        render_ics(
            calendars.made(["module: dag, date: 2027-06-02, revision: 3, status: cancelled"])
        )
    )
    assert {"SEQUENCE:3", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"} <= set(found)


def test_without_dates_there_is_an_empty_calendar() -> None:
    content = render_ics(calendars.made(["module: dag"]))
    assert read(content) == []
    assert lines(content)[0] == "BEGIN:VCALENDAR"


def test_each_text_tells_its_language() -> None:
    text = render_ics(replace(calendars.view("proeve-2027"), language="en")).decode()
    languages = set(re.findall("(SUMMARY|DESCRIPTION|CATEGORIES);LANGUAGE=(..)", text))
    assert languages == {("SUMMARY", "da"), ("DESCRIPTION", "da"), ("CATEGORIES", "en")}


@pytest.mark.parametrize("ref", COURSES)
def test_the_same_bytes_again(ref: str) -> None:
    content = render_ics(calendars.view(ref))
    assert content == render_ics(calendars.view(ref))
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 75


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
@pytest.mark.parametrize("name", ["summary", "place", "description"])
def test_any_text_is_read_back(name: str, text: str) -> None:
    check(name, text)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["summary", "place", "description", "kind_label"])
def test_hostile_texts_stay_texts(name: str, text: str) -> None:
    check(name, text)


def check(name: str, text: str) -> None:
    event = replace(only(VIEW), **{name: text})  # type: ignore[arg-type]
    content = render_ics(replace(VIEW, title=text, events=(event,)))
    calendar: Any = icalendar.Calendar.from_ical(content)
    (found,) = calendar.events
    assert not found.subcomponents
    assert calendar["NAME"] == told(text)
    assert unescape_backslash(calendar["X-WR-CALNAME"]) == told(text)  # an X-property is no text
    expected = printable(text) if name == "description" else told(text)
    if name == "kind_label":
        assert found["CATEGORIES"].cats == [expected]
    else:
        assert found.get("LOCATION" if name == "place" else name.upper(), "") == expected
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", content.decode())


@given(
    day=st.dates(date(1997, 1, 1), date(2099, 12, 31)),
    start=st.integers(180, 1439),
    length=st.integers(1, 1440),
)
@example(day=date(2027, 3, 27), start=1320, length=360)
@example(day=date(2027, 10, 30), start=1320, length=360)
def test_any_time_is_read_back(day: date, start: int, length: int) -> None:
    midnight = datetime.combine(day, datetime.min.time())
    begins = (midnight + timedelta(minutes=start)).isoformat(timespec="minutes")
    ends = (midnight + timedelta(minutes=start + length)).isoformat(timespec="minutes")
    event = replace(only(VIEW), begins=begins, ends=ends)
    (found,) = read(render_ics(replace(VIEW, events=(event,))))
    assert found["DTSTART"].dt.replace(tzinfo=None).isoformat(timespec="minutes") == begins
    assert found["DTEND"].dt.replace(tzinfo=None).isoformat(timespec="minutes") == ends
    assert found["DTSTART"].dt.utcoffset() == instant(begins).utcoffset()


def test_thousands_of_events() -> None:
    event = only(VIEW)
    many = tuple(replace(event, uid=f"{event.uid}{number}") for number in range(2_000))
    content = render_ics(replace(VIEW, events=many))
    assert content.count(b"BEGIN:VEVENT\r\n") == 2_000


@pytest.mark.parametrize("ref", ["proeve-2027", "seminar-eksempel"])
def test_golden(ref: str) -> None:
    content = render_ics(calendars.view(ref)).decode()
    golden.compare(f"calendar/{ref}.ics", content.replace("\r\n", "\n"))


def test_the_library_is_read_when_a_file_is_made() -> None:
    program = "import sys, plf_cli.render.ics; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

"""ical.js and icalendar read the same out of a calendar file: every text and every instant."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from plf_cli.render.ics import render_ics
from plf_cli.views.calendar import CalendarView
from tests import agendas, calendars
from tests.calendars_read.reader import library, read

pytestmark = pytest.mark.slow

Reader = Callable[[bytes], dict[str, Any]]


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("ical-js"))


@pytest.fixture
def theirs(script: Path, tmp_path: Path) -> Reader:
    def told(content: bytes) -> dict[str, Any]:
        file = tmp_path / "calendar.ics"
        file.write_bytes(content)
        return read(script, file)

    return told


def ours(content: bytes) -> list[dict[str, Any]]:
    """The same as icalendar and the system's own zones have it."""
    events: list[Any] = icalendar.Calendar.from_ical(content).events
    return [
        {
            "uid": event["UID"],
            "sequence": event["SEQUENCE"],
            "status": event["STATUS"],
            "summary": event["SUMMARY"],
            "location": event.get("LOCATION", ""),
            "description": event.get("DESCRIPTION", ""),
            "begins": instant(event["DTSTART"].dt),
            "ends": instant(event["DTEND"].dt) if "DTEND" in event else "",
            "zone": event["DTSTART"].params.get("TZID", ""),
        }
        for event in events
    ]


def instant(value: date) -> str | int:
    return int(value.timestamp()) if isinstance(value, datetime) else value.isoformat()


@pytest.mark.parametrize("ref", agendas.catalogue().ids("course"))
def test_the_courses(theirs: Reader, ref: str) -> None:
    view = calendars.view(ref)
    content = render_ics(view)
    found = theirs(content)
    assert found == {"name": view.title, "zones": 1, "events": ours(content)}
    assert len(found["events"]) == len(view.events) > 0


@pytest.mark.parametrize(
    ("session", "begins"),
    [
        ("module: vinter, date: 2027-01-14", 1799913600),  # 8:00 UTC
        ("module: sommer, date: 2027-06-02", 1811919600),  # 7:00 UTC
    ],
)
def test_one_in_winter_and_one_in_summer(theirs: Reader, session: str, begins: int) -> None:
    (event,) = theirs(render_ics(calendars.made([session])))["events"]
    assert event["begins"] == begins


def test_every_day_of_forty_years(theirs: Reader) -> None:
    """Also the days on which the clocks change, from the hour after."""
    view = calendars.made(["module: nat, date: 2027-06-02"])
    content = render_ics(replace(view, events=tuple(_days(view))))
    found = theirs(content)["events"]
    assert found == ours(content)
    assert len(found) == 3653


def _days(view: CalendarView) -> Any:
    """An event from 22 to 4 and one from 9 to 15 by turns, every fourth day."""
    (event,) = view.events
    for number in range(3653):
        clock = datetime(1997, 1, 1, 22 if number % 2 else 9) + timedelta(days=number * 4)  # noqa: DTZ001 - as clocks show it
        begins, ends = clock.isoformat(), (clock + timedelta(hours=6)).isoformat()
        yield replace(event, uid=f"{number}@plf", begins=begins, ends=ends)


@pytest.mark.parametrize(
    "text",
    [
        "a, b; c: d \\ e\\n C:\\Noter\\nye",
        "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:ondt",
        "😀👩‍🏫" * 60,
        "\u202eomvendt\u202c og langt " * 300,
    ],
)
def test_hostile_texts(theirs: Reader, text: str) -> None:
    view = calendars.made(["module: dag, date: 2027-06-02"])
    (event,) = view.events
    event = replace(event, summary=text, place=text, description=text)
    content = render_ics(replace(view, title=text, events=(event,)))
    found = theirs(content)
    assert found["events"] == ours(content)
    assert found["name"] == found["events"][0]["summary"]

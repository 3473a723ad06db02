"""How long a day is without its breaks, and how people write it."""

import pytest

from plf_cli.model.programme import AgendaItem, Schedule
from plf_cli.timetable import timetable
from plf_cli.views.durations import counted, hours, worked
from tests import sheets

# The frame of a day, its agenda as kind and minutes, and how long the participants work.
DAYS = [
    ("9:00", "12:00", "talk 60, break 15, workshop 105", 165),
    ("9:00", "12:00", "talk 60, break 15", 60),  # the rest is slack
    ("9:00", "12:00", "", 180),
    ("9:00", "", "talk 60, lunch 30", 60),
    ("", "", "talk 60, break 15, talk 30", 90),
    ("", "", "talk 60, talk ?", None),
    ("9:00", "", "talk 60, talk ?", None),
    ("9:00", "12:00", "talk ?, break 15", 165),
    ("9:00", "12:00", "talk 60, break ?", 60),
    ("9:00", "", "", None),
    ("", "12:00", "", None),
    ("12:00", "9:00", "", None),
]


@pytest.mark.parametrize(("start", "end", "agenda", "minutes"), DAYS)
def test_breaks_and_slack_do_not_count(
    start: str, end: str, agenda: str, minutes: int | None
) -> None:
    frame = {key: value for key, value in (("start", start), ("end", end)) if value}
    parts = [part.split() for part in agenda.split(", ") if part]
    items = [
        AgendaItem.model_validate(
            {"kind": kind, "title": kind} | ({} if length == "?" else {"minutes": int(length)})
        )
        for kind, length in parts
    ]
    schedule = Schedule.model_validate({**frame, "agenda": items})
    assert worked(timetable(schedule)) == minutes


@pytest.mark.parametrize(
    ("minutes", "danish", "english"),
    [
        (0, "0 min.", "0 min."),
        (45, "45 min.", "45 min."),
        (60, "1 time", "1 hour"),
        (61, "1 time 1 min.", "1 hour 1 min."),
        (120, "2 timer", "2 hours"),
        (1375, "22 timer 55 min.", "22 hours 55 min."),
    ],
)
def test_hours(minutes: int, danish: str, english: str) -> None:
    assert (hours(minutes, "da"), hours(minutes, "en")) == (danish, english)


@pytest.mark.parametrize(
    ("number", "word", "told"),
    [
        (1, "participant", "1 deltager"),
        (2, "participant", "2 deltagere"),
        (1, "team", "1 ledelsesteam"),
    ],
)
def test_counted(number: int, word: str, told: str) -> None:
    assert counted(number, word, "da") == told


def test_a_meeting_lasts_as_long_as_its_teams_need() -> None:
    shown = sheets.view("certificate", team="d")
    assert [one.hours for one in shown.parts][1] == "20 min."

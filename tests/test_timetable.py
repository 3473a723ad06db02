"""An agenda's minutes become clock times."""

from datetime import time
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plf_cli.load import load
from plf_cli.model.programme import AgendaItem, Programme, Schedule
from plf_cli.timetable import (
    clock_of,
    full_length,
    most_teams,
    timetable,
)


def _schedule(text: str) -> Schedule:
    head = "kind: programme\nid: x\ntitle: X\nmodules: [{id: m, kind: meeting, "
    loaded = load("x.yaml", f"{head}{text}}}]\n".encode())
    assert isinstance(loaded.document, Programme), loaded.diagnostics
    return loaded.document.modules[0]


def _item(minutes: int | None, at: str = "", kind: str = "talk", *, each: bool = False) -> str:
    parts = [f"kind: {kind}", "title: T"]
    parts += [f"minutes: {minutes}"] if minutes is not None else []
    parts += [f"at: {at}"] if at else []
    parts += ["each_team: true"] if each else []
    return f"{{{', '.join(parts)}}}"


def _times(schedule: Schedule, teams: int = 1) -> list[str]:
    """``9:00-9:30`` of each slot; with ``-`` in front for slack, ``?`` where it is not told."""
    table = timetable(schedule, teams)
    return [
        f"{'' if slot.item else '-'}{_clock(slot.start)}-{_clock(slot.end)}"
        f"{f' late {slot.late}' if slot.late else ''}"
        for slot in table.slots
    ]


def _clock(minutes: int | None) -> str:
    return "?" if minutes is None else f"{clock_of(minutes):%H:%M}".removeprefix("0")


@pytest.mark.parametrize(
    ("text", "times", "overrun"),
    [
        (f"start: 9:00, agenda: [{_item(15)}, {_item(45)}]", ["9:00-9:15", "9:15-10:00"], 0),
        (f"start: 9:00, end: 10:00, agenda: [{_item(15)}, {_item(45)}]",
         ["9:00-9:15", "9:15-10:00"], 0),
        (f"start: 9:00, end: 9:30, agenda: [{_item(15)}, {_item(45)}]",
         ["9:00-9:15", "9:15-10:00"], 30),
        (f"start: 9:00, end: 11:00, agenda: [{_item(15)}]", ["9:00-9:15", "-9:15-11:00"], 0),
        (f"start: 9:00, agenda: [{_item(60)}, {_item(45, '12:00')}]",
         ["9:00-10:00", "-10:00-12:00", "12:00-12:45"], 0),
        (f"start: 9:00, agenda: [{_item(60)}, {_item(45, '9:50')}]",
         ["9:00-10:00", "9:50-10:35 late 10"], 0),
        # what has no length ends nowhere, until a fixed time
        (f"start: 9:00, agenda: [{_item(None)}, {_item(15)}, {_item(30, '10:00')}]",
         ["9:00-?", "?-?", "10:00-10:30"], 0),
        # without a start
        (f"agenda: [{_item(15)}, {_item(30, '10:00')}]", ["?-?", "10:00-10:30"], 0),
        (f"end: 10:00, agenda: [{_item(15)}]", ["?-?"], 0),
        ("start: 9:00, end: 15:00", [], 0),
        # past midnight
        (f"start: 23:30, agenda: [{_item(60)}]", ["23:30-0:30"], 0),
    ],
)  # fmt: skip
def test_slots(text: str, times: list[str], overrun: int) -> None:
    schedule = _schedule(text)
    assert (_times(schedule), timetable(schedule).overrun) == (times, overrun)


def test_an_item_for_each_team_lasts_once_per_team() -> None:
    schedule = _schedule(f"start: 9:00, agenda: [{_item(20, each=True)}, {_item(10)}]")
    assert _times(schedule, 3) == ["9:00-10:00", "10:00-10:10"]
    assert _times(schedule, 0) == ["9:00-9:20", "9:20-9:30"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("start: 9:00, end: 15:30", 390),
        (f"agenda: [{_item(90)}, {_item(30)}]", 120),
        (f"start: 9:00, agenda: [{_item(90)}]", 90),
        (f"agenda: [{_item(90)}, {_item(None)}]", None),
        ("start: 9:00", None),
    ],
)
def test_the_length_of_a_day(text: str, minutes: int | None) -> None:
    assert full_length(_schedule(text)) == minutes


def test_room_for_the_most_teams() -> None:
    head = "kind: programme\nid: x\ntitle: X\nmodules: "
    text = head + "[{id: a, kind: meeting, teams: 3-5}, {id: b, kind: meeting}]\n"
    document = load("x.yaml", text.encode()).document
    assert isinstance(document, Programme)
    assert [most_teams(module) for module in document.modules] == [5, 1]


@pytest.mark.parametrize(
    ("minutes", "clock"), [(0, time(0)), (1439, time(23, 59)), (1440, time(0)), (1530, time(1, 30))]
)
def test_clock_of(minutes: int, clock: time) -> None:
    assert clock_of(minutes) == clock


@given(
    st.lists(st.tuples(st.integers(1, 120), st.integers(0, 1439) | st.none()), max_size=8),
    st.integers(0, 1439),
    st.integers(0, 1439),
)
def test_slots_follow_one_another(
    items: list[tuple[int, int | None]], start: int, end: int
) -> None:
    agenda = tuple(
        AgendaItem(kind="talk", title="T", minutes=minutes, at=None if at is None else _text(at))
        for minutes, at in items
    )
    table = timetable(Schedule(start=_text(start), end=_text(end), agenda=agenda))
    assert [slot.index for slot in table.slots if slot.item] == list(range(len(items)))
    at = start
    for slot in table.slots:
        assert slot.start is not None
        assert slot.end is not None
        assert slot.start + slot.late == max(at, slot.start)
        assert slot.end > slot.start
        at = slot.end
    assert table.overrun == (max(0, at - end) if items else max(0, start - end))


def _text(minutes: int) -> time:
    return cast("time", f"{minutes // 60}:{minutes % 60:02}")  # models read clocks from text

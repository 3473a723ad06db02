"""An agenda whose points are gone through team by team: whose turn it is, and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from plf_cli.messages import clock, clocks
from plf_cli.timetable import Slot, clock_of, most_teams
from plf_cli.views.labels import label
from plf_cli.views.meetings import number_of
from plf_cli.views.occasion import Occasion
from plf_cli.views.rows import RowView, rows

_NAME = "cluster-agenda"
_MOST = 12  # teams without names; the turns of more would fill pages


@dataclass(frozen=True, slots=True)
class TurnView:
    """A team's turn; ``time`` is its clock times, else its length, else empty."""

    time: str
    start: str
    end: str
    team: str


@dataclass(frozen=True, slots=True)
class RoundView:
    """A point of the agenda; ``turns`` has those of each team, where it is gone through so."""

    row: RowView
    turns: tuple[TurnView, ...]


def rounds(day: Occasion, teams: Sequence[str]) -> tuple[RoundView, ...]:
    """The points of a meeting; none where it is cancelled."""
    if day.cancelled:
        return ()
    around, slots = day.setting, day.table.slots
    # slack after the last point has no row
    shown = zip(slots, rows(around, day.table, day.present), strict=False)
    return tuple(RoundView(row, _turns(slot, teams, around.language)) for slot, row in shown)


def order(day: Occasion) -> tuple[str, ...]:
    """The teams in the order of their turns.

    From one meeting to the next it moves on by one, so that all are last in turn. The teams of a
    programme are numbered, since nobody has named them yet.
    """
    names = day.teams or (_named(day) if day.setting.course else _numbered(day))
    has_turns = any(item.each_team for item in day.schedule.agenda)
    moved = (number_of(day) - 1) % len(names) if names and has_turns else 0
    return names[moved:] + names[:moved]


def _named(day: Occasion) -> tuple[str, ...]:
    """The schools of a course at a meeting for all; none where the module says how many come."""
    course = day.setting.course
    if not course or day.module.teams or not day.is_for_all:
        return ()
    return tuple(team.name for team in course.teams if not team.is_administration)


def _numbered(day: Occasion) -> tuple[str, ...]:
    most, numbered = most_teams(day.module), label("numbered_team", day.setting.language, _NAME)
    wanted = range(1, most + 1) if day.module.teams and most <= _MOST else ()
    return tuple(numbered.format(n=at) for at in wanted)


def _turns(slot: Slot, teams: Sequence[str], language: str) -> tuple[TurnView, ...]:
    item = slot.item
    if not item or not item.each_team:
        return ()
    return tuple(_turn(slot, item.minutes, at, team, language) for at, team in enumerate(teams))


def _turn(slot: Slot, minutes: int | None, at: int, team: str, language: str) -> TurnView:
    if minutes is None:
        return TurnView("", "", "", team)
    if slot.start is None:
        return TurnView(label("minutes", language).format(minutes=minutes), "", "", team)
    start = clock_of(slot.start + at * minutes)
    end = clock_of(slot.start + (at + 1) * minutes)
    return TurnView(
        clocks(start, end, language), clock(start, language), clock(end, language), team
    )

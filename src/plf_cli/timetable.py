"""An agenda's minutes -> clock times, with the slack and the collisions of fixed times."""

from dataclasses import dataclass
from datetime import time

from plf_cli.model.programme import AgendaItem, Module, Schedule


@dataclass(frozen=True, slots=True)
class Slot:
    """A piece of the day in minutes after midnight; None where the agenda does not tell.

    ``item`` is None for slack before a fixed time; ``index`` is the item's place in the agenda.
    ``late`` is by how many minutes the items before run over the item's fixed time.
    """

    start: int | None
    end: int | None
    item: AgendaItem | None = None
    index: int = -1
    late: int = 0

    @property
    def minutes(self) -> int | None:
        """How long it lasts."""
        return None if self.start is None or self.end is None else self.end - self.start


@dataclass(frozen=True, slots=True)
class Timetable:
    """The slots of one day; ``overrun`` is by how many minutes they pass the day's end."""

    slots: tuple[Slot, ...]
    start: int | None
    end: int | None
    overrun: int = 0

    @property
    def frame(self) -> tuple[int | None, int | None]:
        """When the day starts and ends, as told, else by its agenda; an overrun counts."""
        start, end = self.start, self.end
        if self.slots:
            start = self.slots[0].start if start is None else start
            end = self.slots[-1].end if end is None or self.overrun else end
        return start, end


def timetable(schedule: Schedule, teams: int = 1) -> Timetable:
    """The clock times of a day's agenda; items ``each_team`` last once per team."""
    at = _minutes(schedule.start)
    slots: list[Slot] = []
    for index, item in enumerate(schedule.agenda):
        late, fixed = 0, _minutes(item.at)
        if fixed is not None:
            if at is not None and fixed > at:
                slots.append(Slot(at, fixed))
            late = max(0, at - fixed) if at is not None else 0
            at = fixed
        length = duration(item, teams)
        end = None if at is None or length is None else at + length
        slots.append(Slot(at, end, item, index, late))
        at = end
    end = _minutes(schedule.end)
    if end is not None and at is not None and slots and at < end:
        slots.append(Slot(at, end))
    overrun = max(0, at - end) if at is not None and end is not None else 0
    return Timetable(tuple(slots), _minutes(schedule.start), end, overrun)


def duration(item: AgendaItem, teams: int = 1) -> int | None:
    """How many minutes an item lasts in all, or None where it is not told."""
    if item.minutes is None:
        return None
    return item.minutes * (max(1, teams) if item.each_team else 1)


def most_teams(module: Module) -> int:
    """For how many teams a module's agenda must have room."""
    return module.teams.max if module.teams else 1


def full_length(schedule: Schedule, teams: int = 1) -> int | None:
    """How many minutes a day lasts by its frame, else by its agenda; None where neither tells."""
    start, end = _minutes(schedule.start), _minutes(schedule.end)
    if start is not None and end is not None:
        return end - start
    lengths = [duration(item, teams) for item in schedule.agenda]
    known = [length for length in lengths if length is not None]
    return sum(known) if known and len(known) == len(lengths) else None


def clock_of(minutes: int) -> time:
    """The clock at so many minutes after midnight; it goes on after midnight."""
    return time(minutes // 60 % 24, minutes % 60)


def _minutes(clock: time | None) -> int | None:
    return None if clock is None else clock.hour * 60 + clock.minute

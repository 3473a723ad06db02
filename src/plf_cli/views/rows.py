"""A day's agenda -> the rows that participants read."""

from collections.abc import Sequence
from dataclasses import dataclass

from plf_cli.messages import capital, clock, clocks, listing
from plf_cli.model.directory import Person
from plf_cli.model.programme import AgendaItem
from plf_cli.model.words import FUNCTIONS, ITEM_KINDS, REST
from plf_cli.timetable import Slot, Timetable, clock_of
from plf_cli.views.goals import fields, title
from plf_cli.views.labels import label
from plf_cli.views.setting import Setting

_LONG_PAUSE = 30  # minutes; who has more is free


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One point of a day's agenda.

    ``time`` is the clock times, else the length, else empty; ``minutes`` is 0 where not known.
    ``rest`` is a break or a lunch; ``free`` is slack before a fixed time or the day's end, and its
    ``kind`` is empty. A row without ``goals`` works with the day's.
    """

    time: str
    start: str
    end: str
    minutes: int
    kind: str = ""
    kind_label: str
    title: str
    text: str = ""
    lead: str = ""
    each_team: str = ""
    goals: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    rest: bool = False
    free: bool = False


def rows(
    setting: Setting, table: Timetable, present: Sequence[Person], *, inside: bool = False
) -> tuple[RowView, ...]:
    """The rows of a day at which ``present`` are there.

    Slack is time off for participants, and none after the last item; what is ``inside`` shows all
    of it, for those who lead the day.
    """
    slots = list(table.slots)
    while slots and not (inside or slots[-1].item):
        slots.pop()
    return tuple(
        _row(setting, slot, slot.item, present) if slot.item else _free(setting, slot, inside)
        for slot in slots
    )


def _row(setting: Setting, slot: Slot, item: AgendaItem, present: Sequence[Person]) -> RowView:
    language = setting.language
    once = 0 if item.each_team else item.minutes or 0
    each_team = label("each_team", language).format(minutes=item.minutes)
    time, start, end = _time(slot, item, language)
    return RowView(
        time=time,
        start=start,
        end=end,
        minutes=slot.minutes or once,
        kind=item.kind,
        kind_label=capital(ITEM_KINDS[item.kind].in_language(language)),
        title=item.title,
        text=item.text or "",
        lead=_lead(setting, item.lead, present),
        each_team=each_team if item.each_team and item.minutes else "",
        goals=tuple(title(setting.scope, goal) for goal in item.goals),
        fields=fields(setting.scope, item.goals),
        rest=item.kind in REST,
    )


def _free(setting: Setting, slot: Slot, inside: bool) -> RowView:  # noqa: FBT001 - passed on
    time, start, end = _time(slot, None, setting.language)
    key = "free" if inside else "pause" if (slot.minutes or 0) <= _LONG_PAUSE else "time_off"
    word = label(key, setting.language)
    return RowView(
        time=time,
        start=start,
        end=end,
        minutes=slot.minutes or 0,
        kind_label=word,
        title=word,
        free=True,
    )


def _time(slot: Slot, item: AgendaItem | None, language: str) -> tuple[str, str, str]:
    """The text for the time column, the start and the end."""
    if slot.start is None:
        known = item and item.minutes and not item.each_team
        length = label("minutes", language).format(minutes=item.minutes) if item and known else ""
        return length, "", ""
    start = clock_of(slot.start)
    if slot.end is None:
        return clock(start, language), clock(start, language), ""
    end = clock_of(slot.end)
    return clocks(start, end, language), clock(start, language), clock(end, language)


def _lead(setting: Setting, lead: str | None, present: Sequence[Person]) -> str:
    """Who leads: public names where the course knows them, else the function; empty if unknown."""
    if person := setting.people.get(lead or ""):
        return setting.known_as(person)
    if lead not in FUNCTIONS:
        return ""
    named = [
        setting.known_as(person)
        for person in present
        if person.function == lead and setting.names(person)
    ]
    return listing(named, setting.language) or FUNCTIONS[lead].in_language(setting.language)

"""A day's agenda -> the rows that participants read."""

from collections.abc import Sequence
from dataclasses import dataclass

from plf_cli.messages import clock, clocks, listing
from plf_cli.model.directory import Person
from plf_cli.model.programme import AgendaItem
from plf_cli.model.words import FUNCTIONS, ITEM_KINDS, REST
from plf_cli.timetable import Slot, Timetable, clock_of
from plf_cli.views.goals import fields, title
from plf_cli.views.labels import label
from plf_cli.views.setting import Setting, public_name


@dataclass(frozen=True, slots=True)
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
    kind: str
    kind_label: str
    title: str
    text: str
    lead: str
    each_team: str
    goals: tuple[str, ...]
    fields: tuple[str, ...]
    rest: bool
    free: bool


def rows(setting: Setting, table: Timetable, present: Sequence[Person]) -> tuple[RowView, ...]:
    """The rows of a day at which ``present`` are there."""
    return tuple(
        _row(setting, slot, slot.item, present) if slot.item else _free(setting, slot)
        for slot in table.slots
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
        kind_label=ITEM_KINDS[item.kind].in_language(language),
        title=item.title,
        text=item.text or "",
        lead=_lead(setting, item.lead, present),
        each_team=each_team if item.each_team and item.minutes else "",
        goals=tuple(title(setting.scope, goal) for goal in item.goals),
        fields=fields(setting.scope, item.goals),
        rest=item.kind in REST,
        free=False,
    )


def _free(setting: Setting, slot: Slot) -> RowView:
    time, start, end = _time(slot, None, setting.language)
    word = label("free", setting.language)
    return RowView(
        time,
        start,
        end,
        slot.minutes or 0,
        "",
        word,
        word,
        "",
        "",
        "",
        (),
        (),
        rest=False,
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
        return public_name(person, setting.language)
    if lead not in FUNCTIONS:
        return ""
    named = [
        public_name(person, setting.language)
        for person in present
        if person.function == lead and person.public and person.name
    ]
    return listing(named, setting.language) or FUNCTIONS[lead].in_language(setting.language)

"""Days without breaks or lunch."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.messages import _, language
from plf_cli.model.programme import AgendaItem, Programme
from plf_cli.model.words import REST
from plf_cli.rules.days import days, times
from plf_cli.rules.rule import Concern, rule
from plf_cli.timetable import duration, full_length, most_teams

FULL_DAY = 5 * 60
_SHORTEST_REST = 10


@rule("PLF403", Severity.WARNING, Programme, Concern.PLANNING)
def no_break(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """More than 100 minutes go by without a break.

    Breaks, lunch and ten minutes of slack count as rest; arrival does too. ``break_after`` in
    ``plf.toml`` sets another number of minutes.

    Why: after an hour and a half nobody takes anything in.

    Bad:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            agenda:
              - {kind: talk, title: Oplæg, minutes: 60}
              - {kind: team-work, title: Egne data, minutes: 60}
    Good:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            agenda:
              - {kind: talk, title: Oplæg, minutes: 60}
              - {kind: break, title: Pause, minutes: 15}
              - {kind: team-work, title: Egne data, minutes: 60}
    """
    longest = catalogue.limits.break_after
    for path, schedule, module in days(programme):
        worked, told, teams, rested = 0, False, most_teams(module), False
        slots = times(schedule, module).slots
        full = not any(slot.item is None for slot in slots)
        for slot in slots:
            if slot.item is None:
                if (slot.minutes or 0) >= _SHORTEST_REST:
                    worked, rested = 0, True
                continue
            if slot.item.kind in REST or slot.item.kind == "arrival":
                worked, told, rested = 0, False, rested or slot.item.kind in REST
                continue
            own = duration(slot.item, teams) or 0
            worked += own
            if worked > longest and not told:
                told = True
                message = (
                    _("{minutes} minutes since the last break; at most {most} should pass.")
                    if rested
                    else _("{minutes} minutes without a break; at most {most} should pass.")
                )
                message = message.format(minutes=worked, most=longest)
                left = longest - (worked - own)
                is_full = full and bool(schedule.end)
                help_ = _break_help(slot.item, teams, longest, left, full=is_full)
                yield Problem((*path, "agenda", slot.index, "minutes"), message, help_)


def _break_help(item: AgendaItem, teams: int, longest: int, left: int, *, full: bool) -> str:
    """What to do about an item where ``left`` of the ``longest`` minutes were left for it."""
    alone = duration(item, teams) or 0
    each = left // max(1, teams)
    if item.each_team and alone > longest and each > 0:
        text = _("At {minutes} minutes for each of {teams} teams it fits; or split it by a break.")
        return text.format(minutes=each, teams=teams)
    if alone > longest:
        return (
            _("Split the item with breaks between, and put a break before it as well.")
            if left < longest
            else _("Split the item with breaks between.")
        )
    if full:
        return _("Put a break before it; the day is full, so take its minutes from another item.")
    return _("Put a break before it.")


@rule("PLF404", Severity.WARNING, Programme, Concern.PLANNING)
def no_lunch(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A day of five hours or more has an agenda without lunch.

    Why: people get hungry, and the kitchen is told from the agenda.

    Bad:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 15:00
            agenda:
              - {kind: talk, title: Oplæg, minutes: 60}
              - {kind: break, title: Pause, minutes: 15}
    Good:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 14:00
            agenda:
              - {kind: talk, title: Oplæg, minutes: 60}
              - {kind: lunch, title: Frokost, minutes: 45, at: 12:00}
              - {kind: workshop, title: Egne data, minutes: 75}
    """
    for path, schedule, module in days(programme):
        length = full_length(schedule, most_teams(module))
        has_lunch = any(item.kind == "lunch" for item in schedule.agenda)
        if schedule.agenda and not has_lunch and length is not None and length >= FULL_DAY:
            message = _("The day lasts {hours} hours, but its agenda has no lunch.")
            message = message.format(hours=_hours(length))
            help_ = _("Add an item of kind “lunch”.")
            yield Problem((*path, "agenda"), message, help_, at="key")


def _hours(minutes: int) -> str:
    text = f"{minutes / 60:g}" if minutes % 30 == 0 else f"{minutes / 60:.1f}"
    return text.replace(".", ",") if language() == "da" else text

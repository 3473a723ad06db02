"""Clock times that no day has: an end before the start, and agendas past midnight."""

from collections.abc import Iterator
from datetime import time

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, clock, language
from plf_cli.model.course import Course
from plf_cli.model.programme import Module, Programme, Schedule
from plf_cli.rules.days import days, times
from plf_cli.rules.rule import rule
from plf_cli.timetable import clock_of

_MIDNIGHT = 24 * 60


def is_backwards(start: time | None, end: time | None) -> bool:
    """Whether a day ends before or when it starts; not where one of the two is not known."""
    return start is not None and end is not None and end <= start


@rule("PLF408", Severity.ERROR, Programme)
def day_ends_before_start(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A day ends before it starts, or at the same time.

    Why: no item fits; mostly a clock time is mistyped or the two are mixed up.

    Bad:
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day, start: 15:30, end: 9:00}
    Good:
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day, start: 9:00, end: 15:30}
    """
    for path, schedule, module in days(programme):
        if is_backwards(schedule.start, schedule.end):
            message = _backwards(schedule.start, schedule.end)
            yield Problem((*path, "end"), message, _true_end(schedule, module))


def _backwards(start: time | None, end: time | None) -> str:
    assert start is not None
    assert end is not None
    message = _("It starts at {start}, but ends at {end}.")
    return message.format(start=clock(start, language()), end=clock(end, language()))


def _true_end(schedule: Schedule, module: Module) -> str:
    """What the end should be, by the agenda where it tells."""
    slots = times(schedule, module).slots
    until = slots[-1].end if slots else None
    if until is None or until >= _MIDNIGHT:
        return _("Correct the start or the end.")
    text = _("By its agenda it ends at {end}; correct the start or the end.")
    return text.format(end=clock(clock_of(until), language()))


@rule("PLF412", Severity.ERROR, Course)
def session_ends_before_start(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session's own times end before they start, or at the same time.

    A session that gives only its end starts when its module does.

    Why: invitation and calendar would say it, and nobody would know when to come.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 13:00, end: 12:00}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 12:00, end: 13:00}
    """
    programme = programme_of(catalogue, course)
    modules = {module.id: module for module in programme.modules} if programme else {}
    for at, session in enumerate(course.sessions):
        module = modules.get(session.module)
        # over several days the start may be the first day's and the end the last one's
        several = len(session.date) > 1 or bool(module and module.days)
        if several or session.status == "cancelled":
            continue
        start = session.start or (module.start if module else None)
        if is_backwards(start, session.end):
            help_ = _("Correct the start or the end.")
            if session.start is None:
                help_ = _("Correct the end, or give the session a start of its own.")
            yield Problem(("sessions", at, "end"), _backwards(start, session.end), help_)


@rule("PLF410", Severity.ERROR, Programme)
def agenda_past_midnight(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """An agenda without an end runs past midnight.

    Why: there is no end to compare it with, so a mistyped number of minutes stands out nowhere
    else.

    Bad:
        kind: programme
        modules:
          - id: aften
            kind: meeting
            start: 19:00
            agenda:
              - {kind: welcome, title: Velkomst, minutes: 15}
              - {kind: lunch, title: Middag, minutes: 900}
    Good:
        kind: programme
        modules:
          - id: aften
            kind: meeting
            start: 19:00
            agenda:
              - {kind: welcome, title: Velkomst, minutes: 15}
              - {kind: lunch, title: Middag, minutes: 90}
    """
    for path, schedule, module in days(programme):
        slots = times(schedule, module).slots if schedule.end is None else ()
        lengths = {slot.index: slot.minutes or 0 for slot in slots if slot.item}
        past = [slot for slot in slots if slot.end is not None and slot.end > _MIDNIGHT]
        if past:
            longest = max(lengths, key=lambda index: lengths[index])
            until = clock(clock_of(past[-1].end or 0), language())
            message = _("The agenda runs past midnight, until {until}.").format(until=until)
            help_ = _("Check the minutes; “{title}” is the longest with {minutes}.").format(
                title=schedule.agenda[longest].title, minutes=lengths[longest]
            )
            yield Problem((*path, "agenda", past[0].index, "minutes"), message, help_)

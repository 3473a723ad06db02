"""Days that cannot be held as they are written: overruns, collisions, empty ends."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, clock, language
from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Module, Programme
from plf_cli.rules.clocks import is_backwards
from plf_cli.rules.days import days, times
from plf_cli.rules.modules import counts_once
from plf_cli.rules.rule import Concern, rule
from plf_cli.sessions import schedules, table, turns
from plf_cli.timetable import Slot, Timetable, clock_of, most_teams

LONGEST_LEFT_OVER = 30


@rule("PLF401", Severity.ERROR, Programme)
def agenda_overruns(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """An agenda takes longer than its day.

    Items that are held once per team count once for each of the most teams that the module allows.

    Why: the last items are cut, and those are reflection and the next steps.

    Bad:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 10:00
            agenda:
              - {kind: talk, title: Oplæg, minutes: 45}
              - {kind: reflection, title: Refleksion, minutes: 30}
    Good:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 10:15
            agenda:
              - {kind: talk, title: Oplæg, minutes: 45}
              - {kind: reflection, title: Refleksion, minutes: 30}
    """
    for path, schedule, module in days(programme):
        table = times(schedule, module)
        backwards = is_backwards(schedule.start, schedule.end)  # PLF408 says so
        if table.overrun and table.end is not None and not backwards:
            yield Problem((*path, "end"), *_overrun(table))


@rule("PLF405", Severity.ERROR, Course)
def session_overruns(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session's own times, or its many teams, leave too little room for its agenda.

    It runs past the end, or into an item with a fixed time.

    Why: the agenda is the programme's; a session that starts later, ends earlier or gives more
    teams their turn cuts it short.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 9:00, end: 10:00}
        ---
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 10:30
            agenda:
              - {kind: talk, title: Oplæg, minutes: 90}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 10:00, end: 12:00}
        ---
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 10:30
            agenda:
              - {kind: talk, title: Oplæg, minutes: 90}
    """
    programme = programme_of(catalogue, course)
    modules = {module.id: module for module in programme.modules} if programme else {}
    for at, session in enumerate(course.sessions):
        module = modules.get(session.module)
        if not module or session.status == "cancelled":
            continue
        held = schedules(module, session)
        for part, (schedule, planned) in enumerate(zip(held, module.schedules(), strict=False), 1):
            if is_backwards(schedule.start, schedule.end):
                continue  # PLF408 or PLF412 says so
            own_end = session.end is not None and part == len(held)
            of_programme = 0 if own_end else times(planned, module).overrun  # PLF401 says so
            day = table(course, session, module, schedule)
            if day.overrun > of_programme and day.end is not None:
                key = "end" if own_end else _stretched_by(course, session, module)
                yield Problem(("sessions", at, key), *_overrun(day))
            key = _stretched_by(course, session, module)
            for slot in _pushed(day, times(planned, module)):
                yield Problem(("sessions", at, key), *_collision(slot))


def _stretched_by(course: Course, session: Session, module: Module) -> str:
    """The key of a session without an end of its own that makes its agenda too long."""
    if turns(course, session, module) <= most_teams(module):
        return "start"
    return next((key for key in ("cluster", "group") if getattr(session, key)), "module")


def _pushed(held: Timetable, planned: Timetable) -> Iterator[Slot]:
    """The items with a fixed time that others run into, and do not by the programme's design."""
    before = {slot.index: slot.late for slot in planned.slots}  # PLF402 says so
    return (slot for slot in held.slots if slot.late > before.get(slot.index, 0))


def _collision(slot: Slot) -> tuple[str, str]:
    assert slot.item
    assert slot.start is not None  # what is late has a time
    message = _("The items before “{title}” at {at} run until {until}, {minutes} min. into it.")
    message = message.format(
        title=slot.item.title,
        at=clock(clock_of(slot.start), language()),
        until=clock(clock_of(slot.start + slot.late), language()),
        minutes=slot.late,
    )
    return message, _("Shorten an item above, or move the fixed time.")


def _overrun(held: Timetable) -> tuple[str, str]:
    assert held.end is not None  # there is no overrun without an end
    message = _("The agenda runs until {until}, {minutes} min. past the end at {end}.").format(
        until=clock(clock_of(held.end + held.overrun), language()),
        minutes=held.overrun,
        end=clock(clock_of(held.end), language()),
    )
    return message, _("Shorten the agenda, or end later.")


@rule("PLF402", Severity.ERROR, Programme)
def fixed_time_collides(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """An item's fixed time comes before the items above it are done.

    Why: lunch is ordered for a time; what runs into it loses its end.

    Bad:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 11:00
            agenda:
              - {kind: talk, title: Oplæg, minutes: 75}
              - {kind: lunch, title: Frokost, minutes: 45, at: 12:00}
    Good:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 11:00
            agenda:
              - {kind: talk, title: Oplæg, minutes: 60}
              - {kind: lunch, title: Frokost, minutes: 45, at: 12:00}
    """
    for path, schedule, module in days(programme):
        for slot in times(schedule, module).slots:
            if slot.late and slot.start is not None:
                message = _("The items before run until {until}, {minutes} min. into this one.")
                message = message.format(
                    until=clock(clock_of(slot.start + slot.late), language()), minutes=slot.late
                )
                help_ = _("Shorten an item above, or move the fixed time.")
                yield Problem((*path, "agenda", slot.index, "at"), message, help_)


@rule("PLF406", Severity.WARNING, Programme, Concern.PLANNING)
def agenda_ends_early(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """An agenda is done more than half an hour before its day ends.

    Items that are held once per team count once for each of the most teams that the module allows;
    where that is not known, PLF409 says so instead.

    Why: an item is missing, or the participants are told to stay longer than they need.

    Bad:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 12:00
            agenda:
              - {kind: talk, title: Oplæg, minutes: 60}
    Good:
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 10:00
            agenda:
              - {kind: talk, title: Oplæg, minutes: 60}
    """
    for path, schedule, module in days(programme):
        if any(counts_once(item, module) for item in schedule.agenda):
            continue  # PLF409 says so
        slots = times(schedule, module).slots
        left = slots[-1].minutes if slots and slots[-1].item is None else None
        if len(slots) > 1 and left and left > LONGEST_LEFT_OVER:
            message = _("The agenda is done {minutes} minutes before the day ends.")
            help_ = _("Add what is missing, or end earlier.")
            yield Problem((*path, "end"), message.format(minutes=left), help_)

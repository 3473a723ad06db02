"""Days that cannot be held as they are written: overruns, collisions, no rest."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, clock, language
from plf_cli.model.course import Course
from plf_cli.model.programme import Module, Programme, Schedule
from plf_cli.model.words import REST
from plf_cli.rules.rule import rule
from plf_cli.timetable import Timetable, clock_of, duration, full_length, most_teams, timetable

LONGEST_WITHOUT_BREAK = 100
FULL_DAY = 5 * 60
LONGEST_LEFT_OVER = 30
_SHORTEST_REST = 10


def _days(programme: Programme) -> Iterator[tuple[Route, Schedule, Module]]:
    """Every day of every module, with its route."""
    for at, module in enumerate(programme.modules):
        if module.days:
            for number, held in enumerate(module.days):
                yield ("modules", at, "days", number), held, module
        else:
            yield ("modules", at), module, module


def _times(schedule: Schedule, module: Module) -> Timetable:
    return timetable(schedule, most_teams(module))


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
    for path, schedule, module in _days(programme):
        table = _times(schedule, module)
        if table.overrun and table.end is not None:
            yield Problem((*path, "end"), *_overrun(table))


@rule("PLF405", Severity.ERROR, Course)
def session_overruns(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session's own times leave too little room for its agenda.

    Why: the agenda is the programme's; a session that starts later or ends earlier cuts it short.

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
    sizes = {cluster.id: len(cluster.teams) for cluster in course.clusters}
    for at, session in enumerate(course.sessions):
        module = modules.get(session.module)
        if not module or module.days or session.status == "cancelled":
            continue
        if session.start is None and session.end is None:
            continue
        start = session.start or module.start
        end = session.end or (None if session.start else module.end)
        teams = sizes.get(session.cluster or "") or most_teams(module)
        agenda = tuple(
            item.model_copy(update={"at": None}) if session.start else item
            for item in module.agenda
        )
        own = module.model_copy(update={"start": start, "end": end, "agenda": agenda})
        table = timetable(own, teams)
        if table.overrun and table.end is not None:
            key = "end" if session.end else "start"
            yield Problem(("sessions", at, key), *_overrun(table))


def _overrun(table: Timetable) -> tuple[str, str]:
    assert table.end is not None  # there is no overrun without an end
    message = _("The agenda runs until {until}, {minutes} min. past the end at {end}.").format(
        until=clock(clock_of(table.end + table.overrun), language()),
        minutes=table.overrun,
        end=clock(clock_of(table.end), language()),
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
    for path, schedule, module in _days(programme):
        for slot in _times(schedule, module).slots:
            if slot.late and slot.start is not None:
                message = _("The items before run until {until}, {minutes} min. into this one.")
                message = message.format(
                    until=clock(clock_of(slot.start + slot.late), language()), minutes=slot.late
                )
                help_ = _("Shorten an item above, or move the fixed time.")
                yield Problem((*path, "agenda", slot.index, "at"), message, help_)


@rule("PLF403", Severity.WARNING, Programme)
def no_break(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """More than 100 minutes go by without a break.

    Breaks, lunch and ten minutes of slack count as rest; arrival does too.

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
    for path, schedule, module in _days(programme):
        worked, told = 0, False
        for slot in _times(schedule, module).slots:
            if slot.item is None:
                worked = 0 if (slot.minutes or 0) >= _SHORTEST_REST else worked
                continue
            if slot.item.kind in REST or slot.item.kind == "arrival":
                worked, told = 0, False
                continue
            worked += duration(slot.item, most_teams(module)) or 0
            if worked > LONGEST_WITHOUT_BREAK and not told:
                told = True
                message = _("{minutes} minutes without a break; {most} are the most.")
                alone = (duration(slot.item, most_teams(module)) or 0) > LONGEST_WITHOUT_BREAK
                help_ = (
                    _("Split it, with a break between.") if alone else _("Put a break before it.")
                )
                route = (*path, "agenda", slot.index, "minutes")
                message = message.format(minutes=worked, most=LONGEST_WITHOUT_BREAK)
                yield Problem(route, message, help_)


@rule("PLF404", Severity.WARNING, Programme)
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
    for path, schedule, module in _days(programme):
        length = full_length(schedule, most_teams(module))
        has_lunch = any(item.kind == "lunch" for item in schedule.agenda)
        if schedule.agenda and not has_lunch and length is not None and length >= FULL_DAY:
            message = _("The day lasts {hours} hours, but its agenda has no lunch.")
            message = message.format(hours=_hours(length))
            help_ = _("Add an item of kind “lunch”.")
            yield Problem((*path, "agenda"), message, help_, at="key")


@rule("PLF406", Severity.WARNING, Programme)
def agenda_ends_early(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """An agenda is done more than half an hour before its day ends.

    Items that are held once per team count once for each of the most teams that the module allows.

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
    for path, schedule, module in _days(programme):
        slots = _times(schedule, module).slots
        left = slots[-1].minutes if slots and slots[-1].item is None else None
        if len(slots) > 1 and left and left > LONGEST_LEFT_OVER:
            message = _("The agenda is done {minutes} minutes before the day ends.")
            help_ = _("Add what is missing, or end earlier.")
            yield Problem((*path, "end"), message.format(minutes=left), help_)


def _hours(minutes: int) -> str:
    text = f"{minutes / 60:g}" if minutes % 30 == 0 else f"{minutes / 60:.1f}"
    return text.replace(".", ",") if language() == "da" else text

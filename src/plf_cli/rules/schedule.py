"""What a course's calendar still lacks: dates, and time to sign up."""

from collections.abc import Iterator, Sequence
from datetime import date

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, day, language, listing, plural
from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Module
from plf_cli.rules.agenda import LONGEST_LEFT_OVER
from plf_cli.rules.rule import Concern, rule
from plf_cli.sessions import missing, schedules, turns
from plf_cli.timetable import most_teams, timetable

_MOST_NAMED = 6
_AGREED_LATER = frozenset({"coaching", "shadowing"})


@rule("PLF516", Severity.WARNING, Course, Concern.COMPLETENESS)
def session_not_dated(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session that the programme calls for has no date.

    Sessions that the course does not list count too, for every group, cluster and team and for
    each time; those of optional modules, coaching and shadowing do not, which are agreed on as one
    goes. A draft that lists no sessions yet is left alone.

    Why: nobody can keep a day free that is not known.

    Bad:
        kind: course
        status: planned
        sessions:
          - {module: dag-1, date: 2027-01-13}
          - {module: dag-2}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    Good:
        kind: course
        status: planned
        sessions:
          - {module: dag-1, date: 2027-01-13}
          - {module: dag-2, date: 2027-02-10}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    """
    if course.status == "draft" and not course.sessions:
        return
    modules = [one for one in _obligatory(course, catalogue) if one.kind not in _AGREED_LATER]
    known = {module.id for module in modules}
    for at, session in enumerate(course.sessions):
        if session.module in known and not session.date and session.status != "cancelled":
            message = _("{session} has no date.").format(session=session.key)
            help_ = _("Give it a date, or drop it with status: cancelled.")
            yield Problem(("sessions", at), message, help_)
    unlisted = [session.key for module in modules for session in missing(module, course)]
    if unlisted:
        message = plural(
            "{n} session that the programme calls for is not in the list: {sessions}.",
            "{n} sessions that the programme calls for are not in the list: {sessions}.",
            len(unlisted),
            sessions=few(unlisted),
        )
        help_ = plural(
            "Add it to “sessions” with its date.",
            "Add each to “sessions” with its date.",
            len(unlisted),
        )
        yield Problem(("sessions",), message, help_, at="key")


def _obligatory(course: Course, catalogue: Catalogue) -> Sequence[Module]:
    programme = programme_of(catalogue, course)
    return [one for one in programme.modules if not one.optional] if programme else []


def few(keys: list[str]) -> str:
    """The keys in words; where there are many, the first of them and how many more."""
    if len(keys) <= _MOST_NAMED:
        return listing(keys, language())
    more = len(keys) - _MOST_NAMED + 1
    rest = plural("{n} more", "{n} more", more)
    return listing([*keys[: _MOST_NAMED - 1], rest], language())


@rule("PLF517", Severity.WARNING, Course, Concern.PLANNING)
def deadline_after_start(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """The deadline for registration lies after the first session.

    Where parallel groups begin on different days, the last of them counts. Sessions that are
    optional, only for a part of the participants (a module's own audience) or of the kind meeting,
    such as one for information, do not. A course without a registration of its own has the
    programme's.

    Why: who signs up in time has missed the beginning; mostly a year is mistyped.

    Bad:
        kind: course
        registration: {deadline: 2027-12-11}
        sessions:
          - {module: dag-1, date: 2027-01-13}
    Good:
        kind: course
        registration: {deadline: 2026-12-11}
        sessions:
          - {module: dag-1, date: 2027-01-13}
    """
    programme = programme_of(catalogue, course)
    owner = course if course.registration else programme
    deadline = owner.registration.deadline if owner and owner.registration else None
    begin = [one for one in _obligatory(course, catalogue) if not one.audience]
    start = _start(course, {one.id for one in begin if one.kind != "meeting"})
    if not deadline or not start or deadline <= start[0]:
        return
    first, at = start
    message = _("The deadline for registration, {deadline}, lies after the first session, {day}.")
    message = message.format(deadline=day(deadline, language()), day=day(first, language()))
    session = ("sessions", at, "date")
    told = ("registration", "deadline")
    if owner is course:
        help_ = _("Set a deadline before {day}.").format(day=day(first, language()))
        yield Problem(told, message, help_, see=((course, session, _("the first session")),))
    else:
        help_ = _("Give the course a registration of its own, with a deadline before {day}.")
        see = (programme, told, _("the programme's deadline"))
        yield Problem(session, message, help_.format(day=day(first, language())), see=(see,))


def _start(course: Course, modules: set[str]) -> tuple[date, int] | None:
    """The first day and its session's place; of several groups, that of the last to begin."""
    dated = [
        (session.date[0], at, session.group)
        for at, session in enumerate(course.sessions)
        if session.date and session.module in modules and session.status != "cancelled"
    ]
    groups: set[str | None] = {group for _day, _at, group in dated if group}
    starts = [
        min((first, at) for first, at, group in dated if group in {None, wanted})
        for wanted in groups or {None}
        if dated
    ]
    return max(starts, default=None)


@rule("PLF417", Severity.WARNING, Course, Concern.PLANNING)
def session_ends_late(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session's own end lies more than half an hour after its agenda is done.

    Where the programme's own agenda leaves as much time, only that is reported, in the programme.

    Why: an item is missing, or the participants are told to stay longer than they need.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 9:00, end: 16:00}
        ---
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 12:00
            agenda:
              - {kind: group-work, title: Plan, minutes: 90}
              - {kind: break, title: Pause, minutes: 15}
              - {kind: group-work, title: Plan, minutes: 75}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13, start: 13:00, end: 16:00}
        ---
        kind: programme
        modules:
          - id: dag-1
            kind: seminar-day
            start: 9:00
            end: 12:00
            agenda:
              - {kind: group-work, title: Plan, minutes: 90}
              - {kind: break, title: Pause, minutes: 15}
              - {kind: group-work, title: Plan, minutes: 75}
    """
    programme = programme_of(catalogue, course)
    modules = {module.id: module for module in programme.modules} if programme else {}
    for at, session in enumerate(course.sessions):
        module = modules.get(session.module)
        if not module or not session.end or session.status in {"cancelled", "held"}:
            continue
        left = _left_over(course, session, module)
        as_planned = session.model_copy(update={"start": None, "end": None})
        planned = _left_over(course, as_planned, module)
        if left > max(LONGEST_LEFT_OVER, planned):
            message = _("The agenda is done {minutes} minutes before the session ends.")
            help_ = _("End earlier, or add what is missing to the programme's agenda.")
            yield Problem(("sessions", at, "end"), message.format(minutes=left), help_)


def _left_over(course: Course, session: Session, module: Module) -> int:
    """The minutes after the last item of a session's last day, with room for the most teams."""
    count = max(turns(course, session, module), most_teams(module))
    slots = timetable(schedules(module, session)[-1], count).slots
    last = slots[-1] if len(slots) > 1 else None
    return (last.minutes or 0) if last and last.item is None else 0

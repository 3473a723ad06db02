"""What a course's calendar still lacks: dates, and time to sign up."""

from collections.abc import Iterator, Sequence
from datetime import date

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, day, language, listing, plural
from plf_cli.model.course import Course
from plf_cli.model.programme import Module
from plf_cli.rules.rule import Concern, rule
from plf_cli.sessions import missing

_MOST_NAMED = 6


@rule("PLF516", Severity.WARNING, Course, Concern.COMPLETENESS)
def session_not_dated(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session that the programme calls for has no date.

    Sessions that the course does not list count too, for every group, cluster and team and for
    each time; those of optional modules do not. A draft that lists no sessions yet is left alone.

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
    modules = _obligatory(course, catalogue)
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
            sessions=_few(unlisted),
        )
        help_ = _("Add each to “sessions” with its date.")
        yield Problem(("sessions",), message, help_, at="key")


def _obligatory(course: Course, catalogue: Catalogue) -> Sequence[Module]:
    programme = programme_of(catalogue, course)
    return [one for one in programme.modules if not one.optional] if programme else []


def _few(keys: list[str]) -> str:
    """The keys in words; where there are many, the first of them and how many more."""
    if len(keys) <= _MOST_NAMED:
        return listing(keys, language())
    more = len(keys) - _MOST_NAMED + 1
    rest = plural("{n} more", "{n} more", more)
    return listing([*keys[: _MOST_NAMED - 1], rest], language())


@rule("PLF517", Severity.WARNING, Course, Concern.PLANNING)
def deadline_after_start(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """The deadline for registration lies after the first session.

    Where parallel groups begin on different days, the last of them counts; optional sessions do
    not. A course without a registration of its own has the programme's.

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
    start = _start(course, {one.id for one in _obligatory(course, catalogue)})
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

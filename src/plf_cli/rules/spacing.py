"""The order of sessions, and the time between them."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import pairwise

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, day, language, plural
from plf_cli.model.base import Range
from plf_cli.model.course import Course
from plf_cli.model.programme import Module, Programme
from plf_cli.rules.rule import Concern, rule
from plf_cli.spacing import Held, held, pairs, previous, share

_TEACHING = frozenset({"seminar", "seminar-day"})
_FOLLOW_UP = frozenset({"network-meeting", "cluster-meeting", "coaching"})
_AGREED_LATER = frozenset({"coaching", "shadowing"})


@rule("PLF505", Severity.WARNING, Course, Concern.PLANNING)
def spacing_outside_window(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """The time between two sessions lies outside the window that the programme sets.

    ``after`` counts whole days from the last day of the one to the first day of the other, and
    ``apart`` those between a module's repetitions; both ends of the range are allowed.

    Why: too soon, and the teams have tried nothing; too late, and they have forgotten.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13}
          - {module: dag-2, date: 2027-05-12}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day, after: {module: dag-1, weeks: 2-6}}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13}
          - {module: dag-2, date: 2027-02-10}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day, after: {module: dag-1, weeks: 2-6}}
    """
    programme = programme_of(catalogue, course)
    for pair in pairs(programme, course) if programme else ():
        if pair.days >= 0 and pair.days not in pair.window:
            before = pair.before.session
            message = plural(
                "{n} day after {session} ({day}), but the programme asks for {window}.",
                "{n} days after {session} ({day}), but the programme asks for {window}.",
                pair.days,
                session=before.key,
                day=day(before.date[-1], language()),
                window=_window(pair.window),
            )
            see = (course, ("sessions", pair.before.at, "date"), _("counted from here"))
            route = ("sessions", pair.after.at, "date")
            last = before.date[-1]
            help_ = _("Hold it from {first} to {last}, or move the session before.").format(
                first=day(last + timedelta(days=pair.window.min), language()),
                last=day(last + timedelta(days=pair.window.max), language()),
            )
            yield Problem(route, message, help_, see=(see,))


def _window(window: Range) -> str:
    """A window in days, and in weeks too where it is whole ones: ``21-56 days (3-8 weeks)``."""
    week = 7
    days = plural("{range} day", "{range} days", window.max, range=window)
    if window.min % week or window.max % week:
        return days
    weeks = Range(window.min // week, window.max // week)
    return f"{days} ({plural('{range} week', '{range} weeks', weeks.max, range=weeks)})"


@rule("PLF506", Severity.WARNING, Course)
def sessions_out_of_order(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session lies before one that comes before it in the programme.

    Why: Dag 2 builds on Dag 1, and the second meeting on the first; mostly a date is mistyped.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-03-10}
          - {module: dag-2, date: 2027-02-10}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-02-10}
          - {module: dag-2, date: 2027-03-10}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    """
    programme = programme_of(catalogue, course)
    if programme:
        for before, after in in_programme_order(programme, course):
            if after.session.date[0] < before.session.date[-1]:
                message = _("{session} lies before {before} ({day}).").format(
                    session=after.session.key,
                    before=before.session.key,
                    day=day(before.session.date[-1], language()),
                )
                see = (course, ("sessions", before.at, "date"), _("should come first"))
                route = ("sessions", after.at, "date")
                yield Problem(route, message, _("Check the two dates."), see=(see,))


def in_programme_order(programme: Programme, course: Course) -> Iterator[tuple[Held, Held]]:
    """Dated sessions of which the first must come first, each pair once."""
    seen = set()
    for pair in pairs(programme, course):
        seen.add((pair.before.at, pair.after.at))
        yield pair.before, pair.after
    for before, after in (*_one_by_one(programme, course), *_time_by_time(programme, course)):
        if (before.at, after.at) not in seen:
            yield before, after


def _one_by_one(programme: Programme, course: Course) -> Iterator[tuple[Held, Held]]:
    """The sessions of modules that are held once, each after the last one of the module before.

    Those of other units count where nothing else says when they are held.
    """
    single = [module for module in programme.modules if module.times == 1]
    for earlier, later in pairwise(single):
        free = later.after is not None or not _AGREED_LATER.isdisjoint({earlier.kind, later.kind})
        befores = _by_last_day(course, earlier.id)
        for after in _by_last_day(course, later.id):
            same = [one for one in befores if one.unit == after.unit]
            shared = [one for one in befores if not free and share(one, after, course)]
            for before in (same or shared)[-1:]:
                yield before, after


def _time_by_time(programme: Programme, course: Course) -> Iterator[tuple[Held, Held]]:
    """The repetitions of each module, each after the time before."""
    for module in programme.modules:
        sessions = _by_last_day(course, module.id)
        for after in sessions:
            if before := previous(sessions, after, course):
                yield before, after


def _by_last_day(course: Course, module: str) -> list[Held]:
    """The dated sessions of a module, the latest last."""
    dated = [one for one in held(course, module) if one.session.date]
    return sorted(dated, key=lambda one: one.session.date[-1])


@rule("PLF508", Severity.WARNING, Course, Concern.PLANNING)
def follow_up_too_late(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A seminar is followed up only after more than ten weeks.

    It concerns network meetings, cluster meetings and coaching for which the programme sets no
    window itself (``after``); where it does, that window counts. ``gap`` in ``plf.toml`` sets
    another number of days.

    Parallel groups are followed up each on their own, and so are clusters and teams.

    Why: what was begun at the seminar is gone after ten weeks without a follow-up.

    Bad:
        kind: course
        sessions:
          - {module: seminar-1, date: 2027-01-13}
          - {module: opfoelgning, date: 2027-05-12}
        ---
        kind: programme
        modules:
          - {id: seminar-1, kind: seminar}
          - {id: opfoelgning, kind: network-meeting}
    Good:
        kind: course
        sessions:
          - {module: seminar-1, date: 2027-01-13}
          - {module: opfoelgning, date: 2027-03-03}
        ---
        kind: programme
        modules:
          - {id: seminar-1, kind: seminar}
          - {id: opfoelgning, kind: network-meeting}
    """
    programme = programme_of(catalogue, course)
    modules = {module.id: module for module in programme.modules} if programme else {}
    dated = [one for id_ in modules for one in held(course, id_) if one.session.date]
    before: list[Held] = []
    for one in sorted(dated, key=lambda one: (one.session.date[0], one.at)):
        module = modules[one.session.module]
        if module.kind in _FOLLOW_UP and not module.after:
            last = _to_follow_up(course, one, before, modules)
            days = (one.session.date[0] - last.session.date[-1]).days if last else 0
            if last and days > catalogue.limits.gap:
                message = plural(
                    "The follow-up comes {n} day after {session}.",
                    "The follow-up comes {n} days after {session}.",
                    days,
                    session=last.session.key,
                )
                help_ = plural(
                    "Follow up within {n} day, or set the programme's own window (after).",
                    "Follow up within {n} days, or set the programme's own window (after).",
                    catalogue.limits.gap,
                )
                yield Problem(("sessions", one.at, "date"), message, help_)
        if module.kind in _TEACHING or (module.kind in _FOLLOW_UP and not module.after):
            before.append(one)


def _to_follow_up(
    course: Course, one: Held, before: list[Held], modules: Mapping[str, Module]
) -> Held | None:
    """The last seminar of those who come to a session, if nothing has followed it up yet."""
    shared = [other for other in before if share(other, one, course)]
    is_seminar = shared and modules[shared[-1].session.module].kind in _TEACHING
    return shared[-1] if is_seminar else None

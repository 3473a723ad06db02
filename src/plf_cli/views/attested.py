"""What a certificate tells of a course: its parts with their hours, and its goals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from plf_cli.messages import listing
from plf_cli.model.course import Team
from plf_cli.model.words import ROLES, TARGET_GROUPS
from plf_cli.views.durations import hours, worked
from plf_cli.views.goals import fields, title
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion, unless_told
from plf_cli.views.runs import run_texts
from plf_cli.views.setting import Setting

_NAME = "certificate"


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the course; ``iso`` are its dates, ``minutes`` is 0 where they do not count.

    ``varies`` is what is not the same for all teams, or has no date yet, and is filled in by hand.
    An ``optional`` part has a box to tick.
    """

    label: str
    title: str
    date: str
    iso: tuple[str, ...]
    times: str
    minutes: int
    hours: str
    varies: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class AttainedView:
    """A goal; ``whom`` is the target group where it is not for all who are asked for."""

    title: str
    whom: str


@dataclass(frozen=True, slots=True)
class AttainedFieldView:
    """A field with the goals that belong to it; goals of no field have a field without a name."""

    name: str
    goals: tuple[AttainedView, ...]


@dataclass(frozen=True, slots=True)
class AttainedGoalsView:
    """Goals that belong to the same fields, or to none."""

    fields: tuple[str, ...]
    goals: tuple[AttainedView, ...]


def parts(found: Sequence[Occasion]) -> tuple[PartView, ...]:
    """The parts in order; those that several units hold, each on its own day, are one."""
    whole: dict[int | str, list[Occasion]] = {}
    for day in found:
        whole.setdefault(id(day.session) if day.session else day.module.id, []).append(day)
    counts: dict[tuple[object, ...], int] = {}
    same: dict[tuple[object, ...], list[list[Occasion]]] = {}
    for days in whole.values():
        module, session = days[0].module.id, days[0].session
        unit = (session.group, session.cluster, session.team) if session else ()
        counts[module, unit] = counts.get((module, unit), 0) + 1
        number = (session and session.number) or counts[module, unit]
        same.setdefault((module, number), []).append(days)
    return tuple(_part(held) for held in same.values())


def _part(held: Sequence[Sequence[Occasion]]) -> PartView:
    """What is the same for all who hold it, each on days of their own; what is not stays open.

    Nobody can tell yet whether a session without a date is held, so its hours do not count.
    """
    first = replace(held[0][0], part=1, parts=1)  # as a whole, whatever its days are called
    language, session = first.setting.language, first.session
    lengths = {_minutes(days) for days in held}
    dates = {tuple(date for day in days for date in day.dates) for days in held}
    same = (lengths.pop() or 0) if len(lengths) == 1 else 0
    minutes = 0 if session and () in dates else same
    varies = bool(lengths) or len(dates) > 1 or minutes < same
    told = dates.pop() if len(dates) == 1 else ()
    times = 1 if session else first.module.times
    return PartView(
        label=first.label,
        title=unless_told((session and session.title) or first.module.title, first.label),
        date=listing(run_texts(told, language), language),
        iso=tuple(date.isoformat() for date in told),
        times=label("times", language, _NAME).format(n=times) if times > 1 else "",
        minutes=minutes,
        hours=hours(minutes, language) if minutes else "",
        varies=varies,
        optional=first.module.optional,
    )


def _minutes(days: Sequence[Occasion]) -> int | None:
    """How long the participants work on the days, as often as they are held."""
    sums = 0
    for day in days:
        once = worked(day.table)
        if once is None:
            return None
        sums += once * (max(1, len(day.dates)) if day.session else day.module.times)
    return sums


def attained(
    around: Setting, found: Iterable[Occasion], team: Team | None
) -> tuple[AttainedFieldView, ...]:
    """The goals of the days, in each of their fields; a team's own goals only."""
    mine = _goals(around, found, team)
    by_field = {
        name: [goal for goal in mine if name in mine[goal]] for name in _names(around, mine)
    }
    by_field[""] = [goal for goal in mine if not mine[goal]]
    return tuple(
        AttainedFieldView(name, tuple(_goal(around, goal, team) for goal in goals))
        for name, goals in by_field.items()
        if goals
    )


def attained_once(
    around: Setting, found: Iterable[Occasion], team: Team | None
) -> tuple[AttainedGoalsView, ...]:
    """The goals of the days, each once with all of its fields; a team's own goals only."""
    mine = _goals(around, found, team)
    together: dict[tuple[str, ...], list[str]] = {}
    for goal, theirs in mine.items():
        together.setdefault(theirs, []).append(goal)
    order = {name: at for at, name in enumerate(_names(around, mine))}
    return tuple(
        AttainedGoalsView(theirs, tuple(_goal(around, goal, team) for goal in together[theirs]))
        for theirs in sorted(
            together, key=lambda theirs: (not theirs, [order[one] for one in theirs])
        )
    )


def _goals(
    around: Setting, found: Iterable[Occasion], team: Team | None
) -> dict[str, tuple[str, ...]]:
    """The ids of the goals with the names of their fields."""
    modules = {day.module.id: day.module for day in found}
    uses = dict.fromkeys(use.goal for module in modules.values() for use in module.goals)
    asked = _asked(around, team)
    meant = {goal: _meant(around, goal) for goal in uses}
    wanted = [goal for goal in uses if not asked.isdisjoint(meant[goal])]
    wanted.sort(key=lambda goal: [group not in meant[goal] for group in TARGET_GROUPS])
    return {goal: fields(around.scope, [goal]) for goal in wanted}


def _names(around: Setting, goals: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(fields(around.scope, goals))


def _goal(around: Setting, goal: str, team: Team | None) -> AttainedView:
    """With the target groups that it is for, where others are asked for as well."""
    meant, asked = _meant(around, goal), _asked(around, team)
    words = [
        word.in_language(around.language) for id_, word in TARGET_GROUPS.items() if id_ in meant
    ]
    whom = "" if asked <= meant else listing(words, around.language)
    return AttainedView(title(around.scope, goal), whom)


def _meant(around: Setting, goal: str) -> set[str]:
    """The target groups of a goal; one that names none is for all."""
    return {one for _f, found in around.scope.goals(goal)[:1] for one in found.target_groups} or {
        *TARGET_GROUPS
    }


def _asked(around: Setting, team: Team | None) -> set[str]:
    """The target groups of a team, else of all of the course's; all where nobody is told."""
    teams = [team] if team else around.course.teams if around.course else ()
    known = all(one.members for one in teams)
    theirs = {ROLES[member.role].target_group for one in teams for member in one.members}
    return theirs if known and theirs else {*TARGET_GROUPS}

"""Days with their agendas -> the minutes, stages and goals of each field, cell and goal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plf_cli.lookup import Scope
from plf_cli.model.course import Course, Session
from plf_cli.model.framework import Framework, Goal
from plf_cli.model.programme import AgendaItem, Module, Schedule
from plf_cli.model.words import REST, STAGES, Stage
from plf_cli.sessions import turns
from plf_cli.spacing import teams_of
from plf_cli.timetable import duration, most_teams

Column = tuple[str, str]
"""Target group and type of goal; empty where goals do not tell."""
Place = tuple[str, ...]
"""What is counted for: a field, a cell (field, target group, type), or a goal."""
GOAL = "#"
"""What the place of a goal begins with; no field is called so."""
FRAMING = frozenset({"arrival", "welcome", "evaluation", "closing"})
"""Kinds of agenda item that frame a day; they count only for goals that they name themselves."""
_STAGES: tuple[Stage | None, ...] = (None, *STAGES)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One day with its agenda; ``session`` is None in a programme."""

    module: Module
    session: Session | None
    schedule: Schedule


@dataclass(slots=True)
class Tally:
    """What has been counted for a place.

    ``goals`` are those worked with; ``untimed`` says that some of the time is not told.
    """

    for_all: int = 0
    by_unit: dict[str, int] = field(default_factory=dict)
    untimed: bool = False
    stage: Stage | None = None
    goals: dict[Place, None] = field(default_factory=dict)
    modules: dict[str, None] = field(default_factory=dict)

    @property
    def minutes(self) -> int:
        """The minutes of a participant, in the unit that has most."""
        return self.for_all + max(self.by_unit.values(), default=0)


def tallies(known: Scope, course: Course | None, meetings: list[Meeting]) -> dict[Place, Tally]:
    """What the days work with, by field, cell and goal, in their order."""
    found: dict[Place, Tally] = {}
    for at in meetings:
        for use in at.module.goals:
            for place, goal in _places(known, [use.goal]):
                tally = found.setdefault(place, Tally())
                tally.goals[goal] = None
                tally.stage = max(tally.stage, use.stage, key=_STAGES.index)
        whole = _all_places(known, at.module)
        for place in whole:
            found.setdefault(place, Tally()).modules[at.module.id] = None
        for place, minutes in _minutes(known, course, at, whole):
            _add(found.setdefault(place, Tally()), course, at, minutes)
    return found


def _places(known: Scope, refs: Iterable[str]) -> Iterator[tuple[Place, Place]]:
    """The goals, cells and fields that goals lie in, each with the goal."""
    for ref in refs:
        meant = known.goals(ref)
        if len(meant) != 1:
            continue  # unknown or ambiguous, and told as such
        framework, goal = meant[0]
        key = (GOAL, framework.id, goal.id)
        yield key, key
        for id_ in fields_of(known, framework, goal):
            yield (id_,), key
            for column in columns_of(goal):
                yield (id_, *column), key


def _all_places(known: Scope, module: Module) -> list[Place]:
    """What a module works with: its goals, their cells and fields, and the fields it names."""
    of_goals = (place for place, _goal in _places(known, (use.goal for use in module.goals)))
    named = ((known.field_id(ref),) for ref in module.fields)
    return list(dict.fromkeys([*of_goals, *named]))


def _minutes(
    known: Scope, course: Course | None, at: Meeting, whole: list[Place]
) -> Iterator[tuple[Place, int | None]]:
    """The minutes of a day's items for each place; None where they are not told."""
    teams = turns(course, at.session, at.module) if course and at.session else 0
    if not at.schedule.agenda:
        yield from ((place, None) for place in whole)
    for item in at.schedule.agenda:
        length = duration(item, teams or most_teams(at.module))
        for place in _touched(known, item, whole):
            yield place, length


def _touched(known: Scope, item: AgendaItem, whole: list[Place]) -> Iterable[Place]:
    if item.goals:
        return dict.fromkeys(place for place, _goal in _places(known, item.goals))
    return () if item.kind in REST | FRAMING else whole


def _add(tally: Tally, course: Course | None, at: Meeting, minutes: int | None) -> None:
    if minutes is None:
        tally.untimed = True
        return
    session = at.session
    if session is None or course is None:
        tally.for_all += minutes * at.module.times
        return
    if not at.module.days:  # one and the same day, on every date
        minutes *= max(1, len(session.date))
    units = teams_of(course, session) or [session.team or session.cluster or session.group or ""]
    for unit in units:
        if unit:
            tally.by_unit[unit] = tally.by_unit.get(unit, 0) + minutes
        else:
            tally.for_all += minutes


def fields_of(known: Scope, framework: Framework, goal: Goal) -> list[str]:
    """The ids of a goal's fields; an empty one for a goal that lies in none."""
    refs = (ref if "/" in ref else f"{framework.id}/{ref}" for ref in goal.fields)
    return list(dict.fromkeys(ref for ref in refs if known.fields(ref))) or [""]


def columns_of(goal: Goal) -> list[Column]:
    """The columns that a goal lies in: one for each of its target groups."""
    return [(group, goal.type or "") for group in goal.target_groups or ("",)]

"""The days of a document that somebody asks for."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from plf_cli.lookup import module_names
from plf_cli.model.course import Cluster, Course, Group, Team
from plf_cli.model.directory import Person
from plf_cli.model.programme import Module
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion, occasions
from plf_cli.views.sessions import sessions
from plf_cli.views.setting import Setting
from plf_cli.views.wanted import Unknown, Wanted

_Unit = TypeVar("_Unit", Group, Cluster, Team, Person)


def chosen(around: Setting, wanted: Wanted) -> list[Occasion]:
    """The days that ``wanted`` asks for, in the order in which people read them.

    A group's, cluster's or team's days are those that it takes part in, also with all others; a
    person's are those at which the course needs them. Raises ``Unknown``.
    """
    teams, person = wanted_teams(around.course, wanted), wanted.person
    if person is not None:
        _one_of(around.people.values(), "person", person)
    found = [
        one
        for one in every(around)
        if (teams is None or takes_part(one, teams)) and (person is None or _needs(one, person))
    ]
    shown = [one for one in found if wanted.day is None or wanted.day in one.names]
    if wanted.day is not None and not shown:
        names = dict.fromkeys(name for one in found for name in one.names)
        raise Unknown("day", wanted.day, tuple(names))
    return shown


def nothing(around: Setting, days: Sequence[object]) -> str:
    """The sentence that says that there are no days to show; empty where there are."""
    if days:
        return ""
    return label("no_days" if every(around) else "no_modules", around.language)


def every(around: Setting) -> list[Occasion]:
    """Every day of the document, in the order in which people read them; found once."""
    return around.once(_every)


def _every(around: Setting) -> list[Occasion]:
    modules = around.programme.modules if around.programme else ()
    called = module_names(modules, around.language)
    if not around.course:
        return [
            one for module in modules for one in occasions(around, module, None, called[module.id])
        ]
    known = {module.id: module for module in modules}
    return [
        one
        for session in sessions(modules, around.course)
        for module in [known.get(session.module) or _unknown(session.module)]
        for one in occasions(around, module, session, called.get(module.id, module.id))
    ]


def _unknown(id_: str) -> Module:
    """What can be told of a module that the programme does not hold; ``id_`` may be any text."""
    return Module.model_construct(id=id_, kind="meeting")


def _needs(day: Occasion, person: str) -> bool:
    """Whether the course needs the person there."""
    return bool(day.session) and person in {one.id for one in day.present}


def takes_part(day: Occasion, teams: Collection[str]) -> bool:
    """Whether one of the teams is there; a day for no unit in particular is for all."""
    return day.is_for_all or not set(day.taking_part).isdisjoint(teams)


def wanted_teams(course: Course | None, wanted: Wanted) -> set[str] | None:
    """The teams of the group, cluster or team that is asked for; None where none is."""
    found: list[set[str]] = []
    if wanted.group is not None:
        found.append({*_one_of(course.groups if course else (), "group", wanted.group).teams})
    if wanted.cluster is not None:
        found.append({*_one_of(course.clusters if course else (), "cluster", wanted.cluster).teams})
    if wanted.team is not None:
        found.append({_one_of(course.teams if course else (), "team", wanted.team).id})
    return set.intersection(*found) if found else None


def wanted_team(around: Setting, wanted: Wanted) -> Team | None:
    """The team that is asked for; None where none is, or there is none of that name."""
    teams = around.course.teams if around.course else ()
    return next((team for team in teams if team.id == wanted.team), None)


def _one_of(units: Iterable[_Unit], what: str, id_: str) -> _Unit:
    known: Sequence[_Unit] = tuple(units)
    for unit in known:
        if unit.id == id_:
            return unit
    raise Unknown(what, id_, tuple(unit.id for unit in known))

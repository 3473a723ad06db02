"""A course's sessions in the order that the programme asks for, and the gaps between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plf_cli.model.base import Range
from plf_cli.model.course import Cluster, Course, Group, Session, Team
from plf_cli.model.programme import Module, Programme

Unit = tuple[str | None, str | None, str | None]
"""Group, cluster and team: who a session is for; None stands for all."""


@dataclass(frozen=True, slots=True)
class Held:
    """A session that is not cancelled, with its place in the file and its number."""

    at: int
    session: Session
    number: int

    @property
    def unit(self) -> Unit:
        """Who it is for."""
        return (self.session.group, self.session.cluster, self.session.team)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dated sessions between which the programme sets a window, in days."""

    before: Held
    after: Held
    window: Range

    @property
    def days(self) -> int:
        """From the last day of the one to the first day of the other."""
        return (self.after.session.date[0] - self.before.session.date[-1]).days


def held(course: Course, module: str) -> list[Held]:
    """The sessions of a module, each with its number: as told, else by its place in the file."""
    counts: dict[Unit, int] = {}
    found = []
    for at, session in enumerate(course.sessions):
        if session.module == module and session.status != "cancelled":
            unit = (session.group, session.cluster, session.team)
            counts[unit] = session.number or counts.get(unit, 0) + 1
            found.append(Held(at, session, counts[unit]))
    return found


def pairs(programme: Programme, course: Course) -> Iterator[Pair]:
    """The dated sessions that the programme's ``after`` and ``apart`` speak of."""
    for module in programme.modules:
        sessions = [one for one in held(course, module.id) if one.session.date]
        for one in sessions:
            yield from _after(course, module, one)
            if module.apart:
                window = module.apart.in_days()
                yield from (Pair(before, one, window) for before in _before(sessions, one, course))


def _after(course: Course, module: Module, one: Held) -> Iterator[Pair]:
    if not module.after:
        return
    names = module.after.module
    if len(names) > 1 and one.number <= len(names):
        name = names[one.number - 1]
    elif len(names) == 1 and one.number == 1:
        name = names[0]
    else:
        return
    earlier = [
        other for other in held(course, name) if other.session.date and share(other, one, course)
    ]
    if earlier:
        yield Pair(max(earlier, key=lambda other: other.number), one, module.after.in_days())


def _before(sessions: Sequence[Held], one: Held, course: Course) -> Iterator[Held]:
    """The time before: the same unit's; else, where clusters rotate, that of each of its teams."""
    last = previous(sessions, one, course)
    if last and last.unit != one.unit and _rotates(course, one) and _rotates(course, last):
        same = [other for other in sessions if other.number == last.number and other.session.date]
        yield from (other for other in same if share(other, one, course))
    elif last:
        yield last


def _rotates(course: Course, one: Held) -> bool:
    """Whether it is for a cluster of a single meeting."""
    return any(unit.id == one.session.cluster and unit.meeting for unit in course.clusters)


def previous(sessions: Sequence[Held], one: Held, course: Course) -> Held | None:
    """The time before: the same unit's, else the last one that somebody can have taken part in."""
    before = [
        other
        for other in sessions
        if other.number == one.number - 1 and other.session.date and share(other, one, course)
    ]
    return max(
        before, key=lambda other: (other.unit == one.unit, other.session.date[-1]), default=None
    )


def share(one: Held, other: Held, course: Course) -> bool:
    """Whether somebody can take part in both: by the teams, else not in two parallel units."""
    mine, theirs = teams_of(course, one.session), teams_of(course, other.session)
    if mine and theirs:
        return not set(mine).isdisjoint(theirs)
    return all(a == b or None in {a, b} for a, b in zip(one.unit, other.unit, strict=True))


def taking_part(course: Course, session: Session) -> tuple[str, ...]:
    """The ids of the teams that are at a session; none where its unit is not known.

    A session for no unit in particular is for all. At what is held for a cluster or group, the
    administrations of its municipalities are, too, unless they are in one themselves.
    """
    if not (session.group or session.cluster or session.team):
        return tuple(team.id for team in course.teams)
    own = teams_of(course, session)
    if session.team:
        return own
    places = {_municipality(course, team) for team in course.teams if team.id in own} - {None}
    units: Sequence[Cluster | Group] = course.clusters if session.cluster else course.groups
    placed = {id_ for unit in units for id_ in unit.teams}
    offices = (
        team.id
        for team in course.teams
        if team.is_administration
        and team.id not in placed
        and _municipality(course, team) in places
    )
    return (*own, *offices)


def _municipality(course: Course, team: Team) -> str | None:
    """The municipality of a team: its own, else the only one of the course."""
    only = course.municipalities if len(course.municipalities) == 1 else (None,)
    return team.municipality or only[0]


def teams_of(course: Course, session: Session) -> tuple[str, ...]:
    """The ids of the teams that a session is for; none where it is for all, or not known.

    They are those who have a turn, and equal time; ``taking_part`` are all who are there.
    """
    if session.team:
        return (session.team,)
    for wanted, units in ((session.cluster, course.clusters), (session.group, course.groups)):
        for unit in units:
            if unit.id == wanted:
                return tuple(dict.fromkeys(unit.teams))
    return ()

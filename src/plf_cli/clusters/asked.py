"""A course and what is asked for -> the problem, with the teams whose places are not known."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from plf_cli.catalogue import Catalogue
from plf_cli.clusters.bundles import planned
from plf_cli.clusters.problem import Plan, Problem, Unit
from plf_cli.lookup import programme_of
from plf_cli.model.base import Range
from plf_cli.model.course import Course, Team
from plf_cli.travel import Point, point, way

SIZE = Range(3, 4)
"""What is usual, where neither the programme nor the settings say anything."""
_LEAST = 2


@dataclass(frozen=True)
class Asked:
    """The problem of a course; ``unplaced`` are the names of teams that nobody knows the way to.

    ``rough`` is the number of those of which only the municipality is known.
    """

    problem: Problem
    unplaced: tuple[str, ...] = ()
    rough: int = 0

    @property
    def is_by_order(self) -> bool:
        """Whether no way at all is known, so that only the order of the teams counts."""
        pairs = combinations(range(len(self.problem.units)), 2)
        return all(self.problem.way(*pair) is None for pair in pairs)


def size_of(course: Course, catalogue: Catalogue) -> Range:
    """How many teams the programme wants in a cluster, else the settings, else what is usual."""
    programme = programme_of(catalogue, course)
    for module in programme.modules if programme else ():
        if module.per == "cluster" and module.teams:
            return Range(max(_LEAST, module.teams.min), max(_LEAST, module.teams.max))
    return Range(*catalogue.limits.cluster_size) if catalogue.limits.cluster_size else SIZE


def asked(course: Course, size: Range) -> Asked:
    """The problem of a course, without wishes. An administration is in no cluster."""
    teams = [team for team in course.teams if not team.is_administration]
    points = [point(team, _municipality(course, team)) for team in teams]
    unplaced = [team.name for team, at in zip(teams, points, strict=True) if at is None]
    spelled: dict[str, str] = {}
    units = tuple(
        _unit(course, team, spelled, has_position=at is not None and not at.is_seat)
        for team, at in zip(teams, points, strict=True)
    )
    rough = sum(at is not None and at.is_seat for at in points)
    return Asked(Problem(units, _minutes(points), size), tuple(unplaced), rough)


def _unit(course: Course, team: Team, spelled: dict[str, str], *, has_position: bool) -> Unit:
    """The team; a district is spelled as in the first team of it, since capitals tell nothing."""
    return Unit(
        team.id,
        team.name,
        _municipality(course, team),
        _same(team.district, spelled),
        team.size,
        _same(team.experience, spelled),
        team.host,
        has_position,
    )


def _same(text: str | None, spelled: dict[str, str]) -> str | None:
    return text and spelled.setdefault(" ".join(text.casefold().split()), text)


def _municipality(course: Course, team: Team) -> str | None:
    """The municipality of a team: its own, else the only one of the course."""
    alone = course.municipalities[0] if len(course.municipalities) == 1 else None
    return team.municipality or alone


def _minutes(points: Sequence[Point | None]) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(
            way(one, other).minutes if at != there and one and other else 0
            for there, other in enumerate(points)
        )
        for at, one in enumerate(points)
    )


def there(course: Course, problem: Problem) -> Plan | None:
    """The clusters of a course as a plan; None where a meeting has its own, or there are none."""
    at = {unit.id: place for place, unit in enumerate(problem.units)}
    lasting = [one for one in course.clusters if one.meeting is None]
    if not lasting or len(lasting) < len(course.clusters):
        return None
    clusters = [[at[id_] for id_ in dict.fromkeys(one.teams) if id_ in at] for one in lasting]
    hosts = {at[one.host] for one in lasting if one.host in at}
    plan = planned(problem, [cluster for cluster in clusters if cluster])
    told = [next((one for one in cluster if one in hosts), None) for cluster in plan.clusters]
    able = [one if one is not None and problem.units[one].host else None for one in told]
    kept = tuple(one if one is not None else two for one, two in zip(able, plan.hosts, strict=True))
    return Plan(plan.clusters, kept)


def by_order(many: int) -> list[list[int]]:
    """What two teams cost where only their order counts: as much as they stand apart."""
    return [[abs(one - other) for other in range(many)] for one in range(many)]

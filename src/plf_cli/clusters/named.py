"""The clusters of a plan as a course has them: with ids and names, kept where most teams stay."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plf_cli.clusters.problem import Cluster as Places
from plf_cli.clusters.problem import Plan, Problem, Rounds
from plf_cli.model.course import Cluster, Course
from plf_cli.slugs import slug

_WORDS = {"da": ("Klynge", "møde"), "en": ("Cluster", "meeting")}


@dataclass(frozen=True)
class Named:
    """A cluster of a plan; ``before`` is the one of the course that it goes on from."""

    id: str
    name: str | None
    meeting: int | None
    teams: Places
    host: int | None
    before: Cluster | None = None

    @property
    def title(self) -> str:
        """What people call it."""
        return self.name or self.id


def named(course: Course, problem: Problem, rounds: Rounds) -> list[Named]:
    """The clusters of each meeting; of all where there is a single plan."""
    found: list[Named] = []
    for number, plan in enumerate(rounds, 1):
        meeting = number if len(rounds) > 1 else None
        found += _of_plan(course, problem, plan, meeting, {one.id for one in found})
    return found


def _of_plan(
    course: Course, problem: Problem, plan: Plan, meeting: int | None, taken: set[str]
) -> Iterator[Named]:
    before = [one for one in course.clusters if one.meeting == meeting]
    goes_on = _going_on(problem, plan, before)
    taken = taken | {one.id for one in course.clusters}
    labels = _labels(problem, plan, _WORDS[course.language][0])
    for at, (teams, host) in enumerate(zip(plan.clusters, plan.hosts, strict=True)):
        if old := goes_on.get(at):
            ordered = _in_order(problem, teams, old)
            yield Named(old.id, old.name, meeting, ordered, host, old)
            continue
        id_, name = labels[at]
        if meeting:
            word = _WORDS[course.language][1]
            id_, name = f"{slug(word)}-{meeting}-{id_}", f"{name}, {word} {meeting}"
        id_ = _free(id_, taken)
        taken.add(id_)
        yield Named(id_, name, meeting, teams, host)


def _going_on(problem: Problem, plan: Plan, before: Sequence[Cluster]) -> dict[int, Cluster]:
    """Which cluster of the plan holds most of an earlier one's teams."""
    ids = [{problem.units[one].id for one in teams} for teams in plan.clusters]
    found: dict[int, Cluster] = {}
    for old in before:
        most = max(range(len(ids)), key=lambda at: len(ids[at] & {*old.teams}))
        if 2 * len(ids[most] & {*old.teams}) > len({*old.teams}) and most not in found:
            found[most] = old
    return found


def _in_order(problem: Problem, teams: Places, old: Cluster) -> Places:
    """The teams as they stand in the course, new ones behind them."""
    order = {id_: number for number, id_ in enumerate(old.teams)}
    last = len(order)
    return tuple(sorted(teams, key=lambda one: (order.get(problem.units[one].id, last), one)))


def _labels(problem: Problem, plan: Plan, word: str) -> list[tuple[str, str]]:
    """An id and a name for each: by the municipality or district that it alone is of, or a number.

    A municipality that all teams are of tells nothing.
    """
    places = [_place(problem, teams) for teams in plan.clusters]
    return [
        (slug(place), f"{word} {place}")
        if place and places.count(place) == 1 and len(places) > 1
        else (f"{slug(word)}-{number}", f"{word} {number}")
        for number, place in enumerate(places, 1)
    ]


def _place(problem: Problem, teams: Places) -> str | None:
    found = {problem.units[one].municipality for one in teams}
    return found.pop() if len(found) == 1 else None


def _free(id_: str, taken: Iterable[str]) -> str:
    """The id, with a number behind it where it is taken."""
    number, free = 2, id_
    while free in taken:
        free, number = f"{id_}-{number}", number + 1
    return free


def as_data(problem: Problem, cluster: Named) -> dict[str, Any]:
    """A cluster in the keys of the language; of one that goes on, what can have changed."""
    said: dict[str, Any] = {"id": cluster.id}
    if cluster.before is None:
        said |= {"name": cluster.name}
        said |= {"meeting": cluster.meeting} if cluster.meeting else {}
    said["teams"] = [problem.units[one].id for one in cluster.teams]
    if cluster.host is not None and _is_open(cluster):
        said["host"] = problem.units[cluster.host].id
    return said


def _is_open(cluster: Named) -> bool:
    """Whether the host is the plan's to choose: an administration that hosts goes on."""
    before = cluster.before
    return before is None or before.host is None or before.host in before.teams


def vanished(course: Course, clusters: Iterable[Named]) -> list[Cluster]:
    """The clusters of the course that the plan knows no more."""
    kept = {one.id for one in clusters}
    return [one for one in course.clusters if one.id not in kept]

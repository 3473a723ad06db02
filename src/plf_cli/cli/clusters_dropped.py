"""A team out of the clusters of a course -> the clusters without it, and who moved."""

from collections.abc import Callable
from dataclasses import replace

from plf_cli.cli import console
from plf_cli.cli.clusters_asked import Asking, team_at
from plf_cli.clusters.dropping import without
from plf_cli.clusters.planner import Outcome, Proof
from plf_cli.clusters.problem import Problem
from plf_cli.messages import _, plural


def dropped(
    asked: Asking, team: str, refuse: Callable[[Problem], None]
) -> tuple[Problem, Outcome, str]:
    """The problem without the team, the clusters, and what happened.

    Raises ``Failure`` where the team is in no cluster, or its going leaves no plan.
    """
    at = team_at(asked, team)
    clusters = _clusters(asked, team)
    problem = _less(asked.problem, at)
    refuse(problem)
    places = {unit.id: place for place, unit in enumerate(problem.units)}
    there = [[places[id_] for id_ in ids if id_ in places] for ids in clusters]
    missing = [unit.name for unit in problem.units if all(unit.id not in ids for ids in clusters)]
    if missing:
        message = _("Not every team is in a cluster: {teams}.").format(teams=", ".join(missing))
        raise console.Failure(message, _("Make the clusters first: plf clusters make REF --write"))
    found = without(problem, there)
    if found is None:
        message = _("Too many teams would have to move.")
        raise console.Failure(message, _("Make the clusters anew: plf clusters make REF"))
    plan, moves = found
    return problem, Outcome((plan,), Proof.FEWEST), _told(asked.problem.units[at].name, moves)


def _clusters(asked: Asking, team: str) -> list[list[str]]:
    """The ids of the teams of each cluster."""
    if any(one.meeting for one in asked.course.clusters):
        message = _("The clusters are others at each meeting.")
        help_ = _("Take the team out of the teams, and make them anew: plf clusters make --rotate")
        raise console.Failure(message, help_)
    if not any(team in one.teams for one in asked.course.clusters):
        help_ = _("Make the clusters first: plf clusters make REF --write")
        message = _("“{team}” is in no cluster.").format(team=team)
        raise console.Failure(message, None if asked.course.clusters else help_)
    return [list(dict.fromkeys(one.teams)) for one in asked.course.clusters]


def _less(problem: Problem, at: int) -> Problem:
    """The problem without a team."""
    kept = [one for one in range(len(problem.units)) if one != at]
    minutes = tuple(tuple(problem.minutes[one][other] for other in kept) for one in kept)
    return replace(problem, units=tuple(problem.units[one] for one in kept), minutes=minutes)


def _told(name: str, moves: int) -> str:
    if not moves:
        return _("{team} leaves its cluster; no other team moves.").format(team=name)
    return plural(
        "{team} leaves its cluster; {n} other team moves, and fewer are not enough.",
        "{team} leaves its cluster; {n} other teams move, and fewer are not enough.",
        moves,
        team=name,
    )

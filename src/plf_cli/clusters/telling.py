"""Clusters in words: who is in each and why, how good they are, and as data for scripts."""

from collections.abc import Iterator, Sequence
from typing import Any

from plf_cli.clusters.named import Named, as_data
from plf_cli.clusters.planner import Outcome, Proof
from plf_cli.clusters.problem import Cluster, Problem, cost, repeats
from plf_cli.clusters.tables import table
from plf_cli.clusters.why import longest, nearer, traits, unknown, ways
from plf_cli.messages import _, language, listing, percent, plural
from plf_cli.wrapping import wrapped

_PAIR = 2


def text(problem: Problem, outcome: Outcome, clusters: Sequence[Named], width: int) -> str:
    """The clusters with their reasons, a table of the ways, and how good they are."""
    lines = [*_body(problem, clusters, width), "", *_summary(problem, outcome)]
    return "".join(f"{line}\n" for one in lines for line in _wrapped(one, width))


def _wrapped(line: str, width: int) -> list[str]:
    if "  " in line.strip():  # a row of a table
        return [line]
    return wrapped(line, width)


def _body(problem: Problem, clusters: Sequence[Named], width: int) -> Iterator[str]:
    every = tuple(one for cluster in clusters for one in cluster.teams)
    is_whole = len(every) == len(problem.units)  # else the clusters rotate
    whole = table(problem, every, width) if is_whole else None
    for number, cluster in enumerate(clusters):
        if number:
            yield ""
        yield f"{cluster.title} ({cluster.id})"
        for one in cluster.teams:
            yield f"  {_member(problem, cluster, one)}"
        for reason in _reasons(problem, cluster, clusters):
            yield f"  - {reason}"
        if whole is None and is_whole:
            yield from (f"  {row}" for row in table(problem, cluster.teams, width - 2) or ())
    if whole:
        yield ""
        yield _("Minutes between the schools:")
        yield from whole
    if unknown(problem, [every] if is_whole else [cluster.teams for cluster in clusters]):
        yield ""
        yield _(
            "Nobody knows how far schools of one municipality lie from each other when they have "
            "no position: write lat and lon into the list of teams, or position into the course."
        )


def _member(problem: Problem, cluster: Named, one: int) -> str:
    name = problem.units[one].name
    if cluster.host is None:
        return name
    if one == cluster.host:
        return _("{team} (host)").format(team=name)
    minutes = problem.way(one, cluster.host)
    if minutes is None:
        return name
    return _("{team}, {n} min. to the host").format(team=name, n=minutes)


def _reasons(problem: Problem, cluster: Named, clusters: Sequence[Named]) -> Iterator[str]:
    """Why the teams are together."""
    units = problem.units
    yield from _longest(problem, cluster)
    if cluster.host is None and any(unit.host for unit in units):
        yield _("No school of the cluster can host (host: true).")
    yield from traits(problem, cluster.teams)
    for group in problem.together:
        if {*group} <= {*cluster.teams}:
            yield _("{teams} are together as asked for.").format(teams=_names(problem, group))
    others = [two for two in clusters if two is not cluster] if cluster.meeting is None else []
    for team, there, near, own in nearer(problem, cluster.teams, [two.teams for two in others]):
        message = _(
            "{team} lies nearer to {cluster} ({near} against {own} min. on average); "
            "this way the plan as a whole is better."
        )
        yield message.format(team=units[team].name, cluster=others[there].title, near=near, own=own)


def _longest(problem: Problem, cluster: Named) -> Iterator[str]:
    """How far the teams lie from each other, where that is known."""
    if not (found := longest(problem, cluster.teams)):
        return
    one, other, minutes = found
    message = _("The longest way is {n} min., from {one} to {other}; {total} min. over all pairs.")
    if len(cluster.teams) == _PAIR:
        message = _("{n} min. from {one} to {other}.")
    yield message.format(
        n=minutes,
        one=problem.units[one].name,
        other=problem.units[other].name,
        total=ways(problem, cluster.teams),
    )


def _names(problem: Problem, teams: Cluster) -> str:
    return listing([problem.units[one].name for one in teams], language())


def _summary(problem: Problem, outcome: Outcome) -> Iterator[str]:
    """How good the plan is, and whether a better one can be."""
    assert outcome.rounds
    worth = sum(cost(problem, plan) for plan in outcome.rounds)
    every = tuple(range(len(problem.units)))
    if not worth and not longest(problem, every):  # nothing was weighed
        yield from _repeats(problem, outcome) if len(outcome.rounds) > 1 else ()
        return
    if worth or not unknown(problem, [every]):
        message = _("Cost: {n} points, mostly minutes of driving between the schools of a cluster.")
        yield message.format(n=worth)
    if outcome.is_stopped:
        yield _("The search was stopped; this is the best so far.")
    if len(outcome.rounds) > 1:
        yield from _repeats(problem, outcome)
    elif outcome.proof is Proof.FEWEST:
        yield _("Of the clusters that move so few teams, these cost least.")
    elif outcome.bound is None:
        if not outcome.is_stopped:
            yield _("This is the best that was found.")
    elif worth <= outcome.bound:
        yield _proven(outcome, is_rough=unknown(problem, [every]))
    else:
        message = _("No plan costs less than {bound}, so this one is at most {gap} above the best.")
        if outcome.proof is Proof.NEAR:
            message = _(
                "No plan of clusters of the ten nearest neighbours costs less than {bound}, so "
                "this one is at most {gap} above the best of them."
            )
        gap = percent(worth - outcome.bound, max(1, outcome.bound), language())
        yield message.format(bound=outcome.bound, gap=gap)


def _proven(outcome: Outcome, *, is_rough: bool) -> str:
    if outcome.proof is Proof.ALL:
        if is_rough:
            return _("As far as the positions go, this is proven: no other clusters cost less.")
        return _("This is proven: no other clusters cost less.")
    if is_rough:
        return _(
            "As far as the positions go, this is proven: no clusters of the ten nearest neighbours "
            "cost less."
        )
    return _("This is proven: no clusters of the ten nearest neighbours cost less.")


def _repeats(problem: Problem, outcome: Outcome) -> Iterator[str]:
    again = repeats(problem, outcome.rounds or ())
    if not again:
        yield _("No two teams meet twice.")
        return
    yield plural("{n} meeting of two teams is a repeat.", "{n} meetings of two teams are repeats.",
                 again)  # fmt: skip
    if outcome.bound == again:
        yield _("This is proven: with so many meetings there cannot be fewer.")
    else:
        yield _("At least {n} cannot be avoided.").format(n=outcome.bound)


def data(problem: Problem, outcome: Outcome, clusters: Sequence[Named]) -> dict[str, Any]:
    """The same for scripts."""
    rounds = outcome.rounds or ()
    told = [
        {
            "id": cluster.id,
            "name": cluster.name,
            "meeting": cluster.meeting,
            "teams": as_data(problem, cluster)["teams"],
            "host": None if cluster.host is None else problem.units[cluster.host].id,
            "minutes": ways(problem, cluster.teams),
            "longest": found[2] if (found := longest(problem, cluster.teams)) else None,
        }
        for cluster in clusters
    ]
    return {
        "clusters": told,
        "cost": sum(cost(problem, plan) for plan in rounds),
        "repeats": repeats(problem, rounds),
        "bound": outcome.bound,
        "proof": outcome.proof.value,
        "stopped": outcome.is_stopped,
    }

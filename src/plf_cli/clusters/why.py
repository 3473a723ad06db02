"""What speaks for a cluster, and what was given up for it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from plf_cli.clusters.problem import Cluster, Problem
from plf_cli.messages import _, language, listing

_CLEARLY = 5  # minutes; less is no difference


def ways(problem: Problem, teams: Cluster) -> int:
    """The minutes between every two of the teams together, as far as they are known."""
    return sum(problem.minutes[one][other] for one, other in combinations(teams, 2))


def longest(problem: Problem, teams: Cluster) -> tuple[int, int, int] | None:
    """The two teams that are farthest from each other, and the minutes; None if none are known."""
    known = [
        (one, other, minutes)
        for one, other in combinations(teams, 2)
        if (minutes := problem.way(one, other)) is not None
    ]
    return max(known, key=lambda way: way[2], default=None)


def unknown(problem: Problem, clusters: Iterable[Cluster]) -> bool:
    """Whether nobody knows the way between two teams of a cluster."""
    pairs = (pair for teams in clusters for pair in combinations(teams, 2))
    return any(problem.way(*pair) is None for pair in pairs)


def traits(problem: Problem, teams: Cluster) -> Iterator[str]:
    """How the teams are alike or mixed in what was asked for."""
    for trait in (*problem.alike, *problem.mixed):
        values = {getattr(problem.units[one], trait) for one in teams} - {None}
        told = _told(values)
        if not told:
            yield _("{trait}: not known.").format(trait=_word(trait))
        elif trait in problem.alike:
            yield _("Alike in {trait}: {values}.").format(trait=_word(trait), values=told)
        else:
            yield _("Mixed in {trait}: {values}.").format(trait=_word(trait), values=told)


def _told(values: set[str | int]) -> str:
    numbers = sorted(value for value in values if isinstance(value, int))
    if numbers:
        return f"{numbers[0]}-{numbers[-1]}" if numbers[-1] > numbers[0] else f"{numbers[0]}"
    return listing(sorted(str(value) for value in values), language())


def _word(trait: str) -> str:
    words = {
        "size": _("the number of pupils"),
        "district": _("district"),
        "municipality": _("municipality"),
        "experience": _("experience"),
    }
    return words[trait]


def nearer(
    problem: Problem, teams: Cluster, others: Sequence[Cluster]
) -> Iterator[tuple[int, int, int, int]]:
    """The teams that lie clearly nearer to another cluster: which, and both ways on average."""
    for one in teams:
        own = _average(problem, one, [other for other in teams if other != one])
        means = [_average(problem, one, other) for other in others]
        if means and (near := min(means)) + _CLEARLY <= own:
            yield one, means.index(near), near, own


def _average(problem: Problem, one: int, others: Sequence[int]) -> int:
    found = [problem.minutes[one][other] for other in others]
    return round(sum(found) / max(1, len(found)))

"""Teams of which one is as good as another, in the order of the list."""

from collections.abc import Collection

from plf_cli.clusters.bundles import planned
from plf_cli.clusters.problem import Plan, Problem


def ordered(problem: Problem, plan: Plan) -> Plan:
    """The plan, which costs the same; such teams fill its clusters in the order of the list."""
    wished = {one for group in (*problem.together, *problem.apart) for one in group}
    places = [(number, one) for number, cluster in enumerate(plan.clusters) for one in cluster]
    alike: dict[object, list[int]] = {}
    for _number, one in places:
        alike.setdefault(_kind(problem, one, wished), []).append(one)
    waiting = {kind: iter(sorted(those)) for kind, those in alike.items()}
    clusters: list[list[int]] = [[] for _cluster in plan.clusters]
    for number, one in places:
        clusters[number].append(next(waiting[_kind(problem, one, wished)]))
    return planned(problem, clusters)


def _kind(problem: Problem, one: int, wished: Collection[int]) -> object:
    """What is the same of teams that can change places at no cost; the team where none can."""
    unit = problem.units[one]
    if unit.has_position or one in wished:
        return one
    traits = tuple(getattr(unit, trait) for trait in (*problem.alike, *problem.mixed))
    return unit.municipality, unit.host, traits

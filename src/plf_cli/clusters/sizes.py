"""Why teams cannot be put together in clusters as asked for, and the smallest ways out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from plf_cli.clusters.bundles import joined
from plf_cli.clusters.feasible import is_possible
from plf_cli.clusters.problem import Problem
from plf_cli.messages import _, language, listing, plural
from plf_cli.model.base import Range

_LEAST = 2


@dataclass(frozen=True)
class Refusal:
    """Why there is no plan, and what would let one be."""

    message: str
    help: str | None = None


def numbers(teams: int, size: Range) -> range:
    """How many clusters so many teams can be split into."""
    return range(-(-teams // size.max), teams // max(1, size.min) + 1)


def parts(teams: int, clusters: int) -> list[int]:
    """The teams as evenly as can be."""
    return sorted(teams // clusters + (at < teams % clusters) for at in range(clusters))


def refusal(problem: Problem) -> Refusal | None:
    """Why no plan can do what is asked for; None where there is one, or nobody can tell."""
    many = len(problem.units)
    if many < _LEAST:
        return Refusal(
            plural("{n} team makes no cluster.", "{n} teams make no cluster.", many),
            _("Write the teams into the course; an administration is in no cluster."),
        )
    if not numbers(many, problem.size):
        return _unsplit(many, problem.size)
    return _too_large(problem) or _contradiction(problem) or _hostless(problem) or _tight(problem)


def _unsplit(many: int, size: Range) -> Refusal:
    message = plural(
        "{n} team cannot be split into clusters of {size}.",
        "{n} teams cannot be split into clusters of {size}.",
        many,
        size=size,
    )
    ways = [_way(many, wider) for wider in widened(many, size)]
    help_ = _("Ways out: {ways}.").format(ways="; ".join(ways))
    return Refusal(message, help_)


def _way(many: int, size: Range) -> str:
    """``2 + 3 (--size 2-3)``."""
    clusters = numbers(many, size)[-1]
    if clusters == 1:
        return _("one of {n} (--size {size})").format(n=many, size=size)
    split = " + ".join(str(part) for part in parts(many, clusters))
    return _("{split} (--size {size})").format(split=split, size=size)


def widened(many: int, size: Range) -> Iterator[Range]:
    """The nearest sizes that so many teams can be split into: larger ones, then smaller ones."""
    for most in range(size.max + 1, many + 1):
        if numbers(many, Range(size.min, most)):
            yield Range(size.min, most)
            break
    for least in range(min(size.min, many + 1) - 1, _LEAST - 1, -1):
        if clusters := numbers(many, Range(least, size.max)):
            yield Range(least, max(parts(many, clusters[-1])))
            break


def _too_large(problem: Problem) -> Refusal | None:
    for bundle in joined(problem):
        if len(bundle) > problem.size.max:
            message = plural(
                "{n} team belongs together ({teams}), but a cluster has at most {most}.",
                "{n} teams belong together ({teams}), but a cluster has at most {most}.",
                len(bundle),
                teams=named(problem, bundle),
                most=problem.size.max,
            )
            help_ = _("Take one of them out of --together, or allow more: --size {size}.")
            size = Range(problem.size.min, len(bundle))
            return Refusal(message, help_.format(size=size))
    return None


def _contradiction(problem: Problem) -> Refusal | None:
    for bundle in joined(problem):
        for pair in problem.apart:
            if {*pair} <= {*bundle}:
                message = _("{teams} should be together and apart.")
                help_ = _("Leave out --together or --apart for them.")
                return Refusal(message.format(teams=named(problem, pair)), help_)
    return None


def _hostless(problem: Problem) -> Refusal | None:
    hosts = sum(unit.host for unit in problem.units)
    least = numbers(len(problem.units), problem.size)[0]
    if not problem.host_needed or hosts >= least:
        return None
    message = plural(
        "{n} school can host (host: true), but there are at least {least} clusters.",
        "{n} schools can host (host: true), but there are at least {least} clusters.",
        hosts,
        least=least,
    )
    return Refusal(message, _("Leave out --host, or ask more schools."))


def _tight(problem: Problem) -> Refusal | None:
    """Wishes that leave no plan together, with the first that would have to go."""
    if is_possible(problem) is not False:
        return None
    message = _("No clusters of {size} can do all that is asked for at once.")
    ways = list(_ways_out(problem))
    help_ = _("Ways out: {ways}.").format(ways="; ".join(ways)) if ways else None
    return Refusal(message.format(size=problem.size), help_ or _("Ask for less at once."))


def _ways_out(problem: Problem) -> Iterator[str]:
    """Single wishes without which there is a plan, and sizes with which there is one."""
    for pair in problem.apart:
        less = replace(problem, apart=tuple(one for one in problem.apart if one != pair))
        if is_possible(less):
            yield _("without --apart {teams}").format(teams=ids(problem, pair))
    for group in problem.together:
        less = replace(problem, together=tuple(one for one in problem.together if one != group))
        if is_possible(less):
            yield _("without --together {teams}").format(teams=ids(problem, group))
    if problem.host_needed and is_possible(replace(problem, host_needed=False)):
        yield _("without --host")
    least, most = problem.size.min, problem.size.max
    for size in (Range(least, most + 1), Range(max(_LEAST, least - 1), most)):
        if size != problem.size and is_possible(replace(problem, size=size)):
            yield f"--size {size}"


def named(problem: Problem, places: tuple[int, ...]) -> str:
    """The names of teams, as a sentence lists them."""
    return listing([problem.units[one].name for one in places], language())


def ids(problem: Problem, places: tuple[int, ...]) -> str:
    """The ids of teams, as the command line takes them."""
    return ",".join(problem.units[one].id for one in places)


def pairs(groups: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, int], ...]:
    """Every two of each group, once."""
    found = {pair for group in groups for pair in combinations(sorted(set(group)), 2)}
    return tuple(sorted(found))

"""The minutes between schools as a table that fits into the terminal."""

from plf_cli.clusters.problem import Cluster, Problem

_MOST = 12  # schools in one table


def table(problem: Problem, teams: Cluster, width: int) -> list[str] | None:
    """Rows of names and minutes, columns by number; None where it is too wide to be read."""
    if len(teams) > _MOST:
        return None
    widest = max(len(str(problem.minutes[one][other])) for one in teams for other in teams)
    column = max(widest, len(str(len(teams)))) + 2
    digits = len(str(len(teams)))
    names = [f"{at:{digits}} {problem.units[one].name}" for at, one in enumerate(teams, 1)]
    room = width - column * len(teams)
    if room < min(12, max(map(len, names))):
        return None
    first = min(room, max(map(len, names)))
    head = " " * first + "".join(str(number).rjust(column) for number in range(1, len(teams) + 1))
    rows = [
        (name if len(name) <= first else f"{name[: first - 1]}…").ljust(first)
        + "".join(_cell(problem, one, other).rjust(column) for other in teams)
        for name, one in zip(names, teams, strict=True)
    ]
    return [head, *rows]


def _cell(problem: Problem, one: int, other: int) -> str:
    minutes = problem.way(one, other)
    return "-" if one == other else "?" if minutes is None else str(minutes)

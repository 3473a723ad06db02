"""The days of a programme's modules, each with its route and its clock times."""

from collections.abc import Iterator

from plf_cli.diagnostics import Route
from plf_cli.model.programme import Module, Programme, Schedule
from plf_cli.timetable import Timetable, most_teams, timetable


def days(programme: Programme) -> Iterator[tuple[Route, Schedule, Module]]:
    """Every day of every module, with its route."""
    for at, module in enumerate(programme.modules):
        if module.days:
            for number, held in enumerate(module.days):
                yield ("modules", at, "days", number), held, module
        else:
            yield ("modules", at), module, module


def times(schedule: Schedule, module: Module) -> Timetable:
    """The clock times of a day, with room for the most teams that its module allows."""
    return timetable(schedule, most_teams(module))

"""A programme or course x its frameworks -> what it works with, how far and for how long.

The matrix has a row a field and a column a target group and type of goal; each pair is a cell.

Which cells there are: those in which a goal of the frameworks lies. A goal lies in each of its
fields, for each of its target groups; one without target group or type lies in a column for that.
A field in which the frameworks have no goal at all has every cell, since it is missing whole.

Minutes are those of one participant who takes part in everything that is meant for them, optional
modules included; where units differ, of the unit that has most. An item counts in full in every
cell that one of its goals lies in, and once in each, so that cells must not be added up; a field's
own minutes count each item once. An item ``each_team`` lasts once per team. An item without goals
counts for all of its module's, but breaks do not, nor what frames a day (arrival, welcome,
evaluation, closing). A module counts ``times``; a session that is cancelled does not.

The stage is the furthest that any module comes to, in the order introduced, practised, mastered.
"""

from collections.abc import Collection, Iterable, Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.coverage.counting import GOAL, Column, Meeting, Place, Tally, fields_of, tallies
from plf_cli.coverage.matrix import Cell, Coverage, Row, State, Worked, matrix
from plf_cli.lookup import Scope, scope
from plf_cli.model.course import Course
from plf_cli.model.framework import Framework, Goal
from plf_cli.model.programme import Programme
from plf_cli.sessions import takes_place

__all__ = [
    "Cell",
    "Column",
    "Coverage",
    "Meeting",
    "Row",
    "State",
    "Tally",
    "Worked",
    "coverage",
    "worked_with",
]


def coverage(
    catalogue: Catalogue,
    programme: Programme,
    course: Course | None,
    frameworks: Collection[str],
    days: Iterable[Meeting],
) -> Coverage:
    """The matrix of a programme, or of a course that runs it.

    Its goals and fields are those of ``frameworks``, else of the programme's; ``days`` are those
    that count.
    """
    known = scope(catalogue, programme.frameworks)
    chosen = scope(catalogue, frameworks) if frameworks else known
    wanted = frameworks or programme.frameworks
    own = tuple(one for one in chosen.frameworks if one.id in wanted)
    counted = worked_with(known, course, days)
    goals = [(one, goal) for one in own for goal in one.goals]
    goals += _borrowed(known, chosen, own, counted)
    return Coverage(own, *matrix(programme, known, chosen, goals, counted))


def worked_with(known: Scope, course: Course | None, days: Iterable[Meeting]) -> dict[Place, Tally]:
    """What the days that take place work with, by field (``framework/field``), cell and goal."""
    return tallies(known, course, [one for one in days if takes_place(course, one.session)])


def _borrowed(
    known: Scope, chosen: Scope, own: tuple[Framework, ...], counted: Iterable[Place]
) -> Iterator[tuple[Framework, Goal]]:
    """The goals of other frameworks that are worked with in the fields of these."""
    for place in counted:
        if place[0] == GOAL:
            framework, goal = known.goals("/".join(place[1:]))[0]
            if framework not in own and fields_of(chosen, framework, goal) != [""]:
                yield framework, goal

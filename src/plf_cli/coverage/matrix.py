"""What has been counted -> the matrix of fields by target groups and types of goal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from plf_cli.coverage.counting import GOAL, Column, Place, Tally, columns_of, fields_of
from plf_cli.lookup import Scope
from plf_cli.model.framework import Framework, FrameworkField, Goal
from plf_cli.model.programme import Programme
from plf_cli.model.words import GOAL_TYPES, TARGET_GROUPS

State = Literal["covered", "hole", "opted-out", "unclaimed", "no-goal"]
_GROUPS, _TYPES = (*TARGET_GROUPS, ""), (*GOAL_TYPES, "")
_Goals = Sequence[tuple[Framework, Goal]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A field, a target group and a type of goal; ``goals`` are those that lie there."""

    target_group: str
    type: str
    state: State
    goals: tuple[Place, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class Worked:
    """A goal in a field, worked with or not."""

    place: Place
    goal: Goal
    tally: Tally


@dataclass(frozen=True, slots=True)
class Row:
    """A field; None for goals that lie in none. ``reason`` is why it is opted out of."""

    field: FrameworkField | None
    id: str
    claimed: bool
    reason: str
    cells: tuple[Cell, ...]
    goals: tuple[Worked, ...]
    tally: Tally

    @property
    def is_worked_with(self) -> bool:
        """Whether a module works with the field, by a goal or by its name."""
        return bool(self.tally.modules)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix, and the frameworks whose goals make it up."""

    frameworks: tuple[Framework, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def counted(self) -> tuple[int, int]:
        """How many cells of the claimed fields are covered, of how many; opt-outs left out."""
        cells = [cell for row in self.rows if row.claimed and not row.reason for cell in row.cells]
        return (
            sum(cell.state == "covered" for cell in cells),
            sum(cell.state in {"covered", "hole"} for cell in cells),
        )


def matrix(
    programme: Programme,
    known: Scope,
    chosen: Scope,
    goals: _Goals,
    tallies: Mapping[Place, Tally],
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """The columns in use, and a row for each field of the frameworks that are ``chosen``.

    ``known`` is where the programme's own references are looked up.
    """
    by_field: dict[str, list[tuple[Framework, Goal]]] = {}
    for framework, goal in goals:
        for id_ in fields_of(chosen, framework, goal):
            by_field.setdefault(id_, []).append((framework, goal))
    used = {column for _framework, goal in goals for column in columns_of(goal)}
    columns = tuple((one, type_) for one in _GROUPS for type_ in _TYPES if (one, type_) in used)
    fields: list[tuple[str, FrameworkField | None]] = [
        (f"{one.id}/{found.id}", found) for one in chosen.frameworks for found in one.fields
    ]
    fields += [("", None)] if "" in by_field else []
    claimed = {known.field_id(ref) for ref in programme.fields}
    reasons = {known.field_id(one.field): one.reason for one in programme.opt_outs}
    rows = []
    for id_, found in fields:
        here = by_field.get(id_, [])
        state = _without_work(reason=id_ in reasons, claimed=id_ in claimed)
        rows.append(
            Row(
                field=found,
                id=id_,
                claimed=id_ in claimed,
                reason=reasons.get(id_, ""),
                cells=tuple(_cell(id_, column, here, tallies, state) for column in columns),
                goals=tuple(_worked(framework, goal, tallies) for framework, goal in here),
                tally=tallies.get((id_,), Tally()),
            )
        )
    return columns, tuple(rows)


def _without_work(*, reason: bool, claimed: bool) -> State:
    """What a cell is in which no module works."""
    if reason:
        return "opted-out"
    return "hole" if claimed else "unclaimed"


def _cell(
    id_: str, column: Column, goals: _Goals, tallies: Mapping[Place, Tally], without_work: State
) -> Cell:
    tally = tallies.get((id_, *column), Tally())
    here = tuple((GOAL, one.id, goal.id) for one, goal in goals if column in columns_of(goal))
    state: State = "no-goal"
    if tally.goals:
        state = "covered"
    elif here or not goals:
        state = without_work
    return Cell(*column, state, here, tally)


def _worked(framework: Framework, goal: Goal, tallies: Mapping[Place, Tally]) -> Worked:
    place = (GOAL, framework.id, goal.id)
    return Worked(place, goal, tallies.get(place, Tally()))

"""Two states of a programme -> the goals and cells that it covers no longer, or now."""

from collections.abc import Iterator
from dataclasses import dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.changes.told import Change
from plf_cli.changes.words import quoted
from plf_cli.coverage import Cell, Coverage, Meeting, Row, coverage
from plf_cli.lookup import scope
from plf_cli.messages import _, language
from plf_cli.model.programme import Programme
from plf_cli.model.words import GOAL_TYPES, TARGET_GROUPS

KEYS = frozenset({"modules", "frameworks", "fields", "opt_outs"})
"""The keys of a programme that what is covered rests on."""


@dataclass(frozen=True)
class _Covered:
    """What is covered, each by its id with what it is called; ``counted`` cells of how many."""

    goals: dict[str, str]
    cells: dict[str, str]
    counted: tuple[int, int]


def covered(
    before: Catalogue, old: Programme, after: Catalogue, new: Programme
) -> Iterator[Change]:
    """The goals and cells of which it is another; nothing where a framework has faults."""
    if not (scope(before, old.frameworks).whole and scope(after, new.frameworks).whole):
        return
    was, now = _covered(before, old), _covered(after, new)
    for id_, title in was.goals.items():
        if id_ not in now.goals:
            text = _("the goal {title} is no longer covered").format(title=quoted(title))
            yield Change("goal-lost", text, _("Coverage"), id_, before=id_)
    for id_, title in now.goals.items():
        if id_ not in was.goals:
            text = _("the goal {title} is covered now").format(title=quoted(title))
            yield Change("goal-covered", text, _("Coverage"), id_, after=id_)
    for id_, name in was.cells.items():
        if id_ not in now.cells:
            text = _("{cell} is no longer covered").format(cell=name)
            yield Change("cell-lost", text, _("Coverage"), id_, before=id_)
    for id_, name in now.cells.items():
        if id_ not in was.cells:
            text = _("{cell} is covered now").format(cell=name)
            yield Change("cell-covered", text, _("Coverage"), id_, after=id_)
    yield from _counted(was.counted, now.counted)


def _counted(was: tuple[int, int], now: tuple[int, int]) -> Iterator[Change]:
    if was != now:
        text = _("{n} of {all} cells are covered now, before it was {was} of {were}")
        told = text.format(n=now[0], all=now[1], was=was[0], were=was[1])
        numbers = [f"{part}/{whole}" for part, whole in (was, now)]
        yield Change("coverage", told, _("Coverage"), before=numbers[0], after=numbers[1])


def _covered(catalogue: Catalogue, programme: Programme) -> _Covered:
    days = [
        Meeting(module, None, schedule)
        for module in programme.modules
        for schedule in module.schedules()
    ]
    found = coverage(catalogue, programme, None, (), days)
    cells = {
        "/".join(filter(None, [row.id, cell.target_group, cell.type])): _name(row, cell)
        for row in found.rows
        for cell in row.cells
        if cell.state == "covered"
    }
    return _Covered(dict(_goals(found)), cells, found.counted)


def _goals(found: Coverage) -> Iterator[tuple[str, str]]:
    for row in found.rows:
        for one in row.goals:
            if one.tally.goals:
                yield "/".join(one.place[1:]), one.goal.title


def _name(row: Row, cell: Cell) -> str:
    """``Ledelse af trivsel · skoleledelse · videnmål``."""
    field = row.field.name if row.field else ""
    group, kind = TARGET_GROUPS.get(cell.target_group), GOAL_TYPES.get(cell.type)
    words = [one.in_language(language()) for one in (group, kind) if one]
    return " · ".join(filter(None, [field, *words]))

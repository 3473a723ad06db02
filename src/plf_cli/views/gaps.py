"""What a coverage lacks, and the goals behind it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plf_cli.coverage import Column, Coverage, Row, Worked
from plf_cli.messages import listing
from plf_cli.model.words import GOAL_TYPES, LEVELS, TARGET_GROUPS, Word
from plf_cli.views.cells import ColumnView, named, reached
from plf_cli.views.labels import label, labels


@dataclass(frozen=True, slots=True)
class HoleView:
    """What is missing in a claimed field: ``places``, and the goals that would fill them."""

    field: str
    places: tuple[str, ...]
    goals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OptOutView:
    """A field that is left out on purpose; ``note`` says where the framework has no goal in it."""

    field: str
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class AimView:
    """A goal: ``about`` is its type and for whom it is, ``told`` how far and how long it gets."""

    title: str
    about: str
    told: str
    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AimsView:
    """The goals of a field."""

    field: str
    goals: tuple[AimView, ...]


def holes(
    found: Coverage,
    columns: Mapping[Column, ColumnView],
    modules: Mapping[str, str],
    language: str,
) -> Iterator[HoleView]:
    """The claimed fields with cells that no module works with."""
    words = labels(language, "coverage")
    for row in found.rows:
        empty = [one for one in row.cells if one.state == "hole"]
        if not empty:
            continue
        places = tuple(columns[one.target_group, one.type].told for one in empty)
        if len(empty) == len([one for one in row.cells if one.state != "no-goal"]):
            places = (words["whole_field"],)
        if row.is_worked_with and not row.tally.goals:
            told = listing(list(named(row.tally, modules)), language)
            places += (words["without_goal"].format(modules=told),)
        missing = {goal for one in empty for goal in one.goals}
        titles = [one.goal.title for one in row.goals if one.place in missing]
        goals = tuple(titles) if row.goals else (words["no_goal_in_field"],)
        yield HoleView(name(row, language), places, goals)


def opt_outs(found: Coverage, language: str) -> Iterator[OptOutView]:
    """The fields that are opted out of."""
    note = labels(language, "coverage")["no_goal_in_field"]
    for row in found.rows:
        if row.reason:
            yield OptOutView(name(row, language), row.reason, "" if row.goals else note)


def left_out(found: Coverage, language: str) -> Iterator[str]:
    """The fields of which the programme says nothing, and with which no module works."""
    for row in found.rows:
        if row.id and not (row.claimed or row.reason or row.is_worked_with):
            yield name(row, language)


def aims(found: Coverage, modules: Mapping[str, str], language: str) -> Iterator[AimsView]:
    """The goals of each field that the programme claims or works with."""
    for row in found.rows:
        if row.goals and (row.claimed or row.is_worked_with):
            yield AimsView(
                name(row, language), tuple(_aim(one, modules, language) for one in row.goals)
            )


def name(row: Row, language: str) -> str:
    """What a field is called."""
    return row.field.name if row.field else labels(language, "coverage")["no_field"]


def _aim(found: Worked, modules: Mapping[str, str], language: str) -> AimView:
    goal = found.goal
    about = [
        GOAL_TYPES[goal.type].in_language(language) if goal.type else "",
        listing(_words(TARGET_GROUPS, goal.target_groups, language), language),
        listing(_words(LEVELS, goal.levels, language), language),
    ]
    nowhere = label("nowhere", language, "coverage")
    told = reached(found.tally, language) if found.tally.modules else nowhere
    return AimView(
        title=goal.title,
        about=" · ".join(filter(None, about)),
        told=told,
        modules=named(found.tally, modules),
    )


def _words(table: Mapping[str, Word], ids: Sequence[str], language: str) -> list[str]:
    return [table[id_].in_language(language) for id_ in ids]

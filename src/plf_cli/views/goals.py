"""References to goals and fields -> their titles and names, as readers know them."""

from collections.abc import Iterable
from dataclasses import dataclass

from plf_cli.lookup import Scope
from plf_cli.model.programme import GoalUse
from plf_cli.model.words import STAGES


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal that a day works with; ``stage`` is the word for how far it gets, or empty."""

    id: str
    title: str
    stage: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StageView:
    """Goals in short: their titles, and the word for how far they all get, or empty."""

    stage: str
    titles: tuple[str, ...]


def in_short(found: Iterable[GoalView]) -> tuple[StageView, ...]:
    """The titles of goals by how far they get, in the order in which these come first."""
    by_stage: dict[str, list[str]] = {}
    for goal in found:
        by_stage.setdefault(goal.stage, []).append(goal.title)
    return tuple(
        StageView(stage, tuple(dict.fromkeys(titles))) for stage, titles in by_stage.items()
    )


def goals(scope: Scope, uses: Iterable[GoalUse], language: str) -> tuple[GoalView, ...]:
    """The goals of a module, in its order."""
    return tuple(
        GoalView(
            id=use.goal,
            title=title(scope, use.goal),
            stage=STAGES[use.stage].in_language(language) if use.stage else "",
            fields=fields(scope, [use.goal]),
        )
        for use in uses
    )


def title(scope: Scope, goal: str) -> str:
    """What a goal is called; its reference where no framework knows it."""
    found = scope.goals(goal)
    return found[0][1].title if found else goal


def fields(scope: Scope, goals: Iterable[str], named: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of the fields that goals belong to and of those ``named``, in their own order."""
    wanted = {scope.field_id(field) for field in named}
    for goal in goals:
        wanted |= scope.field_ids(goal)
    return tuple(
        field.name
        for framework in scope.frameworks
        for field in framework.fields
        if f"{framework.id}/{field.id}" in wanted
    )

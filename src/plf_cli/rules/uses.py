"""Where a programme works with which goal, and how far it gets."""

from collections.abc import Iterator
from dataclasses import dataclass

from plf_cli.diagnostics import Route
from plf_cli.lookup import Scope
from plf_cli.model.framework import Framework, Goal
from plf_cli.model.programme import Module, Programme
from plf_cli.model.words import Stage


@dataclass(frozen=True)
class Use:
    """A goal that a module works with; ``at`` is the module's place in the file."""

    at: int
    number: int
    module: Module
    framework: Framework
    goal: Goal
    stage: Stage | None

    @property
    def path(self) -> Route:
        """The way to the goal's id in the module."""
        return ("modules", self.at, "goals", self.number, "goal")

    @property
    def key(self) -> tuple[str, str]:
        """What tells the goal from every other."""
        return (self.framework.id, self.goal.id)

    @property
    def works(self) -> bool:
        """Whether the goal is practised or mastered there."""
        return self.stage in {"practised", "mastered"}

    @property
    def may_introduce(self) -> bool:
        """Whether the goal is introduced there, or may be: the stage is not told."""
        return self.stage in {None, "introduced"}

    @property
    def is_met_once(self) -> bool:
        """Whether all take part in the module, and at one time only."""
        return self.module.times == 1 and not self.module.optional


def uses(programme: Programme, found: Scope) -> Iterator[Use]:
    """Every use of a goal in a module, in order; what means none or several is left out."""
    for at, module in enumerate(programme.modules):
        for number, use in enumerate(module.goals):
            goals = found.goals(use.goal)
            if len(goals) == 1:
                yield Use(at, number, module, *goals[0], use.stage)


def uses_by_goal(programme: Programme, found: Scope) -> list[list[Use]]:
    """The uses of each goal, in order, goal by goal as they come up."""
    goals: dict[tuple[str, str], list[Use]] = {}
    for use in uses(programme, found):
        goals.setdefault(use.key, []).append(use)
    return list(goals.values())


def meet(one: Module, other: Module) -> bool:
    """Whether somebody can take part in both modules, by their own audiences."""
    if not one.audience or not other.audience:
        return True
    lists = (
        (getattr(one.audience, name), getattr(other.audience, name))
        for name in ("roles", "target_groups", "levels")
    )
    return all(not mine or not theirs or set(mine) & set(theirs) for mine, theirs in lists)

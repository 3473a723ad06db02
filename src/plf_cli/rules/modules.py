"""Modules that are held: how often, for whom, and with which goals."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.lookup import Scope, scope
from plf_cli.messages import _
from plf_cli.model.base import Range
from plf_cli.model.programme import AgendaItem, GoalUse, Module, Programme
from plf_cli.rules.days import days
from plf_cli.rules.rule import Concern, rule


@rule("PLF409", Severity.WARNING, Programme, Concern.PLANNING)
def number_of_teams_unknown(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """An item is held once per team, but for how many teams is not known.

    ``teams`` of the module says it; a module that is held for each team (``per: team``) has one. A
    course that lists its teams counts them.

    Why: the item's minutes count once only, and so the day looks shorter than it is.

    Bad:
        kind: programme
        modules:
          - id: klyngemoede
            kind: cluster-meeting
            per: cluster
            agenda:
              - {kind: team-work, title: Skolens plan, minutes: 30, each_team: true}
    Good:
        kind: programme
        modules:
          - id: klyngemoede
            kind: cluster-meeting
            per: cluster
            teams: 3-4
            agenda:
              - {kind: break, title: Pause, minutes: 10}
              - {kind: team-work, title: Skolens plan, minutes: 25, each_team: true}
    """
    told = set()
    for path, schedule, module in days(programme):
        for at, item in enumerate(schedule.agenda):
            if counts_once(item, module) and module.id not in told:
                told.add(module.id)
                message = _("How many teams take part is not known, so the minutes count once.")
                size = Range(*catalogue.limits.cluster_size or (3, 4))
                help_ = _("Write the number in the module, such as teams: {size}.")
                route = (*path, "agenda", at, "each_team")
                yield Problem(route, message, help_.format(size=size))


def counts_once(item: AgendaItem, module: Module) -> bool:
    """Whether the minutes of an item for each team count once: how many there are is not known."""
    is_known = module.teams is not None or module.per == "team"
    return item.each_team and item.minutes is not None and not is_known


@rule("PLF411", Severity.ERROR, Programme)
def module_never_held(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A module is held no time, or for no teams.

    Why: it takes up room in plan and agenda, and no session of it can be right.

    Bad:
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day, times: 0}
    Good:
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day, times: 2}
    """
    for at, module in enumerate(programme.modules):
        if module.times == 0:
            message = _("The module is held 0 times.")
            help_ = _("Write how many times it is held, or remove the module.")
            yield Problem(("modules", at, "times"), message, help_)
        if module.teams and module.teams.min == 0:
            message = _("The module may be held for 0 teams.")
            size = Range(1, module.teams.max) if module.teams.max else Range(3, 4)
            help_ = _("Write the least number that it is held for, such as teams: {size}.")
            yield Problem(("modules", at, "teams"), message, help_.format(size=size))


@rule("PLF414", Severity.WARNING, Programme, Concern.PLANNING)
def cluster_meeting_for_all(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A cluster meeting is not held for each cluster.

    Why: without ``per: cluster`` it is one meeting for everybody; dates, teams and the time for
    each team are then counted for that.

    Bad:
        kind: programme
        modules:
          - {id: klyngemoede, kind: cluster-meeting}
    Good:
        kind: programme
        modules:
          - {id: klyngemoede, kind: cluster-meeting, per: cluster}
    """
    for at, module in enumerate(programme.modules):
        if module.kind == "cluster-meeting" and module.per != "cluster":
            message = _("The cluster meeting is not held for each cluster.")
            help_ = _("Write per: cluster; or choose another kind, such as network-meeting.")
            key = "per" if "per" in module.model_fields_set else "kind"
            yield Problem(("modules", at, key), message, help_)


@rule("PLF415", Severity.WARNING, Programme)
def goal_twice(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A goal stands twice in the list of a module, or in that of an agenda item.

    A module that takes a goal from one stage to the next names it once for each of the two.

    Why: one of them is left over from a copy, or another goal was meant.

    Bad:
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: data}, {goal: ramme/data}]}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
          - {id: vision, title: Deler en vision}
    Good:
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: data}, {goal: vision}]}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
          - {id: vision, title: Deler en vision}
    """
    found = scope(catalogue, programme.frameworks)
    for routes, uses in _lists_of_goals(programme):
        first: dict[str, list[int]] = {}
        for at, use in enumerate(uses):
            same = first.setdefault(_goal_id(found, use.goal), [])
            double = next((one for one in same if _is_double(uses[one], use)), None)
            if double is not None:
                see = (programme, routes[double], _("stands here first"))
                help_ = _("Remove one of the two, or write the goal that was meant.")
                message = _("The goal “{goal}” stands twice.").format(goal=use.goal)
                yield Problem(routes[at], message, help_, see=(see,))
            same.append(at)


def _lists_of_goals(programme: Programme) -> Iterator[tuple[list[Route], list[GoalUse]]]:
    """Each list of goals, with the route of each; those of agenda items have no stage."""
    for at, module in enumerate(programme.modules):
        path: Route = ("modules", at, "goals")
        yield [(*path, number, "goal") for number in range(len(module.goals))], list(module.goals)
    for path, schedule, _module in days(programme):
        for at, item in enumerate(schedule.agenda):
            routes: list[Route] = [
                (*path, "agenda", at, "goals", number) for number in range(len(item.goals))
            ]
            yield routes, [GoalUse(goal=ref) for ref in item.goals]


def _is_double(one: GoalUse, other: GoalUse) -> bool:
    """Whether two lines with the same goal say the same; two stages are a step on the way."""
    return one.stage == other.stage or not one.stage or not other.stage


def _goal_id(found: Scope, ref: str) -> str:
    """The goal that is meant as ``framework/goal``; the reference where it means not just one."""
    goals = found.goals(ref)
    return f"{goals[0][0].id}/{goals[0][1].id}" if len(goals) == 1 else ref

"""How far each goal gets, in the order of the file: introduced, practised, mastered."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import scope
from plf_cli.messages import _
from plf_cli.model.programme import Programme
from plf_cli.rules.rule import Concern, rule
from plf_cli.rules.uses import Use, meet, uses_by_goal


@rule("PLF304", Severity.WARNING, Programme, Concern.COMPLETENESS)
def goal_introduced_too_late(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A goal is introduced in a later module than one that has practised or mastered it.

    Modules that are optional or held several times do not count, nor do two modules for different
    people. A goal that is introduced once more later on is no fault.

    Why: nobody can practise what they have not met yet; mostly two stages are mixed up.

    Bad:
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: data, stage: practised}]}
          - {id: dag-2, kind: seminar-day, goals: [{goal: data, stage: introduced}]}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
    Good:
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: data, stage: introduced}]}
          - {id: dag-2, kind: seminar-day, goals: [{goal: data, stage: practised}]}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
    """
    for found in uses_by_goal(programme, scope(catalogue, programme.frameworks)):
        for late in found:
            before = _worked_before(late, found) if late.stage == "introduced" else None
            if before:
                message = _(
                    "The goal “{goal}” is introduced only after “{module}” has worked with it."
                )
                message = message.format(goal=late.goal.title, module=before.module.id)
                help_ = _("Introduce it in “{module}” or before, or correct one of the stages.")
                see = (programme, before.path, _stage_here(before))
                route = (*late.path[:-1], "stage")
                yield Problem(route, message, help_.format(module=before.module.id), see=(see,))


def _worked_before(late: Use, found: list[Use]) -> Use | None:
    """The first use that works with a goal before it is introduced to the same people."""
    if not late.is_met_once:
        return None
    before = next(
        (
            use
            for use in found
            if use.at < late.at and use.works and use.is_met_once and meet(use.module, late.module)
        ),
        None,
    )
    if before and any(use.at <= before.at and use.may_introduce for use in found):
        return None
    return before


def _stage_here(use: Use) -> str:
    return _("mastered here") if use.stage == "mastered" else _("practised here")


@rule("PLF306", Severity.WARNING, Programme, Concern.COMPLETENESS)
def goal_never_practised(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A goal is introduced, but no module practises or masters it.

    A goal that some module names without a stage is passed over: how far it gets is not known. So
    is a programme of one module, which may be meant as an introduction.

    Why: what is only heard of does not change anybody's work.

    Bad:
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: data, stage: introduced}]}
          - {id: dag-2, kind: seminar-day, goals: [{goal: data, stage: introduced}]}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
    Good:
        kind: programme
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: data, stage: introduced}]}
          - {id: dag-2, kind: seminar-day, goals: [{goal: data, stage: practised}]}
        ---
        kind: framework
        goals:
          - {id: data, title: Vurderer data}
    """
    found_in = scope(catalogue, programme.frameworks)
    for found in uses_by_goal(programme, found_in) if len(programme.modules) > 1 else ():
        if all(use.stage == "introduced" for use in found):
            message = _("The goal “{goal}” is introduced, but never practised.")
            help_ = _("Let “{module}” or a later module practise it (stage: practised).")
            help_ = help_.format(module=found[0].module.id)
            yield Problem(found[0].path, message.format(goal=found[0].goal.title), help_)

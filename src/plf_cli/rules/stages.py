"""How far each goal gets, in the order of the file: introduced, practised, mastered."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import scope
from plf_cli.messages import _
from plf_cli.model.programme import Programme
from plf_cli.model.words import STAGES
from plf_cli.rules.rule import Concern, rule
from plf_cli.rules.uses import Use, meet, uses_by_goal

_ORDER = list(STAGES)


@rule("PLF304", Severity.WARNING, Programme, Concern.COMPLETENESS)
def goal_stage_backwards(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A goal's stage goes backwards: a later module begins what an earlier one builds on.

    It is introduced after a module that has practised or mastered it, or practised after one that
    has mastered it. Modules that are optional or held several times do not count, nor do two
    modules for different people. A goal that is introduced or practised once more later on is no
    fault.

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
            before = _further_before(late, found)
            if before:
                message, help_ = _backwards(late)
                module = before.module.id
                see = (programme, before.path, _stage_here(before))
                route = (*late.path[:-1], "stage")
                message = message.format(goal=late.goal.title, module=module)
                yield Problem(route, message, help_.format(module=module), see=(see,))


def _further_before(late: Use, found: list[Use]) -> Use | None:
    """The first use that takes a goal further before the same people come to the stage of late."""
    if late.stage is None or not late.is_met_once:
        return None
    further = _ORDER[_ORDER.index(late.stage) + 1 :]
    before = next(
        (
            use
            for use in found
            if use.at < late.at
            and use.stage in further
            and use.is_met_once
            and meet(use.module, late.module)
        ),
        None,
    )
    # the stage may have been come to in time; what names none may be any
    if before and any(use.at <= before.at and use.stage in {None, late.stage} for use in found):
        return None
    return before


def _backwards(late: Use) -> tuple[str, str]:
    """Message and help for a stage that comes too late."""
    if late.stage == "introduced":
        return (
            _("The goal “{goal}” is introduced only after “{module}” has worked with it."),
            _("Introduce it in “{module}” or before, or correct one of the stages."),
        )
    return (
        _("The goal “{goal}” is practised only after “{module}” has mastered it."),
        _("Let it be practised in “{module}” or before, or correct one of the stages."),
    )


def _stage_here(use: Use) -> str:
    return _("mastered here") if use.stage == "mastered" else _("practised here")


@rule("PLF306", Severity.WARNING, Programme, Concern.COMPLETENESS)
def goal_never_practised(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A goal is introduced, but no module practises or masters it.

    Practice in an optional module is not enough: those who do not choose it never get so far. A
    goal that some other module names without a stage is passed over: how far it gets is not known.
    So is a programme of one module, which may be meant as an introduction.

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
        for_all = [use for use in found if not use.module.optional] or found
        if all(use.stage == "introduced" for use in for_all):
            chosen = next((use.module.id for use in found if use.works), "")
            message = (
                _("The goal “{goal}” is practised in “{module}” alone, which is optional.")
                if chosen
                else _("The goal “{goal}” is introduced, but never practised.")
            ).format(goal=for_all[0].goal.title, module=chosen)
            help_ = _("Take the goal up in a later module, with stage: practised.")
            yield Problem(for_all[0].path, message, help_)

"""The right goal for the right level, and what a programme claims to cover."""

from collections.abc import Collection, Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.lookup import scope
from plf_cli.messages import _, language, listing
from plf_cli.model.framework import Framework
from plf_cli.model.programme import Audience, Programme
from plf_cli.model.words import LEVELS, ROLES, TARGET_GROUPS, Word
from plf_cli.rules.rule import Concern, rule
from plf_cli.rules.uses import Use, uses


def levels_of(audience: Audience | None) -> set[str]:
    """The leader levels of an audience: those it names, else those of its roles."""
    if audience is None:
        return set()
    return set(audience.levels) or {
        level for role in audience.roles for level in ROLES[role].levels
    }


def target_groups_of(audience: Audience | None) -> set[str]:
    """The target groups of an audience: those it names, else those of its roles."""
    if audience is None:
        return set()
    return set(audience.target_groups) or {ROLES[role].target_group for role in audience.roles}


@rule("PLF301", Severity.ERROR, Programme)
def goal_at_wrong_level(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A goal's leader level does not meet the audience's.

    A goal without levels fits every audience; an audience without levels has those of its roles.

    Why: leaders of leaders and leaders of staff need different goals; the right goal at the right
    level is the point of the leadership pipeline.

    Bad:
        kind: programme
        audience: {roles: [afdelingsleder]}
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: faelles-vision}]}
        ---
        kind: framework
        goals:
          - {id: faelles-vision, title: Fælles vision, levels: [ledere-af-ledere]}
    Good:
        kind: programme
        audience: {roles: [skolechef, skoleleder]}
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: faelles-vision}]}
        ---
        kind: framework
        goals:
          - {id: faelles-vision, title: Fælles vision, levels: [ledere-af-ledere]}
    """
    for use in uses(programme, scope(catalogue, programme.frameworks)):
        goal = use.goal
        audience = levels_of(use.module.audience) or levels_of(programme.audience)
        if goal.levels and audience and not audience & set(goal.levels):
            message = _("The goal “{goal}” is for {levels}, but the audience is {audience}.")
            message = message.format(
                goal=goal.title,
                levels=words_of(LEVELS, goal.levels),
                audience=words_of(LEVELS, audience),
            )
            see = _defined(use)
            help_ = _("Choose a goal at the audience's level, or widen the audience.")
            yield Problem(use.path, message, help_, see=(see,))


@rule("PLF303", Severity.WARNING, Programme)
def goal_for_other_target_group(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """A goal's target group is not in the audience.

    Why: a goal for administrations cannot be reached where only school leaders take part.

    Bad:
        kind: programme
        audience: {target_groups: [skoleledelse]}
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: opbakning}]}
        ---
        kind: framework
        goals:
          - {id: opbakning, title: Giver skolerne opbakning, target_groups: [forvaltning]}
    Good:
        kind: programme
        audience: {target_groups: [skoleledelse, forvaltning]}
        frameworks: [ramme]
        modules:
          - {id: dag-1, kind: seminar-day, goals: [{goal: opbakning}]}
        ---
        kind: framework
        goals:
          - {id: opbakning, title: Giver skolerne opbakning, target_groups: [forvaltning]}
    """
    for use in uses(programme, scope(catalogue, programme.frameworks)):
        goal = use.goal
        own = target_groups_of(use.module.audience)
        audience = own or target_groups_of(programme.audience)
        if goal.target_groups and audience and not audience & set(goal.target_groups):
            message = (
                _("The goal “{goal}” is for {groups}, whom the module's audience leaves out.")
                if own
                else _("The goal “{goal}” is for {groups}, who are not in the audience.")
            )
            message = message.format(
                goal=goal.title, groups=words_of(TARGET_GROUPS, goal.target_groups)
            )
            see = _defined(use)
            help_ = _("Choose another goal, or let the target group take part.")
            yield Problem(use.path, message, help_, see=(see,))


@rule("PLF302", Severity.WARNING, Programme, Concern.COMPLETENESS)
def claimed_field_not_covered(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """The programme claims a field that none of its modules works with.

    A module's fields follow from its goals; one without goals may name its fields itself.

    Why: participants and funders read the claimed fields as a promise.

    Bad:
        kind: programme
        frameworks: [ramme]
        fields: [samarbejde, trivsel]
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
        ---
        kind: framework
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
          - {id: trivsel, name: Ledelse af trivsel}
    Good:
        kind: programme
        frameworks: [ramme]
        fields: [samarbejde]
        modules:
          - {id: dag-1, kind: seminar-day, fields: [samarbejde]}
        ---
        kind: framework
        fields:
          - {id: samarbejde, name: Ledelse af samarbejde}
          - {id: trivsel, name: Ledelse af trivsel}
    """
    found = scope(catalogue, programme.frameworks)
    if not found.whole or not programme.modules:
        return
    covered = {
        field
        for module in programme.modules
        for field in (
            *(name for use in module.goals for name in found.field_ids(use.goal)),
            *(found.field_id(ref) for ref in module.fields),
        )
    }
    for at, ref in enumerate(programme.fields):
        if found.fields(ref) and found.field_id(ref) not in covered:
            message = _("The programme claims the field “{field}”, but no module works with it.")
            help_ = _(
                "Give a module a goal within the field, or move it to opt_outs with a reason."
            )
            yield Problem(("fields", at), message.format(field=found.fields(ref)[0][1].name), help_)


def _defined(use: Use) -> tuple[Framework, Route, str]:
    """Where the goal of a use stands."""
    route = ("goals", use.framework.goals.index(use.goal))
    return use.framework, route, _("the goal stands here")


def words_of(table: dict[str, Word], ids: Collection[str]) -> str:
    """What ids of a word list are called, as a list in the language of messages."""
    words = [word.in_language(language()) for id_, word in table.items() if id_ in ids]
    return listing(words, language())

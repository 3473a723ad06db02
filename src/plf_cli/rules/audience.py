"""Who takes part: roles, target groups and levels that fit one another, and how many."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.messages import _, language, listing
from plf_cli.model.programme import Audience, Programme
from plf_cli.model.words import LEVELS, ROLES, TARGET_GROUPS
from plf_cli.rules.competence import target_groups_of
from plf_cli.rules.rule import Concern, rule


def _audiences(programme: Programme) -> Iterator[tuple[Route, Audience]]:
    """The audience of the programme and those of its modules, each with its route."""
    if programme.audience:
        yield ("audience",), programme.audience
    for at, module in enumerate(programme.modules):
        if module.audience:
            yield ("modules", at, "audience"), module.audience


@rule("PLF308", Severity.WARNING, Programme, Concern.COMPLETENESS)
def target_group_without_role(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """The roles and the target groups of an audience do not fit each other.

    None of the roles belongs to a target group, or a role belongs to none of the target groups. A
    target group that a module's own audience brings has its roles there.

    An audience that names no roles leaves them open.

    Why: who reads the one does not know that the other is invited.

    Bad:
        kind: programme
        audience: {roles: [skoleleder], target_groups: [skoleledelse, forvaltning]}
    Good:
        kind: programme
        audience: {roles: [skoleleder, skolechef], target_groups: [skoleledelse, forvaltning]}
    """
    for path, audience in _audiences(programme):
        if not audience.roles or not audience.target_groups:
            continue
        present = {ROLES[role].target_group for role in audience.roles}
        if audience is programme.audience:
            present |= {
                group for one in programme.modules for group in target_groups_of(one.audience)
            }
        idle = [at for at, group in enumerate(audience.target_groups) if group not in present]
        for at in idle:
            yield _idle_group((*path, "target_groups", at), audience.target_groups[at])
        for at, role in enumerate(audience.roles if not idle else ()):
            if ROLES[role].target_group not in audience.target_groups:
                yield _outside_groups((*path, "roles", at), role)


def _idle_group(path: Route, group: str) -> Problem:
    """A target group that no role belongs to."""
    message = _("None of the roles belongs to the target group “{group}”.")
    known = [id_ for id_, role in ROLES.items() if role.target_group == group]
    help_ = _("Add a role to the audience: {roles}; or leave the target group out.")
    help_ = help_.format(roles=listing(known, language(), "or"))
    return Problem(path, message.format(group=TARGET_GROUPS[group].in_language(language())), help_)


def _outside_groups(path: Route, role: str) -> Problem:
    """A role of a target group that the audience does not name."""
    group = ROLES[role].target_group
    message = _("“{role}” belongs to the target group “{group}”, which the audience does not name.")
    message = message.format(
        role=ROLES[role].word.in_language(language()),
        group=TARGET_GROUPS[group].in_language(language()),
    )
    help_ = _("Add {group} to the target groups, or leave the role out.").format(group=group)
    return Problem(path, message, help_)


@rule("PLF310", Severity.WARNING, Programme)
def role_at_other_level(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """An audience's roles and its leader levels contradict each other.

    It names a level that none of its roles has, or a role none of whose levels it names. A
    ressourceperson has no level, and who comes along from the administration need not have that of
    the schools' leaders. An audience without roles or without levels leaves them open.

    Why: goals are chosen by the level; with the wrong one they are chosen for somebody else.

    Bad:
        kind: programme
        audience: {roles: [afdelingsleder], levels: [ledere-af-ledere]}
    Good:
        kind: programme
        audience: {roles: [afdelingsleder], levels: [ledere-af-medarbejdere]}
    """
    for path, audience in _audiences(programme):
        held = {level for role in audience.roles for level in ROLES[role].levels}
        idle = [at for at, level in enumerate(audience.levels) if level not in held]
        if held and idle:
            yield from (_idle_level((*path, "levels", at), audience.levels[at]) for at in idle)
        elif held and audience.levels:
            for at, role in enumerate(audience.roles):
                levels = set(ROLES[role].levels)
                is_along = ROLES[role].target_group == "forvaltning"
                if levels and not is_along and not levels & set(audience.levels):
                    yield _outside_levels((*path, "roles", at), role)


def _idle_level(path: Route, level: str) -> Problem:
    """A level that no role has."""
    message = _("None of the roles is at the level “{level}”.")
    known = [id_ for id_, role in ROLES.items() if level in role.levels]
    help_ = _("Add a role to the audience: {roles}; or leave the level out.")
    help_ = help_.format(roles=listing(known, language(), "or"))
    return Problem(path, message.format(level=LEVELS[level].in_language(language())), help_)


def _outside_levels(path: Route, role: str) -> Problem:
    """A role at another level than the audience."""
    levels = ROLES[role].levels
    message = _("“{role}” is at the level “{level}”, which the audience does not name.").format(
        role=ROLES[role].word.in_language(language()),
        level=listing([LEVELS[one].in_language(language()) for one in levels], language()),
    )
    help_ = _("Add {levels} to the levels, or leave the role out.")
    return Problem(path, message, help_.format(levels=listing(list(levels), language(), "or")))


@rule("PLF416", Severity.ERROR, Programme)
def participants_backwards(programme: Programme, catalogue: Catalogue) -> Iterator[Problem]:
    """The least number of participants is larger than the most.

    Why: no number of participants fits, and the invitation says both.

    Bad:
        kind: programme
        participants: {min: 60, max: 6}
    Good:
        kind: programme
        participants: {min: 6, max: 60}
    """
    wanted = programme.participants
    if wanted and wanted.min is not None and wanted.max is not None and wanted.min > wanted.max:
        message = _("At least {min} participants, but at most {max}.")
        help_ = _("The smaller number comes first: min: {max}, max: {min}.")
        yield Problem(
            ("participants", "min"),
            message.format(min=wanted.min, max=wanted.max),
            help_.format(min=wanted.min, max=wanted.max),
        )

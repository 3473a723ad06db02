"""The municipalities' administrations among a course's teams."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, language, listing
from plf_cli.model.course import Course
from plf_cli.model.words import ROLES
from plf_cli.rules.rule import Concern, rule


def _is_theirs(role: str) -> bool:
    return ROLES[role].target_group == "forvaltning"


@rule("PLF604", Severity.WARNING, Course, Concern.COMPLETENESS)
def nobody_from_administration(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """The programme is for the administration too, but nobody from it is among the members.

    It concerns programmes whose audience names the target group forvaltning or a role in it, and
    courses that list the members of every team. The administration can be a team of its own, such
    as one with the role skolechef; it need not be in a cluster or a group.

    Why: what the schools plan needs backing from the administration, and that begins by being
    there.

    Bad:
        kind: course
        status: planned
        sessions:
          - {module: dag-1, date: 2027-01-13}
        teams:
          - {id: a, name: Skole A, members: [{role: skoleleder}]}
        ---
        kind: programme
        audience: {target_groups: [skoleledelse, forvaltning]}
    Good:
        kind: course
        status: planned
        sessions:
          - {module: dag-1, date: 2027-01-13}
        teams:
          - {id: a, name: Skole A, members: [{role: skoleleder}]}
          - {id: forvaltningen, name: Forvaltningen, members: [{role: skolechef}]}
        ---
        kind: programme
        audience: {target_groups: [skoleledelse, forvaltning]}
    """
    programme = programme_of(catalogue, course)
    audience = programme.audience if programme else None
    wanted = [role for role in audience.roles if _is_theirs(role)] if audience else []
    if not audience or ("forvaltning" not in audience.target_groups and not wanted):
        return
    if not course.teams or not all(team.members for team in course.teams):
        return
    roles = {member.role for team in course.teams for member in team.members}
    if not any(_is_theirs(role) for role in roles):
        message = _("The programme is for the administration too, but no team has such a role.")
        help_ = _("Add the administration as a team of its own, with the role {roles}.")
        known: list[str] = [*wanted] or [role for role in ROLES if _is_theirs(role)]
        help_ = help_.format(roles=listing(known, language(), "or"))
        key = "roles" if wanted else "target_groups"
        see = (programme, ("audience", key), _("the audience stands here"))
        yield Problem(("teams",), message, help_, at="key", see=(see,))

"""The municipalities' administrations among a course's teams."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, language, listing
from plf_cli.model.course import Course, Team
from plf_cli.model.words import ROLES
from plf_cli.rules.rule import Concern, rule


def is_administration(team: Team) -> bool:
    """Whether a team is a municipality's administration, which belongs to no cluster or group."""
    groups = {ROLES[member.role].target_group for member in team.members}
    return groups == {"forvaltning"}


@rule("PLF604", Severity.WARNING, Course, Concern.COMPLETENESS)
def nobody_from_administration(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """The programme is for the administration too, but nobody from it is among the members.

    It concerns programmes whose audience names the target group forvaltning, and courses that
    list the members of every team. The administration can be a team of its own, such as one with
    the role skolechef; it need not be in a cluster or a group.

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
    if not audience or "forvaltning" not in audience.target_groups:
        return
    if not course.teams or not all(team.members for team in course.teams):
        return
    roles = {member.role for team in course.teams for member in team.members}
    if not any(ROLES[role].target_group == "forvaltning" for role in roles):
        message = _("The programme is for the administration too, but no team has such a role.")
        help_ = _("Add the administration as a team of its own, with the role {roles}.")
        known = [role for role, told in ROLES.items() if told.target_group == "forvaltning"]
        help_ = help_.format(roles=listing(known, language(), "or"))
        see = (programme, ("audience", "target_groups"), _("the audience stands here"))
        yield Problem(("teams",), message, help_, at="key", see=(see,))

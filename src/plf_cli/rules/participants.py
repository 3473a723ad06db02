"""How many take part: in a session, and in a course against what its programme allows."""

from collections import Counter
from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, plural
from plf_cli.model.course import Course
from plf_cli.model.programme import Audience
from plf_cli.model.words import ROLES
from plf_cli.rules.rule import Concern, rule
from plf_cli.spacing import taking_part


def participants(course: Course, catalogue: Catalogue, at: int) -> int | None:
    """How many members a session's teams have that it is for; None where that is not known."""
    session = course.sessions[at]
    programme = programme_of(catalogue, course)
    modules = programme.modules if programme else ()
    module = next((one for one in modules if one.id == session.module), None)
    unit = session.team or session.cluster or session.group
    if module is None or (module.per != "all" and not unit):
        return None
    ids = taking_part(course, session)
    if session.group and any(_groups_of(course)[id_] > 1 for id_ in ids):
        return None  # a part of the team is in each
    teams = [team for team in course.teams if team.id in ids]
    if not teams or len(teams) < len(ids) or not all(team.members for team in teams):
        return None
    return sum(is_for(module.audience, one.role) for team in teams for one in team.members)


def fewest_participants(course: Course, catalogue: Catalogue, at: int) -> int:
    """How many the programme needs at a session that is for all of them; 0 where it is not."""
    session = course.sessions[at]
    programme = programme_of(catalogue, course)
    if not programme or not programme.participants or course.groups:
        return 0
    for_all = not (session.team or session.cluster or session.group)
    modules = [one for one in programme.modules if one.id == session.module and for_all]
    whole = any(one.per == "all" and not one.audience and not one.optional for one in modules)
    return (programme.participants.min or 0) if whole else 0


def is_for(audience: Audience | None, role: str) -> bool:
    """Whether somebody with a role is meant by an audience; without one, everybody is."""
    if audience is None:
        return True
    if audience.roles:
        return role in audience.roles
    if audience.target_groups:
        return ROLES[role].target_group in audience.target_groups
    levels = ROLES[role].levels
    return not audience.levels or not levels or bool({*levels} & {*audience.levels})


def _groups_of(course: Course) -> Counter[str]:
    """In how many groups each team is."""
    return Counter(id_ for group in course.groups for id_ in {*group.teams})


@rule("PLF621", Severity.WARNING, Course, Concern.PLANNING)
def participants_out_of_range(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """The course's teams have more members than the programme has room for, or too few.

    It concerns courses that list the members of every team. Too few are reported only when the
    course is running, as more can sign up before. Where there are parallel groups, there is room
    in each of them.

    Why: the programme was made for so many; with more, its rooms, materials and time run short.

    Bad:
        kind: course
        teams:
          - {id: a, name: Skole A, members: [{role: skoleleder}, {role: sfo-leder}]}
        ---
        kind: programme
        participants: {max: 1}
    Good:
        kind: course
        teams:
          - {id: a, name: Skole A, members: [{role: skoleleder}, {role: sfo-leder}]}
        ---
        kind: programme
        participants: {max: 2}
    """
    programme = programme_of(catalogue, course)
    allowed = programme.participants if programme else None
    if not allowed or not course.teams or not all(team.members for team in course.teams):
        return
    number = sum(len(team.members) for team in course.teams)
    most = None if allowed.max is None else allowed.max * max(1, len(course.groups))
    key, text, help_ = "", "", ""
    if most is not None and number > most:
        key = "max"
        text = plural(
            "The teams have {n} member; the programme has room for {limit}.",
            "The teams have {n} members; the programme has room for {limit}.",
            number,
            limit=most,
        )
        help_ = _("Split the teams into groups, or raise participants in the programme.")
    elif course.status == "running" and number < (allowed.min or 0):
        key = "min"
        text = plural(
            "The teams have {n} member; the programme needs {limit}.",
            "The teams have {n} members; the programme needs {limit}.",
            number,
            limit=allowed.min,
        )
        help_ = _("Add those who are missing, or lower participants in the programme.")
    if key:
        see = (programme, ("participants", key), _("the limit stands here"))
        yield Problem(("teams",), text, help_, at="key", see=(see,))

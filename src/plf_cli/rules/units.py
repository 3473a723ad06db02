"""Which cluster and which group each team is in."""

from collections.abc import Iterator, Sequence

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.messages import _, language, listing, plural
from plf_cli.model.course import Cluster, Course, Group, Team
from plf_cli.rules.rule import Concern, rule


@rule("PLF605", Severity.WARNING, Course, Concern.COMPLETENESS)
def team_without_cluster(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A team is in no cluster, though the others are.

    An administration (a team whose roles are all forvaltning's) need not be in one. Where there are
    other clusters at each meeting, it is looked at by itself.

    Why: the team is left alone at the cluster meetings.

    Bad:
        kind: course
        status: planned
        sessions:
          - {module: dag-1, date: 2027-01-13}
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        clusters:
          - {id: nord, teams: [a]}
    Good:
        kind: course
        status: planned
        sessions:
          - {module: dag-1, date: 2027-01-13}
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        clusters:
          - {id: nord, teams: [a, b]}
    """
    meetings: list[int | None] = [*sorted({one.meeting for one in course.clusters if one.meeting})]
    for meeting in meetings or [None]:
        units = [one for one in course.clusters if one.meeting in {None, meeting}]
        if left := _left_out(course, units):
            help_ = _("Add each to the teams of a cluster; the smallest is “{unit}”.")
            message, cure = _unclustered(left, meeting), _cure(help_, units, left)
            yield Problem(("clusters",), message, cure, at="key")


def _unclustered(left: list[Team], meeting: int | None) -> str:
    if meeting is None:
        return plural(
            "{n} team is in no cluster: {teams}.",
            "{n} teams are in no cluster: {teams}.",
            len(left),
            teams=_listed(left),
        )
    return plural(
        "{n} team is in no cluster at meeting {meeting}: {teams}.",
        "{n} teams are in no cluster at meeting {meeting}: {teams}.",
        len(left),
        teams=_listed(left),
        meeting=meeting,
    )


def _left_out(course: Course, units: Sequence[Cluster | Group]) -> list[Team]:
    """The teams that are in none of the units; none where no unit has any yet."""
    placed = {id_ for unit in units for id_ in unit.teams}
    return [
        team
        for team in course.teams
        if placed and team.id not in placed and not team.is_administration
    ]


def _listed(teams: list[Team]) -> str:
    return listing([team.id for team in teams], language())


def _cure(help_: str, units: Sequence[Cluster | Group], left: list[Team]) -> str:
    """The help, with what shows that a team is the administration, where its name says so."""
    help_ = help_.format(unit=min(units, key=lambda unit: len(unit.teams)).id)
    offices = [one for one in left if "forvaltning" in one.name.lower() and not one.members]
    if not offices:
        return help_
    told = _("If {team} is the administration, give it members: [{{role: skolechef}}].")
    told = told.format(team=_listed(offices))
    return told if len(offices) == len(left) else f"{help_} {told}"


@rule("PLF606", Severity.ERROR, Course)
def team_in_two_clusters(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A team is in two clusters of the same meetings.

    Why: it would be called to the meetings of both, and count in the size of both.

    Bad:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        clusters:
          - {id: nord, teams: [a, b]}
          - {id: syd, teams: [b]}
    Good:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        clusters:
          - {id: nord, teams: [a]}
          - {id: syd, teams: [b]}
    """
    message = _("The team “{team}” is in the cluster “{unit}” already.")
    yield from _in_two(course, "clusters", message, _("Keep it in one of the two clusters."))


@rule("PLF607", Severity.WARNING, Course, Concern.COMPLETENESS)
def team_without_group(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A team is in no group, though the others are.

    An administration (a team whose roles are all forvaltning's) need not be in one.

    Why: nobody knows on which days the team takes part.

    Bad:
        kind: course
        status: planned
        sessions:
          - {module: dag-1, date: 2027-01-13}
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        groups:
          - {id: hold-1, teams: [a]}
    Good:
        kind: course
        status: planned
        sessions:
          - {module: dag-1, date: 2027-01-13}
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        groups:
          - {id: hold-1, teams: [a, b]}
    """
    if left := _left_out(course, course.groups):
        message = plural(
            "{n} team is in no group: {teams}.",
            "{n} teams are in no group: {teams}.",
            len(left),
            teams=_listed(left),
        )
        help_ = _("Add each to the teams of a group; the smallest is “{unit}”.")
        yield Problem(("groups",), message, _cure(help_, course.groups, left), at="key")


@rule("PLF608", Severity.WARNING, Course)
def team_in_two_groups(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A team is in two groups.

    Where a team is split on purpose, so that somebody is always at the school, it is waived with
    that reason.

    Why: groups are parallel; a team takes part in each module once.

    Bad:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        groups:
          - {id: hold-1, teams: [a, b]}
          - {id: hold-2, teams: [b]}
    Good:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        groups:
          - {id: hold-1, teams: [a]}
          - {id: hold-2, teams: [b]}
    """
    message = _("The team “{team}” is in the group “{unit}” already.")
    help_ = _(
        "Keep it in one of the two groups; if it is split between them, write at the end of the "
        "line: # plf: waive PLF608 and the reason."
    )
    yield from _in_two(course, "groups", message, help_)


def _in_two(course: Course, key: str, message: str, help_: str) -> Iterator[Problem]:
    """The teams that an earlier unit holds too, an administration left out."""
    free = {team.id for team in course.teams if team.is_administration}
    first: dict[str, list[tuple[int | None, int, int]]] = {}
    units: Sequence[Cluster | Group] = getattr(course, key)
    for at, unit in enumerate(units):
        meeting = getattr(unit, "meeting", None)
        for number, id_ in enumerate(unit.teams):
            earlier = first.setdefault(id_, [])
            earlier.append((meeting, at, number))
            _when, other, place = next(
                one for one in earlier if one[0] is None or meeting in {None, one[0]}
            )
            if other != at and id_ not in free:
                see = (course, (key, other, "teams", place), _("first placed here"))
                told = message.format(team=id_, unit=units[other].id)
                yield Problem((key, at, "teams", number), told, help_, see=(see,))

"""Whole leadership teams in clusters of a size that works."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.lookup import programme_of
from plf_cli.messages import _, language, listing, plural
from plf_cli.model.base import Range
from plf_cli.model.course import Course
from plf_cli.model.municipalities import MUNICIPALITIES
from plf_cli.rules.rule import Concern, rule


def _size(course: Course, catalogue: Catalogue) -> Range | None:
    """How many teams the programme wants in a cluster, else what ``plf.toml`` sets."""
    programme = programme_of(catalogue, course)
    for module in programme.modules if programme else ():
        if module.per == "cluster" and module.teams:
            return module.teams
    return Range(*catalogue.limits.cluster_size) if catalogue.limits.cluster_size else None


def can_be_split(number: int, size: Range) -> bool:
    """Whether so many teams can be split into clusters of a size in the range."""
    if size.min <= 0:
        return True
    return any(
        clusters * size.min <= number <= clusters * size.max
        for clusters in range(1, number // size.min + 1)
    )


@rule("PLF601", Severity.ERROR, Course, Concern.PLANNING)
def impossible_cluster_size(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """The course's teams cannot be split into clusters of the programme's size.

    Into clusters of 3-4 teams, 1, 2 and 5 teams cannot be split; every other number can. An
    administration (a team whose roles are all forvaltning's) does not count.

    Why: teams are whole; one would be left alone, or a cluster would be too large to hear everyone.

    Bad:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
          - {id: c, name: Skole C}
          - {id: d, name: Skole D}
          - {id: e, name: Skole E}
        ---
        kind: programme
        modules:
          - {id: klyngemoede, kind: cluster-meeting, per: cluster, teams: 3-4}
    Good:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
          - {id: c, name: Skole C}
          - {id: d, name: Skole D}
        ---
        kind: programme
        modules:
          - {id: klyngemoede, kind: cluster-meeting, per: cluster, teams: 3-4}
    """
    size = _size(course, catalogue)
    number = sum(not team.is_administration for team in course.teams)
    if not size or not number or can_be_split(number, size):
        return
    message = plural(
        "{n} team cannot be split into clusters of {size}.",
        "{n} teams cannot be split into clusters of {size}.",
        number,
        size=size,
    )
    yield Problem(("teams",), message, _way_out(number, size), at="key")


def _way_out(number: int, size: Range) -> str:
    fewer = next((n for n in range(number - 1, 0, -1) if can_be_split(n, size)), None)
    more = next(n for n in range(number + 1, number + size.max + 2) if can_be_split(n, size))
    if fewer is None:
        text = _("At least {more} teams are needed, or another size in the programme (teams).")
    else:
        text = _(
            "{fewer} or {more} teams would work; else change the size in the programme (teams)."
        )
    return text.format(fewer=fewer, more=more)


@rule("PLF602", Severity.WARNING, Course, Concern.PLANNING)
def cluster_outside_size(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A cluster has fewer or more teams than the programme wants.

    Why: the agenda gives every team its time; with more teams than planned there is too little.

    Bad:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
          - {id: c, name: Skole C}
        clusters:
          - {id: nord, teams: [a, b]}
        ---
        kind: programme
        modules:
          - {id: klyngemoede, kind: cluster-meeting, per: cluster, teams: 3-4}
    Good:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
          - {id: c, name: Skole C}
        clusters:
          - {id: nord, teams: [a, b, c]}
        ---
        kind: programme
        modules:
          - {id: klyngemoede, kind: cluster-meeting, per: cluster, teams: 3-4}
    """
    size = _size(course, catalogue)
    for at, cluster in enumerate(course.clusters):
        if size and cluster.teams and len(cluster.teams) not in size:
            message = plural(
                "The cluster has {n} team; the programme wants {size}.",
                "The cluster has {n} teams; the programme wants {size}.",
                len(cluster.teams),
                size=size,
            )
            help_ = _("Move a team between the clusters.")
            yield Problem(("clusters", at, "teams"), message, help_, at="key")


@rule("PLF603", Severity.WARNING, Course, Concern.PLANNING)
def team_outside_municipalities(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A team's municipality is none of the course's.

    Why: the school holidays of a municipality count only where the course names it.

    Bad:
        kind: course
        municipalities: [Hjørring]
        teams:
          - {id: a, name: Skole A, municipality: Tønder}
    Good:
        kind: course
        municipalities: [Hjørring, Tønder]
        teams:
          - {id: a, name: Skole A, municipality: Tønder}
    """
    for at, team in enumerate(course.teams):
        known = {*course.municipalities, *({team.municipality} - {*MUNICIPALITIES})}
        if course.municipalities and team.municipality and team.municipality not in known:
            message = _("The course does not name {municipality} among its municipalities.")
            message = message.format(municipality=team.municipality)
            help_ = _("Add it to the course's municipalities, or correct the team.")
            yield Problem(("teams", at, "municipality"), message, help_)


@rule("PLF609", Severity.WARNING, Course, Concern.PLANNING)
def host_outside_cluster(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A cluster's host is not one of its teams.

    An administration may host; it belongs to no cluster.

    Why: the teams meet at each other's schools; mostly the host was left behind when teams moved.

    Bad:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        clusters:
          - {id: nord, teams: [a], host: b}
          - {id: syd, teams: [b]}
    Good:
        kind: course
        teams:
          - {id: a, name: Skole A}
          - {id: b, name: Skole B}
        clusters:
          - {id: nord, teams: [a], host: a}
          - {id: syd, teams: [b]}
    """
    teams = {team.id: team for team in course.teams}
    for at, cluster in enumerate(course.clusters):
        if cluster.host not in teams or not cluster.teams or cluster.host in cluster.teams:
            continue
        if teams[cluster.host].is_administration:
            continue
        hosts = [id_ for id_ in cluster.teams if id_ in teams and teams[id_].host]
        message = _("The host “{host}” is not among the cluster's teams.").format(host=cluster.host)
        help_ = _("Choose {teams} as host, or add the host to the teams.").format(
            teams=listing([*(hosts or cluster.teams)], language(), "or")
        )
        see = (course, ("clusters", at, "teams"), _("its teams stand here"))
        yield Problem(("clusters", at, "host"), message, help_, see=(see,))

"""Who takes part: the teams of a course by cluster, group or administration, and how many."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from plf_cli.messages import listing
from plf_cli.model.course import Cluster, Course, Group, Team
from plf_cli.views.durations import counted
from plf_cli.views.labels import label
from plf_cli.views.names import unit_name


@dataclass(frozen=True, slots=True)
class Party:
    """Teams that belong together; ``name`` is empty where a course does not part its teams."""

    name: str
    teams: tuple[Team, ...]


def parties(course: Course, wanted: Collection[str] | None, language: str) -> list[Party]:
    """The course's teams by cluster, else by group; those in none of them come last.

    Clusters of a single meeting do not part them.

    ``wanted`` are the ids of the teams that are asked for; None means all.
    """
    known = {team.id: team for team in course.teams if wanted is None or team.id in wanted}
    lasting = [one for one in course.clusters if one.meeting is None]
    units: Sequence[Cluster | Group] = lasting or course.groups
    word = "cluster" if lasting else "group"
    found, placed = [], set[str]()
    for unit in units:
        ids = [id_ for id_ in dict.fromkeys(unit.teams) if id_ in known and id_ not in placed]
        placed |= set(ids)
        name = unit_name(word, unit.id, unit.name, language)
        found.append(Party(name, tuple(known[id_] for id_ in ids)))
    left = [team for id_, team in known.items() if id_ not in placed]
    without = label(f"without_{word}", language) if units else ""
    schools = tuple(team for team in left if not team.is_administration)
    offices = tuple(team for team in left if team.is_administration)
    found += [Party(without, schools), Party(label("administrations", language), offices)]
    return [party for party in found if party.teams]


def turnout(teams: Iterable[Team], language: str) -> str:
    """``4 ledelsesteams og forvaltningen, 12 deltagere``.

    Of teams whose members are not told, only the number of teams.
    """
    told = tuple(teams)
    offices = sum(team.is_administration for team in told)
    schools = len(told) - offices
    who = [counted(schools, "team", language)] if schools else []
    if offices:
        alone = "" if schools else "lone_"
        who.append(counted(offices, f"{alone}office" if offices == 1 else "office", language))
    known = [len(team.members) for team in told if team.members]
    number = counted(sum(known), "participant", language)
    if len(known) < len(told):
        number = label("at_least", language).format(number=number) if known else ""
    return ", ".join(filter(None, [listing(who, language), number]))


def members(team: Team, language: str) -> str:
    """``4 deltagere``; empty where the team's members are not told."""
    return counted(len(team.members), "participant", language) if team.members else ""

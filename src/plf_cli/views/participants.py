"""The attendance list: who comes by cluster and team, with a column for each date."""

from collections.abc import Sequence
from dataclasses import dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.messages import capital, short_day
from plf_cli.messages import day as day_text
from plf_cli.model.course import Course, Team
from plf_cli.model.words import ROLES
from plf_cli.views.attending import Party, members, parties, turnout
from plf_cli.views.chosen import chosen, takes_part, wanted_teams
from plf_cli.views.cover import Cover, cover
from plf_cli.views.labels import label
from plf_cli.views.names import unit_name
from plf_cli.views.occasion import Occasion
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Wanted

_NAME = "participants"
_FEW = 5  # dates that leave room to sign
_BLANKS = 4  # lines for a team whose members are not told


@dataclass(frozen=True, slots=True)
class MemberView:
    """A place in a team; ``name`` only where it is public, else it is filled in by hand."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class HeldView:
    """A date to sign for, with what is held on it, and for whom where it is not for all."""

    label: str
    unit: str
    date: str
    short: str
    iso: str


@dataclass(frozen=True, slots=True)
class ColumnView:
    """The header of a column to sign in: what is held, and the date where it is a column's."""

    label: str
    date: str


@dataclass(frozen=True, slots=True)
class TeamView:
    """A team; ``total`` is empty where its members are not told: they are lines to be filled in."""

    id: str
    name: str
    municipality: str
    group: str
    total: str
    members: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class SigningSheetView:
    """Teams with the same dates; ``columns`` are the headers of their cells to sign in.

    Where the dates are not columns, the one that the sheet is for is written ``by_hand``.
    """

    columns: tuple[ColumnView, ...]
    by_hand: bool
    teams: tuple[TeamView, ...]


@dataclass(frozen=True, slots=True)
class PartyView:
    """The teams of a cluster or group; ``name`` is empty where the course does not part them."""

    name: str
    total: str
    sheets: tuple[SigningSheetView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantsView(Cover):
    """The list; ``total`` is how many come in all, ``roles`` in each role (``Skoleleder 8``)."""

    total: str
    roles: tuple[str, ...]
    dates: tuple[HeldView, ...]
    parties: tuple[PartyView, ...]


def participants(catalogue: Catalogue, document: Course, wanted: Wanted) -> ParticipantsView:
    """The attendance list of a course, for the days and the teams that are wanted.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    days = [day for day in chosen(around, wanted) if not day.cancelled]
    found = parties(document, _ids(document, days, wanted), around.language)
    teams = [team for party in found for team in party.teams]
    return ParticipantsView(
        **cover(around, _NAME),
        open="" if teams else _open(document, around.language),
        total=turnout(teams, around.language) if teams else "",
        roles=_roles(teams, around.language),
        dates=_dates(days, around.language),
        parties=tuple(_party(around, party, days) for party in found),
    )


def _open(course: Course, language: str) -> str:
    over = course.status == "completed"
    key = "no_such_teams" if course.teams else "told_teams" if over else "no_teams"
    return label(key, language, _NAME)


def _ids(course: Course, days: Sequence[Occasion], wanted: Wanted) -> set[str] | None:
    """The teams that are asked for, by name or as those at the wanted days; None means all."""
    named = wanted_teams(course, wanted)
    if wanted.day is None and wanted.person is None:
        return named
    there = {one.id for one in course.teams if any(_is_at(one, day) for day in days)}
    return there if named is None else there & named


def _is_at(team: Team, day: Occasion) -> bool:
    return takes_part(day, (team.id,))


def _dates(days: Sequence[Occasion], language: str) -> tuple[HeldView, ...]:
    held = [(date, day) for day in days for date in day.dates]
    return tuple(
        HeldView(
            label=day.label,
            unit=day.unit,
            date=day_text(date, language),
            short=short_day(date, language),
            iso=date.isoformat(),
        )
        for date, day in sorted(held, key=lambda one: one[0])
    )


def _party(around: Setting, party: Party, days: Sequence[Occasion]) -> PartyView:
    course, language = around.course, around.language
    assert course
    by_dates: dict[tuple[HeldView, ...], list[Team]] = {}
    for team in party.teams:
        mine = [day for day in days if _is_at(team, day)]
        by_dates.setdefault(_dates(mine, language), []).append(team)
    sheets = [_sheet(course, dates, teams, language) for dates, teams in by_dates.items()]
    return PartyView(party.name, turnout(party.teams, language), tuple(sheets))


def _sheet(
    course: Course, dates: Sequence[HeldView], teams: Sequence[Team], language: str
) -> SigningSheetView:
    """A column for each date, or one to sign in where there are none or many."""
    shown = dates if len(dates) <= _FEW else ()
    columns = [ColumnView(one.label, one.short) for one in shown]
    return SigningSheetView(
        columns=tuple(columns or [ColumnView(label("signature", language, _NAME), "")]),
        by_hand=not columns,
        teams=tuple(_team(course, team, language) for team in teams),
    )


def _team(course: Course, team: Team, language: str) -> TeamView:
    groups = [one for one in course.groups if team.id in one.teams] if course.clusters else []
    named = [unit_name("group", one.id, one.name, language) for one in groups]
    return TeamView(
        id=team.id,
        name=team.name,
        municipality=team.municipality or "",
        group=named[0] if named else "",
        total=members(team, language),
        members=_members(team, language) or (MemberView("", ""),) * _BLANKS,
    )


def _members(team: Team, language: str) -> tuple[MemberView, ...]:
    """The places in a team; a name only where it is public, in every edition."""
    return tuple(
        MemberView(
            role=capital(ROLES[one.role].word.in_language(language)),
            name=(one.name or "") if one.public else "",
        )
        for one in team.members
    )


def _roles(teams: Sequence[Team], language: str) -> tuple[str, ...]:
    held = [one.role for team in teams for one in team.members]
    return tuple(
        f"{capital(role.word.in_language(language))} {held.count(id_)}"
        for id_, role in ROLES.items()
        if id_ in held
    )

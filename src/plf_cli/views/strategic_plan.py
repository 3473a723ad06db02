"""The template of a school's strategic plan: what is known filled in, and room for the rest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.lookup import municipalities_of, school_year
from plf_cli.messages import capital
from plf_cli.model.course import Course, Team
from plf_cli.model.programme import Programme
from plf_cli.model.words import ROLES
from plf_cli.views.attested import AttainedFieldView, attained
from plf_cli.views.chosen import chosen, wanted_team
from plf_cli.views.cover import Cover, cover
from plf_cli.views.goals import fields
from plf_cli.views.labels import label
from plf_cli.views.meetings import counted, is_follow_up
from plf_cli.views.occasion import Occasion
from plf_cli.views.plan_tables import SectionView, sections
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Wanted

_NAME = "strategic-plan"


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the plan's head: ``text``, and a line to write on behind it if ``blank``."""

    text: str
    blank: bool


@dataclass(frozen=True, slots=True)
class HeadView:
    """A headword of the plan's head."""

    id: str
    word: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategicPlanView(Cover):
    """The plan; its ``title`` is the school's name where a team was asked for.

    ``about`` are sentences on how to fill it in. ``menu`` are the course's goals by field, and
    ``sections`` what is filled in.
    """

    team: str
    about: tuple[str, ...]
    head: tuple[HeadView, ...]
    sections: tuple[SectionView, ...]
    menu: tuple[AttainedFieldView, ...]


def strategic_plan(
    catalogue: Catalogue, document: Programme | Course, wanted: Wanted
) -> StrategicPlanView:
    """The plan of a school, or of any; with the meetings that are wanted. Raises ``Unknown``."""
    around = setting(catalogue, document, wanted)
    days = [day for day in chosen(around, wanted) if not day.cancelled]
    team = wanted_team(around, wanted)
    year = _school_year(days)
    known = cover(around, _NAME)
    head = _head(around, team, year, known["title"])
    if team:
        known["title"] = team.name
    return StrategicPlanView(
        **known,
        team=team.name if team else "",
        about=tuple(label(key, around.language, _NAME) for key in ("smtte", "hints")),
        head=tuple(head),
        sections=sections(around.language, year, _meetings(days), alone=_is_alone(days)),
        menu=_menu(around, days, team),
    )


def _school_year(days: Sequence[Occasion]) -> str:
    """The school year in which the course ends; empty where no day has a date."""
    dates = [date for day in days for date in day.dates]
    return school_year(max(dates)) if dates else ""


def _meetings(days: Iterable[Occasion]) -> Iterator[Occasion]:
    """Where the plan is followed up; each once, however many days it lasts."""
    return (day for day in counted(days) if is_follow_up(day.module) and day.part == 1)


def _is_alone(days: Iterable[Occasion]) -> bool:
    return len({day.unit for day in _meetings(days) if day.unit}) == 1


def _head(around: Setting, team: Team | None, year: str, course: str) -> Iterator[HeadView]:
    """What the plan begins with, filled in as far as it is known."""
    place = "office" if team and team.is_administration else "school"
    yield _known(around, "municipality", _municipality(around, team))
    yield _known(around, place, team.name if team else "")
    yield _known(around, "school_year", year)
    yield HeadView("team", _word(around, "team"), tuple(_members(team, around.language)))
    yield _known(around, "course", course)
    version = ("version_number", "version_date")
    lines = tuple(LineView(_word(around, key), blank=True) for key in version)
    yield HeadView("version", _word(around, "version"), lines)


def _known(around: Setting, id_: str, text: str) -> HeadView:
    return HeadView(id_, _word(around, id_), (LineView(text, blank=not text),))


def _word(around: Setting, key: str) -> str:
    return label(key, around.language, _NAME)


def _municipality(around: Setting, team: Team | None) -> str:
    """The team's, else the one that there is."""
    if team and team.municipality:
        return team.municipality
    found = municipalities_of(around.course) if around.course else around.source.municipalities
    return found[0] if len(found) == 1 else ""


def _members(team: Team | None, language: str) -> Iterator[LineView]:
    """The roles, each with a line for its name; a name stands there only where it is public."""
    for one in team.members if team else ():
        role = capital(ROLES[one.role].word.in_language(language))
        named = one.name if one.public else None
        yield LineView(f"{role}: {named}" if named else f"{role}:", blank=not named)
    if not team or not team.members:
        yield LineView("", blank=True)


def _menu(
    around: Setting, days: Sequence[Occasion], team: Team | None
) -> tuple[AttainedFieldView, ...]:
    """The goals by field; the fields alone where the programme works with no goals."""
    if found := attained(around, days, team):
        return found
    claimed = around.programme.fields if around.programme else ()
    return tuple(AttainedFieldView(name, ()) for name in fields(around.scope, [], claimed))

"""The run sheet: what facilitators do when, why, how and with what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plf_cli.catalogue import Catalogue
from plf_cli.messages import capital, listing
from plf_cli.model.course import Course, Team
from plf_cli.model.directory import Person
from plf_cli.model.programme import Programme
from plf_cli.model.words import FUNCTIONS
from plf_cli.views.agenda import told_once
from plf_cli.views.attending import parties, turnout
from plf_cli.views.audience import places
from plf_cli.views.chosen import chosen, nothing
from plf_cli.views.cover import Cover, cover
from plf_cli.views.days import DayView, day
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion
from plf_cli.views.packing import PackedView, once, packing
from plf_cli.views.points import MaterialView, PointView, balance, notes_on, points
from plf_cli.views.practical import practical
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Wanted

_NAME = "run-sheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunDayView:
    """One day of the run sheet; ``day`` is as in the agenda, but its rows stand in ``points``.

    ``staff`` are people with their functions, ``parties`` the clusters or groups with their teams,
    ``turnout`` is how many come. ``ready`` is what must be done before they do, ``follow_up`` what
    is left when they go, ``evaluations`` what they were asked.
    """

    day: DayView
    place: str
    staff: tuple[str, ...]
    parties: tuple[str, ...]
    turnout: str
    catering: str
    balance: tuple[str, ...]
    notes: tuple[str, ...]
    ready: tuple[str, ...]
    materials: tuple[MaterialView, ...]
    points: tuple[PointView, ...]
    follow_up: tuple[str, ...]
    evaluations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSheetView(Cover):
    """The days that were asked for, and all materials that they take."""

    days: tuple[RunDayView, ...]
    packing: tuple[PackedView, ...]


def run_sheet(catalogue: Catalogue, document: Programme | Course, wanted: Wanted) -> RunSheetView:
    """The run sheet of a document, or of the days that are wanted.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    found = chosen(around, wanted)
    told = [replace(one, rows=()) for one in told_once([day(one) for one in found])]
    bare = "" if any(map(_is_planned, found)) else around.unsettled("time_and_agenda")
    if bare:  # said once for all
        told = [replace(one, open="") for one in told]
    sheets = [_sheet(at, shown) for at, shown in zip(found, told, strict=True)]
    packed = packing([(_called(one.day), one.points) for one in sheets], around.language)
    return RunSheetView(
        **cover(around, _NAME),
        open=nothing(around, sheets) or bare,
        days=tuple(sheets),
        packing=tuple(packed),
    )


def _is_planned(at: Occasion) -> bool:
    """Whether anything is settled of the day that a run sheet could tell."""
    return at.frame[0] is not None or bool(at.schedule.agenda)


def _called(shown: DayView) -> str:
    return ", ".join(filter(None, [shown.label, shown.unit]))


def _sheet(at: Occasion, shown: DayView) -> RunDayView:
    around = at.setting
    found = points(at)
    names, number = _attending(at)
    asked = [one for one in at.schedule.agenda if one.kind == "evaluation"]
    return RunDayView(
        day=shown,
        place=at.place,
        staff=tuple(_staff(at)),
        parties=names,
        turnout=number,
        catering=at.module.catering or practical(around).catering,
        balance=balance(found, around.language),
        notes=at.notes,
        ready=notes_on(at, "arrival"),
        materials=once([material for point in found for material in point.materials]),
        points=found,
        follow_up=notes_on(at, "closing"),
        evaluations=() if at.cancelled else tuple(one.text or one.title for one in asked),
    )


def _staff(at: Occasion) -> Iterator[str]:
    """Whom the session names, and who leads a point of it."""
    around = at.setting
    people = at.present
    for item in at.schedule.agenda:
        lead = around.people.get(item.lead or "")
        people += [lead] if lead and lead not in people else []
    found = [_member(around, person) for person in people]
    for text in dict.fromkeys(found):
        number = found.count(text)
        several = label("several", around.language, _NAME).format(n=number, text=text)
        yield several if number > 1 else text


def _member(around: Setting, person: Person) -> str:
    """``Facilitator: Bo Opdigtet, lektor, bo@example.org``, or the function alone."""
    function = capital(FUNCTIONS[person.function].in_language(around.language))
    name = person.name if around.names(person) else None
    title = person.title if name or around.edition.names else None
    reached = [person.email, person.phone] if around.edition.contact else []
    told = ", ".join(filter(None, [name, title, *reached]))
    return f"{function}: {told}" if told else function


def _attending(at: Occasion) -> tuple[tuple[str, ...], str]:
    """The clusters or groups with their teams, and how many come in all."""
    around, course, language = at.setting, at.setting.course, at.setting.language
    programme = around.programme
    teams = _teams(at)
    if not course or not teams:
        return (), places(programme.participants if programme else None, language)
    shown = parties(course, {team.id for team in teams}, language)
    return tuple(_party(one.name, one.teams, language) for one in shown), turnout(teams, language)


def _teams(at: Occasion) -> list[Team]:
    """The teams that are at the session."""
    course = at.setting.course
    return [team for team in course.teams if team.id in at.taking_part] if course else []


def _party(name: str, teams: Sequence[Team], language: str) -> str:
    told = listing([team.name for team in teams], language)
    return f"{name}: {told}" if name else told

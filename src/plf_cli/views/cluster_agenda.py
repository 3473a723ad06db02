"""The agenda of a cluster's meetings: 3-4 teams, each with the same time."""

from dataclasses import dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.messages import capital, listing
from plf_cli.messages import day as day_text
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.views.chosen import chosen, every
from plf_cli.views.cover import Cover, cover
from plf_cli.views.goals import GoalView, goals
from plf_cli.views.labels import label, repeated
from plf_cli.views.meetings import (
    Series,
    counted,
    dropped_after,
    elsewhere_after,
    has_turns,
    next_after,
    number_of,
    of_unit,
    series,
)
from plf_cli.views.occasion import Occasion
from plf_cli.views.setting import Setting, setting
from plf_cli.views.turns import RoundView, order, rounds
from plf_cli.views.wanted import Wanted

_NAME = "cluster-agenda"


@dataclass(frozen=True, slots=True)
class NextView:
    """The meeting after this one; ``facts`` are when and where, none where they are filled in.

    Where clusters rotate, they are when and for which of the teams.
    """

    label: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingView:
    """One meeting.

    ``which`` is ``Møde 1 af 2``. ``teams`` stand in the order of their turns, and ``order`` says
    how it comes about. ``dropped`` are sentences on the cancelled meetings after this one. ``next``
    is None after the last one, and ``last`` is the sentence that says so, where nothing else does.
    A cancelled meeting has no rounds.
    """

    id: str
    label: str
    title: str
    number: int
    which: str
    marks: tuple[str, ...]
    cancelled: bool
    date: str
    iso: str
    time: str
    place: str
    unit: str
    repeated: str
    host: str
    teams: tuple[str, ...]
    order: str
    open: str
    purpose: str
    text: str
    prepare: tuple[str, ...]
    bring: tuple[str, ...]
    rounds: tuple[RoundView, ...]
    products: tuple[str, ...]
    goals: tuple[GoalView, ...]
    dropped: tuple[str, ...]
    next: NextView | None
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterAgendaView(Cover):
    """The meetings of a cluster, or of all: cluster by cluster, and in order of time."""

    meetings: tuple[MeetingView, ...]


def cluster_agenda(
    catalogue: Catalogue, document: Programme | Course, wanted: Wanted
) -> ClusterAgendaView:
    """The meetings that are wanted. Raises ``Unknown``."""
    around = setting(catalogue, document, wanted)
    found = counted(day for day in chosen(around, wanted) if _is_shown(day))
    days, among = sorted(found, key=lambda day: _place(around, day)), series(around)
    return ClusterAgendaView(
        **cover(around, _NAME),
        open="" if days else _open(around),
        meetings=tuple(_meeting(around, day, among) for day in days),
    )


def _is_shown(day: Occasion) -> bool:
    """Whether it is a meeting at which teams have turns; without its cluster it is none yet."""
    nobodys = bool(day.setting.course) and day.module.per == "cluster" and day.is_for_all
    return has_turns(day.module) and not nobodys


def _open(around: Setting) -> str:
    meetings = [day for day in every(around) if has_turns(day.module)]
    if meetings and not any(_is_shown(day) for day in meetings):
        return label("no_clusters", around.language, _NAME)
    return label("no_such_meetings" if meetings else "no_meetings", around.language, _NAME)


def _place(around: Setting, day: Occasion) -> int:
    """The place of the day's cluster or group in the course; what is for all comes first."""
    course, session = around.course, day.session
    units = [one.id for one in course.clusters] if course else []
    units += [one.id for one in course.groups] if course else []
    unit = (session.cluster or session.group) if session else None
    return units.index(unit) + 1 if unit in units else 0


def _meeting(around: Setting, day: Occasion, among: Series) -> MeetingView:
    module, language = day.module, around.language
    teams, later = order(day), _next(day, among)
    which = _which(day)
    dropped = () if day.cancelled else tuple(map(_dropped, dropped_after(day, among)))
    is_last = module.times > 1 and not (day.cancelled or later or dropped)
    return MeetingView(
        id=day.id,
        label=day.label,
        title=day.title,
        number=number_of(day),
        which=which,
        marks=day.marks,
        cancelled=day.cancelled,
        date=capital(day.date) if around.course else "",
        iso=day.dates[0].isoformat() if day.dates else "",
        time=day.time,
        place=day.place,
        unit=day.unit,
        repeated="" if around.course or which else repeated(module, language),
        host=_host(around, day),
        teams=teams,
        order=_order(day, teams, among),
        open=day.open,
        purpose=module.purpose or "",
        text=module.text or "",
        prepare=module.prepare,
        bring=module.bring,
        rounds=rounds(day, teams),
        products=module.products,
        goals=goals(around.scope, module.goals, language),
        dropped=dropped,
        next=later,
        last=label("last", language, _NAME) if is_last else "",
    )


def _which(day: Occasion) -> str:
    """``Møde 1 af 2``; empty where there is one, or more than the programme calls for."""
    number, times = number_of(day), day.module.times
    if times == 1 or number > times:
        return ""
    text = label("which", day.setting.language, _NAME)
    return text.format(number=number, times=times)


def _host(around: Setting, day: Occasion) -> str:
    """The name of the team that hosts the cluster; empty where it is not told."""
    course, session = around.course, day.session
    if not course or not session:
        return ""
    host = next((one.host for one in course.clusters if one.id == session.cluster), None)
    return next((team.name for team in course.teams if team.id == host), "")


def _order(day: Occasion, teams: tuple[str, ...], among: Series) -> str:
    """How long each team has, and how the order changes; empty where there are no turns."""
    lengths = [item.minutes or 0 for item in day.schedule.agenda if item.each_team]
    if not lengths or not teams:
        return ""
    language = day.setting.language
    equal = label("equal", language, _NAME).format(minutes=sum(lengths)) if all(lengths) else ""
    moves = label("moves", language, _NAME) if len(of_unit(day, among)) > 1 < len(teams) else ""
    return " ".join(filter(None, [equal, moves]))


def _dropped(day: Occasion) -> str:
    """The sentence ``Klyngemøde 2 den 7. april 2027 er aflyst``."""
    language = day.setting.language
    dates = listing([day_text(date, language) for date in day.dates], language)
    word = label("dropped_on" if dates else "dropped", language, _NAME)
    return word.format(meeting=day.label, date=dates)


def _next(day: Occasion, among: Series) -> NextView | None:
    course = day.setting.course
    if later := next_after(day, among):
        facts = (later.date, later.time, later.place) if course else ()
        return NextView(later.label, tuple(filter(None, facts)))
    if others := elsewhere_after(day, among):
        return NextView(others[0].label, tuple(_with(day, other) for other in others))
    return None


def _with(day: Occasion, other: Occasion) -> str:
    """When the other meeting is, and which teams of this one come: ``9. juni 2027: A og B``."""
    there = order(other)
    teams = [team for team in order(day) if team in there]
    return f"{other.date if other.dates else other.unit}: {listing(teams, day.setting.language)}"

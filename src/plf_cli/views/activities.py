"""The activities of a programme or a course: how long, within which fields, and what shows for it.

Hours are those in which the participants work, see ``durations``. A participant stands for a team,
since the team takes part as a whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from plf_cli.model.course import Course
from plf_cli.model.programme import Module
from plf_cli.model.words import PER
from plf_cli.sessions import takes_place
from plf_cli.views.durations import counted, hours, worked_at_least
from plf_cli.views.labels import label, repeated
from plf_cli.views.occasion import Occasion
from plf_cli.views.runs import run_texts
from plf_cli.views.setting import Setting

_NAME = "funding"


@dataclass(frozen=True, slots=True)
class Length:
    """How many minutes, as far as they are told; ``told`` is whether all of them are."""

    minutes: int
    told: bool

    def __add__(self, other: "Length") -> "Length":
        return Length(self.minutes + other.minutes, self.told and other.told)

    def text(self, language: str) -> str:
        """``5 timer 35 min.``, ``mindst 5 timer``; a word where nothing is told."""
        if not self.minutes:
            return label("not_told", language, _NAME) if not self.told else hours(0, language)
        text = hours(self.minutes, language)
        return text if self.told else label("at_least", language).format(number=text)


NOTHING = Length(0, told=True)


@dataclass(frozen=True)
class Activity:
    """A module with the days on which it is held, or is by the programme's design."""

    around: Setting
    module: Module
    called: str
    days: tuple[Occasion, ...]

    @cached_property
    def counted(self) -> tuple[Occasion, ...]:
        """The days that were held or will be."""
        return tuple(day for day in self.days if _counts(day))

    def in_all(self) -> Length:
        """All days together; in a programme, those of one group, team or cluster."""
        return sum((_length(day) for day in self.counted), NOTHING)

    def of(self, team: str) -> Length:
        """The days that a team takes part in."""
        return sum((_length(day) for day in self.counted if _is_for(day, team)), NOTHING)


def activities(around: Setting, days: Sequence[Occasion]) -> list[Activity]:
    """The activities in the programme's order, those of unknown modules last."""
    by_module: dict[str, list[Occasion]] = {}
    for module in around.programme.modules if around.programme else ():
        by_module[module.id] = []
    for day in days:
        by_module.setdefault(day.module.id, []).append(day)
    return [
        Activity(around, held[0].module, held[0].called, tuple(held))
        for held in by_module.values()
        if held
    ]


def each(found: Sequence[Activity], language: str) -> str:
    """The hours of one participant in these activities: ``7 timer``, or the least and the most.

    Where nothing is told for some of those who take part, that is said behind it.
    """
    lengths = [sum((one.of(team) for one in found), NOTHING) for team in _teams(found)]
    taking_part = [length for length in lengths if length != NOTHING] or [NOTHING]
    told = [length for length in taking_part if length.minutes or length.told]
    if not told:
        return taking_part[0].text(language)
    text, missing = _range(told, language), len(taking_part) - len(told)
    if not missing:
        return text
    teams = counted(missing, "team", language)
    return label("not_told_for", language, _NAME).format(hours=text, teams=teams)


def _range(told: Sequence[Length], language: str) -> str:
    """``7 timer``, ``2 timer til 7 timer``; the least alone where no one can say what is most."""
    least = min(told, key=lambda length: length.minutes)
    most = max(told, key=lambda length: length.minutes)
    if not all(length.told for length in told):
        return Length(least.minutes, told=False).text(language)
    if least.minutes == most.minutes:
        return most.text(language)
    parts = (least.text(language), most.text(language))
    return label("from_to", language, _NAME).format(least=parts[0], most=parts[1])


def in_all(found: Sequence[Activity], language: str) -> str:
    """The hours of all sessions; of a programme's units, those of each by itself."""
    if all(one.around.course or one.module.per == "all" for one in found):
        return sum((one.in_all() for one in found), NOTHING).text(language)
    if len(found) > 1:
        # what is for each unit cannot be added up before the units are known
        return label("depends", language, _NAME)
    (one,) = found
    length = one.in_all()
    text = length.text(language)
    if not length.minutes:
        return text
    unit = PER[one.module.per].in_language(language)
    return label("per_unit", language, _NAME).format(hours=text, unit=unit)


def held_on(one: Activity) -> Iterator[str]:
    """``13.-14. april 2027 (Klynge Nord)`` for each run; never the name of a single team."""
    by_session: dict[int, list[Occasion]] = {}
    for day in one.days:
        by_session.setdefault(id(day.session), []).append(day)
    for first, *others in by_session.values():
        unit = first.unit if first.session and not first.session.team else ""
        notes = [text for text in (unit, _dropped(first)) if text]
        dates = [date for day in (first, *others) for date in day.dates]
        for text in run_texts(dates, one.around.language):
            yield f"{text} ({', '.join(notes)})" if notes else text


def _dropped(day: Occasion) -> str:
    return label("cancelled", day.setting.language).lower() if day.cancelled else ""


def state(one: Activity) -> str:
    """``2 holdt, 2 planlagt, 1 uden dato``; in a programme, how often it is to be held."""
    if not one.around.course:
        return repeated(one.module, one.around.language)
    numbers = {"held": 0, "planned": 0, "undated": 0, "cancelled": 0}
    for day in one.days:
        if day.session and day.part == 1:
            numbers[_state(day)] += 1
    language = one.around.language
    parts = (
        label(f"{key}_sessions", language, _NAME).format(n=number)
        for key, number in numbers.items()
        if number
    )
    return ", ".join(parts)


def evaluation(one: Activity) -> str:
    """Whether the agenda has an evaluation, in a word."""
    schedules, language = one.module.schedules(), one.around.language
    kinds = [item.kind for day in schedules for item in day.agenda]
    if not kinds:
        return label("not_told", language, _NAME)
    return label("evaluated" if "evaluation" in kinds else "no_evaluation", language, _NAME)


def _counts(day: Occasion) -> bool:
    return takes_place(day.setting.course, day.session)


def _state(day: Occasion) -> str:
    course = day.setting.course
    if not _counts(day):
        return (
            "cancelled" if day.cancelled or (course and course.status == "cancelled") else "undated"
        )
    if not day.dates:
        return "undated"
    over = course is not None and course.status == "completed"
    return "held" if over or (day.session and day.session.status == "held") else "planned"


def _length(day: Occasion) -> Length:
    """A day as often as it is held: on each of its dates, or as often as the programme says."""
    once, is_all = worked_at_least(day.table)
    times = max(1, len(day.dates)) if day.session else day.module.times
    return Length(once * times, is_all)


def _teams(found: Sequence[Activity]) -> list[str]:
    """The teams that take part; one without a name where none are told."""
    course = next((one.around.course for one in found), None)
    if course is None:
        return [""]
    own = [team.id for team in course.teams if not team.is_administration]
    of_clusters = [id_ for cluster in course.clusters for id_ in cluster.teams]
    of_groups = [id_ for group in course.groups for id_ in group.teams]
    return list(dict.fromkeys([*own, *of_clusters, *of_groups])) or _units(course)


def _units(course: Course) -> list[str]:
    """What stands for the participants of a course that tells no teams: its sessions' units."""
    found = [one.team or one.cluster or one.group for one in course.sessions]
    return list(dict.fromkeys(unit for unit in found if unit)) or [""]


def _is_for(day: Occasion, team: str) -> bool:
    session = day.session
    if not day.setting.course or not session or day.is_for_all:
        return True
    return team in (day.taking_part or (session.team, session.cluster, session.group))

"""The evaluation: a questionnaire on the goals of each module, anonymous, before and after."""

from collections.abc import Sequence
from dataclasses import dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.messages import days as date_range
from plf_cli.messages import listing
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.views.chosen import chosen, nothing
from plf_cli.views.cover import Cover, cover
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion, unless_told
from plf_cli.views.questions import (
    AskedView,
    asked,
    by_module,
    evaluated,
    of_teams,
    questions,
    roles,
)
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Wanted

_NAME = "evaluation"
_STEPS = range(5)
_STATEMENTS = ("useful", "suitable")


@dataclass(frozen=True, slots=True)
class ScaleStepView:
    """A step of the scale: its number, and the words for it."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionnaireView:
    """The questions on one module.

    ``date`` is empty where it is filled in: the module is held more than once, or nobody knows
    yet. ``roles`` are boxes to tick, none where they could tell who has answered. ``statements``
    are ticked once, ``goals`` before and after. ``of_teams`` says that whole teams take part, which
    are asked for their next step. ``questions`` are answered in one's own words.
    """

    id: str
    label: str
    title: str
    marks: tuple[str, ...]
    date: str
    unit: str
    roles: tuple[str, ...]
    goals: tuple[AskedView, ...]
    statements: tuple[str, ...]
    of_teams: bool
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationView(Cover):
    """A questionnaire for each module that is wanted; all have the same ``scale``."""

    scale: tuple[ScaleStepView, ...]
    questionnaires: tuple[QuestionnaireView, ...]


def evaluation(
    catalogue: Catalogue, document: Programme | Course, wanted: Wanted
) -> EvaluationView:
    """The questionnaires on the modules that are wanted; of all, on those that are evaluated.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    days = chosen(around, wanted)
    held = evaluated(days) if wanted.day is None else by_module(days)
    language = around.language
    return EvaluationView(
        **cover(around, _NAME),
        open="" if held else _open(around, days),
        scale=tuple(
            ScaleStepView(str(at), label(f"step_{at}", language, _NAME)) for at in _STEPS if held
        ),
        questionnaires=tuple(_questionnaire(around, same) for same in held),
    )


def _open(around: Setting, days: Sequence[Occasion]) -> str:
    if not days:
        return nothing(around, days)
    key = "cancelled_days" if all(day.cancelled for day in days) else "no_goals"
    return label(key, around.language, _NAME)


def _questionnaire(around: Setting, days: Sequence[Occasion]) -> QuestionnaireView:
    first, language = days[0], around.language
    whole = of_teams(first.module)
    asks = (*_STATEMENTS, *(["ready"] if whole else []))
    units = {day.unit for day in days}
    is_one = len({day.session.key if day.session else "" for day in days}) == 1
    return QuestionnaireView(
        id=first.id if len(days) == 1 else first.module.id,
        label=first.label if len(days) == 1 else first.called,
        title=first.title if len(days) == 1 else unless_told(first.module.title, first.called),
        marks=first.marks,
        date=_date(days, language) if is_one else "",
        unit=units.pop() if len(units) == 1 else "",
        roles=roles(around, first.module),
        goals=asked(around, first.module),
        statements=tuple(label(key, language, _NAME) for key in asks),
        of_teams=whole,
        questions=questions(days, language),
    )


def _date(days: Sequence[Occasion], language: str) -> str:
    """``14. januar 2027``, ``11.-12. marts 2027``; empty where a date is not known."""
    dates = sorted(date for day in days for date in day.dates)
    if not dates or not all(day.dates for day in days):
        return ""
    if (dates[-1] - dates[0]).days == len(dates) - 1:
        return date_range(dates[0], dates[-1], language)
    return listing([date_range(date, date, language) for date in dates], language)

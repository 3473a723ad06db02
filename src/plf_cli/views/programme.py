"""The description of a programme, or of a course that runs it, for somebody who may buy it."""

from collections.abc import Sequence
from dataclasses import dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.views.audience import AudienceView, audience, places
from plf_cli.views.chosen import chosen, nothing
from plf_cli.views.cover import Cover, cover
from plf_cli.views.coverage import CoverageView, coverage
from plf_cli.views.dates import DatesView, dates, is_placed, unsettled
from plf_cli.views.frameworks import FrameworkView, SourceView, frameworks, source
from plf_cli.views.free_days import free_days
from plf_cli.views.modules import ModuleView, modules
from plf_cli.views.occasion import Occasion
from plf_cli.views.people import provider, teachers
from plf_cli.views.practical import PracticalView, practical
from plf_cli.views.setting import Setting, setting
from plf_cli.views.timeline import TimelineView, timeline
from plf_cli.views.wanted import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeView(Cover):
    """The whole of a programme.

    ``provided_by`` is the provider with its type. ``dates`` are those of a course; ``undated`` is a
    sentence where none of them is settled. ``timeline`` and ``coverage`` have a sentence in
    ``open`` where there is nothing to show; ``holidays`` are those among the course's days.
    ``taught`` is the file's own text on teachers.
    """

    summary: str
    purpose: str
    audience: AudienceView
    places: str
    outcomes: tuple[str, ...]
    content: str
    form: str
    extent: str
    venue: str
    provided_by: str
    teachers: tuple[str, ...]
    taught: str
    partners: tuple[str, ...]
    timeline: TimelineView
    holidays: tuple[str, ...]
    undated: str
    dates: tuple[DatesView, ...]
    modules: tuple[ModuleView, ...]
    coverage: CoverageView
    practical: PracticalView
    has_practical: bool
    funding: str
    source: SourceView
    frameworks: tuple[FrameworkView, ...]


def programme(catalogue: Catalogue, document: Programme | Course, wanted: Wanted) -> ProgrammeView:
    """The description of a document, or of the days that are wanted.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    language, days, told = around.language, chosen(around, wanted), around.programme
    known, fund, over_time = (
        practical(around),
        _funding(told),
        timeline(catalogue, document, wanted),
    )
    asked = (known.price.text, known.catering, known.can_sign_up, fund)
    return ProgrammeView(
        **cover(around, "programme"),
        open=nothing(around, days) if told is None or not (told.purpose or told.content) else "",
        summary=around.told("summary"),
        purpose=around.told("purpose"),
        audience=audience(told.audience if told else None, language),
        places=places(told.participants if told else None, language),
        outcomes=told.outcomes if told else (),
        content=around.told("content"),
        form=around.told("form"),
        extent=around.told("extent"),
        venue="" if is_placed(days) else around.told("venue"),
        provided_by=provider(told, language),
        teachers=teachers(around, days),
        taught=around.told("teachers"),
        partners=told.partners if told else (),
        timeline=over_time,
        holidays=_holidays(around, over_time, days),
        undated=unsettled(around, days) if around.course else "",
        dates=dates(around, days) if around.course else (),
        modules=modules(around, days),
        coverage=coverage(catalogue, document, wanted),
        practical=known,
        has_practical=any(asked),
        funding=fund,
        source=source(told.source if told else None, language),
        frameworks=frameworks(around.scope.frameworks, language),
    )


def _holidays(
    around: Setting, over_time: TimelineView, days: Sequence[Occasion]
) -> tuple[str, ...]:
    if not around.course:
        return ()
    dates = [date for day in days for date in day.dates]
    return tuple(free_days(over_time.closed, around.course, dates, around.language))


def _funding(programme: Programme | None) -> str:
    """Who pays, and the year of the grant."""
    told = programme.funding if programme else None
    return ", ".join(filter(None, [told.fund, told.year])) if told else ""

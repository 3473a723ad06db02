"""What stands at the head of every document."""

from dataclasses import dataclass
from typing import TypedDict

from plf_cli.messages import days as date_range
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.views.chosen import every
from plf_cli.views.labels import label
from plf_cli.views.setting import Setting

AHEAD = frozenset({"invitation", "strategic-plan", "evaluation"})
"""The documents that nobody needs once a course is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The fields that every view has.

    All texts are as they are shown. Wherever they stand in a view, ``kind_label`` has a capital,
    ``venue`` is a name alone, and ``place`` is the venue with its address.

    ``id`` and ``kind`` are those of the programme or course. ``language`` is that of labels, dates
    and clocks, ``text_language`` of the files' texts. ``document`` is the command's word for what
    this is (``run-sheet``), ``name`` the reader's (``Drejebog``). ``marks`` set it apart (Udkast).
    ``open`` is a sentence where there is nothing to show.
    """

    id: str
    kind: str
    language: str
    edition: str
    document: str
    name: str
    title: str
    provider: str
    municipalities: tuple[str, ...]
    period: str
    marks: tuple[str, ...]
    cancelled: bool
    text_language: str
    open: str = ""


class CoverFields(TypedDict):
    """The values of a cover, to make a view with."""

    id: str
    kind: str
    language: str
    edition: str
    document: str
    name: str
    title: str
    provider: str
    municipalities: tuple[str, ...]
    period: str
    marks: tuple[str, ...]
    cancelled: bool
    text_language: str


def cover(around: Setting, document: str) -> CoverFields:
    """What a view of ``document`` (``run-sheet``) begins with: ``RunSheetView(**cover(...))``."""
    source, programme, language = around.source, around.programme, around.language
    return CoverFields(
        id=source.id,
        kind=source.kind,
        language=language,
        edition=around.edition.id,
        document=document,
        name=label("name", language, document),
        title=source.title or (programme.title if programme else source.id),
        provider=programme.provider.name if programme and programme.provider else "",
        municipalities=source.municipalities,
        period=_period(around),
        marks=_marks(source, document, language),
        cancelled=source.status == "cancelled",
        text_language=source.language,
    )


def _period(around: Setting) -> str:
    """From a course's first day to its last where all have a date, else as the file tells."""
    source, language = around.source, around.language
    if isinstance(source, Programme):
        return (source.period or "").rstrip(".")
    days = [day.dates for day in every(around) if not day.cancelled]
    if days and all(days):
        dates = [date for day in days for date in day]
        return date_range(min(dates), max(dates), language)
    told = source.period
    return date_range(told.from_, told.to, language) if told else ""


def _marks(source: Programme | Course, document: str, language: str) -> tuple[str, ...]:
    states = {
        "example": source.example,
        "draft": source.status == "draft",
        "cancelled": source.status == "cancelled",
        "completed": source.status == "completed" and document in AHEAD,
    }
    return tuple(label(key, language) for key, state in states.items() if state)

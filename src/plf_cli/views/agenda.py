"""The participants' agenda of a programme or of a course: never the facilitator's notes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plf_cli.catalogue import Catalogue
from plf_cli.messages import days as date_range
from plf_cli.model.course import Course
from plf_cli.model.programme import Module, Programme
from plf_cli.views.days import DayView
from plf_cli.views.days import day as day_view
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion, module_names, occasions
from plf_cli.views.sessions import sessions
from plf_cli.views.setting import Setting, setting


@dataclass(frozen=True, slots=True)
class AgendaView:
    """The agenda of a whole programme or course, or of the days that were asked for.

    ``language`` is that of labels, dates and clocks; the texts are in the document's own. ``open``
    is a sentence where there is no day to show.
    """

    id: str
    kind: str
    language: str
    title: str
    provider: str
    municipalities: tuple[str, ...]
    period: str
    marks: tuple[str, ...]
    cancelled: bool
    open: str
    days: tuple[DayView, ...]


class UnknownDay(Exception):
    """No day of the document is called ``day``; ``known`` are the names that are."""

    def __init__(self, day: str, known: tuple[str, ...]) -> None:
        super().__init__(day)
        self.day = day
        self.known = known


def agenda(
    catalogue: Catalogue,
    document: Programme | Course,
    *,
    day: str | None = None,
    language: str | None = None,
) -> AgendaView:
    """The agenda of a document, or of its day ``day``, labelled in ``language`` or in its own.

    ``day`` is a module, a module's day (``seminar-1/2``) or a session (``klyngemoede-nord-1``).
    Raises ``UnknownDay``.
    """
    around = setting(catalogue, document, language)
    found = _occasions(around)
    shown = [one for one in found if day is None or day in one.names]
    if day is not None and not shown:
        raise UnknownDay(day, tuple(dict.fromkeys(name for one in found for name in one.names)))
    days, programme = [day_view(one) for one in shown], around.programme
    return AgendaView(
        id=document.id,
        kind=document.kind,
        language=around.language,
        title=document.title or (programme.title if programme else document.id),
        provider=programme.provider.name if programme and programme.provider else "",
        municipalities=document.municipalities,
        period=_period(document, around.language),
        marks=_marks(document, around.language),
        cancelled=document.status == "cancelled",
        open="" if found else label("no_modules", around.language),
        days=_told_once(days),
    )


def _occasions(around: Setting) -> list[Occasion]:
    """Every day of the document, in the order in which people read them."""
    modules = around.programme.modules if around.programme else ()
    called = module_names(modules, around.language)
    if not around.course:
        return [
            one for module in modules for one in occasions(around, module, None, called[module.id])
        ]
    known = {module.id: module for module in modules}
    return [
        one
        for session in sessions(modules, around.course)
        for module in [known.get(session.module) or _unknown(session.module)]
        for one in occasions(around, module, session, called.get(module.id, module.id))
    ]


def _unknown(id_: str) -> Module:
    """What can be told of a module that the programme does not hold."""
    return Module(id=id_, kind="meeting")


def _period(document: Programme | Course, language: str) -> str:
    if isinstance(document, Programme):
        return (document.period or "").rstrip(".")
    told = document.period
    return date_range(told.from_, told.to, language) if told else ""


def _marks(document: Programme | Course, language: str) -> tuple[str, ...]:
    states = {
        "example": document.example,
        "draft": document.status == "draft",
        "cancelled": document.status == "cancelled",
    }
    return tuple(label(key, language) for key, state in states.items() if state)


def _told_once(days: Sequence[DayView]) -> tuple[DayView, ...]:
    """The days, with ``first`` and ``last`` as seen among those that are shown."""
    runs = [(day.module, day.session, day.cancelled) for day in days]
    return tuple(
        replace(
            day,
            first=day.part == 1 or at == 0 or runs[at - 1] != runs[at],
            last=day.part == day.parts or runs[at + 1 : at + 2] != [runs[at]],
        )
        for at, day in enumerate(days)
    )

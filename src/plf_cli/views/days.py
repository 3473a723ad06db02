"""A day of a programme or of a course, as a reader meets it in a document."""

from dataclasses import dataclass

from plf_cli.messages import capital
from plf_cli.model.words import MODULE_KINDS
from plf_cli.views.goals import GoalView, StageView, fields, goals, in_short
from plf_cli.views.labels import repeated
from plf_cli.views.occasion import Occasion
from plf_cli.views.rows import RowView, rows


@dataclass(frozen=True, slots=True)
class DayView:
    """One day of a module or of a session.

    ``id`` is what the day is picked by. ``date`` is a text, ``iso`` the same for machines; both are
    empty in a programme. ``part`` of ``parts`` counts the days of the module: purpose, text, goals,
    fields, prepare and bring belong to the whole of it and are told once, on the ``first`` day that
    the document shows, and its products on the ``last``. ``aims`` are the goals in short.
    ``whom`` is the unit with its teams. ``open`` is a sentence about what is not settled. A
    cancelled day has no rows.
    """

    id: str
    module: str
    session: str
    number: int
    part: int
    parts: int
    first: bool
    last: bool
    label: str
    title: str
    kind: str
    kind_label: str
    marks: tuple[str, ...]
    cancelled: bool
    date: str
    iso: str
    time: str
    start: str
    end: str
    venue: str
    place: str
    unit: str
    teams: tuple[str, ...]
    whom: str
    repeated: str
    open: str
    purpose: str
    text: str
    goals: tuple[GoalView, ...]
    aims: tuple[StageView, ...]
    fields: tuple[str, ...]
    prepare: tuple[str, ...]
    bring: tuple[str, ...]
    products: tuple[str, ...]
    rows: tuple[RowView, ...]


def day(at: Occasion) -> DayView:
    """The view of a day."""
    setting, module, session = at.setting, at.module, at.session
    language = setting.language
    aims = goals(setting.scope, module.goals, language)
    held = "" if session else repeated(module, language)
    return DayView(
        id=at.id,
        module=module.id,
        session=session.key if session else "",
        number=(session.number or 0) if session else 0,
        part=at.part,
        parts=at.parts,
        first=at.part == 1,
        last=at.part == at.parts,
        label=at.label,
        title=at.title,
        kind=module.kind,
        kind_label=capital(MODULE_KINDS[module.kind].in_language(language)),
        marks=at.marks,
        cancelled=at.cancelled,
        date=capital(at.date),
        iso=at.dates[0].isoformat() if at.dates else "",
        time=at.time,
        start=at.start,
        end=at.end,
        venue=at.venue,
        place=at.place,
        unit=at.unit,
        teams=at.teams,
        whom=at.whom,
        repeated=held,
        open=at.open,
        purpose=module.purpose or "",
        text=module.text or "",
        goals=aims,
        aims=in_short(aims),
        fields=fields(setting.scope, [use.goal for use in module.goals], module.fields),
        prepare=module.prepare,
        bring=module.bring,
        products=module.products,
        rows=() if at.cancelled else rows(setting, at.table, at.present),
    )

"""A day's agenda -> the points that facilitators work from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plf_cli.messages import capital
from plf_cli.model.programme import AgendaItem
from plf_cli.model.words import WORK
from plf_cli.timetable import Slot
from plf_cli.views.durations import hours
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion
from plf_cli.views.rows import RowView, rows
from plf_cli.views.setting import Setting

_NAME = "run-sheet"
_SORTS = ("talk", "work", "other", "rest", "free")


@dataclass(frozen=True, slots=True)
class MaterialView:
    """Something to bring along; ``internal`` is what the participants must not see."""

    text: str
    internal: bool


@dataclass(frozen=True, slots=True)
class PointView:
    """One point of the run; ``row`` is what the participants see of it.

    ``length`` is ``20 min.`` or ``4 x 15 min.``, empty where ``row.time`` tells it or nobody knows;
    ``about`` is what kind of point it is, where its title does not say so, and who leads it.
    Method, plan B and notes are empty in an edition that must not have them.
    """

    row: RowView
    length: str
    about: tuple[str, ...]
    purpose: str
    method: str
    materials: tuple[MaterialView, ...]
    plan_b: str
    notes: str


def points(at: Occasion) -> tuple[PointView, ...]:
    """The points of a day; none where it is cancelled."""
    around, slots = at.setting, at.table.slots
    if at.cancelled:
        return ()
    shown = zip(slots, rows(around, at.table, at.present, inside=True), strict=True)
    return tuple(_point(around, slot, row) for slot, row in shown)


def _point(around: Setting, slot: Slot, row: RowView) -> PointView:
    item, inside = slot.item, around.edition.method
    return PointView(
        row=row,
        length=_length(item, row, around.language),
        about=_about(row, around.language),
        purpose=(item.purpose if item else None) or "",
        method=(item.method if item and inside else None) or "",
        materials=tuple(_materials(item, inside=inside)) if item else (),
        plan_b=(item.plan_b if item and inside else None) or "",
        notes=_notes(item) if item and inside else "",
    )


def _length(item: AgendaItem | None, row: RowView, language: str) -> str:
    if not row.start or not row.minutes:
        return row.each_team
    if item and item.each_team and item.minutes:
        text = label("turns", language, _NAME)
        return text.format(teams=row.minutes // item.minutes, minutes=item.minutes)
    return label("minutes", language).format(minutes=row.minutes)


def _about(row: RowView, language: str) -> tuple[str, ...]:
    is_told = row.rest or row.kind_label.casefold() in row.title.casefold()
    kind = "" if is_told else row.kind_label
    lead = f"{label('lead', language)} {row.lead}" if row.lead else ""
    return tuple(filter(None, [kind, lead]))


def _materials(item: AgendaItem, *, inside: bool) -> Iterator[MaterialView]:
    yield from (MaterialView(text, internal=False) for text in item.materials)
    if inside:
        yield from (MaterialView(text, internal=True) for text in item.internal_materials)


def _notes(item: AgendaItem) -> str:
    """The notes on a point; those on arrival and closing are told before and after the run."""
    return (item.notes or "") if item.kind not in {"arrival", "closing"} else ""


def notes_on(at: Occasion, kind: str) -> tuple[str, ...]:
    """The notes on the points of a kind, where the edition has them."""
    if at.cancelled or not at.setting.edition.method:
        return ()
    return tuple(one.notes for one in at.schedule.agenda if one.kind == kind and one.notes)


def balance(shown: Sequence[PointView], language: str) -> tuple[str, ...]:
    """``Oplæg 1 time 50 min.``, ``pauser 45 min.``; none where a length is not known."""
    if not all(point.row.minutes for point in shown):
        return ()
    sums = dict.fromkeys(_SORTS, 0)
    for point in shown:
        sums[_sort(point.row)] += point.row.minutes
    parts = [
        f"{label(f'sum_{sort}', language, _NAME)} {hours(minutes, language)}"
        for sort, minutes in sums.items()
        if minutes
    ]
    return (capital(parts[0]), *parts[1:]) if parts else ()


def _sort(row: RowView) -> str:
    if row.rest or row.free:
        return "rest" if row.rest else "free"
    return "talk" if row.kind == "talk" else "work" if row.kind in WORK else "other"

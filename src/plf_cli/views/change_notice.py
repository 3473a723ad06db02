"""The change notice: what has changed for those who come, what has not, and the dates ahead."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plf_cli.catalogue import Catalogue
from plf_cli.changes import earlier
from plf_cli.messages import capital, listing, long_day
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.scan import masked
from plf_cli.views.chosen import chosen, wanted_teams
from plf_cli.views.cover import Cover, cover
from plf_cli.views.dates import DatesView, DateView, dates
from plf_cli.views.labels import label
from plf_cli.views.names import unit_name
from plf_cli.views.occasion import Occasion
from plf_cli.views.practical import OfficeView, PracticalView, practical
from plf_cli.views.setting import Setting, setting
from plf_cli.views.shifts import ShiftView, shifts, with_week
from plf_cli.views.wanted import Wanted, WantedSince

_NAME = "change-notice"
_OVER = frozenset({"held", "cancelled"})


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact that is another: ``about`` is what it is of, as ``Pris`` or a team's name."""

    about: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNoticeView(Cover):
    """What has changed since an earlier state of the course, for those who are asked for.

    ``note`` is a sentence where the whole course is called off. ``kept`` are the days that are as
    they were, in words. ``dates`` are the days that lie ahead. ``contact`` is whom to write to.
    ``open`` says that nothing has changed.
    """

    note: str
    shifts: tuple[ShiftView, ...]
    facts: tuple[FactView, ...]
    kept: str
    dates: tuple[DatesView, ...]
    contact: OfficeView


def change_notice(
    catalogue: Catalogue, document: Programme | Course, wanted: Wanted
) -> ChangeNoticeView:
    """What has changed in a course since an earlier state; without one, nothing.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    before = _before(around, catalogue, wanted)
    shifted, kept = shifts(before, around, wanted)
    note = _note(before, around)
    facts = tuple(_facts(before, around, wanted))
    language = around.language
    return ChangeNoticeView(
        **cover(around, _NAME),
        open="" if shifted or facts or note else label("nothing", language, _NAME),
        note=note,
        shifts=shifted,
        facts=facts,
        kept=_kept(kept, {one.label for one in shifted}, language) if shifted else "",
        dates=tuple(
            _complete(table, language)
            for table in dates(around, _ahead(around, chosen(around, wanted)))
        ),
        contact=_reached(practical(around), language),
    )


def _before(around: Setting, catalogue: Catalogue, wanted: Wanted) -> Setting:
    """The surroundings of the course as it was, perhaps under another id, in today's language."""
    if not isinstance(wanted, WantedSince):
        return around
    entry = earlier(wanted.since, catalogue, around.source.kind, around.source.id)
    document = wanted.since.document(entry) if entry else None
    asked = Wanted(edition=wanted.edition, language=around.language)
    return setting(wanted.since, document, asked) if isinstance(document, Course) else around


def _complete(table: DatesView, language: str) -> DatesView:
    """The days with their weeks, and with a word where the place of a day is still to be told."""
    return replace(table, days=tuple(_day(one, table, language) for one in table.days))


def _day(one: DateView, table: DatesView, language: str) -> DateView:
    first = date.fromisoformat(one.iso) if one.iso else None
    alone = first and one.date == capital(long_day(first, language))
    is_open = table.has_places and not one.place and not one.cancelled
    return replace(
        one,
        date=with_week(one.date, first, language) if first and alone else one.date,
        place=label("place_follows", language, _NAME) if is_open else one.place,
    )


def _reached(told: PracticalView, language: str) -> OfficeView:
    """Whom to write to: contact or sender; by the address for registration if they tell none."""
    office, by = told.contact if told.contact.name else told.sender, told.registration
    if office.email or office.phone or not by.email:
        return office
    name = office.name or label("registration", language, _NAME)
    return replace(office, name=name, email=by.email, mailto=by.mailto)


def _note(before: Setting, around: Setting) -> str:
    """That the whole course is called off, or takes place after all."""
    was, is_ = (one.source.status == "cancelled" for one in (before, around))
    if was == is_:
        return ""
    return label("course_called_off" if is_ else "course_restored", around.language, _NAME)


def _kept(days: Sequence[Occasion], changed: Collection[str], language: str) -> str:
    """``Dag 1, Dag 3 og Klyngemøde 1``; with the unit where it is changed for another one."""
    names = (
        f"{day.label} ({day.unit})" if day.label in changed and day.unit else day.label
        for day in days
        if not day.cancelled
    )
    return listing(list(dict.fromkeys(names)), language)


def _ahead(around: Setting, days: Sequence[Occasion]) -> list[Occasion]:
    """The days that are to come: neither held nor called off."""
    if around.source.status in {"cancelled", "completed"}:
        return []
    return [day for day in days if not (day.session and day.session.status in _OVER)]


def _facts(before: Setting, around: Setting, wanted: Wanted) -> Iterator[FactView]:
    was, is_ = practical(before), practical(around)
    for key, old, new in (
        ("price", was.price.text, is_.price.text),
        ("deadline", was.registration.deadline, is_.registration.deadline),
    ):
        if old != new:
            yield FactView(label(key, around.language, _NAME), masked(old), masked(new))
    yield from _units(before, around, wanted)


def _units(before: Setting, around: Setting, wanted: Wanted) -> Iterator[FactView]:
    """The teams that are in another group or cluster than before."""
    if around.course is None or before.course is None:
        return
    wished = wanted_teams(around.course, wanted)
    for word in ("cluster", "group"):
        was, is_ = _placed(before, word), _placed(around, word)
        for team in around.course.teams:
            old, new = was.get(team.id, ""), is_.get(team.id, "")
            if old != new and (wished is None or team.id in wished):
                yield FactView(team.name, masked(old), new)


def _placed(around: Setting, word: str) -> Mapping[str, str]:
    """The name of the cluster or group (``word``) that each team is in."""
    course = around.course
    assert course  # whoever asks has looked
    units = course.clusters if word == "cluster" else course.groups
    return {
        team: unit_name(word, unit.id, unit.name, around.language)
        for unit in units
        for team in unit.teams
    }

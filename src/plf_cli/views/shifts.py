"""The days of a course as they were and as they are -> what has changed for those who come."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plf_cli.changes import matched_sessions
from plf_cli.messages import capital, listing, long_day, week
from plf_cli.model.course import Session
from plf_cli.scan import masked
from plf_cli.views.chosen import chosen, every
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion
from plf_cli.views.setting import Setting
from plf_cli.views.wanted import Unknown, Wanted

_NAME = "change-notice"
_Day = tuple[Occasion | None, Occasion | None]


@dataclass(frozen=True, slots=True)
class ShiftView:
    """A day that is not as it was: ``what`` says in a few words what is new of it.

    ``before`` and ``after`` are its date, clock and place; empty where it was not there before, or
    is not any more, and ``before`` also where they are as they were. ``whom`` is the unit that it
    is for.
    """

    id: str
    label: str
    title: str
    whom: str
    what: tuple[str, ...]
    before: str
    after: str


def shifts(
    earlier: Setting, around: Setting, wanted: Wanted
) -> tuple[tuple[ShiftView, ...], tuple[Occasion, ...]]:
    """What has changed for those who are ``wanted``, and their days that are as they were.

    Raises ``Unknown`` for what is not there now; it need not have been there before.
    """
    now, were = chosen(around, wanted), _were(earlier, wanted)
    pairs = matched_sessions(_sessions(every(earlier)), _sessions(every(around)))
    before_of = {id(new): id(old) for old, new in pairs if old and new}
    both = {*before_of, *before_of.values()}
    placed = {day.unit for day in every(around) if day.place and not day.cancelled}
    changed, kept = [], []
    for before, after in _days(before_of, were, now):
        day = after or before
        keys = _keys(before, after, is_known=day is not None and id(day.session) in both)
        what = tuple(label(key, around.language, _NAME) for key in keys)
        if what:
            changed.append(_shift(before, after, what, placed))
        elif after:
            kept.append(after)
    return tuple(changed), tuple(kept)


def _were(earlier: Setting, wanted: Wanted) -> list[Occasion]:
    try:
        return chosen(earlier, wanted)
    except Unknown:  # a new team had no days
        return []


def _days(
    before_of: Mapping[int, int], were: Sequence[Occasion], now: Sequence[Occasion]
) -> Iterator[_Day]:
    """Each day with itself as it was; None where it was not theirs, or is not any more."""
    old = {(id(day.session), day.part): day for day in were}
    for day in now:
        yield old.pop((before_of.get(id(day.session), 0), day.part), None), day
    yield from ((day, None) for day in old.values())


def _sessions(days: Iterable[Occasion]) -> list[Session]:
    return list({id(day.session): day.session for day in days if day.session}.values())


def _keys(before: Occasion | None, after: Occasion | None, *, is_known: bool) -> Iterator[str]:
    """What is new; nothing where all is as it was.

    A day that others had or have is known: it is new or gone for those who are asked for only.
    """
    if after is None:
        if before and not before.cancelled:
            yield "not_yours" if is_known else "dropped"
    elif before is None:
        yield "called_off" if after.cancelled else "now_yours" if is_known else "added"
    elif after.cancelled or before.cancelled:
        if not before.cancelled:
            yield "called_off"
        elif not after.cancelled:
            yield "restored"
    else:
        yield from _keys_of_a_kept_day(before, after)


def _keys_of_a_kept_day(before: Occasion, after: Occasion) -> Iterator[str]:
    if before.dates != after.dates:
        key = "moved" if before.dates else "dated"
        yield key if after.dates else "undated"
    if before.time != after.time:
        yield "new_time"
    if before.place != after.place:
        yield "new_place"
    if _points(before) != _points(after):
        yield "new_agenda"


def _points(day: Occasion) -> list[tuple[object, ...]]:
    """The agenda as participants read it."""
    return [
        (one.kind, one.title, one.minutes, one.at, one.each_team, one.text)
        for one in day.schedule.agenda
    ]


def _shift(
    before: Occasion | None, after: Occasion | None, what: tuple[str, ...], placed: Collection[str]
) -> ShiftView:
    """The change of a day; its place follows where it has none and others of its unit do."""
    day = after or before
    assert day  # one of them is there
    was = _told(before) if before and not before.cancelled else ""
    is_ = _told(after) if after and not after.cancelled else ""
    follows = bool(is_) and not day.place and day.unit in placed
    place = label("place_follows", day.setting.language, _NAME) if follows else ""
    return ShiftView(
        id=day.id,
        label=masked(day.label),
        title=masked(day.title),
        whom=masked(day.unit),
        what=what,
        before=was if was != is_ else "",
        after=" · ".join(filter(None, [is_, place])),
    )


def with_week(text: str, day: date, language: str) -> str:
    """``torsdag den 11. februar 2027 (uge 6)``."""
    return f"{text} ({week(day, language)})"


def _told(day: Occasion) -> str:
    """``Torsdag den 11. februar 2027 (uge 6) · kl. 9.00-15.30 · Kursusgården``."""
    language = day.setting.language
    dates = listing(
        [with_week(long_day(one, language), one, language) for one in day.dates], language
    )
    return masked(capital(" · ".join(filter(None, [dates or day.date, day.time, day.place]))))

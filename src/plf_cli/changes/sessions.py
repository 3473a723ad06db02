"""Two states of a course -> what has changed in its sessions."""

from collections.abc import Iterator, Sequence
from datetime import time
from functools import partial

from plf_cli.changes.matching import Pair
from plf_cli.changes.matching import sessions as matched
from plf_cli.changes.told import Change, compared, valued
from plf_cli.changes.words import State, dates, iso, quoted, together
from plf_cli.messages import _, clock, language
from plf_cli.model.course import Session
from plf_cli.model.words import SESSION_STATUSES
from plf_cli.sessions import tables

_QUIET = ("revision", "week")  # follow a date, and say nothing by themselves


def sessions(before: State, after: State) -> Iterator[Change]:
    """What has changed in the sessions, those that are left out last."""
    for pair in matched(before.course.sessions, after.course.sessions):
        yield from _session(before, after, pair)


def _session(before: State, after: State, pair: Pair[Session]) -> Iterator[Change]:
    old, new = pair
    if old is None and new is not None:
        text = _("new, {when}").format(when=_when(new))
        yield Change("session-added", text, after.session(new), new.key, after=iso(new.date))
    elif new is None and old is not None:
        text = _("left out; it was {when}").format(when=_when(old))
        yield Change("session-dropped", text, before.session(old), old.key, before=iso(old.date))
    elif old is not None and new is not None:
        for change in _changed(before, after, old, new):
            yield change.at(after.session(new), new.key)


def _when(one: Session) -> str:
    return dates(one.date) or _("without a date")


def _changed(before: State, after: State, old: Session, new: Session) -> Iterator[Change]:
    times = partial(_times, before, after, old, new)
    tell = {
        "status": partial(_status, old, new),
        "date": partial(_date, old, new),
        "start": times,
        "end": times,
        "venue": partial(
            valued, "venue", _("the venue"), before.venue(old.venue), after.venue(new.venue)
        ),
        "people": partial(people, (before, old.people), (after, new.people)),
        "title": partial(valued, "title", _("the title"), _title(old), _title(new)),
    }
    found = list(compared(old, new, tell, _QUIET))
    yield from found
    if _is_overlooked(old, new, found):
        text = _("“revision” did not rise, so participants' calendars may keep the old date")
        number = str(new.revision)
        yield Change("revision-not-raised", text, before=number, after=number, warning=True)


def _is_overlooked(old: Session, new: Session, found: Sequence[Change]) -> bool:
    """Whether a calendar that has the session would not see that it has moved."""
    moved = any(one.what in {"session-moved", "times", "session-cancelled"} for one in found)
    return moved and bool(old.date) and new.revision <= old.revision


def _title(one: Session) -> str:
    return quoted(one.title) if one.title else ""


def _date(old: Session, new: Session) -> Iterator[Change]:
    told = (iso(old.date), iso(new.date))
    if not old.date:
        text = _("dated for the first time: {after}").format(after=dates(new.date))
        yield Change("session-dated", text, before=told[0], after=told[1])
    elif not new.date:
        text = _("has no date any more; it was {before}").format(before=dates(old.date))
        yield Change("session-undated", text, before=told[0], after=told[1])
    else:
        text = _("moved from {before} to {after}")
        text = text.format(before=dates(old.date), after=dates(new.date))
        yield Change("session-moved", text, before=told[0], after=told[1])


def _status(old: Session, new: Session) -> Iterator[Change]:
    told = (old.status or "", new.status or "")
    if new.status == "cancelled":
        text = _("cancelled; it was {before}").format(before=_when(old))
        yield Change("session-cancelled", text, before=told[0], after=told[1])
    elif old.status == "cancelled":
        text = _("held after all, {after}").format(after=_when(new))
        yield Change("session-restored", text, before=told[0], after=told[1])
    else:
        words = [SESSION_STATUSES[one].in_language(language()) if one else "" for one in told]
        yield from valued("session-status", _("the status"), words[0], words[1])


def _times(before: State, after: State, old: Session, new: Session) -> Iterator[Change]:
    yield from valued("times", _("the time"), _clocks(before, old), _clocks(after, new))


def _clocks(state: State, one: Session) -> str:
    """From the start of the first day to the end of the last, by the session or its agenda."""
    days = tables(state.course, one, state.modules.get(one.module))
    start, end = (days[0].frame[0], days[-1].frame[1]) if days else (None, None)
    return "-".join(_clock(at) for at in (start, end) if at is not None)


def _clock(minutes: int) -> str:
    return clock(time(minutes // 60 % 24, minutes % 60), language())


def people(
    before: tuple[State, Sequence[str]], after: tuple[State, Sequence[str]]
) -> Iterator[Change]:
    """Who has come and who has gone, by id."""
    (was, old), (is_, new) = before, after
    joined = [is_.person(id_) for id_ in new if id_ not in old]
    left = [was.person(id_) for id_ in old if id_ not in new]
    if joined:
        text = _("with {people} as well").format(people=together(joined))
        yield Change("people-joined", text, before=", ".join(old), after=", ".join(new))
    if left:
        text = _("without {people}").format(people=together(left))
        yield Change("people-left", text, before=", ".join(old), after=", ".join(new))

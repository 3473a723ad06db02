"""The days of a course -> events for a calendar; what an event tells stands in ``told``."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import quote

from plf_cli.messages import capital, long_day, week, weekday
from plf_cli.messages import day as day_text
from plf_cli.model.course import Course
from plf_cli.model.words import MODULE_KINDS
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion
from plf_cli.views.setting import Setting
from plf_cli.views.told import description


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """A day with a date.

    ``day`` is the date with its weekday. ``uid`` is made of ids only, so that a calendar knows the
    day again when its date has moved.
    ``begins`` and ``ends`` are what the clocks in Denmark show (``2027-01-14T09:00``); a day
    without a clock has the date in ``begins``, and the day after it in ``ends``. ``ends`` is empty
    where only the start is known. ``status`` is confirmed, tentative or cancelled. ``open`` is a
    sentence where the clock is not known.
    """

    uid: str
    id: str
    module: str
    session: str
    label: str
    title: str
    summary: str
    kind_label: str
    status: str
    marks: tuple[str, ...]
    cancelled: bool
    revision: int
    iso: str
    date: str
    weekday: str
    day: str
    week: str
    time: str
    begins: str
    ends: str
    all_day: bool
    venue: str
    place: str
    unit: str
    whom: str
    teams: tuple[str, ...]
    description: str
    open: str


def events(around: Setting, days: Iterable[Occasion], title: str) -> tuple[EventView, ...]:
    """An event for each date of the days, in order of time; ``title`` is the course's."""
    keys = _keys(around.course) if around.course else {}
    found = [event for day in days for event in _events(day, keys, title)]
    return tuple(sorted(found, key=lambda event: (event.begins, event.uid)))


def _keys(course: Course) -> Mapping[int, str]:
    """Each session's key; those that share one are told apart by their order in the file."""
    counts: dict[str, int] = {}
    found = {}
    for session in course.sessions:
        counts[session.key] = number = counts.get(session.key, 0) + 1
        found[id(session)] = session.key if number == 1 else f"{session.key}~{number}"
    return found


def _events(day: Occasion, keys: Mapping[int, str], title: str) -> Iterator[EventView]:
    around, session = day.setting, day.session
    assert session  # a day with a date is a course's
    language, status, text = around.language, _status(day), description(day)
    key = f"{around.source.id}/{keys.get(id(session), session.key)}"
    for at, held in enumerate(day.dates, day.part):
        begins, ends = _frame(day, held)
        yield EventView(
            # a reference that means nothing may hold any character
            uid=f"{quote(key, safe='/~')}/{at}@plf",
            id=day.id,
            module=day.module.id,
            session=session.key,
            label=day.label,
            title=day.title,
            summary=_summary(day, title, cancelled=status == "cancelled"),
            kind_label=capital(MODULE_KINDS[day.module.kind].in_language(language)),
            status=status,
            marks=day.marks,
            cancelled=status == "cancelled",
            revision=session.revision,
            iso=held.isoformat(),
            date=day_text(held, language),
            weekday=weekday(held, language),
            day=capital(long_day(held, language)),
            week=week(held, language),
            time=day.time,
            begins=begins,
            ends=ends,
            all_day="T" not in begins,
            venue=day.venue,
            place=day.place,
            unit=day.unit,
            whom=day.unit or label("everyone", language, "calendar"),
            teams=day.teams,
            description=text,
            open="" if day.time or status == "cancelled" else around.unsettled("time"),
        )


def _status(day: Occasion) -> str:
    course = day.setting.course
    if day.cancelled or (course and course.status == "cancelled"):
        return "cancelled"
    return "tentative" if course and course.status == "draft" else "confirmed"


def _summary(day: Occasion, title: str, *, cancelled: bool) -> str:
    """``Klyngemøde 1, Klynge Nord · Course``: what tells it from others first, as cells are narrow.

    Many calendars show no status, so a dropped day says it here, too.
    """
    text = f"{', '.join(filter(None, [day.label, day.unit]))} · {title}"
    return f"{label('cancelled', day.setting.language)}: {text}" if cancelled else text


def _frame(day: Occasion, held: date) -> tuple[str, str]:
    start, end = day.frame
    if start is None:
        return held.isoformat(), (held + timedelta(days=1)).isoformat()
    midnight = datetime.combine(held, time())
    # An end before the start is a mistake in the file: no end is better than a wrong one.
    known = end if end is not None and end > start else None
    ends = "" if known is None else _clock(midnight, known)
    return _clock(midnight, start), ends


def _clock(midnight: datetime, minutes: int) -> str:
    """What the clock shows; an agenda may go on after midnight."""
    return (midnight + timedelta(minutes=minutes)).isoformat(timespec="minutes")

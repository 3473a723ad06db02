"""When and where the days are: what is for all, and then each unit's own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plf_cli.messages import capital, listing
from plf_cli.views.labels import label, repeated
from plf_cli.views.occasion import Occasion, unless_told
from plf_cli.views.setting import Setting

_NAME = "practical"
_Key = tuple[str, str]
_ALL: _Key = ("", "")


@dataclass(frozen=True, slots=True)
class DateView:
    """A day; ``whom`` are its teams where the table holds those of several.

    ``date`` has a capital, as it begins a row. ``often`` says how often it is held, where it
    stands for more than one day.
    """

    label: str
    title: str
    date: str
    iso: str
    time: str
    place: str
    whom: str
    often: str
    marks: tuple[str, ...]
    cancelled: bool


@dataclass(frozen=True, slots=True)
class DatesView:
    """The days of a unit: ``heading`` is what it is called, ``teams`` are those in it.

    The flags say whether any day tells its date, its clock and so on.
    """

    heading: str
    teams: tuple[str, ...]
    days: tuple[DateView, ...]
    has_dates: bool
    has_times: bool
    has_places: bool
    has_whom: bool
    has_often: bool


def dates(around: Setting, days: Iterable[Occasion]) -> tuple[DatesView, ...]:
    """The days, those for all first; then each group's and cluster's, and those of single teams.

    The public edition tells of no single team.
    """
    by_unit: dict[_Key, list[Occasion]] = {}
    for day in days:
        by_unit.setdefault(_key(day), []).append(day)
    keys = sorted(by_unit, key=lambda key: (key[0] == "team", key != _ALL))
    return tuple(_block(around, key, by_unit[key], alone=len(keys) == 1) for key in keys)


def unsettled(around: Setting, days: Sequence[Occasion]) -> str:
    """The sentence that says that no day has a date; empty where there are no days, or one has."""
    if not days or any(day.dates for day in days):
        return ""
    return label("told_dates" if around.past else "settled_dates", around.language, _NAME)


def is_placed(days: Iterable[Occasion]) -> bool:
    """Whether any day that is held tells its place, so that no general word on it holds."""
    return any(day.venue for day in days if not day.cancelled)


def _key(day: Occasion) -> _Key:
    session = day.session
    if session and session.team:
        return ("team", "")
    if session and session.cluster:
        return ("cluster", session.cluster)
    return ("group", session.group) if session and session.group else _ALL


def _block(around: Setting, key: _Key, days: Sequence[Occasion], *, alone: bool) -> DatesView:
    named = around.edition.id != "public"
    rows = tuple(_team_rows(around, days) if key[0] == "team" else map(_row, days))
    return DatesView(
        heading=_heading(around, key, days[0], alone=alone),
        teams=days[0].teams if named and key[0] in {"group", "cluster"} else (),
        days=rows,
        has_dates=any(row.date for row in rows),
        has_times=any(row.time for row in rows),
        has_places=any(row.place for row in rows),
        has_whom=any(row.whom for row in rows),
        has_often=any(row.often for row in rows),
    )


def _heading(around: Setting, key: _Key, day: Occasion, *, alone: bool) -> str:
    if key[0] == "team":
        return label("for_each_team", around.language, _NAME)
    if key == _ALL:
        return "" if alone else label("for_all", around.language, _NAME)
    return day.unit


def _row(day: Occasion, whom: str = "", often: str = "") -> DateView:
    return DateView(
        label=day.label,
        title=day.title,
        date=capital(day.date),
        iso=day.dates[0].isoformat() if day.dates else "",
        time=day.time,
        place=day.place,
        whom=whom,
        often=often or ("" if day.session else repeated(day.module, day.setting.language)),
        marks=day.marks,
        cancelled=day.cancelled,
    )


def _team_rows(around: Setting, days: Sequence[Occasion]) -> Iterator[DateView]:
    """The days of single teams: each dated one, and one row for those that have no date yet."""
    if around.edition.id == "public":
        yield from _rows_without_teams(days)
        return
    yield from (_row(day, day.unit) for day in days if day.dates)
    open_: dict[str, list[Occasion]] = {}
    for day in days:
        if not day.dates:
            open_.setdefault(day.label, []).append(day)
    for same in open_.values():
        units = list(dict.fromkeys(day.unit for day in same))
        yield _row(same[0], listing(units, around.language))


def _rows_without_teams(days: Sequence[Occasion]) -> Iterable[DateView]:
    """What the public reads of days that are for single teams: what, when, and how often."""
    dated = [
        replace(
            _row_without_team(day),
            label=day.label,
            date=capital(day.date),
            iso=day.dates[0].isoformat(),
            time=day.time,
            marks=day.marks,
            cancelled=day.cancelled,
        )
        for day in days
        if day.dates
    ]
    others = [
        replace(_row_without_team(day), date=capital(day.date) if dated else "")
        for day in days
        if not day.dates
    ]
    return dict.fromkeys([*dated, *others])


def _row_without_team(day: Occasion) -> DateView:
    """A day without its date and place; a session's own title may name a team."""
    often = repeated(day.module, day.setting.language)
    return DateView(
        label=day.called,
        title=unless_told(day.module.title, day.called),
        date="",
        iso="",
        time="",
        place="",
        whom="",
        often=often or label("for_each_team", day.setting.language, _NAME),
        marks=(),
        cancelled=False,
    )

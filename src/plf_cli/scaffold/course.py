"""A programme and a few answers -> the text of a course, undated but complete."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from plf_cli.calendars import customary_holiday, public_holiday
from plf_cli.messages import _
from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Programme
from plf_cli.scaffold.layout import comment, laid_out
from plf_cli.scaffold.windows import windows
from plf_cli.sessions import missing
from plf_cli.shape import validate

_UNITS = {"cluster": "clusters", "team": "teams"}
_ORDER = (
    "kind id language programme title status notes municipalities period people venues sessions "
    "groups teams clusters price registration contact sender catering"
).split()
_UNDERSTOOD = ("kind", "id", "programme", "sessions", "groups", "clusters")
_SATURDAY = 5
_NOTICE = timedelta(days=31)  # from the last day to sign up to the first day


@dataclass(frozen=True)
class Draft:
    """A course to be written: what is asked for, and what it has of an earlier one."""

    id: str
    programme: Programme
    title: str
    municipalities: Sequence[str]
    start: date
    end: date
    teams: Sequence[Mapping[str, Any]] = ()
    kept: Mapping[str, Any] = field(default_factory=dict)  # keys with values, as they were read


def course(draft: Draft, schema: str | None) -> str:
    """The text of the file; ``schema`` is the way from it to its schema, for the first line."""
    data = _data(draft)
    head = comment(f"yaml-language-server: $schema={schema}") if schema else ""
    about = comment(_("A course: a programme on certain days. Check it with: plf validate"))
    return "".join([head, about, laid_out(data, _comments(draft, data)), _ending(draft, data)])


def _weekday(day: date) -> date:
    """The day, or the last one before on which people are at work."""
    while day.weekday() >= _SATURDAY or public_holiday(day) or customary_holiday(day):
        day -= timedelta(days=1)
    return day


def _data(draft: Draft) -> dict[str, Any]:
    data: dict[str, Any] = {
        "kind": "course",
        "id": draft.id,
        "programme": draft.programme.id,
        "title": draft.title,
        "status": "draft",
        "municipalities": list(draft.municipalities),
        "period": {"from": draft.start.isoformat(), "to": draft.end.isoformat()},
        **({"language": draft.programme.language} if draft.programme.language != "da" else {}),
        **draft.kept,
        **({"teams": list(draft.teams)} if draft.teams else {}),
    }
    begins = windows(draft.programme)
    data["sessions"] = sorted(
        [*data.get("sessions", ()), *_sessions(draft, data)],
        key=lambda one: begins[one["module"], int(one.get("number", 1))].min,
    )
    return {key: data[key] for key in _ORDER if data.get(key) or key == "municipalities"}


def _sessions(draft: Draft, data: dict[str, Any]) -> list[dict[str, Any]]:
    """The sessions that are not listed yet.

    Those of clusters and teams wait until there are any: one that is for none would be for all.
    """
    teams = [{"id": one["id"], "name": one["name"]} for one in data.get("teams", ())]
    known = {key: data[key] for key in _UNDERSTOOD if key in data}
    listed, _faults = validate("course", {**known, "teams": teams})
    assert isinstance(listed, Course)  # made by us, or read before
    return [
        _as_written(session)
        for module in draft.programme.modules
        if module.per not in _UNITS or data.get(_UNITS[module.per])
        for session in missing(module, listed)
    ]


def _as_written(session: Session) -> dict[str, Any]:
    keys = ("module", "group", "cluster", "team", "number")
    return {key: value for key in keys if (value := getattr(session, key)) is not None}


def _comments(draft: Draft, data: dict[str, Any]) -> dict[str, str]:
    """What a reader is told beside the keys."""
    told = {
        "status": _("draft, planned, published, running, completed or cancelled"),
        "period": _("all sessions lie between these days"),
        "sessions": _("dates: plf dates suggest {id} --write").format(id=draft.id),
    }
    if not draft.municipalities:
        told["municipalities"] = _("whose school holidays are to be kept free?")
    if "teams" in data and "clusters" not in data and _has(draft, "cluster"):
        told["teams"] = _("clusters: plf clusters make {id} --write")
        told["teams"] = told["teams"].format(id=draft.id)
    return told


def _has(draft: Draft, per: str) -> bool:
    """Whether a module is held for each cluster or team."""
    return any(module.per == per for module in draft.programme.modules)


def _ending(draft: Draft, data: dict[str, Any]) -> str:
    """What can still be written, as comments to begin with."""
    lines = []
    if "teams" not in data:
        lines.append(_("The teams, when they are known, or the name of a list of them:"))
        lines.append("teams: hold.csv")
        if _has(draft, "cluster"):
            told = _("Then put them together in clusters: plf clusters make {id} --write")
            lines.append(told.format(id=draft.id))
    if "price" not in data and "registration" not in data:
        deadline = _weekday(draft.start - _NOTICE).isoformat()
        lines.append(
            _("Price, registration and contact are the programme's unless they stand here:")
        )
        lines.append(f"registration: {{deadline: {deadline}}}")
    return "".join(map(comment, lines))

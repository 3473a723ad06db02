"""What commands change in the file of a course: its dates, its sessions and its clusters."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any

from plf_cli.diagnostics import Route
from plf_cli.edit.parts import Add, Drop, Part, Put, with_parts
from plf_cli.edit.proof import Refused
from plf_cli.edit.writing import said
from plf_cli.source import Plain, Source

Names = tuple[str, ...]
_NAMES = {"module", "number", "team", "cluster", "group"}  # what a session is known by
_BEFORE_SESSIONS = tuple("venues people period municipalities status title programme id".split())
_BEFORE_CLUSTERS = ("teams", "groups", "sessions", *_BEFORE_SESSIONS)


def dated(source: Source, dates: Mapping[int, Sequence[date]]) -> str:
    """The text of the file with these dates of the sessions, known by their number from 0.

    Where a date was there, ``revision`` is one more; a ``week`` is that of the first day. A session
    that has its dates already is not touched.

    Raises ``Refused`` where that would touch anything else.
    """
    changed = {
        number: (_session(source, number), [day.isoformat() for day in days])
        for number, days in dates.items()
    }
    changed = {
        number: (session, days)
        for number, (session, days) in changed.items()
        if days and days != _days(session)
    }
    parts: list[Part] = []
    for number, (session, days) in changed.items():
        parts += _dates(("sessions", number, "date"), session, days)
    for number, (session, days) in changed.items():
        if "week" in session:
            week = date.fromisoformat(days[0]).isocalendar().week
            parts.append(Put(("sessions", number, "week"), week))
    for number, (session, _days_now) in changed.items():
        if _days(session):
            route = ("sessions", number, "revision")
            parts.append(Put(route, _revision(route, session) + 1))
    return with_parts(source, parts)


def _session(source: Source, number: int) -> dict[str, Any]:
    sessions = source.data.get("sessions") if isinstance(source.data, dict) else None
    found = sessions[number] if isinstance(sessions, list) and number < len(sessions) else None
    if not isinstance(found, dict):
        raise Refused(("sessions", number))
    return found


def _days(session: Mapping[str, Any]) -> list[Any]:
    """The days of a session as its file says them."""
    found = session.get("date")
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def _dates(route: Route, session: Mapping[str, Any], days: list[str]) -> Iterator[Part]:
    """The changes that give a session its days; each day of as many is changed by itself."""
    before = session.get("date")
    if isinstance(before, list) and len(before) == len(days):
        yield from (Put((*route, at), day) for at, day in enumerate(days) if day != before[at])
        return
    last = [name for name in session if name in _NAMES][-1:]
    yield Put(route, days[0] if len(days) == 1 else days, tuple(last))


def _revision(route: Route, session: Mapping[str, Any]) -> int:
    found = session.get("revision", Plain("0"))
    if not isinstance(found, Plain) or not isinstance(found.core, int):
        raise Refused(route)
    return found.core


def listed(source: Source, sessions: Iterable[Mapping[str, Any]]) -> str:
    """The text of the file with these sessions at the end of its list, which is made if need be.

    Raises ``Refused`` where that would touch anything else.
    """
    wanted = [_alone(session) for session in sessions]
    return with_parts(source, _more(source, "sessions", wanted, _BEFORE_SESSIONS))


def _more(source: Source, key: str, items: list[dict[str, Any]], after: Names) -> list[Part]:
    """The changes that put these items at the end of a list, which is made if need be."""
    if items and isinstance(source.data, dict) and not source.data.get(key):
        return [Put((key,), items, after)]
    return [Add((key,), item, after) for item in items]


def _alone(session: Mapping[str, Any]) -> dict[str, Any]:
    """The session with a single day as people write it: no list of one."""
    found = dict(session)
    days = found.get("date")
    if isinstance(days, Sequence) and not isinstance(days, str):
        found["date"] = days[0] if len(days) == 1 else [*days] or None
    return found


def clustered(source: Source, clusters: Iterable[Mapping[str, Any]]) -> str:
    """The text of the file with these clusters and no others.

    One that is there already keeps what is not said anew, but no host that is none of its teams.

    Raises ``Refused`` where that would touch anything else.
    """
    wanted = {str(cluster["id"]): said(cluster) for cluster in clusters}
    there = source.data.get("clusters") if isinstance(source.data, dict) else None
    before = _known(there if there is not None else [])
    if not wanted:
        return with_parts(source, [Put(("clusters",), [])] if before else [])
    each = [
        _changes(("clusters", number), cluster, wanted[id_])
        for id_, (number, cluster) in before.items()
        if id_ in wanted
    ]
    # the first of all, then the second of all: those do not touch one another
    parts = [part for turn in zip_longest(*each) for part in turn if part]
    new = [cluster for id_, cluster in wanted.items() if id_ not in before]
    parts += _more(source, "clusters", new, _BEFORE_CLUSTERS)
    gone = [number for id_, (number, _cluster) in before.items() if id_ not in wanted]
    parts += (Drop(("clusters", number)) for number in reversed(gone))
    return with_parts(source, parts)


def _known(clusters: Any) -> dict[str, tuple[int, dict[str, Any]]]:
    """The clusters of a file by their ids, each with its number."""
    known = {}
    for number, cluster in enumerate(clusters if isinstance(clusters, list) else [None]):
        id_ = cluster.get("id") if isinstance(cluster, dict) else None
        if not isinstance(id_, str) or id_ in known:
            raise Refused(("clusters", number))
        known[id_] = (number, cluster)
    return known


def _changes(route: Route, before: dict[str, Any], wanted: dict[str, Any]) -> Iterator[Part]:
    for key, value in wanted.items():
        if value != before.get(key):
            yield Put((*route, key), value, ("teams", "name", "id") if key == "host" else ())
    host = before.get("host")
    if host is not None and "host" not in wanted and host not in wanted.get("teams", [host]):
        yield Drop((*route, "host"))

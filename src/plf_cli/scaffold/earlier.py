"""An earlier course -> what of it the next one keeps."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from plf_cli.model.programme import Programme

_KEPT = (
    "language notes people venues groups teams clusters price registration contact sender catering"
).split()
_OF_SESSION = "module group cluster team number start end title venue people".split()
_UNIT = ("group", "cluster", "team")


def kept(
    data: Mapping[str, Any], programme: Programme, known: Collection[str], *, teams: bool
) -> tuple[dict[str, Any], list[str]]:
    """The keys that stay, and the ids of people and places that are not ``known`` to the new one.

    Dates, revisions and what became of a session go; with new ``teams``, so do groups and clusters.
    """
    left: list[str] = []
    gone = {"groups", "teams", "clusters"} if teams else set()
    found = {key: data[key] for key in _KEPT if key in data and key not in gone}
    for key in ("people", "venues"):
        if key in found:
            found[key] = [_without(one, "unavailable") for one in found[key]]
    if "registration" in found:
        found["registration"] = _without(found["registration"], "deadline")
    if "clusters" in found:
        found["clusters"] = [_known(one, known, left) for one in found["clusters"]]
    sessions = _sessions(data.get("sessions", ()), programme, units=not teams)
    found["sessions"] = [_known(one, known, left) for one in sessions]
    return {key: value for key, value in found.items() if value}, list(dict.fromkeys(left))


def _sessions(
    sessions: Collection[Mapping[str, Any]], programme: Programme, *, units: bool
) -> Iterator[dict[str, Any]]:
    """Each session once, without its days, as far as the programme still has it."""
    times = {module.id: module.times for module in programme.modules}
    seen = set()
    for session in sorted(sessions, key=lambda one: one.get("status") == "cancelled"):
        key = tuple(str(session.get(name)) for name in ("module", "number", *_UNIT))
        number = int(session.get("number", 1))
        of_unit = any(name in session for name in _UNIT)
        if key in seen or number > times.get(session["module"], 0) or (of_unit and not units):
            continue
        seen.add(key)
        yield {name: session[name] for name in _OF_SESSION if name in session}


def _known(one: Mapping[str, Any], known: Collection[str], left: list[str]) -> dict[str, Any]:
    """A session or cluster with the people and the venue that can still be named."""
    found = dict(one)
    left += [id_ for id_ in found.get("people", ()) if id_ not in known]
    found["people"] = [id_ for id_ in found.get("people", ()) if id_ in known]
    if found.get("venue", "") not in {"", *known}:
        left.append(found.pop("venue"))
    return {key: value for key, value in found.items() if value}


def _without(one: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in one.items() if name != key}

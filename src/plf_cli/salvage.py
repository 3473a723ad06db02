"""A file with faults of shape -> what is sound of it, so that one run tells all its faults.

What has a wrong shape is left out where it may be missing, and replaced by a blank where it must
be there. Findings that rest on such a gap are withheld.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import count
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plf_cli.diagnostics import Problem, Route
from plf_cli.model.base import Head, Range
from plf_cli.shape import Fault, model, models_in, validate

_ROUNDS = 3  # mending can bring up what a fault has hidden
_BLANKS: dict[Any, Any] = {str: "blank", int: 1, float: 1.0, bool: False, date: "2000-01-03"}
_BLANKS |= {time: "0:00", Range: "1"}
# Checks that count or compare whole lists say nothing where a part of one is lost.
_RESTS_ON = {
    "PLF201": ("frameworks", "framework", "extends"),
    "PLF301": ("audience",),
    "PLF302": ("modules", "fields"),
    "PLF303": ("audience",),
    "PLF304": ("modules", "frameworks"),
    "PLF305": ("sessions", "clusters", "groups", "teams"),
    "PLF306": ("modules", "frameworks"),
    "PLF307": ("modules",),
    "PLF308": ("audience", "modules"),
    "PLF310": ("audience",),
    "PLF311": ("levels",),
    "PLF312": ("fields", "goals"),
    "PLF409": ("modules",),
    "PLF414": ("modules",),
    "PLF505": ("sessions", "clusters", "groups"),
    "PLF506": ("sessions", "clusters", "groups"),
    "PLF508": ("sessions",),
    "PLF512": ("closed",),
    "PLF513": ("closed",),
    "PLF514": ("closed",),
    "PLF516": ("sessions", "clusters", "groups", "teams"),
    "PLF517": ("sessions", "registration"),
    "PLF601": ("teams",),
    "PLF602": ("clusters", "teams"),
    "PLF604": ("teams",),
    "PLF605": ("clusters", "teams"),
    "PLF607": ("groups", "teams"),
    "PLF609": ("clusters", "teams"),
    "PLF610": ("sessions", "clusters", "people", "teams"),
    "PLF611": ("sessions", "clusters", "venues", "teams"),
    "PLF612": ("sessions", "clusters", "people", "venues", "teams"),
    "PLF613": ("people",),
    "PLF614": ("people",),
    "PLF615": ("venues",),
    "PLF616": ("sessions", "clusters", "people"),
    "PLF617": ("clusters", "groups", "teams", "venues"),
    "PLF618": ("clusters", "groups", "teams"),
    "PLF620": ("sessions", "clusters", "groups", "teams"),
    "PLF621": ("teams", "groups"),
    "PLF702": ("frameworks",),
    "PLF703": ("provider",),
    "PLF801": ("purpose",),
    "PLF802": ("audience",),
    "PLF803": ("outcomes",),
    "PLF804": ("contact", "registration"),
    "PLF805": ("price",),
    "PLF806": ("venue", "sessions", "clusters"),
    "PLF807": ("sessions",),
}
_RESTS_ON_MODULE: dict[str, set[Route]] = {
    "PLF3": {(), ("audience",), ("goals",)},
    "PLF4": {(), ("agenda",), ("start",), ("end",), ("days",), ("teams",)},
    "PLF7": {(), ("goals",), ("fields",)},
}
_MODULE = 2  # where in a route a module's key stands
_BEARING = frozenset(
    "id kind days per times apart after teams start end agenda".split()
)  # the keys of a module that courses go by
_LOOKED_UP = frozenset({"PLF201", "PLF207", "PLF208"})


@dataclass(frozen=True)
class Salvaged:
    """What is left of a document; ``lost`` are the routes of what was left out or blanked."""

    document: Head
    lost: frozenset[Route]
    ids: frozenset[str]  # every id that the file gives, also to what is lost
    short: frozenset[str] = frozenset()  # lists of which only some items could be read

    @property
    def has_its_modules(self) -> bool:
        """Whether nothing is lost that courses go by: what modules there are, how long and when."""
        return all(
            route[0] != "modules" or (len(route) > _MODULE and route[_MODULE] not in _BEARING)
            for route in self.lost
        )

    def tells(self, code: str, problem: Problem, value: str) -> bool:
        """Whether a finding holds although parts are lost; ``value`` stands at its route."""
        path = problem.path
        if any(path[: len(route)] == route for route in self.lost):
            return False
        if code in _LOOKED_UP and value.strip("\"'") in self.ids:
            return False
        if ("teams",) in self.lost and {"teams", "team", "host"} & set(path):
            return False
        if "teams" in self.short and {"teams", "team", "host"} & {*path[path[:1] == ("teams",) :]}:
            return False
        keys = _RESTS_ON_MODULE.get(code[:4], ())
        if any(route[:2] == path[:2] and route[2:3] in keys for route in self.lost):
            return False
        gone = {*self.short, *(route[0] for route in self.lost)}
        return gone.isdisjoint(_RESTS_ON.get(code, ()))


def salvage(kind: str, data: dict[str, Any], faults: Sequence[Fault]) -> Salvaged | None:
    """What is sound of ``data``; None where too little is."""
    mended = _copy(data)
    lost: set[Route] = set()
    numbers = count(1)
    for _round in range(_ROUNDS):
        for fault in faults:
            gone, route = _mend(kind, mended, fault.problem.path, numbers)
            if not route:
                return None
            if fault.code != "PLF102" or gone is not None:  # a piece of text is no loss
                lost.add(route)
        document, faults = validate(kind, mended)
        if document:
            return Salvaged(document, frozenset(lost), frozenset(_ids(data)))
    return None


def shortened(found: Salvaged | Head | None, key: str) -> Salvaged | None:
    """What is left of a document where only some items of a list of its could be read."""
    if isinstance(found, Head):
        found = Salvaged(found, frozenset(), frozenset())
    return replace(found, short=found.short | {key}) if found else None


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(inner) for key, inner in value.items()}
    return [_copy(inner) for inner in value] if isinstance(value, list) else value


def _mend(
    kind: str, data: dict[str, Any], path: Route, numbers: Iterator[int]
) -> tuple[Any, Route]:
    """Take out or blank what a fault speaks of: it and its route, empty where nothing can be."""
    container: Any = None
    found: Any = data
    field: FieldInfo | None = None
    current: type[BaseModel] | None = model(kind)
    done: list[str | int] = []
    for at, segment in enumerate(path):
        last = at == len(path) - 1
        if isinstance(found, dict):
            field = _field(current, str(segment))
            if segment not in found and not last:
                break  # a tag of pydantic's own, or one value where a list may stand
            container = found
        elif isinstance(found, list) and isinstance(segment, int) and segment < len(found):
            container = found
        else:
            break
        done.append(segment)
        found = found.get(segment) if isinstance(found, dict) else found[int(segment)]
        if isinstance(container, dict):
            current = next(models_in(field.annotation), None) if field else None
    if done:
        _blank(container, done[-1], field, numbers)
    return found, tuple(done)


def _blank(
    container: Any,
    key: str | int,
    field: FieldInfo | None,
    numbers: Iterator[int],
) -> None:
    if isinstance(container, dict) and (field is None or not field.is_required()):
        container.pop(key, None)
    elif isinstance(container, dict) and field is not None:
        container[key] = _blank_of(field.annotation, numbers, is_id=key != "title")
    else:
        container[key] = _blank_of(_element(field), numbers, is_id=True)


def _blank_of(annotation: Any, numbers: Iterator[int], *, is_id: bool) -> Any:
    if inner := next(models_in(annotation), None):
        return _model_blank(inner, numbers)
    if get_origin(annotation) is Literal:
        return get_args(annotation)[-1]
    if get_origin(annotation) is tuple:
        return []
    if annotation is str and is_id:
        return f"blank-{next(numbers)}"
    return _BLANKS.get(annotation, "blank")


def _element(field: FieldInfo | None) -> Any:
    """What a list's items are, by the annotation of its field."""
    found = field.annotation if field else str
    while (origin := get_origin(found)) and origin is not Literal:
        found = get_args(found)[0]  # of a tuple, of what is annotated, of what may be missing
    return found


def _model_blank(wanted: type[BaseModel], numbers: Iterator[int]) -> dict[str, Any]:
    return {
        field.alias or name: _blank_of(field.annotation, numbers, is_id=name != "title")
        for name, field in wanted.model_fields.items()
        if field.is_required()
    }


def _field(current: type[BaseModel] | None, key: str) -> FieldInfo | None:
    fields = current.model_fields.items() if current else ()
    return next((field for name, field in fields if key in {name, field.alias}), None)


def _ids(value: Any) -> Iterator[str]:
    """The id of every mapping in ``value``."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for inner in value.values():
            yield from _ids(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _ids(inner)

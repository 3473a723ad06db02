"""A file with faults of shape -> what is sound of it, so that one run tells all its faults.

What has a wrong shape is left out where it may be missing, and replaced by a blank where it must
be there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from itertools import count
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plf_cli.diagnostics import Route
from plf_cli.gaps import Salvaged
from plf_cli.model.base import Head, Range
from plf_cli.shape import Fault, model, models_in, validate

_ROUNDS = 3  # mending can bring up what a fault has hidden
_BLANKS: dict[Any, Any] = {str: "blank", int: 1, float: 1.0, bool: False, date: "2000-01-03"}
_BLANKS |= {time: "0:00", Range: "1"}


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

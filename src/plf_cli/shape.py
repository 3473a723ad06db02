"""Data -> a document, or what is wrong with its shape, in words."""

import types
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from plf_cli.diagnostics import Problem, Route
from plf_cli.messages import _
from plf_cli.model.base import Head
from plf_cli.suggest import did_you_mean
from plf_cli.wording import explain, short

KINDS = ("framework", "programme", "course", "calendar", "directory")


class Fault(NamedTuple):
    """A problem of shape or reference, with its code."""

    code: str
    problem: Problem


@cache
def model(kind: str) -> type[Head]:
    """The model of a kind of file; imported when the first such file is met."""
    found: type[Head] = getattr(import_module(f"plf_cli.model.{kind}"), kind.capitalize())
    return found


def validate(kind: str, data: Any, *, partial: bool = False) -> tuple[Head | None, list[Fault]]:
    """The document that ``data`` describes, or None and what is wrong with it.

    ``partial`` data is only a part of a document (a variant whose base is unknown): what is missing
    in it is no fault.
    """
    try:
        return model(kind).model_validate(data), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
    return None, [
        _fault(kind, found)
        for found in errors
        if not (partial and found["type"] in {"missing", "source_or_assumed"})
    ]


def _fault(kind: str, error: Any) -> Fault:
    path: Route = error["loc"]
    value, said = error["input"], error["type"]
    if said == "missing":
        message = _("The key “{key}” is missing.").format(key=path[-1])
        return Fault("PLF101", Problem(path, message))
    if said == "extra_forbidden":
        return _unknown_key(kind, path, value)
    if value is None:
        message = (
            _("The key “{key}” has no value.").format(key=path[-1])
            if isinstance(path[-1], str)
            else _("The list item is empty.")
        )
        return Fault("PLF111", Problem(path, message, _("Write a value, or remove the key.")))
    code, message, help_ = explain(said, value, error.get("ctx", {}))
    if said.startswith("model_") and not help_:
        help_ = _("Its keys: {keys}.").format(keys=", ".join(_keys(kind, path)))
    return Fault(code, Problem(path, message, help_))


def _unknown_key(kind: str, path: Route, value: Any) -> Fault:
    key = str(path[-1])
    message = _("Unknown key “{key}”.").format(key=short(key))
    if "\u00a0" in key:
        help_: str | None = _("A space in it is no plain space: delete it, and type a plain space.")
    else:
        comma = value is None  # {title: Velkomst, kaffe og brød}
        help_ = did_you_mean(key, _keys(kind, path[:-1]), few=0 if comma else 60)
        if comma and not help_:
            help_ = _("If it belongs to the text before: inside braces, a comma needs quotes.")
    return Fault("PLF102", Problem(path, message, help_, at="key"))


def _keys(kind: str, path: Route) -> list[str]:
    """The keys that a mapping at ``path`` may have."""
    current: Any = model(kind)
    for segment in path:
        if isinstance(segment, str):
            field = next(
                (
                    field
                    for name, field in current.model_fields.items()
                    if segment in {name, field.alias}
                ),
                None,
            )
            current = next(models_in(field.annotation), None) if field else None
        if current is None:
            return []
    return [field.alias or name for name, field in current.model_fields.items()]


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models inside an annotation such as ``tuple[Module, ...] | None``, in order."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in {tuple, Annotated, Union, types.UnionType}:
        for part in get_args(annotation):
            yield from models_in(part)

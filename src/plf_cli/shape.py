"""Data -> a document, or what is wrong with its shape, in words."""

import types
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from plf_cli.diagnostics import Problem, Route
from plf_cli.messages import _
from plf_cli.model.base import Head
from plf_cli.suggest import called, certain, did_you_mean
from plf_cli.wording import explain, fix, short

_ALIKE = 0.76  # how like a key must be to the one that is suggested
_FEW = 3  # places that can be named in a line
KINDS = ("framework", "programme", "course", "calendar", "directory")
MOST_CURES = 500  # a file with more unknown keys is another kind of file; each costs a search


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
    return None, _once(
        [
            _fault(kind, {**found, "input": _written(data, found)}, cured=number < MOST_CURES)
            for number, found in enumerate(errors)
            if not (partial and found["type"] in {"missing", "source_or_assumed"})
        ]
    )


def _once(faults: list[Fault]) -> list[Fault]:
    """The faults; a fix that could as well be meant otherwise is none.

    So it is where two keys of a mapping could be the same known one, and where a comma tore a clock
    time in two: ``{start: 9,30}`` has a key 30.
    """
    keys = [fault.problem for fault in faults if fault.code == "PLF102"]
    claims = Counter((problem.path[:-1], problem.fix) for problem in keys)
    torn = {problem.path[:-1] for problem in keys if str(problem.path[-1]).isdigit()}
    return [
        fault._replace(problem=replace(fault.problem, fix=None))
        if (fault.code == "PLF102" and claims[fault.problem.path[:-1], fault.problem.fix] > 1)
        or (fault.code == "PLF106" and fault.problem.path[:-1] in torn)
        else fault
        for fault in faults
    ]


def _written(data: Any, error: Any) -> Any:
    """The value that an error is about; a number as the file writes it, such as 850.000."""
    found = data
    for segment in error["loc"]:
        try:
            found = found[segment]
        except (LookupError, TypeError):  # a tag of pydantic's own
            return error["input"]
    return found if hasattr(found, "core") else error["input"]


def _fault(kind: str, error: Any, *, cured: bool = True) -> Fault:
    path: Route = error["loc"]
    value, said = error["input"], error["type"]
    if said == "missing":
        message = _("The key “{key}” is missing.").format(key=path[-1])
        line = _("Add a line: {key}: …").format(key=path[-1])
        return Fault("PLF101", Problem(path, message, line))
    if said == "extra_forbidden":
        return _unknown_key(kind, path, value, cured=cured)
    if value is None:
        message = (
            _("The key “{key}” has no value.").format(key=path[-1])
            if isinstance(path[-1], str)
            else _("The list item is empty.")
        )
        return Fault("PLF111", Problem(path, message, _("Write a value, or remove the key.")))
    ctx = error.get("ctx", {})
    code, message, help_ = explain(said, value, ctx)
    if said.startswith("model_") and not help_:
        help_ = _("Its keys: {keys}.").format(keys=", ".join(_keys(kind, path)))
    return Fault(code, Problem(path, message, help_, fix=fix(said, value, ctx)))


def _unknown_key(kind: str, path: Route, value: Any, *, cured: bool) -> Fault:
    key = str(path[-1])
    message = _("Unknown key “{key}”.").format(key=short(key))
    if not cured:
        return Fault("PLF102", Problem(path, message, at="key"))
    if "\u00a0" in key:
        help_: str | None = _("A space in it is no plain space: delete it, and type a plain space.")
    else:
        comma = value is None  # {title: Velkomst, kaffe og brød}
        help_ = _key_cure(kind, path, few=0 if comma else 60)
        if comma and not help_:
            help_ = _("If it belongs to the text before: inside braces, a comma needs quotes.")
    better = None if value is None else _meant(kind, path, value)
    return Fault("PLF102", Problem(path, message, help_, at="key", fix=better))


def _key_cure(kind: str, path: Route, few: int) -> str | None:
    """A line of help for an unknown key: the one that is meant, or where it belongs."""
    from plf_cli.model.other_names import KEYS  # noqa: PLC0415 - needed only for a wrong key

    key, keys = str(path[-1]), _keys(kind, path[:-1])
    danish = called(key, [(name, name) for name in KEYS])
    meant = KEYS[danish].split() if danish else [key]
    if here := [one for one in meant if one in keys]:
        return _("Did you mean “{word}”?").format(word=here[0])
    elsewhere = (_belongs(kind, one) for one in meant)
    if not certain(key, keys) and (told := next(filter(None, elsewhere), None)):
        return told
    names = {} if danish else {name: one for name, said in KEYS.items() for one in said.split()}
    names = {name: one for name, one in names.items() if one in keys}
    return did_you_mean(key, keys, names, few, _ALIKE)


def _belongs(kind: str, key: str) -> str | None:
    """Where a key may stand in a file of this kind, else in which kind; None where in many."""
    if places := _places(kind).get(key, ()):
        if "" in places:
            is_only = len(places) == 1
            return _("“{key}” belongs at the top of the file.").format(key=key) if is_only else None
        message = _("“{key}” belongs in: {places}.")
        found = message.format(key=key, places=", ".join(places))
        return found if len(places) <= _FEW else None
    kinds = [one for one in KINDS if key in _keys(one, ())]
    message = _("“{key}” belongs in a file with kind: {kinds}.")
    return message.format(key=key, kinds=" / ".join(kinds)) if 0 < len(kinds) <= _FEW else None


@cache
def _places(kind: str) -> dict[str, list[str]]:
    """Each key of a kind of file with the keys below which it can stand; those of a source not."""
    found: dict[str, set[str]] = {}
    waiting: list[tuple[str, type[BaseModel]]] = [("", model(kind))]
    for above, one in waiting:  # grows while it is walked
        for name, field in one.model_fields.items():
            found.setdefault(key := field.alias or name, set()).add(above)
            inner = [(key, below) for below in models_in(field.annotation) if key != "source"]
            waiting += [below for below in inner if below not in waiting]
    return {key: sorted(places) for key, places in found.items()}


def _meant(kind: str, path: Route, value: Any) -> str | None:
    """The key that is certainly meant by the one at the end of ``path``, if ``value`` fits it."""
    key = str(path[-1])
    better = certain(key, _keys(kind, path[:-1]))
    wanted = _model(kind, path[:-1])
    if better is None or wanted is None:
        return None
    if _has_twin(wanted, better) and not called(key, [(better, better)]):
        return None
    try:
        wanted.model_validate({better: value})
    except ValidationError as error:
        found = error.errors(include_url=False)
        here = [_fault(kind, one) for one in found if one["loc"] == (better,)]
        return better if all(one.problem.fix for one in here) else None
    return better


@cache
def _has_twin(wanted: type[BaseModel], key: str) -> bool:
    """Whether a key much like this one means something else elsewhere: ``note`` and ``notes``."""
    others = _all_keys() - {*_keys_of(wanted)}
    return any(certain(other, [key]) for other in others)


@cache
def _all_keys() -> frozenset[str]:
    """Every key of the language."""
    waiting: list[type[BaseModel]] = [model(kind) for kind in KINDS]
    for one in waiting:  # grows while it is walked
        inner = (
            found for field in one.model_fields.values() for found in models_in(field.annotation)
        )
        waiting += [found for found in dict.fromkeys(inner) if found not in waiting]
    return frozenset(key for one in waiting for key in _keys_of(one))


def _keys(kind: str, path: Route) -> list[str]:
    """The keys that a mapping at ``path`` may have."""
    found = _model(kind, path)
    return _keys_of(found) if found else []


def _keys_of(wanted: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in wanted.model_fields.items()]


def _model(kind: str, path: Route) -> type[BaseModel] | None:
    """The model of a mapping at ``path``."""
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
            return None
    found: type[BaseModel] = current
    return found


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models inside an annotation such as ``tuple[Module, ...] | None``, in order."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in {tuple, Annotated, Union, types.UnionType}:
        for part in get_args(annotation):
            yield from models_in(part)

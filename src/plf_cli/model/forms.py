"""What each scalar looks like in JSON Schema (draft-07), as near as it can say what is accepted.

A schema sees the values of the core schema, not the text that stands in the file: what is written
like a number may be a text. ``$comment`` names a form, so that ``schema`` finds its words.
"""

from typing import Any

Form = dict[str, Any]

_SCALAR = ["string", "number", "boolean"]
_BOUNDS = {"ge": "minimum", "le": "maximum"}

ANY_TEXT: Form = {"type": _SCALAR}
TEXT: Form = {"$comment": "text", "type": _SCALAR, "pattern": r"\S"}
MUNICIPALITY: Form = {**TEXT, "$comment": "municipality"}  # another name is no fault of shape
ID: Form = {
    "$comment": "id",
    "type": _SCALAR,
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "maxLength": 80,
    "minimum": 0,
}
REF: Form = {  # spaces around it do not count, so a length alone would not do
    "$comment": "ref",
    "type": _SCALAR,
    "pattern": r"^\s*\S([\s\S]{0,198}\S)?\s*$",
}
FLAG: Form = {"type": "boolean"}
CLOCK: Form = {
    "$comment": "clock",
    "type": "string",
    "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$",
    "examples": ["9:00", "13:30"],
}
DAY: Form = {
    "$comment": "day",
    "type": "string",
    "pattern": "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    "examples": ["2027-02-03"],
}
SCHOOL_YEAR: Form = {
    "$comment": "school_year",
    "type": "string",
    "pattern": "^(19|20)[0-9]{2}/[0-9]{2}$",
    "examples": ["2026/27"],
}
RANGE: Form = {
    "$comment": "range",
    "type": ["string", "integer"],
    "pattern": "^[0-9]{1,4}(-[0-9]{1,4})?$",
    "minimum": 0,
    "maximum": 9_999,
    "examples": ["3-4", 4],
}


def number(kind: str, **limits: Any) -> Form:
    """The form of an ``integer`` or a ``number`` with these limits, ``ge`` and ``le``."""
    bounds = {_BOUNDS[name]: limit for name, limit in limits.items() if name in _BOUNDS}
    return {"type": kind, **bounds}


def or_one(many: Form, one: Form) -> Form:
    """The form of a list in whose place one scalar may stand."""
    kinds = one["type"] if isinstance(one["type"], list) else [one["type"]]
    return {**one, "type": [*kinds, "array"], "items": many["items"]}


def exactly_one(*keys: str) -> Form:
    """What says of a mapping: it has one of these keys, and only one."""
    return {"oneOf": [{"required": [key]} for key in keys]}


SOURCE_OR_ASSUMED: Form = {
    "if": {"required": ["assumed"], "properties": {"assumed": {"const": True}}},
    "then": {"not": {"required": ["source"]}},
    "else": {"required": ["source"]},
}
_DAYS: Form = {"required": ["days"], "properties": {"days": {"minItems": 1}}}
_AGENDA: Form = {"required": ["agenda"], "properties": {"agenda": {"minItems": 1}}}
_DAYS_AND_AGENDA: Form = {
    "allOf": [_DAYS, {"anyOf": [{"required": ["start"]}, {"required": ["end"]}, _AGENDA]}]
}


def module(said: Form) -> None:
    """Say of a module: days or an agenda; in a variant, its base may give the kind."""
    said["required"] = ["id"]
    said["not"] = _DAYS_AND_AGENDA


def programme(said: Form) -> None:
    """Say of a programme: without ``extends``, nothing that must be there comes from a base."""
    whole_module = {"items": {"required": ["kind"]}}
    said["required"].remove("title")
    said["if"] = {"required": ["extends"]}
    said["else"] = {"required": ["title"], "properties": {"modules": whole_module}}

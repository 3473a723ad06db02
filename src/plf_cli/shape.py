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
        message = _("Unknown key “{key}”.").format(key=path[-1])
        help_ = did_you_mean(str(path[-1]), _keys(kind, path[:-1]))
        return Fault("PLF102", Problem(path, message, help_, at="key"))
    if said.endswith(("_type", "_pydantic")) and value is None:
        message = _("The key “{key}” has no value.").format(key=_name(path))
        return Fault("PLF111", Problem(path, message, _("Write a value, or remove the key.")))
    code, message, help_ = _explain(said, value, error.get("ctx", {}))
    return Fault(code, Problem(path, message, help_))


def _name(path: Route) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _explain(said: str, value: Any, ctx: dict[str, Any]) -> tuple[str, str, str | None]:
    """Code, message and help for one kind of pydantic error."""
    wanted = {
        "string_type": _("a text"),
        "tuple_type": _("a list"),
        "model_type": _("a mapping (key: value)"),
        "model_attributes_type": _("a mapping (key: value)"),
        "int_type": _("a whole number"),
        "int_from_float": _("a whole number"),
        "float_type": _("a number"),
        "bool_type": _("true or false"),
    }
    if said in wanted:
        message = _("This should be {wanted}, but is {found}.")
        message = message.format(wanted=wanted[said], found=_found(value))
        return "PLF103", message, _cure(said, value)
    if said == "literal_error":
        return _not_in_list(value, ctx)
    if words := _words(value).get(said):
        return words
    bound = ctx.get("ge", ctx.get("le", ctx.get("max_length")))
    if said in {"greater_than_equal", "less_than_equal"}:
        least = said == "greater_than_equal"
        message = (
            _("At least {bound} is needed here.")
            if least
            else _("At most {bound} is allowed here.")
        )
        return "PLF105", message.format(bound=f"{bound:g}"), None
    if said == "string_too_long":
        return "PLF110", _("Longer than {bound} characters.").format(bound=bound), None
    return "PLF103", _("This value cannot be read."), None


def _found(value: Any) -> str:
    if isinstance(value, dict):
        return _("a mapping (key: value)")
    if isinstance(value, list | tuple):
        return _("a list")
    if isinstance(value, bool):
        return _("true or false")
    if isinstance(value, int | float):
        return _("a number")
    return _("a text")


def _cure(said: str, value: Any) -> str | None:
    if said == "string_type" and isinstance(value, dict):
        return _("A text that contains “: ” needs quotes.")
    if said == "tuple_type":
        return _("Write each item on a line of its own, beginning with “- ”.")
    if said in {"int_type", "float_type"} and isinstance(value, str) and value.strip().isdigit():
        return _("Write the number without quotes.")
    return None


def _not_in_list(value: Any, ctx: dict[str, Any]) -> tuple[str, str, str | None]:
    allowed = [part.strip("' ") for part in ctx["expected"].replace(" or ", ", ").split(", ")]
    if not isinstance(value, str):
        message = _("This should be one of the words {words}, but is {found}.")
        return "PLF104", message.format(words=", ".join(allowed), found=_found(value)), None
    message = _("“{value}” is not a word that can stand here.").format(value=_short(value))
    help_ = did_you_mean(value, allowed) or _("Known: {words}.").format(words=", ".join(allowed))
    return "PLF104", message, help_


def _short(value: Any) -> str:
    text, limit = " ".join(str(value).split()), 40
    return text if len(text) <= limit else f"{text[:limit]}…"


def _words(value: Any) -> dict[str, tuple[str, str, str | None]]:
    """The faults of our own scalar types, and of text that is too short or has a wrong form."""
    shown = _short(value) if isinstance(value, str) else _found(value)
    one_of = _("Keep one of the two.")
    return {
        "clock": (
            "PLF106",
            _("“{value}” is not a clock time.").format(value=shown),
            _clock_cure(value),
        ),
        "day": (
            "PLF107",
            _("“{value}” is not a date.").format(value=shown),
            _day_cure(value),
        ),
        "no_such_day": (
            "PLF107",
            _("The day {value} does not exist.").format(value=shown),
            _("Check the day and the month."),
        ),
        "range": (
            "PLF108",
            _("“{value}” is not a range.").format(value=shown),
            _("Write a whole number or two, such as 4 or 3-4."),
        ),
        "range_order": (
            "PLF108",
            _("The range “{value}” runs backwards.").format(value=shown),
            _("Write the smaller number first."),
        ),
        "school_year": (
            "PLF109",
            _("“{value}” is not a school year.").format(value=shown),
            _("Write two years in a row, such as 2026/27."),
        ),
        "string_pattern_mismatch": (
            "PLF110",
            _("“{value}” is not an id.").format(value=shown),
            _id_cure(value),
        ),
        "string_too_short": (
            "PLF111",
            _("The text is empty."),
            _("Write a value, or remove the key."),
        ),
        "newer_language": (
            "PLF113",
            _("The file is written for a newer version of plf (language {value}).").format(
                value=shown
            ),
            _("Upgrade plf: pip install --upgrade plf-cli"),
        ),
        "weeks_or_days": (
            "PLF112",
            _("Give either weeks or days."),
            _("Write weeks: 4-8, or days: 1."),
        ),
        "days_or_agenda": (
            "PLF112",
            _("A module has either days, or start, end and agenda of its own."),
            _("Move start, end and agenda into days."),
        ),
        "after_or_before": ("PLF112", _("Give either after or before."), one_of),
        "source_or_assumed": (
            "PLF112",
            _("A calendar has either a source or assumed: true."),
            _("Name the published plan as source, or write assumed: true."),
        ),
        "period_order": (
            "PLF114",
            _("The last day lies before the first."),
            _("Check the two dates."),
        ),
        "only_in_variant": (
            "PLF112",
            _("remove and place belong to a programme that extends another."),
            _("Remove the key, or write extends: ID."),
        ),
    }


def _clock_cure(value: Any) -> str:
    import re  # noqa: PLC0415 - needed only when something is wrong

    found = re.fullmatch(
        r"(?:kl\.?\s*)?([0-9]{1,2})(?:[.:]?([0-9]{2}))?", str(value).strip(), re.IGNORECASE
    )
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    last_hour, last_minute = 23, 59
    if hours > last_hour or minutes > last_minute:
        return _("Write hours and minutes with a colon, from 0:00 to 23:59.")
    return _("Write {clock}.").format(clock=f"{hours}:{minutes:02}")


def _day_cure(value: Any) -> str:
    import re  # noqa: PLC0415 - needed only when something is wrong

    found = re.fullmatch(r"([0-9]{1,2})[./-]\s*([0-9]{1,2})[./-]\s*([0-9]{4})", str(value).strip())
    if found:
        return _("Write {day}.").format(day=f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}")
    return _("Write year, month and day, such as 2027-02-03.")


def _id_cure(value: Any) -> str:
    import re  # noqa: PLC0415 - needed only when something is wrong

    text = str(value).lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    better = re.sub(r"[^a-z0-9]+", "-", text).strip("-")
    rule = _("An id has small letters a-z, digits and hyphens (æ ae, ø oe, å aa).")
    return f"{rule} {_('Write {better}.').format(better=better)}" if better else rule


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
            current = next(_models(field.annotation), None) if field else None
        if current is None:
            return []
    return [field.alias or name for name, field in current.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models inside an annotation such as ``tuple[Module, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in {tuple, Annotated, Union, types.UnionType}:
        for part in get_args(annotation):
            yield from _models(part)

"""What is wrong with a value, in words, and the cure that fits it."""

from collections.abc import Collection
from typing import Any

from plf_cli.cures import clock, clock_cure, cure, day_cure, id_cure, range_cure
from plf_cli.messages import _, language, whole
from plf_cli.model import words
from plf_cli.suggest import called, did_you_mean


def explain(said: str, value: Any, ctx: dict[str, Any]) -> tuple[str, str, str | None]:
    """Code, message and help for one kind of pydantic error."""
    wanted = {
        "string_type": _("a text"),
        "tuple_type": _("a list"),
        "model_type": _("a mapping (key: value)"),
        "model_attributes_type": _("a mapping (key: value)"),
        "int_type": _("a whole number"),
        "int_from_float": _("a whole number"),
        "float_type": _("a number"),
        "finite_number": _("a number"),
        "bool_type": _("true or false"),
    }
    if said in wanted:
        message = _("This should be {wanted}, but is {found}.")
        message = message.format(wanted=wanted[said], found=_found(value))
        return "PLF103", message, cure(said, value)
    if said == "literal_error":
        return _not_in_list(value, ctx)
    if told := _words(value).get(said):
        return told
    bound = whole(int(ctx.get("ge", ctx.get("le", ctx.get("max_length", 0)))), language())
    if said in {"greater_than_equal", "less_than_equal"}:
        least = said == "greater_than_equal"
        message = (
            _("At least {bound} is needed here.")
            if least
            else _("At most {bound} is allowed here.")
        )
        help_ = _("Write {bound} or more.") if least else _("Write {bound} or less.")
        return "PLF105", message.format(bound=bound), help_.format(bound=bound)
    if said == "string_too_long":
        return "PLF110", _("Longer than {bound} characters.").format(bound=bound), None
    return "PLF103", _("This value cannot be read."), None


def fix(said: str, value: Any, ctx: dict[str, Any]) -> str | None:
    """What should stand instead of a value with one kind of pydantic error, where it is certain."""
    if said == "clock":
        return clock(value)
    if said == "literal_error" and isinstance(value, str):
        allowed = _allowed(ctx)
        found = called(value, [*names(allowed).items(), *((id_, id_) for id_ in allowed)])
        return found if found != value else None  # a number in quotes
    return None


def _found(value: Any) -> str:
    value = getattr(value, "core", value)  # what a plain scalar was read as
    if isinstance(value, dict):
        return _("a mapping (key: value)")
    if isinstance(value, list | tuple):
        return _("a list")
    if isinstance(value, bool):
        return _("true or false")
    if isinstance(value, float):
        return _("a decimal number")
    if isinstance(value, int):
        return _("a number")
    return _("a text")


def _not_in_list(value: Any, ctx: dict[str, Any]) -> tuple[str, str, str | None]:
    allowed = _allowed(ctx)
    if isinstance(value, dict | list):
        message = _("This should be one of the words {words}, but is {found}.")
        return "PLF104", message.format(words=", ".join(allowed), found=_found(value)), None
    message = _("“{value}” is not a word that can stand here.").format(value=short(value))
    if value in allowed:
        return "PLF104", message, _("Write the number without quotes.")
    known = _("Known: {words}.").format(words=", ".join(allowed))
    called_so = {**others(allowed), **names(allowed)}
    return "PLF104", message, did_you_mean(str(value), allowed, called_so) or known


def _allowed(ctx: dict[str, Any]) -> list[str]:
    return [part.strip("' ") for part in ctx["expected"].replace(" or ", ", ").split(", ")]


def names(ids: Collection[str]) -> dict[str, str]:
    """What people call the ids of a closed word list, in Danish and English, each with its id."""
    tables = [one for one in vars(words).values() if isinstance(one, dict)]
    found: dict[str, str] = {}
    for table in tables:
        for id_, entry in table.items():
            word = getattr(entry, "word", entry)
            if id_ in ids and isinstance(word, words.Word):
                found |= {word.da: id_, word.en: id_}
    return {name: id_ for name, id_ in found.items() if name not in ids}


def others(ids: Collection[str]) -> dict[str, str]:
    """Further names that people use for the ids of a closed list, none of them certain."""
    from plf_cli.model.other_names import WORDS  # noqa: PLC0415 - needed only for a wrong word

    found = {name: id_ for id_, told in WORDS.items() if id_ in ids for name in told.split(", ")}
    return {name: id_ for name, id_ in found.items() if name not in ids}


def short(value: Any) -> str:
    """The value in one line of at most 40 letters and an ellipsis."""
    text, limit = " ".join(str(value).split()), 40
    return text if len(text) <= limit else f"{text[:limit]}…"


def _words(value: Any) -> dict[str, tuple[str, str, str | None]]:
    """The faults of our own scalar types, and of text that is too short or has a wrong form."""
    shown = short(value) if isinstance(value, str) else _found(value)
    one_of = _("Keep one of the two.")
    return {
        "clock": (
            "PLF106",
            _("“{value}” is not a clock time.").format(value=shown),
            clock_cure(value),
        ),
        "day": (
            "PLF107",
            _("“{value}” is not a date.").format(value=shown),
            day_cure(value),
        ),
        "no_such_day": (
            "PLF107",
            _("The day {value} does not exist.").format(value=shown),
            _("Check the day and the month."),
        ),
        "range": (
            "PLF108",
            _("“{value}” is not a range.").format(value=shown),
            range_cure(value),
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
            id_cure(value),
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
            _("Upgrade plf."),
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
    }

"""What is wrong with a value, in words, and the cure that fits it."""

import re
from collections.abc import Collection
from typing import Any

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
        return "PLF103", message, _cure(said, value)
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
        return _clock(value)
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


def _cure(said: str, value: Any) -> str | None:
    if said == "string_type" and isinstance(value, dict):
        return _("A text that contains “: ” needs quotes.")
    if said == "tuple_type":
        return _("Write each item on a line of its own, beginning with “- ”.")
    if said == "bool_type":
        return _("Write true or false.")
    return _number_cure(value) if said in {"int_type", "int_from_float", "float_type"} else None


def _number_cure(value: Any) -> str | None:
    if isinstance(value, float):
        return _("Write {better}.").format(better=round(value)) if value.is_integer() else None
    if not isinstance(value, str):
        return None
    text = value.strip()
    digits = text[: len(text) - len(text.lstrip("0123456789"))].strip()
    if digits == text:
        return _("Write the number without quotes.")
    is_minutes = text[len(digits) :].strip(" .") in {"min", "minutter", "minutes"}
    return _("Write only the number, such as {number}.").format(number=digits if is_minutes else 60)


def _not_in_list(value: Any, ctx: dict[str, Any]) -> tuple[str, str, str | None]:
    allowed = _allowed(ctx)
    if isinstance(value, dict | list):
        message = _("This should be one of the words {words}, but is {found}.")
        return "PLF104", message.format(words=", ".join(allowed), found=_found(value)), None
    message = _("“{value}” is not a word that can stand here.").format(value=short(value))
    if value in allowed:
        return "PLF104", message, _("Write the number without quotes.")
    known = _("Known: {words}.").format(words=", ".join(allowed))
    return "PLF104", message, did_you_mean(str(value), allowed, names(allowed)) or known


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
            _range_cure(value),
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


def _clock_cure(value: Any) -> str:
    if better := _clock(value):
        return _("Write {clock}.").format(clock=better)
    return _("Write hours and minutes with a colon, from 0:00 to 23:59.")


def _clock(value: Any) -> str | None:
    """The clock time that ``9.30``, ``930`` or ``kl. 9`` means."""
    found = re.fullmatch(
        r"(?:kl\.?\s*)?([0-9]{1,2})(?:[.:]?([0-9]{2}))?", str(value).strip(), re.IGNORECASE
    )
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    last_hour, last_minute = 23, 59
    return f"{hours}:{minutes:02}" if hours <= last_hour and minutes <= last_minute else None


def _range_cure(value: Any) -> str:
    found = re.match(r"\s*([0-9]+)\s*[-\u2013\u2014]\s*([0-9]+)", str(value))
    if found:
        return _("Write {better}.").format(better=f"{found[1]}-{found[2]}")
    return _("Write a whole number or two, such as 4 or 3-4.")


def _day_cure(value: Any) -> str:
    swapped = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", str(value).strip())
    if swapped:
        day = f"{swapped[1]}-{int(swapped[2]):02}-{int(swapped[3]):02}"
        return _("Write {day}.").format(day=day)

    found = re.fullmatch(r"([0-9]{1,2})[./-]\s*([0-9]{1,2})[./-]\s*([0-9]{4})", str(value).strip())
    if found:
        return _("Write {day}.").format(day=f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}")
    return _("Write year, month and day, such as 2027-02-03.")


def _id_cure(value: Any) -> str:
    text = str(value).lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    better = re.sub(r"[^a-z0-9]+", "-", text).strip("-")
    rule = _("An id has small letters a-z, digits and hyphens (æ ae, ø oe, å aa).")
    return f"{rule} {_('Write {better}.').format(better=better)}" if better else rule

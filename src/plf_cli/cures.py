"""A value that cannot be read -> what to write instead, as a line of help."""

import re
from typing import Any

from plf_cli.messages import _, month
from plf_cli.slugs import slug

_NUMBER = r"""(?xi)(?:(?:kr\.?|dkk|uge|week|ca\.?)\s*)?
    (?P<whole>[1-9][0-9]{0,2}(?:[. ][0-9]{3})+|[0-9]+)(?:[.,](?P<part>[0-9]+))?
    (?:\s*(?:,-|(?:min(?:ut(?:ter|es?)?)?|kr(?:oner)?|dkk|elever|pladser|personer|deltagere|teams?
    |ects|points?)\b\.?))?(?:\s+(?:pr|per)\b.*)?"""
_TRUTH = {
    "true": "true", "ja": "true", "yes": "true", "sand": "true", "sandt": "true", "on": "true",
    "false": "false", "nej": "false", "no": "false", "falsk": "false", "off": "false",
}  # fmt: skip


def cure(said: str, value: Any) -> str | None:
    """The cure of a value of the wrong type, by pydantic's word for the fault."""
    if said == "string_type" and isinstance(value, dict):
        return _("A text that contains “: ” needs quotes.")
    if said == "tuple_type":
        return _("Write each item on a line of its own, beginning with “- ”.")
    if said == "bool_type":
        better = _TRUTH.get(str(value).strip().casefold())
        return _("Write {better}.").format(better=better) if better else _("Write true or false.")
    if said in {"int_type", "int_from_float", "float_type"}:
        return _number_cure(value, is_whole=said != "float_type")
    return None


def _number_cure(value: Any, *, is_whole: bool) -> str | None:
    core = getattr(value, "core", value)
    if isinstance(core, bool) or not isinstance(value, str | float):
        return None
    text = str(value).strip()
    if text.isdecimal():
        return _("Write the number without quotes.")
    if better := _number(text, is_whole=is_whole):
        return _("Write {better}.").format(better=better)
    if isinstance(core, str):
        return _("Write only the number, such as {number}.").format(number=60)
    return _("Write {better}.").format(better=round(core)) if core.is_integer() else None


def _number(text: str, *, is_whole: bool) -> str | None:
    """The number that ``2.995 kr.``, ``uge 2`` or ``45 min.`` means; None where none is certain."""
    if not is_whole:
        found = re.fullmatch(r"(-?[0-9]+)[.,]([0-9]+)", text)
        return f"{found[1]}.{found[2]}" if found else None
    found = re.fullmatch(_NUMBER, text)
    if not found or (found["part"] or "").strip("0"):
        return None
    return re.sub("[. ]", "", found["whole"])


def clock_cure(value: Any) -> str:
    """The cure of what is no clock time."""
    if better := clock(value):
        return _("Write {clock}.").format(clock=better)
    return _("Write hours and minutes with a colon, from 0:00 to 23:59.")


def clock(value: Any) -> str | None:
    """The clock time that ``9.30``, ``930`` or ``kl. 9`` means."""
    found = re.fullmatch(
        r"(?:kl\.?\s*)?([0-9]{1,2})(?:[.:]?([0-9]{2}))?", str(value).strip(), re.IGNORECASE
    )
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    last_hour, last_minute = 23, 59
    return f"{hours}:{minutes:02}" if hours <= last_hour and minutes <= last_minute else None


def range_cure(value: Any) -> str:
    """The cure of what is no range."""
    text = str(value).strip()
    found = re.match(r"([0-9]+)\s*(?:[-\u2013\u2014]|til|to|eller|or)\s*([0-9]+)", text)
    if found:
        low, high = sorted((int(found[1]), int(found[2])))
        return _("Write {better}.").format(better=f"{low}-{high}")
    if found := re.fullmatch(r"([0-9]+)\s*[a-zæøå]+\.?", text, re.IGNORECASE):  # 4 uger
        return _("Write {better}.").format(better=found[1])
    return _("Write a whole number or two, such as 4 or 3-4.")


def day_cure(value: Any) -> str:
    """The cure of what is no date."""
    if (better := _day(text := str(value).strip())) and better != text:
        return _("Write {day}.").format(day=better)
    return _("Write year, month and day, such as 2027-02-03.")


def _day(text: str) -> str | None:
    """The date that ``3/2-2027``, ``2027-2-3`` or ``onsdag den 3. februar 2027`` means."""
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if found := re.fullmatch(r"([0-9]{1,2})[./-]\s*([0-9]{1,2})[./-]\s*([0-9]{4})", text):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    found = re.fullmatch(r"(?:[^\W\d]+\.?,?\s+)*([0-9]{1,2})\.?\s*([^\W\d]+)\.?\s*([0-9]{4})", text)
    number = month(found[2]) if found else None
    return f"{found[3]}-{number:02}-{int(found[1]):02}" if found and number else None


def id_cure(value: Any) -> str:
    """The cure of what is no id."""
    better = slug(str(value))
    rule = _("An id has small letters a-z, digits and hyphens (æ ae, ø oe, å aa).")
    return f"{rule} {_('Write {better}.').format(better=better)}" if better else rule

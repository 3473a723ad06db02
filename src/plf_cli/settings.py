"""What ``plf.toml`` sets: language, which rules count and how much, limits, the texts' licence."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from plf_cli.diagnostics import Severity
from plf_cli.messages import LANGUAGES, _
from plf_cli.suggest import did_you_mean

_RANGE = re.compile(r"([1-9][0-9]?)(?:-([1-9][0-9]?))?")
_PREFIX = re.compile(r"PLF[0-9]{0,3}")


class WrongSetting(Exception):
    """A setting that cannot be used: what is wrong, the cure, and the word that is wrong."""

    def __init__(self, message: str, help_: str | None = None, word: str = "") -> None:
        super().__init__(message)
        self.message, self.help, self.word = message, help_, word
        self.line = 0  # where it stands; 0 where that is not known


@dataclass(frozen=True)
class Limits:
    """The numbers that rules measure by, where a workplace has its own."""

    break_after: int = 100  # minutes that may go by without a break
    gap: int = 70  # days that may go by between a seminar and its follow-up
    cluster_size: tuple[int, int] | None = None  # teams, where the programme does not say


@dataclass(frozen=True)
class Settings:
    """What ``plf.toml`` sets."""

    language: str | None = None
    licence: str | None = None  # of the catalogue's texts
    select: tuple[str, ...] = ()  # codes or their beginnings; none is all
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    limits: Limits = Limits()


def settings(text: str) -> Settings:
    """The settings that a ``plf.toml`` with this text makes.

    Raises ``WrongSetting`` for the first that cannot be used.
    """
    import tomllib  # noqa: PLC0415 - most runs have no settings to read

    try:
        data: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        wrong = WrongSetting(str(error))
        place = re.search(r"line ([0-9]+)", str(error))
        wrong.line = int(place[1]) if place else 0
        raise wrong from None
    key = ""
    try:
        _known(data, _READERS)
        values = {}
        for key, value in data.items():
            values[key] = _READERS[key](value)
        return Settings(**values)
    except WrongSetting as wrong:
        wrong.line = _line(text, wrong.word) or _line(text, key)
        raise


def _line(text: str, word: str) -> int:
    """The first line, from 1, that holds the word outside a comment; 0 where none does."""
    lines = (line.partition("#")[0] for line in text.splitlines()) if word else ()
    return next((number for number, line in enumerate(lines, 1) if word in line), 0)


def codes(values: Any) -> tuple[str, ...]:
    """Rule codes or their beginnings, such as ``PLF5``, from a list.

    Raises ``WrongSetting`` for anything else.
    """
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise WrongSetting(_('This is a list of codes, such as ["PLF5", "PLF302"].'))
    for value in values:
        if not _PREFIX.fullmatch(value):
            message = _("“{value}” is no rule's code.").format(value=value[:40])
            help_ = _("A code is PLF and three digits; PLF5 stands for all that begin so.")
            raise WrongSetting(message, help_, value)
    return tuple(values)


def _severities(values: Any) -> dict[str, Severity]:
    words = [word.value for word in Severity]
    if not isinstance(values, dict):
        raise WrongSetting(_("severity is a table: a code and its severity on each line."))
    for value in values.values():
        if value not in words:
            message = _("“{value}” is not a severity.").format(value=str(value)[:40])
            raise WrongSetting(message, did_you_mean(str(value), words), str(value))
    codes([*values])
    return {code: Severity(value) for code, value in values.items()}


def _limits(values: Any) -> Limits:
    if not isinstance(values, dict):
        raise WrongSetting(_("limits is a table: a limit and its number on each line."))
    readers: dict[str, Callable[[Any], Any]] = {
        "break_after": _number,
        "gap": _number,
        "cluster_size": _range,
    }
    _known(values, readers)
    read: dict[str, Any] = {key: readers[key](value) for key, value in values.items()}
    return Limits(**read)


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        message = _("“{value}” is not a whole number above 0.").format(value=str(value)[:40])
        raise WrongSetting(message, word=str(value).lower())
    return value


def _range(value: Any) -> tuple[int, int]:
    found = _RANGE.fullmatch(str(value))
    if not found or int(found[1]) > int(found[2] or found[1]):
        message = _("“{value}” is not a range.").format(value=str(value)[:40])
        help_ = _("Write a whole number or two, such as 4 or 3-4.")
        raise WrongSetting(message, help_, str(value))
    return int(found[1]), int(found[2] or found[1])


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise WrongSetting(_("licence is a text, such as “CC BY 4.0”."))
    return value.strip()


def _language(value: Any) -> str:
    if value not in LANGUAGES:
        raise WrongSetting(_("language is “da” or “en”."))
    return str(value)


_READERS: dict[str, Callable[[Any], Any]] = {
    "language": _language,
    "licence": _text,
    "select": codes,
    "ignore": codes,
    "severity": _severities,
    "limits": _limits,
}


def _known(data: Mapping[str, Any], known: Iterable[str]) -> None:
    for key in data:
        if key not in known:
            message = _("Unknown key “{key}”.").format(key=key[:40])
            raise WrongSetting(message, did_you_mean(key, known), key)

"""What ``plf.toml`` sets: language, which rules count and how much, limits, the texts' licence."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from plf_cli.diagnostics import Severity
from plf_cli.messages import LANGUAGES, _
from plf_cli.suggest import did_you_mean

_RANGE = re.compile(r"([1-9][0-9]?)(?:-([1-9][0-9]?))?")
T = TypeVar("T")
_PREFIX = re.compile(r"PLF[0-9]{0,3}")


class WrongSetting(Exception):
    """A setting that cannot be used: what is wrong, the cure, and the word that is wrong."""

    def __init__(self, message: str, help_: str | None = None, word: str = "") -> None:
        super().__init__(message)
        self.message, self.help, self.word = message, help_, word
        self.line = 0  # where it stands; 0 where that is not known
        self.more: list[WrongSetting] = []  # the others that cannot be used


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

    Raises ``WrongSetting`` for the first that cannot be used, with the others.
    """
    import tomllib  # noqa: PLC0415 - most runs have no settings to read

    try:
        data: dict[str, Any] = tomllib.loads(text)
    except RecursionError:
        raise WrongSetting(_("The brackets are nested too deep.")) from None
    except tomllib.TOMLDecodeError as error:
        wrong = WrongSetting(*_unread(str(error)))
        place = re.search(r"line ([0-9]+)", str(error))
        wrong.line = int(place[1]) if place else len(text.rstrip().splitlines())
        raise wrong from None
    return Settings(**dict(all_of(partial(_setting, text, *one) for one in data.items())))


def _unread(said: str) -> tuple[str, str | None]:
    """What is wrong with a file that is no TOML, and the cure, by what Python says of it."""
    quotes = _('A text stands in quotes, such as "da"; a number stands alone, such as 60.')
    patterns = {
        "Unclosed array": (_("A list is never closed."), _("Write “]” at its end.")),
        "Unclosed inline table": (_("A table is never closed."), _("Write “}” at its end.")),
        "Unterminated string|Illegal character '.n'": (_("A text is never closed."), quotes),
        "Expected ']": (_("The name of a table is never closed."), _("Write “]” after it.")),
        "Cannot|Duplicate": (_("A key or a table stands twice."), _("Keep one of the two.")),
        "Expected '='": (_("A key has no value."), _("Write “=” and the value after it.")),
        "Invalid value|Expected newline": (_("The value cannot be read."), quotes),
    }
    for pattern, told in patterns.items():
        if re.match(pattern, said):
            return told
    return _("The line cannot be read."), _('Write a key and its value, such as language = "da".')


def _setting(text: str, key: str, value: Any) -> tuple[str, Any]:
    try:
        _known(key, _READERS)
        return key, _READERS[key](value)
    except WrongSetting as wrong:
        for one in (wrong, *wrong.more):
            top = line_of(text, key)
            one.line = line_of(text, one.word, top) or top
        raise


def all_of(calls: Iterable[Callable[[], T]]) -> list[T]:
    """What the calls give. Raises ``WrongSetting`` for the first that fails, with the others."""
    found, wrong = [], []
    for call in calls:
        try:
            found.append(call())
        except WrongSetting as error:
            wrong += [error, *error.more]
    if wrong:
        wrong[0].more = wrong[1:]
        raise wrong[0]
    return found


def line_of(text: str, word: str, first: int = 1) -> int:
    """The first line, from ``first``, that holds the word outside a comment; 0 where none does."""
    whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    lines = (line.partition("#")[0] for line in text.splitlines()[first - 1 :]) if word else ()
    return next((number for number, line in enumerate(lines, first) if whole.search(line)), 0)


def codes(values: Any) -> tuple[str, ...]:
    """Rule codes or their beginnings, such as ``PLF5``, from a list.

    Raises ``WrongSetting`` for anything else.
    """
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise WrongSetting(_('This is a list of codes, such as ["PLF5", "PLF302"].'))
    return tuple(all_of(partial(_code, value) for value in values))


def _code(value: str) -> str:
    if not _PREFIX.fullmatch(value):
        message = _("“{value}” is no rule's code.").format(value=value[:40])
        help_ = _("A code is PLF and three digits; PLF5 stands for all that begin so.")
        raise WrongSetting(message, help_, value)
    return value


def _severities(values: Any) -> dict[str, Severity]:
    if not isinstance(values, dict):
        raise WrongSetting(_("severity is a table: a code and its severity on each line."))
    return dict(all_of(partial(_severity, *one) for one in values.items()))


def _severity(code: str, value: Any) -> tuple[str, Severity]:
    words = [word.value for word in Severity]
    _code(code)
    if value not in words:
        message = _("“{value}” is not a severity.").format(value=str(value)[:40])
        raise WrongSetting(message, did_you_mean(str(value), words), code)
    return code, Severity(value)


def _limits(values: Any) -> Limits:
    if not isinstance(values, dict):
        raise WrongSetting(_("limits is a table: a limit and its number on each line."))
    return Limits(**dict(all_of(partial(_limit, *one) for one in values.items())))


def _limit(key: str, value: Any) -> tuple[str, Any]:
    helps = {
        "break_after": _("Write only the number of minutes, such as 90."),
        "gap": _("Write only the number of days, such as 60."),
        "cluster_size": _("Write a whole number or two, such as 4 or 3-4."),
    }
    _known(key, helps)
    if key == "cluster_size":
        found = _RANGE.fullmatch(str(value))
        if not found or int(found[1]) > int(found[2] or found[1]):
            message = _("“{value}” is not a range.").format(value=str(value)[:40])
            raise WrongSetting(message, helps[key], key)
        return key, (int(found[1]), int(found[2] or found[1]))
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        message = _("“{value}” is not a whole number above 0.").format(value=str(value)[:40])
        raise WrongSetting(message, helps[key], key)
    return key, value


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


def _known(key: str, known: Iterable[str]) -> None:
    if key not in known:
        message = _("Unknown key “{key}”.").format(key=key[:40])
        raise WrongSetting(message, did_you_mean(key, known), key)

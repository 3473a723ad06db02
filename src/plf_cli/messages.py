"""The two languages: messages through gettext; dates, clocks and numbers as people write them.

Messages are in the user's language, which the command line chooses once with ``use``. Documents
have a language of their own, so every formatter takes it as an argument.
"""

import gettext
from datetime import date, time
from pathlib import Path

LANGUAGES = ("da", "en")
LOCALES = Path(__file__).parent / "locale"

_WEEKDAYS = {
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
_MONTHS = {
    "da": (
        "januar februar marts april maj juni juli august september oktober november december"
    ).split(),
    "en": (
        "January February March April May June July August September October November December"
    ).split(),
}


class _Current:
    """The language of messages, and its translations."""

    language = "en"
    is_chosen = False  # by the user, so that no setting changes it
    translations: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str, translations: gettext.NullTranslations | None = None) -> None:
    """Speak ``language`` from now on: ``da`` or ``en``; anything else is English.

    ``translations`` are those to use instead of the installed ones.
    """
    _Current.is_chosen = False
    _Current.language = language if language in LANGUAGES else "en"
    _Current.translations = translations or (
        gettext.translation("plf", LOCALES, ["da"])
        if _Current.language == "da"
        else gettext.NullTranslations()
    )


def choose(language: str) -> None:
    """Speak the language that the user has chosen, whatever a workspace prefers."""
    use(language)
    _Current.is_chosen = True


def prefer(language: str | None) -> None:
    """Speak a workspace's language, unless the user has chosen one."""
    if language and not _Current.is_chosen and language != _Current.language:
        use(language)


def language() -> str:
    """The language of messages."""
    return _Current.language


def _(text: str) -> str:
    """``text`` in the language of messages."""
    return _Current.translations.gettext(text)


def N_(text: str) -> str:  # noqa: N802 - as gettext calls it
    """``text`` itself, marked to be translated where it is shown."""
    return text


def plural(one: str, many: str, number: int, **values: object) -> str:
    """``one`` or ``many`` by ``number``, in the language of messages, with ``{n}`` filled in."""
    return _Current.translations.ngettext(one, many, number).format(n=number, **values)


def day(value: date, language: str) -> str:
    """``20. august 2020``; in English ``20 August 2020``."""
    return f"{_number(value.day, language)} {month_name(value, language)} {value.year}"


def short_day(value: date, language: str) -> str:
    """``20.8.2020``; in English ``20 Aug 2020``: for a column's header."""
    if language == "da":
        return f"{value.day}.{value.month}.{value.year}"
    return f"{value.day} {month_name(value, language)[:3]} {value.year}"


def month(name: str) -> int | None:
    """The number of the month called so in Danish or English, also in three letters or more."""
    short = 3
    if len(name) < short:
        return None
    for names in _MONTHS.values():
        for number, whole in enumerate(names, 1):
            if whole.casefold().startswith(name.casefold()):
                return number
    return None


def weekday(value: date, language: str) -> str:
    """``torsdag``; in English ``Thursday``."""
    return _WEEKDAYS[language][value.weekday()]


def long_day(value: date, language: str) -> str:
    """``torsdag den 20. august 2020``; in English ``Thursday 20 August 2020``."""
    return f"{weekday(value, language)}{' den' if language == 'da' else ''} {day(value, language)}"


def days(first: date, last: date, language: str) -> str:
    """A range: ``20.-21. august 2020``, ``30. september til 1. oktober 2027``."""
    if first == last:
        return day(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{_number(first.day, language)}-{day(last, language)}"
    to = "til" if language == "da" else "to"
    start = f"{_number(first.day, language)} {month_name(first, language)}"
    if first.year != last.year:
        start = f"{start} {first.year}"
    return f"{start} {to} {day(last, language)}"


def clock(value: time, language: str) -> str:
    """``9.00``; in English ``9:00``."""
    return f"{value.hour}{'.' if language == 'da' else ':'}{value.minute:02}"


def clocks(start: time, end: time, language: str) -> str:
    """``9.00-9.30``; in English ``9:00-9:30``."""
    return f"{clock(start, language)}-{clock(end, language)}"


def week(value: date, language: str) -> str:
    """The ISO week: ``uge 42``; in English ``week 42``."""
    return f"{'uge' if language == 'da' else 'week'} {value.isocalendar().week}"


def whole(number: int, language: str) -> str:
    """``2.995``; in English ``2,995``."""
    text = f"{number:,}"
    return text.replace(",", ".") if language == "da" else text


def percent(part: int, of: int, language: str) -> str:
    """``66,7 %``; in English ``66.7%``; 100 % is all of it and 0 % nothing, never nearly so."""
    tenths = round(part * 1000 / of)
    if 0 < part < of:
        tenths = min(max(tenths, 1), 999)
    text = f"{tenths // 10}" + (f".{tenths % 10}" if tenths % 10 else "")
    return f"{text.replace('.', ',')} %" if language == "da" else f"{text}%"


def kroner(amount: int, language: str) -> str:
    """``2.995 kr.``; in English ``DKK 2,995``."""
    return f"{whole(amount, 'da')} kr." if language == "da" else f"DKK {whole(amount, 'en')}"


def listing(items: "list[str]", language: str, word: str = "and") -> str:
    """``a, b og c``; ``word`` is ``and`` or ``or``."""
    joint = {"and": {"da": "og", "en": "and"}, "or": {"da": "eller", "en": "or"}}[word][language]
    if len(items) < 2:  # noqa: PLR2004 - two items need a joint
        return "".join(items)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def capital(text: str) -> str:
    """``text`` with a capital first letter and the rest as it stands."""
    return text[:1].upper() + text[1:]


def month_name(value: date, language: str) -> str:
    """``august``; in English ``August``."""
    return _MONTHS[language][value.month - 1]


def _number(number: int, language: str) -> str:
    return f"{number}." if language == "da" else str(number)

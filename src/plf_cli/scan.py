"""CPR numbers in any text: where they stand, and the text without their digits.

A number that looks like one but is another (a phone number, a case number, an invoice) is told by
what stands around it; whether the last digits add up says nothing, as they need not since 2007.
"""

import re
from collections.abc import Collection, Iterator

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # what spreadsheets call Unicode text
_BIRTHDAY = 6  # digits
_MASK = str.maketrans("0123456789", "●" * 10)

# Hyphens, dashes and spaces of all kinds, those without width, and HTML's names for them.
_BETWEEN = (
    r"(?:[ \t\-\u00a0\u00ad\u2000-\u2015\u202f\u205f\u2060\u2212\ufe58\ufe63\ufeff\uff0d]"
    r"|&[#\w]{1,8};){0,3}"
)
# It begins with a set of letters, not with a look behind, so that the search can skip the rest.
_NUMBER = re.compile(
    rf"([0-3](?<![0-9].)[0-9])([01][0-9])[0-9]{{2}}({_BETWEEN})[0-9]{{4}}(?![0-9])"
)
# A birthday as a date, or one with a slash: 01.02.03-0405, 01022003-0405, 010203/0405.
_WRITTEN_OUT = re.compile(
    r"([0-3](?<![0-9].)[0-9])([./-]?)([01][0-9])\2((?:19|20)?[0-9]{2})"
    r"([ \u00a0]?[/\-\u2010-\u2015\u2212][ \u00a0]?)([0-9]{4})(?![0-9]|[./-][0-9])"
)
# What is asked only where a number may stand is compiled then: most files have none.
_PART_OF_MORE = r"(?:[^\W_]|[0-9][./-]|[/@])\Z"  # a code, a longer date, an address
_LAST_BIRTH_YEAR = 2029
_YEAR = r"(?:19|20)[0-9]{2}"
_CLOCK = r"(?:[01][0-9]|2[0-3])[0-5][05]"
_RECENT = r"(?:20)?[1-3][0-9]"  # years in which something may be held
_MEETING_BEFORE = (
    r"(?i)\b(?:mødet?|booking|booket|kl|frist|deadline|ankomst|afgang)\b(?:[^\w\r\n]|_){0,4}\Z"
)
_PERIOD_BEFORE = r"(?i)\bperioden?\b(?:[^\w\r\n]|_){0,4}\Z"
_PHONE_BEFORE = r"(?i)\b(?:tlf|telefon|mobil)[. -]{0,2}(?:nr|nummer)?\b(?:[^\w\r\n]|_){0,4}\Z"
_OTHER_BEFORE = r"""(?ix)(?:
        [0-9][-T]                                       # 2024-010203-0405, 20270203T101112-0500
        |(?<![0-9-])(?:[0-9]{2}|(?:19|20)[0-9]{2})/     # 24/0102030405
        |\+[0-9]{1,3}[ \u00a0(-]{1,2}                   # +46 0701234567
        |(?:\b(?:j|\w*(?:journal|sags|dok|dokument|projekt|booking|vare|rekvisitions|order|account))
            [. -]{0,2}(?:nr|nummer|number|no)
          |\b(?:jnr|p-?nr|p-?nummer|cvr|ean|gln|gtin|is[bs]n(?:-1[03])?
            |\w*(?:faktura|invoice|konto|ordre))
            (?:[. -]{0,2}(?:nr|nummer|number|no))?
         )\b(?:[^\w\r\n]|_){0,4}
    )\Z"""
_EDGE_BEFORE = r"(?i)(?:\\[nrt]|(?<![^\W_])cpr(?:-?nr|-?nummer)?|[\W\d_]|\A)\Z"
_LONGEST_BEFORE = 40


def cpr(text: str) -> list[tuple[int, int]]:
    """Where each CPR number in the text begins and ends."""
    return sorted({*_found(text), *_written_out(text)})


def masked(text: str, known: Collection[str] = ()) -> str:
    """The text with a dot for each digit of a CPR number, so that all else stays in its place.

    ``known`` numbers are masked also where only a beginning of them stands, a birthday or more.
    """
    pieces, done = [], 0
    for start, end in cpr(text):
        pieces += [text[done:start], text[start:end].translate(_MASK)]
        done = end
    text = "".join([*pieces, text[done:]])
    for number in known:
        if number[:_BIRTHDAY] not in text:
            continue  # mostly so, and there may be thousands of either
        for length in range(len(number), _BIRTHDAY - 1, -1):
            part = number[:length]
            text = text.replace(part, part.translate(_MASK))
    return text


def decoded(content: bytes) -> str:
    """The text of a file in one of the encodings that spreadsheets and old editors use."""
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _found(text: str) -> Iterator[tuple[int, int]]:
    for found in _NUMBER.finditer(text):
        day, month, between = int(found[1]), int(found[2]), found[3]
        is_birthday = 1 <= month <= len(_DAYS) and 1 <= day <= _DAYS[month - 1]
        other = _is_other(text, *found.span(), divided=bool(between)) or _is_when(text, found)
        if is_birthday and not other:
            yield found.span()


def _is_when(text: str, found: re.Match[str]) -> bool:
    """Whether a word tells that ten digits are a day and a clock time, a period or a phone."""
    before = text[max(0, found.start() - _LONGEST_BEFORE) : found.start()]
    if not found[3]:
        return re.search(_PHONE_BEFORE, before) is not None
    year, last = found[0][4:6], found[0][-4:]
    if not re.fullmatch(_RECENT, year):
        return False
    meets = re.fullmatch(_CLOCK, last) and re.search(_MEETING_BEFORE, before)
    return bool(meets or (re.fullmatch(_YEAR, last) and re.search(_PERIOD_BEFORE, before)))


def _written_out(text: str) -> Iterator[tuple[int, int]]:
    """The numbers whose birthday is written as a date, as far as it can be no other day."""
    for found in _WRITTEN_OUT.finditer(text):
        day, month, year, between, last = int(found[1]), int(found[3]), *found.group(4, 5, 6)
        is_whole = bool(found[2]) or len(year) == len(last) or "/" in between
        is_birthday = 1 <= month <= len(_DAYS) and 1 <= day <= _DAYS[month - 1]
        is_birthday = is_birthday and is_whole and not _is_later(year)
        is_time = re.fullmatch(_YEAR, last) or (
            re.fullmatch(_RECENT, year) and re.fullmatch(_CLOCK, last)
        )
        before = text[max(0, found.start() - _LONGEST_BEFORE) : found.start()]
        other = re.search(_PART_OF_MORE, before) or re.search(_OTHER_BEFORE, before)
        if is_birthday and not is_time and not other:
            yield found.span()


def _is_later(year: str) -> bool:
    return len(year) == len("2003") and int(year) > _LAST_BIRTH_YEAR


def _is_other(text: str, start: int, end: int, *, divided: bool) -> bool:
    """Whether what stands around ten digits tells that they are another kind of number."""
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    if re.search(_OTHER_BEFORE, before):
        return True
    after = text[end : end + 2]
    if after[:1] == "-" and after[1:].isdecimal():
        return True
    decimals = before[-1:] == "." and before[-2:-1].isdecimal()  # 55.0102030405
    letter_behind = after[:1].isalpha() or (after[:1] == "." and after[1:].isdecimal())
    return not divided and (decimals or letter_behind or not re.search(_EDGE_BEFORE, before))

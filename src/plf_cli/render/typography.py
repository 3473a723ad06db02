"""Spaces at which no line may break, where a break would hurt: ``kl. 9.00``, ``20. august``.

A hyphen between digits (``9.00-15.30``) is no place for a break in browsers and in Typst as it is.
"""

import re
from functools import lru_cache

FIXED = "\N{NO-BREAK SPACE}"

# What stands before a number and belongs to it: uge 42, nr. 3, Seminardag 1.
_BEFORE = {
    "da": (
        "kl nr s stk § afsnit bilag dag del fase hold internat kapitel klasse klynge klyngemøde"
        " konference lokale modul møde netværksmøde niveau punkt runde seminar seminardag side"
        " skyggepraktik sparring spor team trin uge uger workshop"
    ),
    "en": (
        "dkk eur no nos p pp § appendix chapter class cluster coaching conference day days group"
        " item level meeting module page pages part phase room round section seminar shadowing"
        " step table team track week weeks workshop"
    ),
}
# What stands after a number and belongs to it: 15 min., 10 %, 3 teams, in English 20 August.
_AFTER = {
    "da": (
        "% pct kr kroner mio mia min minut minutter t time timer dag dage uge uger måned måneder"
        " år gang gange team teams ledelsesteams hold skoler ledere deltagere personer pladser"
        " point ECTS km m cm"
    ),
    "en": (
        "% kr min minute minutes hour hours day days week weeks month months year years time times"
        " team teams groups schools leaders participants people places points ECTS km m cm"
        " January February March April May June July August September October November December"
        " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    ),
}
# What stands after an ordinal: 20. august, 3. klasse.
_AFTER_DOT = {
    "da": (
        "januar februar marts april maj juni juli august september oktober november december"
        " jan feb mar apr jun jul aug sep sept okt nov dec klasse klassetrin sal"
    ),
    "en": "",
}
_PEOPLE = r" (?<=\bv/ )(?=\w)"  # v/ Navn
_LARGE = r" (?<=\bmi[oa]\. )(?=kr\b)"  # 9 mio. kr.
_WORD = re.compile(r"(?<!\w)([^\W\d_]+|§)\.? (?=\d)")


@lru_cache(maxsize=4096)  # the same titles and times stand in many documents of a course
def bound(text: str, language: str) -> str:
    """``text`` with no-break spaces, by the habits of ``language`` and by the Danish ones.

    The texts of a Danish course stay Danish where its labels are English.
    """
    words = _WORDS[language]
    text = _WORD.sub(
        lambda found: _fixed(found) if found[1].casefold() in words else found[0], text
    )
    return _FOLLOWED[language].sub(FIXED, text)


def _fixed(found: re.Match[str]) -> str:
    return found[0].replace(" ", FIXED)


def _both(table: dict[str, str], language: str) -> list[str]:
    """The words of a language and the Danish ones."""
    return list(dict.fromkeys(f"{table[language]} {table['da']}".split()))


def _followed(language: str) -> re.Pattern[str]:
    """Every space before a word that belongs to what stands in front of it."""
    after, dot = ("|".join(_both(table, language)) for table in (_AFTER, _AFTER_DOT))
    return re.compile(
        rf" (?<=\d )(?=(?:{after})(?!\w))| (?<=\d\. )(?=(?:{dot})(?!\w))|{_PEOPLE}|{_LARGE}"
    )


_WORDS = {language: frozenset(_both(_BEFORE, language)) for language in _BEFORE}
_FOLLOWED = {language: _followed(language) for language in _AFTER}

"""Letters that a reader of a report cannot take, made harmless."""

import re
import unicodedata

_HALF = re.compile("[\ud800-\udfff]")
_NOT_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # costs 4 ms to compile
REPLACEMENT = "\ufffd"


def printable(text: str, kept: str = "") -> str:
    """The text in one line, with a dot for each letter that would drive the terminal.

    ``kept`` are such letters that whoever reads it takes as they are.
    """
    if text.isprintable():
        return text
    return "".join("·" if letter not in kept and _drives(letter) else letter for letter in text)


def _drives(letter: str) -> bool:
    """Whether a letter moves the cursor, breaks the line or turns the direction of writing."""
    turns = "\u202a" <= letter <= "\u202e" or "\u2066" <= letter <= "\u2069"
    return turns or unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}


def sound(text: str) -> str:
    """The text without halves of letters, which no encoding has: U+FFFD stands for them."""
    return _HALF.sub(REPLACEMENT, text)


def in_xml(text: str) -> str:
    """The text without what XML 1.0 cannot hold, such as control characters: U+FFFD as well."""
    return re.sub(_NOT_XML, REPLACEMENT, text)

"""Letters that a reader of a report cannot take, made harmless."""

import re
import unicodedata

_HALF = re.compile("[\ud800-\udfff]")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\ufffd"


def printable(text: str) -> str:
    """The text in one line, with a dot for each letter that would drive the terminal."""
    return "".join(
        "·" if unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} else letter
        for letter in text
    )


def sound(text: str) -> str:
    """The text without halves of letters, which no encoding has: U+FFFD stands for them."""
    return _HALF.sub(REPLACEMENT, text)


def in_xml(text: str) -> str:
    """The text without what XML 1.0 cannot hold, such as control characters: U+FFFD as well."""
    return _NOT_XML.sub(REPLACEMENT, text)

"""Small pieces of WordprocessingML as text, and texts that can break none of it."""

import re
from xml.sax.saxutils import escape

from plf_cli.render.markdown import printable

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}"'

_LANGUAGES = {"da": "da-DK", "en": "en-GB"}
# What XML cannot hold.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_HYPHENS = {"\N{SOFT HYPHEN}": "<w:softHyphen/>", "\N{NON-BREAKING HYPHEN}": "<w:noBreakHyphen/>"}
_AT_HYPHENS = re.compile(f"([{''.join(_HYPHENS)}])")


def code_of(language: str) -> str:
    """What Word calls a language."""
    return _LANGUAGES.get(language, language)


def legal(text: str) -> str:
    """``text`` without the characters that no Word file may hold."""
    return _ILLEGAL.sub("", printable(text))


def attribute(text: str) -> str:
    """``text`` as the value of an attribute, with its quotes."""
    value = escape(" ".join(legal(text).split()), {'"': "&quot;"})
    return f'"{value}"'


def run(text: str, properties: str = "") -> str:
    """A text that looks the same from end to end."""
    like = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    parts = (_HYPHENS.get(part) or _plain(part) for part in _AT_HYPHENS.split(legal(text)) if part)
    inside = "".join(parts)
    return f"<w:r>{like}{inside}</w:r>" if inside else ""


def _plain(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'

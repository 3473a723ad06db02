"""Which characters the documents' own font can draw, and texts that hold no others.

PDF/A refuses a document with a character that no font has, so one is replaced by a box that shows.
"""

import re
import unicodedata
from dataclasses import dataclass

SHOWN = "□"
"""What stands for a character that the font cannot draw."""

DRAWN = (
    (0x20, 0x7E),  # Latin
    (0xA0, 0x148),
    (0x14A, 0x17F),
    (0x192, 0x192),
    (0x218, 0x21B),
    (0x386, 0x386),  # Greek
    (0x388, 0x38A),
    (0x38C, 0x38C),
    (0x38E, 0x3A1),
    (0x3A3, 0x3CE),
    (0x1E80, 0x1E85),  # Welsh
    (0x1E9E, 0x1E9E),
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2009, 0x200B),  # spaces
    (0x2010, 0x2015),
    (0x2018, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x2044, 0x2044),
    (0x2070, 0x2070),
    (0x2074, 0x2079),
    (0x2080, 0x2089),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2153, 0x2153),
    (0x215B, 0x215E),
    (0x2190, 0x2199),  # arrows
    (0x21D0, 0x21D0),
    (0x21D2, 0x21D2),
    (0x21D4, 0x21D4),
    (0x2205, 0x2206),  # signs of mathematics
    (0x2211, 0x2212),
    (0x221A, 0x221A),
    (0x221E, 0x221E),
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
    (0x25A0, 0x25A1),  # shapes
    (0x25B2, 0x25B3),
    (0x25B6, 0x25B7),
    (0x25BC, 0x25BD),
    (0x25C6, 0x25C7),
    (0x25CA, 0x25CB),
    (0x25CF, 0x25CF),
    (0x2605, 0x2606),
    (0x2610, 0x2612),  # boxes to tick, drawn by tools/fonts.py
    (0x2661, 0x2661),
    (0x2665, 0x2665),
    (0x2713, 0x2713),
    (0x2717, 0x2717),
)
"""The first and the last character of every range that the font has."""


_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u2060-\u2064]")
_SPACES = re.compile("[ \t\n]+")
_JOINED = "\u0300-\u036f\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
_FONT = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in DRAWN)
_UNKNOWN = re.compile(rf"[^\n{_FONT}](?:[{_JOINED}]+(?:(?<=\u200d)[^\n{_FONT}])?)*")


def composed(text: str) -> str:
    """``text`` with each letter and its accents as one, and without invisible characters."""
    text = unicodedata.normalize("NFC", text)
    return text if text.isascii() else _INVISIBLE.sub(_kept, text)


def one_line(text: str) -> str:
    """``text`` with a space for every break; no-break spaces stay."""
    return _SPACES.sub(" ", text)


@dataclass(slots=True)
class Drawing:
    """Makes texts that the font can draw, and counts what it had to replace."""

    replaced: int = 0

    def drawn(self, text: str) -> str:
        """``text`` with a box for everything that the font lacks."""
        return text if text.isascii() else _UNKNOWN.sub(self._nearest, text)

    def _nearest(self, found: re.Match[str]) -> str:
        simple = unicodedata.normalize("NFKC", found[0])
        if not _UNKNOWN.search(simple):
            return simple  # a ligature or a wide letter
        if re.match(rf"[{_JOINED}]", found[0]):
            return ""  # an accent that no letter of the font has, or the colour of a sign
        self.replaced += 1
        return SHOWN


def _kept(found: re.Match[str]) -> str:
    """What joins the parts of a picture is needed until the picture is replaced."""
    return found[0] if found[0] == "\u200d" else ""

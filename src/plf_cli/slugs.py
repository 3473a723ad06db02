"""A name -> the plain letters that stand in ids and in the names of files."""

import re
import unicodedata

# As Danes write these letters where there are none; the others lose what stands above them.
_WRITTEN = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ü": "ue", "ß": "ss", "ð": "d"}
)


def slug(name: str) -> str:
    """``Nørre Å Skole`` -> ``noerre-aa-skole``; empty where no letter or digit is left."""
    text = unicodedata.normalize("NFC", name).casefold()
    text = unicodedata.normalize("NFKD", text.translate(_WRITTEN))
    letters = "".join(letter for letter in text if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")

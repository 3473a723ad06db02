"""Where a link may lead: to the web, to a mail box or to a telephone; else it is none."""

import re
from urllib.parse import unquote

SCHEMES = "(?i:https?://|mailto:|tel:)"
"""The beginning of an address as a regular expression."""
_SAFE = re.compile(f"{SCHEMES}.")
_INNER = re.compile("^(?i:mailto|tel):")


def is_safe(address: str) -> bool:
    """Whether a link may lead there."""
    return bool(_SAFE.match(address))


def is_told(address: str, text: str) -> bool:
    """Whether a text says itself where a link leads, so that nobody needs to add it."""
    bare = _INNER.sub("", address)
    return _INNER.sub("", text) in {bare, unquote(bare)}

"""How large a value may be that a template makes: lists and numbers as well as texts."""

from itertools import islice
from sys import getsizeof
from typing import Any

from markupsafe import Markup

from plf_cli.messages import _
from plf_cli.render.templates.meter import Meter, TooMuch, meter

LONGEST = 20_000_000  # characters of one text
FILTERED = 2_000_000  # characters of a text that goes through a filter or a method
_MANY = 200_000  # what a list holds, with all in the lists in it
_DEEP = 30  # lists in lists
_BITS = 4096  # of a whole number
_CHARACTERS_A_STEP = 50
_WALKED = (list, tuple, dict)


def checked(value: Any) -> Any:
    """A value that a template has made; what is made bit by bit, such as by ``map``, as a list.

    Raises ``TooMuch`` where it is too large, or too much altogether.
    """
    if isinstance(value, str):
        fits(len(value))
        meter().text(value)
    elif isinstance(value, int):
        fits_number(value.bit_length())
    elif isinstance(value, _WALKED):
        _walk(value, meter())
    elif type(value).__module__ == "builtins" and hasattr(value, "__iter__"):
        if isinstance(value, range | bytes | type):
            return value
        value = list(islice(value, _MANY + 1))
        _walk(value, meter())
    return value


def fits(length: int) -> None:
    """Nothing where a text of so many characters may be made. Raises ``TooMuch``."""
    if length > LONGEST:
        raise TooMuch(_("The template makes too much text."))


def fits_filter(value: object) -> None:
    """Nothing where a filter may take the value. Raises ``TooMuch``."""
    if isinstance(value, str):
        if len(value) > FILTERED:
            raise TooMuch(_("This text is too long for a filter."))
        meter().step(1 + len(value) // _CHARACTERS_A_STEP)
    elif isinstance(value, _WALKED):
        meter().step(1 + len(value))


def fits_number(bits: int) -> None:
    """Nothing where a whole number may have so many bits. Raises ``TooMuch``."""
    if bits > _BITS:
        raise TooMuch(_("This number is too large."))


def fits_list(count: int) -> None:
    """Nothing where a list may hold so many things. Raises ``TooMuch``."""
    if count > _MANY:
        raise TooMuch(_("This list is too long."))


def count(value: Any) -> int:
    """What a list holds, with all in the lists in it."""
    return _walk(value, meter())


def _walk(value: Any, now: Meter) -> int:
    """How much a list holds. Raises ``TooMuch`` where it is too much, or lies too deep."""
    found = size = 0
    waiting = [(value, 1)]
    while waiting:
        one, depth = waiting.pop()
        inside = [*one, *one.values()] if isinstance(one, dict) else one
        found += len(inside)
        fits_list(found)
        if depth > _DEEP:
            raise TooMuch(_("Lists lie too deep in one another."))
        for part in inside:
            if isinstance(part, str):
                size += len(part)
            elif isinstance(part, _WALKED):
                waiting.append((part, depth + 1))
    fits(size)
    now.step(1 + found + size // _CHARACTERS_A_STEP)
    return found


def joined(pieces: Any, *, escaped: bool) -> str:
    """Texts and numbers one after the other; escaped where one of them is markup."""
    texts = [piece if isinstance(piece, str) else str(piece) for piece in pieces]
    fits(sum(map(len, texts)))
    if escaped and any(hasattr(piece, "__html__") for piece in pieces):
        made: str = Markup("").join(texts)
    else:
        made = "".join(texts)
    meter().text(made)
    return made


def gathered(pieces: Any) -> str:
    """The output of a template, a macro or a block as one text."""
    now, texts, left = meter(), [], LONGEST
    for piece in pieces:
        texts.append(piece)
        left -= len(piece)
        if left < 0:
            fits(LONGEST + 1)
    made = "".join(texts)
    now.bytes -= getsizeof(made)
    now.step(len(texts))
    return made

"""What operators, methods and filters would make, looked at before they make it."""

import re
from collections.abc import Callable, Sized
from typing import Any

from plf_cli.messages import _
from plf_cli.render.templates.flavours import NoText, shown
from plf_cli.render.templates.meter import TooMuch
from plf_cli.render.templates.sizes import (
    checked,
    count,
    fits,
    fits_filter,
    fits_list,
    fits_number,
)

_WIDE = re.compile(r"%(?:\(\w*\))?[#0\- +]*(?:\*|\d{4,}|\d*\.(?:\*|\d{4,}))")
_WIDEST = 1000  # characters, columns, places
_LONGEST_FORMAT = 10_000
_ESCAPED = 6  # &#34; and one more


def multiplied(left: Any, right: Any) -> None:
    """Look at ``left * right``."""
    for one, times in ((left, right), (right, left)):
        if isinstance(times, int) and isinstance(one, str):
            fits(len(one) * times)
        elif isinstance(times, int) and isinstance(one, list | tuple):
            fits_list(count(one) * times)
    if isinstance(left, int) and isinstance(right, int):
        fits_number(left.bit_length() + right.bit_length())


def powered(left: Any, right: Any) -> None:
    """Look at ``left ** right``."""
    if isinstance(left, int) and isinstance(right, int) and right > 0:
        fits_number(left.bit_length() * right)


def added(left: Any, right: Any) -> None:
    """Look at ``left + right``."""
    if isinstance(left, str) and isinstance(right, str):
        fits(len(left) + len(right) * _ESCAPED)


def put_in(left: Any, *_values: Any, **_names: Any) -> None:
    """Look at ``left % values``: no “%1000000d”."""
    if isinstance(left, str) and (len(left) > _LONGEST_FORMAT or _WIDE.search(left)):
        raise TooMuch(_("This width is too large."))


def widened(_text: Any, width: Any = 80, *_more: Any, **_names: Any) -> None:
    """Look at ``text|center(width)``, and at the number of lists of ``slice`` and ``batch``."""
    if isinstance(width, int) and abs(width) > _WIDEST:
        raise TooMuch(_("This width is too large."))


def indented(text: Any, width: Any = 4, *_more: Any, **_names: Any) -> None:
    """Look at ``text|indent(width)``."""
    readable(text)
    widened(text, width)
    if isinstance(text, str) and isinstance(width, str):
        fits((len(text.splitlines()) + 1) * (len(width) + 1) + len(text))


def replaced(text: Any, old: Any, new: Any, *_count: Any, **_names: Any) -> None:
    """Look at ``text|replace(old, new)``."""
    readable(text)
    text, old, new = str(text), str(old), str(new)
    fits(_ESCAPED * (len(text) + text.count(old) * len(new)))


def rounded(_value: Any, precision: Any = 0, *_more: Any, **_names: Any) -> None:
    """Look at ``value|round(precision)``."""
    widened("", precision)


def summed(_items: Any, attribute: Any = None, start: Any = 0) -> None:  # noqa: ARG001 - as |sum
    """Look at ``items|sum(start)``: numbers only, since lists would be copied each time."""
    if not isinstance(start, int | float):
        raise NoText(_("Only numbers can be summed up."))


def strung(items: Any, d: Any = "", *_more: Any, **_names: Any) -> None:
    """Look at ``items|join(d)``."""
    if isinstance(items, Sized):
        fits(len(items) * len(str(d)))
    if isinstance(items, list | tuple):
        fits(sum(len(one) for one in map(shown, items) if isinstance(one, str)))


def readable(value: Any, *_more: Any, **_names: Any) -> None:
    """Look at ``value|upper``: of a list or a view, only a program can read the text."""
    shown(value)


def _joined_by(text: Any, items: Any) -> None:
    strung(items if isinstance(items, str) else list(checked(items)), text)


_Look = Callable[..., None]
OPERATORS: dict[str, _Look] = {"*": multiplied, "**": powered, "+": added, "%": put_in}
_TEXTS = "capitalize e escape lower string title trim truncate upper wordcount"
FILTERS: dict[str, _Look] = dict.fromkeys(_TEXTS.split(), readable) | {
    "batch": widened,
    "center": widened,
    "format": put_in,
    "indent": indented,
    "join": strung,
    "replace": replaced,
    "round": rounded,
    "slice": widened,
    "sum": summed,
}
_PLAIN = (
    "capitalize casefold count endswith find index isalnum isalpha isdecimal isdigit islower"
    " isnumeric isspace istitle isupper lower lstrip partition removeprefix removesuffix rfind"
    " rindex rpartition rsplit rstrip split splitlines startswith strip swapcase title upper"
)
METHODS: dict[type, dict[str, _Look]] = {
    str: dict.fromkeys(_PLAIN.split(), lambda text, *_rest, **_names: fits_filter(text))
    | {
        "center": widened,
        "ljust": widened,
        "rjust": widened,
        "zfill": widened,
        "join": _joined_by,
        "replace": replaced,
    },
    list: dict.fromkeys(("count", "index"), lambda items, *_rest: fits_filter(items)),
    tuple: dict.fromkeys(("count", "index"), lambda items, *_rest: fits_filter(items)),
    dict: dict.fromkeys(
        ("get", "items", "keys", "values"), lambda items, *_rest: fits_filter(items)
    ),
}
"""What may be called of texts, lists and the like, and what looks at it before."""

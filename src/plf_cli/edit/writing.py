"""Values -> the text that stands for them."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from plf_cli.source.scalars import Plain, resolve

# What stands without quotes, in braces too; YAML allows more, but needs a longer look for it.
_PLAIN = re.compile(r"[-+.]?\w(?:[\w ./()+=-]|:(?=\w))*(?<! )")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WIDTH = 90  # of what stands in braces or brackets on one line


class Steps(NamedTuple):
    """By how much the items of a list and the keys of a mapping stand in from their key."""

    items: int = 2
    keys: int = 2


def quoted(text: str, style: str | None) -> str:
    """The text as it was quoted before, where it can be; else in double quotes."""
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if not style and _PLAIN.fullmatch(text) and resolve(text) is not None:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def said(value: Any) -> Any:
    """The value as a file says it: of texts, plain scalars, lists and mappings; None is left out.

    Raises ``TypeError`` for what no file can say.
    """
    if isinstance(value, Mapping):
        return {str(key): said(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, str):
        return value if isinstance(value, Plain) else str(value)
    if isinstance(value, bool | int | float):
        return Plain(json.dumps(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Sequence):
        return [said(inner) for inner in value]
    raise TypeError(f"no file says {value!r}")


def flow(value: Any, style: str | None = None) -> str:
    """The value on one line; ``style`` is how a text in its place was quoted."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key, None)}: {flow(value[key])}" for key in value) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, Plain):
        return value
    return quoted(value, style or ('"' if isinstance(resolve(value), Plain) else None))


def is_short(value: Any) -> bool:
    """Whether people would write it on one line: a word, or few words in brackets or braces."""
    if not isinstance(value, list | dict) or not value:
        return True
    if isinstance(value, list) and any(isinstance(inner, list | dict) for inner in value):
        return False
    inner = value.values() if isinstance(value, dict) else ()
    return len(flow(value)) <= _WIDTH and all(map(is_short, inner))


def lines(value: list[Any] | dict[str, Any], steps: Steps) -> Iterator[str]:
    """The lines of a list or mapping that is not empty, the first of which is not indented."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _entry(quoted(key, None), inner, steps)
        return
    for item in value:
        yield from ("- " + line if at == 0 else "  " + line for at, line in _item(item, steps))


def _entry(name: str, value: Any, steps: Steps) -> Iterator[str]:
    if is_short(value):
        yield f"{name}: {flow(value)}"
        return
    yield f"{name}:"
    step = steps.items if isinstance(value, list) else steps.keys
    yield from (" " * step + line for line in lines(value, steps))


def _item(value: Any, steps: Steps) -> Iterator[tuple[int, str]]:
    yield from enumerate([flow(value)] if is_short(value) else lines(value, steps))

"""Data -> the text of a file as people write it: what is short on one line, what is long below."""

from collections.abc import Iterator, Mapping
from typing import Any

from plf_cli.source.dump import to_line, to_yaml

_WIDTH = 100
_COLUMN = 40  # where comments stand, as in the files that come with plf


def laid_out(data: Mapping[str, Any], comments: Mapping[str, str]) -> str:
    """The keys in their order, each with the comment that is told for it."""
    lines: list[str] = []
    for key, value in data.items():
        first, *rest = _entry(key, value, is_top=True)
        if told := comments.get(key):
            lines += _commented(first, told)
        else:
            lines.append(first)
        lines += rest
    return "".join(f"{line}\n" for line in lines)


def comment(text: str) -> str:
    """A line of its own that only people read."""
    return f"# {text}\n"


def _commented(line: str, told: str) -> list[str]:
    """The line with a comment behind it, or above it where both are too long."""
    beside = f"{line:<{_COLUMN - 1}} # {told}" if len(line) < _COLUMN else f"{line}   # {told}"
    return [beside] if len(beside) <= _WIDTH + 20 else [f"# {told}", line]


def _entry(key: str, value: Any, *, is_top: bool = False) -> list[str]:
    """The lines of a key with its value."""
    if not isinstance(value, dict | list):
        return to_yaml({key: value}).rstrip("\n").split("\n")
    line = f"{key}: {to_line(value)}"
    is_table = is_top and isinstance(value, list) and any(isinstance(one, dict) for one in value)
    if not value or (len(line) <= _WIDTH - 4 and not is_table):
        return [line]
    below = _items(value) if isinstance(value, list) else _entries(value)
    return [f"{key}:", *(f"  {line}" for line in below)]


def _entries(value: Mapping[str, Any]) -> Iterator[str]:
    for key, inner in value.items():
        yield from _entry(key, inner)


def _items(value: list[Any]) -> Iterator[str]:
    for one in value:
        line = f"- {to_line(one)}"
        if len(line) <= _WIDTH - 4 or not isinstance(one, dict):
            yield line
            continue
        first, *rest = _entries(one)
        yield f"- {first}"
        yield from (f"  {line}" for line in rest)

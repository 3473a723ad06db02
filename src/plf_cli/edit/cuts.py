"""Where the text of a file is cut, and what goes there."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plf_cli.edit import places
from plf_cli.edit.proof import Refused
from plf_cli.source import Source

_REST = re.compile(r"[ \t]*(,?)[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_CLOSES = re.compile(r"[ \t]*[\]}]")


class Cut(NamedTuple):
    """What stands from one position to another goes, and the text comes there."""

    start: int
    end: int
    text: str


def joined(text: str, cuts: Iterable[Cut]) -> str:
    """The text with all cuts made. Raises ``Refused`` where two of them are of one place."""
    pieces, done = [], 0
    for start, end, new in sorted(cuts, key=lambda cut: cut[:2]):
        if start < done:
            raise Refused(new)
        pieces += [text[done:start], new]
        done = end
    return "".join([*pieces, text[done:]])


def keep_comments(source: Source, start: int, end: int) -> None:
    """Make sure that no comments stand with what goes. Raises ``Refused`` where some do."""
    last = places.line_end(source, end)
    if any(start <= one.start < last for one in source.comments):
        raise Refused(source.text[start:end])


def in_flow(source: Source, start: int, end: int, text: str) -> list[Cut]:
    """The cuts that put a text behind an item or entry in brackets or braces.

    It gets a line of its own where that one has it, and a comment behind that one stays there.
    """
    before = source.text[places.line_start(source, start) : start]
    rest = _REST.match(source.text, end)
    if not before.isspace() or not (rest or _CLOSES.match(source.text, end)):
        return [Cut(end, end, f", {text}")]
    line = f"{source.line_end}{before}{text}"
    if not rest:
        return [Cut(end, end, f",{line}")]
    last = rest.end()
    if rest[1]:
        return [Cut(last, last, f"{line},")]
    return [Cut(end, end, ","), Cut(last, last, line)]


def below(source: Source, end: int, new: Sequence[str]) -> Cut:
    """The cut that puts lines below the one in which something ends."""
    if source.text[end - 1 : end] in {"\r", "\n"}:  # a text that keeps the empty lines behind it
        return Cut(end, end, "".join(line + source.line_end for line in new))
    last = places.line_end(source, end)
    return Cut(last, last, "".join(source.line_end + line for line in new))


def indented(new: Iterable[str], indent: int) -> list[str]:
    """The lines, all as far in."""
    return [" " * indent + line for line in new]

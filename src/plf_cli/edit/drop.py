"""A key or item that should go -> the cuts that take it away."""

from collections.abc import Iterator
from typing import Any

from plf_cli.diagnostics import Route
from plf_cli.edit import places
from plf_cli.edit.cuts import Cut, keep_comments
from plf_cli.edit.proof import Refused
from plf_cli.edit.put import put
from plf_cli.source import Source, nodes


def drop(source: Source, route: Route) -> list[Cut]:
    """The cuts that take away a key with its value, or an item; comments above it stay."""
    holder, name = places.walked(source, route[:-1]), route[-1]
    node = places.inner(holder, name)
    if node is None or not places.is_free(node):
        raise Refused(route)
    held = [*_pieces(source, holder)]
    number = [*holder.entries].index(str(name)) if isinstance(holder, nodes.Mapping) else int(name)
    start, end = held[number]
    if places.is_flow(holder):
        if len(held) == 1:
            return [Cut(holder.start.end_mark.index, holder.end.start_mark.index, "")]
        return [Cut(held[number - 1][1], end, "") if number else Cut(start, held[1][0], "")]
    if len(held) == 1:
        return put(source, route[:-1], {} if isinstance(holder, nodes.Mapping) else [], ())
    return [_without_lines(source, start, end, held[1][0] if not number else None)]


def _without_lines(source: Source, start: int, end: int, follows: int | None) -> Cut:
    """The cut that takes away the lines of a key or item; ``follows`` is the next of the first."""
    keep_comments(source, start, end)
    text, first, last = source.text, places.line_start(source, start), places.line_end(source, end)
    if text[first:start].strip(" "):  # it stands behind a dash, which is then the next one's
        if follows is None:
            raise Refused(text[start:end])
        return Cut(start, follows, "")
    if text[end - 1 : end] in {"\r", "\n"}:
        return Cut(first, end, "")
    if last < len(text):
        return Cut(first, source.start_of(source.place(last)[0] + 1), "")
    return Cut(first - (2 if text[first - 2 : first] == "\r\n" else 1), last, "")


def _pieces(source: Source, holder: Any) -> Iterator[tuple[int, int]]:
    """Where each entry or item begins and ends, its key or dash with it."""
    if isinstance(holder, nodes.Mapping):
        for key, value in holder.entries.values():
            yield key.start_mark.index, places.end_of(source, value, key)
        return
    for number, item in enumerate(holder.items):
        start = places.dash(source, holder, number) if places.is_block(holder) else None
        yield nodes.edges(item)[0] if start is None else start, places.end_of(source, item)

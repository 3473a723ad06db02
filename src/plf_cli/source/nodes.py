"""Where things stand: the parser's events, kept as a tree that mirrors the data."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from plf_cli.diagnostics import Route


class Comment(NamedTuple):
    """A comment with its ``#``, at its place in the text."""

    text: str
    start: int
    end: int


class Mapping:
    """A mapping's place, and the event of each key with the node of its value."""

    __slots__ = ("end", "entries", "start")

    def __init__(self, start: Any) -> None:
        self.start = start
        self.end = start
        self.entries: dict[str, tuple[Any, Any]] = {}


class Sequence:
    """A list's place and the nodes of its items."""

    __slots__ = ("end", "items", "start")

    def __init__(self, start: Any) -> None:
        self.start = start
        self.end = start
        self.items: list[Any] = []


class Alias(NamedTuple):
    """A reference to an anchored node: where it stands, and what it stands for."""

    event: Any
    target: Any


def edges(node: Any) -> tuple[int, int]:
    """Start and end in the text; a block collection ends where its last child does."""
    if isinstance(node, Alias):
        node = node.event
    if isinstance(node, Mapping) and not node.start.flow_style and node.entries:
        key, value = next(reversed(node.entries.values()))
        return node.start.start_mark.index, max(edges(value)[1], key.end_mark.index)
    if isinstance(node, Sequence) and not node.start.flow_style and node.items:
        return node.start.start_mark.index, edges(node.items[-1])[1]
    if isinstance(node, Mapping | Sequence):
        return node.start.start_mark.index, node.end.end_mark.index
    return node.start_mark.index, node.end_mark.index


def words(root: Any) -> Iterator[tuple[Route, Literal["key", "value"], Any]]:
    """Every key and every value that is no collection, with the route to it and its event."""
    waiting: list[tuple[Route, Any]] = [((), root)]
    while waiting:
        path, node = waiting.pop()
        if isinstance(node, Mapping):
            for name, (key, value) in node.entries.items():
                yield (*path, name), "key", key
                waiting.append(((*path, name), value))
        elif isinstance(node, Sequence):
            waiting += (((*path, at), item) for at, item in enumerate(node.items))
        elif node is not None and not isinstance(node, Alias):
            yield path, "value", node

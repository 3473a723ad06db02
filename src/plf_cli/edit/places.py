"""Where the pieces of a file begin and end, for whoever cuts between them."""

import re
from typing import Any

from plf_cli.diagnostics import Route
from plf_cli.edit.proof import Refused, is_shared
from plf_cli.edit.writing import Steps
from plf_cli.source import Source, nodes
from plf_cli.source.text import LINE_END

_COLON = re.compile(r"[ \t]*:")
_HEADER = re.compile(r"[|>][-+0-9]*")


def walked(source: Source, route: Route) -> Any:
    """The node at the end of a route. Raises ``Refused`` where there is none or it is shared."""
    node = source.root
    for segment in (*route, None):
        if node is None or is_shared(node):
            raise Refused(route)
        if segment is not None:
            node = inner(node, segment)
    return node


def inner(node: Any, segment: str | int) -> Any:
    """What a mapping or list holds there; None where it holds nothing."""
    if isinstance(node, nodes.Mapping):
        return node.entries.get(str(segment), (None, None))[1]
    if isinstance(node, nodes.Sequence) and isinstance(segment, int):
        return node.items[segment] if 0 <= segment < len(node.items) else None
    return None


def is_free(node: Any) -> bool:
    """Whether nothing in it is shared, so that it can go."""
    if is_shared(node):
        return False
    if isinstance(node, nodes.Mapping):
        return all(not is_shared(key) and is_free(value) for key, value in node.entries.values())
    return not isinstance(node, nodes.Sequence) or all(map(is_free, node.items))


def is_flow(node: Any) -> bool:
    """Whether it is a list or mapping in brackets or braces."""
    return isinstance(node, nodes.Mapping | nodes.Sequence) and bool(node.start.flow_style)


def is_block(node: Any) -> bool:
    """Whether it is a list or mapping without them."""
    return isinstance(node, nodes.Mapping | nodes.Sequence) and not node.start.flow_style


def is_empty(node: Any) -> bool:
    """Whether nothing stands where it would."""
    start, end = nodes.edges(node)
    return start == end


def after_colon(source: Source, key: Any) -> int:
    """Where a key's colon ends. Raises ``Refused`` where it has none beside it."""
    found = _COLON.match(source.text, key.end_mark.index)
    if not found:
        raise Refused(key.value)
    return found.end()


def after_header(source: Source, node: Any) -> int:
    """Where the sign of a text with lines of its own ends: ``|-``."""
    found = _HEADER.match(source.text, node.start_mark.index)
    assert found  # the parser saw it
    return found.end()


def end_of(source: Source, node: Any, key: Any = None) -> int:
    """Where a value ends; where nothing stands, its colon or its key.

    A text with lines of its own ends with the last of them, unless it keeps those that are empty.
    """
    if key is not None and _is_nothing(node):
        found = _COLON.match(source.text, key.end_mark.index)
        return found.end() if found else int(key.end_mark.index)
    leaf = _last(node)
    if getattr(leaf, "style", None) in {"|", ">"}:
        header = source.text[leaf.start_mark.index : after_header(source, leaf)]
        return int(leaf.end_mark.index) if "+" in header else last_line(source, node)
    return nodes.edges(node)[1]


def last_line(source: Source, node: Any) -> int:
    """Where the last line of a value ends that is not empty."""
    start, end = nodes.edges(node)
    return start + len(source.text[start:end].rstrip(" \t\r\n"))


def _is_nothing(node: Any) -> bool:
    return not isinstance(node, nodes.Mapping | nodes.Sequence | nodes.Alias) and is_empty(node)


def _last(node: Any) -> Any:
    while is_block(node):
        node = (
            [*node.entries.values()][-1][1] if isinstance(node, nodes.Mapping) else node.items[-1]
        )
    return node


def line_end(source: Source, at: int) -> int:
    """Where the line ends in which a position lies."""
    found = LINE_END.search(source.text, at)
    return found.start() if found else len(source.text)


def line_start(source: Source, at: int) -> int:
    """Where it begins."""
    return source.start_of(source.place(at)[0])


def column(source: Source, at: int) -> int:
    """How far in a position stands on its line."""
    return source.place(at)[1] - 1


def dash(source: Source, items: nodes.Sequence, number: int) -> int:
    """Where the dash of a block list's item stands. Raises ``Refused`` where it is not found."""
    first: int = items.start.start_mark.index
    if not number:
        return first
    pattern = rf"(?<=[\r\n]) {{{column(source, first)}}}-(?=\s|\Z)"
    found = re.compile(pattern).search(source.text, end_of(source, items.items[number - 1]))
    if not found:
        raise Refused(number)
    return found.end() - 1


def steps(source: Source) -> Steps:
    """How far the file's own lists and mappings stand in from their keys."""
    waiting: list[Any] = [source.root]
    found: dict[type, int] = {}
    while waiting:
        node = waiting.pop(0)
        if not is_block(node):
            continue
        if isinstance(node, nodes.Sequence):
            waiting += node.items
            continue
        for key, value in node.entries.values():
            if is_block(value):
                step = column(source, nodes.edges(value)[0]) - column(source, key.start_mark.index)
                found.setdefault(type(value), step)
            waiting.append(value)
    return Steps(found.get(nodes.Sequence, 2), found.get(nodes.Mapping, 2))

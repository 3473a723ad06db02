"""A key or item that should have a value -> the cuts that give it."""

from collections.abc import Sequence
from typing import Any

from plf_cli.diagnostics import Route
from plf_cli.edit import places
from plf_cli.edit.cuts import Cut, below, in_flow, indented, keep_comments
from plf_cli.edit.proof import Refused
from plf_cli.edit.writing import flow, is_short, lines
from plf_cli.source import Source, nodes


def put(source: Source, route: Route, value: Any, after: Sequence[str]) -> list[Cut]:
    """The cuts that give the key or item at the end of the route its value."""
    holder, name = places.walked(source, route[:-1]), route[-1]
    node = places.inner(holder, name)
    if node is None:
        if not isinstance(holder, nodes.Mapping):
            raise Refused(route)
        return _new_key(source, holder, {str(name): value}, after)
    if not places.is_free(node):
        raise Refused(route)
    if places.is_block(holder) and isinstance(holder, nodes.Mapping):
        return _put_below(source, holder, str(name), value)
    if places.is_empty(node):
        at = _before_nothing(source, holder, name)
        return [Cut(at, at, f" {flow(value)}")]
    if _is_lines(node):
        return _for_lines(source, node, flow(value))
    return [_in_place(source, node, value, is_flow=places.is_flow(holder))]


def _before_nothing(source: Source, holder: Any, name: str | int) -> int:
    """Where the colon or dash ends behind which nothing stands."""
    if isinstance(holder, nodes.Mapping):
        return places.after_colon(source, holder.entries[str(name)][0])
    return places.dash(source, holder, int(name)) + 1


def _new_key(
    source: Source, mapping: nodes.Mapping, entry: dict[str, Any], after: Sequence[str]
) -> list[Cut]:
    if not mapping.entries:  # only braces can be empty
        at = mapping.start.end_mark.index
        return [Cut(at, at, flow(entry)[1:-1])]
    names = [name for name in after if name in mapping.entries] or [*mapping.entries][-1:]
    key, value = mapping.entries[names[0]]
    end = places.end_of(source, value, key)
    if places.is_flow(mapping):
        return in_flow(source, key.start_mark.index, end, flow(entry)[1:-1])
    indent = places.column(source, mapping.start.start_mark.index)
    return [below(source, end, indented(lines(entry, places.steps(source)), indent))]


def _put_below(source: Source, holder: nodes.Mapping, name: str, value: Any) -> list[Cut]:
    """The cuts that replace the value of a key in block style."""
    key, node = holder.entries[name]
    colon = places.after_colon(source, key)
    if places.is_block(node):
        return _for_block(source, holder, name, value)
    inline, under = _split(source, holder, value, short=places.is_flow(node) and bool(_held(node)))
    if places.is_empty(node):
        return [Cut(colon, colon, inline and f" {inline}"), *_lines_at(source, colon, under)]
    if _is_lines(node):
        return _for_lines(source, node, inline, under)
    start, end = nodes.edges(node)
    if inline:
        return [Cut(start, end, flow(value, getattr(node, "style", None)))]
    return [Cut(colon, end, ""), *_lines_at(source, end, under)]


def _is_lines(node: Any) -> bool:
    """Whether it is a text with lines of its own."""
    return getattr(node, "style", None) in {"|", ">"}


def _for_lines(source: Source, node: Any, inline: str, under: str = "") -> list[Cut]:
    """The cuts that replace such a text, but not a comment beside its sign."""
    start, sign = node.start_mark.index, places.after_header(source, node)
    first = places.line_end(source, start)
    last = max(first, places.last_line(source, node))
    return [Cut(start, sign, inline), Cut(first, last, under)]


def _for_block(source: Source, holder: nodes.Mapping, name: str, value: Any) -> list[Cut]:
    key, node = holder.entries[name]
    colon = places.after_colon(source, key)
    start, end = nodes.edges(node)[0], places.last_line(source, node)
    first = places.line_end(source, colon)
    keep_comments(source, first, end)
    is_like = isinstance(node, nodes.Sequence) == isinstance(value, list)
    if is_like and isinstance(value, list | dict) and value:
        indent = places.column(source, start)
        under = indented(lines(value, places.steps(source)), indent)
        return [Cut(first, end, "".join(source.line_end + line for line in under))]
    inline, text = _split(source, holder, value, short=False)
    return [Cut(colon, colon, inline and f" {inline}"), Cut(first, end, text)]


def _split(source: Source, holder: nodes.Mapping, value: Any, *, short: bool) -> tuple[str, str]:
    """The value as text beside its key or, where it is long, as lines below it."""
    if short or is_short(value):
        return flow(value), ""
    steps = places.steps(source)
    indent = places.column(source, holder.start.start_mark.index)
    indent += steps.items if isinstance(value, list) else steps.keys
    under = indented(lines(value, steps), indent)
    return "", "".join(source.line_end + line for line in under)


def _lines_at(source: Source, at: int, text: str) -> list[Cut]:
    last = places.line_end(source, at)
    return [Cut(last, last, text)] if text else []


def _held(node: Any) -> Any:
    return node.entries if isinstance(node, nodes.Mapping) else node.items


def _in_place(source: Source, node: Any, value: Any, *, is_flow: bool) -> Cut:
    """The cut that replaces an item, or a value in braces."""
    start, end = nodes.edges(node)[0], places.last_line(source, node)
    style = getattr(node, "style", None)
    if places.is_block(node):
        keep_comments(source, start, end)
    if is_flow or is_short(value):
        return Cut(start, end, flow(value, style if style in {"'", '"'} else None))
    indent = places.column(source, start)
    first, *rest = lines(value, places.steps(source))
    return Cut(start, end, source.line_end.join([first, *indented(rest, indent)]))

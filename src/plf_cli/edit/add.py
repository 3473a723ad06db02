"""One more item of a list -> the cuts that put it at the end."""

import re
from collections.abc import Sequence
from typing import Any

from plf_cli.diagnostics import Route
from plf_cli.edit import places
from plf_cli.edit.cuts import Cut, below, in_flow, indented
from plf_cli.edit.proof import Refused
from plf_cli.edit.put import put
from plf_cli.edit.writing import flow, is_short, lines
from plf_cli.source import Source, nodes

_LEAD = re.compile(r"- *(?:(?:\r\n|\n|\r) *)?(?<=[ \r\n])")


def add(source: Source, route: Route, value: Any, after: Sequence[str]) -> list[Cut]:
    """The cuts that put one more item at the end of a list, which is made where it is missing."""
    node = places.inner(places.walked(source, route[:-1]), route[-1])
    if node is None or (not places.is_block(node) and places.is_empty(node)):
        return put(source, route, [value], after)
    items = places.walked(source, route)
    if not isinstance(items, nodes.Sequence):
        raise Refused(route)
    if places.is_block(items):
        return [_new_item(source, items, value)]
    if items.items:
        start, end = nodes.edges(items.items[-1])
        return in_flow(source, start, end, flow(value))
    opened, closed = items.start.end_mark.index, items.end.start_mark.index
    if not source.text[opened:closed].strip(" \t"):
        return put(source, route, [value], after)
    return [Cut(opened, opened, flow(value))]


def _new_item(source: Source, items: nodes.Sequence, value: Any) -> Cut:
    """The cut that puts an item below the last one, in the style of the others."""
    last = items.items[-1]
    at, start = places.dash(source, items, len(items.items) - 1), nodes.edges(last)[0]
    indent, lead = places.column(source, at), source.text[at:start]
    kind = nodes.Mapping if isinstance(value, dict) else nodes.Sequence
    like = [item for item in items.items if isinstance(item, kind)]
    inside = places.column(source, start)
    if not (like and like[-1] is last and _LEAD.fullmatch(lead)):
        lead, inside = "- ", indent + 2
    is_line = not value or not isinstance(value, dict | list)
    is_line = is_line or (places.is_flow(like[-1]) if like else is_short(value))
    first, *rest = [flow(value)] if is_line else lines(value, places.steps(source))
    new = [" " * indent + lead + first, *indented(rest, inside)]
    return below(source, places.end_of(source, last), [*_gap(source, items), *new])


def _gap(source: Source, items: nodes.Sequence) -> list[str]:
    """An empty line, where one stands between the last items."""
    if len(items.items) == 1:
        return []
    end = places.line_end(source, places.end_of(source, items.items[-2]))
    start = places.line_start(source, places.dash(source, items, len(items.items) - 1))
    between = source.text[end:start]
    return [""] if between.isspace() and between != source.line_end else []

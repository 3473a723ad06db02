"""Changes to the keys and the words of a file: one stands where another stood."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

from plf_cli.diagnostics import Route, Span
from plf_cli.edit.proof import Refused, is_shared, proved
from plf_cli.edit.writing import quoted
from plf_cli.source import Source, nodes, read


class Change(NamedTuple):
    """What the value (or the key) at the end of ``path`` should say instead."""

    path: Route
    text: str
    at: Literal["key", "value"] = "value"


def written(source: Source, change: Change) -> str | None:
    """How the text is written at its place, in quotes if need be; None where it must not stand.

    Nothing is put where nothing or more than a word stands, or into what an alias shares.
    """
    found = _found(source, change) if source.is_editable else None
    return quoted(change.text, found[0].style) if found else None


def edited(source: Source, changes: Iterable[Change]) -> str:
    """The text of the file with all changes made.

    Raises ``Refused`` where that would touch anything else; then none is made.
    """
    routes, cuts = [], []
    for change in changes:
        raw, found = written(source, change), _found(source, change)
        if raw is None or found is None:
            raise Refused(change.path)
        event, route = found
        routes.append(change._replace(path=route))
        cuts.append((event.start_mark.index, event.end_mark.index, raw))
    pieces, done = [], 0
    for start, end, raw in sorted(cuts):
        if start < done:
            raise Refused(raw)  # two changes of one place
        pieces += [source.text[done:start], raw]
        done = end
    text = "".join([*pieces, source.text[done:]])
    comments = [comment.text for comment in source.comments]
    return proved(source, text, _changed(source.data, routes), comments)


def headed(source: Source, line: str) -> str:
    """The text of the file with a comment as its first line.

    Raises ``Refused`` where that would touch anything else.
    """
    line_end = source.line_end
    comments = [line, *(comment.text for comment in source.comments)]
    return proved(source, f"{line}{line_end}{source.text}", source.data, comments)


def changes(source: Source, wanted: Mapping[Span, str]) -> list[Change]:
    """The changes that write these texts, quoted as they are, at the places of these spans.

    Raises ``Refused`` where a span is no key's and no value's.
    """
    places = {
        source.between(*nodes.edges(event)): (path, at)
        for path, at, event in nodes.words(source.root)
    }
    found = []
    for span, raw in wanted.items():
        if span not in places:
            raise Refused(raw)
        path, at = places[span]
        found.append(Change(path, str(read(raw.encode(), source.file).data), at))
    return found


def _found(source: Source, change: Change) -> tuple[Any, Route] | None:
    """The event of the key or value, and the route to it without steps that lead nowhere."""
    node, key, mapping = source.root, None, None
    route: list[str | int] = []
    for segment in change.path:
        if is_shared(node):
            return None
        if isinstance(node, nodes.Mapping) and segment in node.entries:
            mapping, (key, node) = node, node.entries[str(segment)]
        elif isinstance(node, nodes.Sequence) and _holds(node, segment):
            mapping, key, node = None, None, node.items[int(segment)]
        elif isinstance(segment, int) and not isinstance(node, nodes.Mapping | nodes.Sequence):
            continue  # one value where a list of one could stand
        else:
            return None
        route.append(segment)
    if change.at == "key":
        taken = mapping is None or change.text in mapping.entries
        return None if taken or is_shared(key) else (key, tuple(route))
    is_word = route and node is not None and not is_shared(node) and _is_one_word(node)
    return (node, tuple(route)) if is_word else None


def _holds(node: nodes.Sequence, segment: str | int) -> bool:
    return isinstance(segment, int) and segment < len(node.items)


def _is_one_word(node: Any) -> bool:
    """Whether a text stands there, and not over several lines of its own."""
    if isinstance(node, nodes.Mapping | nodes.Sequence) or node.style in {"|", ">"}:
        return False
    return bool(node.end_mark.index > node.start_mark.index)


def _changed(data: Any, changes: list[Change]) -> Any:
    """A copy of the data with the changes; keys last, the inner ones first."""
    copy = json.loads(json.dumps(data))
    for path, text, at in sorted(changes, key=lambda one: (one.at == "key", -len(one.path))):
        holder = copy
        for segment in path[:-1]:
            holder = holder[segment]
        if at == "value":
            holder[path[-1]] = text
        else:
            renamed = {text if key == path[-1] else key: value for key, value in holder.items()}
            holder.clear()
            holder.update(renamed)
    return copy

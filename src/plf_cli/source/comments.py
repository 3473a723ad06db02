"""The comments of a file: every # that stands in no scalar. The parser's events carry none."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from plf_cli.source.nodes import Comment
from plf_cli.source.text import LINE_END

# A comment follows a space or, for the parser, a mark that ends a value; there a plain text can
# hold the # just as well (``a,#b``), so that the texts themselves must be asked.
_BEFORE = frozenset(" \t\r\n,[]{}:?-\"'\u2028\u2029\x85")
GLUED = re.compile(r"[,\[\]{}:?\"'-]#")


def comments(text: str, opaque: Sequence[Any]) -> tuple[Comment, ...]:
    """The comments in ``text``; ``opaque`` are the scalars in which a # can stand, in order."""
    found = []
    edges = [_edges(text, event) for event in opaque] if "#" in text else []
    starts = [start for start, _end in edges]
    at = text.find("#")
    while at >= 0:
        before = bisect_right(starts, at) - 1
        if before >= 0 and at < edges[before][1]:
            at = text.find("#", edges[before][1])
        elif at and text[at - 1] not in _BEFORE:
            at = text.find("#", at + 1)
        else:
            line_end = LINE_END.search(text, at)
            end = line_end.start() if line_end else len(text)
            found.append(Comment(text[at:end], at, end))
            at = text.find("#", end)
    return tuple(found)


def _edges(text: str, event: Any) -> tuple[int, int]:
    """Where a scalar's own text begins and ends; a block's first line may end in a comment."""
    start = event.start_mark.index
    if event.style in {"|", ">"}:
        line_end = LINE_END.search(text, start)
        start = line_end.end() if line_end else len(text)
    return start, event.end_mark.index

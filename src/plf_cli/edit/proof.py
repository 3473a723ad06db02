"""What makes sure that a change of a file changed nothing else: the new text is read again."""

import json
from typing import Any

from plf_cli.source import Source, nodes, read


class Refused(Exception):
    """A change that cannot be made without touching anything else."""


def is_shared(node: Any) -> bool:
    """Whether it is an alias, or what one can refer to."""
    if isinstance(node, nodes.Alias):
        return True
    return getattr(getattr(node, "start", node), "anchor", None) is not None


def proved(source: Source, text: str, data: Any, comments: list[str]) -> str:
    """The text, if it says just this. Raises ``Refused`` where it does not."""
    try:
        after = read(text.encode(), source.file)
    except UnicodeEncodeError:
        raise Refused(text) from None
    same_data = json.dumps(after.data) == json.dumps(data)  # the order of the keys, too
    same_comments = [comment.text for comment in after.comments] == comments
    if not (after.is_editable and same_data and same_comments):
        raise Refused(text)
    return text

"""HTML text -> its nodes as they stand, for the outline; forgiving, as browsers are.

A text in another language than the page's stands in a ``span`` of ours that tells its language.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DEEPEST = 60  # nobody nests so deep; what lies deeper is kept as text beside its parents


@dataclass(slots=True)
class Node:
    """An element: its name, attributes, and children in order."""

    tag: str
    attributes: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)
    line: int = 0

    @property
    def classes(self) -> frozenset[str]:
        """The words of its ``class``."""
        return frozenset(self.attributes.get("class", "").split())

    def nodes(self) -> Iterator["Node"]:
        """Its children that are elements."""
        return (child for child in self.children if isinstance(child, Node))

    def find(self, tag: str) -> "Node | None":
        """The first element called ``tag`` inside, at whatever depth."""
        for child in self.nodes():
            if found := child if child.tag == tag else child.find(tag):
                return found
        return None


def nodes(html: str) -> Node:
    """The nodes of a page, or of a part of one, under a root without a name."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    """Puts each element into the innermost one that is open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self._open = [self.root]
        self._language = ""  # of the page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {key: value or "" for key, value in attrs}, line=self.getpos()[0])
        self._open[-1].children.append(node)
        if tag == "html":
            self._language = node.attributes.get("lang", "")
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element and what was left open inside it; an end without a start is nothing."""
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        told = (one.attributes.get("lang") for one in reversed(self._open))
        language = next(filter(None, told), self._language)
        other = language != self._language and data.strip()
        text: Node | str = Node("span", {"language": language}, [data]) if other else data
        self._open[-1].children.append(text)

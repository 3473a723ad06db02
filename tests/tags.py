"""The tags of our pages: a closed list, since Word and the terminal read the pages."""

from collections.abc import Iterator

from plf_cli.render.inline import LOST, STYLES
from plf_cli.render.nodes import Node, nodes

TAGS = frozenset(
    "a article body br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 header html li "
    "main ol p section span table tbody td tfoot th thead time tr ul".split()
) | {*STYLES, *LOST}


def unknown(html: str) -> list[str]:
    """The tags inside ``<main>`` that are taken for mere text, with their lines."""
    root = nodes(html)
    found = sorted({(node.line, node.tag) for node in _inside(root.find("main") or root)})
    return [f"{line}: {tag}" for line, tag in found if tag not in TAGS]


def _inside(node: Node) -> Iterator[Node]:
    for child in node.nodes():
        if child.tag not in LOST:
            yield child
            yield from _inside(child)

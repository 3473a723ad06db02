"""A page of ours -> what it is made of, for Word and the terminal.

The tags and classes that our templates use are all known here. In a template of somebody's own
there may be others: their text is kept and their looks are not.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from plf_cli.render.elements import (
    Block,
    Cell,
    Described,
    Heading,
    Outline,
    Paragraph,
    Picture,
    Points,
    Row,
    Run,
    Section,
    Sign,
    Table,
    Words,
    text_of,
)
from plf_cli.render.inline import LOST, joined, words_in
from plf_cli.render.nodes import Node, nodes

_TRANSPARENT = frozenset("article div footer header main section".split())
_QUIET = frozenset(("rest", "free", "quiet"))
_KINDS = ("kicker", "facts", "mark", "note", "caption")
_TABLES = ("schedule", "form", "matrix")
_LOOKS = ("landscape", "diploma")
_TONES = ("tone-0", "tone-1", "tone-2", "tone-3", "tone-4")
_PICTURES = ("timeline",)
_WIDEST = 60  # columns; more are no table


def outline(html: str) -> Outline:
    """What the page holds inside ``<main>``; a page without one is taken whole."""
    root = nodes(html)
    page, title = root.find("html") or root, root.find("title")
    main = root.find("main") or root.find("body") or root
    cover = [node for node in main.nodes() if "cover" in node.classes]
    rest = [child for child in main.children if all(child is not one for one in cover)]
    return Outline(
        language=page.attributes.get("lang", ""),
        title=text_of(joined(Run(one) for one in title.children if isinstance(one, str)))
        if title
        else "",
        cover=tuple(block for node in cover for block in _blocks(node.children)),
        body=tuple(_blocks(rest)),
        look=_one_of(_LOOKS, root.find("body") or root),
    )


def _blocks(children: Iterable[Node | str], kind: str = "") -> Iterator[Block]:
    """The blocks of what may be text and blocks in turn."""
    words: list[Run | Sign] = []
    for child in children:
        if isinstance(child, str) or not _is_block(child):
            words += words_in(child)
            continue
        yield from _paragraph(words, kind)
        words = []
        yield from _BLOCKS.get(child.tag, _group)(child)
    yield from _paragraph(words, kind)


def _is_block(node: Node) -> bool:
    """Whether it is a block, or something unknown around one."""
    inside = node.tag not in LOST and any(_is_block(child) for child in node.nodes())
    return node.tag in _BLOCKS or inside


def _paragraph(words: Sequence[Run | Sign], kind: str) -> Iterator[Paragraph]:
    if told := joined(words):
        yield Paragraph(told, kind)


def _group(node: Node) -> Iterator[Block]:
    """What an element without a meaning of its own holds; a section where it stands apart."""
    blocks = tuple(_blocks(node.children, _one_of(_KINDS, node)))
    page, keep = "page" in node.classes, "keep" in node.classes
    if (page or keep) and blocks:
        yield Section(blocks, page, keep)
    else:
        yield from blocks


def _figure(node: Node) -> Iterator[Block]:
    """What a figure holds beside a picture: its data are told in a table."""
    pictured = any(child.tag == "svg" for child in node.nodes())
    lost = "figcaption" if pictured else ""
    if pictured and (name := _one_of(_PICTURES, node)):
        yield Picture(name)
    shown = (one for one in node.children if isinstance(one, str) or one.tag != lost)
    yield from _blocks(shown)


def _heading(node: Node) -> Iterator[Block]:
    if words := joined(words_in(node)):
        yield Heading(words, int(node.tag[1]))


def _points(node: Node) -> Iterator[Block]:
    told = (tuple(_blocks(item.children)) for item in node.nodes())
    if items := tuple(item for item in told if item):
        yield Points(items, node.tag == "ol")


def _described(node: Node) -> Iterator[Block]:
    entries: list[tuple[Words, tuple[Block, ...]]] = []
    for part in _entries(node):
        if part.tag == "dt":
            entries.append((joined(words_in(part)), ()))
        elif entries:
            word, told = entries[-1]
            entries[-1] = (word, (*told, *_blocks(part.children)))
    if entries:
        yield Described(tuple(entries))


def _entries(node: Node) -> Iterator[Node]:
    """The ``dt`` and ``dd``, with or without a ``div`` around each pair."""
    for child in node.nodes():
        yield from [child] if child.tag in {"dt", "dd"} else _entries(child)


def _table(node: Node) -> Iterator[Block]:
    caption = next((child for child in node.nodes() if child.tag == "caption"), None)
    head, rows = list(_rows(node, within=("thead",))), list(_rows(node, within=("tbody", "tfoot")))
    if head or rows:
        yield Table(
            head=tuple(head),
            rows=tuple(rows),
            caption=joined(words_in(caption)) if caption else (),
            kind=_one_of(_TABLES, node),
            shown=not (caption and "unseen" in caption.classes),
        )


def _rows(node: Node, within: tuple[str, ...]) -> Iterator[Row]:
    """The rows of the parts called so; a row outside of all parts is one of the body's."""
    for child in node.nodes():
        if child.tag == "tr" and "tbody" in within:
            cells = [_cell(cell) for cell in child.nodes() if cell.tag in {"td", "th"}]
            if cells:
                yield Row(
                    tuple(cells[:_WIDEST]), bool(_QUIET & child.classes), "turn" in child.classes
                )
        elif child.tag in within:
            yield from _rows(child, ("tbody",))


def _cell(node: Node) -> Cell:
    span = node.attributes.get("colspan", "")
    columns = int(span) if span.isascii() and span.isdecimal() else 1
    return Cell(
        tuple(_blocks(node.children)),
        header=node.tag == "th",
        span=min(max(columns, 1), _WIDEST),
        number="number" in node.classes,
        wide="wide" in node.classes,
        tone=next((at for at, name in enumerate(_TONES) if name in node.classes), None),
    )


def _one_of(kinds: tuple[str, ...], node: Node) -> str:
    return next((kind for kind in kinds if kind in node.classes), "")


_BLOCKS: dict[str, Callable[[Node], Iterator[Block]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4"), _heading),
    **dict.fromkeys(("ul", "ol"), _points),
    **dict.fromkeys(("p", *_TRANSPARENT), _group),
    "figure": _figure,
    "figcaption": lambda node: _blocks(node.children, "caption"),
    "dl": _described,
    "table": _table,
}

"""Texts of the files -> HTML that holds nothing but paragraphs, lists, emphasis, code and links.

What comes back needs no further escaping.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape

from plf_cli.render import prose as texts
from plf_cli.render.addresses import is_told
from plf_cli.render.elements import Block, Paragraph, Points, Sign

_TAGS = {"emphasis": "em", "strong": "strong", "code": "code"}


@lru_cache(maxsize=1024)  # a course says the same in many of its documents
def prose(text: str) -> str:
    """A Markdown text as paragraphs and lists; empty where it is empty."""
    return _blocks(texts.blocks(text))


@lru_cache(maxsize=1024)
def inline(text: str) -> str:
    """A Markdown text on one line, without a paragraph around it."""
    return _inline(texts.nested(texts.words(text)))


def _blocks(blocks: Iterable[Block]) -> str:
    return "".join(_block(one) for one in blocks)


def _block(block: Block) -> str:
    if isinstance(block, Points):
        return _points(block)
    assert isinstance(block, Paragraph)
    return f"<p>{_words(block)}</p>\n"


def _points(points: Points) -> str:
    tag = "ol" if points.ordered else "ul"
    start = f' start="{points.start}"' if points.start != 1 else ""
    items = "".join(f"<li>{_item(item)}</li>\n" for item in points.items)
    return f"<{tag}{start}>\n{items}</{tag}>\n"


def _item(blocks: Sequence[Block]) -> str:
    """What stands in a list: a paragraph that is alone among lists needs no space around it."""
    if sum(isinstance(one, Paragraph) for one in blocks) > 1:
        return f"\n{_blocks(blocks)}"
    parts = (_words(one) if isinstance(one, Paragraph) else f"\n{_block(one)}" for one in blocks)
    return "".join(parts)


def _words(paragraph: Paragraph) -> str:
    return _inline(texts.nested(paragraph.words))


def _inline(tree: texts.Tree) -> str:
    return "".join(_part(part) for part in tree)


def _part(part: texts.Part) -> str:
    if isinstance(part, str):
        return _escaped(part)
    if isinstance(part, Sign):
        return "<br>\n"
    look, address, inner = part
    if look == "link":
        return _link(address, inner)
    return f"<{_TAGS[look]}>{_inline(inner)}</{_TAGS[look]}>"


def _link(address: str, inner: texts.Tree) -> str:
    """A link; one with words for its address gets a class, since paper must tell that too."""
    shown, address = _inline(inner), _escaped(address)
    worded = "" if is_told(address, shown) else ' class="worded"'
    return f'<a href="{address}"{worded}>{shown}</a>'


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace('"', "&quot;")

"""Markdown in the files' texts -> a tree for the templates; nothing of it is Typst.

A text is a list of blocks: ``["p", inline]``, ``["ul", items]``, ``["ol", start, items]``, where an
item is a list of blocks. Inline is a list of texts and of ``["em", inline]``, ``["strong",
inline]``, ``["code", inline]``, ``["a", address, inline]`` and ``["br"]``.
"""

from collections.abc import Callable, Iterable
from typing import Any

from plf_cli.render import prose
from plf_cli.render.elements import Block, Paragraph, Points, Sign

Tree = list[Any]
"""Blocks, or inline."""
_NAMES = {"emphasis": "em", "strong": "strong", "code": "code"}


def tree(text: str, shown: Callable[[str], str]) -> Tree:
    """The blocks of a Markdown text; ``shown`` is what becomes of its words."""
    return _blocks(prose.blocks(text), shown)


def _blocks(blocks: Iterable[Block], shown: Callable[[str], str]) -> Tree:
    return [_block(one, shown) for one in blocks]


def _block(block: Block, shown: Callable[[str], str]) -> Tree:
    if isinstance(block, Points):
        items = [_blocks(item, shown) for item in block.items]
        return ["ol", block.start, items] if block.ordered else ["ul", items]
    assert isinstance(block, Paragraph)
    return ["p", _inline(prose.nested(block.words), shown)]


def _inline(parts: prose.Tree, shown: Callable[[str], str]) -> Tree:
    return [_part(part, shown) for part in parts]


def _part(part: prose.Part, shown: Callable[[str], str]) -> Any:
    if isinstance(part, str):
        return shown(part)
    if isinstance(part, Sign):
        return ["br"]
    look, address, inner = part
    told = _inline(inner, shown)
    return ["a", address, told] if look == "link" else [_NAMES[look], told]

"""What stands within the lines of a page -> words with their looks, and signs among them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plf_cli.render.addresses import is_safe
from plf_cli.render.elements import Run, Sign, Words
from plf_cli.render.nodes import Node

_SPACES = re.compile("[ \t\n\r\f]+")  # never the no-break space
STYLES = {
    "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "code": "code",
}  # fmt: skip
_SIGNS = {"blank": Sign.BLANK, "box": Sign.BOX}
LOST = frozenset("head link meta script style svg template title".split())


def words_in(child: Node | str, like: Run = Run("")) -> Iterator[Run | Sign]:  # noqa: B008 - frozen
    """The words inside a node, with the looks of what stands around them."""
    if isinstance(child, str):
        yield replace(like, text=child)
    elif child.tag == "br":
        yield Sign.BREAK
    elif found := [sign for name, sign in _SIGNS.items() if name in child.classes]:
        yield found[0]
    elif child.tag not in LOST:
        for inner in child.children:
            yield from words_in(inner, _looks(child, like))


def _looks(node: Node, like: Run) -> Run:
    match STYLES.get(node.tag):
        case "strong":
            return replace(like, strong=True)
        case "emphasis":
            return replace(like, emphasis=True)
        case "code":
            return replace(like, code=True)
    if language := node.attributes.get("language"):
        return replace(like, language=language)
    address = node.attributes.get("href", "")
    return replace(like, link=address) if node.tag == "a" and is_safe(address) else like


def joined(words: Iterable[Run | Sign]) -> Words:
    """The words with single spaces, and none at either end of a line."""
    told: list[Run | Sign] = []
    for one in words:
        if isinstance(one, Run):
            text = _SPACES.sub(" ", one.text)
            if _at_space(told):
                text = text.removeprefix(" ")
            if told and isinstance(last := told[-1], Run) and replace(last, text=one.text) == one:
                told[-1] = replace(last, text=last.text + text)
            elif text:
                told.append(replace(one, text=text))
        else:
            if one is Sign.BREAK:
                _strip(told)
            told.append(one)
    _strip(told)
    return tuple(told)


def _at_space(told: list[Run | Sign]) -> bool:
    """Whether a space would be one too many here."""
    last = told[-1] if told else Sign.BREAK
    return last.text.endswith(" ") if isinstance(last, Run) else last is Sign.BREAK


def _strip(told: list[Run | Sign]) -> None:
    """Take away the space at the end of what is told so far."""
    while told and isinstance(last := told[-1], Run):
        told.pop()
        if text := last.text.rstrip(" "):
            told.append(replace(last, text=text))
            return

r"""Texts of the files -> what they are made of, the same for every format that is no Markdown.

Paragraphs, lists, emphasis, code, links and line breaks: all the rest of Markdown, and HTML, stand
as they were written, and a link that leads nowhere safe is none. Line breaks that mean nothing stay
in the words as ``\n``. Characters that an entity stands for (``&#8238;``) are looked at like those
that stand there themselves.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from plf_cli.render import markdown
from plf_cli.render.addresses import SCHEMES, is_safe
from plf_cli.render.elements import Block, Paragraph, Points, Run, Sign, Words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Prose = tuple[Block, ...]
Part: TypeAlias = "str | Sign | tuple[str, str, list[Part]]"
Tree = list[Part]
"""Words as they lie in one another: ``("emphasis", "", inner)``, ``("link", address, inner)``."""

# Whatever could be Markdown; a text without any of it needs no parser.
_MARKED = re.compile(
    rf"[*_`\[\\]|<{SCHEMES}|&#?\w+;|^[ \t]*(?:[-+]|\d+[.)])(?:[ \t]|$)| {{2}}$", re.MULTILINE
)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_UNKNOWN = "blockquote code fence heading hr image lheading reference html_block html_inline"
_LOOKS = ("link", "emphasis", "strong", "code")


def is_plain(text: str) -> bool:
    """Whether a text is one line and nothing in it is marked."""
    return "\n" not in text and not _MARKED.search(text)


@lru_cache(maxsize=1024)  # a course says the same in many of its documents
def blocks(text: str) -> Prose:
    """The paragraphs and lists of a Markdown text; none where it is empty."""
    text = markdown.printable(text).strip()
    if not _MARKED.search(text):
        return tuple(_plain(part) for part in _PARAGRAPHS.split(text) if part)
    return tuple(_blocks(iter(reader().parse(markdown.prose(text)))))


@lru_cache(maxsize=1024)
def words(text: str) -> Words:
    """The words of a Markdown text on one line; lists and paragraphs are none there."""
    line = " ".join(markdown.printable(text).split())
    if not _MARKED.search(line):
        return (Run(line),) if line else ()
    return _words(reader().parseInline(markdown.line(text))[0].children or ())


def nested(told: Words, looks: tuple[str, ...] = _LOOKS) -> Tree:
    """The words with each look around all that has it: once around neighbours."""
    if not looks:
        return [one.text if isinstance(one, Run) else one for one in told]
    tree: Tree = []
    for value, run in groupby(told, lambda one: getattr(one, looks[0], "")):
        inner = nested(tuple(run), looks[1:])
        tree += [(looks[0], value if looks[0] == "link" else "", inner)] if value else inner
    return tree


@cache
def reader() -> "MarkdownIt":
    """The parser of what Markdown there may be in a text."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most texts need none

    made = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).disable(_UNKNOWN.split())
    made.validateLink = is_safe  # type: ignore[assignment]  # as its manual says
    return made


def _plain(text: str) -> Paragraph:
    return Paragraph((Run("\n".join(line.strip(" \t") for line in text.split("\n"))),))


def _blocks(tokens: "Iterator[Token]") -> Iterator[Block]:
    """The blocks up to the end of what they lie in."""
    for token in tokens:
        if token.type == "inline":
            yield Paragraph(_words(token.children or ()))
        elif token.type == "bullet_list_open":
            yield Points(tuple(_items(tokens)))
        elif token.type == "ordered_list_open":
            start = int(token.attrGet("start") or 1)
            yield Points(tuple(_items(tokens)), ordered=True, start=start)
        elif token.type == "list_item_close":
            return


def _items(tokens: "Iterator[Token]") -> Iterator[Prose]:
    for token in tokens:
        if token.type != "list_item_open":
            return
        yield tuple(_blocks(tokens))


def _words(tokens: "Iterable[Token]") -> Words:
    """The words with their looks; neighbours that look the same are one."""
    told: list[Run | Sign] = []
    for one in _signs(tokens):
        last = told[-1] if told else Sign.BREAK
        if isinstance(one, Run) and isinstance(last, Run) and replace(last, text=one.text) == one:
            told[-1] = replace(last, text=last.text + one.text)
        else:
            told.append(one)
    return tuple(told)


def _signs(tokens: "Iterable[Token]") -> Iterator[Run | Sign]:
    looks = [Run("")]
    for token in tokens:
        like = looks[-1]
        if token.type == "hardbreak":
            yield Sign.BREAK
        elif token.type.endswith("_close"):
            looks.pop()
        elif token.type.endswith("_open"):
            looks.append(_looks(token, like))
        elif text := "\n" if token.type == "softbreak" else markdown.printable(token.content):
            yield replace(like, text=text, code=token.type == "code_inline")


def _looks(token: "Token", like: Run) -> Run:
    match token.type:
        case "em_open":
            return replace(like, emphasis=True)
        case "strong_open":
            return replace(like, strong=True)
    return replace(like, link=markdown.printable(str(token.attrGet("href"))))

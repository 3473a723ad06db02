"""The tags of a Word template, looked at before they are run: where they stand and how they end."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # it has none

from plf_cli.messages import _
from plf_cli.render.faults import TemplateFault
from plf_cli.render.word.archive import Parts, is_text
from plf_cli.render.word.fields import INSTRUCTIONS
from plf_cli.render.word.ours import W

PLACES = ("content", "cover", "body")  # the whole document, its head, and all below the head

_OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_WRONG = re.compile(
    rf"\{{\{{(?:tr|tc|r|p(?!\s+(?:{'|'.join(PLACES)})\s*\}}))\s.*?\}}\}}", re.DOTALL
)
_MOST = 2_000  # tags; more are no letterhead
_SHOWN = 60  # letters of a text that a fault tells


def check(file: str, parts: Parts) -> None:
    """Refuse a file without tags, with too many, or with one that does not end or fit its place.

    Raises ``TemplateFault``.
    """
    tags = 0
    for root in _roots(parts):
        if found := next(_misplaced(root), ""):
            raise TemplateFault(file, 0, misplaced(found))
        tags += sum(_counted(file, text_of(one)) for one in root.iter(f"{W}p"))
    if not tags:
        raise TemplateFault(file, 0, _no_tag(_("It holds no tag.")))
    if tags > _MOST:
        raise TemplateFault(file, 0, _("It holds too many tags."))


def check_text(file: str, paragraphs: Sequence[str]) -> None:
    """Refuse a file with tags in its headers alone. Raises ``TemplateFault``."""
    if not any(map(_OPENING.search, paragraphs)):
        raise TemplateFault(file, 0, _no_tag(_("Its text holds no tag.")))


def wrong(parts: Parts) -> str:
    """The first tag that shows a text but begins like one that does not; mostly there is none."""
    texts = (text_of(one) for root in _roots(parts) for one in root.iter(f"{W}p"))
    return next((found[0] for text in texts if (found := _WRONG.search(text))), "")


def misplaced(text: str) -> str:
    """The message about a tag that could become more than a text."""
    message = _("A tag may stand in a text only, not in a field or a property: {text}")
    return message.format(text=text.strip()[:_SHOWN])


def text_of(paragraph: Any) -> str:
    """The text of a paragraph."""
    return "".join(one.text or "" for one in paragraph.iter(f"{W}t"))


def _no_tag(said: str) -> str:
    cure = _("Write {tag} where the document goes, as a paragraph.").format(tag="{{p content }}")
    return f"{said} {cure}"


def _roots(parts: Parts) -> Iterator[Any]:
    """The parts that may hold tags, read by lxml alone: in python-docx a paragraph has a text."""
    for name, part in parts.items():
        if name.startswith("word/") and is_text(name) and b"{" in part:
            yield etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def _misplaced(root: Any) -> Iterator[str]:
    """What holds a tag, or may become one, where it could make more than a text."""
    for one in root.iter("*"):
        code = (one.text if one.tag in INSTRUCTIONS else one.get(f"{W}instr")) or ""
        if "{" in code:
            yield code
        elif one.tag != f"{W}t" and _tagged(one.text):
            yield one.text
        yield from filter(_tagged, one.attrib.values())


def _tagged(text: str | None) -> bool:
    return bool(text and _OPENING.search(text))


def _counted(file: str, text: str) -> int:
    """How many tags a text has. Raises ``TemplateFault`` where one does not end."""
    found = list(_OPENING.finditer(text))
    for one in found:
        if _CLOSING[one[0]] not in text[one.end() :]:
            message = _("The tag {tag} does not end in its paragraph.")
            shown = text[one.start() : one.start() + _SHOWN]
            raise TemplateFault(file, 0, message.format(tag=shown))
    return len(found)

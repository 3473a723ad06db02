"""Whether a picture that a workspace's template makes is one: SVG that runs and fetches nothing."""

import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

from plf_cli.messages import _

_RUNNING = frozenset(
    "script foreignobject iframe embed object handler listener audio video canvas".split()
)
"""Elements that run, or bring what is no picture."""
_ENDS = re.compile(r"<svg\b|</svg\s*>", re.IGNORECASE)
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]")
_URL = re.compile(r"""url\(\s*["']?\s*(?!#)([^"')]*)|@import\s*([^;]*)""", re.IGNORECASE)
_SHOWN = 60  # characters of an address


class NoPicture(Exception):
    """A picture cannot be used; the message says why, in the user's words."""


def look(svg: str) -> None:
    """Nothing where a picture can be used. Raises ``NoPicture``."""
    seen = _Looking()
    try:
        seen.parser.Parse(svg.encode(), True)  # noqa: FBT003 - it takes no names
    except expat.ExpatError as error:
        message = _("This makes no picture: its line {line} is no well-formed SVG.")
        raise NoPicture(message.format(line=error.lineno)) from None


def look_at_page(html: str) -> None:
    """Nothing where the pictures in a page can be used. Raises ``NoPicture``."""
    for piece in _pieces(html):
        look(piece)


def _pieces(html: str) -> Iterator[str]:
    """The pictures in a page, each with those that lie in it."""
    start = depth = 0
    for found in _ENDS.finditer(html):
        start = start if depth else found.start()
        depth += -1 if found[0].startswith("</") else 1
        if depth <= 0:
            yield html[start : found.end()]
            depth = 0
    if depth:
        yield html[start:]


class _Looking:
    """What is looked at while a picture is read."""

    def __init__(self) -> None:
        self.depth = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.CharacterDataHandler = self.text
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.StartDoctypeDeclHandler = self.doctype

    def start(self, name: str, values: Mapping[str, str]) -> None:
        kind = _local(name)
        if not self.depth and kind != "svg":
            raise NoPicture(_("This makes no picture: it begins with “{name}”.").format(name=name))
        self.depth += 1
        if kind in _RUNNING:
            raise _unwanted(name)
        for key, value in values.items():
            if _local(key).startswith("on") or "javascript:" in _squeezed(value):
                raise _unwanted(key)
            if _local(key) in {"href", "src"} and not _INSIDE.match(value.strip()):
                raise _outside(value)
            self.text(value)

    def text(self, text: str) -> None:
        if found := _URL.search(text):
            raise _outside(found[1] or found[2] or "")

    def instruction(self, name: str, _text: str) -> None:
        raise _unwanted(name)

    def doctype(self, *_names: object) -> None:
        raise _unwanted("DOCTYPE")


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _squeezed(value: str) -> str:
    return "".join(value.split()).lower()


def _unwanted(name: str) -> NoPicture:
    return NoPicture(_("A picture must not have “{name}”: it only draws.").format(name=name))


def _outside(address: str) -> NoPicture:
    message = _("A picture must not fetch “{name}”: it holds all that it shows.")
    return NoPicture(message.format(name=address.strip()[:_SHOWN]))

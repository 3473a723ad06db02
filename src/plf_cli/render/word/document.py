"""The outline of a document put into a Word file whose tags have been filled in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from docx.oxml import parse_xml

from plf_cli.render.elements import Outline
from plf_cli.render.word.blocks import written
from plf_cli.render.word.links import Links
from plf_cli.render.word.ours import W
from plf_cli.render.word.sheet import Place, Sheet
from plf_cli.render.word.styles import Styles
from plf_cli.render.word.tags import Filled
from plf_cli.render.word.whole import make_whole
from plf_cli.render.word.words import Ink
from plf_cli.render.word.xml import NAMES, code_of

_WIDTH, _HEIGHT, _MARGIN, _BETWEEN = 11906, 16838, 1440, 708  # twips; where a page does not say
_CELL = 220  # twips of a cell that its text does not get
_PLACE = re.compile('<w:p place="([a-z]+-[0-9]+)"(/?>)')


def made_for(filled: Filled, outline: Outline, *, ours: bool) -> dict[str, str]:
    """What goes to each place of the file, by the place's name; the file gets the styles.

    ``ours`` tells that the file is none of somebody's.
    """
    document = filled.docx
    sheet = Sheet(Ink(Styles(document), Links(document).id_of), ours)
    made = {}
    for number, (place, name) in enumerate(filled.places()):
        key = f"{name}-{number}"
        made[key] = "".join(_blocks(sheet, _place(place), outline, name))
        place.set("place", key)
    make_whole(document.element.body)
    return made


def put_in(text: str, made: Mapping[str, str]) -> str:
    """The text of the document's part with all that was made in its places.

    It is text that is put into text, since moving many rows from tree to tree takes minutes.
    """

    def at_place(found: re.Match[str]) -> str:
        blocks = made[found[1]]
        if found[2] == "/>":
            return blocks or "<w:p/>"
        return f"{blocks}<w:p>"  # it ends a section, and so stays

    return _PLACE.sub(at_place, text)


def speak(document: Any, language: str) -> None:
    """Make ``language`` that of the whole document, for hyphens, spelling and reading aloud."""
    code = code_of(language)
    root = document.styles.element
    defaults = _within(root, "docDefaults", first=True)
    letters = _within(_within(defaults, "rPrDefault", first=True), "rPr")
    _within(letters, "lang").set(f"{W}val", code)
    for style in root.findall(f"{W}style"):
        for one in style.findall(f"{W}rPr/{W}lang"):
            one.set(f"{W}val", code)
    for one in document.settings.element.findall(f"{W}themeFontLang"):
        one.set(f"{W}val", code)


def _place(place: Any) -> Place:
    """What is known of a place in the file."""
    page, _, _ = _page(place)
    wide = _number(page, "w", _WIDTH) > _number(page, "h", _HEIGHT)
    return Place(_width(place), _height(place), wide=wide)


def _blocks(sheet: Sheet, place: Place, outline: Outline, name: str) -> Iterator[str]:
    if name in {"content", "cover"}:
        yield from written(sheet, replace(place, cover=True), outline.cover)
    if name in {"content", "body"}:
        yield from written(sheet, place, outline.body)


def _width(place: Any) -> int:
    """The room between the margins of the page, or of the cell that the place lies in."""
    for above in place.iterancestors(f"{W}tc"):
        width = above.find(f"{W}tcPr/{W}tcW")
        if width is not None and width.get(f"{W}type") == "dxa":
            return max(_number(width, "w", _WIDTH) - _CELL, 1)
    page, margins, columns = _page(place)
    sides = (_number(margins, key, _MARGIN) for key in ("left", "right"))
    room = _number(page, "w", _WIDTH) - sum(sides) - _number(margins, "gutter", 0)
    count = max(_number(columns, "num", 1), 1)
    return max((room - (count - 1) * _number(columns, "space", _BETWEEN)) // count, 1)


def _height(place: Any) -> int:
    """The room between the margins of the page."""
    page, margins, _ = _page(place)
    edges = (_number(margins, key, _MARGIN) for key in ("top", "bottom"))
    return max(_number(page, "h", _HEIGHT) - sum(edges), 1)


def _page(place: Any) -> tuple[Any, Any, Any]:
    """What the section tells of its page: size, margins, columns; None for what it does not."""
    section = next(iter(place.xpath("w:pPr/w:sectPr | following::w:sectPr")), None)
    size, margins, columns = (
        section.find(f"{W}{tag}") if section is not None else None
        for tag in ("pgSz", "pgMar", "cols")
    )
    return size, margins, columns


def _number(element: Any, key: str, default: int) -> int:
    value = element.get(f"{W}{key}") if element is not None else None
    return int(float(value)) if value else default


def _within(parent: Any, tag: str, *, first: bool = False) -> Any:
    """The element ``tag`` inside; it is made where it is missing."""
    found = parent.find(f"{W}{tag}")
    if found is None:
        found = parse_xml(f"<w:{tag} {NAMES}/>")
        parent.insert(0 if first else len(parent), found)
    return found

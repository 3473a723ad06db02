"""The styles that a document needs: those of the Word template, else ours.

A style is found by its name, which Word writes in English whatever language it speaks. So what a
municipality has made of “Heading 1” stays as it is, and only what is missing is brought along,
in the colour of its theme.
"""

from copy import deepcopy
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from plf_cli.render.word import ours
from plf_cli.render.word.lists import Lists
from plf_cli.render.word.ours import W
from plf_cli.render.word.xml import NAMES

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_NUMBERED = f"{W}pPr/{W}numPr"


class Styles:
    """The styles of a document, growing as they are asked for."""

    def __init__(self, document: Any) -> None:
        self._root = document.styles.element
        self._ids = {ours.name(one): ours.id_of(one) for one in self._all()}
        self._accent = _accent(document)
        self._lists = Lists(document, self._accent)
        self._bullets: dict[str, str] = {}
        self._kinds: dict[str, str] = {}

    def id_of(self, name: str) -> str:
        """The id of the style called ``name``, which is one of ours or of Word's own."""
        key = name.casefold()
        if key not in self._ids:
            self._ids[key] = self._brought(ours.styles()[key])
        return self._ids[key]

    def begin_list(self, style: str) -> str:
        """The id of a new list that counts from 1, with the marks of the style."""
        if style not in self._kinds:
            self._kinds[style] = self._kind(style)
        return self._lists.begin(self._kinds[style], restart=True)

    def bullets(self, style: str) -> str:
        """The id of the list to name in each paragraph; empty where the style has one."""
        if style not in self._bullets:
            own = self._number(self.id_of(style))
            self._bullets[style] = (
                "" if own else self._lists.begin(self._kind(style), restart=False)
            )
        return self._bullets[style]

    def level(self, style: str) -> int:
        """How deep in its list the style is."""
        own = self._number_properties(self.id_of(style))
        found = own if own is not None else ours.styles()[style.casefold()].find(_NUMBERED)
        deep = found.find(f"{W}ilvl") if found is not None else None
        return int(deep.get(f"{W}val")) if deep is not None else 0

    def _brought(self, ours_: Any) -> str:
        """The id of a style of ours, put among those of the document."""
        style = deepcopy(ours_)
        for link in [style.find(f"{W}{tag}") for tag in ("basedOn", "next")]:
            if link is not None:
                style.remove(link)
        base = ours_.find(f"{W}basedOn")
        if base is not None:
            based = parse_xml(f"<w:basedOn {NAMES}/>")
            based.set(f"{W}val", self.id_of(ours.by_id(base.get(f"{W}val"))))
            style.find(f"{W}name").addnext(based)
        if ours.id_of(style) in {ours.id_of(one) for one in self._all()}:
            style.set(f"{W}styleId", f"PLF{ours.id_of(style)}")
        for used in style.iter(f"{W}numId"):
            kind = self._lists.kind_like_ours(used.get(f"{W}val"))
            used.set(f"{W}val", self._lists.begin(kind, restart=False))
        ours.coloured(style, self._accent)
        self._root.append(style)
        return ours.id_of(style)

    def _kind(self, style: str) -> str:
        """The marks that the style has; ours where it has none."""
        own = self._lists.kind_of(self._number(self.id_of(style)))
        number = ours.styles()[style.casefold()].find(f"{_NUMBERED}/{W}numId")
        return own or self._lists.kind_like_ours(number.get(f"{W}val"))

    def _number(self, id_: str) -> str:
        """The list that a style belongs to; empty where it belongs to none."""
        own = self._number_properties(id_)
        return str(own.find(f"{W}numId").get(f"{W}val")) if own is not None else ""

    def _number_properties(self, id_: str) -> Any:
        """What a style says of its list, by itself or by what it is based on."""
        by_id = {ours.id_of(one): one for one in self._all()}
        while id_ in by_id:
            style = by_id.pop(id_)  # once each, should two be based on each other
            number, base = style.find(_NUMBERED), style.find(f"{W}basedOn")
            if number is not None and number.find(f"{W}numId") is not None:
                return number
            id_ = str(base.get(f"{W}val")) if base is not None else ""
        return None

    def _all(self) -> list[Any]:
        return list(self._root.findall(f"{W}style"))


def _accent(document: Any) -> str:
    """The first accent of the theme; empty where there is no theme."""
    for one in document.part.rels.values():
        if one.reltype == RELATIONSHIP_TYPE.THEME:
            theme = parse_xml(one.target_part.blob)
            found = theme.find(f".//{_DRAWING}accent1/{_DRAWING}srgbClr")
            return str(found.get("val", "")) if found is not None else ""
    return ""

"""The lists of a document: bullets, and numbers that begin again in each list."""

from copy import deepcopy
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.parts.numbering import NumberingPart

from plf_cli.render.word import ours
from plf_cli.render.word.ours import W
from plf_cli.render.word.xml import NAMES

_RESTART = "".join(
    f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
    for level in range(3)
)


class Lists:
    """The lists of a document, growing as they are asked for."""

    def __init__(self, document: Any, accent: str) -> None:
        self._root = _root(document)
        self._accent = accent
        self._copied: dict[str, str] = {}
        self._lists = self._all("num")
        self._next = _free(self._lists, "numId")

    def kind_of(self, number: str) -> str:
        """The id of the marks of a list; empty where there is no such list."""
        found = [one for one in self._lists if one.get(f"{W}numId") == number]
        return ours.kind_of(found[0]) if found else ""

    def kind_like_ours(self, number: str) -> str:
        """The id of marks like those of our list, which are brought along once."""
        if number not in self._copied:
            marks = deepcopy(ours.marks()[number])
            for style in marks.findall(f".//{W}pStyle"):
                style.getparent().remove(style)
            ours.coloured(marks, self._accent)
            marks.set(f"{W}abstractNumId", str(_free(self._all("abstractNum"), "abstractNumId")))
            if self._lists:
                self._lists[0].addprevious(marks)
            else:
                self._root.append(marks)
            self._copied[number] = str(marks.get(f"{W}abstractNumId"))
        return self._copied[number]

    def begin(self, kind: str, *, restart: bool) -> str:
        """The id of a new list with the marks of a kind; with ``restart`` it counts from 1."""
        id_, self._next = str(self._next), self._next + 1
        made = parse_xml(
            f'<w:num {NAMES} w:numId="{id_}"><w:abstractNumId w:val="{kind}"/>'
            f"{_RESTART if restart else ''}</w:num>"
        )
        if self._lists:
            self._lists[-1].addnext(made)
        else:
            self._root.append(made)
        self._lists.append(made)
        return id_

    def _all(self, tag: str) -> list[Any]:
        return list(self._root.findall(f"{W}{tag}"))


def _free(elements: list[Any], key: str) -> int:
    """The first number that none of the elements has for an id, nor any above it."""
    used = (one.get(f"{W}{key}", "") for one in elements)
    return 1 + max((int(id_) for id_ in used if id_.isdecimal()), default=0)


def _root(document: Any) -> Any:
    """The lists' part; it is made where it is missing."""
    part = document.part
    for one in part.rels.values():
        if one.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return one.target_part.element
    place, empty = PackURI("/word/numbering.xml"), parse_xml(f"<w:numbering {NAMES}/>")
    made = NumberingPart(place, CONTENT_TYPE.WML_NUMBERING, empty, part.package)
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made.element

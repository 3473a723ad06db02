"""What the shipped Word template has: the styles and marks that others are given."""

from functools import cache
from pathlib import Path
from typing import Any

from docx.oxml import parse_xml

from plf_cli.render.word.archive import Parts, unpacked
from plf_cli.render.word.xml import MAIN
from plf_cli.resources import shipped

W = f"{{{MAIN}}}"


def built_in(look: str = "") -> Path:
    """The shipped Word template for documents that look so."""
    name = f"document-{look}.docx" if look else "document.docx"
    return shipped("templates") / "shared" / name


@cache
def styles() -> dict[str, Any]:
    """Our styles by name, in lower case."""
    root = parse_xml(_parts()["word/styles.xml"])
    return {name(one): one for one in root.findall(f"{W}style")}


@cache
def marks() -> dict[str, Any]:
    """Our bullets and numbers, by the id of the list that our styles name."""
    root = parse_xml(_parts()["word/numbering.xml"])
    kinds = {one.get(f"{W}abstractNumId"): one for one in root.findall(f"{W}abstractNum")}
    return {one.get(f"{W}numId"): kinds[kind_of(one)] for one in root.findall(f"{W}num")}


def name(style: Any) -> str:
    """What a style is called, in lower case."""
    found = style.find(f"{W}name")
    return str(found.get(f"{W}val")).casefold() if found is not None else ""


def id_of(style: Any) -> str:
    """What a paragraph calls a style by."""
    return str(style.get(f"{W}styleId"))


def by_id(id_: str) -> str:
    """The name of our style with this id."""
    return next(key for key, one in styles().items() if id_of(one) == id_)


def kind_of(number: Any) -> str:
    """The id of the marks that a list has."""
    return str(number.find(f"{W}abstractNumId").get(f"{W}val"))


def coloured(element: Any, accent: str) -> None:
    """Give what has the colour of the accent that of another theme."""
    for one in element.iter() if accent else ():
        key = f"{W}val" if one.tag == f"{W}color" else f"{W}color"
        if one.get(f"{W}themeColor") == "accent1":
            one.set(key, accent)


@cache
def _parts() -> Parts:
    return unpacked(built_in())

"""Word files for tests: letterheads of somebody else, and what a reader that is not ours finds."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
from docx.document import Document

from plf_cli.render.templates import render
from plf_cli.render.word import render_docx
from tests import agendas

PAGE = "<html lang='da'><main><h1>Titel</h1>{}</main></html>"


def word(html: str = "", template: Path | None = None, language: str = "da") -> bytes:
    """The Word file of a page that holds ``html``."""
    return render_docx(PAGE.format(html), agendas.view("proeve-2027", language=language), template)


def agenda(ref: str, template: Path | None = None, language: str | None = None) -> bytes:
    """The Word file of an agenda."""
    view = agendas.view(ref, language=language)
    return render_docx(render("agenda", "html", view), view, template)


def read(content: bytes) -> Document:
    """The file as python-docx reads it."""
    return docx.Document(io.BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def body(content: bytes) -> str:
    return parts(content)["word/document.xml"].decode()


def texts(content: bytes) -> list[str]:
    return [one.text for one in read(content).paragraphs if one.text]


def letterhead(folder: Path, *paragraphs: str) -> Path:
    """Somebody's Word file, with other styles than ours, and no style of ours."""
    file = folder / "brevpapir.docx"
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    made.save(str(file))
    return file


def changed(file: Path, replaced: Mapping[str, bytes | None]) -> Path:
    """The file with some of its parts replaced, added or (None) taken out."""
    kept = {**parts(file.read_bytes()), **replaced}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in kept.items():
            if content is not None:
                target.writestr(name, content)
    return file

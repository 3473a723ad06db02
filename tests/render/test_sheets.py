"""Run sheet, attendance list and certificate on paper and on the screen, whatever is missing."""

import re
import subprocess
from pathlib import Path

import pytest

from plf_cli.catalogue import Catalogue
from plf_cli.documents import DOCUMENTS
from plf_cli.render.formats import rendered
from plf_cli.views.cover import Cover
from tests import agendas, sheets
from tests.building import catalogue_of
from tests.documents.words import of_html, of_markdown, words

NAMES = ("run-sheet", "participants", "certificate")
_LONG = 20  # letters; a longer word may be broken
HOSTILE = "<script>alert(1)</script> {{ 7*7 }} #import =HYPERLINK( | **x** \u202eabc 1. _y_"

# What a course may lack, or have too much of.
COURSES = {
    "nothing": "",
    "cancelled": "sessions: [{module: dag, date: 2027-01-14, status: cancelled}]",
    "unknown": "sessions: [{module: ukendt, date: 2027-01-14}]\nteams: [{id: a, name: A}]",
    "many dates": (
        f"sessions: [{', '.join(f'{{module: dag, date: 2027-01-{n}}}' for n in range(11, 25))}]\n"
        "teams: [{id: a, name: A}]"
    ),
    "hostile": (
        f"title: '{HOSTILE}'\nsessions: [{{module: dag, venue: v, notes: '{HOSTILE}'}}]\n"
        f"venues: [{{id: v, name: '{HOSTILE}', address: '{HOSTILE}'}}]\n"
        f"teams: [{{id: a, name: '{HOSTILE}', members: [{{role: skoleleder, public: true,"
        f" name: '{HOSTILE}'}}]}}]\nclusters: [{{id: x, name: '{HOSTILE}', teams: [a]}}]\n"
        f"sender: {{name: '{HOSTILE}'}}"
    ),
    "long": f"title: {'x' * 400}\nteams: [{{id: a, name: {'y' * 400}}}]",
}
VIEWS: list[tuple[str, Catalogue, str]] = [
    *((name, sheets.course(text), "anden") for name, text in COURSES.items()),
    *((ref, agendas.catalogue(), ref) for ref in ("proeve", "proeve-2027")),
    *((ref, sheets.course(""), ref) for ref in ("forloeb",)),
    ("whole", catalogue_of(sheets.FILES), "afvikling"),
]
CASES = [
    pytest.param(catalogue, ref, document, edition, id=f"{name}-{document}-{edition}")
    for name, catalogue, ref in VIEWS
    for document in NAMES
    for edition in DOCUMENTS[document].editions
    if ref not in {"proeve", "forloeb"} or "programme" in DOCUMENTS[document].kinds
]


def made(view: Cover, format_: str) -> bytes:
    return rendered(view, format_, ())


@pytest.mark.parametrize(("catalogue", "ref", "document", "edition"), CASES)
@pytest.mark.parametrize("language", ["da", "en"])
def test_page_and_text_say_the_same(
    catalogue: Catalogue, ref: str, document: str, edition: str, language: str
) -> None:
    view = sheets.of(catalogue, document, ref, edition=edition, language=language)
    page, text = made(view, "html").decode(), made(view, "md").decode()
    assert "<script" not in page
    # a list in a table's cell is written with hyphens
    assert of_html(page) == [word for word in of_markdown(text) if word != "-"]


@pytest.mark.parametrize(("catalogue", "ref", "document", "edition"), CASES[::2])
def test_paper_says_the_same(
    catalogue: Catalogue, ref: str, document: str, edition: str, tmp_path: Path
) -> None:
    view = sheets.of(catalogue, document, ref, edition=edition)
    told = set(of_pdf(made(view, "pdf"), tmp_path))
    text = made(view, "md").decode().replace("\u202e", "")
    known = [word for word in of_markdown(text) if len(word) < _LONG and word != "-"]
    missing = [word for word in known if word not in told]
    assert not missing


def of_pdf(pdf: bytes, folder: Path) -> list[str]:
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    told = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout
    return words(re.sub("[\u00ad-]\n|\u200b\n?", "", told.decode()).replace("\f", " "))


@pytest.mark.parametrize("ref", agendas.documents())
def test_a_certificate_is_one_page(ref: str, tmp_path: Path) -> None:
    file = tmp_path / "certificate.pdf"
    file.write_bytes(made(sheets.of(agendas.catalogue(), "certificate", ref), "pdf"))
    told = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True).stdout.decode()
    assert re.search(r"Pages: +1\n", told)


@pytest.mark.parametrize("number", range(22, 27))
def test_no_point_is_alone_on_the_last_page_of_a_run(number: int, tmp_path: Path) -> None:
    points = ", ".join(f"{{kind: talk, title: Punkt{n}, minutes: 5}}" for n in range(number))
    module = f"{{id: dag, kind: meeting, label: Dag, start: 9:00, agenda: [{points}]}}"
    text = f"kind: programme\nid: lang\ntitle: Lang\nmodules: [{module}]"
    view = sheets.of(catalogue_of({"lang.yaml": text}), "run-sheet", "lang")
    file = tmp_path / "document.pdf"
    file.write_bytes(made(view, "pdf"))
    told = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout
    pages = [page.count("Punkt") for page in told.decode().split("\f")]
    assert sum(pages) == number
    assert 1 not in pages

"""Every Word file as LibreOffice opens it: it says what the Markdown says, and becomes a PDF."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from plf_cli.render.formats import rendered
from plf_cli.resources import shipped
from tests.documents.made import Case, cases
from tests.documents.words import of_markdown, words

pytestmark = pytest.mark.slow

CASES = [*cases("seminar-eksempel"), *cases("ledere-af-ledere-2020")]
LETTERHEAD = shipped("templates") / "shared" / "letterhead-example.docx"
_MARK = re.compile(
    "[•\N{EN DASH}]|[0-9]{1,2}[.]|[a-z][.]"
)  # of a list, as LibreOffice tells it among the words
_PATIENCE = 600  # seconds for all; a busy machine is no fault


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with every Word file as text and as PDF, and one on somebody's letterhead."""
    folder = tmp_path_factory.mktemp("word")
    for case in CASES:
        (folder / f"{case}.docx").write_bytes(case.made("docx"))
    view = CASES[0].view()
    (folder / "letterhead.docx").write_bytes(rendered(view, "docx", (), LETTERHEAD))
    for kind in ("txt:Text (encoded):UTF8", "pdf"):
        _convert(folder, kind)
    return folder


def _convert(folder: Path, kind: str) -> None:
    office = os.environ.get("PLF_SOFFICE") or shutil.which("soffice")
    assert office, "LibreOffice is needed, or PLF_SOFFICE must name its soffice"
    files = sorted(map(str, folder.glob("*.docx")))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", kind, "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)


def test_there_are_files_to_look_at() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_says_what_the_markdown_says(converted: Path, case: Case) -> None:
    lines = (converted / f"{case}.txt").read_text(encoding="utf-8-sig").splitlines()
    kicker, title, *rest = [line for line in lines if line.strip()]
    told = words(" ".join((title, kicker, *rest)))
    assert _without_marks(told) == _without_marks(of_markdown(case.made("md").decode()))


def _without_marks(told: list[str]) -> list[str]:
    return [word for word in told if not _MARK.fullmatch(word)]


@pytest.mark.parametrize("name", ["letterhead", *map(str, CASES)])
def test_it_becomes_a_pdf(converted: Path, name: str) -> None:
    assert (converted / f"{name}.pdf").read_bytes().startswith(b"%PDF-")


def test_the_letterhead_is_there(converted: Path) -> None:
    pdftotext = shutil.which("pdftotext")
    assert pdftotext, "poppler is needed"
    command = [pdftotext, "-layout", str(converted / "letterhead.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE).stdout
    pages = text.decode().strip("\f").split("\f")
    for at, page in enumerate(pages, 1):
        assert "Eksempelkommune" in page
        assert re.search(rf"Side {at} af {len(pages)}\b", page)

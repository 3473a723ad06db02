"""Every document as a PDF: what it is, and that it says what the Markdown says."""

import re
import subprocess
from pathlib import Path

import pytest

from plf_cli.documents import DOCUMENTS
from tests.documents.made import Case, cases
from tests.documents.words import of_markdown

CASES = [
    case
    for case in cases("seminar-eksempel", "ledere-af-ledere-2020", "kolding-sparring")
    if case.edition == DOCUMENTS[case.document].editions[0]
]


def said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def letters(text: str) -> str:
    """The letters and digits alone: lines, columns and hyphens are the page's."""
    return re.sub(r"\W+", "", text).casefold()


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_is_tagged_may_be_archived_and_says_the_same(case: Case, tmp_path: Path) -> None:
    file = tmp_path / "ud.pdf"
    content = case.made("pdf")
    file.write_bytes(content)
    assert case.made("pdf") == content
    assert re.search(r"^Tagged:\s+yes$", said("pdfinfo", str(file)), re.MULTILINE)
    meta = said("pdfinfo", "-meta", str(file))
    assert "<rdf:li>da</rdf:li>" in meta
    assert "<pdfuaid:part>1<" in meta
    assert "<pdfaid:part>2<" in meta
    assert "<pdfaid:conformance>A<" in meta
    page = letters(said("pdftotext", str(file), "-"))
    told = [word for word in of_markdown(case.made("md").decode()) if len(letters(word)) > 2]
    assert [word for word in told if letters(word) not in page] == []

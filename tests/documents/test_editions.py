"""No edition holds what its readers must not see."""

import io
import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from plf_cli.documents import DOCUMENTS
from tests.documents.made import DATA, Case, cases

SECRETS = {
    *re.findall(
        r"HEMMELIG[0-9]+|hemmelig[0-9]+@example\.org",
        "".join(path.read_text(encoding="utf-8") for path in (DATA / "private").glob("*.yaml")),
    )
}
FOR_ALL = [
    case
    for case in cases("fortroligt", "fortroligt-2027")
    if case.edition in {"public", "participant"}
]
FORMATS = [
    (case, format_)
    for case in FOR_ALL
    for format_ in DOCUMENTS[case.document].formats
    if format_ != "pdf"  # its text is read by a tool of its own: see the slow tests
]


def text_of(content: bytes, format_: str) -> str:
    """All that a file holds, unpacked and unescaped."""
    if format_ != "docx":
        return content.decode().replace("\r\n ", "")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "\n".join(
            re.sub("<[^>]+>", "", package.read(name).decode("utf-8", "replace"))
            for name in package.namelist()
        )


def told(text: str) -> set[str]:
    """The secrets that stand in a text, whatever stands between their letters."""
    return {secret for secret in SECRETS if secret.lower() in text.lower()}


def test_the_sample_has_a_secret_of_every_kind() -> None:
    assert len(SECRETS) == 30


@pytest.mark.parametrize(("case", "format_"), FORMATS, ids=str)
def test_no_private_text_is_in_an_open_edition(case: Case, format_: str) -> None:
    content = case.made(format_)
    assert content
    assert told(text_of(content, format_)) == set()


def pdf_text(content: bytes, file: Path) -> str:
    """All words of a PDF and of what it says of itself, with those cut at a line's end whole."""
    file.write_bytes(content)
    found = ""
    name = str(file)
    commands = (["pdftotext", name, "-"], ["pdfinfo", "-meta", name], ["pdfinfo", name])
    for command in commands:
        found += subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return re.sub("[-\u00ad]\n", "", found).replace("\u00ad", "")


@pytest.mark.slow
@pytest.mark.parametrize("case", FOR_ALL, ids=str)
def test_no_private_text_is_in_an_open_pdf(case: Case, tmp_path: Path) -> None:
    text = pdf_text(case.made("pdf"), tmp_path / "ud.pdf")
    assert len(text) > 500  # it was read at all
    assert told(text) == set()


@pytest.mark.slow
def test_the_text_of_a_pdf_is_read(tmp_path: Path) -> None:
    made = Case("fortroligt-2027", "run-sheet", "facilitator").made("pdf")
    assert {"HEMMELIG04", "HEMMELIG05", "HEMMELIG07"} <= told(pdf_text(made, tmp_path / "ud.pdf"))


@pytest.mark.parametrize("case", FOR_ALL, ids=str)
def test_no_private_text_is_in_the_view_of_an_open_edition(case: Case) -> None:
    assert told(case.made("json").decode()) == set()


@pytest.mark.parametrize(
    ("document", "edition", "seen"),
    [
        ("run-sheet", "facilitator", {"HEMMELIG04", "HEMMELIG05", "HEMMELIG07", "HEMMELIG08"}),
        ("run-sheet", "facilitator", {"HEMMELIG14", "HEMMELIG22", "HEMMELIG03"}),
    ],
)
def test_those_who_need_it_get_it(document: str, edition: str, seen: set[str]) -> None:
    assert seen <= told(Case("fortroligt-2027", document, edition).made("json").decode())


@pytest.mark.parametrize(
    "case", [one for one in cases("fortroligt-2027") if one.edition == "administration"], ids=str
)
def test_the_administration_gets_no_method(case: Case) -> None:
    text = json.dumps(json.loads(case.made("json")), ensure_ascii=False)
    assert told(text) & {"HEMMELIG04", "HEMMELIG05", "HEMMELIG06", "HEMMELIG07"} == set()


@pytest.mark.parametrize("case", cases("fortroligt-2027"), ids=str)
def test_no_edition_names_a_member_who_is_not_public(case: Case) -> None:
    text = case.made("json").decode()
    assert told(text) & {"HEMMELIG27", "HEMMELIG29", "HEMMELIG30"} == set()

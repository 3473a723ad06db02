"""What holds of every document, of every programme and course, in every edition."""

import json
import re

import pytest

from plf_cli.documents import DOCUMENTS
from plf_cli.views.labels import labels
from tests.documents.made import Case, cases

ALL = [case for case in cases() if case.edition == DOCUMENTS[case.document].editions[0]]
TEXTS = [(case, format_) for case in ALL for format_ in ("terminal", "md", "html", "json")]


def test_there_are_many() -> None:
    assert len(DOCUMENTS) == 13
    assert len(ALL) > 100


@pytest.mark.parametrize(("case", "format_"), TEXTS, ids=str)
def test_it_renders_twice_the_same(case: Case, format_: str) -> None:
    content = case.made(format_)
    assert content.decode().strip()
    assert case.made(format_) == content


@pytest.mark.parametrize("case", ALL, ids=str)
def test_the_view_has_a_cover(case: Case) -> None:
    view = json.loads(case.made("json"))
    assert view["id"] == case.ref
    assert view["document"] == case.document
    assert view["edition"] == case.edition
    assert view["name"] == labels("da", case.document)["name"]
    assert view["title"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_its_words_are_in_both_languages(name: str) -> None:
    danish, english = labels("da", name), labels("en", name)
    assert danish.keys() == english.keys()
    assert {key for key in danish if not (danish[key] and english[key])} <= {"at"}  # kl.


@pytest.mark.parametrize("case", ALL, ids=str)
def test_the_page_has_one_heading_and_a_language(case: Case) -> None:
    page = case.made("html").decode()
    assert len(re.findall("<h1[ >]", page)) == 1
    assert re.search('<html [^>]*lang="da"', page)
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?!https?:|mailto:|#)', page)
    assert page.count("<table") == page.count("<caption")
    assert not re.search(r"<th(?![^>]*scope=)[ >]", page)


@pytest.mark.parametrize(
    "case", cases("seminar-eksempel", "ledere-af-ledere-2020", languages=("en",)), ids=str
)
def test_english_documents_hold_no_danish_label(case: Case) -> None:
    """Labels that are spelt alike in both languages are none of the two."""
    view = case.view()
    english = {word.casefold() for word in labels("en", case.document).values()}
    danish = {
        word for word in labels("da", case.document).values() if word.casefold() not in english
    }
    page = case.made("md").decode()
    long = {word for word in danish if len(word) > 12 and "{" not in word}
    assert view.language == "en"
    assert {
        word for word in long if re.search(rf"^(?:#+ |\*\*){re.escape(word)}", page, re.MULTILINE)
    } == set()

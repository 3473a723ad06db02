"""Every format of a document says the same in the same order."""

import pytest

from plf_cli.documents import DOCUMENTS
from tests.documents.made import Case, cases
from tests.documents.words import of_html, of_markdown, of_word

ALL = [
    *cases("seminar-eksempel", languages=("da", "en")),
    *(case for case in cases() if case.edition == DOCUMENTS[case.document].editions[0]),
]


@pytest.mark.parametrize("case", ALL, ids=str)
def test_the_page_says_what_the_text_says(case: Case) -> None:
    assert of_html(case.made("html").decode()) == of_markdown(case.made("md").decode())


@pytest.mark.parametrize("case", cases("seminar-eksempel"), ids=str)
def test_word_says_what_the_page_says(case: Case) -> None:
    assert of_word(case.made("docx")) == of_html(case.made("html").decode())

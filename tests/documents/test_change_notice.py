"""A change notice says the same in every format, and hostile texts stay texts."""

from pathlib import Path

import pytest

from plf_cli.model.course import Course
from plf_cli.render.formats import rendered
from plf_cli.views.change_notice import ChangeNoticeView, change_notice
from plf_cli.views.wanted import WantedSince
from tests.building import catalogue_of
from tests.changes.states import COURSE, FILES
from tests.documents.test_editions import pdf_text
from tests.documents.words import of_html, of_markdown, of_word, words

HOSTILE = "<script>{{ 7*7 }} #import | ~~~ *a*"
NEW = (
    COURSE.replace("date: 2027-02-10,", "date: 2027-02-11,")
    .replace("name: Gården", f'name: "{HOSTILE}"')
    .replace("name: B-skolen", f'name: "{HOSTILE}"')
    .replace("amount: 2995", "amount: 3000")
    .replace("teams: [a, b]", "teams: [a]")
    .replace("number: 2}", "number: 2, status: cancelled}")
    + "contact: {name: Kontoret, email: kontor@example.org}\n"
)


@pytest.fixture(scope="module")
def view() -> ChangeNoticeView:
    now = catalogue_of(FILES | {"afvikling.yaml": NEW})
    found = now.get(Course, "afvikling")
    assert found
    made = change_notice(now, found, WantedSince(since=catalogue_of(FILES)))
    assert (len(made.shifts), len(made.facts), bool(made.kept)) == (2, 2, True)
    return made


def test_page_text_and_word_say_the_same(view: ChangeNoticeView) -> None:
    page = rendered(view, "html", ()).decode()
    assert "<script" not in page
    assert "49" not in page.partition("</style>")[2]
    assert of_html(page) == of_markdown(rendered(view, "md", ()).decode())
    assert of_html(page) == of_word(rendered(view, "docx", ()))


def test_paper_says_it_too(view: ChangeNoticeView, tmp_path: Path) -> None:
    paper = words(pdf_text(rendered(view, "pdf", ()), tmp_path / "ud.pdf"))
    told = [word for word in of_markdown(rendered(view, "md", ()).decode()) if len(word) > 3]
    assert len(told) > 60
    assert [word for word in told if word not in paper] == []

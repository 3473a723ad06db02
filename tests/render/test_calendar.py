"""The dates of a course for people: Markdown whole, and the same words as a page."""

import re
from html import unescape

import pytest

from plf_cli.render import templates
from tests import calendars, golden

SHEETS = [
    ("proeve-2027", "da"),
    ("proeve-2027", "en"),
    ("ledere-af-ledere-2020", "da"),
    ("proeve", "da"),
]
FILES = {
    *(f"calendar/{ref}.{language}.md" for ref, language in SHEETS),
    "calendar/proeve-2027.ics",
    "calendar/seminar-eksempel.ics",
}


@pytest.mark.parametrize(("ref", "language"), SHEETS)
def test_markdown(ref: str, language: str) -> None:
    text = templates.render("calendar", "md", calendars.view(ref, language=language))
    golden.compare(f"calendar/{ref}.{language}.md", text)


@pytest.mark.parametrize(("ref", "language"), SHEETS)
def test_the_page_says_the_same(ref: str, language: str) -> None:
    view = calendars.view(ref, language=language)
    markdown = templates.render("calendar", "md", view)
    page = templates.render("calendar", "html", view)
    main = page.partition("<main>")[2].partition("</main>")[0]
    main = re.sub(r"<caption.*?</caption>", "", main)
    spaced = unescape(re.sub(r"<[^>]+>", " ", main)).replace("\N{NO-BREAK SPACE}", " ")
    # the page's kicker says the document's name, which Markdown says in the line of facts
    words = sorted(re.findall(r"\w+", spaced))
    assert words == sorted(re.findall(r"\w+", markdown.replace("<br>", " ")))


def test_a_day_without_a_clock_says_so() -> None:
    view = calendars.made(["module: uden-ur, date: 2027-06-02", "module: dag, date: 2027-06-03"])
    text = templates.render("calendar", "md", view)
    assert (
        "| Onsdag den 2. juni 2027<br>uge 22 | **Møde 1**<br>*Tiden er ikke fastlagt endnu* |"
        in text
    )


def test_a_text_of_the_files_breaks_no_table() -> None:
    view = calendars.made(['module: dag, title: "a | b <i>c</i> *d*", date: 2027-06-02'])
    text = templates.render("calendar", "md", view)
    assert r"**Workshop**<br>a \| b \<i\>c\</i\> \*d\* |" in text
    page = templates.render("calendar", "html", view)
    assert "a | b &lt;i&gt;c&lt;/i&gt; *d*" in page


def test_every_golden_file_is_compared() -> None:
    assert golden.kept("calendar") == FILES

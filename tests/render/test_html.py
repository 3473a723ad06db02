"""The page: its skeleton, what hostile texts do to it, and that it needs nothing but itself."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli.render.templates import render
from plf_cli.render.typography import FIXED
from plf_cli.views.agenda import AgendaView
from tests import agendas, golden
from tests.tags import unknown

CASES = [("proeve", "da"), ("proeve-2027", "da"), ("proeve-2027", "en")]
HOSTILE = (
    '<script>alert(1)</script> </style></title></main> {{ 7*7 }} {% raw %} #import =HYPERLINK("x")'
    " ' onload=1 <!-- ]]> &lt;b&gt; \u202eabc\x1b[31m \u200f👩🏽‍🏫 " + "Kompetenceudvikling" * 20
)
ODD = st.text(alphabet=st.sampled_from("a <>&\"'`=/!-{}%#*_[]()\n\u202e\x00;"), max_size=40)


class Page(HTMLParser):
    """The tags of a page in order, each with its attributes' names, and what is left open."""

    VOID = frozenset(("meta", "br"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, ...]] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, *(name for name, _ in attrs)))
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def named(self, tag: str) -> list[tuple[str, ...]]:
        return [one for one in self.tags if one[0] == tag]


def page(view: AgendaView) -> str:
    return render("agenda", "html", view)


def hostile(view: AgendaView, text: str, title: str) -> AgendaView:
    """The view's first day alone, with ``text`` wherever somebody may write one."""
    rows = tuple(
        replace(row, title=title, text=text, lead=title, time=row.time) for row in view.days[0].rows
    )
    day = replace(
        view.days[0],
        label=title,
        title=title,
        venue=title,
        unit=title,
        open=title,
        text=text,
        purpose=text,
        bring=(text,),
        prepare=(text,),
        products=(text,),
        teams=(title, title),
        fields=(title, title),
        marks=(title,),
        rows=rows,
    )
    return replace(view, title=title, provider=title, period=title, marks=(title,), days=(day,))


@pytest.mark.parametrize(("ref", "language"), CASES)
def test_what_the_page_holds(ref: str, language: str) -> None:
    text = page(agendas.view(ref, language=language))
    golden.compare(
        f"html/agenda-{ref}.{language}.html", re.sub("(?s)<style>.*</style>\n", "", text)
    )


def test_every_golden_file_is_compared() -> None:
    pages = {name for name in golden.kept("html") if name.startswith("html/agenda-")}
    assert pages == {f"html/agenda-{ref}.{language}.html" for ref, language in CASES}


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("ref", agendas.documents())
def test_every_page_is_sound(ref: str, language: str) -> None:
    view = agendas.view(ref, language=language)
    text = page(view)
    found = Page(text)
    assert found.open == []
    assert text.startswith("<!DOCTYPE html>\n")
    assert f'<html lang="{language}">' in text
    assert [len(found.named(tag)) for tag in ("title", "main", "h1", "footer")] == [1, 1, 1, 1]
    assert len(found.named("h2")) == len(view.days)
    assert len(found.named("table")) == len(found.named("caption"))
    assert all("scope" in cell for cell in found.named("th"))
    assert unknown(text) == []


def test_texts_tell_their_language_where_it_is_not_that_of_the_labels() -> None:
    view = agendas.view("seminar-eksempel", language="en")
    text = page(view)
    (title,) = re.findall("<h1>(.*)</h1>", text)
    assert title == f'<span lang="da">{view.title}</span>'
    assert '</span> · <span lang="da">' in text
    assert f'<dd><p lang="da">{view.days[0].purpose}</p></dd>' in text
    assert '<p><strong><span lang="da">' in text
    assert 'lang="da"' not in page(agendas.view("seminar-eksempel")).replace('<html lang="da">', "")


def test_every_row_is_there_with_its_time() -> None:
    view = agendas.view("proeve-2027")
    text = page(view)
    rows = [row for day in view.days for row in day.rows]
    assert len(rows) == 23
    assert text.count("</tr>") == len(rows) + sum(1 for day in view.days if day.rows)
    assert all(f">{row.time.replace(' ', FIXED)}</th>" in text for row in rows if row.time)


def test_it_needs_nothing_but_itself() -> None:
    text = page(agendas.view("seminar-eksempel"))
    assert not re.search(r"<(?:script|link|img|iframe|object|embed)\b", text)
    assert not re.search(r"@import|url\(|@font-face|expression\(", text)


@pytest.mark.parametrize("edition", ["participant", "facilitator", "administration", "public"])
def test_only_the_public_edition_may_be_found(edition: str) -> None:
    text = page(replace(agendas.view("proeve"), edition=edition))
    assert ('<meta name="robots" content="noindex">' in text) == (edition != "public")


def test_hostile_texts_are_text() -> None:
    view = agendas.view("proeve", day="start")
    text = page(hostile(view, HOSTILE, HOSTILE))
    found, plain = Page(text), Page(page(hostile(view, "tekst", "titel")))
    assert found.tags == plain.tags
    assert found.open == []
    assert "{{ 7*7 }}" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


@settings(max_examples=100)
@given(ODD, ODD)
def test_odd_texts_leave_the_page_as_it_is(text: str, title: str) -> None:
    view = agendas.view("proeve", day="start")
    found = Page(page(hostile(view, f"a{text}", f"a{title}")))
    assert found.open == []
    assert {one[0] for one in found.tags} <= {one[0] for one in Page(page(view)).tags} | {
        *"p ul ol li em strong code br a".split()
    }
    names = {name for name, _ in found.attributes}
    assert names <= {*"lang charset name content class scope data-label href start".split()}


def test_no_line_breaks_where_it_hurts() -> None:
    text = page(agendas.view("proeve-2027"))
    assert f"14.{FIXED}januar 2027 · kl.{FIXED}9.00-12.45" in text
    assert f"Seminardag{FIXED}1" in text
    assert not re.search(r"kl\. \d|\d\. (?:januar|april)|\d min\.", text)


def test_one_block_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "agenda" / "agenda.html"
    file.parent.mkdir()
    file.write_text(
        '{% extends "plf/agenda/agenda.html" %}\n'
        "{% block day_schedule %}{{ parts.note(day.label) }}{% endblock %}\n"
        "{% block footer %}{% endblock %}\n",
        encoding="utf-8",
    )
    view = agendas.view("proeve", day="start")
    text = render("agenda", "html", view, [tmp_path])
    assert f'<p class="note">Seminardag{FIXED}1</p>' in text
    assert not re.search("<table|<footer", text)
    assert "<h1>Prøve af et forløb</h1>" in text


def test_many_points() -> None:
    view = agendas.view("proeve", day="start")
    day = replace(view.days[0], rows=(view.days[0].rows * 1500)[:10_000])
    assert page(replace(view, days=(day,))).count("<tr") == 10_001

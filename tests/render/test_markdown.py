"""The agenda in Markdown keeps its shape whatever stands in the texts."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from plf_cli.render.markdown import cell, line, plain, printable, prose
from plf_cli.render.templates import render
from tests import agendas

READER = MarkdownIt("commonmark").enable("table")
ODD = st.text(alphabet=st.sampled_from("a |\\`*_#<>-[]()~\n=1.&;æ\u2028\x1b"), max_size=40)


def shape(text: str) -> list[str]:
    """The blocks of a Markdown text: headings, rows and cells, whatever is in them."""
    kinds = ("heading", "tr", "td", "th", "html_block", "fence")
    return [token.type for token in READER.parse(text) if token.type.startswith(kinds)]


@settings(max_examples=150, deadline=None)
@given(ODD, ODD)
def test_odd_texts_leave_headings_and_tables_as_they_are(odd: str, other: str) -> None:
    view = agendas.view("proeve", day="start")
    rows = tuple(replace(row, title=f"a{odd}", text=other) for row in view.days[0].rows)
    day = replace(view.days[0], title=f"a{odd}", text=other, bring=(f"a{odd}",), rows=rows)
    text = render("agenda", "md", replace(view, title=f"a{odd}", days=(day,)))
    assert shape(text) == shape(render("agenda", "md", view))


@given(st.text(alphabet=st.sampled_from("a1 |\\`*_#<>-[]()~.&;æ"), min_size=1))
def test_plain_text_is_shown_as_it_stands(text: str) -> None:
    wanted = " ".join(text.split())
    inline = READER.parse(f"# a{plain(text)}a")[1]
    shown = "".join(token.content for token in inline.children or [])
    assert shown == " ".join(f"a{wanted}a".split())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", r"a\|b"),
        (r"a\|b", r"a\|b"),
        (r"a\\|b", r"a\\\|b"),
        ("et\nto", "et to"),
        ("et\n\nto", "et<br>to"),
        ("Tag med:\n- et\n- to", "Tag med:<br>- et<br>- to"),
        ("1. et\n2. to", "1. et<br>2. to"),
        ("3. klasse # <b>", r"3. klasse # \<b>"),
        (r"\<b> \\<b>", r"\<b> \\\<b>"),
    ],
)
def test_a_cell_is_one_line(text: str, shown: str) -> None:
    assert cell(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Overskrift", r"\# Overskrift"),
        ("tekst\n---", "tekst\n\\---"),
        ("<script>x</script>", r"\<script>x\</script>"),
        ("se <https://example.org>", "se <https://example.org>"),
        ("*fed* [x](https://example.org)", "*fed* [x](https://example.org)"),
        ("3. klasse læser", r"3\. klasse læser"),
        ("1. et\n2. to", "1. et\n2. to"),
        ("- et\n- to", "- et\n- to"),
    ],
)
def test_prose_keeps_emphasis_links_and_lists(text: str, shown: str) -> None:
    assert prose(text) == shown


def test_a_text_on_one_line() -> None:
    assert line("et\n  *to*\n\ntre") == "et *to* tre"


def test_control_characters_are_dropped() -> None:
    assert printable("a\x1b[31mb\x07\x00\u202ec\r\nd\re\u2028f\tg") == "a[31mbc\nd\ne\nf\tg"

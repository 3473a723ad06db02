"""The coverage in all formats: terminal, Markdown, HTML, CSV."""

import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from plf_cli.render import sheet
from plf_cli.render.outline import outline
from plf_cli.render.templates import render
from plf_cli.render.terminal.coverage import coverage
from plf_cli.render.terminal.paper import printed
from plf_cli.render.terminal.timeline import timeline
from plf_cli.views.coverage import only_gaps
from plf_cli.views.timeline import TimelineView
from tests import agendas, coverages, golden

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
WIDTHS = (60, 80, 120)
GOLDEN = {
    *(f"coverage/{coverages.REF}.da.{width}.txt" for width in WIDTHS),
    *(f"coverage/timeline.da.{width}.txt" for width in WIDTHS[1:]),
    *(f"coverage/{coverages.REF}.{language}.md" for language in coverages.LANGUAGES),
    f"coverage/{coverages.REF}.da.csv",
    f"coverage/{coverages.REF}.en.80.ascii.txt",
    "coverage/ledere-af-ledere.da.md",
    "coverage/gaps.da.80.txt",
}


def drawn(view: TimelineView, width: int, *, unicode: bool = True) -> str:
    """The timeline as a terminal shows it."""
    return printed(timeline(view, width), width, color=False, unicode=unicode)


@pytest.mark.parametrize("width", [44, *WIDTHS])
@pytest.mark.parametrize("language", coverages.LANGUAGES)
@pytest.mark.parametrize("ref", agendas.documents())
def test_fits(ref: str, language: str, width: int) -> None:
    for text, coloured in (
        (coverage(view, width=width, color=False), coverage(view, width=width, color=True))
        for view in [coverages.covered(ref, language)]
    ):
        assert [line for line in text.splitlines() if cell_len(line) > width] == []
        assert "\x1b" not in text
        without = ESCAPE.sub("", coloured)
        assert [line.rstrip() for line in without.splitlines()] == text.splitlines()
    text = drawn(coverages.timed(ref, language), width)
    assert [line for line in text.splitlines() if cell_len(line) > width] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_every_cell_is_in_the_terminal(width: int) -> None:
    view = coverages.covered()
    text = coverage(view, width=width, color=False)
    rows = [
        line
        for line in text.splitlines()
        if re.search(r"\d+ \w+.*(?:nej|Ikke dækket)|(?:nej|Ikke dækket).*\d+ \w", line)
    ]
    assert len(rows) == 3
    assert len(re.findall(r"(?:nej|Ikke dækket)\s", text)) >= 8


def test_only_ascii_is_drawn_without_unicode() -> None:
    for text in (
        coverage(coverages.covered("proeve"), width=80, color=False, unicode=False),
        drawn(coverages.timed("proeve-2027"), 80, unicode=False),
    ):
        assert set(text) - set(map(chr, range(32, 127))) <= set("\næøåÆØÅé»«")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80), st.integers(1, 200), st.booleans())
def test_odd_texts_neither_break_the_page_nor_reach_the_terminal(
    odd: str,
    width: int,
    color: bool,  # noqa: FBT001 - hypothesis hands it over
) -> None:
    view = coverages.covered()
    rows = tuple(replace(row, name=odd) for row in view.rows)
    holes = tuple(replace(hole, field=odd, goals=(odd,)) for hole in view.holes)
    told = tuple(replace(one, field=odd, reason=odd) for one in view.opt_outs)
    changed = replace(view, title=odd, rows=rows, holes=holes, opt_outs=told, left_out=(odd,))
    shown = ESCAPE.sub("", coverage(changed, width=width, color=color))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


@pytest.mark.parametrize("ref", agendas.documents())
def test_html_and_markdown_say_the_same(ref: str) -> None:
    view = coverages.covered(ref)
    markdown = _words(re.sub(r"<br>|[|*#]|---|(?m:^- )", " ", render("coverage", "md", view)))
    html = _words(" ".join(_told(outline(render("coverage", "html", view)))))
    assert sorted(set(markdown)) == sorted(set(html))


def _told(node: object) -> list[str]:
    """All texts below a node of an outline."""
    if isinstance(node, str):
        return [node]
    if isinstance(node, tuple | list):
        return [text for one in node for text in _told(one)]
    if hasattr(node, "__dataclass_fields__"):
        names = [name for name in node.__dataclass_fields__ if name not in _LOOKS]
        return [text for name in names for text in _told(getattr(node, name))]
    return []


_LOOKS = ("kind", "link", "language", "style", "name", "title", "caption", "summary", "author")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.replace("\\", ""))


@pytest.mark.parametrize("language", coverages.LANGUAGES)
def test_csv_has_a_line_a_cell(language: str) -> None:
    text = sheet.to_csv(coverages.covered(language=language))
    assert text.startswith("\ufeff")
    head, *lines = csv.reader(io.StringIO(text[1:], newline=""), delimiter=";")
    assert {len(line) for line in [head, *lines]} == {12}
    assert len(lines) == 42
    assert sum(line[4] in {"Ikke dækket", "Not covered"} for line in lines) == 8
    assert sum(int(line[5]) > 0 for line in lines) == 16
    assert all(line.endswith("\r") for line in text.split("\n")[:-1])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('=HYPERLINK("http://example.org")', '\'=HYPERLINK("http://example.org")'),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "'=1"),
        ("\t=1", "'=1"),
        ("\u200b=1", "\u200b=1"),
        ("\uff1d1", "'\uff1d1"),
        ("1; 2", "1; 2"),
        ('a "b"', 'a "b"'),
        ("a\r\nb", "a b"),
        ("a = b", "a = b"),
    ],
)
def test_no_text_is_calculated_by_a_spreadsheet(text: str, written: str) -> None:
    view = coverages.covered()
    row = replace(view.rows[0], name=text, reason=text)
    found = sheet.to_csv(replace(view, rows=(row,)))[1:]
    _head, line, *_more = csv.reader(io.StringIO(found, newline=""), delimiter=";")
    assert (line[1], line[11]) == (written, written)


@pytest.mark.parametrize("width", WIDTHS)
def test_terminal(width: int) -> None:
    covered = coverage(coverages.covered(), width=width, color=False)
    golden.compare(f"coverage/{coverages.REF}.da.{width}.txt", covered)


@pytest.mark.parametrize("width", WIDTHS[1:])
def test_timeline(width: int) -> None:
    golden.compare(f"coverage/timeline.da.{width}.txt", drawn(coverages.timed(), width))


def test_a_timeline_needs_room() -> None:
    assert drawn(coverages.timed(), WIDTHS[0]).strip() == ""


def test_terminal_in_english_without_unicode() -> None:
    view = coverages.covered(language="en")
    text = coverage(view, width=80, color=False, unicode=False)
    golden.compare(f"coverage/{coverages.REF}.en.80.ascii.txt", text)


def test_gaps() -> None:
    text = coverage(only_gaps(coverages.covered()), width=80, color=False)
    golden.compare("coverage/gaps.da.80.txt", text)


@pytest.mark.parametrize("language", coverages.LANGUAGES)
def test_markdown(language: str) -> None:
    text = render("coverage", "md", coverages.covered(language=language))
    golden.compare(f"coverage/{coverages.REF}.{language}.md", text)


def test_markdown_of_a_record() -> None:
    text = render("coverage", "md", coverages.covered("ledere-af-ledere"))
    golden.compare("coverage/ledere-af-ledere.da.md", text)


def test_csv() -> None:
    text = sheet.to_csv(coverages.covered()).replace("\r\n", "\n")
    golden.compare(f"coverage/{coverages.REF}.da.csv", text)


def test_every_golden_file_is_compared() -> None:
    assert golden.kept("coverage") == GOLDEN

"""A document in a terminal, from the outline of its page: every width, and texts that are odd."""

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from plf_cli.render import terminal
from plf_cli.render.outline import outline
from plf_cli.render.terminal.document import document
from tests import golden
from tests.documents.made import Case

EVERYTHING = Path(__file__).parents[1] / "data" / "outline" / "everything.html"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
FILES = {*(f"outline/everything.{width}.txt" for width in (40, 60, 80, 120)),
         "outline/everything.60.ascii.txt"}  # fmt: skip
NUMBERS = (
    "<table><thead><tr><th>A</th><th>B</th></tr></thead>"
    "<tr><td>x</td><td class='number'>12</td></tr></table>"
)
LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwe"


def shown(html: str, width: int = 60, *, unicode: bool = True) -> str:
    return document(outline(html), width=width, color=False, unicode=unicode)


def everything(width: int, *, color: bool = False, unicode: bool = True) -> str:
    html = EVERYTHING.read_text(encoding="utf-8")
    return document(outline(html), width=width, color=color, unicode=unicode)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_everything(width: int) -> None:
    text = everything(width)
    golden.compare(f"outline/everything.{width}.txt", text)
    assert [line for line in text.splitlines() if cell_len(line) > width] == []
    coloured = ESCAPE.sub("", everything(width, color=True))
    assert [line.rstrip() for line in coloured.splitlines()] == text.splitlines()


def test_without_unicode() -> None:
    text = everything(60, unicode=False)
    golden.compare("outline/everything.60.ascii.txt", text)
    letters = {letter for letter in text if not letter.isascii()}
    assert letters <= set("æøåÆØÅé")


def test_every_golden_file_is_compared() -> None:
    assert golden.kept("outline") == FILES


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a</p><p>b</p>", "a\n\nb\n"),
        ("<h2>a</h2><p>b</p>", f"a\n{'━' * 60}\nb\n"),
        ("<p class='facts'>a</p><p class='note'>b</p><p>c</p>", "a\nb\n\nc\n"),
        ("<p>a<br>b</p>", "a\nb\n"),
        ("<p>kl.&nbsp;9&shy;30</p>", "kl. 930\n"),
        ("<p><a href='https://a.dk'>her</a></p>", "her (https://a.dk)\n"),
        ("<p><a href='https://a.dk'>https://a.dk</a></p>", "https://a.dk\n"),
        ("<p><a href='mailto:a@b.dk'>a@b.dk</a></p>", "a@b.dk\n"),
        ("<p>[bold]a[/bold] :smile: [/]</p>", "[bold]a[/bold] :smile: [/]\n"),
        ("<p>a&#27;[31mb&#8238;c&#7;</p>", "a[31mbc\n"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b\n"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", f"a{' ' * 15}b\n"),
        ("<dl><dt>Et langt ord, der ikke kan stå ved siden af</dt><dd>b</dd></dl>",
            "Et langt ord, der ikke kan stå ved siden af\n  b\n"),
        (NUMBERS,
            "A      B\n" + "─" * 60 + "\nx     12\n"),
        ("", "\n"),
    ],
)  # fmt: skip
def test_parts(html: str, text: str) -> None:
    assert re.sub("─+", "─" * 60, shown(html)) == text


def test_a_table_that_does_not_fit_is_shown_row_by_row() -> None:
    heads = "".join(f"<th>Kolonne {at}</th>" for at in range(1, 8))
    row = "".join(f"<td>Værdi {at}</td>" for at in range(1, 8))
    html = (
        f"<table><thead><tr>{heads}</tr></thead><tr>{row}</tr><tr class='rest'>{row}</tr></table>"
    )
    lines = shown(html, 40).splitlines()
    assert lines[:3] == ["Værdi 1", "Kolonne 2       Værdi 2", "Kolonne 3       Værdi 3"]
    assert lines[7] == "┄" * 40
    assert shown(html, 100).splitlines()[0].split("  ")[0] == "Kolonne 1"


def test_a_form_that_does_not_fit_tells_once_what_to_fill_in() -> None:
    heads = "".join(f"<th>{LONG[:12]} {at}</th>" for at in range(9))
    html = f"<table class='form'><thead><tr>{heads}</tr></thead><tr><td>Nord</td></tr></table>"
    text = shown(html)
    assert text.count(LONG[:12]) == 9
    assert text.endswith(f"{'┄' * 60}\nNord\n")


def test_a_form_whose_rows_have_headings_has_a_line_above_those_only() -> None:
    heads = "".join(f"<th>{LONG[:12]}<br>{at}</th>" for at in range(9))
    part = "<tr><th colspan='9'>Nord</th></tr><tr><th>En</th></tr><tr><th>To</th></tr>"
    text = shown(f"<table class='form'><thead><tr>{heads}</tr></thead>{part * 2}</table>", 60)
    rule = "┄" * 60
    assert text.endswith(f"{rule}\nNord\nEn\nTo\n{rule}\nNord\nEn\nTo\n")
    assert f"{LONG[:12]}, 8" in text


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("html", [
    f"<p>{LONG * 9}</p>", f"<h2>{LONG * 3}</h2>", f"<ul><li>{LONG * 3}</li></ul>",
    f"<dl><dt>{LONG}</dt><dd>{LONG * 3}</dd></dl>",
    f"<table><tr><td>{LONG}</td><td>{LONG * 2}</td></tr></table>",
    f"<table><tr>{'<td>a</td>' * 60}</tr></table>",
    "<ul><li>" * 30 + "a" + "</li></ul>" * 30,
    "<p>" + "中文🙂" * 40 + "</p>",
])  # fmt: skip
def test_nothing_is_wider_than_the_terminal(html: str, width: int) -> None:
    text = shown(f"<main><header class='cover'><h1>{LONG}</h1></header>{html}</main>", width)
    assert [line for line in text.splitlines() if cell_len(line) > width] == []


def test_a_course_is_drawn_over_its_school_years_where_there_is_room() -> None:
    view = Case("seminar-eksempel", "programme", "public").view()
    wide, narrow = (terminal.shown(view, (), width=width, color=False) for width in (80, 60))
    assert "Skoleåret 2026/27\n" in wide
    assert wide.index("Forløbet over tid") < wide.index("Klynge Tønder   ") < wide.index("Hvornår")
    assert "Skoleåret 2026/27\n" not in narrow
    assert "▒" not in terminal.shown(view, (), width=80, color=False, unicode=False)

"""A page -> what it is made of: our whole vocabulary, and what others may write."""

from pathlib import Path

import pytest

from plf_cli.render.elements import (
    Cell,
    Described,
    Heading,
    Paragraph,
    Points,
    Row,
    Run,
    Section,
    Sign,
    Table,
    Words,
)
from plf_cli.render.outline import outline
from plf_cli.render.templates import render
from tests import agendas
from tests.tags import unknown

EVERYTHING = Path(__file__).parents[1] / "data" / "outline" / "everything.html"
BLANK, BOX, BREAK = Sign.BLANK, Sign.BOX, Sign.BREAK


def words(*told: str | Run | Sign) -> Words:
    return tuple(Run(one) if isinstance(one, str) else one for one in told)


def text(*told: str | Run | Sign) -> Paragraph:
    return Paragraph(words(*told))


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("", ()),
        ("  \n ", ()),
        ("<p></p>", ()),
        ("<h2>Kort</h2>", (Heading(words("Kort"), 2),)),
        ("<p class='facts'>kl. 9</p>", (Paragraph(words("kl. 9"), "facts"),)),
        ("<p> a\n  b </p>", (text("a b"),)),
        ("<p>a&nbsp;b &amp; c &lt;x&gt;</p>", (text("a\xa0b & c <x>"),)),
        ("<p>a<br> b<br>\n</p>", (text("a", BREAK, "b", BREAK),)),
        ("<p>a <strong>b</strong> c</p>", (text("a ", Run("b", strong=True), " c"),)),
        ("<p><b>a <i>b</i></b></p>",
            (text(Run("a ", strong=True), Run("b", strong=True, emphasis=True)),)),
        ("<p><code>x</code></p>", (text(Run("x", code=True)),)),
        ("<p><a href='https://a.dk'>a</a></p>", (text(Run("a", link="https://a.dk")),)),
        ("<p><a href='mailto:a@b.dk'>a</a></p>", (text(Run("a", link="mailto:a@b.dk")),)),
        ("<p><a href='javascript:x'>a</a> <a>b</a></p>", (text("a b"),)),
        ("<p>Navn: <span class='blank'></span></p>", (text("Navn: ", BLANK),)),
        ("<p><span class='box'></span> Ja</p>", (text(BOX, " Ja"),)),
        ("<ul><li>a</li><li><p>b</p><ol><li>c</li></ol></li></ul>",
            (Points(((text("a"),), (text("b"), Points(((text("c"),),), ordered=True)))),)),
        ("<ul></ul>", ()),
        ("<dl><div><dt>a</dt><dd><p>b</p><p>c</p></dd></div></dl>",
            (Described(((words("a"), (text("b"), text("c"))),)),)),
        ("<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>",
            (Described(((words("a"), (text("b"),)), (words("c"), ()))),)),
        ("<section class='page'><p>a</p></section>", (Section((text("a"),), page=True),)),
        ("<section><p>a</p></section>", (text("a"),)),
        ("<div class='keep'><p>a</p></div>", (Section((text("a"),), keep=True),)),
        ("<figure><svg><title>x</title></svg><figcaption>b</figcaption></figure>", ()),
        ("<figure><figcaption>b</figcaption></figure>", (Paragraph(words("b"), "caption"),)),
        ("<p>a<script>alert(1)</script><style>b</style></p>", (text("a"),)),
        ("a <blink>b</blink><p>c", (text("a b"), text("c"))),
        ("<blockquote><p>a</p></blockquote>", (text("a"),)),
        ("</p></main><p>a</b>b", (text("ab"),)),
    ],
)  # fmt: skip
def test_blocks(html: str, blocks: tuple[object, ...]) -> None:
    assert outline(html).body == blocks


def cell(told: str = "", **more: object) -> Cell:
    return Cell((text(told),) if told else (), **more)  # type: ignore[arg-type]  # as it is told


@pytest.mark.parametrize(
    ("html", "table"),
    [
        ("<tr><td>a<td>b", Table((), (Row((cell("a"), cell("b"))),))),
        ("<thead><tr><th>a</th></tr></thead><tbody><tr><td></td></tr></tbody>",
            Table((Row((cell("a", header=True),)),), (Row((cell(),)),))),
        ("<caption>c</caption><tr><td>a</td></tr>",
            Table((), (Row((cell("a"),)),), words("c"))),
        ("<caption class='unseen'>c</caption><tr><td>a</td></tr>",
            Table((), (Row((cell("a"),)),), words("c"), shown=False)),
        ("<tr class='rest'><td>a</td></tr>", Table((), (Row((cell("a"),), quiet=True),))),
        ("<tr><td colspan='2' class='number tone-3'>1</td></tr>",
            Table((), (Row((cell("1", span=2, number=True, tone=3),)),))),
        ("<tr><td colspan='99999999'>1</td></tr>", Table((), (Row((cell("1", span=60),)),))),
        ("<tr><td colspan='-1'>1</td></tr>", Table((), (Row((cell("1"),)),))),
    ],
)  # fmt: skip
def test_tables(html: str, table: Table) -> None:
    html = html.replace("<td>a<td>b", "<td>a</td><td>b</td>")
    assert outline(f"<table>{html}</table>").body == (table,)


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p lang='da'>a</p>", words(Run("a", language="da"))),
        ("<p>a <span lang='da'>b <em>c</em></span> d</p>",
            words("a ", Run("b ", language="da"), Run("c", emphasis=True, language="da"), " d")),
        ("<p lang='en'>a <span lang='en'>b</span></p>", words("a b")),
        ("<div lang='da'><p>a <span lang='en'>b</span></p></div>",
            words(Run("a ", language="da"), "b")),
        ("<p>a</p>", words("a")),
    ],
)  # fmt: skip
def test_a_text_in_another_language_than_the_page_says_so(html: str, told: Words) -> None:
    assert outline(f"<html lang='en'><main>{html}</main></html>").body == (Paragraph(told),)


@pytest.mark.parametrize(
    ("classes", "look"),
    [("agenda", ""), ("run-sheet landscape", "landscape"), ("certificate diploma", "diploma")],
)
def test_how_the_whole_looks(classes: str, look: str) -> None:
    assert outline(f"<html><body class='{classes}'><main></main></body></html>").look == look


def test_kinds_of_tables() -> None:
    kinds = ["schedule", "form", "matrix", ""]
    html = "".join(f"<table class='{kind}'><tr><td>a</td></tr></table>" for kind in kinds)
    assert [one.kind for one in outline(html).body if isinstance(one, Table)] == kinds


def test_the_head_is_apart_and_the_foot_is_not_there() -> None:
    whole = outline(EVERYTHING.read_text(encoding="utf-8"))
    assert (whole.language, whole.title) == ("da", "Alt · Prøve")
    assert [type(one) for one in whole.cover] == [Paragraph, Heading, Paragraph, Paragraph]
    assert whole.body[0] == Heading(words("Kort fortalt"), 2)
    assert "Foden" not in repr(whole)
    assert "Tidslinje" not in repr(whole)
    assert "2027" not in repr(whole)


def test_all_of_our_vocabulary_is_known() -> None:
    assert unknown(EVERYTHING.read_text(encoding="utf-8")) == []
    assert unknown(render("agenda", "html", agendas.view("proeve-2027"))) == []
    assert unknown("<main><p>a</p>\n<marquee>b</marquee></main>") == ["2: marquee"]


def test_what_lies_too_deep_is_kept_as_text() -> None:
    deep = outline("<div>" * 5000 + "a" + "</div>" * 5000 + "<p>b</p>")
    assert deep.body == (text("a"), text("b"))

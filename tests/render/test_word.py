"""A document as a Word file: real styles, header rows, language, the same bytes each time."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plf_cli.render.word import render_docx
from plf_cli.resources import shipped
from tests import agendas
from tests.render.word import agenda, body, letterhead, parts, read, texts, word
from tools import letterhead as shipped_files

EVERYTHING = Path(__file__).parents[1] / "data" / "outline" / "everything.html"
EXAMPLE = shipped("templates") / "shared" / "letterhead-example.docx"


def styles(content: bytes) -> list[tuple[str, str]]:
    return [
        (one.style.name, one.text) for one in read(content).paragraphs if one.style and one.text
    ]


@pytest.mark.parametrize(
    ("html", "style", "text"),
    [
        ("<h2>a</h2>", "Heading 1", "a"),
        ("<h3>a</h3>", "Heading 2", "a"),
        ("<h4>a</h4>", "Heading 3", "a"),
        ("<p>a</p>", "Normal", "a"),
        ("<p class='facts'>a</p>", "PLF Facts", "a"),
        ("<p class='note'>a</p>", "PLF Note", "a"),
        ("<p class='mark'>a</p>", "PLF Mark", "a"),
        ("<ul><li>a</li></ul>", "List Bullet", "a"),
        ("<ul><li><ul><li>a</li></ul></li></ul>", "List Bullet 2", "a"),
        ("<ol><li>a</li></ol>", "List Number", "a"),
        ("<table><caption>a</caption><tr><td>b</td></tr></table>", "Caption", "a"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "PLF Described", "a\tb"),
        ("<dl><dt>a</dt><dd><ul><li>b</li></ul></dd></dl>", "PLF Headword", "a"),
        ("<dl><dt>En lang, lang ledetekst</dt><dd>b</dd></dl>", "PLF Headword",
            "En lang, lang ledetekst"),
        ("<p><span class='box'></span> Ja</p>", "Normal", "☐ Ja"),
        ("<p>a<br>b</p>", "Normal", "a\nb"),
        ("<p>Navn: <span class='blank'></span></p>", "Normal", "Navn: \t"),
        ("<p>a <span class='blank'></span> b</p>", "Normal", f"a {'_' * 16} b"),
    ],
)  # fmt: skip
def test_styles(html: str, style: str, text: str) -> None:
    assert (style, text) in styles(word(html))


def test_the_cover_has_the_title_and_what_belongs_to_it() -> None:
    cover = "<header class='cover'><p class='kicker'>Drejebog</p><p class='facts'>COK</p></header>"
    assert styles(word(cover)) == [
        ("PLF Kicker", "Drejebog"), ("Subtitle", "COK"), ("Title", "Titel"),
    ]  # fmt: skip


def test_each_numbered_list_begins_at_one() -> None:
    content = body(word("<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>"))
    first, second, third = re.findall(r'<w:numId w:val="(\d+)"/>', content)
    assert first == second != third
    assert (
        f'w:numId="{third}"'
        in parts(word("<ol><li>a</li></ol><ol><li>c</li></ol>"))["word/numbering.xml"].decode()
    )


def test_tables_can_be_read_aloud() -> None:
    html = (
        "<table class='schedule'><caption class='unseen'>Programmet &amp; mere</caption>"
        "<thead><tr><th>Tid</th><th>Hvad</th></tr></thead>"
        "<tr><th scope='row'>9.00</th><td>Kaffe</td></tr><tr><td>10.00</td></tr></table>"
    )
    content = word(html)
    (table,) = read(content).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Tid", "Hvad"], ["9.00", "Kaffe"], ["10.00", ""],
    ]  # fmt: skip
    text = body(content)
    assert text.count("<w:tblHeader/>") == 1
    assert text.count("<w:cantSplit/>") == 3
    assert 'w:firstRow="1"' in text
    assert '<w:tblCaption w:val="Programmet &amp; mere"/>' in text
    assert "Programmet" not in " ".join(texts(content))


def test_the_columns_fill_the_page() -> None:
    for kind in ("schedule", "form", "matrix", ""):
        cells = "".join(f"<td>{'ord ' * at}</td>" for at in range(1, 9))
        html = f"<table class='{kind}'><tr>{cells}</tr></table>"
        widths = re.findall(r'<w:gridCol w:w="(\d+)"/>', body(word(html)))
        assert sum(map(int, widths)) == 9184
        assert min(map(int, widths)) > 300


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<section class='page'><h2>a</h2></section>", "<w:pageBreakBefore/>"),
        ("<section class='page'><table><tr><td>a</td></tr></table></section>",
            "<w:pageBreakBefore/>"),
        ("<section class='keep'><p>a</p><p>b</p></section>", "<w:keepNext/>"),
        ("<table class='form'><tr><td></td></tr></table>", "<w:trHeight"),
        ("<table><tr><td class='number tone-4'>1</td></tr></table>", 'w:fill="0B5563"'),
        ("<table><tr><td colspan='2'>1</td></tr><tr><td>1</td><td>1</td></tr></table>",
            '<w:gridSpan w:val="2"/>'),
        ("<p>a\u00adb\u2011c</p>", "<w:softHyphen/>"),
    ],
)  # fmt: skip
def test_layout(html: str, found: str) -> None:
    assert found in body(word(html))


WIDE = "<html lang='da'><body class='landscape'><main><h1>a</h1>{}</main></body></html>"


def page_of(content: bytes) -> tuple[int, int]:
    section = read(content).sections[0]
    assert section.page_width
    assert section.page_height
    return section.page_width.twips, section.page_height.twips


@pytest.mark.parametrize(
    ("look", "size"),
    [("", (11906, 16838)), ("landscape", (16838, 11906)), ("diploma", (11906, 16838))],
)
def test_the_page_looks_as_the_body_says(look: str, size: tuple[int, int]) -> None:
    html = f"<html lang='da'><body class='x {look}'><main><h1>a</h1></main></body></html>"
    view = agendas.view("proeve-2027")
    assert page_of(render_docx(html, view)) == size
    assert page_of(render_docx(html, view, EXAMPLE)) == (11906, 16838)  # somebody's stays theirs


def test_what_is_wide_fills_a_wide_page() -> None:
    table = "<table><tr><td>a</td><td>b</td></tr></table>"
    made = body(render_docx(WIDE.format(table), agendas.view("proeve-2027")))
    assert sum(map(int, re.findall(r'<w:gridCol w:w="(\d+)"/>', made))) == 14570


def test_a_diploma_is_called_so_in_large_letters() -> None:
    kickers = [
        re.search(r'w:styleId="PLFKicker".*?<w:sz w:val="(\d+)"', styles_of(look), re.DOTALL)
        for look in ("", "diploma")
    ]
    assert [int(found[1]) for found in kickers if found] == [22, 60]


def styles_of(look: str) -> str:
    html = f"<html lang='da'><body class='{look}'><main><h1>a</h1></main></body></html>"
    return parts(render_docx(html, agendas.view("proeve-2027")))["word/styles.xml"].decode()


def test_times_are_never_broken() -> None:
    content = body(word("<p>kl. 9.00-15.30, 2026-27, a-b</p>"))
    assert content.count("<w:noBreakHyphen/>") == 1
    assert "kl. 9.00-15.30, 2026-27, a-b" in texts(word("<p>kl. 9.00-15.30, 2026-27, a-b</p>"))


def test_texts_in_another_language_say_so() -> None:
    html = "<p lang='da'>a <strong>b</strong></p><p>c</p><p lang='en'>d</p>"
    page = f"<html lang='en'><main><h1>x</h1>{html}</main></html>"
    made = body(render_docx(page, agendas.view("proeve-2027", language="en")))
    told = re.findall(r"<w:r>(<w:rPr>.*?</w:rPr>)?<w:t [^>]*>(\w) ?</w:t>", made)
    assert [(text, "da-DK" in looks) for looks, text in told] == [
        ("x", False), ("a", True), ("b", True), ("c", False), ("d", False),
    ]  # fmt: skip


def kept(html: str) -> list[str]:
    """The texts of the paragraphs that stay with what follows, by their own word."""
    found = re.findall(r"<w:p><w:pPr>(.*?)</w:pPr>(.*?)</w:p>", body(word(html)))
    return [re.sub("<.*?>", "", text) for looks, text in found if "<w:keepNext/>" in looks]


FORM = "<table class='form'>{}</table>"
TURNS = (
    "<table><tr><td>a</td></tr><tr class='turn'><td>b</td></tr><tr class='turn'><td>c</td></tr>"
    "<tr><td>d</td></tr><tr><td>e</td></tr></table>"
)
TEAMS = (
    "<table><tr><th colspan='2'>a</th></tr><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr>"
    "<tr><th colspan='2'>e</th></tr><tr><td>f</td><td>g</td></tr></table>"
)
ROW = "<tr><th scope='row'>{}</th><td></td></tr>"


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<h2>a</h2><p class='facts'>b</p><p class='note'>c</p><p>d</p>", ["a", "b", "c"]),
        ("<h2>a</h2><p class='facts'>b</p><h3>c</h3><p>d</p>", ["a", "b", "c"]),
        ("<h2>a</h2><p class='facts'>b</p><h2>c</h2>", ["a"]),
        ("<h2>a</h2><p class='facts'>b</p><section class='page'><h2>c</h2></section>", ["a"]),
        ("<h2>a</h2><p class='note'>b</p>", ["a"]),
        ("<p>a</p><p class='facts'>b</p><p>c</p>", []),
        ("<h2>a</h2><p>b</p><p class='note'>c</p><p>d</p>", ["a"]),
        ("<section class='keep'><h3>a</h3><ul><li>b</li><li>c</li></ul></section>", ["a", "b"]),
        ("<section class='keep'><table><tr><td>a</td></tr><tr><td>b</td></tr></table></section>",
            ["a", "b"]),
        ("<table><tr><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>", ["b"]),
        (FORM.format("".join(ROW.format(name) for name in "abc")), ["a", "", "b", ""]),
        (FORM.format("".join(ROW.format(f"a{at}") for at in range(40))), ["a38", ""]),
        (TURNS, ["a", "b", "d"]),
        (TEAMS, ["a", "b", "c", "e"]),
    ],
)  # fmt: skip
def test_what_belongs_together_stays_on_a_page(html: str, texts: list[str]) -> None:
    assert [text for text in kept(html) if text != "Titel"] == texts


@pytest.mark.parametrize("word_", ["Kommune", "Skoleudviklingssamtale", "Nationalt"])
def test_no_word_is_broken_where_there_is_room(word_: str) -> None:
    cells = f"<td><strong>{word_}</strong></td>" + "<td></td>" * 5
    widths = re.findall(r'<w:gridCol w:w="(\d+)"/>', body(word(FORM.format(f"<tr>{cells}</tr>"))))
    assert int(widths[0]) > 105 * len(word_) + 220


def test_a_wide_column_is_wide() -> None:
    head = "<thead><tr><th>a</th><th class='wide'>b</th><th>c</th></tr></thead>"
    widths = re.findall(r'<w:gridCol w:w="(\d+)"/>', body(word(FORM.format(f"{head}<tr></tr>"))))
    assert int(widths[1]) > 2 * int(widths[0])


def test_the_head_of_a_page_has_no_rule_on_our_paper(tmp_path: Path) -> None:
    html = "<p>a</p><section class='page'><h2>b</h2></section>"
    assert '<w:pBdr><w:top w:val="nil"/></w:pBdr>' in body(word(html))
    assert "<w:pBdr>" not in body(word(html, letterhead(tmp_path, "{{p content }}")))


def test_links_lead_to_the_web_and_to_mail_only() -> None:
    content = word(
        "<p><a href='https://example.org/?a=1&amp;b=2'>a</a> <a href='mailto:a@example.org'>b</a>"
        " <a href='file:///etc/passwd'>c</a> <a href='javascript:x'>d</a></p>"
    )
    links = re.findall(
        r'Target="([^"]+)" TargetMode="External"',
        parts(content)["word/_rels/document.xml.rels"].decode(),
    )
    assert sorted(links) == ["https://example.org/?a=1&amp;b=2", "mailto:a@example.org"]
    assert body(content).count("<w:hyperlink ") == 2
    assert "TargetMode" not in parts(word("<p>a</p>"))["word/_rels/document.xml.rels"].decode()


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "{{ 7*7 }} {% for x in y %} {# x #} {_{ 7*7 }_}",
        "#import x $a$",
        '=HYPERLINK("http://example.org")',
        "]]> <w:p> &lt; &amp;amp; \\",
        "x" * 5000,
        "🙂 شكرا 中文",
        " ",
    ],
)
def test_texts_of_users_stay_texts(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    assert text.strip() in " ".join(texts(word(f"<p>{escaped}</p>")))


def test_no_character_breaks_the_file() -> None:
    every = "".join(f"&#{number};" for number in (*range(160), 0xFFFE, 0xFFFF, 0xD800, 0x202E))
    assert texts(word(f"<p>a{every}b</p>"))[-1].startswith("a")


def test_what_the_file_says_of_itself() -> None:
    for language, code in (("da", "da-DK"), ("en", "en-GB")):
        made = word("<p>a</p>", language=language)
        about = read(made).core_properties
        view = agendas.view("proeve-2027")
        assert (about.title, about.author, about.language) == (view.title, view.provider, code)
        assert about.created is about.modified is None
        assert f'<w:lang w:val="{code}"' in parts(made)["word/styles.xml"].decode()
        assert "<w:autoHyphenation/>" in parts(made)["word/settings.xml"].decode()


def test_titles_are_escaped_once() -> None:
    from dataclasses import replace  # noqa: PLC0415

    view = replace(agendas.view("proeve-2027"), title='Mål & <i>"midler"</i> {{ 7*7 }}\n\x07')
    made = read(render_docx("<main></main>", view))
    assert made.core_properties.title == 'Mål & <i>"midler"</i> {{ 7*7 }}'
    footer = made.sections[0].footer.paragraphs[0].text
    assert 'Mål & <i>"midler"</i> {{ 7*7 }}' in footer


@pytest.mark.parametrize(("language", "page"), [("da", "Side 1 af 1"), ("en", "Page 1 of 1")])
def test_pages_are_counted(language: str, page: str) -> None:
    footer = read(word(language=language)).sections[0].footer.paragraphs[0]
    assert footer.text.endswith(f"\t{page}")
    assert all(f"> {field} <" in footer._p.xml for field in ("PAGE", "NUMPAGES"))


@pytest.mark.parametrize("template", [None, EXAMPLE])
def test_the_same_bytes_in_another_process(template: Path | None) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.render.word import agenda;"
        "template = Path(sys.argv[1]) if sys.argv[1] else None;"
        "sys.stdout.buffer.write(agenda('proeve-2027', template))"
    )
    root = Path(__file__).parents[2]
    made = subprocess.run(
        [sys.executable, "-c", code, str(template or "")],
        cwd=root, env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        capture_output=True, check=True,
    )  # fmt: skip
    assert made.stdout == agenda("proeve-2027", template)


def test_all_agendas_can_be_read_back() -> None:
    for ref in agendas.documents():
        made = texts(agenda(ref))
        assert agendas.view(ref).title in made


def test_ten_thousand_rows() -> None:
    rows = "<tr><th scope='row'>9.00</th><td><p>Kaffe</p></td></tr>" * 10_000
    (table,) = read(word(f"<table class='schedule'>{rows}</table>")).tables
    assert len(table._tbl.tr_lst) == 10_000


def test_the_shipped_files_are_what_the_tool_makes() -> None:
    for path, content in shipped_files.outputs().items():
        assert (shipped_files.ROOT / path).read_bytes() == content


def test_a_letterhead_keeps_its_own_looks(tmp_path: Path) -> None:
    file = letterhead(tmp_path, "Kære {{ document.title }}", "{{p content }}", "Venlig hilsen")
    html = "<h2>Kort</h2><ul><li>a</li></ul><ol><li>b</li></ol><p class='facts'>c</p>"
    made = word(html, file)
    title = agendas.view("proeve-2027").title
    assert styles(made) == [
        ("Normal", f"Kære {title}"), ("Title", "Titel"), ("Heading 1", "Kort"),
        ("List Bullet", "a"), ("List Number", "b"), ("PLF Facts", "c"), ("Normal", "Venlig hilsen"),
    ]  # fmt: skip
    before, after = (parts(one)["word/styles.xml"].decode() for one in (file.read_bytes(), made))
    style = re.compile(r'<w:style [^>]*w:styleId="Heading1".*?</w:style>', re.DOTALL)
    assert style.findall(before) == style.findall(after)
    assert 'w:val="4F81BD" w:themeColor="accent1"' in after  # the accent of its theme
    assert read(made).core_properties.author == agendas.view("proeve-2027").provider


def test_the_places_of_a_letterhead(tmp_path: Path) -> None:
    cover = "<header class='cover'><p>Forside</p></header><p>Brødtekst</p>"
    for tag, found in {"content": ["Forside", "Titel", "Brødtekst"], "cover": ["Forside"],
                       "body": ["Titel", "Brødtekst"]}.items():  # fmt: skip
        for written in (f"{{{{p {tag} }}}}", f"{{{{ {tag} }}}}", f"{{{{{tag}}}}}"):
            assert texts(word(cover, letterhead(tmp_path, written))) == found


def test_everything_goes_into_any_letterhead(tmp_path: Path) -> None:
    html = EVERYTHING.read_text(encoding="utf-8")
    for template in (None, EXAMPLE, letterhead(tmp_path, "{{p content }}")):
        made = read(word(html, template))
        assert len(made.tables) == 3
        assert "Drejebog" in [one.text for one in made.paragraphs]

"""Texts of the files as HTML: what Markdown may do there, and what it may not."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plf_cli.render import markdown, markup
from plf_cli.render.prose import reader

ALLOWED = set("p ul ol li strong em code a br".split())
ODD = st.text(
    alphabet=st.sampled_from("ab |\\`*_#<>-+[]()!~\n=\"'1.&;:/\u2028\u202e\x1b"), max_size=60
)
LINK = '<a href="https://a.dk" class="worded">x</a>'


class Tags(HTMLParser):
    """What a reader of HTML finds: tags, attributes and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.open = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open += tag != "br"
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(tag)
        self.open -= 1

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"!--{data}")

    def handle_decl(self, decl: str) -> None:
        self.tags.append(f"!{decl}")

    def handle_pi(self, data: str) -> None:
        self.tags.append(f"?{data}")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        (" \n ", ""),
        ("Velkommen", "<p>Velkommen</p>"),
        ('a & "b" < c', "<p>a &amp; &quot;b&quot; &lt; c</p>"),
        ("*et* **to** `tre`", "<p><em>et</em> <strong>to</strong> <code>tre</code></p>"),
        ("et\n\nto", "<p>et</p>\n<p>to</p>"),
        ("et  \nto", "<p>et<br>\nto</p>"),
        ("- et\n- to", "<ul>\n<li>et</li>\n<li>to</li>\n</ul>"),
        ("1. et\n2. to", "<ol>\n<li>et</li>\n<li>to</li>\n</ol>"),
        ("3. klasse læser", "<p>3. klasse læser</p>"),
        ("[x](https://a.dk)", f"<p>{LINK}</p>"),
        ('[x](https://a.dk "titel")', f"<p>{LINK}</p>"),
        ("<https://a.dk/?b&c>", '<p><a href="https://a.dk/?b&amp;c">https://a.dk/?b&amp;c</a></p>'),
        ("[x](mailto:a@b.dk)", '<p><a href="mailto:a@b.dk" class="worded">x</a></p>'),
        ("[her](tel:112)", '<p><a href="tel:112" class="worded">her</a></p>'),
        ("<tel:112>", '<p><a href="tel:112">tel:112</a></p>'),
        ("<mailto:a@b.dk>", '<p><a href="mailto:a@b.dk">mailto:a@b.dk</a></p>'),
        ("*a **b***", "<p><em>a <strong>b</strong></em></p>"),
        (
            "- a\n  - b\n\n  c",
            "<ul>\n<li>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>\n</li>\n</ul>",
        ),
        ("2. a\n3. b", '<ol start="2">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](&#106;avascript:1)", "<p>[x](javascript:1)</p>"),
        ("[x](data:text/html,1)", "<p>[x](data:text/html,1)</p>"),
        ("[x](//a.dk) [x](/a)", "<p>[x](//a.dk) [x](/a)</p>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("<!-- x -->", "<p>&lt;!-- x --&gt;</p>"),
        ("# Overskrift", "<p># Overskrift</p>"),
        ("Overskrift\n---", "<p>Overskrift\n---</p>"),
        ("> citat", "<p>&gt; citat</p>"),
        ("```\nkode\n```", "<p>```\nkode\n```</p>"),
        ("    kode", "<p>kode</p>"),
        ("![x](https://a.dk)", f"<p>!{LINK}</p>"),
        ("a&#8238;b&#27;c", "<p>ab\ufffdc</p>"),
        ("{{ 7*7 }} #import =HYPERLINK(", "<p>{{ 7*7 }} #import =HYPERLINK(</p>"),
    ],
)
def test_a_text_in_blocks(text: str, shown: str) -> None:
    assert markup.prose(text).rstrip("\n") == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("Læs *to* sider", "Læs <em>to</em> sider"),
        ("et\n\nto", "et to"),
        ("- et\n- to", "- et - to"),
        ("3. klasse", "3. klasse"),
        ("# et", "# et"),
        ("<b>", "&lt;b&gt;"),
        ("[x](https://a.dk)", LINK),
    ],
)
def test_a_text_on_one_line(text: str, shown: str) -> None:
    assert markup.inline(text) == shown


@settings(max_examples=300)
@given(ODD)
def test_odd_texts_are_no_markup(text: str) -> None:
    for shown in (markup.prose(text), markup.inline(text)):
        found = Tags(shown)
        assert set(found.tags) <= ALLOWED
        assert found.attributes <= {"href", "class", "start"}
        assert found.open == 0
        assert all(re.match("https?://|mailto:|tel:", link) for link in found.links)
        assert shown == markdown.printable(shown)


@given(st.text(alphabet=st.sampled_from("ab .,1-+#>=~|'\"&;")))
def test_the_short_way_says_what_the_parser_says(text: str) -> None:
    """Texts without Markdown never see the parser."""
    safe = markdown.prose(text)
    parsed = reader().render(safe)
    assert markup.prose(text) == parsed


@pytest.mark.parametrize("text", ["[" * 5000, "*a **" * 2000, "- " * 500, "`" * 5000, "<" * 5000])
def test_long_nonsense_is_read_in_time(text: str) -> None:
    assert Tags(markup.prose(text)).open == 0

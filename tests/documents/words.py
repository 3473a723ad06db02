"""The words of a document in their order, whatever format it is in."""

import html
import io
import re
import zipfile

from markdown_it import MarkdownIt

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_SIGNS = re.compile(r"[\s\u00a0\u00ad\u200b\u2060:·*_☐□|]+")
_BREAKING = "p li ul ol h[1-6] tr t[dh] div d[tld] br caption section header".split()
_SIGN = "span class=.(?:box|blank)."
_BREAKS = re.compile(rf"</?(?:{'|'.join([*_BREAKING, _SIGN])})\b[^>]*>")


def words(text: str) -> list[str]:
    """The words, without the signs by which formats tell headwords, boxes and blanks.

    A hyphen is one whether a line may break behind it or not.
    """
    return [word for word in _SIGNS.split(text.replace("\N{NON-BREAKING HYPHEN}", "-")) if word]


def of_markdown(text: str) -> list[str]:
    return of_html(_MARKDOWN.render(re.sub(r"<br>", " ", text)))


def of_html(page: str) -> list[str]:
    """The words of a page's body; a picture's data stand in a table beside it."""
    body = re.sub(r"(?s)^.*?<body[^>]*>|<footer.*?</footer>", "", page)
    body = re.sub(r'(?s)(<p class="kicker">.*?</p>)(.*?<h1.*?</h1>)', r"\2 \1", body)
    body = re.sub(r"(?s)<svg.*?</svg>|<figcaption.*?</figcaption>|<caption.*?</caption>", " ", body)
    return words(html.unescape(re.sub(r"<[^>]+>", "", _BREAKS.sub(" ", body))))


def of_word(content: bytes) -> list[str]:
    """The words of a Word file's body, as they lie in the package."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = package.read("word/document.xml").decode()
    kicker = r'(<w:p><w:pPr><w:pStyle w:val="PLFKicker"/>.*?</w:p>)(<w:p>.*?</w:p>)'
    body = re.sub(kicker, r"\2 \1", body, count=1)
    body = body.replace("<w:noBreakHyphen/>", "-")
    body = re.sub(r"<w:(?:p|tc|br|tab)\b[^>]*>", " ", body)
    return words(html.unescape(re.sub(r"<[^>]+>", "", body)))

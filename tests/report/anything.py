"""Findings with whatever can stand in a file, for the readers that must take them."""

from hypothesis import strategies as st

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Related, Severity, Span
from plf_cli.rules import RULES

PIECES = (
    "%", "%25", "%0A", "\r", "\n", "\r\n", ",", ":", "::", "::error::", "=", ";", "|", "\t", "\x00",
    "\x1b[31m", "\x85", "\u2028", "\ufffe", "\ufeff", "\ud800", "\udcff", "æøå", "e\u0301", "🎉",
    "<", "&", "&amp;", "]]>", "<!--", '"', "'", "\\", "\\u0041", "{0}", "}", "[a](b)", "\\](", " ",
)  # fmt: skip
FILES = (
    "x.yaml", "a b.yaml", "æøå/100%.yaml", "a#b?c.yaml", "a:b.yaml", "C:/a b/x.yaml", "<stdin>",
    "/srv/æ ø/x.yaml", "//share/a/x.yaml", "a\\b.yaml", "a+b&c;d=e~f.yaml", "[a]/{b}.yaml",
)  # fmt: skip

letters = st.characters(exclude_categories=())
texts = st.lists(st.sampled_from(PIECES) | st.text(letters, max_size=8), max_size=6).map("".join)
long_texts = st.integers(1000, 2000).map("lang tekst ".__mul__)
messages = st.one_of(texts, texts, long_texts).filter(bool)
files = st.sampled_from(FILES) | texts.filter(bool)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    line, column, more, wide = (draw(st.integers(0, 9)) for _ in range(4))
    return Span(line + 1, column + 1, line + more + 1, column + wide + 1)


related = st.builds(Related, messages, files, spans())
diagnostics = st.builds(
    Diagnostic,
    files,
    spans(),
    st.sampled_from([rule.code for rule in RULES]),
    st.sampled_from(Severity),
    messages,
    st.none() | messages,
    st.lists(related, max_size=3).map(tuple),
    st.none() | texts,
)
reports = st.builds(Report, st.lists(diagnostics, max_size=4).map(tuple), st.integers(0, 9))


def whole(text: str) -> str:
    """The text as it must come back: halves of letters are lost, and nothing else."""
    return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)

"""Every span cuts out of the text exactly what it names."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given

from plf_cli.diagnostics import Route, Severity, Span
from plf_cli.source import Source, read
from tests.building import place
from tests.source.documents import Written, documents


def cut(text: str, span: Span) -> str:
    """The piece of a text that a span names, with line ends as ``bytes`` knows them."""
    lines = [line.decode() for line in text.encode().splitlines(keepends=True)]
    if text.endswith(("\n", "\r")) or not lines:
        lines.append("")
    starts = [sum(map(len, lines[:number])) for number in range(len(lines))]
    start = starts[span.line - 1] + span.column - 1
    return text[start : starts[span.end_line - 1] + span.end_column - 1]


def routes(data: Any, before: Route = ()) -> Iterator[tuple[Route, Any]]:
    """Every route in the data, with its value."""
    if before:
        yield before, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from routes(value, (*before, key))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from routes(value, (*before, at))


def errors(source: Source) -> list[str]:
    """The faults, without warnings about comments that look like text."""
    return [fault.message for fault in source.faults if fault.severity is Severity.ERROR]


@given(documents())
def test_a_document_says_what_was_written(written: Written) -> None:
    source = read(written.text.encode(), "f.yaml")
    assert errors(source) == []
    assert source.data == written.data
    assert [comment.text for comment in source.comments] == written.comments
    for comment in source.comments:
        assert written.text[comment.start : comment.end] == comment.text


@given(documents())
def test_every_span_cuts_out_its_text(written: Written) -> None:
    source = read(written.text.encode(), "f.yaml")
    for route, value in routes(source.data):
        raw = source.raw(route)
        piece = cut(written.text, source.span(route))
        if isinstance(route[-1], str):
            key = cut(written.text, source.span(route, "key"))
            assert read(f"{key}: x".encode(), "f.yaml").data == {route[-1]: "x"}
        if raw == "*anker":
            assert piece == raw
        elif isinstance(value, dict | list) or not raw:
            first_line = raw.partition("\n")[0].partition("\r")[0]
            shown = key if isinstance(route[-1], str) else piece
            assert piece == shown
            rest = first_line.removeprefix(shown).strip(" \t")
            assert isinstance(route[-1], str) or rest[:1] in {"", "#"}
        else:
            assert piece == raw
            assert read(raw.encode(), "f.yaml").data == value


EXAMPLE = """\
kind: programme
title: 'Dag 1'
list:
  - id: a   # first
    text: >-
      one
      two
  - [x, {y: z}]
  - |
    line

empty:
æ: "😀" # last
shared: &s {k: v}
again: *s
"""


@pytest.mark.parametrize(
    ("route", "value", "key"),
    [
        (("kind",), "1:7-16", "1:1-5"),
        (("title",), "2:8-15", "2:1-6"),
        (("list",), "3:1-5", "3:1-5"),  # a collection stands for its key
        (("list", 0), "4:5-10", "4:5-10"),  # an item for its first line
        (("list", 0, "id"), "4:9-10", "4:5-7"),
        (("list", 0, "text"), "5:11-8:1", "5:5-9"),
        (("list", 1), "8:5-16", "8:5-16"),
        (("list", 1, 1, "y"), "8:13-14", "8:10-11"),
        (("list", 2), "9:5-12:1", "9:5-12:1"),
        (("empty",), "12:1-6", "12:1-6"),  # what is not written, too
        (("æ",), "13:4-7", "13:1-2"),
        (("again",), "15:8-10", "15:1-6"),
        (("again", "k"), "14:16-17", "14:13-14"),  # through the alias
        (("title", 0), "2:8-15", "2:1-6"),  # one value where a list of one could stand
        (("missing",), "1:1-16", "1:1-16"),  # a missing key stands for its parent
        (("list", 0, "missing"), "4:5-10", "4:5-10"),
        (("list", 9, "id"), "3:1-5", "3:1-5"),
        ((), "1:1-16", "1:1-16"),
    ],
)
def test_places(route: Route, value: str, key: str) -> None:
    source = read(EXAMPLE.encode(), "f.yaml")
    assert (place(source.span(route)), place(source.span(route, "key"))) == (value, key)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("break_", ["\u2028", "\u2029", "\x85", "\x0b"[:0]])
def test_only_line_ends_of_editors_count(line_end: str, break_: str) -> None:
    text = f"a: x{break_}y # c{break_}c\nb: 'x{break_}y'\nc: z\n".replace("\n", line_end)
    source = read(text.encode(), "f.yaml")
    assert source.data == {"a": f"x{break_}y", "b": f"x{break_}y", "c": "z"}
    assert place(source.span(("c",))) == "3:4-5"
    assert [comment.text for comment in source.comments] == [f"# c{break_}c"]
    assert source.line(2) == f"b: 'x{break_}y'"


COMMENTS = [
    ("a: b # c\n", ["# c"]),
    ("a: b#c\n", []),
    ("a: 'b # c'\n", []),
    ('a: "b # c"#d\n', ["#d"]),
    ("[a, b]#c # d\n", ["#c # d"]),
    ("[a,#b\n c]\n", ["#b"]),
    ("a: [b#c, d]\n", []),
    ("a: | # b\n  # c\n# d\n", ["# b", "# d"]),
    ("# æ\n#\n  #😀\na:\t#\tb", ["# æ", "#", "#😀", "#\tb"]),
    ("a#b: c\n'd#e': f\n? g # h\n: i # j\n", ["# h", "# j"]),
    ("a: b\n  c # d\n", ["# d"]),
    ("%YAML 1.2 # a\n--- # b\na: c\n... # d\n", ["# a", "# b", "# d"]),
]


@pytest.mark.parametrize(("text", "comments"), COMMENTS)
def test_comments(text: str, comments: list[str]) -> None:
    assert [comment.text for comment in read(text.encode(), "f.yaml").comments] == comments


@pytest.mark.parametrize("text", [text for text, _comments in COMMENTS] + [EXAMPLE])
def test_pyyaml_agrees_on_the_scalars(text: str) -> None:
    source = read(text.encode(), "f.yaml")
    if not errors(source):
        tokens = yaml.scan(text, Loader=yaml.CSafeLoader)
        scalars = [one for one in tokens if isinstance(one, yaml.ScalarToken)]
        pieces = {text[one.start_mark.index : one.end_mark.index] for one in scalars}
        raws = {source.raw(route) for route, value in routes(source.data) if _is_text(value)}
        assert raws - {"*s"} <= pieces


def _is_text(value: Any) -> bool:
    return isinstance(value, str)

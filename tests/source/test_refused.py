"""What the language leaves out, and what is no YAML: one finding each, at its place."""

import time

import pytest

from plf_cli.source import read
from tests.building import place, shown_all

REFUSED = [
    # duplicate keys
    ("a: 1\nb: 2\na: 3\n", "3:1-2 PLF007 The key “a” stands twice; first in line 1."),
    ("{a: 1, 'a': 2}", "1:8-11 PLF007 The key “a” stands twice; first in line 1."),
    ("x:\n  é: 1\n  e\u0301: 2\n", "3:3-5 PLF007 The key “é” stands twice; first in line 2."),
    ("<<: 1\na: 2\n", "1:1-3 PLF011 Merge keys (<<) are not part of the language."),
    ("a: {<<: *b}\n", "1:9-11 PLF008 *b refers to an anchor that is not defined above."),
    # tags
    ("a: !!str b\n", "1:4-9 PLF010 Tags such as “!!str” are not part of the language."),
    ("a: &x !b c\nd: *x\n", "1:7-9 PLF010 Tags such as “!b” are not part of the language."),
    ("a: [!x, b]\n", "1:5-7 PLF010 Tags such as “!x” are not part of the language."),
    ("!x\na: b\n", "1:1-3 PLF010 Tags such as “!x” are not part of the language."),
    ("!x a: b\n", "1:1-3 PLF010 Tags such as “!x” are not part of the language."),
    # second documents
    ("a: 1\n---\nb: 2\n", "2:1-4 PLF012 A second document begins here; a file holds one."),
    ("--- x\n--- y\n", "2:1-4 PLF012 A second document begins here; a file holds one."),
    ("a: 1\n...\nb: 2\n", "3:1-2 PLF005 Something stands after the end of the document."),
    # keys that are no text
    ("? [a]\n: b\n", "1:3-4 PLF013 A key must be plain text."),
    ("a: 1\n{b, c}: d\n", "2:1-2 PLF013 A key must be plain text."),
    ("a: &x b\n*x : c\n", "2:1-3 PLF013 A key must be plain text."),
    # aliases
    ("a: *x\n", "1:4-6 PLF008 *x refers to an anchor that is not defined above."),
    ("a: [&x b]\nc: *y\n", "2:4-6 PLF008 *y refers to an anchor that is not defined above."),
    ("a: &x [*x]\n", "1:8-10 PLF008 *x stands inside the value that it refers to."),
    ("a: &x {b: {c: *x}}", "1:15-17 PLF008 *x stands inside the value that it refers to."),
    # characters
    ("a: b\0c\n", "1:5-6 PLF004 The character U+0000 may not stand in a file."),
    ("a: 😀\x07\n", "1:5-6 PLF004 The character U+0007 may not stand in a file."),
    ("a: b\n# \x1b[0m\n", "2:3-4 PLF004 The character U+001B may not stand in a file."),
    ("a: \x7f\n", "1:4-5 PLF004 The character U+007F may not stand in a file."),
    ("a: \x0c\n", "1:4-5 PLF004 The character U+000C may not stand in a file."),
    ("a: \x9f\n", "1:4-5 PLF004 The character U+009F may not stand in a file."),
    ("a: \uffff\n", "1:4-5 PLF004 The character U+FFFF may not stand in a file."),
    # tabs
    ("a:\n\t- b\n", "2:1-2 PLF006 A tab stands in the indentation."),
    ("a:\n  b: 1\n\tc: 2\n", "3:1-2 PLF006 A tab stands in the indentation."),
    ("a:\r\n  b: 1\r\n  \tc: 2\r\n", "3:3-4 PLF006 A tab stands in the indentation."),
    ("\ta: 1", "1:1-2 PLF006 A tab stands in the indentation."),
    ("a: |\n\tb\n", "2:1-2 PLF006 A tab stands in the indentation."),
    # quotes and brackets
    ('a: "b\nc: d\n', "1:4-5 PLF005 The quote that opens here is never closed."),
    ("a: 'b\n", "1:4-5 PLF005 The quote that opens here is never closed."),
    ("a:\n  - 'æ😀\n", "2:5-6 PLF005 The quote that opens here is never closed."),
    ('a: "\\q"\n', "1:4-5 PLF005 An unknown escape after \\ in the quoted text."),
    ('a: "\\u12"\n', "1:4-5 PLF005 An unknown escape after \\ in the quoted text."),
    (
        "a: [b, c\nd: e\n",
        "1:4-5 PLF005 A list or mapping in brackets is not closed, or a comma is missing.",
    ),
    (
        "a:\n  - {b: c\n  - d\n",
        "2:5-6 PLF005 A list or mapping in brackets is not closed, or a comma is missing.",
    ),
    (
        "a:\n  - [\n\n",
        "2:5-6 PLF005 A list or mapping in brackets is not closed, or a comma is missing.",
    ),
    (
        "a: {",
        "1:4-5 PLF005 A list or mapping in brackets is not closed, or a comma is missing.",
    ),
    ("a: ]\n", "1:4-5 PLF005 A value was expected here."),
    # lines that do not fit
    ("a: b: c\n", "1:5-6 PLF005 A colon makes a key here, where no key can stand."),
    ("title: Dag 1: Hvorfor\n", "1:13-14 PLF005 A colon makes a key here, where no key can stand."),
    ("a: 1\nb\nc: 2\n", "2:1-2 PLF005 This line has no colon, so it is no key."),
    ("a:\n   b: 1\n  c: 2\n", "3:3-4 PLF005 A key was expected here."),
    ("- a\nb: c\n", "2:1-2 PLF005 A list item was expected here."),
    ("a: - b\n", "1:4-5 PLF005 A list item cannot stand here."),
    ("a: @b\n", "1:4-5 PLF005 No value can begin with this character."),
    ("a: %b\n", "1:4-5 PLF005 No value can begin with this character."),
    ("a: *\n", "1:4-5 PLF005 A text cannot begin with this character."),
    (
        "a: |x\n",
        "1:5-6 PLF005 After | or >, the text begins on the next line.",
    ),
    # U+2028 and U+0085 do not end a line
    ("a: x\u2028y\nb: c: d\n", "2:5-6 PLF005 A colon makes a key here, where no key can stand."),
    ("# x\x85y\n\tb: c\n", "2:1-2 PLF006 A tab stands in the indentation."),
]


@pytest.mark.parametrize(("text", "finding"), REFUSED)
def test_refused(text: str, finding: str) -> None:
    assert shown_all(read(text.encode(), "f.yaml").faults) == [finding]


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (
            "a: 1\nb: æ\n".encode("cp1252"),
            "2:4-4 PLF003 The file is not UTF-8: byte 0xE6 (“æ” in Windows-1252).",
        ),
        (
            b"\xef\xbb\xbfa: \x81",
            "1:4-4 PLF003 The file is not UTF-8: byte 0x81 (“�” in Windows-1252).",
        ),
        ("a: æ".encode("utf-16"), "1:1-1 PLF003 The file is UTF-16, not UTF-8."),
        ("a: b".encode("utf-16-be"), "1:1-2 PLF004 The character U+0000 may not stand in a file."),
        (
            b"a: \xed\xa0\x80",
            "1:4-4 PLF003 The file is not UTF-8: byte 0xED (“í” in Windows-1252).",
        ),
    ],
)
def test_bytes_that_are_no_utf_8(content: bytes, finding: str) -> None:
    source = read(content, "f.yaml")
    assert shown_all(source.faults) == [finding]
    assert not source.sound


def test_a_duplicate_key_names_both_places() -> None:
    (fault,) = read(b"a: 1\n'b': 2\nb: 3\n", "f.yaml").faults
    (first,) = fault.related
    assert (place(fault.span), place(first.span), first.file) == ("3:1-2", "2:1-4", "f.yaml")


def test_a_quoted_merge_sign_is_a_key_like_others() -> None:
    source = read(b"'<<': 1\n", "f.yaml")
    assert (source.faults, source.data) == ([], {"<<": "1"})


def test_what_is_refused_but_read_does_not_hide_the_rest() -> None:
    source = read(b"a: !x 1\nb: !y 2\na: 3\nc: 4\n", "f.yaml")
    assert [place(fault.span) for fault in source.faults] == ["1:4-6", "2:4-6", "3:1-2"]
    assert (source.data, source.sound) == ({"a": "1", "b": "2", "c": "4"}, True)


def test_what_comes_before_a_fault_is_kept() -> None:
    source = read(b"id: a # c\nlist: [b\n", "f.yaml")
    assert (source.data, source.sound) == ({"id": "a"}, False)
    assert [comment.text for comment in source.comments] == ["# c"]


def _bomb(levels: int, width: int) -> str:
    lines = [
        f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * width)}]"
        for level in range(1, levels + 1)
    ]
    return "\n".join(["a0: &a0 [x]", *lines])


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (_bomb(9, 9), "PLF008 The aliases of this file unfold to more than 10000 values."),
        ("a: &a " + "x" * 1_000_000 + "\nb:\n" + "- *a\n" * 9000,
         "PLF008 The aliases of this file unfold to more than 10000 values."),
        ("a: &a\n  ? " + "x" * 1_000_000 + "\n  : 1\nb:\n" + "- *a\n" * 9000,
         "PLF008 The aliases of this file unfold to more than 10000 values."),
        ("a: " + "[" * 10_000, "PLF009 Nested deeper than 60 levels."),
        ("a: " + "[" * 10_000 + "]" * 10_000, "PLF009 Nested deeper than 60 levels."),
        ("".join(f"{' ' * level}a:\n" for level in range(1000)),
         "PLF009 Nested deeper than 60 levels."),
        ("- " * 10_000 + "x", "PLF009 Nested deeper than 60 levels."),
        ("{a: " * 10_000, "PLF009 Nested deeper than 60 levels."),
    ],
)  # fmt: skip
def test_bombs_are_refused_at_once(text: str, finding: str) -> None:
    start = time.process_time()
    (fault,) = read(text.encode(), "f.yaml").faults
    assert time.process_time() - start < 5
    assert f"{fault.code} {fault.message}" == finding


def test_depth_and_aliases_within_the_bounds() -> None:
    assert read(("[" * 60 + "]" * 60).encode(), "f.yaml").faults == []
    assert place(read(("[" * 61 + "]" * 61).encode(), "f.yaml").faults[0].span) == "1:61-62"
    assert read(_bomb(3, 9).encode(), "f.yaml").faults == []


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a: &Skole og data", ["1:4-10 PLF015"]),
        ("a: Seminar #2 om data", ["1:12-22 PLF015"]),
        ("a: &b c\nd: *b", []),
        ("a: &b [c]", []),
        ("a: b # c", []),
        ("a: b  #", []),
        ('a: "b" #c', []),
    ],
)
def test_texts_that_are_cut(text: str, cut: list[str]) -> None:
    faults = read(text.encode(), "f").faults
    assert [f"{place(one.span)} {one.code}" for one in faults] == cut

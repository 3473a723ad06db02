"""A change of one key or value changes that, and not a letter elsewhere."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from plf_cli.diagnostics import Route, Severity, Span
from plf_cli.edit import Change, Refused, changes, edited, headed, written
from plf_cli.source import Source, read
from tests.source.documents import LETTERS, Written, documents

At = Literal["key", "value"]
TEXTS = st.one_of(
    st.sampled_from(["9:30", "2027-02-03", "45", "omverden", "no", "null", "~", "", " x", "- a"]),
    st.sampled_from(["a: b", "a #b", "'", '"', "<<", "---", "x:", "a,b", "{", "*a", "\x00", "é"]),
    st.text(LETTERS + "\n", max_size=8),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cn"]), max_size=8),
)


def _places(data: Any, before: Route = ()) -> Iterator[tuple[Route, At]]:
    """The route of every key, and of every value that is a text."""
    inner = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in inner:
        if isinstance(key, str):
            yield (*before, key), "key"
        if isinstance(value, str):
            yield (*before, key), "value"
        elif value is not None:
            yield from _places(value, (*before, key))


def _is_untouchable(source: Source, path: Route, at: At, text: str) -> bool:
    """Whether aliases share it, it has lines of its own, or the key is taken: by the text."""
    raws = [source.raw(path[:length]) for length in range(1, len(path) + 1)]
    shared = path[0] == "anker" and (len(path) > 1 or at == "value")
    if shared or "*anker" in (raws[:-1] if at == "key" else raws):
        return True
    holder = source.data
    for segment in path[:-1]:
        holder = holder[segment]
    return text in holder if at == "key" else raws[-1][:1] in {"|", ">"}


def _with(data: Any, path: Route, at: At, text: str) -> Any:
    """The data with the change, made by building it anew."""
    if not path:
        return text
    first, *rest = path
    if isinstance(data, list):
        return [_with(one, (*rest,), at, text) if n == first else one for n, one in enumerate(data)]
    if at == "key" and not rest:
        return {text if key == first else key: value for key, value in data.items()}
    return {
        key: _with(value, (*rest,), at, text) if key == first else value
        for key, value in data.items()
    }


def _index(source: Source, line: int, column: int) -> int:
    """The position in the text of a line and column."""
    lines = source.text.encode().splitlines(keepends=True)
    return sum(len(one.decode()) for one in lines[: line - 1]) + column - 1


@given(documents(), st.data(), TEXTS)
def test_a_change_changes_what_it_says(one: Written, data: st.DataObject, text: str) -> None:
    source = read(one.text.encode(), "f.yaml")
    path, at = data.draw(st.sampled_from([*_places(source.data)]))
    assume(at == "value" or text.isascii())  # keys of other letters are the same in two spellings
    if _is_untouchable(source, path, at, text):
        assert written(source, Change(path, text, at)) is None
        with pytest.raises(Refused):
            edited(source, [Change(path, text, at)])
        return
    after = edited(source, [Change(path, text, at)])
    expected = _with(source.data, path, at, text)
    again = read(after.encode(), "f.yaml")
    assert again.data == expected
    assert [*_places(again.data)] == [*_places(expected)]  # the order of the keys, too
    assert [comment.text for comment in again.comments] == one.comments
    span = source.span(path, at)
    start, end = _index(source, *span[:2]), _index(source, *span[2:])
    assert after.startswith(source.text[:start])
    assert after.endswith(source.text[end:])
    assert after[start : len(after) - len(source.text) + end] == written(
        source, Change(path, text, at)
    )


@given(documents(), st.data(), TEXTS)
def test_another_reader_agrees(one: Written, data: st.DataObject, text: str) -> None:
    """PyYAML reads what was meant; it is not asked about what it takes for line ends or numbers."""
    source = read(one.text.encode(), "f.yaml")
    assume(not any(mark in one.text + text for mark in "\x85\u2028\u2029"))
    path, at = data.draw(st.sampled_from([*_places(source.data)]))
    assume(at == "value" or text.isascii())
    assume(not _is_untouchable(source, path, at, text))
    after = edited(source, [Change(path, text, at)])
    load = yaml.CBaseLoader  # makes texts of everything
    before, said = (yaml.load(each, load) for each in (source.text, after))  # noqa: S506
    spelled = tuple("e\u0301t" if segment == "ét" else segment for segment in path)
    assert said == _with(before, spelled, at, text)


FILE = """\
# first
kind: programme
title: Dag 1   # comment
'quoted': "9.30" # x
modules:
  - {id: a, start: 9.30, e\u0301t: 'kl. 9', tom: , liste: [9.30, b]}
  - id: >-
      one
      two
    text: a long
      text
    tom:
shared: &s {start: 9.30}
again: *s
plain: &p 9.30
emoji: "😀"
"""


@pytest.mark.parametrize(
    ("path", "at", "text", "before", "after"),
    [
        (("title",), "value", "Dag 2", "title: Dag 1   #", "title: Dag 2   #"),
        (("title",), "value", "Dag: 2", "title: Dag 1   #", 'title: "Dag: 2"   #'),
        (("title",), "value", "Dag #2", "title: Dag 1   #", 'title: "Dag #2"   #'),
        (("title",), "value", "2", "title: Dag 1   #", "title: 2   #"),
        (("title",), "value", "-1.5", "title: Dag 1   #", "title: -1.5   #"),
        (("title",), "value", "null", "title: Dag 1   #", 'title: "null"   #'),
        (("title",), "value", "a\nb\u2028", "title: Dag 1   #", 'title: "a\\nb\\u2028"   #'),
        (("title",), "key", "label", "title: Dag", "label: Dag"),
        (("title",), "key", "a: b", "title: Dag", '"a: b": Dag'),
        (("quoted",), "key", "it's", "'quoted'", "'it''s'"),
        (("quoted",), "value", "9:30", '"9.30"', '"9:30"'),
        (("quoted",), "value", 'a"\\', '"9.30"', '"a\\"\\\\"'),
        (("modules", 0, "start"), "value", "9:30", "start: 9.30, e", "start: 9:30, e"),
        (("modules", 0, "start"), "value", "a, b", "start: 9.30, e", 'start: "a, b", e'),
        (("modules", 0, "ét"), "value", "9:00", "'kl. 9'", "'9:00'"),
        (("modules", 0, "ét"), "key", "end", "e\u0301t: ", "end: "),
        (("modules", 0, "liste", 0), "value", "9:30", "[9.30", "[9:30"),
        (("modules", 0, "id", 0), "value", "b", "id: a", "id: b"),  # one where a list could be
        (("modules", 1, "text"), "value", "kort", "a long\n      text", "kort"),
        (("modules", 1, "id"), "key", "no", "id: >-", "no: >-"),
        (("modules",), "key", "days", "modules:\n", "days:\n"),
        (("again",), "key", "other", "again: *s", "other: *s"),
        (("plain",), "key", "other", "plain: &p", "other: &p"),
        (("emoji",), "value", "é", '"😀"', '"é"'),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_changes(path: Route, at: At, text: str, before: str, after: str, line_end: str) -> None:
    file, before = FILE.replace("\n", line_end), before.replace("\n", line_end)
    expected = file.replace(before, after.replace("\n", line_end))
    assert file.count(before) == 1
    source = read(file.encode(), "f.yaml")
    assert edited(source, [Change(path, text, at)]) == expected


@pytest.mark.parametrize(
    ("path", "at", "text"),
    [
        ((), "value", "x"),
        (("modules",), "value", "x"),  # a list
        (("modules", 0), "value", "x"),
        (("modules", 0), "key", "x"),  # an item has no key
        (("modules", 0, "tom"), "value", "x"),  # nothing stands there
        (("modules", 1, "tom"), "value", "x"),
        (("modules", 1, "id"), "value", "x"),  # lines of its own
        (("modules", 9, "id"), "value", "x"),  # leads nowhere
        (("missing",), "value", "x"),
        (("missing",), "key", "x"),
        (("shared",), "value", "x"),
        (("shared", "start"), "value", "9:30"),  # would change two values
        (("shared", "start"), "key", "end"),
        (("again", "start"), "value", "9:30"),
        (("again",), "value", "x"),
        (("plain",), "value", "9:30"),
        (("title",), "key", "kind"),  # stands there already
        (("title",), "value", "\udc80"),  # cannot be saved
    ],
)
def test_what_is_refused(path: Route, at: At, text: str) -> None:
    with pytest.raises(Refused):
        edited(read(FILE.encode(), "f.yaml"), [Change(path, text, at)])


@pytest.mark.parametrize(
    "text", ["a: 1\na: 2\n", "a: [1\n", "a: !!str 1\n", "a: 1\n---\nb: 2\n", "a: b: c\n", ""]
)
def test_a_file_that_could_not_be_read_whole_is_left_alone(text: str) -> None:
    source = read(text.encode(), "f.yaml")
    assert written(source, Change(("a",), "x")) is None
    with pytest.raises(Refused):
        edited(source, [Change(("a",), "x")])


def test_many_changes_at_once() -> None:
    source = read(FILE.encode(), "f.yaml")
    wanted = [
        Change(("modules", 0, "start"), "9:30"),
        Change(("modules",), "days", "key"),
        Change(("modules", 0, "start"), "end", "key"),
        Change(("title",), "Dag 2"),
    ]
    expected = FILE.replace("start: 9.30, e", "end: 9:30, e").replace("modules:", "days:")
    assert edited(source, wanted) == expected.replace("Dag 1", "Dag 2")
    assert edited(source, []) == FILE
    with pytest.raises(Refused):  # not the same place twice
        edited(source, [wanted[0], wanted[0]])
    with pytest.raises(Refused):  # nor two keys that become one
        edited(source, [Change(("title",), "x", "key"), Change(("kind",), "x", "key")])


@given(documents())
def test_every_place_is_found_by_its_span(one: Written) -> None:
    source = read(one.text.encode(), "f.yaml")
    for path, at in _places(source.data):
        if not _is_untouchable(source, path, at, "new"):
            assert changes(source, {source.span(path, at): "new"}) == [Change(path, "new", at)]
    with pytest.raises(Refused):
        changes(source, {Span(999, 1, 999, 2): "new"})


@given(documents())
def test_a_first_line(one: Written) -> None:
    source = read(one.text.encode(), "f.yaml")
    after = headed(source, "# a: b")
    again = read(after.encode(), "f.yaml")
    assert after.endswith(one.text)
    assert after[: len(after) - len(one.text)].rstrip("\r\n") == "# a: b"
    assert (again.data, [each.text for each in again.comments]) == (
        source.data,
        ["# a: b", *one.comments],
    )
    assert [each for each in again.faults if each.severity is Severity.ERROR] == []
    with pytest.raises(Refused):
        headed(source, "a: b")

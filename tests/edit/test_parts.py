"""Keys, values and items come and go, and not a letter changes elsewhere."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plf_cli.diagnostics import Route
from plf_cli.edit import Refused
from plf_cli.edit.parts import Add, Drop, Part, Put, with_parts
from plf_cli.source import Plain, read
from tests.source.documents import Written, documents

DAYS = ["2027-03-11", "2027-03-12"]
LONG = [{"id": "a", "members": [{"role": "r"}, {"role": "s"}]}, {"id": "b"}]


@pytest.mark.parametrize(
    ("before", "part", "after"),
    [
        # a new key
        ("{m: a}", Put(("d",), "x"), "{m: a, d: x}"),
        ("{m: a }", Put(("d",), "x"), "{m: a, d: x }"),
        ("{m: a,}", Put(("d",), "x"), "{m: a, d: x,}"),
        ("{m: a, n: b}", Put(("d",), "x", ("z", "m")), "{m: a, d: x, n: b}"),
        ("{m: , n: b}", Put(("d",), "x", ("m",)), None),
        ("{m}", Put(("d",), "x"), "{m, d: x}"),
        ("{}", Put(("d",), "x"), "{d: x}"),
        ("{ }", Put(("d",), "x"), "{d: x }"),
        ("a: {}", Put(("a", "d"), "x"), "a: {d: x}"),
        ("{m: a,  # m\n n: b  # n\n}", Put(("d",), "x"), "{m: a,  # m\n n: b,  # n\n d: x\n}"),
        ("{m: a,  # m\n n: b,  # n\n}", Put(("d",), "x"), "{m: a,  # m\n n: b,  # n\n d: x,\n}"),
        ("{m: a,\n n: b}", Put(("d",), "x"), "{m: a,\n n: b,\n d: x}"),
        ("{m: a  # m\n , n: b}", Put(("d",), "x", ("m",)), "{m: a, d: x  # m\n , n: b}"),
        ("- m: a  # m\n- b", Put((0, "d"), "x"), "- m: a  # m\n  d: x\n- b"),
        ("-   m: a\n\n    # n\n- b", Put((0, "d"), "x"), "-   m: a\n    d: x\n\n    # n\n- b"),
        ("-\n   m: a\n", Put((0, "d"), "x"), "-\n   m: a\n   d: x\n"),
        ("- - m: a\n", Put((0, 0, "d"), "x"), "- - m: a\n    d: x\n"),
        ("m: |\n  a\n\nn: b\n", Put(("d",), "x", ("m",)), "m: |\n  a\nd: x\n\nn: b\n"),
        ("m: |+\n  a\n\nn: b\n", Put(("d",), "x", ("m",)), "m: |+\n  a\n\nd: x\nn: b\n"),
        ("m: a\n  b\nn:\n", Put(("d",), "x", ("m",)), "m: a\n  b\nd: x\nn:\n"),
        ("m:\n", Put(("d",), "x"), "m:\nd: x\n"),
        ("m: a", Put(("d",), LONG),
         "m: a\nd:\n  - id: a\n    members:\n      - {role: r}\n      - {role: s}\n  - {id: b}"),
        ("m:\n- a", Put(("d",), [{"a": "b"}]), "m:\n- a\nd:\n- {a: b}"),
        ("m:\n    n: a", Put(("d",), {"a": [{"b": "c"}]}),
         "m:\n    n: a\nd:\n    a:\n      - {b: c}"),
        # how values are written
        ("m: a", Put(("m",), Plain("1")), "m: 1"),
        ("m: a", Put(("m",), 1), "m: 1"),
        ("m: a", Put(("m",), True), "m: true"),  # noqa: FBT003 - a value
        ("m: a", Put(("m",), "1"), 'm: "1"'),
        ("m: a", Put(("m",), "null"), 'm: "null"'),
        ("m: a", Put(("m",), date(2027, 2, 3)), "m: 2027-02-03"),
        ("m: a", Put(("m",), {"æ b": "c: d", "e": None}), 'm: {æ b: "c: d"}'),
        ("m: 'a'", Put(("m",), "b"), "m: 'b'"),
        ("m: 'a'", Put(("m",), DAYS), "m: [2027-03-11, 2027-03-12]"),
        ("m: 'a'", Put(("m",), []), "m: []"),
        # another value
        ("m: a  # m\n", Put(("m",), DAYS), "m: [2027-03-11, 2027-03-12]  # m\n"),
        ("m: [a, b]  # m\n", Put(("m",), "x"), "m: x  # m\n"),
        ("m: [a, b]  # m\n", Put(("m",), [{"a": "b"}]), "m: [{a: b}]  # m\n"),
        ("m: a  # m\n", Put(("m",), [{"a": "b"}]), "m:  # m\n  - {a: b}\n"),
        ("m:\n  a\n", Put(("m",), [{"a": "b"}]), "m:\n  - {a: b}\n"),
        ("m:  # m\nn: a", Put(("m",), "x"), "m: x  # m\nn: a"),
        ("m:  # m\nn: a", Put(("m",), LONG[1:]), "m:  # m\n  - {id: b}\nn: a"),
        ("m:  # m\n - a\n - b\nn: a", Put(("m",), "x"), "m: x  # m\nn: a"),
        ("m:  # m\n - a\n - b\nn: a", Put(("m",), ["c"]), "m:  # m\n - c\nn: a"),
        ("m:  # m\n - a\n - b\nn: a", Put(("m",), {"c": "d"}), "m: {c: d}  # m\nn: a"),
        ("m: >-  # m\n  a\n  b\n\nn: a", Put(("m",), "x"), "m: x  # m\n\nn: a"),
        ("m: |+  # m\n  a\n\nn: a", Put(("m",), LONG[1:]), "m:   # m\n  - {id: b}\n\nn: a"),
        ("[a, b]", Put((1,), DAYS), "[a, [2027-03-11, 2027-03-12]]"),
        ("- a\n- b  # b", Put((1,), "x"), "- a\n- x  # b"),
        ("- a\n- m: b\n  n: c\n- d", Put((1,), "x"), "- a\n- x\n- d"),
        ("- a\n-  # b", Put((1,), "x"), "- a\n- x  # b"),
        ("- a\n- |  # b\n  b\n", Put((1,), "x"), "- a\n- x  # b\n"),
        ("{m: , n: b}", Put(("m",), "x"), "{m: x , n: b}"),
        ("m: '2027-03-11'", Put(("m",), "2027-03-11"), "m: '2027-03-11'"),  # the same
        # one more item
        ("[a]", Add((), "b"), None),
        ("m: [a]", Add(("m",), "b"), "m: [a, b]"),
        ("m: [a,]", Add(("m",), "b"), "m: [a, b,]"),
        ("m: [\n  a,  # a\n  b  # b\n]", Add(("m",), "c"), "m: [\n  a,  # a\n  b,  # b\n  c\n]"),
        ("m: [\n  {a: b},\n]", Add(("m",), {"a": "c"}), "m: [\n  {a: b},\n  {a: c},\n]"),
        ("m: []  # m", Add(("m",), {"a": "b"}), "m:  # m\n  - {a: b}"),
        ("m: []  # m", Add(("m",), "a"), "m: [a]  # m"),
        ("{m: []}", Add(("m",), {"a": "b"}), "{m: [{a: b}]}"),
        ("m: [  # m\n]", Add(("m",), "a"), "m: [a  # m\n]"),
        ("m:\nn: a", Add(("m",), "a"), "m: [a]\nn: a"),
        ("n: a", Add(("m",), "a"), "n: a\nm: [a]"),
        ("n: a\no: b", Add(("m",), {"a": "b"}, ("n",)), "n: a\nm:\n  - {a: b}\no: b"),
        ("{n: a}", Add(("m",), {"a": "b"}), "{n: a, m: [{a: b}]}"),
        ("m:\n- a  # a\nn: b", Add(("m",), "c"), "m:\n- a  # a\n- c\nn: b"),
        ("m:\n  - {a: b}  # a", Add(("m",), {"a": "c"}), "m:\n  - {a: b}  # a\n  - {a: c}"),
        ("m:\n -   a: b", Add(("m",), {"a": "c", "d": DAYS}),
         "m:\n -   a: b\n -   a: c\n     d: [2027-03-11, 2027-03-12]"),
        ("m:\n  -\n    a: b\n", Add(("m",), {"a": "c"}), "m:\n  -\n    a: b\n  -\n    a: c\n"),
        ("m:\n- a: b\n\n- a: c\n", Add(("m",), {"a": "d"}), "m:\n- a: b\n\n- a: c\n\n- a: d\n"),
        ("m:\n- a: |+\n    b\n\nn: c", Add(("m",), "d"), "m:\n- a: |+\n    b\n\n- d\nn: c"),
        # one less
        ("{m: a, n: b, o: c}", Drop(("m",)), "{n: b, o: c}"),
        ("{m: a, n: b, o: c}", Drop(("n",)), "{m: a, o: c}"),
        ("{m: a, n: b, o: c}", Drop(("o",)), "{m: a, n: b}"),
        ("{m: a, n: }", Drop(("n",)), "{m: a }"),
        ("a: {m: a,}", Drop(("a", "m")), "a: {}"),
        ("a: [b, c]", Drop(("a", 0)), "a: [c]"),
        ("m: a\n# n\nn:\n - b\n\no: c\n", Drop(("n",)), "m: a\n# n\n\no: c\n"),
        ("m: a\nn: b", Drop(("n",)), "m: a"),
        ("m: a\nn: b", Drop(("m",)), "n: b"),
        ("- m: a\n  n: b", Drop((0, "m")), "- n: b"),
        ("- m: a\n  n: |+\n    b\n\n- c", Drop((0, "n")), "- m: a\n- c"),
        ("m:\n  - a\n  - b  # b\n", Drop(("m", 0)), "m:\n  - b  # b\n"),
        ("m:\n  - a  # a\n  - b: c\n    d: e", Drop(("m", 1)), "m:\n  - a  # a"),
        ("m:\n  - a\nn: b", Drop(("m", 0)), "m: []\nn: b"),
        ("m:\n  a: b\nn: b", Drop(("m", "a")), "m: {}\nn: b"),
        # not without touching something else
        ("m: a", Put((), "x"), None),
        ("m: a", Put(("n", "o"), "x"), None),
        ("m: a", Put(("m", "o"), "x"), None),
        ("- a", Put((1,), "x"), None),
        ("m: a", Put(("m",), None), None),
        ("m: a", Put(("m",), "\udc80"), None),
        ("m: &a b\nn: *a", Put(("m",), "x"), None),
        ("m: &a b\nn: *a", Put(("n",), "x"), None),
        ("m: &a {b: c}", Put(("m", "b"), "x"), None),
        ("m: &a {b: c}", Put(("m", "d"), "x"), None),
        ("m: [&a b]", Put(("m",), "x"), None),
        ("m: &a [b]", Add(("m",), "x"), None),
        ("m: a", Add(("m",), "x"), None),
        ("? m\n: a", Put(("m",), "x"), None),
        ("m: !!str a", Put(("n",), "x"), None),
        ("m: a: b", Put(("n",), "x"), None),
        ("", Put(("n",), "x"), None),
        ("m:\n - a\n # b\n - b", Put(("m",), "x"), None),
        ("m:\n - a\n - b  # b", Put(("m",), ["x"]), None),
        ("m: [a,  # a\n b]", Put(("m",), ["x"]), None),
        ("m: a\nn: b  # b", Drop(("n",)), None),
        ("{m: a,  # a\n n: b}", Drop(("n",)), None),
        ("m: a", Drop(("n",)), None),
        ("m: &a b", Drop(("m",)), None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_part(before: str, part: Part, after: str | None, line_end: str) -> None:
    source = read(before.replace("\n", line_end).encode(), "f.yaml")
    if line_end != "\n" and "\n" not in before:
        return  # how it ends its lines, nothing says
    if after is None:
        with pytest.raises(Refused):
            with_parts(source, [part])
    else:
        assert with_parts(source, [part]) == after.replace("\n", line_end)


def test_parts_are_made_one_after_the_other() -> None:
    source = read(b"s:\n  - {m: a}\n  - {m: b}\n", "f.yaml")
    parts: list[Part] = [
        Put(("s", 0, "d"), "1-2"),
        Put(("s", 1, "d"), "3-4"),
        Drop(("s", 0)),
        Put(("s", 0, "e"), Plain("5")),
        Add(("s",), {"m": "c"}),
        Add(("s",), {"m": "d"}),
        Add(("t",), {"n": "a"}),
        Add(("t",), {"n": "b"}),
        Put(("t", 1, "n"), "c"),
    ]
    after = "s:\n  - {m: b, d: 3-4, e: 5}\n  - {m: c}\n  - {m: d}\nt:\n  - {n: a}\n  - {n: c}\n"
    assert with_parts(source, parts) == after
    assert with_parts(source, []) == source.text
    with pytest.raises(Refused, match="7"):
        with_parts(source, [parts[0], Put(("s", 7, "d"), "x"), parts[1]])


def test_what_no_file_can_say() -> None:
    with pytest.raises(TypeError):
        with_parts(read(b"a: b", "f.yaml"), [Put(("a",), object())])


VALUES = st.sampled_from(
    ["x", "a: b", "", "2", Plain("3"), DAYS, [], {}, {"k": Plain("2")}, LONG, [["a"], LONG]]
)


def _routes(data: Any, before: Route = ()) -> Iterator[tuple[Route, Any]]:
    yield before, data
    inner = data.items() if isinstance(data, dict) else []
    for key, value in enumerate(data) if isinstance(data, list) else inner:
        yield from _routes(value, (*before, key))


def _with(data: Any, part: Part) -> Any:
    """The data with the part, made by building it anew."""
    first, *rest = part.route
    if rest:
        inner = part._replace(route=(*rest,))
        if isinstance(data, dict):
            return {key: _with(one, inner) if key == first else one for key, one in data.items()}
        return [_with(one, inner) if at == first else one for at, one in enumerate(data)]
    pairs: list[tuple[Any, Any]] = [*data.items()] if isinstance(data, dict) else [*enumerate(data)]
    keys = [key for key, _one in pairs]
    if isinstance(part, Drop):
        pairs = [pair for pair in pairs if pair[0] != first]
    elif first in keys:
        before = pairs[keys.index(first)][1]
        new = [*(before or []), part.value] if isinstance(part, Add) else part.value
        pairs = [(first, new) if key == first else (key, one) for key, one in pairs]
    else:
        behind = [keys.index(key) + 1 for key in part.after if key in keys]
        new = [part.value] if isinstance(part, Add) else part.value
        pairs.insert((behind or [len(pairs)])[0], (first, new))
    return dict(pairs) if isinstance(data, dict) else [one for _key, one in pairs]


def _drawn(data: st.DataObject, before: Any) -> Part:
    """A part of any kind at any place."""
    route, there = data.draw(st.sampled_from([*_routes(before)]))
    value = data.draw(VALUES)
    kinds = ["new", "new list"] if isinstance(there, dict) else ["add"] * isinstance(there, list)
    kind = data.draw(st.sampled_from([*kinds, "put", "drop"] if route else kinds))
    if kind == "add":
        return Add(route, value)
    if kind == "put":
        return Put(route, value)
    if kind == "drop":
        return Drop(route)
    after = data.draw(st.lists(st.sampled_from([*there, "zz"]), max_size=2))
    return (Put if kind == "new" else Add)((*route, "ny"), value, (*after,))


def _is_shared(text: str, part: Part) -> bool:
    """Whether an alias could share something there."""
    return "*" in text or "anker" in part.route


def _core(data: Any) -> Any:
    """The data in texts alone, as PyYAML's simplest loader reads them."""
    if isinstance(data, dict):
        return {key: _core(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_core(value) for value in data]
    return "" if data is None else str(data)


@settings(max_examples=40)
@given(documents(), st.data())
def test_any_part_of_any_file(one: Written, data: st.DataObject) -> None:
    """Where nothing is shared and no comment stands, nothing is refused."""
    source = read(one.text.encode(), "f.yaml")
    part = _drawn(data, source.data)
    try:
        after = with_parts(source, [part])
    except Refused:
        is_new = isinstance(part, Add) or part.route[-1] == "ny"
        assert _is_shared(one.text, part) or (one.comments and not is_new)
        return
    again = read(after.encode(), "f.yaml")
    assert again.data == _with(source.data, part)
    assert [*_routes(again.data)] == [*_routes(_with(source.data, part))]  # the order, too
    assert [comment.text for comment in again.comments] == one.comments
    if isinstance(part, Add) or part.route[-1] == "ny":  # what stood there stands there still
        letters = iter(after)
        assert "[]" in one.text or all(letter in letters for letter in one.text)
    span = source.span(part.route[:-1] or part.route, "key")
    above = b"".join(one.text.encode().splitlines(keepends=True)[: span.line - 1])
    assert after.encode().startswith(above.rstrip(b"\r\n"))


@settings(max_examples=40)
@given(documents(), st.data())
def test_another_reader_agrees(one: Written, data: st.DataObject) -> None:
    assume(not any(mark in one.text for mark in "\x85\u2028\u2029~"))
    assume("e\u0301" not in one.text)
    source = read(one.text.encode(), "f.yaml")
    part = _drawn(data, source.data)
    try:
        after = with_parts(source, [part])
    except Refused:
        return
    said = yaml.load(after, yaml.CBaseLoader)  # noqa: S506 - makes texts of everything
    assert said == _core(_with(source.data, part))

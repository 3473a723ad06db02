"""Scalars by the YAML 1.2 core schema; the raw text of each is kept."""

import math
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plf_cli.source import Plain, read
from plf_cli.source.dump import to_yaml


def _value(text: str) -> Any:
    source = read(f"a: {text}\n".encode(), "f.yaml")
    assert source.faults == []
    return source.data["a"]


TEXTS = """
no nej yes ja on off y n = 1_000 10:30 9.30.1 2027-02-03 2027-02-03T10:00 0b11 0o18 0xG 08:15 1e
+ . .. -. e5 nUll tRue .INf +.nan -.nan ~~ 1,5 1.5.2 uge_42 2026/27 3-4 978-87-603-3037-7 <<
""".split()


@pytest.mark.parametrize("text", TEXTS)
def test_what_looks_like_text_is_text(text: str) -> None:
    value = _value(text)
    assert (type(value), value) == (str, text)


NUMBERS = {
    "010": 10, "0": 0, "-0": 0, "+7": 7, "-12": -12, "00012": 12, "0o17": 15, "0x1F": 31,
    "1.0": 1.0, "1.": 1.0, ".5": 0.5, "-.5": -0.5, "+.5": 0.5, "9.30": 9.3, "1e3": 1000.0,
    "-1.5E-2": -0.015, ".inf": math.inf, "-.inf": -math.inf, "+.INF": math.inf, ".Inf": math.inf,
    "-.Inf": -math.inf, "true": True, "True": True, "FALSE": False,
}  # fmt: skip


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_a_number_keeps_its_text(text: str, number: object) -> None:
    value = _value(text)
    assert isinstance(value, Plain)
    assert (str(value), value.core, type(value.core)) == (text, number, type(number))


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_not_a_number(text: str) -> None:
    assert math.isnan(_value(text).core)


@pytest.mark.parametrize("text", ["~", "null", "Null", "NULL", "", "# a comment"])
def test_nothing(text: str) -> None:
    assert _value(text) is None


@pytest.mark.parametrize("text", ["010", "1.0", "no", "~", "null", "true", ".inf", "0x1F", ""])
@pytest.mark.parametrize("form", ["'{}'", '"{}"', "|-\n  {}", ">-\n  {}"])
def test_what_is_quoted_is_text(text: str, form: str) -> None:
    value = _value(form.format(text))
    assert (type(value), value) == (str, text)


@pytest.mark.parametrize(
    "texts",
    [
        ("{a: 1, b: [x, y]}", "a: 1\nb:\n  - x\n  - y\n", "b: # last\n- x\n- y\na:   1"),
        ("a: x y\n", "a: x\n  y\n", "a: 'x y'\n", "a: >-\n  x\n  y\n"),
        ("a: &x {b: c}\nd: *x", "a: {b: c}\nd: {b: c}", "a:\r\n  b: c\r\nd:\r\n  b: c\r\n"),
        ("å: 1", "a\u030a: 1", "'å': 1", '"\\xe5": 1', "\ufeffå: 1"),
        ("a: 1\nb: 2", "a: 1\rb: 2\r", "%YAML 1.2\n---\na: 1\nb: 2\n...\n", "\n\na: 1\n\nb: 2"),
    ],
)
def test_files_that_differ_only_in_style_say_the_same(texts: tuple[str, ...]) -> None:
    read_ones = [read(text.encode(), "f.yaml") for text in texts]
    assert [one.faults for one in read_ones] == [[]] * len(texts)
    assert all(one.data == read_ones[0].data for one in read_ones)


LEAVES = st.one_of(
    st.none(), st.sampled_from(list(NUMBERS)).map(Plain), st.sampled_from(TEXTS), st.text()
)
KEYS = st.one_of(
    st.sampled_from(["a", "æ", "no", "010", "<<", "", "~"]),
    st.text().map(lambda text: unicodedata.normalize("NFC", text)),
)
DATA = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=12
)


@given(st.dictionaries(KEYS, DATA, min_size=1))
def test_data_written_out_is_read_back(data: dict[str, Any]) -> None:
    source = read(to_yaml(data).encode(), "f.yaml")
    assert source.faults == []
    assert source.data == data
    assert _types(source.data) == _types(data)


def _types(data: Any) -> Any:
    if isinstance(data, dict):
        return [_types(value) for value in data.values()]
    if isinstance(data, list):
        return [_types(value) for value in data]
    return type(data)

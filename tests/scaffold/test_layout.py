"""What is written is what is read again, however it is laid out."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plf_cli.scaffold.layout import laid_out
from plf_cli.source import Plain, read

LONG = "Et navn, der er så langt, at det aldrig kan stå på en linje sammen med alt det andet"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"title": "Dag 1, Hjørring: og #2"}, "title: 'Dag 1, Hjørring: og #2'\n"),
        ({"title": "010"}, "title: '010'\n"),
        ({"assumed": True, "size": 3}, "assumed: true\nsize: 3\n"),
        ({"municipalities": ["Hjørring", "Tønder"]}, "municipalities: [Hjørring, Tønder]\n"),
        ({"municipalities": []}, "municipalities: []\n"),
        ({"period": {"from": "2027-01-11"}}, "period: {from: 2027-01-11}\n"),
        ({"sessions": [{"module": "dag-1"}]}, "sessions:\n  - {module: dag-1}\n"),
        (
            {"teams": [{"id": "a", "name": LONG, "members": [{"role": "skoleleder"}]}]},
            f"teams:\n  - id: a\n    name: {LONG}\n    members: [{{role: skoleleder}}]\n",
        ),
    ],
)
def test_the_style_of_the_house(data: dict[str, Any], text: str) -> None:
    assert laid_out(data, {}) == text


def test_comments_stand_beside_or_above() -> None:
    told = {"id": "kort", "title": LONG + LONG}
    text = laid_out({"id": "a", "title": "b"}, told)
    assert text == f"id: a{' ' * 34} # kort\n# {LONG}{LONG}\ntitle: b\n"


TEXTS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=120
)
KEYS = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
VALUES = st.recursive(
    TEXTS | st.integers(0, 999).map(lambda one: Plain(str(one))),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_what_is_written_is_read_again(data: dict[str, Any]) -> None:
    assert read(laid_out(data, dict.fromkeys(data, "note")).encode(), "x.yaml").data == data

"""Modules that are to come after one another in a circle."""

import pytest

from tests.building import report_of


def _told(*afters: str, times: int = 1) -> list[tuple[int, str]]:
    """Line and message of each circle; ``a: c d`` is a module that comes after two."""
    lines = []
    for text in afters:
        id_, _colon, names = text.partition(":")
        after = f", after: {{module: [{', '.join(names.split())}], weeks: 1}}" if names else ""
        lines.append(f"  - {{id: {id_}, kind: workshop, times: {times}{after}}}\n")
    text = f"kind: programme\nid: p\ntitle: P\nmodules:\n{''.join(lines)}"
    found = report_of({"p.yaml": text}).diagnostics
    return [(one.span.line, one.message) for one in found if one.code == "PLF212"]


def _circle(names: str) -> str:
    return f"These modules are to come after one another in a circle: {names}."


ITSELF = "The module is to come after itself."


@pytest.mark.parametrize(
    ("modules", "findings"),
    [
        (["a", "b: a", "c: b"], []),
        (["a: b", "b: c", "c"], []),  # later ones first is no circle
        (["a: a"], [(5, ITSELF)]),
        (["a: b", "b: a"], [(5, _circle("a and b"))]),
        (["a", "b: d", "c: b", "d: c"], [(6, _circle("b, d and c"))]),
        (["c: b", "a: c", "b: a"], [(5, _circle("c, b and a"))]),
        # one finding for each circle
        (["a: b", "b: a", "c: d", "d: c"], [(5, _circle("a and b")),
                                            (7, _circle("c and d"))]),
        (["a: a", "b: b"], [(5, ITSELF), (6, ITSELF)]),
        # an id that is not there, and one that stands twice
        (["a: x", "b: a"], []),
        (["a: b", "a: b", "b"], []),
    ],
)  # fmt: skip
def test_circles(modules: list[str], findings: list[tuple[int, str]]) -> None:
    assert _told(*modules) == findings


@pytest.mark.parametrize(
    ("modules", "findings"),
    [
        (["a", "b", "c: a b"], []),  # each time after another one
        (["a: c", "b", "c: b a"], [(5, _circle("a and c"))]),
    ],
)
def test_a_module_that_is_held_several_times(
    modules: list[str], findings: list[tuple[int, str]]
) -> None:
    assert _told(*modules, times=2) == findings


def test_a_name_beyond_the_times_counts_for_nothing() -> None:
    assert _told("a: c", "b", "c: b a") == []


def test_the_other_places_of_a_circle() -> None:
    modules = "".join(
        f"  - {{id: {one}, kind: workshop, after: {{module: {other}, weeks: 1}}}}\n"
        for one, other in ("ab", "bc", "ca")
    )
    text = f"kind: programme\nid: p\ntitle: P\nmodules:\n{modules}"
    (found,) = (one for one in report_of({"p.yaml": text}).diagnostics if one.code == "PLF212")
    assert (found.span.line, found.span.column) == (5, 45)
    assert [one.span.line for one in found.related] == [6, 7]


def test_a_long_row_is_no_circle() -> None:
    assert _told(*(f"m{at}: m{at + 1}" for at in range(2_000)), "m2000") == []

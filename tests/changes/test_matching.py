"""Which session of the one state is which of the other."""

import pytest

from plf_cli.changes import matched_sessions
from plf_cli.changes.matching import moved
from plf_cli.model.course import Session


def session(text: str) -> Session:
    """``m1 02-10``: the first holding of m on 10 February; ``m`` has no number and no date."""
    name, _space, day = text.partition(" ")
    date = {"date": [f"2027-{day}"]} if day else {}
    number = {"number": int(name[1:])} if name[1:] else {}
    return Session.model_validate({"module": name[0], **number, **date})


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ("m 02-10", "m 02-11", [(0, 0)]),
        ("m 02-10, m 03-10", "m 02-10, m 02-20, m 03-10", [(0, 0), (None, 1), (1, 2)]),
        ("m 02-10, m 03-10", "m 03-10", [(1, 0), (0, None)]),
        ("m 02-10, m 03-10", "m 02-11, m 03-10", [(0, 0), (1, 1)]),
        ("m1 02-10, m2 03-10", "m2 03-11, m1 02-10", [(1, 0), (0, 1)]),
        ("m1 02-10, m2 03-10", "m1 02-10, m3 03-10", [(0, 0), (None, 1), (1, None)]),
        ("m 02-10, m 03-10", "m1 02-12, m2 03-10", [(0, 0), (1, 1)]),
        ("m, m", "m 02-10, m", [(1, 0), (0, 1)]),
        ("m 02-10", "n 02-10", [(None, 0), (0, None)]),
    ],
)
def test_sessions(before: str, after: str, pairs: list[tuple[int | None, int | None]]) -> None:
    old, new = ([session(one) for one in text.split(", ")] for text in (before, after))
    places = {id(one): at for state in (old, new) for at, one in enumerate(state)}
    found = [
        tuple(None if one is None else places[id(one)] for one in pair)
        for pair in matched_sessions(old, new)
    ]
    assert found == pairs


@pytest.mark.parametrize(
    ("places", "shifted"),
    [([], set()), ([0, 1, 2], set()), ([2, 0, 1], {0}), ([1, 2, 0], {2}), ([1, 0], {0})],
)
def test_as_few_as_can_be_have_moved(places: list[int], shifted: set[int]) -> None:
    assert moved(places) == shifted

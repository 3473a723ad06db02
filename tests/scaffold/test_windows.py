import pytest

from plf_cli.model.programme import Programme
from plf_cli.scaffold.windows import shortest, windows
from plf_cli.shape import validate

TWO_DAYS: dict[str, object] = {"id": "seminar", "kind": "seminar", "days": [{}, {}]}


def _programme(*modules: dict[str, object]) -> Programme:
    data = {"kind": "programme", "id": "a", "title": "A"}
    kinded = [{"kind": "meeting", **module} for module in modules]
    found, faults = validate("programme", {**data, "modules": kinded})
    assert isinstance(found, Programme), faults
    return found


@pytest.mark.parametrize(
    ("modules", "expected"),
    [
        ([{"id": "a"}], ["a-1 0-0"]),
        ([{"id": "a"}, {"id": "b"}], ["a-1 0-0", "b-1 7-42"]),
        ([{"id": "a"}, {"id": "b", "after": {"module": "a", "weeks": "4-8"}}],
         ["a-1 0-0", "b-1 28-56"]),
        ([TWO_DAYS, {"id": "b", "after": {"module": "seminar", "days": "1"}}],
         ["seminar-1 0-0", "b-1 2-2"]),
        ([{"id": "a", "times": 3, "apart": {"days": "10-20"}}],
         ["a-1 0-0", "a-2 10-20", "a-3 20-40"]),
        ([{"id": "a"}, {"id": "n", "times": 2, "after": {"module": ["a", "b"], "days": "5"}},
          {"id": "b"}],
         ["a-1 0-0", "n-1 5-5", "b-1 7-42", "n-2 12-47"]),
        ([{"id": "a", "after": {"module": "b", "days": "5"}},
          {"id": "b", "after": {"module": "a", "days": "5"}}],
         ["b-1 5-5", "a-1 10-10"]),
        ([{"id": "a", "after": {"module": "gone", "days": "5"}}], ["a-1 0-0"]),
    ],
)  # fmt: skip
def test_when_sessions_can_begin(modules: list[dict[str, object]], expected: list[str]) -> None:
    found = windows(_programme(*modules)).items()
    in_order = sorted(found, key=lambda one: one[1].min)
    assert [f"{id_}-{number} {one.min}-{one.max}" for (id_, number), one in in_order] == expected


def test_the_last_day_counts() -> None:
    assert shortest(_programme(TWO_DAYS)) == 1
    assert shortest(_programme()) == 0

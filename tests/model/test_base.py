"""The scalars of the models, and what follows from them."""

import pytest
from pydantic import ValidationError

from plf_cli.model.base import Gap, Range
from plf_cli.model.course import Session
from plf_cli.model.directory import Period
from plf_cli.model.programme import Module
from plf_cli.source import Plain


@pytest.mark.parametrize(
    ("text", "low", "high", "shown"),
    [
        ("4", 4, 4, "4"),
        ("3-4", 3, 4, "3-4"),
        ("4-4", 4, 4, "4"),
        ("0", 0, 0, "0"),
        ("03-4", 3, 4, "3-4"),
    ],
)
def test_ranges(text: str, low: int, high: int, shown: str) -> None:
    module = Module.model_validate({"id": "a", "kind": "meeting", "teams": Plain(text)})
    assert module.teams == Range(low, high)
    assert str(module.teams) == shown


def test_both_ends_belong_to_a_range() -> None:
    assert [number for number in range(7) if number in Range(2, 4)] == [2, 3, 4]


@pytest.mark.parametrize(
    ("data", "days"), [({"weeks": "4-8"}, Range(28, 56)), ({"days": "1"}, Range(1, 1))]
)
def test_gaps_in_days(data: dict[str, str], days: Range) -> None:
    assert Gap.model_validate(data).in_days() == days


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({"module": "a"}, "a"),
        ({"module": "a", "number": Plain("1")}, "a-1"),
        ({"module": "a", "cluster": "nord", "number": Plain("1")}, "a-nord-1"),
        (
            {"module": "a", "group": "g", "cluster": "n", "team": "t", "number": Plain("2")},
            "a-g-n-t-2",
        ),
    ],
)
def test_session_keys(data: dict[str, str], key: str) -> None:
    assert Session.model_validate(data).key == key


def test_one_date_is_a_list_of_one() -> None:
    one = Session.model_validate({"module": "a", "date": "2027-01-13"})
    many = Session.model_validate({"module": "a", "date": ["2027-01-13"]})
    assert one == many


def test_a_module_without_days_is_its_one_day() -> None:
    module = Module.model_validate({"id": "a", "kind": "meeting", "start": "9:00"})
    assert module.schedules() == (module,)
    two = Module.model_validate({"id": "a", "kind": "seminar", "days": [{}, {}]})
    assert len(two.schedules()) == 2


def test_models_are_frozen() -> None:
    period = Period.model_validate({"from": "2027-01-01", "to": "2027-01-01"})
    with pytest.raises(ValidationError):
        period.to = period.from_  # type: ignore[misc]

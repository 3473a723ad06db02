"""The 98 municipalities, and where their seats lie."""

from pathlib import Path

import pytest

from plf_cli.model import municipalities
from plf_cli.model.municipalities import MUNICIPALITIES, Municipality
from tools.generate import municipality_table


def test_the_table_is_the_generated_one() -> None:
    assert Path(municipalities.__file__).read_bytes() == municipality_table.module()


def test_all_of_them_and_no_code_twice() -> None:
    assert len(MUNICIPALITIES) == len({one.code for one in MUNICIPALITIES.values()}) == 98
    assert len({one.seat for one in MUNICIPALITIES.values()}) == 98


def test_every_seat_lies_in_denmark() -> None:
    abroad = [
        name
        for name, one in MUNICIPALITIES.items()
        if not (54.5 < one.lat < 57.8 and 8 < one.lon < 15.2)
    ]
    assert abroad == []


def test_how_many_a_region_has() -> None:
    regions = [one.region for one in MUNICIPALITIES.values()]
    found = {region: regions.count(region) for region in sorted(set(regions))}
    assert found == {
        "Hovedstaden": 29,
        "Midtjylland": 19,
        "Nordjylland": 11,
        "Sjælland": 17,
        "Syddanmark": 22,
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("København", Municipality("0101", "Hovedstaden", "København", 55.6759, 12.5655)),
        ("Hjørring", Municipality("0860", "Nordjylland", "Hjørring", 57.4642, 9.9823)),
        ("Favrskov", Municipality("0710", "Midtjylland", "Hinnerup", 56.2661, 10.063)),
        ("Ærø", Municipality("0492", "Syddanmark", "Ærøskøbing", 54.888, 10.4112)),
        ("Lejre", Municipality("0350", "Sjælland", "Kirke Hvalsø", 55.5917, 11.8625)),
    ],
)
def test_single_ones(name: str, expected: Municipality) -> None:
    assert MUNICIPALITIES[name] == expected


def test_the_order_is_danish() -> None:
    names = list(MUNICIPALITIES)
    assert names[:2] == ["Albertslund", "Allerød"]
    assert names[-4:] == ["Ærø", "Aabenraa", "Aalborg", "Aarhus"]

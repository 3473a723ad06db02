"""Positions of venues and teams; those of a team list are looked at when it is read."""

import pytest

from tests.building import found, report_of
from tests.rules.checking import messages

OUTSIDE = "The position of Gården lies outside Denmark."


@pytest.mark.parametrize(
    ("lat", "lon", "number"),
    [
        (57.46, 9.98, 0),
        (54.56, 11.97, 0),  # Gedser Odde
        (57.75, 10.65, 0),  # Grenen
        (55.56, 8.07, 0),  # Blåvandshuk
        (55.32, 15.19, 0),  # Christiansø
        (9.98, 57.46, 1),
        (5.746, 9.98, 1),
        (59.33, 18.07, 1),
        (54.4, 10.0, 1),
        (0, 0, 1),
    ],
)
@pytest.mark.parametrize("key", ["venues", "teams"])
def test_positions(key: str, lat: float, lon: float, number: int) -> None:
    course = f"kind: course\n{key}: [{{id: g, name: Gården, position: {{lat: {lat}, lon: {lon}}}}}]"
    assert messages("PLF622", course) == [OUTSIDE] * number


@pytest.mark.parametrize(
    ("position", "column"),
    [("lat: 9.98, lon: 57.46", 70), ("lat: 57.46, lon: 99.8", 82), ("lat: 5.7, lon: 9.98", 70)],
)
def test_the_wrong_number_is_underlined(position: str, column: int) -> None:
    directory = f"""\
kind: directory
id: d
venues:
  - {{id: gaarden, name: Gården, municipality: Odder, position: {{{position}}}}}
"""
    lines = found(report_of({"d.yaml": directory}))
    assert [line.partition("-")[0] for line in lines if "PLF622" in line] == [f"d 4:{column}"]

"""Calendars by habit: of every year, and as the shipped ones are."""

import pytest

from plf_cli.model.calendar import Calendar
from plf_cli.resources import shipped
from plf_cli.scaffold.calendar import YEARS, calendar
from plf_cli.shape import validate
from plf_cli.source import read
from tests.building import codes, report_of


@pytest.mark.parametrize("winter", [7, 8])
def test_every_year_is_free_of_findings(winter: int) -> None:
    years = range(YEARS.min, YEARS.max + 1)
    files = {f"by-{year}.yaml": calendar(f"by-{year}", "Ærø", year, winter, None) for year in years}
    assert (len(files), codes(report_of(files))) == (60, [])


@pytest.mark.parametrize(("name", "winter"), [("hjoerring-2026", 8), ("toender-2026", 7)])
def test_the_habit_is_that_of_the_shipped_calendars(name: str, winter: int) -> None:
    path = shipped("programmes") / "calendars" / f"{name}.yaml"
    theirs = _closed(path.read_text(encoding="utf-8"))
    ours = _closed(calendar(name, "Hjørring", 2026, winter, None))
    assert ours[1:] == theirs[-6:]  # whether August is told, differs


def _closed(text: str) -> list[tuple[object, ...]]:
    found, faults = validate("calendar", read(text.encode(), "x.yaml").data)
    assert isinstance(found, Calendar), faults
    return [(one.title, one.from_, one.to, one.week) for one in found.closed]

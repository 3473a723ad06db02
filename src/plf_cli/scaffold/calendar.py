"""A municipality and a school year -> a calendar by habit, to be compared with the plan."""

from typing import Any

from plf_cli import holidays
from plf_cli.messages import _
from plf_cli.model.base import Range
from plf_cli.scaffold.layout import comment, laid_out
from plf_cli.terms import Holiday, holidays_by_habit

YEARS = Range(holidays.FIRST_YEAR, holidays.LAST_YEAR - 1)
"""The first years of the school years whose holidays are known."""


def calendar(id_: str, municipality: str, year: int, winter: int, schema: str | None) -> str:
    """The text of the file for the school year that begins in ``year``."""
    data: dict[str, Any] = {
        "kind": "calendar",
        "id": id_,
        "municipality": municipality,
        "school_year": f"{year}/{(year + 1) % 100:02}",
        "assumed": True,
        "closed": list(map(_closed, holidays_by_habit(year, winter))),
    }
    told = {
        "assumed": _("by habit; with the published plan, write its source instead"),
        "closed": _("first and last day without school, weekends included"),
    }
    head = comment(f"yaml-language-server: $schema={schema}") if schema else ""
    about = comment(_("A calendar: when the municipality's schools are closed in one school year."))
    return f"{head}{about}{laid_out(data, told)}"


def _closed(holiday: Holiday) -> dict[str, Any]:
    title, first, last, week = holiday
    told = {"title": title, "from": first.isoformat(), "to": last.isoformat()}
    return {**told, "week": week} if week else told

"""The school year as it mostly is: when a term begins and ends, and which holidays there are.

Every municipality decides for itself; this is what one can reckon with where no plan is at hand.
"""

from datetime import date, timedelta

from plf_cli import holidays

_SATURDAY = 5
_AUTUMN = 42
Holiday = tuple[str, date, date, int | None]
"""Its name, its first and last day, and the week that it is known by."""


def christmas(year: int) -> tuple[date, date]:
    """From the Saturday before 24 December to the Sunday on or after 1 January."""
    new_year = date(year + 1, 1, 1)
    return _saturday(date(year, 12, 23)), new_year + timedelta(days=6 - new_year.weekday())


def summer_begins(year: int) -> date:
    """The last Saturday of June."""
    return _saturday(date(year, 6, 30))


def school_begins(year: int) -> date:
    """The second Monday of August."""
    return date(year, 8, 14) - timedelta(days=date(year, 8, 14).weekday())


def easter(year: int) -> date:
    """Easter Sunday; ``holidays`` holds the year."""
    days = (date(year, 3, 22) + timedelta(days=after) for after in range(35))
    return next(day for day in days if (holidays.public(day) or ("",))[0] == "påskedag")


def holidays_by_habit(year: int, winter: int) -> list[Holiday]:
    """The holidays of the school year that begins in ``year``; in winter that week."""
    sunday = easter(year + 1)
    friday = sunday + timedelta(days=40)
    return [
        ("Sommerferie", date(year, 8, 1), school_begins(year) - timedelta(days=1), None),
        ("Efterårsferie", *_week(year, _AUTUMN), _AUTUMN),
        ("Juleferie", *christmas(year), None),
        ("Vinterferie", *_week(year + 1, winter), winter),
        ("Påskeferie", sunday - timedelta(days=8), sunday + timedelta(days=1), None),
        ("Fredag efter Kristi himmelfartsdag", friday, friday, None),
        ("Sommerferie", summer_begins(year + 1), date(year + 1, 7, 31), None),
    ]


def _week(year: int, week: int) -> tuple[date, date]:
    """From the Saturday before a week to its Sunday."""
    monday = date.fromisocalendar(year, week, 1)
    return monday - timedelta(days=2), monday + timedelta(days=6)


def _saturday(day: date) -> date:
    """The last Saturday on or before a day."""
    return day - timedelta(days=(day.weekday() - _SATURDAY) % 7)

"""Public holidays and school calendars -> why a day is not free."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from plf_cli import holidays
from plf_cli.catalogue import Catalogue
from plf_cli.lookup import calendar_of
from plf_cli.messages import language
from plf_cli.model.calendar import Calendar, Closed

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """A municipality's schools are closed."""

    calendar: Calendar
    index: int
    closed: Closed


def public_holiday(day: date) -> str | None:
    """The public holiday that a day is, in the language of messages."""
    return _named(holidays.public(day))


def customary_holiday(day: date) -> str | None:
    """The customarily free day that a day is, in the language of messages."""
    return _named(holidays.customary(day))


def is_weekend(day: date) -> bool:
    """Whether a day is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def school_holiday(catalogue: Catalogue, municipality: str, day: date) -> SchoolHoliday | None:
    """The school holiday of a municipality on a day, as its calendar tells."""
    calendar = calendar_of(catalogue, municipality, day)
    for index, closed in enumerate(calendar.closed if calendar else ()):
        if calendar and closed.from_ <= day <= closed.to:
            return SchoolHoliday(calendar, index, closed)
    return None


def in_summer_holiday(day: date) -> bool:
    """Whether a day lies in the summer holiday of all schools, up to the school year's end.

    It begins on the last Saturday of June; when it ends in August, each municipality decides.
    """
    end_of_june = date(day.year, 6, 30)
    begins = end_of_june - timedelta(days=(end_of_june.weekday() - _SATURDAY) % 7)
    return begins <= day <= date(day.year, 7, 31)


def next_free(catalogue: Catalogue, municipalities: Collection[str], day: date) -> date | None:
    """The next weekday that is no holiday of any kind in any of the municipalities.

    None where there is none within a season, as in a calendar that closes everything.
    """
    for days in range(1, 100):
        found = day + timedelta(days=days)
        closed = public_holiday(found) or customary_holiday(found) or is_weekend(found)
        closed = closed or in_summer_holiday(found)
        if not closed and not any(school_holiday(catalogue, one, found) for one in municipalities):
            return found
    return None


def _named(names: tuple[str, str] | None) -> str | None:
    """The Danish name; in English messages the English one stands behind it."""
    return names and (names[0] if language() == "da" else f"{names[0]} ({names[1]})")

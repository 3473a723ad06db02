"""Calendars of courses to come that nobody has compared with the published plans."""

from collections.abc import Iterable, Iterator
from datetime import date

from plf_cli.catalogue import Catalogue
from plf_cli.closures import first_day, last_day, years_of
from plf_cli.lookup import calendar_of, municipalities_of
from plf_cli.model.course import Course

Assumed = tuple[str, str, Course]
"""A municipality, a school year, and the first course that rests on its calendar."""


def assumed(catalogue: Catalogue, courses: Iterable[Course], today: date) -> Iterator[Assumed]:
    """The assumed calendars of the courses, each once."""
    seen = set()
    for course in courses:
        for year in years_of(course):
            for municipality in municipalities_of(course) if last_day(year) >= today else ():
                calendar = calendar_of(catalogue, municipality, first_day(year))
                if calendar and calendar.assumed and calendar.id not in seen:
                    seen.add(calendar.id)
                    yield municipality, year, course

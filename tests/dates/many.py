"""The problem of many courses that share facilitators and venues."""

from functools import cache

from benchmarks.many_courses import TODAY, many_courses
from plf_cli.dates.asked import Asked
from plf_cli.dates.building import problem
from plf_cli.dates.problem import Problem
from plf_cli.dates.sessions import Planned, planned
from plf_cli.model.course import Course
from tests.building import catalogue_of


@cache
def many(number: int = 12) -> Problem:
    """Twelve courses of eight modules, planned together, or fewer."""
    catalogue, asked = catalogue_of(many_courses(number)), Asked(TODAY)
    found: list[Planned] = []
    for at in range(number):
        course = catalogue.get(Course, f"kursus-{at:02}")
        assert course
        one = planned(catalogue, course, asked)
        assert one
        found.append(one)
    return problem(catalogue, found, asked)

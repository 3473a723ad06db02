"""The holidays that a course runs around, in short, for somebody who looks for its dates."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from plf_cli.lookup import municipalities_of
from plf_cli.messages import capital, listing
from plf_cli.model.course import Course
from plf_cli.views.school_year import ClosedView

_SATURDAY = 5


def free_days(
    closed: Sequence[ClosedView], course: Course, days: Sequence[date], language: str
) -> Iterator[str]:
    """``Vinterferie, Hjørring: 20.-28. februar 2027``: from the first day's week to the last's.

    Public holidays on which nobody goes to school anyway are left out.
    """
    if not days:
        return
    first = min(days) - timedelta(days=min(days).weekday())
    last = max(days) + timedelta(days=6 - max(days).weekday())
    near = [one for one in closed if one.until >= first.isoformat() and one.iso <= last.isoformat()]
    everywhere = listing(list(municipalities_of(course)), language)
    shared = [one for one in near if one.where and one.where == everywhere]
    for one in sorted(near, key=lambda one: one.iso):
        if one.where:
            yield f"{capital(one.title)}, {one.where}: {one.date}"
        elif not (_is_weekend(one) or any(_within(one, other) for other in shared)):
            yield f"{capital(one.title)}: {one.date}"


def _is_weekend(one: ClosedView) -> bool:
    return date.fromisoformat(one.iso).weekday() >= _SATURDAY


def _within(one: ClosedView, other: ClosedView) -> bool:
    return other.iso <= one.iso and one.until <= other.until

"""What a plan takes for granted: school holidays by habit, and years that plf knows nothing of."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from plf_cli import holidays
from plf_cli.catalogue import Catalogue
from plf_cli.cli import console
from plf_cli.dates.planner import Outcome
from plf_cli.dates.sessions import Planned
from plf_cli.lookup import calendar_of, school_year
from plf_cli.messages import _, language, listing
from plf_cli.sessions import municipalities_at
from plf_cli.wrapping import wrapped

KNOWN = range(holidays.FIRST_YEAR, holidays.LAST_YEAR + 1)
"""The years whose public holidays are known."""
Days = dict[str, set[date]]
"""The planned days in which each municipality takes part."""


def tell_unheeded(catalogue: Catalogue, courses: Sequence[Planned], outcome: Outcome) -> None:
    """Say on standard error which holidays of the planned days are only assumed, or not known."""
    days: Days = {}
    for planned in courses:
        for at, event in enumerate(outcome.problem.events):
            if outcome.plan and event.course is planned.course and not event.stays:
                for place in municipalities_at(planned.course, event.session):
                    days.setdefault(place, set()).update(
                        outcome.problem.dates(at, outcome.plan[at])
                    )
    by_habit = _(
        "There is no calendar of {municipalities} for {school_year}, so the school holidays "
        "are those by habit. Make one: plf new calendar {first} --year {school_year}"
    )
    tell([*unknown_holidays(catalogue, days, by_habit), *_assumed(catalogue, days)])


def tell(lines: Iterable[str]) -> None:
    """Say something on standard error, in lines of the width of the terminal."""
    for line in lines:
        console.note("\n".join(wrapped(line, min(console.width(), 100))))


def unknown_holidays(catalogue: Catalogue, days: Days, without: str) -> Iterator[str]:
    """Of which municipalities there is no calendar on the days, and which years plf knows not.

    ``without`` is the sentence on the former.
    """
    yield from _without_calendar(catalogue, days, without)
    yield from _unknown(days)


def _without_calendar(catalogue: Catalogue, days: Days, text: str) -> Iterator[str]:
    by_year: dict[str, list[str]] = {}
    for place, own in days.items():
        without = (day for day in own if day.year in KNOWN)
        without = (day for day in without if not calendar_of(catalogue, place, day))
        for year in sorted({school_year(day) for day in without}):
            by_year.setdefault(year, []).append(place)
    for year, places in sorted(by_year.items()):
        yield text.format(
            municipalities=listing(places, language()), school_year=year, first=places[0]
        )


def _assumed(catalogue: Catalogue, days: Days) -> Iterator[str]:
    places = [
        place
        for place, own in days.items()
        if any((one := calendar_of(catalogue, place, day)) and one.assumed for day in own)
    ]
    if places:
        text = _(
            "The school holidays of {municipalities} are assumed; compare them with the published "
            "plans."
        )
        yield text.format(municipalities=listing(places, language()))


def _unknown(days: Days) -> Iterator[str]:
    every = {day.year for own in days.values() for day in own}
    if unknown := [str(year) for year in sorted(every) if year not in KNOWN]:
        text = _("The holidays of {years} are not known to plf, so they count for nothing.")
        yield text.format(years=listing(unknown, language()))

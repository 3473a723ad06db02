"""What is missing or doubtful about the calendars that a workspace's courses rest on."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from plf_cli.cli.own import own, own_entries
from plf_cli.closures import first_day, last_day, without_calendar, years_of
from plf_cli.lookup import calendar_of, municipalities_of, school_year
from plf_cli.messages import _, day, language
from plf_cli.model.calendar import Calendar
from plf_cli.model.course import Course

if TYPE_CHECKING:
    from plf_cli.cli.gather import Gathered

_SOON = timedelta(days=120)
_OVER = {"completed", "cancelled"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A line to print; ``fails`` where a course lacks a calendar."""

    text: str
    fails: bool = False


def doubts(
    gathered: "Gathered", now: date, municipalities: Collection[str], year: str | None
) -> list[Doubt]:
    """What is to be told, of some municipalities and one school year where these are chosen."""
    courses = [one for one in own(gathered, Course) if one.status not in _OVER]
    wanted = _Wanted(frozenset(municipalities), year)
    told = [*_missing(gathered, courses, now, wanted), *_chosen(gathered, now, wanted)]
    used = _used(gathered, courses, now, wanted)
    return [*told, *_assumed(used, now), *_ending(gathered, used, now), *_faults(gathered, now)]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The municipalities and the school year that are asked for; empty means all."""

    municipalities: frozenset[str]
    year: str | None

    def __contains__(self, what: tuple[str, str]) -> bool:
        municipality, year = what
        here = not self.municipalities or municipality in self.municipalities
        return here and self.year in {None, year}


def _missing(
    gathered: "Gathered", courses: list[Course], now: date, wanted: _Wanted
) -> Iterator[Doubt]:
    for course in courses:
        for municipality, year in without_calendar(gathered.catalogue, course, now):
            if (municipality, year) in wanted:
                text = _("{course}: there is no calendar for {municipality} in {school_year}.")
                told = text.format(course=course.id, municipality=municipality, school_year=year)
                yield Doubt(told, fails=True)


def _chosen(gathered: "Gathered", now: date, wanted: _Wanted) -> Iterator[Doubt]:
    """Municipalities that are asked for and have no calendar."""
    year = wanted.year or school_year(now)
    for municipality in sorted(wanted.municipalities):
        if not calendar_of(gathered.catalogue, municipality, first_day(year)):
            text = _("There is no calendar for {municipality} in {school_year}.")
            yield Doubt(text.format(municipality=municipality, school_year=year))


def _used(
    gathered: "Gathered", courses: list[Course], now: date, wanted: _Wanted
) -> list[Calendar]:
    """The workspace's calendars, and the shipped ones that its courses or the user ask for."""
    found = {one.id: one for one in own(gathered, Calendar)}
    needed = {
        (municipality, year)
        for course in courses
        for municipality in municipalities_of(course)
        for year in years_of(course)
    }
    needed |= {(one, wanted.year or school_year(now)) for one in wanted.municipalities}
    for municipality, year in needed:
        if calendar := calendar_of(gathered.catalogue, municipality, first_day(year)):
            found[calendar.id] = calendar
    every = (one for _id, one in sorted(found.items()))
    return [one for one in every if (one.municipality, one.school_year) in wanted]


def _assumed(used: list[Calendar], now: date) -> Iterator[Doubt]:
    for one in used:
        if one.assumed and last_day(one.school_year) >= now:
            text = _("{calendar}: it is assumed, and no published plan is named.")
            if first_day(one.school_year) <= now:
                text = _("{calendar}: it is still assumed, though the school year has begun.")
            yield Doubt(text.format(calendar=one.id))


def _ending(gathered: "Gathered", used: list[Calendar], now: date) -> Iterator[Doubt]:
    """Calendars of the present school year, when that ends soon and there is no next one."""
    for one in used:
        end = last_day(one.school_year)
        following = calendar_of(gathered.catalogue, one.municipality, end + timedelta(days=1))
        if now <= end and end - now <= _SOON and not following:
            text = _("{calendar}: it ends on {day}, and {municipality} has no next one.")
            told = day(end, language())
            yield Doubt(text.format(calendar=one.id, day=told, municipality=one.municipality))


def _faults(gathered: "Gathered", now: date) -> Iterator[Doubt]:
    """What the rules find in the workspace's calendars."""
    from plf_cli.check import check
    from plf_cli.cli.policy import policy_of

    entries = [one for one in own_entries(gathered) if one.name[0] == "calendar"]
    for found in check(gathered.catalogue, entries, now, policy_of(gathered)).diagnostics:
        yield Doubt(f"{found.file}:{found.span.line}: {found.code} {found.message}")

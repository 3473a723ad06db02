"""What documents of several kinds have in common: people, venues, price, registration, status."""

from collections.abc import Iterable, Iterator
from functools import partial

from plf_cli.changes.matching import by_id
from plf_cli.changes.told import Change, Tell, compared, differing, other_keys, valued
from plf_cli.changes.words import quoted, together
from plf_cli.messages import _, day, days, kroner, language
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory, Period, Person, Venue
from plf_cli.model.programme import Price, Programme, Registration
from plf_cli.model.words import (
    COURSE_STATUSES,
    FUNCTIONS,
    PRICE_PER,
    PROGRAMME_STATUSES,
    WEEKDAYS,
)


def practical(old: Programme | Course, new: Programme | Course) -> dict[str, Tell]:
    """Who tells what of the keys that a programme and its courses share."""
    words = COURSE_STATUSES if isinstance(new, Course) else PROGRAMME_STATUSES
    statuses = [words[one.status].in_language(language()) for one in (old, new)]
    return {
        "title": partial(valued, "title", _("the title"), _title(old.title), _title(new.title)),
        "status": partial(valued, "status", _("the status"), *statuses),
        "municipalities": partial(
            valued,
            "municipalities",
            _("the municipalities"),
            together(old.municipalities),
            together(new.municipalities),
        ),
        "price": partial(_price, old.price, new.price),
        "registration": partial(_registration, old.registration, new.registration),
    }


def _title(text: str | None) -> str:
    return quoted(text) if text else ""


def _price(old: Price | None, new: Price | None) -> Iterator[Change]:
    yield from valued("price", _("the price"), _amount(old), _amount(new))


def _amount(told: Price | None) -> str:
    if told is None or told.amount is None:
        return _title(told.note) if told else ""
    amount, unit = kroner(told.amount, language()), PRICE_PER[told.per].in_language(language())
    return _("{amount} per {unit}").format(amount=amount, unit=unit)


def _registration(old: Registration | None, new: Registration | None) -> Iterator[Change]:
    """The deadline; of addresses and notes only that they are others."""
    old, new = old or Registration(), new or Registration()
    deadlines = [day(one.deadline, language()) if one.deadline else "" for one in (old, new)]
    yield from valued("deadline", _("the registration deadline"), *deadlines)
    others = [f"registration.{key}" for key in differing(old, new) if key != "deadline"]
    if others:
        yield other_keys(others)


def period(told: Period | None) -> str:
    """``1. januar til 30. juni 2027``; empty where there is none."""
    return days(told.from_, told.to, language()) if told else ""


def people(old: Iterable[Person], new: Iterable[Person]) -> Iterator[Change]:
    """The people who are new, gone or available at other times; never by name."""
    for was, one in by_id(old, new):
        if was is None and one is not None:
            text = _("new here ({function})").format(function=_function(one))
            yield Change("person-added", text, one.id, one.id, after=one.id)
        elif one is None and was is not None:
            text = _("no longer here ({function})").format(function=_function(was))
            yield Change("person-removed", text, was.id, was.id, before=was.id)
        elif was is not None and one is not None:
            tell = {
                "unavailable": partial(_unavailable, was, one),
                "weekdays": partial(
                    valued, "weekdays", _("the weekdays"), _weekdays(was), _weekdays(one)
                ),
                "function": partial(
                    valued, "function", _("the function"), _function(was), _function(one)
                ),
            }
            for change in compared(was, one, tell):
                yield change.at(one.id, one.id)


def venues(old: Iterable[Venue], new: Iterable[Venue]) -> Iterator[Change]:
    """The venues that are new, gone or changed."""
    for was, one in by_id(old, new):
        if was is None and one is not None:
            yield Change("venue-added", _("a new venue"), one.name, one.id, after=one.id)
        elif one is None and was is not None:
            text = _("the venue is left out")
            yield Change("venue-removed", text, was.name, was.id, before=was.id)
        elif was is not None and one is not None:
            tell = {
                "unavailable": partial(_unavailable, was, one),
                "name": partial(
                    valued, "venue-name", _("the name"), quoted(was.name), quoted(one.name)
                ),
            }
            for change in compared(was, one, tell):
                yield change.at(one.name, one.id)


def _function(one: Person) -> str:
    return FUNCTIONS[one.function].in_language(language())


def _weekdays(one: Person) -> str:
    return together(WEEKDAYS[name].in_language(language()) for name in one.weekdays)


def _unavailable(old: Person | Venue, new: Person | Venue) -> Iterator[Change]:
    for one in new.unavailable:
        if one not in old.unavailable:
            text = _("unavailable {period} now").format(period=period(one))
            yield Change("unavailable-added", text, after=f"{one.from_}/{one.to}")
    for one in old.unavailable:
        if one not in new.unavailable:
            text = _("no longer unavailable {period}").format(period=period(one))
            yield Change("unavailable-removed", text, before=f"{one.from_}/{one.to}")


def directory(old: Directory, new: Directory) -> Iterator[Change]:
    """What has changed in the people and venues that courses share."""
    tell: dict[str, Tell] = {
        "title": partial(valued, "title", _("the title"), _title(old.title), _title(new.title)),
        "people": partial(people, old.people, new.people),
        "venues": partial(venues, old.venues, new.venues),
    }
    yield from compared(old, new, tell)

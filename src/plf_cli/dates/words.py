"""Rules in words."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from plf_cli.dates.problem import Kind, Rule
from plf_cli.messages import N_, _, day, days, language, listing, plural, weekday
from plf_cli.model.base import Range
from plf_cli.model.words import IN_WEEK

_MONDAY = date(2024, 1, 1)  # any will do: it names the weekdays
_WEEK = 7
About = Mapping[str, Any]


def told(rule: Rule) -> str:
    """What a rule asks for, as a sentence without its full stop."""
    return _TOLD[rule.kind](rule.about)


def window(range_: Range) -> str:
    """A window in whole weeks, else in days: ``4-8 weeks``."""
    if range_.min % _WEEK or range_.max % _WEEK:
        return plural("{range} day", "{range} days", range_.max, range=range_)
    weeks = Range(range_.min // _WEEK, range_.max // _WEEK)
    return plural("{range} week", "{range} weeks", weeks.max, range=weeks)


def weekdays(words: Sequence[str], last: str = "or") -> str:
    """Weekdays by name, from Monday on."""
    numbers = sorted({IN_WEEK.index(word) for word in words})
    names = [weekday(_MONDAY.replace(day=1 + number), language()) for number in numbers]
    return listing(names, language(), last)


def _public(about: About) -> str:
    text = _("{day} is a public holiday: {name}")
    return text.format(day=day(about["day"], language()), name=about["name"])


def _customary(about: About) -> str:
    text = _("{day} is customarily free: {name}")
    return text.format(day=day(about["day"], language()), name=about["name"])


def _school(about: About) -> str:
    text = (
        _("the schools of {municipality} are closed {days} ({weeks}, {name}; assumed)")
        if about["assumed"]
        else _("the schools of {municipality} are closed {days} ({weeks}, {name})")
    )
    return text.format(
        municipality=about["municipality"],
        days=days(about["from"], about["to"], language()),
        weeks=_weeks(about["from"], about["to"]),
        name=about["name"],
    )


def _weeks(first: date, last: date) -> str:
    """The weeks that a holiday closes: those of its weekdays."""
    numbers = []
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        one = date.fromordinal(ordinal)
        if one.weekday() < 5 and (week := one.isocalendar().week) not in numbers:  # noqa: PLR2004 - Saturday
            numbers.append(week)
    if len(numbers) > 2:  # noqa: PLR2004 - longer ones are told by their ends
        return _("weeks {first} to {last}").format(first=numbers[0], last=numbers[-1])
    names = listing([str(one) for one in numbers], language())
    return plural("week {weeks}", "weeks {weeks}", len(numbers) or 1, weeks=names or "-")


def _period(about: About) -> str:
    text = _("the course's period is {days}")
    return text.format(days=days(about["from"], about["to"], language()))


def _away(about: About) -> str:
    text = _("{who} is away {days}")
    return text.format(who=about["who"], days=days(about["from"], about["to"], language()))


def _venue_closed(about: About) -> str:
    text = _("{who} is closed {days}")
    return text.format(who=about["who"], days=days(about["from"], about["to"], language()))


def _person_days(about: About) -> str:
    text = _("{who} can only come on {weekdays}")
    return text.format(who=about["who"], weekdays=weekdays(about["weekdays"], "and"))


def _booked(about: About) -> str:
    text = (
        _("{who} is too far away on {day}, in {other}")
        if about["why"]["far"]
        else _("{who} is booked in {other} on {day}")
    )
    when = day(about["day"], language())
    return text.format(who=about["why"]["id"], other=about["other"], day=when)


def _clash(about: About) -> str:
    text = {
        "person": _("{who} cannot be in two places at once"),
        "venue": _("{who} holds one session at a time"),
        "team": _("{who} cannot be at two sessions at once"),
    }[about["why"]["what"]]
    return text.format(who=about["why"]["id"])


def _teams(about: About) -> str:
    modules = about["modules"]
    text = (
        _("the same teams come to {modules}, so never on one day")
        if len(modules) > 1
        else _("the same teams come to all of {modules}, so never on one day")
    )
    return text.format(modules=listing(list(modules), language()))


def _between(text: str) -> Callable[[About], str]:
    def told_(about: About) -> str:
        range_ = about.get("window")
        return _(text).format(
            before=about["before"],
            after=about["after"],
            window=window(range_) if range_ else "",
            most=about.get("most"),
        )

    return told_


def _order(about: About) -> str:
    text = (
        _("{after}: each time comes after the one before")
        if about["before"] == about["after"]
        else _("{after} comes after {before}")
    )
    return text.format(before=about["before"], after=about["after"])


_TOLD: dict[Kind, Callable[[About], str]] = {
    Kind.PAST: lambda about: _("nothing begins on {day} or before").format(
        day=day(about["day"], language())
    ),
    Kind.PERIOD: _period,
    Kind.DEADLINE: lambda about: _("registration is open until {day}").format(
        day=day(about["day"], language())
    ),
    Kind.HELD: lambda about: _("{session} has been held on {day}").format(
        session=about["session"], day=day(about["day"], language())
    ),
    Kind.STANDS: lambda about: _("{session} stays on {day}").format(
        session=about["session"], day=day(about["day"], language())
    ),
    Kind.WEEKEND: lambda _about: _("nothing is held on Saturdays and Sundays"),
    Kind.WEEK: lambda about: _("{session} is to lie in week {week}").format(**about),
    Kind.WEEKDAYS: lambda about: _("sessions are held on {weekdays} only").format(
        weekdays=weekdays(about["weekdays"])
    ),
    Kind.PUBLIC: _public,
    Kind.CUSTOMARY: _customary,
    Kind.SUMMER: lambda _about: _("the pupils have their summer holidays"),
    Kind.SCHOOL: _school,
    Kind.AWAY: _away,
    Kind.PERSON_DAYS: _person_days,
    Kind.VENUE_CLOSED: _venue_closed,
    Kind.BOOKED: _booked,
    Kind.WINDOW: _between(N_("{after} lies {window} after {before}")),
    Kind.APART: _between(N_("{after}: the meetings lie {window} apart")),
    Kind.FOLLOW_UP: _between(N_("{after} follows {before} within {most} days")),
    Kind.ORDER: _order,
    Kind.CLASH: _clash,
    Kind.TEAMS: _teams,
    Kind.LOAD: lambda about: plural(
        "{who} can do {n} day a month", "{who} can do {n} days a month", about["most"],
        who=about["who"],
    ),
}  # fmt: skip

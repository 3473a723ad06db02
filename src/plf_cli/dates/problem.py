"""The problem of dates as plain data, and the judge of its plans.

Days are numbers, counted from the first day of the problem. A set of days is an integer with a bit
a day, so that ``days >> 3 & 1`` tells whether day 3 is in it. The judge looks each rule up by
itself; it shares nothing with those who make plans.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any

from plf_cli.model.course import Course, Session

Days = int
"""A set of days, a bit each."""
Plan = tuple[int, ...]
"""The first day of each event, in the order of the problem's events."""


class Kind(StrEnum):
    """What a rule is about."""

    PAST = "past"  # before today
    PERIOD = "period"
    DEADLINE = "deadline"  # of registration
    HELD = "held"  # what is past stays where it was
    STANDS = "stands"  # fixed, or dated and not to be moved
    WEEKEND = "weekend"
    WEEK = "week"  # that the file gives to a session without a date
    WEEKDAYS = "weekdays"  # those that were asked for
    PUBLIC = "public"
    CUSTOMARY = "customary"
    SUMMER = "summer"
    SCHOOL = "school"  # a holiday of a municipality
    AWAY = "away"  # a person
    PERSON_DAYS = "person-days"  # weekdays of a person
    VENUE_CLOSED = "venue-closed"
    BOOKED = "booked"  # a person or venue, in a course that is not planned now
    WINDOW = "window"  # of the programme, from one module to another
    APART = "apart"  # of the programme, between repetitions
    FOLLOW_UP = "follow-up"  # of plf.toml, where the programme sets no window
    ORDER = "order"  # of the programme's modules
    CLASH = "clash"  # a person or venue, in what is planned now
    TEAMS = "teams"  # somebody is called to both
    LOAD = "load"  # a person's days a month


@dataclass(frozen=True)
class Rule:
    """Something that every plan has to keep, unless it is left out; ``about`` is for its words."""

    kind: Kind
    course: str
    about: Mapping[str, Any] = field(default_factory=dict, compare=False)
    name: tuple[object, ...] = ()  # what tells it from others of its kind and course


@dataclass(frozen=True)
class Event:
    """A session that is to have a date, or has one that counts."""

    course: Course
    session: Session
    at: int | None  # its place in the course; None where it is not listed yet
    length: int  # in days, one after the other
    stands: int | None  # the day on which it is now
    closed: Mapping[int, Days]  # the first days that each rule forbids
    cost: Mapping[int, int]  # what a first day costs, where it costs anything
    stays: bool = False  # it has a date that is not to be changed
    is_provisional: bool = False  # nobody knows yet for whom it is

    @property
    def key(self) -> str:
        """How people know it: ``seminar-eksempel dag-2``."""
        return f"{self.course.id} {self.session.key}"


@dataclass(frozen=True)
class Link:
    """How long after one event another may be: from the last day of the one, in days."""

    before: int
    after: int
    least: int
    most: int | None
    rule: int
    ideal: int | None = None  # each day off it costs ``weight``
    weight: int = 0


@dataclass(frozen=True)
class Clash:
    """Differences between the first days of two events that are forbidden."""

    one: int
    other: int
    differences: frozenset[int]
    rule: int


@dataclass(frozen=True)
class Beside:
    """Differences between the first days of two events that cost something."""

    one: int
    other: int
    differences: frozenset[int]
    cost: int


@dataclass(frozen=True)
class Load:
    """How many days a month somebody may have; days that are taken otherwise are ``standing``."""

    events: tuple[tuple[int, tuple[int, ...]], ...]  # with the days of each, counted from its first
    most: int
    standing: Days
    rule: int


@dataclass(frozen=True)
class Problem:
    """What is to be planned, and what has to be kept."""

    first: date
    length: int
    events: tuple[Event, ...]
    rules: tuple[Rule, ...]
    links: tuple[Link, ...] = ()
    clashes: tuple[Clash, ...] = ()
    besides: tuple[Beside, ...] = ()
    loads: tuple[Load, ...] = ()
    is_minimal: bool = False  # each move costs so much that as few as possible are made

    def day(self, number: int) -> date:
        """The date of a day."""
        return self.first + timedelta(days=number)

    def number(self, day: date) -> int:
        """The number of a date."""
        return (day - self.first).days

    def dates(self, event: int, start: int) -> tuple[date, ...]:
        """The dates of an event that begins on a day."""
        return tuple(self.day(start + part) for part in range(self.events[event].length))

    @cached_property
    def months(self) -> tuple[Days, ...]:
        """The days of each month that the problem touches."""
        found: dict[tuple[int, int], Days] = {}
        for number in range(self.length):
            day = self.day(number)
            key = (day.year, day.month)
            found[key] = found.get(key, 0) | 1 << number
        return tuple(found.values())

    def free(self, event: int, without: Collection[int] = ()) -> Days:
        """The first days that an event may have by itself, some rules left out."""
        own = self.events[event]
        days = (1 << max(0, self.length - own.length + 1)) - 1
        for rule, closed in own.closed.items():
            if rule not in without:
                days &= ~closed
        return days


def broken(problem: Problem, plan: Plan) -> set[int]:
    """The rules that a plan breaks, by number; -1 where it is no plan of this problem at all."""
    if len(plan) != len(problem.events) or not all(
        0 <= start <= problem.length - event.length
        for event, start in zip(problem.events, plan, strict=False)
    ):
        return {-1}
    return {*_by_day(problem, plan), *_by_pair(problem, plan), *_by_month(problem, plan)}


def _by_day(problem: Problem, plan: Plan) -> Iterator[int]:
    for event, start in zip(problem.events, plan, strict=True):
        yield from (rule for rule, closed in event.closed.items() if closed >> start & 1)


def _by_pair(problem: Problem, plan: Plan) -> Iterator[int]:
    for link in problem.links:
        days = gap(problem, link, plan)
        if days < link.least or (link.most is not None and days > link.most):
            yield link.rule
    for clash in problem.clashes:
        if plan[clash.other] - plan[clash.one] in clash.differences:
            yield clash.rule


def _by_month(problem: Problem, plan: Plan) -> Iterator[int]:
    for load in problem.loads:
        taken = {number for number in range(problem.length) if load.standing >> number & 1}
        planned = {plan[event] + part for event, parts in load.events for part in parts}
        months: Counter[tuple[int, int]] = Counter()
        for number in taken | planned:
            months[problem.day(number).year, problem.day(number).month] += 1
        ours = {(problem.day(one).year, problem.day(one).month) for one in planned - taken}
        if any(months[month] > load.most for month in ours):
            yield load.rule


def gap(problem: Problem, link: Link, plan: Plan) -> int:
    """The days from the last day of the one event to the first of the other."""
    return plan[link.after] - plan[link.before] - problem.events[link.before].length + 1


def cost(problem: Problem, plan: Plan) -> int:
    """What a plan costs: a sum of whole points; less is better."""
    return sum(points for _event, points in costs(problem, plan))


def costs(problem: Problem, plan: Plan) -> Iterator[tuple[object, int]]:
    """What of a plan costs how much: an event for its day, a link for its gap, two side by side."""
    for event, start in zip(problem.events, plan, strict=True):
        if points := event.cost.get(start, 0):
            yield event, points
    for link in problem.links:
        if link.ideal is not None and (off := abs(gap(problem, link, plan) - link.ideal)):
            yield link, off * link.weight
    for beside in problem.besides:
        if plan[beside.other] - plan[beside.one] in beside.differences:
            yield beside, beside.cost

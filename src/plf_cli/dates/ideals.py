"""Where sessions lie best: begun in good time, evenly spread, on the weekdays that are wanted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from plf_cli.dates.asked import Asked
from plf_cli.dates.closed import Horizon
from plf_cli.dates.problem import Event, Link
from plf_cli.dates.sessions import Planned
from plf_cli.terms import christmas, school_begins, summer_begins

_OTHER_WEEKDAY = 20  # points, for each day
_RATHER_FURTHER = 75  # times, where each day moved costs 500: up to three days further
_LAST_DAYS = 40  # for a day in the last two weeks before summer or Christmas
_BEFORE_HOLIDAYS = 12  # days
_FIRST_DAYS = 15  # for a day in the first week of a school year
_FIRST_WEEK = 7
_LATER = 1  # for each day that a course begins later than it could
_OFF = 1  # for each day off the even distance
_WITHOUT_PERIOD = 28  # days between sessions, and before the first one
_SHORTEST = 7
_OF_PERIOD = 0.9  # some of it is kept for what comes in between


def spread(
    links: Sequence[Link], planned: Planned, own: Mapping[int, int], events: Sequence[Event]
) -> list[Link]:
    """The links of a course; those that only tell the order get an even distance to aim at."""
    has_window = {one.after for one in links if one.ideal is not None}
    loose = [one for one in links if one.ideal is None and one.after not in has_window]
    if not loose:
        return list(links)
    distance = _distance(links, set(map(id, loose)), planned, own, events)
    return [
        replace(one, ideal=_aim(one, distance), weight=_OFF)
        if any(one is other for other in loose)
        else one
        for one in links
    ]


def _aim(link: Link, distance: int) -> int:
    """The distance, but no more than the middle of what is allowed."""
    return distance if link.most is None else min(distance, link.most // 2)


def _distance(
    links: Sequence[Link],
    loose: set[int],
    planned: Planned,
    own: Mapping[int, int],
    events: Sequence[Event],
) -> int:
    """The days between sessions with which the longest row of them fills the period."""
    after: dict[int, list[Link]] = {}
    for link in links:
        after.setdefault(link.before, []).append(link)

    known: dict[int, tuple[int, int]] = {}

    def longest(event: int) -> tuple[int, int]:
        """How many distances are to be found, and the days of all others, from an event on."""
        if event in known:
            return known[event]
        known[event] = (0, 0)  # windows that contradict the order lead round in a circle
        found = [(0, 0)]
        for link in after.get(event, ()):
            count, days = longest(link.after)
            is_loose = id(link) in loose
            found.append((count + is_loose, days + (0 if is_loose else link.ideal or link.least)))
        count, days = max(found)
        known[event] = count, days + events[event].length
        return known[event]

    count, days = max(longest(event) for event in own.values())
    period = planned.course.period
    if not period or not count:
        return _WITHOUT_PERIOD
    whole = (period.to - period.from_).days * _OF_PERIOD
    return max(_SHORTEST, int((whole - days) / count))


def with_costs(
    events: Sequence[Event], links: Sequence[Link], horizon: Horizon, asked: Asked
) -> list[Event]:
    """The events with what each day costs: another weekday, and a late beginning."""
    follows = {link.after for link in links}
    other = horizon.everything & ~horizon.on(asked.weekdays)
    weekday_cost = _OTHER_WEEKDAY * (_RATHER_FURTHER if asked.minimal else 1)
    busy = dict(_busy(horizon))
    found = []
    for number, event in enumerate(events):
        if event.stays:
            found.append(event)
            continue
        begin = None if number in follows else _begin(event, horizon, asked)
        cost = {}
        for day in range(len(horizon.days)):
            points = event.cost.get(day, 0)
            days = (1 << event.length) - 1
            points += busy.get(day, 0) + weekday_cost * (other >> day & days).bit_count()
            if begin is not None:
                points += _LATER * abs(day - begin)
            if points:
                cost[day] = points
        found.append(replace(event, cost=cost))
    return found


def _busy(horizon: Horizon) -> Iterator[tuple[int, int]]:
    """The days on which schools are busy, and what they cost: when a school year begins or ends."""
    for year in range(horizon.days[0].year, horizon.days[-1].year + 1):
        ends = (summer_begins(year), christmas(year)[0])
        for end in ends:
            for before in range(1, _BEFORE_HOLIDAYS + 1):
                yield (end - horizon.first).days - before, _LAST_DAYS
        for after in range(_FIRST_WEEK):
            yield (school_begins(year) - horizon.first).days + after, _FIRST_DAYS


def _begin(event: Event, horizon: Horizon, asked: Asked) -> int:
    """The day on which a course begins at best."""
    soon = (asked.today - horizon.first).days + _WITHOUT_PERIOD
    period = event.course.period
    return max(0, (period.from_ - horizon.first).days) if period else soon

"""Courses -> the problem of their dates, in the numbers of ``problem``."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from plf_cli.attendance import Key
from plf_cli.bookings import bookings
from plf_cli.catalogue import Catalogue
from plf_cli.dates.asked import Asked
from plf_cli.dates.closed import Closed, Horizon
from plf_cli.dates.days import bits
from plf_cli.dates.ideals import spread, with_costs
from plf_cli.dates.problem import Days, Event, Kind, Link, Load, Problem, Rule
from plf_cli.dates.sessions import Planned
from plf_cli.dates.ties import Taken, besides, booked_twice, clashes, links
from plf_cli.model.course import Session

_AFTERWARDS = 366  # days behind the last period, for what would do if it were longer
_WITHOUT_PERIOD = 2 * 366
_MOVED = 100_000
_DAY_MOVED = 500
_OTHER = 1  # points for another date than there is, so that none is changed for nothing
_DOUBTFUL = 40


def problem(catalogue: Catalogue, courses: Sequence[Planned], asked: Asked) -> Problem:
    """The problem of the dates of these courses, planned together."""
    return _Builder(catalogue, courses, asked).problem()


class _Builder:
    """A problem in the making: rules are numbered as they are met."""

    def __init__(self, catalogue: Catalogue, courses: Sequence[Planned], asked: Asked) -> None:
        self.catalogue, self.courses, self.asked = catalogue, courses, asked
        self.numbers: dict[Rule, int] = {}
        self.horizon = _horizon(courses, asked)
        self.ids = {one.course.id for one in courses}
        self.closed = Closed(catalogue, asked, self.horizon, self.numbered)

    def numbered(self, rule: Rule) -> int:
        """The number of a rule."""
        return self.numbers.setdefault(rule, len(self.numbers))

    def problem(self) -> Problem:
        """The whole problem."""
        events: list[Event] = []
        found: list[Link] = []
        taken: list[Taken] = []
        clash, near = [], []
        for planned in self.courses:
            own = {at: len(events) + n for n, at in enumerate(range(len(planned.at)))}
            events += [self._event(planned, number) for number in own]
            tied = list(links(planned, own, self.numbered, self.catalogue))
            found += spread(tied, planned, own, events)
            clash += list(clashes(planned, own, self.numbered))
            near += list(besides(planned, own))
            taken += [
                Taken(own[one.at], one, planned.days(one.at)[one.part - 1])
                for one in planned.bookings
            ]
        events = with_costs(events, found, self.horizon, self.asked)
        clash += booked_twice(taken, events, self.numbered)
        whole = Problem(
            self.horizon.first,
            len(self.horizon.days),
            tuple(events),
            (),
            tuple(found),
            tuple(clash),
            tuple(near),
            tuple(self._loads(taken, events)),
            self.asked.minimal,
        )
        whole = replace(
            whole,
            links=tuple(one for one in whole.links if not _stand(whole, one.before, one.after)),
            clashes=tuple(one for one in whole.clashes if not _stand(whole, one.one, one.other)),
        )
        return replace(whole, rules=tuple(self.numbers))

    def _event(self, planned: Planned, number: int) -> Event:
        session = planned.sessions[number]
        length = len(planned.whole.sessions[number].date)
        closed = self.closed.of(planned, number, length, self.ids)
        now = (session.date[0] - self.horizon.first).days if session.date else None
        cost: dict[int, int] = {}
        stays = False
        if now is not None and (kind := self._why_it_stands(session)):
            about = {"session": session.key, "day": session.date[0]}
            rule = self.numbered(Rule(kind, planned.course.id, about, (session.key,)))
            everything = self.horizon.everything
            closed = {rule: days for rule, days in closed.items() if not days >> now & 1}
            closed[rule] = everything & ~(1 << now)
            stays, length = True, planned.days(number)[-1] + 1
        else:
            cost = self._cost(now, self.closed.doubtful(planned, number))
        at = planned.at[number]
        return Event(
            planned.course,
            session,
            at,
            length,
            now,
            closed,
            cost,
            stays=stays,
            is_provisional=planned.is_provisional(number),
        )

    def _cost(self, now: int | None, doubtful: Days) -> dict[int, int]:
        """What each day costs: a day in doubt, and another than it has."""
        cost = dict.fromkeys(bits(doubtful), _DOUBTFUL)
        if now is not None:
            for day in range(len(self.horizon.days)):
                if day != now:
                    moved = _MOVED + _DAY_MOVED * abs(day - now) if self.asked.minimal else _OTHER
                    cost[day] = cost.get(day, 0) + moved
        return cost

    def _why_it_stands(self, session: Session) -> Kind | None:
        """Why a dated session stays where it is; None where it may be moved."""
        if session.status == "held" or session.date[0] <= self.asked.today:
            return Kind.HELD
        wanted = not self.asked.modules or session.module in self.asked.modules
        # Days that lie apart do so on purpose, and no plan puts them so.
        is_whole = (session.date[-1] - session.date[0]).days < len(session.date)
        may_move = self.asked.moves and wanted and is_whole and not session.fixed
        return None if may_move else Kind.STANDS

    def _loads(self, taken: Sequence[Taken], events: Sequence[Event]) -> Iterator[Load]:
        """The people who can only so many days a month, with what they have elsewhere."""
        parts: dict[Key, dict[int, set[int]]] = {}
        standing: dict[Key, Days] = {}
        people = {}
        for event, booking, day in taken:
            for presence in booking.people:
                key = presence.listed.key
                people[key] = presence.listed.what
                now = events[event].stands
                if now is not None and events[event].stays:
                    standing[key] = standing.get(key, 0) | 1 << now + day
                else:
                    parts.setdefault(key, {}).setdefault(event, set()).add(day)
        limited = {key for key in parts if people[key].days_per_month is not None}
        for key, day in self._elsewhere() if limited else ():
            standing[key] = standing.get(key, 0) | 1 << day
        for key in sorted(limited, key=str):
            most = people[key].days_per_month or 0
            rule = self.numbered(Rule(Kind.LOAD, "", {"who": people[key].id, "most": most}, key))
            own = tuple((event, tuple(sorted(at))) for event, at in sorted(parts[key].items()))
            yield Load(own, most, standing.get(key, 0), rule)

    def _elsewhere(self) -> Iterator[tuple[Key, int]]:
        """The days that people have in courses that are not planned now."""
        for example in {one.course.example for one in self.courses}:
            for booking in bookings(self.catalogue).of_others(self.ids, example=example):
                day = (booking.day - self.horizon.first).days
                if 0 <= day < len(self.horizon.days):
                    yield from ((presence.listed.key, day) for presence in booking.people)


def _horizon(courses: Sequence[Planned], asked: Asked) -> Horizon:
    """From the first day that counts to a year behind the last one."""
    periods = [one.course.period for one in courses if one.course.period]
    dated = [day for one in courses for session in one.course.sessions for day in session.date]
    first = min([asked.today, *dated, *(one.from_ for one in periods)])
    least = 2 * max((_least_days(one) for one in courses), default=0)
    ends = [one.to + timedelta(days=max(_AFTERWARDS, least)) for one in periods]
    if len(periods) < len(courses):
        ends.append(asked.today + timedelta(days=max(_WITHOUT_PERIOD, least)))
    last = max([*ends, *dated, first])
    days = tuple(first + timedelta(days=number) for number in range((last - first).days + 1))
    return Horizon(first, days)


def _least_days(planned: Planned) -> int:
    """What all windows of a programme take together, one after the other."""
    windows = (
        (gap, times)
        for module in planned.programme.modules
        for gap, times in ((module.after, 1), (module.apart, module.times - 1))
    )
    return sum(gap.in_days().min * times for gap, times in windows if gap)


def _stand(problem: Problem, one: int, other: int) -> bool:
    """Whether neither of two events can be moved, so that what is between them is as it is."""
    return problem.events[one].stays and problem.events[other].stays

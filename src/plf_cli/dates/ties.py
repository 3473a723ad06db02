"""What ties sessions to each other: windows, order, who and what is at both, days a month."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from plf_cli.bookings import Booking
from plf_cli.catalogue import Catalogue
from plf_cli.dates.closed import Numbered
from plf_cli.dates.problem import Beside, Clash, Event, Kind, Link, Rule
from plf_cli.dates.sessions import Planned
from plf_cli.dates.together import are_in_the_way, reason
from plf_cli.lookup import module_names
from plf_cli.messages import language
from plf_cli.model.course import Course
from plf_cli.model.programme import Module
from plf_cli.spacing import Held, Pair, held, pairs, previous, share

_TEACHING = frozenset({"seminar", "seminar-day"})
_MEETINGS = frozenset({"network-meeting", "cluster-meeting"})
_FOLLOW_UP = _MEETINGS | {"coaching"}
_AGREED = frozenset({"coaching", "shadowing"})  # that each unit agrees on for itself
_SAME_DAY = 10  # points, where parallel groups meet on one day
_PER_DAY = 2  # points, for each day off the middle of a window


class Taken(NamedTuple):
    """A booking of an event that is planned, and on which of its days, counted from the first."""

    event: int
    booking: Booking
    day: int


def links(
    planned: Planned, events: dict[int, int], numbered: Numbered, catalogue: Catalogue
) -> Iterator[Link]:
    """The links between a course's sessions, with the events that they are."""
    course, programme = planned.whole, planned.programme
    windows, names = set(), module_names(programme.modules, language())
    for pair in pairs(programme, course):
        before, after = pair.before.session.module, pair.after.session.module
        kind = Kind.APART if before == after else Kind.WINDOW
        about = {
            "before": names[before], "after": names[after], "window": pair.window
        }  # fmt: skip
        rule = numbered(Rule(kind, course.id, about, (before, after)))
        least, most = pair.window.min, pair.window.max
        windows.add((pair.before.at, pair.after.at))
        yield Link(
            events[pair.before.at], events[pair.after.at],
            least, most, rule, (least + most) // 2, _PER_DAY,
        )  # fmt: skip
        for other in _as_late(pair, course):
            yield Link(events[other.at], events[pair.after.at], least, None, rule)
    for first, second, is_follow_up in _in_order(planned):
        if (first.at, second.at) in windows:
            continue
        name = (first.session.module, second.session.module)
        about = {"before": names[name[0]], "after": names[name[1]]}
        longest = catalogue.limits.gap if is_follow_up else None
        kind = Kind.FOLLOW_UP if is_follow_up else Kind.ORDER
        rule = numbered(Rule(kind, course.id, {**about, "most": longest}, name))
        yield Link(events[first.at], events[second.at], 1, longest, rule)


def _as_late(pair: Pair, course: Course) -> Iterator[Held]:
    """The same time of other units, from the last of which the days count, whichever that is."""
    if pair.before.session.module == pair.after.session.module and pair.before.unit != (
        pair.after.unit
    ):
        for other in held(course, pair.before.session.module):
            is_another = other.number == pair.before.number and other.at != pair.before.at
            if is_another and share(other, pair.after, course):
                yield other


def _in_order(planned: Planned) -> Iterator[tuple[Held, Held, bool]]:
    """Sessions of which the first comes first, and whether the second follows it up."""
    course, modules = planned.whole, planned.programme.modules
    for earlier, later in _one_by_one(modules):
        is_free = later.after or not _AGREED.isdisjoint({earlier.kind, later.kind})
        for after in held(course, later.id):
            befores = held(course, earlier.id)
            same = [one for one in befores if one.unit == after.unit]
            shared = [one for one in befores if not is_free and share(one, after, course)]
            for before in same or shared:
                if after.number == 1 or later.times == 1:
                    yield before, after, _follows_up(earlier, later)
    for module in modules:
        sessions = held(course, module.id)
        for after in sessions:
            if (first := previous(sessions, after, course)) and first.unit == after.unit:
                yield first, after, False
            elif first:  # one for all comes after that of every unit
                befores = [one for one in sessions if one.number == first.number]
                yield from ((one, after, False) for one in befores if share(one, after, course))


def _one_by_one(modules: Sequence[Module]) -> Iterator[tuple[Module, Module]]:
    """The modules of which one comes after the other: those that are held once, in order.

    What is agreed on with each unit stands between others without parting them, and repeated
    meetings begin after what they follow up, where the programme sets no window.
    """
    single = [one for one in modules if one.times == 1]
    main = [one for one in single if one.kind not in _AGREED]
    found = [*pairwise(main)]
    found += [pair for pair in pairwise(single) if not _AGREED.isdisjoint(one.kind for one in pair)]
    for at, module in enumerate(modules):
        before = [one for one in modules[:at] if one in main and one.kind in _TEACHING]
        if before and module.times > 1 and module.kind in _MEETINGS and not module.after:
            found.append((before[-1], module))
        elif module in main and module.kind in _MEETINGS and not module.after:
            # What has a window of its own stands between them without parting them.
            counts = [one for one in modules[:at] if _counts(one)]
            last = [(one, module) for one in counts[-1:] if one in before]
            found += [pair for pair in last if pair not in found]
    for at, module in enumerate(modules):
        if module in main and not module.after:
            begin = max((n for n in range(at) if modules[n] in main), default=-1)
            rows = [one for one in modules[begin + 1 : at] if one.times > 1 and not _is_paired(one)]
            found += [(one, module) for one in rows]
    yield from found


def _is_paired(module: Module) -> bool:
    """Whether each of its times follows another module, so that it lies between them."""
    return module.after is not None and len(module.after.module) > 1


def _counts(module: Module) -> bool:
    """Whether it is a seminar, or follows one up without a window of its own."""
    return module.kind in _TEACHING or (module.kind in _FOLLOW_UP and not module.after)


def _follows_up(earlier: Module, later: Module) -> bool:
    return later.after is None and later.kind in _FOLLOW_UP and earlier.kind in _TEACHING


def clashes(planned: Planned, events: dict[int, int], numbered: Numbered) -> Iterator[Clash]:
    """The sessions of one course that some team is called to both of, never on one day."""
    course, names = planned.whole, module_names(planned.programme.modules, language())
    for one, other in combinations(sorted(events), 2):
        first, second = (
            Held(at, course.sessions[at], course.sessions[at].number or 1) for at in (one, other)
        )
        if share(first, second, course) and _meets(planned, one) and _meets(planned, other):
            differences = {
                mine - theirs for mine in planned.days(one) for theirs in planned.days(other)
            }
            name = tuple(sorted({first.session.module, second.session.module}))
            about = {"modules": [names.get(module, module) for module in name]}
            rule = numbered(Rule(Kind.TEAMS, course.id, about, name))
            yield Clash(events[one], events[other], frozenset(differences), rule)


def _meets(planned: Planned, at: int) -> bool:
    """Whether whole teams come to a session."""
    module = planned.module(at)
    return module is None or (not module.optional and module.kind not in {"meeting", "shadowing"})


def booked_twice(
    mine: Sequence[Taken], events: Sequence[Event], numbered: Numbered
) -> Iterator[Clash]:
    """The sessions of all planned courses that somebody or something would be at twice."""
    by_key: dict[object, dict[int, Taken]] = {}
    for at, one_taken in enumerate(mine):
        booking = one_taken.booking
        keys: list[object] = [presence.listed.key for presence in booking.people]
        keys += [booking.venue.key] if booking.venue else []
        keys += [("team", booking.course.known_as(team)) for team in booking.course.teams]
        for key in keys:
            by_key.setdefault(key, {})[at] = one_taken
    found: dict[tuple[int, int, int], set[int]] = {}
    seen = set()
    for taken in by_key.values():
        for (at, first_taken), (other_at, second_taken) in combinations(taken.items(), 2):
            one, first, day = first_taken
            other, second, other_day = second_taken
            if one == other or (at, other_at) in seen:
                continue
            seen.add((at, other_at))
            now = events[one].stands
            is_together = now is not None and now == events[other].stands
            if who := are_in_the_way(first, second, is_together=is_together):
                courses = tuple(sorted({first.course.id, second.course.id}))
                about = {"why": reason(who), "courses": courses}
                rule = numbered(Rule(Kind.CLASH, "", about, (who.key,)))
                differences = found.setdefault((one, other, rule), set())
                differences.add(day - other_day)
    for (one, other, rule), days in found.items():
        yield Clash(one, other, frozenset(days), rule)


def besides(planned: Planned, events: dict[int, int]) -> Iterator[Beside]:
    """The same module for several groups or clusters, better on several days."""
    course = planned.whole
    for one, other in combinations(sorted(events), 2):
        first, second = course.sessions[one], course.sessions[other]
        if first.module == second.module and (first.group, first.cluster, first.team) != (
            second.group, second.cluster, second.team,
        ):  # fmt: skip
            days = {mine - theirs for mine in planned.days(one) for theirs in planned.days(other)}
            yield Beside(events[one], events[other], frozenset(days), _SAME_DAY)

"""The way from one session to the next on the same day."""

from collections.abc import Iterator

from plf_cli.attendance import Presence
from plf_cli.bookings import Booking, bookings
from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.messages import _, clock, language, plural
from plf_cli.model.course import Course
from plf_cli.rules.people import attended, named
from plf_cli.rules.rule import Concern, rule
from plf_cli.timetable import clock_of
from plf_cli.travel import Journey, journey


@rule("PLF612", Severity.WARNING, Course, Concern.PLANNING)
def too_little_time_to_travel(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A person has too little time to get from one session to the next.

    Where the positions of both venues are known, it is the straight line and a third, at 60
    kilometres an hour, and a quarter of an hour for parking and finding the room. Over water it
    goes by bridge or ferry: by Lillebælt and the Great Belt, or from harbour to harbour with the
    time that one waits. Where only the municipalities are known and differ, it is the way between
    their seats. A session without a venue is held at its team's school, or at its cluster's host.
    A meeting online is nowhere.

    Why: the first meeting is left early, or the second begins late.

    Bad:
        kind: course
        people:
          - {id: facilitator-a, function: facilitator}
        venues:
          - {id: skole-a, name: Skole A, municipality: Hjørring}
          - {id: skole-b, name: Skole B, municipality: Tønder}
        sessions:
          - module: dag-1
            date: 2027-01-13
            start: 9:00
            end: 12:00
            venue: skole-a
            people: [facilitator-a]
          - module: dag-2
            date: 2027-01-13
            start: 12:30
            end: 15:00
            venue: skole-b
            people: [facilitator-a]
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    Good:
        kind: course
        people:
          - {id: facilitator-a, function: facilitator}
        venues:
          - {id: skole-a, name: Skole A, municipality: Hjørring}
          - {id: skole-b, name: Skole B, municipality: Tønder}
        sessions:
          - module: dag-1
            date: 2027-01-13
            start: 9:00
            end: 12:00
            venue: skole-a
            people: [facilitator-a]
          - module: dag-2
            date: 2027-01-14
            start: 12:30
            end: 15:00
            venue: skole-b
            people: [facilitator-a]
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day}
          - {id: dag-2, kind: seminar-day}
    """
    for booking, presence in attended(course, catalogue):
        same_day = bookings(catalogue).on(course, presence.listed, booking.day)
        somewhere = [one for one in same_day if one.place]
        for times in presence.times:
            mine = booking.during(times)
            for first, second in _neighbours(mine, somewhere):
                if problem := _problem(mine, presence, first, second):
                    yield problem


def _neighbours(mine: Booking, same_day: list[Booking]) -> Iterator[tuple[Booking, Booking]]:
    """The session before and mine; mine and the next one, where that is another course's."""
    if mine.start is None or mine.end is None:
        return
    before = [(one.end, at) for at, one in enumerate(same_day) if one.end and one.end <= mine.start]
    if before:
        yield same_day[max(before)[1]], mine
    after = [
        (one.start, at)
        for at, one in enumerate(same_day)
        if one.start is not None and one.start >= mine.end
    ]
    following = same_day[min(after)[1]] if after else mine
    if following.course is not mine.course:
        yield mine, following


def _problem(mine: Booking, presence: Presence, first: Booking, second: Booking) -> Problem | None:
    start, end = first.place, second.place
    if not start or not end or first.end is None or second.start is None:
        return None
    way = journey(start, end)
    time = second.start - first.end
    if not way or time >= way.minutes:
        return None
    message = plural(
        "{person} has {n} minute from {start} to {end}; {way}.",
        "{person} has {n} minutes from {start} to {end}; {way}.",
        time,
        person=presence.listed.what.id,
        start=start.name,
        end=end.name,
        way=_way(way),
    )
    leave = clock(clock_of(first.end), language())
    arrive = clock(clock_of(first.end + way.minutes), language())
    help_ = _("Leaving at {leave}, they are there at {arrive}; begin later, or let another go.")
    other = first if second is mine else second
    seen = _("they come from here") if other is first else _("they go on to here")
    see = ((other.course, ("sessions", other.at), seen), *named(presence))
    return Problem(presence.route, message, help_.format(leave=leave, arrive=arrive), see=see)


def _way(way: Journey) -> str:
    if way.kilometres is None:
        text = _("to another municipality it is at least {minutes} minutes")
        return text.format(minutes=way.minutes)
    text = _("the {kilometres} km take about {minutes} minutes")
    if way.is_rough and way.ferry:
        text = _("from seat to seat, {kilometres} km and a ferry take about {minutes} minutes")
    elif way.is_rough:
        text = _("from seat to seat, {kilometres} km take about {minutes} minutes")
    elif way.ferry:
        text = _("the {kilometres} km and the ferry take about {minutes} minutes")
    return text.format(kilometres=round(way.kilometres), minutes=way.minutes)

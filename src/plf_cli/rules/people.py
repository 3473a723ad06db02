"""When people can be there: days off, weekdays, and how many days a month."""

from collections.abc import Iterator
from datetime import date

from plf_cli.attendance import Listed, Presence
from plf_cli.bookings import Booking, bookings
from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Route, Severity
from plf_cli.messages import _, day, days, language, listing, long_day, plural, weekday
from plf_cli.model.course import Course
from plf_cli.model.directory import Period, Person
from plf_cli.model.words import IN_WEEK
from plf_cli.rules.rule import Concern, rule

_MONDAY = date(2024, 1, 1)  # any will do: it names the weekdays


See = tuple[tuple[object, Route, str], ...]


def attended(course: Course, catalogue: Catalogue) -> Iterator[tuple[Booking, Presence]]:
    """Every day of a person in a course; not what was held."""
    for booking in bookings(catalogue).of(course).bookings:
        if booking.session.status != "held":
            for presence in booking.people:
                yield booking, presence


def named(presence: Presence) -> See:
    """Where the agenda names a person, if the session does not."""
    return ((*presence.item, _("leads this item")),) if presence.item else ()


def off(periods: tuple[Period, ...], held: date) -> tuple[int, Period] | None:
    """The first of the periods that a day lies in, with its number."""
    found = enumerate(periods)
    return next(((at, one) for at, one in found if one.from_ <= held <= one.to), None)


@rule("PLF613", Severity.ERROR, Course, Concern.PLANNING)
def person_unavailable(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A person takes part in a session on a day that they cannot.

    The people of a session are those it names, else those of its cluster, and those who lead an
    item of its agenda (``lead``).

    Why: the session stands without its facilitator or speaker.

    Bad:
        kind: course
        people:
          - id: facilitator-a
            function: facilitator
            unavailable: [{from: 2027-01-11, to: 2027-01-15}]
        sessions:
          - {module: dag-1, date: 2027-01-13, people: [facilitator-a]}
    Good:
        kind: course
        people:
          - id: facilitator-a
            function: facilitator
            unavailable: [{from: 2027-01-11, to: 2027-01-15}]
        sessions:
          - {module: dag-1, date: 2027-01-20, people: [facilitator-a]}
    """
    told = set()
    for booking, presence in attended(course, catalogue):
        listed = presence.listed
        found = off(listed.what.unavailable, booking.day)
        if found and (booking.at, listed.key, found[0]) not in told:
            at, period = found
            told.add((booking.at, listed.key, at))
            message = _("{person} is not available on {day}.").format(
                person=listed.what.id, day=long_day(booking.day, language())
            )
            away = (listed.document, (*listed.route, "unavailable", at), _("away from here on"))
            help_ = _("Move the session, or let somebody else take it; {person} is away {days}.")
            help_ = help_.format(
                person=listed.what.id, days=days(period.from_, period.to, language())
            )
            yield Problem(presence.route, message, help_, see=(away, *named(presence)))


@rule("PLF614", Severity.WARNING, Course, Concern.PLANNING)
def person_on_other_weekday(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A person takes part in a session on a weekday that is none of theirs.

    Why: the weekdays are those that the person has set aside.

    Bad:
        kind: course
        people:
          - {id: facilitator-a, function: facilitator, weekdays: [tue, thu]}
        sessions:
          - {module: dag-1, date: 2027-01-13, people: [facilitator-a]}
    Good:
        kind: course
        people:
          - {id: facilitator-a, function: facilitator, weekdays: [tue, thu]}
        sessions:
          - {module: dag-1, date: 2027-01-14, people: [facilitator-a]}
    """
    for booking, presence in attended(course, catalogue):
        listed = presence.listed
        person = listed.what
        free = not person.weekdays or IN_WEEK[booking.day.weekday()] in person.weekdays
        if free or off(person.unavailable, booking.day):
            continue
        numbers = sorted({IN_WEEK.index(word) for word in person.weekdays})
        names = [weekday(_MONDAY.replace(day=1 + number), language()) for number in numbers]
        # In Danish: tirsdagen og torsdagen.
        names = [_("{weekday}s").format(weekday=name) for name in names]
        message = _("{day} is a {weekday}, but {person} can only come on {weekdays}.").format(
            day=day(booking.day, language()),
            weekday=weekday(booking.day, language()),
            person=person.id,
            weekdays=listing(names, language()),
        )
        told = (listed.document, (*listed.route, "weekdays"), _("the weekdays stand here"))
        help_ = _("Move the session to one of these weekdays, or let somebody else take it.")
        yield Problem(presence.route, message, help_, see=(told, *named(presence)))


@rule("PLF616", Severity.WARNING, Course, Concern.PLANNING)
def too_many_days_in_month(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A person has more days in a month than they can, over all courses.

    Why: each course looks possible by itself; together they are too much.

    Bad:
        kind: course
        people:
          - {id: facilitator-a, function: facilitator, days_per_month: 1}
        sessions:
          - {module: dag-1, number: 1, date: 2027-01-13, people: [facilitator-a]}
          - {module: dag-1, number: 2, date: 2027-01-20, people: [facilitator-a]}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day, times: 2}
    Good:
        kind: course
        people:
          - {id: facilitator-a, function: facilitator, days_per_month: 1}
        sessions:
          - {module: dag-1, number: 1, date: 2027-01-13, people: [facilitator-a]}
          - {module: dag-1, number: 2, date: 2027-02-10, people: [facilitator-a]}
        ---
        kind: programme
        modules:
          - {id: dag-1, kind: seminar-day, times: 2}
    """
    last: dict[object, tuple[date, Presence]] = {}  # a month's last in this course
    for booking, presence in attended(course, catalogue):
        key = (presence.listed.key, booking.day.year, booking.day.month)
        if key not in last or booking.day >= last[key][0]:
            last[key] = booking.day, presence
    for held, presence in last.values():
        listed: Listed[Person] = presence.listed
        most = listed.what.days_per_month
        all_days = bookings(catalogue).days(course, listed) if most is not None else []
        month = [one for one in all_days if (one.year, one.month) == (held.year, held.month)]
        if most is None or len(month) <= most:
            continue
        message = plural(
            "{person} has {n} day in {month}; the limit is {most}.",
            "{person} has {n} days in {month}; the limit is {most}.",
            len(month),
            person=listed.what.id,
            month=day(held, language()).partition(" ")[2],
            most=most,
        )
        limit = (listed.document, (*listed.route, "days_per_month"), _("the limit stands here"))
        help_ = _("Move a day to another month, or give it to somebody else. The days are {days}.")
        told = listing([day(one, language()) for one in month], language())
        see = (limit, *named(presence))
        yield Problem(presence.route, message, help_.format(days=told), see=see)

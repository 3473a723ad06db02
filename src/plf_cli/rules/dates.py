"""A session's dates by themselves: in order, in their week, in the course's period."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import pairwise

from plf_cli.calendars import in_summer_holiday, is_weekend, school_holiday
from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.messages import _, capital, day, days, language, long_day
from plf_cli.model.course import Course
from plf_cli.rules.calendar import held_days, move
from plf_cli.rules.rule import Concern, rule
from plf_cli.sessions import municipalities_at


@rule("PLF509", Severity.WARNING, Course, Concern.PLANNING)
def session_outside_period(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session lies outside the course's period.

    Why: the period is what was agreed and announced; mostly a year or a month is mistyped.

    Bad:
        kind: course
        period: {from: 2027-01-04, to: 2027-06-25}
        sessions:
          - {module: dag-1, date: 2028-01-13}
    Good:
        kind: course
        period: {from: 2027-01-04, to: 2027-06-25}
        sessions:
          - {module: dag-1, date: 2027-01-13}
    """
    period = course.period
    told = None
    for path, held, session in held_days(course):
        if period and not period.from_ <= held <= period.to and session is not told:
            told = session  # once for all of its days
            message = _("{day} lies outside the course's period, {period}.")
            message = message.format(
                day=capital(long_day(held, language())),
                period=days(period.from_, period.to, language()),
            )
            see = (course, ("period",), _("the period stands here"))
            help_ = _("Correct the date, or widen the period.")
            yield Problem(path, message, help_, see=(see,))


@rule("PLF510", Severity.WARNING, Course, Concern.PLANNING)
def session_in_summer_holiday(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session lies in the pupils' summer holidays.

    They begin on the last Saturday of June. July lies in them everywhere; when they end in August,
    each municipality decides. Where a municipality's own calendar has the day, only that finding
    is reported.

    Why: in July nearly everybody is away. The leaders themselves still work in the days after the
    pupils' last one; a seminar put there on purpose is waived with that reason.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-07-01}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-06-24}
    """
    for path, held, session in held_days(course):
        told = is_weekend(held) or any(
            school_holiday(catalogue, one, held) for one in municipalities_at(course, session)
        )
        if in_summer_holiday(held) and not told:
            message = _("{day} lies in the pupils' summer holidays.")
            message = message.format(day=capital(long_day(held, language())))
            yield Problem(path, message, move(catalogue, course, session, held))


@rule("PLF511", Severity.ERROR, Course)
def week_contradicts_date(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A session's week is not the one that its date lies in.

    Weeks are those of ISO 8601, as calendars show them; of several days, the first counts.

    Why: one of the two is mistyped, and half of the participants come in the wrong week.

    Bad:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13, week: 3}
    Good:
        kind: course
        sessions:
          - {module: dag-1, date: 2027-01-13, week: 2}
    """
    for at, session in enumerate(course.sessions):
        if not session.week or not session.date or session.status == "cancelled":
            continue
        first = session.date[0]
        week = first.isocalendar().week
        if week == session.week:
            continue
        message = _("{day} lies in week {week}, not in week {wrong}.").format(
            day=capital(long_day(first, language())), week=week, wrong=session.week
        )
        help_ = _("Write week: {week}, or correct the date.").format(week=week)
        if meant := _nearest(first, session.week):
            help_ = _("Write week: {week}, or correct the date; in week {wrong} it is {day}.")
            help_ = help_.format(week=week, wrong=session.week, day=long_day(meant, language()))
        yield Problem(("sessions", at, "week"), message, help_)


def _nearest(day_: date, week: int) -> date | None:
    """The nearest day of an ISO week on the same weekday; None where no year near has the week."""
    weekday = day_.isoweekday()
    found = []
    for year in (day_.year - 1, day_.year, day_.year + 1):
        with suppress(ValueError):  # not every year has a week 53
            found.append(date.fromisocalendar(year, week, weekday))
    return min(found, key=lambda one: abs(one - day_), default=None)


@rule("PLF515", Severity.ERROR, Course)
def days_out_of_order(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """The days of a session are not in order, or one stands twice.

    Why: the first date belongs to the module's first day, the second to its second.

    Bad:
        kind: course
        sessions:
          - {module: seminar-1, date: [2027-01-14, 2027-01-13]}
        ---
        kind: programme
        modules:
          - {id: seminar-1, kind: seminar, days: [{}, {}]}
    Good:
        kind: course
        sessions:
          - {module: seminar-1, date: [2027-01-13, 2027-01-14]}
        ---
        kind: programme
        modules:
          - {id: seminar-1, kind: seminar, days: [{}, {}]}
    """
    for at, session in enumerate(course.sessions):
        if session.status == "cancelled":
            continue
        for number, (first, second) in enumerate(pairwise(session.date), 1):
            if second > first:
                continue
            message = _("{second} comes before {first}, the day before it in the list.")
            help_ = _("Write the days in order.")
            if second == first:
                message = _("{second} stands twice.")
                help_ = _("Write each day once.")
            message = message.format(
                second=capital(day(second, language())), first=day(first, language())
            )
            yield Problem(("sessions", at, "date", number), message, help_)

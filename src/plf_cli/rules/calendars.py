"""Calendars that contradict themselves: weeks, years and overlaps."""

from collections.abc import Iterator
from datetime import date, timedelta

from plf_cli.calendars import is_weekend
from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.messages import _, capital, day, days, language, listing
from plf_cli.model.calendar import Calendar, Closed
from plf_cli.rules.rule import rule

_LONGEST = 60  # days; whatever is longer than a summer holiday has a wrong year


@rule("PLF512", Severity.ERROR, Calendar)
def closed_in_another_week(calendar: Calendar, catalogue: Catalogue) -> Iterator[Problem]:
    """A holiday's week is none that its dates lie in.

    The weekends around a week count for it: Saturday 10 to Sunday 18 October 2026 is week 42.

    Why: published plans contain wrong years and weeks; a date that was copied wrong hides a
    collision.

    Bad:
        kind: calendar
        school_year: 2026/27
        closed:
          - {title: Vinterferie, from: 2027-02-20, to: 2027-02-28, week: 7}
    Good:
        kind: calendar
        school_year: 2026/27
        closed:
          - {title: Vinterferie, from: 2027-02-13, to: 2027-02-21, week: 7}
    """
    for at, closed in enumerate(calendar.closed):
        weeks = _weeks(closed)
        if not closed.week or closed.week in weeks:
            continue
        message = _("{days} lies in week {weeks}, not in week {wrong}.").format(
            days=capital(days(closed.from_, closed.to, language())),
            weeks=listing([str(week) for week in weeks], language()),
            wrong=closed.week,
        )
        help_ = _("Compare both with the published plan, and correct the one that is wrong.")
        if monday := _monday(closed):
            help_ = _(
                "Compare both with the published plan; Monday to Friday of week {wrong} is {days}."
            ).format(wrong=closed.week, days=days(monday, monday + timedelta(days=4), language()))
        yield Problem(("closed", at, "week"), message, help_)


def _weeks(closed: Closed) -> list[int]:
    """The weeks of a holiday's weekdays, or of its weekend where it has no others."""
    length = min((closed.to - closed.from_).days + 1, 366)
    held = [closed.from_ + timedelta(days=after) for after in range(length)]
    teaching = [one for one in held if not is_weekend(one)] or held
    return [*dict.fromkeys(one.isocalendar().week for one in teaching)]


def _monday(closed: Closed) -> date | None:
    """The Monday of the week that a holiday claims; None where its year has no such week."""
    assert closed.week  # asked for where one is given
    try:
        return date.fromisocalendar(closed.from_.isocalendar().year, closed.week, 1)
    except ValueError:
        return None


@rule("PLF513", Severity.ERROR, Calendar)
def closed_outside_school_year(calendar: Calendar, catalogue: Catalogue) -> Iterator[Problem]:
    """A holiday lies outside the calendar's school year, 1 August to 31 July.

    A summer holiday that goes on in August is written in two calendars: up to 31 July in the one,
    from 1 August in the next.

    Why: a calendar is looked up by the school year of a day, so such a holiday is never found.

    Bad:
        kind: calendar
        school_year: 2026/27
        closed:
          - {title: Vinterferie, from: 2026-02-14, to: 2026-02-22}
    Good:
        kind: calendar
        school_year: 2026/27
        closed:
          - {title: Vinterferie, from: 2027-02-13, to: 2027-02-21}
    """
    year = int(calendar.school_year[:4])
    first, last = date(year, 8, 1), date(year + 1, 7, 31)
    for at, closed in enumerate(calendar.closed):
        if first <= closed.from_ and closed.to <= last:
            continue
        key = "to" if first <= closed.from_ <= last else "from"
        message = _("The holiday lies outside the school year {school_year}, {days}.").format(
            school_year=calendar.school_year, days=days(first, last, language())
        )
        see = (calendar, ("school_year",), _("the school year stands here"))
        yield Problem(("closed", at, key), message, _cure(closed, first, last), see=(see,))


def _cure(closed: Closed, first: date, last: date) -> str:
    too_long = (closed.to - closed.from_).days > _LONGEST
    if too_long or closed.to < first or closed.from_ > last:
        return _("Correct the year, or move the holiday to the calendar of its school year.")
    if closed.to > last:
        text = _("End it on {day}; the days after it belong in the next school year's calendar.")
        return text.format(day=day(last, language()))
    text = _("Begin it on {day}; the days before it belong in the calendar of the year before.")
    return text.format(day=day(first, language()))


@rule("PLF514", Severity.WARNING, Calendar)
def closed_twice(calendar: Calendar, catalogue: Catalogue) -> Iterator[Problem]:
    """Two holidays of a calendar overlap.

    A single day may have a line of its own within a longer holiday, as 2. påskedag in Påskeferie.

    Why: one of the dates is wrong, or the same holiday stands twice.

    Bad:
        kind: calendar
        school_year: 2026/27
        closed:
          - {title: Efterårsferie, from: 2026-10-10, to: 2026-10-18}
          - {title: Juleferie, from: 2026-10-18, to: 2027-01-03}
    Good:
        kind: calendar
        school_year: 2026/27
        closed:
          - {title: Efterårsferie, from: 2026-10-10, to: 2026-10-18}
          - {title: Juleferie, from: 2026-12-19, to: 2027-01-03}
    """
    in_order = sorted(enumerate(calendar.closed), key=lambda one: (one[1].from_, -_length(one[1])))
    lasting: tuple[int, Closed] | None = None  # the one that goes on longest so far
    for at, closed in in_order:
        if lasting and closed.from_ <= lasting[1].to and not _is_day_within(closed, lasting[1]):
            late, early = max(at, lasting[0]), min(at, lasting[0])
            message = _("“{title}” overlaps “{other}”: both hold {days}.").format(
                title=calendar.closed[late].title,
                other=calendar.closed[early].title,
                days=days(closed.from_, min(closed.to, lasting[1].to), language()),
            )
            see = (calendar, ("closed", early), _("the other one stands here"))
            help_ = _("Correct the dates, or put the two together.")
            yield Problem(("closed", late), message, help_, see=(see,))
        if not lasting or closed.to > lasting[1].to:
            lasting = at, closed


def _is_day_within(closed: Closed, other: Closed) -> bool:
    """Whether a holiday is a single day of a longer one."""
    return _length(closed) == 0 < _length(other) and other.from_ <= closed.from_ <= other.to


def _length(closed: Closed) -> int:
    """How many days after its first a holiday ends."""
    return (closed.to - closed.from_).days

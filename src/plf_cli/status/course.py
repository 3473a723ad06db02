"""What is to be done about one course."""

from collections.abc import Iterator, Sequence
from datetime import date

from plf_cli.catalogue import Catalogue
from plf_cli.closures import first_day, without_calendar
from plf_cli.lookup import programme_of
from plf_cli.messages import _, day, language, listing, plural
from plf_cli.model.course import Course, Session
from plf_cli.model.words import COURSE_STATUSES
from plf_cli.rules.schedule import few
from plf_cli.rules.told import is_told
from plf_cli.sessions import missing
from plf_cli.status.ahead import ahead
from plf_cli.status.matter import Matter, Span

OVER = frozenset({"completed", "cancelled"})
"""The statuses of courses about which nothing is left to do."""

_AGREED_LATER = {"coaching", "shadowing"}


def matters(catalogue: Catalogue, course: Course, span: Span) -> Iterator[Matter]:
    """What is the matter with a course that is not over."""
    undated = _undated(catalogue, course)
    if ended := _ended(course, span.today, is_dated=not undated):
        yield ended
        return
    yield from _not_held(course, span.today)
    yield from _registration(catalogue, course, span)
    yield from ahead(catalogue, course, span.today)
    yield from _without_date(catalogue, course, undated, span.today)
    yield from _lacking(catalogue, course, span)
    yield from _calendars(catalogue, course, span)


def _ended(course: Course, today: date, *, is_dated: bool) -> Matter | None:
    """A course that is over, by its period or its last session, and not marked so."""
    days = [one for session in _taking_place(course) for one in session.date]
    last = max([*days, *([course.period.to] if course.period else [])], default=None)
    if last is None or last >= today or not (course.period or is_dated):
        return None
    text = _("The course ended on {day}, but its status is “{status}”.")
    word = COURSE_STATUSES[course.status].in_language(language())
    text = text.format(day=day(last, language()), status=word)
    cure = _("Set status: completed, or give the sessions that are left new dates.")
    return Matter(("status",), text, cure, last, overdue=True)


def _not_held(course: Course, today: date) -> Iterator[Matter]:
    """Sessions in the past of which nobody has said that they were held."""
    past = [
        (at, one)
        for at, one in enumerate(course.sessions)
        if one.date and one.date[-1] < today and one.status not in {"held", "cancelled"}
    ]
    if past:
        text = plural(
            "{n} session in the past is not marked as held: {sessions}.",
            "{n} sessions in the past are not marked as held: {sessions}.",
            len(past),
            sessions=few([one.key for _at, one in past]),
        )
        cure = _("Set status: held, or cancelled where it was dropped.")
        first, session = min(past, key=lambda one: one[1].date)
        yield Matter(("sessions", first), text, cure, session.date[-1], overdue=True)


def _registration(catalogue: Catalogue, course: Course, span: Span) -> Iterator[Matter]:
    """A deadline that comes near, or has passed without a team."""
    programme = programme_of(catalogue, course)
    rules = course.registration or (programme.registration if programme else None)
    deadline = rules.deadline if rules else None
    first = min((one for session in course.sessions for one in session.date), default=None)
    if deadline is None or deadline > span.last or (first and first < span.today):
        return
    route = ("registration", "deadline") if course.registration else ("programme",)
    if deadline >= span.today:
        text = _("Registration closes on {day}.").format(day=day(deadline, language()))
        yield Matter(route, text, _("Remind those who have not signed up yet."), deadline)
    elif not course.teams:
        text = _("Registration closed on {day}, and the course names no teams.")
        cure = _("Write the teams that take part into the course, or set a later deadline.")
        yield Matter(
            route, text.format(day=day(deadline, language())), cure, deadline, overdue=True
        )


def _undated(catalogue: Catalogue, course: Course) -> list[str]:
    """Sessions without a date, listed or not; what is agreed on as one goes does not count."""
    programme = programme_of(catalogue, course)
    modules = [
        one
        for one in (programme.modules if programme else ())
        if not one.optional and one.kind not in _AGREED_LATER
    ]
    known = {one.id for one in modules}
    listed = [one for one in _taking_place(course) if not one.date and one.module in known]
    unlisted = [one for module in modules for one in missing(module, course)]
    return [one.key for one in (*listed, *unlisted)]


def _without_date(
    catalogue: Catalogue, course: Course, undated: list[str], today: date
) -> Iterator[Matter]:
    if undated:
        text = plural(
            "{n} session has no date: {sessions}.",
            "{n} sessions have no date: {sessions}.",
            len(undated),
            sessions=few(undated),
        )
        begin = course.period.from_ if course.period else None
        cure = _("See: plf dates suggest {course}")
        if _lacks_clusters(catalogue, course):
            cure = _("See: plf clusters make {course}, then plf dates suggest {course}")
        late = begin is not None and begin < today and course.status != "running"
        yield Matter(("sessions",), text, cure.format(course=course.id), begin, overdue=late)


def _lacks_clusters(catalogue: Catalogue, course: Course) -> bool:
    """Whether clusters meet, and the teams are there, but not put together yet."""
    programme = programme_of(catalogue, course)
    meets = programme and any(one.per == "cluster" for one in programme.modules)
    return bool(meets and course.teams and not course.clusters)


def _lacking(catalogue: Catalogue, course: Course, span: Span) -> Iterator[Matter]:
    """Sessions soon to come that have no venue, or nobody to run them."""
    soon = [
        (at, one)
        for at, one in enumerate(course.sessions)
        if one in _taking_place(course)
        and one.status != "held"
        and one.date
        and span.today <= one.date[0] <= span.last
    ]
    programme = programme_of(catalogue, course)
    placeless = [one for one in soon if not _has_place(course, one[1])]
    if placeless and not (programme and is_told(programme.venue)):
        text = plural(
            "{n} session has no venue yet: {sessions}.",
            "{n} sessions have no venue yet: {sessions}.",
            len(placeless),
            sessions=few([one.key for _at, one in placeless]),
        )
        yield _first(placeless, text, _("Write the venue into the session."))
    alone = [one for one in soon if not _has_people(course, one[1])]
    if alone:
        text = plural(
            "{n} session names nobody who runs it: {sessions}.",
            "{n} sessions name nobody who runs them: {sessions}.",
            len(alone),
            sessions=few([one.key for _at, one in alone]),
        )
        yield _first(alone, text, _("Write the people into the session."))


def _first(found: Sequence[tuple[int, Session]], text: str, cure: str) -> Matter:
    """The matter at the first of the sessions to come."""
    at, session = min(found, key=lambda one: one[1].date)
    return Matter(("sessions", at), text, cure, session.date[0])


def _calendars(catalogue: Catalogue, course: Course, span: Span) -> Iterator[Matter]:
    """Municipalities without a calendar in a school year of the course."""
    lacking: dict[str, list[str]] = {}
    for municipality, year in without_calendar(catalogue, course, span.today):
        lacking.setdefault(year, []).append(municipality)
    for year, names in lacking.items():
        text = _("There is no calendar for {municipalities} in {school_year}.")
        told = text.format(municipalities=listing(names, language()), school_year=year)
        cure = _("See: plf new calendar")
        begins = max(first_day(year), span.today)
        yield Matter(("municipalities",), told, cure, begins)


def _taking_place(course: Course) -> list[Session]:
    return [one for one in course.sessions if one.status != "cancelled"]


def _has_place(course: Course, session: Session) -> bool:
    hosts = {one.id for one in course.clusters if one.host}
    return bool(session.venue or session.team or session.cluster in hosts)


def _has_people(course: Course, session: Session) -> bool:
    by_cluster = {one.id for one in course.clusters if one.people}
    return bool(session.people or session.cluster in by_cluster)

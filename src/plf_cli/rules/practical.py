"""The practical things that participants must find: contact, price, place and dates."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.messages import _, language, listing, plural
from plf_cli.model.base import Head
from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Programme
from plf_cli.rules.rule import Concern, rule
from plf_cli.rules.told import is_told, lacks, place_of, unpublished

_MOST_NAMED = 5


@rule("PLF804", Severity.ERROR, Head, Concern.PUBLICATION)
def contact_missing(document: Head, catalogue: Catalogue) -> Iterator[Problem]:
    """A published programme or course has neither a contact nor a way to sign up.

    The name of an office is enough, or a registration with an address, a link or a note. A course
    that has neither uses its programme's.

    A placeholder counts as nothing: TODO, TBD, xxx, udfyldes senere, mangler, or marks such as “?”.

    Why: who wants to take part must know whom to turn to.

    Bad:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        price: {amount: 2995}
        venue: Efter aftale
    Good:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        registration: {email: kurser@example.org}
        price: {amount: 2995}
        venue: Efter aftale
    """
    if lacks(document, catalogue, _contact):
        message = _("There is neither a contact nor a way to sign up.")
        help_ = _("Write contact with a name, or registration with an email, a url or a note.")
        yield _missing(document, catalogue, message, help_, "contact", "registration")


def _missing(document: Head, catalogue: Catalogue, message: str, help_: str, *keys: str) -> Problem:
    """The problem at the placeholder, else at the status."""
    told_by = unpublished(document, catalogue)
    return Problem(place_of(document, *keys), message, help_, told_by=told_by)


def _contact(document: Programme | Course) -> bool:
    contact, registration = document.contact, document.registration
    ways = (registration.email, registration.url, registration.note) if registration else ()
    office = (contact.name, contact.email, contact.phone, contact.url) if contact else ()
    return is_told(*ways, *office)


@rule("PLF805", Severity.ERROR, Head, Concern.PUBLICATION)
def price_missing(document: Head, catalogue: Catalogue) -> Iterator[Problem]:
    """A published programme or course has no price.

    An amount of 0 is free of charge; where the price is agreed each time, a note says so. A course
    without a price of its own has its programme's.

    A placeholder counts as nothing: TODO, TBD, xxx, udfyldes senere, mangler, or marks such as “?”.

    Why: without a price nobody can decide, and everyone has to ask.

    Bad:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        contact: {name: Kursussekretariatet}
        venue: Efter aftale
    Good:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        contact: {name: Kursussekretariatet}
        price: {note: Aftales med kommunen}
        venue: Efter aftale
    """
    if lacks(document, catalogue, _price):
        help_ = _("Write under price an amount (0 is free) or a note, such as “Efter aftale”.")
        yield _missing(document, catalogue, _("The price is missing."), help_, "price")


def _price(document: Programme | Course) -> bool:
    price = document.price
    return price is not None and (price.amount is not None or is_told(price.note))


@rule("PLF806", Severity.ERROR, Head, Concern.PUBLICATION)
def place_missing(document: Head, catalogue: Catalogue) -> Iterator[Problem]:
    """A published programme or course does not say where it is held.

    A programme says it in ``venue``, if only that it is agreed. Where it does not, each dated
    session of a course has a venue, unless it has been held, or is a team's own or at the school
    that is its cluster's host.

    A placeholder counts as nothing: TODO, TBD, xxx, udfyldes senere, mangler, or marks such as “?”.

    Why: the way there is the first thing that people plan by.

    Bad:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        contact: {name: Kursussekretariatet}
        price: {amount: 2995}
    Good:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        contact: {name: Kursussekretariatet}
        price: {amount: 2995}
        venue: Efter aftale, i egen kommune
    """
    if not lacks(document, catalogue, lambda one: is_told(getattr(one, "venue", None))):
        return
    if not isinstance(document, Course):
        help_ = _("Write venue, such as “Efter aftale, i egen kommune”.")
        yield _missing(document, catalogue, _("The place is missing."), help_, "venue")
        return
    placeless = [
        (at, session)
        for at, session in enumerate(document.sessions)
        if _is_announced(session) and session.status != "held" and not _has_place(document, session)
    ]
    if placeless:
        keys = [session.key for _at, session in placeless]
        rest = [_("others")] if len(keys) > _MOST_NAMED else []
        message = plural(
            "{n} dated session has no place: {sessions}.",
            "{n} dated sessions have no place: {sessions}.",
            len(keys),
            sessions=listing([*keys[:_MOST_NAMED], *rest], language()),
        )
        help_ = _("Give each session a venue, or write venue in the programme.")
        told_by = unpublished(document, catalogue)
        yield Problem(("sessions", placeless[0][0]), message, help_, told_by=told_by)


def _has_place(course: Course, session: Session) -> bool:
    hosts = {cluster.id for cluster in course.clusters if cluster.host}
    return bool(session.venue or session.team or session.cluster in hosts)


def _is_announced(session: Session) -> bool:
    return bool(session.date) and session.status != "cancelled"


@rule("PLF807", Severity.ERROR, Course, Concern.PUBLICATION)
def no_dated_session(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """A published course has no session with a date.

    Why: a course is a programme on certain days; without any, only the programme can be published.

    Bad:
        kind: course
        status: published
        price: {amount: 2995}
        contact: {name: Kursussekretariatet}
        ---
        kind: programme
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        modules:
          - {id: dag-1, kind: seminar-day, optional: true}
    Good:
        kind: course
        status: published
        price: {amount: 2995}
        contact: {name: Kursussekretariatet}
        sessions:
          - {module: dag-1, date: 2027-01-13, venue: kursuscentret}
        venues:
          - {id: kursuscentret, name: Kursuscentret}
        ---
        kind: programme
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        modules:
          - {id: dag-1, kind: seminar-day, optional: true}
    """
    if not any(map(_is_announced, course.sessions)):
        route = ("sessions",) if course.sessions else ("status",)
        message = _("The course has no session with a date.")
        help_ = _("Give a session its date before the course is published.")
        yield Problem(route, message, help_)

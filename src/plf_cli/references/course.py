"""The ids in a course, and that its sessions fit the programme's modules."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue, unknown
from plf_cli.diagnostics import Problem
from plf_cli.lookup import people_of, programme_of, venues_of
from plf_cli.messages import _, plural
from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Programme
from plf_cli.references.ids import missing, twice
from plf_cli.shape import Fault


def course_faults(catalogue: Catalogue, course: Course) -> Iterator[Fault]:
    """The programme, teams, people and venues that a course names."""
    if not catalogue.entry("programme", course.programme):
        yield unknown(catalogue, "programme", course.programme, ("programme",))
    for name in ("people", "venues", "teams", "groups", "clusters"):
        yield from twice((name,), (one.id for one in getattr(course, name)))
    yield from _teams(course)
    yield from _people(catalogue, course)
    for at, session in enumerate(course.sessions):
        yield from _unit(course, session, at)
    programme = programme_of(catalogue, course)
    yield from _sessions(course, programme) if programme else ()


def _teams(course: Course) -> Iterator[Fault]:
    """The teams of groups and clusters, and the clusters' hosts."""
    teams = {team.id: team.name for team in course.teams}
    names = [(name, id_) for id_, name in teams.items()]
    message = _("The course has no team “{id}”.")
    for name in ("groups", "clusters"):
        for at, unit in enumerate(getattr(course, name)):
            for number, id_ in enumerate(unit.teams):
                if id_ in unit.teams[:number]:
                    message_twice = _("The team “{id}” stands twice here.").format(id=id_)
                    yield Fault("PLF202", Problem((name, at, "teams", number), message_twice))
                if id_ not in teams:
                    yield missing((name, at, "teams", number), message, id_, teams, names)
    for at, cluster in enumerate(course.clusters):
        if cluster.host and cluster.host not in teams:
            yield missing(("clusters", at, "host"), message, cluster.host, teams, names)


def _people(catalogue: Catalogue, course: Course) -> Iterator[Fault]:
    """The people of clusters and sessions, and the sessions' venues."""
    people, venues = people_of(catalogue, course), venues_of(catalogue, course)
    message = _("No person has the id “{id}”, in the course or in a directory.")
    for name in ("clusters", "sessions"):
        for at, one in enumerate(getattr(course, name)):
            for number, id_ in enumerate(one.people):
                if id_ not in people:
                    route = (name, at, "people", number)
                    cure = _("Add the person to “people”, in the course or in a directory.")
                    yield missing(route, message, id_, people, cure=cure)
    for at, session in enumerate(course.sessions):
        if session.venue and session.venue not in venues:
            no_venue = _("No venue has the id “{id}”, in the course or in a directory.")
            names = [(venue.name, id_) for id_, venue in venues.items()]
            cure = _("Add the place to “venues”, in the course or in a directory.")
            place = ("sessions", at, "venue")
            yield missing(place, no_venue, session.venue, venues, names, cure)


def _unit(course: Course, session: Session, at: int) -> Iterator[Fault]:
    """A session's group, cluster and team."""
    messages = {
        "group": _("The course has no group “{id}”."),
        "cluster": _("The course has no cluster “{id}”."),
        "team": _("The course has no team “{id}”."),
    }
    for name, message in messages.items():
        id_ = getattr(session, name)
        units = getattr(course, f"{name}s")
        known = [one.id for one in units]
        if id_ and id_ not in known:
            names = [(one.name, one.id) for one in units if one.name]
            yield missing(("sessions", at, name), message, id_, known, names)


def _days(days: int, dates: int) -> str:
    if days == 1:
        return _("The module lasts one day, but the session has {dates} dates.").format(dates=dates)
    return plural(
        "The module lasts {days} days, but the session has {n} date.",
        "The module lasts {days} days, but the session has {n} dates.",
        dates,
        days=days,
    )


def _sessions(course: Course, programme: Programme) -> Iterator[Fault]:
    """A session's module, its number and its days, and that no session stands twice."""
    modules = {module.id: module for module in programme.modules}
    first: dict[str, int] = {}
    for at, session in enumerate(course.sessions):
        module = modules.get(session.module)
        if module is None:
            message = _("The programme has no module “{id}”.")
            yield missing(("sessions", at, "module"), message, session.module, modules)
            continue
        if session.number is not None and not 1 <= session.number <= module.times:
            message = plural(
                "The programme holds “{id}” {n} time, so there is no number {which}.",
                "The programme holds “{id}” {n} times, so there is no number {which}.",
                module.times,
                id=module.id,
                which=session.number,
            )
            help_ = _("Write a number from 1 to {most}, or raise “times” in the programme.")
            problem = Problem(("sessions", at, "number"), message, help_.format(most=module.times))
            yield Fault("PLF208", problem)
        days = len(module.schedules())
        if session.date and len(session.date) != days:
            help_ = _("Write a date for each of the module's days.")
            message = _days(days, len(session.date))
            yield Fault("PLF209", Problem(("sessions", at, "date"), message, help_))
        if session.key in first and session.status != "cancelled":
            message = _("The session “{id}” stands twice in the course.").format(id=session.key)
            help_ = _("Tell them apart by number, group, cluster or team.")
            yield Fault("PLF202", Problem(("sessions", at, "module"), message, help_))
        if session.status != "cancelled":
            first.setdefault(session.key, at)

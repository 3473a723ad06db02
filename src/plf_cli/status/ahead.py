"""What should be settled well before a course begins."""

from collections.abc import Iterator
from datetime import date, timedelta

from plf_cli.catalogue import Catalogue
from plf_cli.lookup import programme_of
from plf_cli.messages import _, day, language, plural
from plf_cli.model.course import Cluster, Course
from plf_cli.rules.schedule import few
from plf_cli.status.matter import Matter

_SOON = timedelta(weeks=12)  # so long before a course, people are to be invited


def ahead(catalogue: Catalogue, course: Course, today: date) -> Iterator[Matter]:
    """What a course still lacks that begins soon, and clusters that nobody receives."""
    begins = _begins(course)
    if begins and today <= begins < today + _SOON:
        yield from _draft(course, begins)
        yield from _deadline(catalogue, course, begins)
    yield from _hosts(course, today)


def _begins(course: Course) -> date | None:
    """The day of the first session, else the first of the period."""
    days = [one for session in course.sessions for one in session.date]
    period = course.period.from_ if course.period else None
    return min(days, default=period)


def _draft(course: Course, begins: date) -> Iterator[Matter]:
    if course.status == "draft":
        text = _("The course begins on {day} and is still a draft.")
        cure = _("Set status: planned or published once it is settled.")
        yield Matter(("status",), text.format(day=day(begins, language())), cure, begins)


def _deadline(catalogue: Catalogue, course: Course, begins: date) -> Iterator[Matter]:
    """That nobody knows how long one can sign up; teams that are there have done so."""
    programme = programme_of(catalogue, course)
    rules = course.registration or (programme.registration if programme else None)
    if not course.teams and not (rules and rules.deadline):
        text = _("The course begins on {day} and has no registration deadline.")
        cure = _("Write registration: deadline into the course or its programme.")
        yield Matter(("registration",), text.format(day=day(begins, language())), cure, begins)


def _hosts(course: Course, today: date) -> Iterator[Matter]:
    """The clusters of which no team receives the others, and whose meetings are not all placed."""
    without = [(at, one) for at, one in enumerate(course.clusters) if _lacks_host(course, one)]
    if without:
        text = plural(
            "{n} cluster has no host: {clusters}.",
            "{n} clusters have no host: {clusters}.",
            len(without),
            clusters=few([one.id for _at, one in without]),
        )
        ids = {one.id for _at, one in without}
        days = [one.date[0] for one in course.sessions if one.cluster in ids and one.date]
        due = min((one for one in days if one >= today), default=None)
        cure = _("Write the team that receives the others into the cluster: host.")
        yield Matter(("clusters", without[0][0]), text, cure, due)


def _lacks_host(course: Course, cluster: Cluster) -> bool:
    if cluster.host:
        return False
    own = [one for one in course.sessions if one.cluster == cluster.id]
    return not own or not all(
        one.venue or one.team or one.status in {"held", "cancelled"} for one in own
    )

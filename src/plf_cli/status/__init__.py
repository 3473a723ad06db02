"""What needs doing next, over many courses: the catalogue and a day -> items by urgency."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.messages import _, day, language
from plf_cli.model.course import Course
from plf_cli.status.course import OVER, matters
from plf_cli.status.holidays import assumed
from plf_cli.status.matter import Matter, Span
from plf_cli.waivers import waivers


@dataclass(frozen=True, slots=True)
class Todo:
    """A thing to do: until when, what is the matter, what to do about it, and where it stands.

    ``due`` is None where there is no hurry; ``overdue`` says that it is late already.
    """

    due: date | None
    overdue: bool
    subject: str
    matter: str
    cure: str
    file: str
    line: int

    @property
    def urgency(self) -> tuple[bool, date, str, str]:
        """What sorts the things to do: the late ones first, those without a day last."""
        return (not self.overdue, self.due or date.max, self.subject, self.matter)


def status(catalogue: Catalogue, entries: Iterable[Entry], today: date, weeks: int) -> list[Todo]:
    """What is to be done about these files, the most urgent first; ``weeks`` is how far to look."""
    ahead = min(timedelta(weeks=weeks), date.max - today)
    found: list[Todo] = []
    entries = list(entries)
    for entry in entries:
        found += _of_course(catalogue, entry, Span(today, today + ahead))
        found += _expired(entry, today)
    found += _assumed(catalogue, entries, today)
    return sorted(found, key=lambda one: one.urgency)


def _of_course(catalogue: Catalogue, entry: Entry, span: Span) -> Iterator[Todo]:
    """What is the matter with a course; of one with faults, only these."""
    if entry.name[0] != "course":
        return
    document = catalogue.document(entry)
    if not isinstance(document, Course):
        text = _("The file has faults, so nothing more can be told of the course.")
        cure = _("See: plf validate {file}").format(file=entry.file)
        yield _todo(entry, entry.name[1] or entry.file, Matter((), text, cure, span.today))
    elif document.status not in OVER:
        for one in matters(catalogue, document, span):
            yield _todo(entry, document.id, one)


def _todo(entry: Entry, subject: str, one: Matter) -> Todo:
    source, route = entry.locate(one.route)
    line = source.span(route, "key").line
    return Todo(one.due, one.overdue, subject, one.text, one.cure, source.file, line)


def _assumed(catalogue: Catalogue, entries: Iterable[Entry], today: date) -> Iterator[Todo]:
    """The assumed calendars of courses to come, each at the first course that rests on it."""
    courses: dict[str, tuple[Entry, Course]] = {}
    for entry in entries:
        document = catalogue.document(entry)
        if isinstance(document, Course) and document.status not in OVER:
            courses.setdefault(document.id, (entry, document))
    to_come = [document for _entry, document in courses.values()]
    for municipality, year, course in assumed(catalogue, to_come, today):
        text = _("The school holidays of {municipality} in {school_year} are assumed.")
        told = text.format(municipality=municipality, school_year=year)
        cure = _("Compare them with the published plan, and write its source into the calendar.")
        yield _todo(courses[course.id][0], course.id, Matter(("municipalities",), told, cure))


def _expired(entry: Entry, today: date) -> Iterator[Todo]:
    """The waivers of a file whose last day has passed."""
    source = entry.loaded.source
    for one in waivers(source):
        if one.until and one.until < today:
            text = _("The waiver of {code} expired on {day}.")
            told = text.format(code=one.code, day=day(one.until, language()))
            cure = _("Fix what it waives, or set a later date.")
            line = source.place(one.comment.start)[0]
            subject = entry.name[1] or source.file
            yield Todo(one.until, True, subject, told, cure, source.file, line)  # noqa: FBT003

"""What all days of one document share: the language and where ids are looked up."""

from collections.abc import Mapping
from dataclasses import dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.lookup import Scope, people_of, programme_of, scope, venues_of
from plf_cli.model.course import Course, Session
from plf_cli.model.directory import Person, Venue
from plf_cli.model.programme import Programme
from plf_cli.model.words import FUNCTIONS
from plf_cli.views.labels import label


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings of a day; ``programme`` is None where a course's programme is unknown."""

    programme: Programme | None
    course: Course | None
    language: str
    scope: Scope
    people: Mapping[str, Person]
    venues: Mapping[str, Venue]

    @property
    def past(self) -> bool:
        """Whether the document describes history, so that what is open stays open."""
        if self.course:
            return self.course.status == "completed"
        return bool(self.programme and self.programme.status == "record")

    def unsettled(self, what: str) -> str:
        """The sentence that says that ``what`` (date, time, agenda, time_and_agenda) is open."""
        return label(f"{'told' if self.past else 'settled'}_{what}", self.language)

    def present(self, session: Session) -> list[Person]:
        """The people of a session: its own, else its cluster's."""
        clusters = self.course.clusters if self.course else ()
        ids = session.people or next(
            (cluster.people for cluster in clusters if cluster.id == session.cluster), ()
        )
        return [self.people[id_] for id_ in ids if id_ in self.people]


def setting(
    catalogue: Catalogue, document: Programme | Course, language: str | None = None
) -> Setting:
    """The surroundings of a document's days, labelled in ``language`` or in its own."""
    course = document if isinstance(document, Course) else None
    programme = document if isinstance(document, Programme) else programme_of(catalogue, document)
    return Setting(
        programme=programme,
        course=course,
        language=language or document.language,
        scope=scope(catalogue, programme.frameworks if programme else ()),
        people=people_of(catalogue, document),
        venues=venues_of(catalogue, course) if course else {},
    )


def public_name(person: Person, language: str) -> str:
    """A person as documents may show them: name and title where public, else the function."""
    if person.public and person.name:
        return ", ".join(filter(None, [person.name, person.title]))
    return FUNCTIONS[person.function].in_language(language)

"""What all days of one document share: language, edition, and where ids are looked up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from plf_cli.catalogue import Catalogue
from plf_cli.lookup import Scope, people_of, programme_of, scope, venues_of
from plf_cli.model.course import Course, Session
from plf_cli.model.directory import Person, Venue
from plf_cli.model.programme import Programme
from plf_cli.model.words import FUNCTIONS
from plf_cli.views.editions import EDITIONS, Edition
from plf_cli.views.labels import label
from plf_cli.views.wanted import Wanted

T = TypeVar("T")
Text = Literal["summary", "purpose", "content", "form", "extent", "venue", "teachers"]
"""The texts that a programme tells about itself."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings of a day.

    ``source`` is the document that was asked for; ``programme`` is None where a course's programme
    is unknown, ``course`` where a programme was asked for.
    """

    source: Programme | Course
    programme: Programme | None
    course: Course | None
    language: str
    edition: Edition
    scope: Scope
    people: Mapping[str, Person]
    venues: Mapping[str, Venue]
    _made: dict[Callable[["Setting"], Any], Any] = field(
        default_factory=dict, repr=False, compare=False
    )

    def once(self, make: Callable[["Setting"], T]) -> T:
        """What ``make`` says of the surroundings; it is asked the first time only."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def told(self, text: Text) -> str:
        """What the programme says in the text; empty where it does not."""
        return getattr(self.programme, text, None) or ""

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

    def names(self, person: Person) -> bool:
        """Whether this edition may name the person."""
        return bool(person.name and (person.public or self.edition.names))

    def known_as(self, person: Person) -> str:
        """A person as this edition may show them: name and title, else the function."""
        if self.names(person):
            return ", ".join(filter(None, [person.name, person.title]))
        return FUNCTIONS[person.function].in_language(self.language)


def setting(catalogue: Catalogue, document: Programme | Course, wanted: Wanted) -> Setting:
    """The surroundings of a document's days, in the language and edition that are wanted.

    Whoever asks again gets the same, with all that was made once.
    """
    known = catalogue.once(_settings)
    key = (id(document), wanted.language or document.language, wanted.edition)
    if key not in known:
        known[key] = _setting(catalogue, document, wanted)
    return known[key]


def _settings(_catalogue: Catalogue) -> dict[tuple[int, str, str], Setting]:
    """Those that have been asked for so far; each keeps its document, and so its identity."""
    return {}


def _setting(catalogue: Catalogue, document: Programme | Course, wanted: Wanted) -> Setting:
    course = document if isinstance(document, Course) else None
    programme = document if isinstance(document, Programme) else programme_of(catalogue, document)
    return Setting(
        source=document,
        programme=programme,
        course=course,
        language=wanted.language or document.language,
        edition=EDITIONS[wanted.edition],
        scope=scope(catalogue, programme.frameworks if programme else ()),
        people=people_of(catalogue, document),
        venues=venues_of(catalogue, course) if course else {},
    )

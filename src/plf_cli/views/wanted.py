"""What of a document somebody asks for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plf_cli.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whose edition, in which language, and of which days; None and empty mean all.

    ``language`` is that of labels, dates and clocks; without one it is the document's own. ``day``
    is a module, a module's day (``seminar-1/2``) or a session (``klyngemoede-nord-1``); ``group``,
    ``cluster``, ``team`` and ``person`` are ids of the course.
    """

    edition: str = "participant"
    language: str | None = None
    day: str | None = None
    group: str | None = None
    cluster: str | None = None
    team: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedSince(Wanted):
    """The same of a document that tells what has changed since ``since``, an earlier state."""

    since: "Catalogue"


class Unknown(Exception):
    """The document has no ``what`` (day, group, cluster, team, person) of that name.

    ``known`` are those that it has.
    """

    def __init__(self, what: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{what} {name}")
        self.what = what
        self.name = name
        self.known = known

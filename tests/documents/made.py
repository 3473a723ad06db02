"""Every document of every shipped programme and course, in every edition and format."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.documents import DOCUMENTS
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.render import terminal
from plf_cli.render.formats import rendered
from plf_cli.resources import shipped
from plf_cli.views.cover import Cover
from plf_cli.views.wanted import Wanted

DATA = Path(__file__).parents[1] / "data"


@dataclass(frozen=True)
class Case:
    """A document of a file in an edition."""

    ref: str
    document: str
    edition: str
    language: str = "da"

    def view(self) -> Cover:
        found = source(self.ref)
        wanted = Wanted(edition=self.edition, language=self.language)
        return DOCUMENTS[self.document].view(catalogue(), found, wanted)

    def made(self, format_: str) -> bytes:
        """The bytes in a format."""
        wanted = Wanted(edition=self.edition, language=self.language)
        view = DOCUMENTS[self.document].view(catalogue(), source(self.ref), wanted, format_)
        if format_ == "terminal":
            return terminal.shown(view, (), width=80, color=False).encode()
        return rendered(view, format_, ())

    def __str__(self) -> str:
        return f"{self.ref}-{self.document}-{self.edition}-{self.language}"


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue, and what these tests add."""
    files = [*shipped("programmes").rglob("*.yaml"), *(DATA / "private").glob("*.yaml")]
    return Catalogue(Entry(str(path), path.read_bytes()) for path in sorted(files))


def source(ref: str) -> Programme | Course:
    found = catalogue().get(Programme, ref) or catalogue().get(Course, ref)
    assert found, ref
    return found


def cases(*refs: str, languages: tuple[str, ...] = ("da",)) -> list[Case]:
    """Every document and edition of the files, of all if none are named."""
    every = [*catalogue().ids("programme"), *catalogue().ids("course")]
    return [
        Case(ref, document.name, edition, language)
        for ref in refs or every
        for document in DOCUMENTS.values()
        if source(ref).kind in document.kinds
        for edition in document.editions
        for language in languages
    ]

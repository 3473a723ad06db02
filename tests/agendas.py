"""The agendas that the tests of views and renderers look at."""

from functools import cache
from pathlib import Path

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.resources import shipped
from plf_cli.views.agenda import AgendaView, agenda
from plf_cli.views.wanted import Wanted

SAMPLES = Path(__file__).parent / "data" / "agenda"


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue and the samples of these tests."""
    files = [*shipped("programmes").rglob("*.yaml"), *SAMPLES.glob("*.yaml")]
    return Catalogue(Entry(str(path), path.read_bytes()) for path in sorted(files))


def document(ref: str) -> Programme | Course:
    found = catalogue().get(Programme, ref) or catalogue().get(Course, ref)
    assert found, ref
    return found


def documents() -> list[str]:
    """The ids of every programme and course."""
    return [*catalogue().ids("programme"), *catalogue().ids("course")]


def view(ref: str, *, day: str | None = None, language: str | None = None) -> AgendaView:
    return agenda(catalogue(), document(ref), Wanted(day=day, language=language))

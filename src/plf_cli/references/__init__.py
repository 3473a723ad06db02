"""Every id that a document mentions, looked up: what is unknown, double or ambiguous."""

from collections.abc import Callable, Iterator
from typing import Any

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.diagnostics import Problem
from plf_cli.messages import _
from plf_cli.model.base import ID, Head
from plf_cli.model.calendar import Calendar
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory
from plf_cli.model.framework import Framework
from plf_cli.model.programme import Programme
from plf_cli.references.course import course_faults
from plf_cli.references.framework import directory_faults, framework_faults
from plf_cli.references.municipality import municipality_faults
from plf_cli.references.programme import programme_faults
from plf_cli.shape import Fault


def references(catalogue: Catalogue, document: Head) -> Iterator[Fault]:
    """What is wrong with the ids in a document."""
    checks: dict[type[Head], Callable[[Catalogue, Any], Iterator[Fault]]] = {
        Framework: framework_faults,
        Programme: programme_faults,
        Course: course_faults,
        Directory: directory_faults,
    }
    if check := checks.get(type(document)):
        yield from check(catalogue, document)
    yield from municipality_faults(document)


def same_names(catalogue: Catalogue, entry: Entry) -> Iterator[tuple[Fault, Entry]]:
    """The fault of an id, or a calendar's year, that an earlier file holds too, with that file."""
    known = catalogue.same_name(entry)
    kind, id_ = entry.name
    if known and known[0] is not entry and entry.loaded.id:
        message = _("The id “{id}” belongs to another {kind} already: {file}.")
        message = message.format(id=id_, kind=kind, file=known[0].file)
        problem = Problem(("id",), message, _("Give one of the two another id."))
        yield Fault("PLF202", problem), known[0]
    elif isinstance(calendar := catalogue.sound(entry), Calendar):
        yield from _same_year(catalogue, entry, calendar)


def _same_year(
    catalogue: Catalogue, entry: Entry, calendar: Calendar
) -> Iterator[tuple[Fault, Entry]]:
    """A calendar is found by municipality and year, so there must be one of them only."""
    for other in catalogue.entries:
        if other is entry:
            return
        if other.origin is not entry.origin or other.name[0] != "calendar":
            continue
        found = catalogue.sound(other)
        if isinstance(found, Calendar) and (found.municipality, found.school_year) == (
            calendar.municipality,
            calendar.school_year,
        ):
            message = _("{municipality} has a calendar for {school_year} already: {file}.").format(
                municipality=calendar.municipality,
                school_year=calendar.school_year,
                file=other.file,
            )
            problem = Problem(("municipality",), message, _("Put the two together in one file."))
            yield Fault("PLF202", problem), other
            return


def file_name(entry: Entry) -> Fault | None:
    """The fault of a file that is not named after its id."""
    name = entry.file.replace("\\", "/").rpartition("/")[2]
    id_ = entry.loaded.id
    if not id_ or not ID.fullmatch(id_) or name.startswith("<"):
        return None
    if name.rpartition(".")[0] == id_:
        return None
    message = _("The file is not named after its id “{id}”.").format(id=id_)
    help_ = _("Rename the file to {name}.").format(name=f"{id_}.yaml")
    return Fault("PLF206", Problem(("id",), message, help_))

"""What a document's ids mean in the catalogue: goals and fields, calendars, people, venues."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plf_cli.catalogue import Catalogue
from plf_cli.messages import capital
from plf_cli.model.calendar import Calendar
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory, Person, Venue
from plf_cli.model.framework import Framework, FrameworkField, Goal
from plf_cli.model.programme import Module, Programme
from plf_cli.model.words import MODULE_KINDS

_FIRST_MONTH = 8


@dataclass(frozen=True)
class Scope:
    """The goals and fields that a programme's references can mean, by framework."""

    frameworks: tuple[Framework, ...]
    whole: bool  # false where a framework is missing or faulty, so that nothing is unknown

    def goals(self, ref: str) -> list[tuple[Framework, Goal]]:
        """The goals that ``ref`` can mean: none, one, or several that need a framework in front."""
        framework_id, _slash, id_ = ref.rpartition("/")
        found = self._by_id.get(id_, [])
        return [one for one in found if framework_id in {"", one[0].id}]

    @cached_property
    def _by_id(self) -> dict[str, list[tuple[Framework, Goal]]]:
        """The goals of all frameworks by their ids."""
        known: dict[str, list[tuple[Framework, Goal]]] = {}
        for framework in self.frameworks:
            for goal in framework.goals:
                known.setdefault(goal.id, []).append((framework, goal))
        return known

    def fields(self, ref: str) -> list[tuple[Framework, FrameworkField]]:
        """The fields that ``ref`` can mean."""
        return [
            (framework, found)
            for framework, id_ in self._candidates(ref)
            for found in framework.fields
            if found.id == id_
        ]

    def field_ids(self, ref: str) -> set[str]:
        """The fields of the goals that ``ref`` means, each as ``framework/field``."""
        return {
            field_ref if "/" in field_ref else f"{framework.id}/{field_ref}"
            for framework, goal in self.goals(ref)
            for field_ref in goal.fields
        }

    def field_id(self, ref: str) -> str:
        """A field's reference as ``framework/field``; itself where it means none."""
        found = self.fields(ref)
        return f"{found[0][0].id}/{found[0][1].id}" if found else ref

    def _candidates(self, ref: str) -> list[tuple[Framework, str]]:
        framework_id, _slash, id_ = ref.rpartition("/")
        wanted = [one for one in self.frameworks if framework_id in {"", one.id}]
        return [(framework, id_) for framework in wanted]


def scope(catalogue: Catalogue, ids: Iterable[str]) -> Scope:
    """The frameworks with these ids, and those that their goals refer to."""
    known = catalogue.once(_scopes)
    wanted = tuple(ids)
    if wanted not in known:
        known[wanted] = _scope(catalogue, wanted)
    return known[wanted]


def _scopes(_catalogue: Catalogue) -> dict[tuple[str, ...], Scope]:
    """Those that have been asked for so far."""
    return {}


def _scope(catalogue: Catalogue, ids: Iterable[str]) -> Scope:
    waiting, found, whole = list(ids), {}, True
    for id_ in waiting:  # grows while it is walked
        if id_ in found:
            continue
        framework = catalogue.get(Framework, id_)
        if framework is None:
            whole = False
            continue
        found[id_] = framework
        refs = (ref for goal in framework.goals for ref in goal.fields if "/" in ref)
        waiting += sorted({ref.partition("/")[0] for ref in refs} - set(waiting))
    return Scope(tuple(found.values()), whole)


def school_year(day: date) -> str:
    """The school year, 1 August to 31 July, that a day lies in: ``2026/27``."""
    year = day.year if day.month >= _FIRST_MONTH else day.year - 1
    return f"{year}/{(year + 1) % 100:02}"


def municipalities_of(course: Course) -> tuple[str, ...]:
    """The municipalities that take part in a course: those it names, else its teams'."""
    of_teams = (team.municipality for team in course.teams if team.municipality)
    return course.municipalities or tuple(dict.fromkeys(of_teams))


def calendar_of(catalogue: Catalogue, municipality: str, day: date) -> Calendar | None:
    """A municipality's calendar for the school year (1 August to 31 July) of a day."""
    return catalogue.once(_calendars).get((municipality, school_year(day)))


def _calendars(catalogue: Catalogue) -> dict[tuple[str, str], Calendar]:
    """The whole calendars by municipality and school year; of two, the first counts."""
    every = [one for one in reversed(catalogue.all(Calendar)) if catalogue.get(Calendar, one.id)]
    return {(calendar.municipality, calendar.school_year): calendar for calendar in every}


def people_of(catalogue: Catalogue, document: Course | Programme) -> dict[str, Person]:
    """The people that a document can name, by id; a course's own come before the directories'."""
    found = directories_of(catalogue, document)
    shared = {person.id: person for directory in found for person in directory.people}
    return shared | {person.id: person for person in getattr(document, "people", ())}


def venues_of(catalogue: Catalogue, course: Course) -> dict[str, Venue]:
    """The venues that a course can name, by id; its own come before the directories'."""
    found = directories_of(catalogue, course)
    shared = {venue.id: venue for directory in found for venue in directory.venues}
    return shared | {venue.id: venue for venue in course.venues}


def directories_of(catalogue: Catalogue, document: Course | Programme) -> list[Directory]:
    """The directories that count for a document: invented examples do for examples only."""
    return [one for one in catalogue.all(Directory) if document.example or not one.example]


def programme_of(catalogue: Catalogue, course: Course) -> Programme | None:
    """The programme that a course runs; of a faulty one what is sound, if its modules are."""
    entry = catalogue.entry("programme", course.programme)
    found = catalogue.document(entry) if entry else None
    if entry and entry.salvaged and entry.salvaged.has_its_modules:
        found = entry.salvaged.document
    return found if isinstance(found, Programme) else None


def module_names(modules: Sequence[Module], language: str) -> dict[str, str]:
    """What the modules are called; those of a kind without names of their own are numbered."""
    unnamed = [module.kind for module in modules if not module.label]
    counts = dict.fromkeys(unnamed, 0)
    found = {}
    for module in modules:
        text = module.label or capital(MODULE_KINDS[module.kind].in_language(language))
        if not module.label and unnamed.count(module.kind) > 1:
            counts[module.kind] += 1
            text = f"{text} {counts[module.kind]}"
        found[module.id] = text
    return found

"""Which files of a catalogue rest on which: by reference, base, calendar, person, venue, list."""

import posixpath
from collections.abc import Collection, Iterator

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.lookup import municipalities_of, school_year
from plf_cli.model.calendar import Calendar
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory
from plf_cli.model.framework import Framework
from plf_cli.model.programme import Programme

Needs = dict[str, set[str]]
"""The files that each file rests on directly."""


def dependents(catalogue: Catalogue, changed: Collection[str]) -> set[str]:
    """The changed files, and all that rest on them, directly or through others.

    A course also rests on those that share a person, a venue or a team with it, who cannot be at
    two sessions at once; but only where these are held otherwise, and no further than to the next.
    """
    graph = _Graph(catalogue)
    times: Needs = {entry.file: set(graph.times(entry)) for entry in catalogue.entries}
    needs = {entry.file: times[entry.file] | set(graph.facts(entry)) for entry in catalogue.entries}
    moved = _resting(times, changed)
    shared = graph.shared()
    busy = set().union(*(ids for file, ids in shared.items() if file in moved))
    return _resting(needs, changed) | {file for file, ids in shared.items() if ids & busy}


def team_list(entry: Entry) -> str | None:
    """The file that a course keeps its teams in."""
    data = entry.loaded.source.data
    name = data.get("teams") if isinstance(data, dict) and entry.name[0] == "course" else None
    folder = posixpath.dirname(entry.file)
    return posixpath.normpath(posixpath.join(folder, name)) if isinstance(name, str) else None


def _resting(needs: Needs, changed: Collection[str]) -> set[str]:
    users: dict[str, list[str]] = {}
    for file, needed in needs.items():
        for one in needed:
            users.setdefault(one, []).append(file)
    found, waiting = set(changed), list(changed)
    for file in waiting:  # grows while it is walked
        new = set(users.get(file, ())) - found
        found |= new
        waiting += new
    return found


class _Graph:
    """What each file rests on; people, venues and calendars are found by what they are known by."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.known: dict[tuple[str, str], set[str]] = {}
        for entry in catalogue.entries:
            for key in _offered(catalogue, entry):
                self.known.setdefault(key, set()).add(entry.file)

    def times(self, entry: Entry) -> Iterator[str]:
        """What says when and how things are held: programme, base, team list."""
        document = self.catalogue.sound(entry)
        if entry.loaded.is_variant:
            base = str(entry.loaded.source.data["extends"])
            yield from self._entry(str(entry.loaded.kind), base)
        if isinstance(document, Course):
            yield from self._entry("programme", document.programme)
        if teams := team_list(entry):
            yield teams

    def facts(self, entry: Entry) -> Iterator[str]:
        """What else a check looks up: who holds the id, frameworks, calendars, people, venues."""
        document = self.catalogue.sound(entry)
        kind, id_ = entry.name
        yield from self._entry(kind or "", id_ or "")
        if isinstance(document, Framework):
            refs = (ref for goal in document.goals for ref in goal.fields if "/" in ref)
            for ref in refs:
                yield from self._entry("framework", ref.partition("/")[0])
        elif isinstance(document, Programme):
            for id_ in document.frameworks:
                yield from self._entry("framework", id_)
        if isinstance(document, Programme | Course):
            for key in (*_named(document), *_seasons(document)):
                yield from self.known.get(key, ())

    def shared(self) -> dict[str, set[tuple[bool, str, str]]]:
        """The people, venues and teams that courses can share; examples know no other."""
        found = {}
        for entry in self.catalogue.entries:
            document = self.catalogue.sound(entry)
            if isinstance(document, Course):
                keys = {*_named(document), *filter(None, map(document.known_as, document.teams))}
                found[entry.file] = {(document.example, *key) for key in keys}
        return found

    def _entry(self, kind: str, id_: str) -> Iterator[str]:
        if entry := self.catalogue.entry(kind, id_):
            yield entry.file


def _offered(catalogue: Catalogue, entry: Entry) -> Iterator[tuple[str, str]]:
    """What others find a directory or a calendar by."""
    if entry.name[0] not in {"directory", "calendar", None}:
        return
    document = catalogue.sound(entry)
    if isinstance(document, Directory):
        yield from (("person", person.id) for person in document.people)
        yield from (("venue", venue.id) for venue in document.venues)
    elif isinstance(document, Calendar):
        yield document.municipality, document.school_year


def _named(document: Programme | Course) -> Iterator[tuple[str, str]]:
    """The people and venues that a document names and does not hold itself."""
    if isinstance(document, Programme):
        schedules = (day for module in document.modules for day in module.schedules())
        yield from (("person", item.lead) for day in schedules for item in day.agenda if item.lead)
        return
    own = {("person", person.id) for person in document.people}
    own |= {("venue", venue.id) for venue in document.venues}
    people = [id_ for cluster in document.clusters for id_ in cluster.people]
    people += [id_ for session in document.sessions for id_ in session.people]
    named = {("person", id_) for id_ in people}
    named |= {("venue", session.venue) for session in document.sessions if session.venue}
    yield from named - own


def _seasons(document: Programme | Course) -> Iterator[tuple[str, str]]:
    """The municipalities and school years in which a course is held."""
    if isinstance(document, Course):
        days = (day for session in document.sessions for day in session.date)
        years = {school_year(day) for day in days}
        yield from ((place, year) for place in municipalities_of(document) for year in years)

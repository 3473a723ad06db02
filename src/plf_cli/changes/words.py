"""What things of a course are called in the messages' language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plf_cli.catalogue import Catalogue
from plf_cli.lookup import people_of, programme_of, venues_of
from plf_cli.messages import _, language, listing, long_day, plural
from plf_cli.model.base import Gap
from plf_cli.model.course import Cluster, Course, Group, Session, Team
from plf_cli.model.programme import Module
from plf_cli.model.words import FUNCTIONS

Names = Callable[[Sequence[Module], str], Mapping[str, str]]
"""What modules are called in a language, by their ids."""


@dataclass(frozen=True)
class State:
    """A course in one state of the catalogue, with its programme's modules and their names."""

    catalogue: Catalogue
    course: Course
    modules: Mapping[str, Module]
    called: Mapping[str, str]

    def session(self, one: Session) -> str:
        """``Klyngemøde 2, Klynge Nord``."""
        called, module = self.called.get(one.module, one.module), self.modules.get(one.module)
        if one.number and (one.number > 1 or (module and module.times > 1)):
            called += f" ({one.number})" if called[-1].isdigit() else f" {one.number}"
        return ", ".join(filter(None, [called, self._unit(one)]))

    def _unit(self, one: Session) -> str:
        course = self.course
        units: Sequence[tuple[str | None, Sequence[Group | Cluster | Team]]] = (
            (one.group, course.groups),
            (one.cluster, course.clusters),
            (one.team, course.teams),
        )
        return ", ".join(named(id_, among) for id_, among in units if id_)

    def venue(self, id_: str | None) -> str:
        """The name of a venue; its id where it is not known."""
        found = venues_of(self.catalogue, self.course).get(id_ or "")
        return found.name if found else id_ or ""

    def person(self, id_: str) -> str:
        """``anna (facilitator)``: never a name, which may be private."""
        found = people_of(self.catalogue, self.course).get(id_)
        return f"{id_} ({FUNCTIONS[found.function].in_language(language())})" if found else id_


def state(catalogue: Catalogue, course: Course, names: Names) -> State:
    """The course as it stands in the catalogue."""
    programme = programme_of(catalogue, course)
    modules = programme.modules if programme else ()
    return State(catalogue, course, {one.id: one for one in modules}, names(modules, language()))


def named(id_: str, units: Sequence[Group | Cluster | Team]) -> str:
    """The name of a group, cluster or team; its id where it has none."""
    return next((one.name for one in units if one.id == id_ and one.name), id_)


def dates(told: Iterable[date]) -> str:
    """``torsdag den 11. februar 2027 og fredag den 12. februar 2027``."""
    return together(long_day(one, language()) for one in told)


def iso(told: Iterable[date]) -> str:
    """The dates as a file writes them."""
    return ", ".join(one.isoformat() for one in told)


def together(items: Iterable[str]) -> str:
    """``a, b og c``."""
    return listing(list(items), language())


def quoted(text: str) -> str:
    """A title among other words."""
    return _("“{text}”").format(text=text)


def gap(told: Gap | None) -> str:
    """``4-8 uger``; empty where there is none."""
    if told is None:
        return ""
    span = told.weeks or told.days
    assert span  # the model saw to it
    if told.weeks:
        return plural("{span} week", "{span} weeks", span.max, span=span)
    return plural("{span} day", "{span} days", span.max, span=span)

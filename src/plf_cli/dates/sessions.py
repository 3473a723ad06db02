"""The sessions of a course that a plan is about, and the bookings that they would be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plf_cli.bookings import Booking, booked
from plf_cli.catalogue import Catalogue
from plf_cli.dates.asked import AGREED_LATER, Asked
from plf_cli.lookup import programme_of
from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Module, Programme
from plf_cli.sessions import missing

SOME_DAY = date(2000, 1, 3)
"""Stands for the day of each booking, so that two of them can be compared by their times."""

_UNITS = ("group", "cluster", "team")


@dataclass(frozen=True)
class Planned:
    """A course with all sessions that count, each on some day."""

    course: Course  # as it is in the catalogue
    programme: Programme
    whole: Course  # with the sessions that it does not list yet, all on ``SOME_DAY``
    at: tuple[int | None, ...]  # the place in the course of each session of ``whole``
    sessions: tuple[Session, ...]  # the same as they are, or would be listed
    bookings: tuple[Booking, ...]
    left_out: tuple[Session, ...]  # undated ones that are agreed on later

    def is_provisional(self, number: int) -> bool:
        """Whether a session is for each cluster, group or team, of which there are none yet.

        It keeps its place in the plan, but is not written: it would count for all.
        """
        module = self.module(number)
        is_for_all = not any(getattr(self.sessions[number], key) for key in _UNITS)
        return (
            self.at[number] is None and is_for_all and module is not None and (module.per in _UNITS)
        )

    def days(self, number: int) -> tuple[int, ...]:
        """The days of a session, counted from its first; they may lie apart where it has dates."""
        if dated := self.sessions[number].date:
            return tuple((day - dated[0]).days for day in dated)
        return tuple(range(len(self.whole.sessions[number].date)))

    def module(self, number: int) -> Module | None:
        """The module of a session; None where the programme has none such."""
        wanted = self.whole.sessions[number].module
        return next((one for one in self.programme.modules if one.id == wanted), None)


def planned(catalogue: Catalogue, course: Course, asked: Asked) -> Planned | None:
    """A course's sessions for a plan; None where its programme cannot be read."""
    programme = programme_of(catalogue, course)
    if programme is None:
        return None
    listed = list(enumerate(course.sessions))
    unlisted: list[tuple[int | None, Session]] = [
        (None, session) for module in programme.modules for session in _missing(module, course)
    ]
    modules = {module.id: module for module in programme.modules}
    chosen: list[tuple[int | None, Session]] = []
    left_out: list[Session] = []
    for at, session in [*listed, *unlisted]:
        if session.status == "cancelled":
            continue
        if session.date or _is_wanted(modules.get(session.module), session, asked):
            chosen.append((at, session))
        else:
            left_out.append(session)
    sessions = tuple(_dated(session, modules.get(session.module)) for _at, session in chosen)
    whole = course.model_copy(update={"sessions": sessions, "status": "planned"})
    places = tuple(at for at, _session in chosen)
    own = tuple(session for _at, session in chosen)
    bookings = tuple(booked(catalogue, whole))
    return Planned(course, programme, whole, places, own, bookings, tuple(left_out))


def _missing(module: Module, course: Course) -> Iterator[Session]:
    return iter(()) if module.optional else missing(module, course)


def _is_wanted(module: Module | None, session: Session, asked: Asked) -> bool:
    if asked.modules:
        return session.module in asked.modules
    return module is None or module.kind not in AGREED_LATER


def _dated(session: Session, module: Module | None) -> Session:
    length = len(session.date) or len(module.schedules() if module else ()) or 1
    return session.model_copy(update={"date": (SOME_DAY,) * length})

"""A course's sessions as its calendar runs, with those that the programme calls for beyond them."""

from collections.abc import Sequence
from datetime import date, time

from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Module
from plf_cli.sessions import missing


def sessions(modules: Sequence[Module], course: Course) -> list[Session]:
    """Every session in order of date, those without a date last and in the programme's order."""
    more = [session for module in modules for session in missing(module, course)]
    place = {module.id: at for at, module in enumerate(modules)}
    starts = {module.id: module.schedules()[0].start for module in modules}

    def order(session: Session) -> tuple[date, time, int, int]:
        start = session.start or starts.get(session.module) or time.min
        return (
            session.date[0] if session.date else date.max,
            start if session.date else time.min,
            place.get(session.module, len(place)),
            session.number or 0,
        )

    return sorted([*course.sessions, *more], key=order)

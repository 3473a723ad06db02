"""One day on which a module is held: by a programme's design, or in a course's session."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from plf_cli.messages import clock as clock_text
from plf_cli.messages import clocks, listing, long_day
from plf_cli.model.course import Session
from plf_cli.model.directory import Person, Venue
from plf_cli.model.programme import Module, ModuleDay, Schedule
from plf_cli.sessions import schedules, table
from plf_cli.spacing import taking_part, teams_of
from plf_cli.timetable import Timetable, clock_of
from plf_cli.views.labels import label
from plf_cli.views.names import unit_name
from plf_cli.views.setting import Setting

if TYPE_CHECKING:
    from plf_cli.coverage import Meeting


@dataclass(frozen=True)
class Occasion:
    """A day of a module, the ``part``-th of ``parts``; ``session`` is None in a programme."""

    setting: Setting
    module: Module
    session: Session | None
    called: str
    schedule: Schedule
    part: int
    parts: int

    @property
    def id(self) -> str:
        """What the day is picked by: ``dag-1``, ``seminar-1/2``, ``klyngemoede-nord-1``."""
        key = self.session.key if self.session else self.module.id
        return f"{key}/{self.part}" if self.parts > 1 else key

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which a person may ask for the day."""
        keys = dict.fromkeys([self.module.id, *([self.session.key] if self.session else [])])
        parts = [f"{key}/{self.part}" for key in keys] if self.parts > 1 else []
        return (*keys, *parts)

    @property
    def label(self) -> str:
        """``Dag 1``, ``Klyngemøde 2``, ``Seminar 1, dag 2``."""
        number = self.session.number if self.session else None
        text = self.called
        if number and (number > 1 or self.module.times > 1):
            text = f"{text} ({number})" if text[-1].isdigit() else f"{text} {number}"
        if self.parts > 1:
            text = f"{text}, {label('day', self.setting.language)} {self.part}"
        return text

    @property
    def title(self) -> str:
        """The session's title or the module's, and the day's own after it.

        A part that says no more than the label is left out.
        """
        whole = (self.session and self.session.title) or self.module.title
        day = self.schedule.title if isinstance(self.schedule, ModuleDay) else None
        parts = (unless_told(part, self.called, self.label) for part in (whole, day))
        return ": ".join(dict.fromkeys(filter(None, parts)))

    @property
    def cancelled(self) -> bool:
        """Whether the session was dropped."""
        return bool(self.session and self.session.status == "cancelled")

    @property
    def marks(self) -> tuple[str, ...]:
        """Words that set the day apart from others."""
        states = {"cancelled": self.cancelled, "optional": self.module.optional}
        return tuple(label(key, self.setting.language) for key, state in states.items() if state)

    @property
    def dates(self) -> Sequence[date]:
        """The date of this day; several where a single day's module is held on several dates."""
        told = self.session.date if self.session else ()
        return told if self.parts == 1 else told[self.part - 1 : self.part]

    @property
    def date(self) -> str:
        """``torsdag den 20. august 2020``; a sentence where only the date is open."""
        language = self.setting.language
        if self.dates:
            return listing([long_day(day, language) for day in self.dates], language)
        return self.setting.unsettled("date") if self.session and not self.cancelled else ""

    @cached_property
    def team_ids(self) -> tuple[str, ...]:
        """The ids of the teams that the session is for; none where it is for all."""
        course, session = self.setting.course, self.session
        return teams_of(course, session) if course and session else ()

    @cached_property
    def teams(self) -> tuple[str, ...]:
        """The names of the teams that the session is for; none where it is for all."""
        named = self.setting.once(_team_names)
        return tuple(named.get(id_, id_) for id_ in self.team_ids)

    @cached_property
    def taking_part(self) -> Collection[str]:
        """The ids of the teams that are there, administrations too; none where not known."""
        course, session = self.setting.course, self.session
        return frozenset(taking_part(course, session)) if course and session else ()

    @property
    def present(self) -> list[Person]:
        """The people of the session; none in a programme."""
        return self.setting.present(self.session) if self.session else []

    @property
    def is_for_all(self) -> bool:
        """Whether it is for no group, cluster or team in particular."""
        session = self.session
        return not session or not (session.group or session.cluster or session.team)

    @property
    def meeting(self) -> "Meeting":
        """The day as a coverage counts it."""
        from plf_cli.coverage import Meeting  # noqa: PLC0415 - few documents count minutes

        return Meeting(self.module, self.session, self.schedule)

    @cached_property
    def table(self) -> Timetable:
        """The clock times."""
        return table(self.setting.course, self.session, self.module, self.schedule)

    @property
    def frame(self) -> tuple[int | None, int | None]:
        """When the day starts and ends, in minutes after midnight."""
        return self.table.frame

    @property
    def start(self) -> str:
        """``9.00``, or empty."""
        return _clock(self.frame[0], self.setting.language)

    @property
    def end(self) -> str:
        """``15.30``, or empty."""
        return _clock(self.frame[1], self.setting.language)

    @property
    def time(self) -> str:
        """``kl. 9.00-15.30``."""
        start, end = self.frame
        language = self.setting.language
        if start is None:
            return f"{label('until', language)} {self.end}" if end is not None else ""
        text = self.start if end is None else clocks(clock_of(start), clock_of(end), language)
        return f"{label('at', language)} {text}".strip()

    @property
    def venue(self) -> str:
        """The venue's name, or empty."""
        return self._venue.name if self._venue else ""

    @property
    def place(self) -> str:
        """The venue with its address, else with its municipality where its name does not tell it.

        Empty where it is not known.
        """
        found = self._venue
        if not found:
            return ""
        municipality = found.municipality or ""
        told = municipality.casefold() in found.name.casefold()
        return ", ".join(
            filter(None, [found.name, found.address or ("" if told else municipality)])
        )

    @property
    def _venue(self) -> Venue | None:
        return self.setting.venues.get(self.session.venue or "") if self.session else None

    @property
    def notes(self) -> tuple[str, ...]:
        """The internal notes on the module and on this session, where the edition has them."""
        if not self.setting.edition.notes:
            return ()
        told = [self.module.notes, self.session.notes if self.session else None]
        return tuple(text for text in told if text)

    @property
    def unit(self) -> str:
        """The group, cluster or team that the session is for; empty where it is for all."""
        course, session, language = self.setting.course, self.session, self.setting.language
        if not course or not session:
            return ""
        if session.team:
            return self.teams[0]
        if id_ := session.cluster:
            name = next((one.name for one in course.clusters if one.id == id_), None)
            return unit_name("cluster", id_, name, language)
        if id_ := session.group:
            name = next((one.name for one in course.groups if one.id == id_), None)
            return unit_name("group", id_, name, language)
        return ""

    @property
    def whom(self) -> str:
        """``Klynge Nord: A-skolen og B-skolen``; the unit alone where it is one team's."""
        teams = listing(list(self.teams), self.setting.language) if len(self.teams) > 1 else ""
        return ": ".join(filter(None, [self.unit, teams]))

    @property
    def open(self) -> str:
        """What is not settled yet about time and agenda, in a sentence; empty if all is."""
        timed, planned = self.frame[0] is not None, bool(self.schedule.agenda)
        if self.cancelled or (timed and planned):
            return ""
        if timed or planned:
            return self.setting.unsettled("agenda" if timed else "time")
        return self.setting.unsettled("time_and_agenda")


def occasions(
    setting: Setting, module: Module, session: Session | None, called: str
) -> Iterator[Occasion]:
    """The days of a module, or of one session of it."""
    found = schedules(module, session)
    for part, schedule in enumerate(found, 1):
        yield Occasion(setting, module, session, called, schedule, part, len(found))


def unless_told(title: str | None, *labels: str) -> str:
    """The title, where it says more than the labels that it stands beside."""
    told = {label.casefold() for label in labels}
    return title if title and title.casefold() not in told else ""


def _team_names(setting: Setting) -> dict[str, str]:
    return {team.id: team.name for team in setting.course.teams} if setting.course else {}


def _clock(minutes: int | None, language: str) -> str:
    return "" if minutes is None else clock_text(clock_of(minutes), language)

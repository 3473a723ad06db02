"""One day on which a module is held: by a programme's design, or in a course's session."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plf_cli.messages import clock as clock_text
from plf_cli.messages import clocks, listing, long_day
from plf_cli.model.course import Cluster, Group, Session
from plf_cli.model.programme import Module, ModuleDay, Schedule
from plf_cli.model.words import MODULE_KINDS
from plf_cli.sessions import schedules, table
from plf_cli.spacing import teams_of
from plf_cli.timetable import Timetable, clock_of
from plf_cli.views.labels import capital, label
from plf_cli.views.setting import Setting


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
        """The session's title or the module's, and the day's own after it."""
        whole = (self.session and self.session.title) or self.module.title
        day = self.schedule.title if isinstance(self.schedule, ModuleDay) else None
        return ": ".join(dict.fromkeys(filter(None, [whole, day])))

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
    def teams(self) -> tuple[str, ...]:
        """The names of the teams that the session is for; none where it is for all."""
        course, session = self.setting.course, self.session
        if not course or not session:
            return ()
        named = {team.id: team.name for team in course.teams}
        return tuple(named.get(id_, id_) for id_ in teams_of(course, session))

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
        found = self.setting.venues.get(self.session.venue or "") if self.session else None
        return found.name if found else ""

    @property
    def unit(self) -> str:
        """The group, cluster or team that the session is for; empty where it is for all."""
        course, session = self.setting.course, self.session
        if not course or not session:
            return ""
        if session.team:
            return self.teams[0]
        if session.cluster:
            return self._named("cluster", session.cluster, course.clusters)
        return self._named("group", session.group, course.groups) if session.group else ""

    def _named(self, word: str, id_: str, units: Sequence[Cluster | Group]) -> str:
        name = next((unit.name for unit in units if unit.id == id_), None)
        return name or f"{label(word, self.setting.language)} {id_}"

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


def _clock(minutes: int | None, language: str) -> str:
    return "" if minutes is None else clock_text(clock_of(minutes), language)

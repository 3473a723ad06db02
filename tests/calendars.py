"""The calendars that the tests of views and renderers look at."""

from collections.abc import Iterable

from plf_cli.views.calendar import CalendarView, calendar
from plf_cli.views.wanted import Wanted
from tests import agendas
from tests.building import catalogue_of

PROGRAMME = """\
kind: programme
id: forloeb
title: Forløb
modules:
  - {id: sommer, kind: seminar-day, start: 9:00, end: 15:30}
  - {id: vinter, kind: seminar-day, title: Om vinteren, start: 9:00, end: 15:30}
  - id: nat
    kind: seminar
    label: Nat
    start: 22:00
    agenda: [{kind: group-work, title: Et langt arbejde, minutes: 360}]
  - {id: dag, kind: workshop, start: 9:00, end: 9:30}
  - {id: uden-ur, kind: meeting}
  - {id: kun-start, kind: meeting, start: 13:00}
  - {id: bagvendt, kind: meeting, start: 15:30, end: 9:00}
  - {id: seminar, kind: seminar, days: [{start: 9:30, end: 17:00}, {start: 9:00, end: 15:00}]}
"""
HEAD = "kind: course\nid: afvikling\nprogramme: forloeb\ntitle: Afvikling\n"


def view(ref: str, **wanted: str) -> CalendarView:
    """The calendar of a shipped document or of a sample."""
    return calendar(agendas.catalogue(), agendas.document(ref), Wanted(**wanted))


def made(sessions: Iterable[str], more: str = "status: planned\n", **wanted: str) -> CalendarView:
    """The calendar of a course with these sessions: ``module: sommer, date: 2027-06-02``."""
    told = "".join(f"  - {{{session}}}\n" for session in sessions)
    files = {"forloeb.yaml": PROGRAMME, "afvikling.yaml": f"{HEAD}{more}sessions:\n{told}"}
    catalogue = catalogue_of(files)
    document = catalogue.document(catalogue.entries[1])
    assert document, files
    return calendar(catalogue, document, Wanted(**wanted))  # type: ignore[arg-type]

"""Two states of a small catalogue, and what has changed between them as people read it."""

from collections.abc import Mapping

from plf_cli import messages
from plf_cli.changes import Changed, changes
from plf_cli.lookup import module_names
from tests.building import catalogue_of

PROGRAMME = """\
kind: programme
id: forloeb
title: Forløb
frameworks: [ramme]
fields: [felt]
registration: {deadline: 2027-01-04}
modules:
  - id: dag
    kind: seminar-day
    label: Dag
    start: 9:00
    goals: [{goal: vision, stage: introduced}]
    agenda:
      - {kind: arrival, title: Kaffe, minutes: 15}
      - {kind: talk, title: Oplæg, minutes: 45}
      - {kind: team-work, title: Planen, minutes: 60}
      - {kind: closing, title: Tak, minutes: 15}
  - id: moede
    kind: cluster-meeting
    label: Klyngemøde
    per: cluster
    times: 2
    after: {module: dag, weeks: 4-8}
  - id: seminar
    kind: seminar
    label: Seminar
    days:
      - {title: Start, start: 9:00, end: 16:00}
      - {start: 9:00, end: 15:00}
"""
COURSE = """\
kind: course
id: afvikling
programme: forloeb
title: Afvikling
status: planned
municipalities: [Hjørring]
period: {from: 2027-01-01, to: 2027-06-30}
people: [{id: anna, function: facilitator, name: Anna Hemmelig}, {id: bo, function: speaker}]
venues: [{id: gaard, name: Gården}, {id: skole, name: Skolen}]
price: {amount: 2995}
sessions:
  - {module: dag, date: 2027-02-10, venue: gaard, people: [anna]}
  - {module: moede, cluster: nord, number: 1, date: 2027-03-16}
  - {module: moede, cluster: nord, number: 2}
  - {module: seminar, date: [2027-04-07, 2027-04-08]}
teams:
  - {id: a, name: A-skolen}
  - {id: b, name: B-skolen}
  - {id: c, name: C-skolen}
clusters:
  - {id: nord, name: Klynge Nord, teams: [a, b]}
  - {id: syd, name: Klynge Syd, teams: [c]}
groups: [{id: et, teams: [a]}]
"""
FRAMEWORK = """\
kind: framework
id: ramme
title: Ramme
fields: [{id: felt, name: Feltet}]
goals:
  - {id: vision, title: Visionen, fields: [felt], target_groups: [skoleledelse], type: skill}
"""
CALENDAR = """\
kind: calendar
id: ferie
municipality: Hjørring
school_year: 2026/27
assumed: true
closed: [{title: Vinterferie, from: 2027-02-20, to: 2027-02-28, week: 8}]
"""
DIRECTORY = """\
kind: directory
id: delt
people: [{id: cai, function: host, unavailable: [{from: 2027-03-01, to: 2027-03-05}]}]
venues: [{id: hal, name: Hallen}]
"""
FILES = {
    "forloeb.yaml": PROGRAMME,
    "afvikling.yaml": COURSE,
    "ramme.yaml": FRAMEWORK,
    "ferie.yaml": CALENDAR,
    "delt.yaml": DIRECTORY,
}


def between(before: Mapping[str, str | None], after: Mapping[str, str | None]) -> list[Changed]:
    """What has changed from the sample with some files otherwise to that with others."""
    messages.use("en")
    old, new = (
        catalogue_of({name: text for name, text in (FILES | {**files}).items() if text})
        for files in (before, after)
    )
    return changes(old, new, module_names)


def edited(kind: str, old: str, new: str) -> list[Changed]:
    """What has changed where a text in the sample of a kind is another."""
    name = {one.partition("\n")[0]: name for name, one in FILES.items()}[f"kind: {kind}"]
    assert FILES[name].count(old) == 1, old
    return between({}, {name: FILES[name].replace(old, new)})


def lines(found: list[Changed]) -> list[str]:
    """The changes, each in its line."""
    return [change.line for one in found for change in one.changes]

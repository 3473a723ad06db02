"""A small course with all that facilitators need, and what must not be seen."""

from functools import cache
from typing import Any

from plf_cli.catalogue import Catalogue
from plf_cli.documents import DOCUMENTS
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.views.wanted import Wanted
from tests.building import catalogue_of

FRAMEWORK = """
kind: framework
id: ramme
title: Rammen
wording: plf-udkast
fields: [{id: data, name: Ledelse med data}, {id: team, name: Ledelse af teams}]
goals:
  - {id: laese, title: At læse data, fields: [data], target_groups: [skoleledelse]}
  - {id: bruge, title: At bruge data, fields: [data, team]}
  - {id: styre, title: At følge op, fields: [team], target_groups: [forvaltning]}
  - {id: loes, title: Et mål for sig}
"""

PROGRAMME = """
kind: programme
id: forloeb
title: Forløb
provider: {name: Udbyderen}
frameworks: [ramme]
participants: {max: 30}
extent: To dage og et møde.
ects: 2.5
modules:
  - id: dag
    label: Dag 1
    kind: seminar-day
    title: Den første
    purpose: At begynde
    catering: Kaffe
    notes: NOTE-MODUL
    goals: [{goal: laese, stage: practised}, {goal: bruge, stage: introduced}, {goal: styre}]
    start: 9:00
    end: 12:30
    prepare: [Læs bogen]
    bring: [Bogen]
    products: [En plan]
    agenda:
      - {kind: arrival, title: Ankomst, minutes: 15, notes: NOTE-KLAR}
      - {kind: talk, title: Oplæg, minutes: 60, lead: taler, goals: [laese], purpose: HVORFOR,
         method: METODE, materials: [Tusser, "Ark  til data"], internal_materials: [FACITLISTE],
         plan_b: PLANB, notes: NOTE-PUNKT}
      - {kind: break, title: Pause, minutes: 15}
      - {kind: group-work, title: Grupper, minutes: 60, lead: facilitator, materials: [tusser]}
      - {kind: evaluation, title: Evaluering, minutes: 10, text: Hvad virkede?}
      - {kind: closing, title: Tak, minutes: 20, notes: NOTE-SLUT}
  - id: moede
    kind: cluster-meeting
    per: cluster
    teams: 2-4
    goals: [{goal: bruge, stage: mastered}, {goal: loes, stage: practised}]
    start: 13:00
    agenda:
      - {kind: team-work, title: Planen, minutes: 20, each_team: true, materials: [Tusser]}
      - {kind: lunch, title: Frokost, minutes: 30}
  - id: aften
    kind: meeting
    label: Aften
    optional: true
    start: 19:00
    end: 21:00
"""

COURSE = """
kind: course
id: afvikling
title: Afvikling
programme: forloeb
status: planned
municipalities: [Hjørring]
sender: {name: Sekretariatet, unit: Skoleafdelingen}
people:
  - {id: taler, function: speaker, name: Anna Taler, title: lektor, public: true}
  - {id: hjaelper, function: facilitator, name: Bo Hjælper, email: bo@example.org,
     phone: "12345678", notes: NOTE-PERSON}
  - {id: navnloes-a, function: host}
  - {id: navnloes-b, function: host}
venues: [{id: gaard, name: Gården, address: Vejen 1, notes: NOTE-STED}]
sessions:
  - {module: dag, date: 2027-01-14, venue: gaard, notes: NOTE-GANG,
     people: [hjaelper, navnloes-a, navnloes-b]}
  - {module: moede, cluster: nord, date: 2027-02-02}
  - {module: moede, cluster: syd, date: 2027-02-03}
  - {module: aften}
teams:
  - {id: a, name: A-skolen, municipality: Hjørring, notes: NOTE-TEAM,
     members: [{role: skoleleder, name: Carl Skjult},
               {role: sfo-leder, name: Dorte Vist, public: true}]}
  - {id: b, name: B-skolen, members: [{role: skoleleder}]}
  - {id: c, name: C-skolen}
  - {id: d, name: D-skolen, members: [{role: skoleleder}]}
  - {id: e, name: E-skolen, members: [{role: afdelingsleder}]}
  - {id: f, name: Forvaltningen, members: [{role: skolechef}]}
clusters:
  - {id: nord, name: Klynge Nord, teams: [a, b, c]}
  - {id: syd, teams: [d]}
"""
FILES = {"ramme.yaml": FRAMEWORK, "forloeb.yaml": PROGRAMME, "afvikling.yaml": COURSE}


@cache
def _whole() -> Catalogue:
    return catalogue_of(FILES)


def view(document: str, ref: str = "afvikling", **wanted: Any) -> Any:
    """A document of the small course, by default in its first edition."""
    return of(_whole(), document, ref, **wanted)


def of(catalogue: Catalogue, document: str, ref: str, **wanted: Any) -> Any:
    found = catalogue.get(Programme, ref) or catalogue.get(Course, ref)
    assert found, ref
    made = DOCUMENTS[document]
    return made.view(catalogue, found, Wanted(**{"edition": made.editions[0], **wanted}))


def course(text: str) -> Catalogue:
    """The catalogue with another course: ``text`` after its head."""
    head = "kind: course\nid: anden\nprogramme: forloeb\nstatus: planned\n"
    return catalogue_of({**FILES, "anden.yaml": f"{head}{text}"})

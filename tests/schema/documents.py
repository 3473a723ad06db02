"""A valid document of each kind and a variant, with a value of every sort in them."""

PROGRAMME = """\
kind: programme
id: forloeb
title: Læring og data
status: draft
source: {title: Et katalog, years: 2013-2015, read: 2026-11-21}
purpose: >-
  Ledelsesteamet bliver fortroligt
  med egne data.
provider: {name: COK, type: public-centre}
municipalities: [Hjørring]
participants: {min: 6, max: 40}
audience:
  roles: [skoleleder]
  levels: [ledere-af-ledere, ledere-af-medarbejdere]
frameworks: [ramme]
fields: [helhed]
outcomes:
  - En plan
ects: 2.5
price: {amount: 2995, per: participant}
registration: {deadline: 2026-12-11}
modules:
  - id: dag-1
    kind: seminar-day
    title: Vores data
    goals:
      - {goal: vision, stage: introduced}
    start: 9:00
    end: 11:15
    agenda:
      - {kind: arrival, title: Ankomst, minutes: 15}
      - kind: talk
        title: Hvad kan data fortælle os
        minutes: 45
        lead: speaker
        materials: [Oplæg]
      - {kind: break, title: Pause, minutes: 15, at: 10:00}
      - {kind: team-work, title: Egne data, minutes: 60}
  - id: seminar
    kind: seminar
    days:
      - {title: Første dag, start: 9:30, end: 17:00}
      - {start: 9:00}
  - id: klyngemoede
    kind: cluster-meeting
    per: cluster
    times: 2
    apart: {weeks: 6-10}
    after: {module: dag-1, weeks: 4-8}
    teams: 3-4
    optional: true
"""
VARIANT = """\
kind: programme
id: variant
extends: forloeb
remove: [klyngemoede]
modules:
  - id: dag-1
    title: Vores data igen
  - id: sparring
    kind: coaching
    per: team
    place: {after: dag-1}
"""
COURSE = """\
kind: course
id: afvikling
programme: forloeb
status: planned
municipalities: [Hjørring]
period: {from: 2027-01-04, to: 2027-06-25}
people:
  - {id: konsulent, function: facilitator, weekdays: [tue, wed, thu]}
venues:
  - {id: gaarden, name: Gården, capacity: 40, position: {lat: 57.46, lon: 9.98}}
sessions:
  - {module: dag-1, date: 2027-01-14, venue: gaarden, people: [konsulent]}
  - module: seminar
    date: [2027-02-03, 2027-02-04]
    status: planned
  - {module: klyngemoede, cluster: nord, number: 1, date: 2027-03-04, start: 13:00}
teams:
  - {id: skole-a, name: Skole A, municipality: Hjørring, size: 420, host: true}
  - {id: skole-b, name: Skole B, members: [{role: skoleleder}]}
  - {id: skole-c, name: Skole C}
clusters:
  - {id: nord, teams: [skole-a, skole-b, skole-c], host: skole-a}
"""
FRAMEWORK = """\
kind: framework
id: ramme
title: Vores mål
wording: plf-udkast
levels: [ledere-af-ledere, ledere-af-medarbejdere]
fields:
  - {id: helhed, name: Helheden, aliases: [helhedssyn]}
goals:
  - id: vision
    title: Fælles vision
    text: Lederen deler en vision med teamet.
    type: competence
    levels: [ledere-af-ledere, ledere-af-medarbejdere]
    fields: [helhed]
"""
CALENDAR = """\
kind: calendar
id: hjoerring
municipality: Hjørring
school_year: 2026/27
assumed: true
closed:
  - {title: Efterårsferie, from: 2026-10-10, to: 2026-10-18, week: 42}
  - {title: Juleferie, from: 2026-12-19, to: 2027-01-03}
"""
DIRECTORY = """\
kind: directory
id: fortegnelse
title: Konsulenter
people:
  - id: konsulent-b
    function: speaker
    public: true
    unavailable:
      - {from: 2027-03-01, to: 2027-03-12}
    days_per_month: 6
venues:
  - {id: havnen, name: Skolen ved Havnen, municipality: Hjørring}
"""

DOCUMENTS = {
    "forloeb.yaml": PROGRAMME,
    "variant.yaml": VARIANT,
    "afvikling.yaml": COURSE,
    "ramme.yaml": FRAMEWORK,
    "hjoerring.yaml": CALENDAR,
    "fortegnelse.yaml": DIRECTORY,
}

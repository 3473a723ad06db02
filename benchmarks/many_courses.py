"""Made-up courses that share facilitators and venues: the files of a catalogue, without dates."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

TODAY = date(2026, 11, 21)
_FIRST = date(2027, 1, 4)
_MUNICIPALITIES = ("Hjørring", "Tønder", "Esbjerg", "Varde")
_FACILITATORS = tuple(f"facilitator-{letter}" for letter in "abcde")
_VENUES = ("gaarden", "broen")
_PROGRAMME = """\
kind: programme
id: forloeb
title: Otte moduler
modules:
  - {id: seminar-1, kind: seminar, days: [{start: 9:30, end: 17:00}, {start: 9:00, end: 15:00}]}
  - {id: dag-2, kind: seminar-day, start: 9:00, end: 15:30, after: {module: seminar-1, weeks: 3-7}}
  - id: klyngemoede-1
    kind: cluster-meeting
    per: cluster
    start: 9:00
    end: 12:00
    after: {module: dag-2, weeks: 2-6}
  - {id: dag-3, kind: seminar-day, start: 9:00, end: 15:30}
  - {id: netvaerk, kind: network-meeting, start: 13:00, end: 15:30}
  - {id: dag-4, kind: seminar-day, start: 9:00, end: 15:30, after: {module: dag-3, weeks: 5-10}}
  - id: klyngemoede-2
    kind: cluster-meeting
    per: cluster
    start: 9:00
    end: 12:00
    after: {module: dag-4, weeks: 2-6}
  - {id: afslutning, kind: seminar-day, start: 12:00, end: 16:00}
"""
_CLUSTERED = ("klyngemoede-1", "klyngemoede-2")
_MODULES = (
    "seminar-1", "dag-2", "klyngemoede-1", "dag-3", "netvaerk", "dag-4", "klyngemoede-2",
    "afslutning",
)  # fmt: skip


def many_courses(number: int = 12, seed: int = 2027) -> dict[str, str]:
    """The texts of the catalogue's files, by name; the same ``seed`` gives the same texts."""
    random = Random(seed)  # noqa: S311 - made-up content is no secret
    files = {"forloeb.yaml": _PROGRAMME, "faelles.yaml": "\n".join(_directory(random)) + "\n"}
    for municipality in _MUNICIPALITIES:
        for year in (2026, 2027, 2028):
            name = f"{municipality}-{year}.yaml"
            files[name] = "\n".join(_calendar(random, municipality, year)) + "\n"
    for at in range(number):
        files[f"kursus-{at:02}.yaml"] = "\n".join(_course(random, at, number)) + "\n"
    return files


def _directory(random: Random) -> Iterator[str]:
    yield "kind: directory"
    yield "id: faelles"
    yield "people:"
    for at, id_ in enumerate(_FACILITATORS):
        yield f"  - id: {id_}"
        yield "    function: facilitator"
        yield f"    days_per_month: {6 + at % 3}"
        if at % 2:
            yield "    weekdays: [mon, tue, wed, thu]"
        yield "    unavailable:"
        yield from _weeks(random)
    yield "venues:"
    for id_ in _VENUES:
        yield f"  - {{id: {id_}, name: {id_.title()}, municipality: Hjørring}}"


def _weeks(random: Random) -> Iterator[str]:
    """Weeks in which somebody is away, about one in ten."""
    for week in sorted(random.sample(range(104), 10)):
        monday = _FIRST + timedelta(weeks=week)
        yield f"      - {{from: {monday}, to: {monday + timedelta(days=4)}}}"


def _calendar(random: Random, municipality: str, year: int) -> Iterator[str]:
    yield "kind: calendar"
    yield f"id: kalender-{_slug(municipality)}-{year}"
    yield f"municipality: {municipality}"
    yield f"school_year: {year}/{(year + 1) % 100}"
    yield "assumed: true"
    yield "closed:"
    winter = date.fromisocalendar(year + 1, random.choice([7, 8]), 1)
    for title, first, days in (
        ("Efterårsferie", date.fromisocalendar(year, 42, 1), 4),
        ("Juleferie", date(year, 12, 21), 13),
        ("Vinterferie", winter, 4),
        ("Sommerferie", date(year + 1, 6, 26), 35),
    ):
        yield f"  - {{title: {title}, from: {first}, to: {first + timedelta(days=days)}}}"


def _course(random: Random, at: int, number: int) -> Iterator[str]:
    start = _FIRST + timedelta(weeks=at * 52 // number)
    towns = random.sample(_MUNICIPALITIES, 2)
    people = random.sample(_FACILITATORS, 2)
    yield "kind: course"
    yield f"id: kursus-{at:02}"
    yield "programme: forloeb"
    yield "status: planned"
    yield f"municipalities: [{', '.join(towns)}]"
    yield f"period: {{from: {start}, to: {start + timedelta(weeks=52)}}}"
    yield "sessions:"
    venue = _VENUES[at % 2]
    for module in _MODULES:
        if module not in _CLUSTERED:
            yield f"  - {{module: {module}, venue: {venue}, people: [{', '.join(people)}]}}"
            continue
        for cluster, person in zip(("nord", "syd"), people, strict=True):
            yield f"  - {{module: {module}, cluster: {cluster}, people: [{person}]}}"
    yield "teams:"
    for cluster, town in zip(("nord", "syd"), towns, strict=True):
        for team in "abc":
            name = f"Skolen {cluster.title()} {team.upper()} {at}"
            yield f"  - {{id: {cluster}-{team}, name: {name}, municipality: {town}}}"
    yield "clusters:"
    for cluster in ("nord", "syd"):
        teams = ", ".join(f"{cluster}-{team}" for team in "abc")
        yield f"  - {{id: {cluster}, name: {cluster.title()}, teams: [{teams}], host: {cluster}-a}}"


def _slug(name: str) -> str:
    return name.lower().replace("ø", "oe")

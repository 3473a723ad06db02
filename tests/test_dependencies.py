"""Which files rest on which: the table of all ways."""

import pytest

from plf_cli.dependencies import dependents, team_list
from tests.building import catalogue_of

FILES = {
    "top.yaml": "kind: framework\nid: top\ntitle: T\nfields: [{id: f, name: F}]\n",
    "ramme.yaml": """\
kind: framework
id: ramme
title: R
goals: [{id: vision, title: V, fields: [top/f]}]
""",
    "basis.yaml": """\
kind: programme
id: basis
title: B
frameworks: [ramme]
modules:
  - id: dag
    kind: seminar-day
    agenda: [{kind: talk, title: Oplæg, lead: bo}]
""",
    "variant.yaml": "kind: programme\nid: variant\nextends: basis\ntitle: V\n",
    "alene.yaml": "kind: programme\nid: alene\ntitle: A\n",
    "cok.yaml": """\
kind: directory
id: cok
people: [{id: anna, function: facilitator}]
venues: [{id: salen, name: Salen}]
""",
    "uc.yaml": "kind: directory\nid: uc\npeople: [{id: bo, function: speaker}]\n",
    "hjoerring-2026.yaml": """\
kind: calendar
id: hjoerring-2026
municipality: Hjørring
school_year: 2026/27
assumed: true
""",
    "hjoerring-2027.yaml": """\
kind: calendar
id: hjoerring-2027
municipality: Hjørring
school_year: 2027/28
assumed: true
""",
    "kurser/k-basis.yaml": """\
kind: course
id: k-basis
programme: basis
municipalities: [Hjørring, Tønder]
teams: hold/nord.csv
sessions: [{module: dag, date: 2027-02-03, people: [anna]}]
""",
    "kurser/k-variant.yaml": """\
kind: course
id: k-variant
programme: variant
municipalities: [Tønder]
sessions: [{module: dag, date: 2027-02-03, venue: salen}]
""",
    "kurser/k-alene.yaml": """\
kind: course
id: k-alene
programme: alene
people: [{id: bo, function: speaker}]
clusters: [{id: nord, people: [anna, bo]}]
""",
    "kurser/k-for-sig.yaml": """\
kind: course
id: k-for-sig
programme: findes-ikke
municipalities: [Hjørring]
people: [{id: anna, function: facilitator}]
venues: [{id: salen, name: En anden sal}]
sessions: [{module: dag, venue: salen, people: [anna]}]
""",
    "kurser/hold/nord.csv": "navn\nSkole A\n",
}
CATALOGUE = catalogue_of({name: text for name, text in FILES.items() if name.endswith(".yaml")})


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ("", ""),
        ("findes-ikke.yaml", ""),
        ("top", "ramme basis variant k-basis k-variant"),
        ("ramme", "basis variant k-basis k-variant"),
        ("basis", "variant k-basis k-variant k-alene"),
        ("variant", "k-variant"),
        ("alene", "k-alene k-basis"),
        ("cok", "k-basis k-variant k-alene"),
        ("uc", "basis variant k-basis k-variant"),
        ("hjoerring-2026", "k-basis"),
        ("hjoerring-2027", ""),
        ("k-basis", "k-alene"),
        ("k-variant", ""),
        ("k-alene", "k-basis"),
        ("k-for-sig", ""),
        ("kurser/hold/nord.csv", "k-basis k-alene"),
        ("k-variant hjoerring-2026", "k-basis"),
    ],
)
def test_dependents(changed: str, found: str) -> None:
    """A course rests on another with the same person; but not all that rests on that one."""
    names = {_file(name) for name in changed.split()}
    rest = dependents(CATALOGUE, names)
    assert rest - names == {_file(name) for name in found.split()}
    assert names <= rest


def _file(name: str) -> str:
    file = name if "." in name else f"{name}.yaml"
    return f"kurser/{file}" if file.startswith("k-") else file


def test_every_file_counts() -> None:
    assert len(CATALOGUE.entries) == 13
    assert dependents(CATALOGUE, [entry.file for entry in CATALOGUE.entries]) == {
        entry.file for entry in CATALOGUE.entries
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("teams: hold.csv", "kurser/hold.csv"),
        ("teams: ./nord/../hold.csv", "kurser/hold.csv"),
        ("teams: []", None),
        ("title: T", None),
        ("teams: [", None),
    ],
)
def test_team_list(text: str, found: str | None) -> None:
    (entry,) = catalogue_of({"kurser/k.yaml": f"kind: course\nid: k\n{text}\n"}).entries
    assert team_list(entry) == found


@pytest.mark.parametrize(
    "text",
    [
        "kind: programme\nid: sig-selv\nextends: sig-selv\ntitle: S\n",
        "kind: programme\nid: p\nextends: findes-ikke\ntitle: P\n",
        "kind: programme\nid: p\nextends: 7\n",
        "kind: course\nid: c\nprogramme: [a\n",
        "kind: course\nid: c\n",
        "- a\n",
        "\x00",
        "",
    ],
)
def test_faulty_files(text: str) -> None:
    assert dependents(catalogue_of({"a.yaml": text}), ["a.yaml"]) == {"a.yaml"}


@pytest.mark.parametrize(
    ("named", "found"), [("", {"k.yaml"}), ("municipalities: [Tønder]\n", set())]
)
def test_teams_tell_the_municipalities_that_a_course_does_not_name(
    named: str, found: set[str]
) -> None:
    teams = "teams: [{id: a, name: A, municipality: Hjørring}]\n"
    sessions = "sessions: [{module: dag, date: 2027-02-03}]\n"
    course = f"kind: course\nid: k\nprogramme: p\n{named}{teams}{sessions}"
    calendar = FILES["hjoerring-2026.yaml"]
    catalogue = catalogue_of({"k.yaml": course, "hjoerring-2026.yaml": calendar})
    assert dependents(catalogue, ["hjoerring-2026.yaml"]) - {"hjoerring-2026.yaml"} == found


def test_what_is_sound_of_a_faulty_file_counts() -> None:
    course = "kind: course\nid: c\nprogramme: p\nstatus: nej\n"
    catalogue = catalogue_of({"c.yaml": course, "p.yaml": "kind: programme\nid: p\ntitle: P\n"})
    assert dependents(catalogue, ["p.yaml"]) == {"p.yaml", "c.yaml"}


def test_what_shadows_a_shipped_document() -> None:
    own = {"k.yaml": "kind: course\nid: k\nprogramme: variant\n", "basis.yaml": FILES["basis.yaml"]}
    shipped = {name: FILES[name] for name in ("variant.yaml", "ramme.yaml")}
    shipped["gammel/basis.yaml"] = FILES["basis.yaml"]
    catalogue = catalogue_of(own, shipped)
    rest = {"basis.yaml", "gammel/basis.yaml", "variant.yaml", "k.yaml"}
    assert dependents(catalogue, ["basis.yaml"]) == rest
    assert dependents(catalogue, ["gammel/basis.yaml"]) == {"gammel/basis.yaml"}


def test_who_holds_an_id_first() -> None:
    """What named the other finds it shadowed; what shadows does not rest on what is shadowed."""
    first = "kind: directory\nid: cok\n"
    names = ("cok.yaml", "kurser/k-basis.yaml")
    catalogue = catalogue_of({"a.yaml": first, **{name: FILES[name] for name in names}})
    assert dependents(catalogue, ["a.yaml"]) == {"a.yaml", *names}
    assert dependents(catalogue, ["cok.yaml"]) == set(names)

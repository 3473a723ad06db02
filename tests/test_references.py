"""Every place that names an id: unknown, of another kind, ambiguous, double."""

import pytest

from plf_cli.profiles import Policy, Profile
from tests.building import found, report_of

FRAMEWORK = """\
kind: framework
id: ramme
title: Ramme
levels: [ledere-af-ledere]
fields:
  - id: samarbejde
    name: Ledelse af samarbejde
    long_name: Ledelse af alt samarbejde
    aliases: [Teamwork]
  - {id: omverden, name: Den åbne skole, aliases: [aaben-skole]}
goals:
  - {id: vision, title: Fælles vision, fields: [samarbejde], aliases: [Visionen]}
  - {id: data, title: Vurderer data, fields: [omverden]}
"""
OTHER = """\
kind: framework
id: anden
title: Anden
fields: [{id: samarbejde, name: Samarbejde}, {id: trivsel, name: Trivsel}]
goals: [{id: vision, title: Vision, fields: [trivsel]}]
"""
DIRECTORY = """\
kind: directory
id: cok
people: [{id: anna, function: facilitator}]
venues: [{id: skole-a, name: Skole A}]
"""
PROGRAMME = """\
kind: programme
id: p
title: P
frameworks: [ramme]
modules:
  - {id: dag-1, kind: seminar, fields: [samarbejde]}
  - {id: moede, kind: meeting, times: 2}
  - {id: to-dage, kind: seminar, fields: [samarbejde], days: [{}, {}]}
"""
COURSE = """\
kind: course
id: k
programme: p
teams: [{id: skole-b, name: B}, {id: skole-c, name: C}]
groups: [{id: hold-1, teams: [skole-b]}]
clusters: [{id: nord, teams: [skole-c]}]
people: [{id: bo, function: host}]
"""
COMMON = {"ramme.yaml": FRAMEWORK, "anden.yaml": OTHER, "cok.yaml": DIRECTORY}

FRAMEWORKS = " | See: plf list --kind framework"
PROGRAMMES = " | See: plf list --kind programme"
MOST = " | Write a number from 1 to 2, or raise “times” in the programme."
DATES = " | Write a date for each of the module's days."


def _told(files: dict[str, str]) -> list[str]:
    """The findings with their help."""
    report = report_of(files, policy=Policy(Profile.RECORD))  # what is wrong, not what is missing
    helps = [one.help for one in report.diagnostics]
    return [
        f"{text} | {help_}" if help_ else text
        for text, help_ in zip(found(report), helps, strict=True)
    ]


def _programme(text: str, frameworks: str = "ramme") -> list[str]:
    head = f"kind: programme\nid: p\ntitle: P\nframeworks: [{frameworks}]\n"
    return _told({**COMMON, "p.yaml": head + text})


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("fields: [samarbejde, ramme/omverden]\n", []),
        (
            "fields: [samarbejd]\n",
            [("5:10-19 PLF201 No field with the id “samarbejd” in the frameworks. "
             "| Did you mean “samarbejde”?")],
        ),
        (
            "fields: [aaben-skole]\n",  # an alias is suggested, never taken
            [("5:10-21 PLF201 No field with the id “aaben-skole” in the frameworks. "
             "| Did you mean “omverden”?")],
        ),
        (
            "fields: [teamwork, ledelse-af-alt-samarbejde, den-aabne-skole]\n",
            [("5:10-18 PLF201 No field with the id “teamwork” in the frameworks. "
             "| Did you mean “samarbejde”?"),
             ("5:20-45 PLF201 No field with the id “ledelse-af-alt-samarbejde” in the frameworks. "
             "| Did you mean “samarbejde”?"),
             ("5:47-62 PLF201 No field with the id “den-aabne-skole” in the frameworks. "
             "| Did you mean “omverden”?")],
        ),
        (
            "fields: [trivsel]\n",  # of a framework that the programme does not name
            [("5:10-17 PLF201 No field with the id “trivsel” in the frameworks. "
             "| Known: omverden or samarbejde.")],
        ),
        (
            "fields: [anden/trivsel]\n",
            [("5:10-23 PLF201 No field with the id “anden/trivsel” in the frameworks. "
             "| Known: ramme/omverden or ramme/samarbejde.")],
        ),
        (
            "opt_outs: [{field: omverdenen, reason: Nej}]\n",
            [("5:20-30 PLF201 No field with the id “omverdenen” in the frameworks. "
             "| Did you mean “omverden”?")],
        ),
        (
            "modules: [{id: a, kind: meeting, fields: [x]}]\n",
            [("5:43-44 PLF201 No field with the id “x” in the frameworks. "
             "| Known: omverden or samarbejde.")],
        ),
        (
            "modules: [{id: a, kind: meeting, goals: [{goal: faelles-vision}]}]\n",
            [("5:49-63 PLF201 No goal with the id “faelles-vision” in the frameworks. "
             "| Did you mean “vision”?")],
        ),
        (
            ("modules: [{id: a, kind: meeting, goals: [{goal: vision}], agenda: [{kind: talk, "
            "title: T, goals: [visionen, data, vision]}]}]\n"),
            [("5:99-107 PLF201 No goal with the id “visionen” in the frameworks. "
             "| Did you mean “vision”?"),
             ("5:109-113 PLF207 The goal “data” is not among the module's goals. "
             "| Known: vision.")],
        ),
        (
            ("modules: [{id: a, kind: meeting, days: [{}, {agenda: [{kind: talk, title: T, "
            "goals: [data]}]}]}]\n"),
            [("5:86-90 PLF207 The goal “data” is not among the module's goals. "
             "| Add it to the module's goals.")],
        ),
        (
            ("modules: [{id: a, kind: meeting, agenda: [{kind: talk, title: T, lead: anna}, "
            "{kind: talk, title: T, lead: speaker}, {kind: talk, title: T, lead: Anne}]}]\n"),
            [("5:147-151 PLF201 “Anne” is neither a function nor a person in a directory. "
             "| Did you mean “anna”?")],
        ),
        (
            ("modules: [{id: a, kind: meeting}, {id: b, kind: meeting, after: {module: c, days: 1}}"
            ", {id: d, kind: meeting, after: {module: [a, e], days: 1}}]\n"),
            ["5:74-75 PLF201 The programme has no module “c”. | Known: a, b or d.",
             "5:131-132 PLF201 The programme has no module “e”. | Known: a, b or d."],
        ),
        (
            "modules: [{id: a, kind: meeting}, {id: b, kind: meeting}, {id: a, kind: talk}]\n",
            [("5:64-65 PLF202 The id “a” stands twice in this list. "
             "| Give one of the two another id."),
             ("5:73-77 PLF104 “talk” is not a word that can stand here. "
             "| Known: cluster-meeting, coaching, conference, meeting, network-meeting, seminar, "
             "seminar-day, shadowing or workshop.")],
        ),
        (
            "modules: [{id: a, kind: meeting}, {id: b, kind: meeting}, {id: a, kind: meeting}]\n",
            [("5:64-65 PLF202 The id “a” stands twice in this list. "
             "| Give one of the two another id.")],
        ),
        (
            "remove: [a]\nmodules: [{id: a, kind: meeting, place: {after: a}}]\n",
            [("5:1-7 PLF112 remove and place belong to a programme that extends another. "
             "| Remove the key, or write extends: ID."),
             ("6:34-39 PLF112 remove and place belong to a programme that extends another. "
             "| Remove the key, or write extends: ID.")],
        ),
    ],
)  # fmt: skip
def test_programmes(text: str, findings: list[str]) -> None:
    assert _programme(text) == [f"p {finding}" for finding in findings]


@pytest.mark.parametrize(
    ("frameworks", "text", "findings"),
    [
        (
            "rame", "fields: [ukendt]\n",
            ["4:14-18 PLF201 There is no framework with the id “rame”. | Did you mean “ramme”?"],
        ),
        ("ramme, cok", "",
         ["4:21-24 PLF204 “cok” is a directory, but a framework is needed here." + FRAMEWORKS]),
        ("ramme, p", "",
         ["4:21-22 PLF204 “p” is a programme, but a framework is needed here." + FRAMEWORKS]),
        (
            "ramme, anden", "fields: [samarbejde, trivsel, anden/samarbejde]\n",
            [("5:10-20 PLF205 “samarbejde” stands in several frameworks. "
             "| Write one of: ramme/samarbejde, anden/samarbejde.")],
        ),
        (
            "ramme, anden",
            "modules: [{id: a, kind: meeting, goals: [{goal: vision}, {goal: anden/vision}]}]\n",
            [("5:49-55 PLF205 “vision” stands in several frameworks. "
             "| Write one of: ramme/vision, anden/vision.")],
        ),
    ],
)  # fmt: skip
def test_frameworks_of_a_programme(frameworks: str, text: str, findings: list[str]) -> None:
    assert _programme(text, frameworks) == [f"p {finding}" for finding in findings]


def test_fields_are_also_looked_up_in_the_frameworks_that_goals_refer_to() -> None:
    own = (
        "kind: framework\nid: egen\ntitle: E\n"
        "goals: [{id: maal, title: M, fields: [ramme/samarbejde]}]\n"
    )
    programme = "kind: programme\nid: p\ntitle: P\nframeworks: [egen]\nfields: [omverden]\n"
    assert _told({**COMMON, "egen.yaml": own, "p.yaml": programme}) == []


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("goals: [{id: m, title: M, fields: [ramme/samarbejde, egetfelt]}]\n", []),
        (
            "goals: [{id: m, title: M, fields: [rame/samarbejde]}]\n",
            ["5:36-51 PLF201 There is no framework with the id “rame”. | Did you mean “ramme”?"],
        ),
        (
            "goals: [{id: m, title: M, fields: [ramme/samarbejdet]}]\n",
            [("5:36-53 PLF201 No field with the id “ramme/samarbejdet” in the frameworks. "
             "| Did you mean “ramme/samarbejde”?")],
        ),
        (
            "goals: [{id: m, title: M, fields: [cok/x]}]\n",
            ["5:36-41 PLF204 “cok” is a directory, but a framework is needed here." + FRAMEWORKS],
        ),
        (
            "goals: [{id: m, title: M, fields: [samarbejde]}]\n",
            [("5:36-46 PLF201 No field with the id “samarbejde” in the frameworks. "
             "| Known: egetfelt.")],
        ),
        (
            ("goals: [{id: m, title: M, fields: [egetfelt]}, "
            "{id: m, title: N, fields: [egetfelt]}]\n"),
            [("5:53-54 PLF202 The id “m” stands twice in this list. "
             "| Give one of the two another id.")],
        ),
        (
            ("levels: [ledere-af-ledere]\n"
            "goals: [{id: m, title: M, levels: [ledere-af-medarbejdere], fields: [egetfelt]}]\n"),
            [("6:36-58 PLF311 The framework has no level “ledere-af-medarbejdere”. "
             "| Add it to the framework's levels, or correct the goal's.")],
        ),
    ],
)  # fmt: skip
def test_frameworks(text: str, findings: list[str]) -> None:
    head = "kind: framework\nid: egen\ntitle: E\nfields: [{id: egetfelt, name: F}]\n"
    told = _told({**COMMON, "egen.yaml": head + text})
    assert told == [f"egen {finding}" for finding in findings]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("sessions: [{module: dag-1, venue: skole-a, people: [anna, bo], team: skole-b}]\n", []),
        ("sessions: [{module: moede, number: 2, group: hold-1, cluster: nord}]\n", []),
        (
            "sessions: [{module: dag-2}]\n",
            ["8:21-26 PLF201 The programme has no module “dag-2”. | Did you mean “dag-1”?"],
        ),
        (
            "sessions: [{module: moede, number: 3}, {module: moede, number: 0}]\n",
            ["8:36-37 PLF208 The programme holds “moede” 2 times, so there is no number 3." + MOST,
             "8:64-65 PLF208 The programme holds “moede” 2 times, so there is no number 0." + MOST],
        ),
        (
            "sessions: [{module: dag-1, date: [2027-01-13, 2027-01-14]}]\n",
            ["8:28-32 PLF209 The module lasts one day, but the session has 2 dates." + DATES],
        ),
        (
            "sessions: [{module: to-dage, date: 2027-01-13}]\n",
            ["8:36-46 PLF209 The module lasts 2 days, but the session has 1 date." + DATES],
        ),
        ("sessions: [{module: to-dage, date: [2027-01-13, 2027-01-14]}]\n", []),
        (
            "sessions: [{module: dag-1, venue: skole-b, people: [facilitator, anne]}]\n",
            [("8:35-42 PLF201 No venue has the id “skole-b”, in the course or in a directory. "
             "| Did you mean “skole-a”?"),
             ("8:53-64 PLF201 No person has the id “facilitator”, in the course or in a directory. "
             "| Add the person to “people”, in the course or in a directory."),
             ("8:66-70 PLF201 No person has the id “anne”, in the course or in a directory. "
             "| Did you mean “anna”?")],
        ),
        (
            "sessions: [{module: dag-1, group: hold-2, cluster: syd, team: nord}]\n",
            ["8:35-41 PLF201 The course has no group “hold-2”. | Did you mean “hold-1”?",
             "8:52-55 PLF201 The course has no cluster “syd”. | Known: nord.",
             "8:63-67 PLF201 The course has no team “nord”. | Known: skole-b or skole-c."],
        ),
        (
            "sessions: [{module: dag-1}, {module: moede, number: 1}, {module: dag-1}]\n",
            [("8:66-71 PLF202 The session “dag-1” stands twice in the course. "
             "| Tell them apart by number, group, cluster or team.")],
        ),
        ("sessions: [{module: dag-1, status: cancelled}, {module: dag-1}]\n", []),
        ("sessions: [{module: dag-1}, {module: dag-1, status: cancelled}]\n", []),
        ("sessions: [{module: dag-1, group: hold-1}, {module: dag-1}]\n", []),
    ],
)  # fmt: skip
def test_sessions(text: str, findings: list[str]) -> None:
    told = _told({**COMMON, "p.yaml": PROGRAMME, "k.yaml": COURSE + text})
    assert told == [f"k {finding}" for finding in findings]


@pytest.mark.parametrize(
    ("before", "after", "findings"),
    [
        (
            "programme: p", "programme: q",
            ["3:12-13 PLF201 There is no programme with the id “q”. | Known: p."],
        ),
        (
            "programme: p", "programme: ramme",
            ["3:12-17 PLF204 “ramme” is a framework, but a programme is needed here." + PROGRAMMES],
        ),
        (
            "teams: [skole-b]", "teams: [skole-x]",
            ["5:31-38 PLF201 The course has no team “skole-x”. | Did you mean “skole-c”?"],
        ),
        (
            "teams: [skole-c]", "teams: [skole-c, ukendt], host: cirkus, people: [ib]",
            ["6:40-46 PLF201 The course has no team “ukendt”. | Known: skole-b or skole-c.",
             "6:55-61 PLF201 The course has no team “cirkus”. | Known: skole-b or skole-c.",
             ("6:72-74 PLF201 No person has the id “ib”, in the course or in a directory. "
             "| Add the person to “people”, in the course or in a directory.")],
        ),
        (
            "id: skole-c, name", "id: skole-b, name",
            [("4:38-45 PLF202 The id “skole-b” stands twice in this list. "
             "| Give one of the two another id."),
             "6:31-38 PLF201 The course has no team “skole-c”. | Did you mean “skole-b”?"],
        ),
    ],
)  # fmt: skip
def test_courses(before: str, after: str, findings: list[str]) -> None:
    assert before in COURSE
    course = COURSE.replace(before, after)
    told = _told({**COMMON, "p.yaml": PROGRAMME, "k.yaml": course})
    assert told == [f"k {finding}" for finding in findings]


def test_directories() -> None:
    text = "kind: directory\nid: d\npeople: [{id: a, function: host}, {id: a, function: host}]\n"
    assert _told({"d.yaml": text}) == [
        "d 3:40-41 PLF202 The id “a” stands twice in this list. | Give one of the two another id."
    ]


def test_a_whole_valid_set() -> None:
    assert _told({**COMMON, "p.yaml": PROGRAMME, "k.yaml": COURSE}) == []


def test_two_calendars_for_one_year() -> None:
    plan = "kind: calendar\nid: {}\nmunicipality: {}\nschool_year: {}\nassumed: true\n"
    files = {
        "a.yaml": plan.format("a", "Hjørring", "2026/27"),
        "b.yaml": plan.format("b", "Hjørring", "2026/27"),
        "c.yaml": plan.format("c", "Hjørring", "2027/28"),
        "d.yaml": plan.format("d", "Tønder", "2026/27"),
    }
    assert _told(files) == [
        (
            "b 3:15-23 PLF202 Hjørring has a calendar for 2026/27 already: a.yaml. "
            "| Put the two together in one file."
        )
    ]

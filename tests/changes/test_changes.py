"""A table of edits, and what is told of each."""

import pytest

from tests.changes.states import COURSE, PROGRAMME, between, edited, lines

OVERLOOKED = "Dag: “revision” did not rise, so participants' calendars may keep the old date"
LOST = [
    "Coverage: the goal “Visionen” is no longer covered",
    "Coverage: Feltet · school leadership · skill goal is no longer covered",
    "Coverage: 0 of 1 cells are covered now, before it was 1 of 1",
]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        # sessions
        (
            "date: 2027-02-10,",
            "date: 2027-02-11, revision: 1,",
            ["Dag: moved from Wednesday 10 February 2027 to Thursday 11 February 2027"],
        ),
        (
            "date: 2027-02-10,",
            "date: 2027-02-11,",
            ["Dag: moved from Wednesday 10 February 2027 to Thursday 11 February 2027", OVERLOOKED],
        ),
        (
            "number: 2}",
            "number: 2, date: 2027-05-04}",
            ["Klyngemøde 2, Klynge Nord: dated for the first time: Tuesday 4 May 2027"],
        ),
        (
            "date: 2027-03-16}",
            "status: held}",
            [
                "Klyngemøde 1, Klynge Nord: has no date any more; it was Tuesday 16 March 2027",
                "Klyngemøde 1, Klynge Nord: the status told for the first time: held",
            ],
        ),
        (
            "date: 2027-02-10, venue: gaard,",
            "date: 2027-02-10, start: 10:00, revision: 1, venue: skole,",
            [
                "Dag: the time changed from 9:00-11:15 to 10:00-12:15",
                "Dag: the venue changed from Gården to Skolen",
            ],
        ),
        (
            "venue: gaard, people: [anna]",
            "venue: gaard, people: [bo]",
            ["Dag: with bo (speaker) as well", "Dag: without anna (facilitator)"],
        ),
        (
            "date: 2027-02-10,",
            "date: 2027-02-10, status: cancelled, revision: 1,",
            ["Dag: cancelled; it was Wednesday 10 February 2027"],
        ),
        (
            "  - {module: moede, cluster: nord, number: 2}\n",
            "",
            ["Klyngemøde 2, Klynge Nord: left out; it was without a date"],
        ),
        (
            "sessions:\n",
            "sessions:\n  - {module: moede, cluster: syd, number: 1, date: 2027-03-17}\n",
            ["Klyngemøde 1, Klynge Syd: new, Wednesday 17 March 2027"],
        ),
        ("date: 2027-02-10,", "date: 2027-02-10, notes: Nyt,", ["Dag: another key changed: notes"]),
        (
            "date: 2027-02-10,",
            "date: 2027-02-10, week: 6, fixed: true,",
            ["Dag: another key changed: fixed"],
        ),
        ("date: 2027-02-10,", "date: 2027-02-10, week: 6,", ["Dag: another key changed: week"]),
        # teams, clusters, groups
        (
            "teams: [a, b]}\n  - {id: syd, name: Klynge Syd, teams: [c]}",
            "teams: [a]}\n  - {id: syd, name: Klynge Syd, teams: [c, b]}",
            ["B-skolen: moved from “Klynge Nord” to “Klynge Syd”"],
        ),
        ("teams: [a, b]", "teams: [b, a]", ["Klynge Nord: another key changed: teams"]),
        (
            "  - {id: c, name: C-skolen}\n",
            "  - {id: c, name: C-skolen, size: 90}\n  - {id: d, name: D-skolen}\n",
            ["C-skolen: another key changed: size", "D-skolen: the team joined"],
        ),
        ("teams: [a]}", "teams: [c]}", ["C-skolen: now in “et”", "A-skolen: no longer in “et”"]),
        (
            "  - {id: syd, name: Klynge Syd, teams: [c]}\n",
            "  - {id: oest, teams: [c]}\n",
            ["oest: a new cluster", "Klynge Syd: the cluster is left out",
             "C-skolen: moved from “Klynge Syd” to “oest”"],
        ),
        # the course itself
        ("status: planned", "status: published",
         ["The status changed from planned to published"]),
        ("amount: 2995", "amount: 3000",
         ["The price changed from DKK 2,995 per participant to DKK 3,000 per participant"]),
        ("price: {amount: 2995}\n", "",
         ["The price no longer told, before: DKK 2,995 per participant"]),
        ("to: 2027-06-30", "to: 2027-06-29",
         ["The period changed from 1 January to 30 June 2027 to 1 January to 29 June 2027"]),
        ("name: Anna Hemmelig", "name: Anna Ny", ["anna: another key changed: name"]),
        ("function: speaker}", "function: speaker, weekdays: [mon, tue]}",
         ["bo: the weekdays told for the first time: Monday and Tuesday"]),
        (", {id: skole, name: Skolen}", "", ["Skolen: the venue is left out"]),
    ],
)  # fmt: skip
def test_a_course(old: str, new: str, told: list[str]) -> None:
    assert lines(edited("course", old, new)) == told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("title: Oplæg, minutes: 45", "title: Oplæg, minutes: 40",
         ["Dag: item “Oplæg”: the length in minutes changed from 45 to 40"]),
        ("title: Oplæg,", "title: Foredrag,",
         ["Dag: item “Oplæg” is now called “Foredrag”"]),
        ("      - {kind: closing, title: Tak, minutes: 15}\n",
         "      - {kind: closing, title: Tak, minutes: 15}\n      - {kind: walk, title: Tur}\n",
         ["Dag: new item “Tur”"]),
        ("      - {kind: arrival, title: Kaffe, minutes: 15}\n", "",
         ["Dag: item “Kaffe” (15 min.) left out"]),
        ("title: Kaffe, minutes: 15", "title: Kaffe, minutes: 15, plan_b: Te",
         ["Dag: item “Kaffe”: another key changed: plan_b"]),
        ("start: 9:00\n", "start: 8:30\n", ["Dag: the time changed from 9:00 to 8:30"]),
        ("weeks: 4-8", "weeks: 5-8",
         ["Klyngemøde: the window changed from 4-8 weeks after Dag to 5-8 weeks after Dag"]),
        ("title: Start, start: 9:00", "title: Slut, start: 9:30",
         ["Seminar: day 1: the time changed from 9:00-16:00 to 9:30-16:00",
          "Seminar: day 1: the title changed from “Start” to “Slut”"]),
        ("      - {start: 9:00, end: 15:00}\n", "", ["Seminar: day 2 is left out"]),
        ("    goals: [{goal: vision, stage: introduced}]\n", "",
         ["Dag: no longer works with the goal “vision”", *LOST]),
        ("fields: [felt]\n", "",
         ["Another key changed: fields",
          "Coverage: 0 of 0 cells are covered now, before it was 1 of 1"]),
        ("deadline: 2027-01-04", "deadline: 2027-01-05, note: Nu",
         ["The registration deadline changed from 4 January 2027 to 5 January 2027",
          "Another key changed: registration.note"]),
        ("title: Forløb\n", "title: Forløb\nsummary: Kort\n", ["Another key changed: summary"]),
    ],
)  # fmt: skip
def test_a_programme(old: str, new: str, told: list[str]) -> None:
    found = edited("programme", old, new)
    assert lines(found) == told
    assert [one.touches for one in found] == [("afvikling",)]


def test_modules_come_go_and_move() -> None:
    head, *modules = PROGRAMME.split("  - id: ")
    dag, moede, seminar = (f"  - id: {one}" for one in modules)
    moved = between({}, {"forloeb.yaml": head + seminar + dag + moede})
    assert lines(moved) == ["Seminar: moved to the beginning"]
    assert lines(between({}, {"forloeb.yaml": head + dag + moede})) == [
        "Seminar: the module is left out"
    ]
    assert lines(between({"forloeb.yaml": head + dag + moede}, {})) == ["Seminar: a new module"]


def test_items_that_move() -> None:
    items = [line for line in PROGRAMME.splitlines(keepends=True) if "minutes" in line]
    text = PROGRAMME.replace("".join(items), items[1] + items[2] + items[0] + items[3])
    assert lines(between({}, {"forloeb.yaml": text})) == [
        "Dag: item “Kaffe” moved, now after “Planen”"
    ]


@pytest.mark.parametrize(
    ("kind", "old", "new", "told"),
    [
        ("calendar", "from: 2027-02-20", "from: 2027-02-13",
         ["Vinterferie: moved from 20-28 February 2027 to 13-28 February 2027"]),
        ("calendar", "closed: [", "closed: [{title: Jul, from: 2026-12-19, to: 2027-01-03}, ",
         ["Jul: new holiday, 19 December 2026 to 3 January 2027"]),
        ("calendar", ", week: 8", "", ["Vinterferie: another key changed: week"]),
        ("framework", "title: Visionen", "title: Retningen",
         ["Retningen: the title changed from “Visionen” to “Retningen”"]),
        ("framework", "name: Feltet", "name: Feltet, scope: Alt",
         ["Feltet: another key changed: scope"]),
        ("directory", "to: 2027-03-05", "to: 2027-03-06",
         ["cai: unavailable 1-6 March 2027 now", "cai: no longer unavailable 1-5 March 2027"]),
        ("directory", "name: Hallen", "name: Hallen, capacity: 40",
         ["Hallen: another key changed: capacity"]),
    ],
)  # fmt: skip
def test_what_courses_share(kind: str, old: str, new: str, told: list[str]) -> None:
    assert lines(edited(kind, old, new)) == told


def test_documents_come_go_and_get_another_id() -> None:
    other = COURSE.replace("id: afvikling\n", "id: anden\n")
    assert lines(between({"afvikling.yaml": None}, {})) == ["A new document"]
    assert lines(between({}, {"afvikling.yaml": None})) == ["The document is deleted"]
    for name in ("afvikling.yaml", "anden.yaml"):
        found = between({}, {"afvikling.yaml": None, name: other})
        assert lines(found) == ["Its id changed from afvikling to anden"]
        assert [(one.id, one.was) for one in found] == [("anden", "afvikling")]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (COURSE, f"{COURSE}nonsens: 1\n",
         ["afvikling.yaml has faults, so only what is sound of it is compared"]),
        (f"{COURSE}nonsens: 1\n", COURSE.replace("status: planned", "status: draft"),
         ["afvikling.yaml had faults then, so only what was sound of it is compared",
          "The status changed from planned to draft"]),
        (COURSE, f"{COURSE}teams: [\n", ["afvikling.yaml has faults and cannot be compared"]),
        (f"{COURSE}nonsens: 1\n", f"{COURSE}nonsens: 1\n", []),
    ],
)  # fmt: skip
def test_faults(before: str, after: str, told: list[str]) -> None:
    assert lines(between({"afvikling.yaml": before}, {"afvikling.yaml": after})) == told


def test_a_variant_changes_with_its_base() -> None:
    variant = "kind: programme\nid: variant\nextends: forloeb\ntitle: Variant\n"
    text = PROGRAMME.replace("minutes: 45", "minutes: 40")
    found = between({"variant.yaml": variant}, {"variant.yaml": variant, "forloeb.yaml": text})
    assert [(one.id, len(one.changes), one.touches) for one in found] == [
        ("forloeb", 1, ("afvikling",)),
        ("variant", 1, ()),
    ]


def test_how_a_file_is_written_is_no_change() -> None:
    text = f"# en bemærkning\n{COURSE}".replace("number: 2}", 'number: 2 , "status": planned }')
    same = (
        text.replace(', "status": planned', "")
        .replace("fixed", "fixed")
        .replace("title: Afvikling", "title: >-\n  Afvikling")
    )
    assert between({}, {"afvikling.yaml": same}) == []

"""The certificate: the hours and goals of those who were there, and nobody's name."""

from typing import Any

import pytest

from plf_cli.render.data import to_json
from tests import agendas, sheets
from tests.building import catalogue_of


def rows(shown: object) -> list[tuple[object, ...]]:
    return [
        (one.label, one.title, one.date, one.times, one.hours, one.varies, one.optional)
        for one in shown.parts  # type: ignore[attr-defined]
    ]


def test_the_parts_of_a_team() -> None:
    shown = sheets.view("certificate", team="a")
    assert rows(shown) == [
        ("Dag 1", "Den første", "14. januar 2027", "", "2 timer 45 min.", False, False),
        ("Klyngemøde", "", "2. februar 2027", "", "1 time", False, False),
        ("Aften", "", "", "", "", True, True),
    ]
    assert (shown.team, shown.hours, shown.period, shown.ects) == (
        "A-skolen",
        "3 timer 45 min.",
        "14. januar til 2. februar 2027",
        "2,5 ECTS-point",
    )
    assert shown.issuer == ("Sekretariatet", "Skoleafdelingen")


def test_what_differs_between_teams_is_filled_in_by_hand() -> None:
    shown = sheets.view("certificate")
    assert rows(shown)[1] == ("Klyngemøde", "", "", "", "", True, False)
    assert (shown.team, shown.hours, shown.hours_vary) == ("", "", True)


def test_a_programme_counts_what_it_holds_again_and_again() -> None:
    catalogue = agendas.catalogue()
    shown = sheets.of(catalogue, "certificate", "seminar-ledelsesteams")
    assert [(one.label, one.times, one.hours) for one in shown.parts] == [
        ("Dag 1", "", "5 timer 15 min."),
        ("Dag 2", "", "5 timer 15 min."),
        ("Dag 3", "", "5 timer 15 min."),
        ("Klyngemøde", "2 gange", "7 timer 10 min."),
    ]
    assert shown.hours == "22 timer 55 min."
    assert (shown.has_dates, shown.extent) == (False, "")


def test_a_seminar_of_several_days_is_one_part() -> None:
    shown = sheets.of(agendas.catalogue(), "certificate", "ledere-af-ledere-2020")
    assert len(shown.parts) == 13
    assert rows(shown)[1][:3] == ("Seminar 1", "Udvikling af PLF", "20.-21. august 2020")
    assert (shown.has_hours, shown.hours, shown.counted) == (False, "", ())
    assert shown.extent.startswith("16 kursusdage")


DATA, TEAM = "Ledelse med data", "Ledelse af teams"


@pytest.mark.parametrize(
    ("team", "goals"),
    [
        (
            None,
            {
                (DATA,): ["At læse data (skoleledelse)"],
                (DATA, TEAM): ["At bruge data"],
                (TEAM,): ["At følge op (forvaltning)"],
                (): ["Et mål for sig"],
            },
        ),
        (
            "a",
            {
                (DATA,): ["At læse data"],
                (DATA, TEAM): ["At bruge data"],
                (): ["Et mål for sig"],
            },
        ),
        (
            "f",
            {
                (DATA, TEAM): ["At bruge data"],
                (TEAM,): ["At følge op"],
                (): ["Et mål for sig"],
            },
        ),
    ],
)
def test_the_goals_of_those_who_were_there_each_once(
    team: str | None, goals: dict[tuple[str, ...], list[str]]
) -> None:
    found = sheets.view("certificate", team=team).goals
    told = {one.fields: [words(goal.title, goal.whom) for goal in one.goals] for one in found}
    assert told == goals


def words(title: str, whom: str) -> str:
    return f"{title} ({whom})" if whom else title


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("teams: [{id: a, name: A, members: [{role: skoleleder}]}]", {""}),
        ("teams: [{id: a, name: A}]", {"", "skoleledelse", "forvaltning"}),
        ("", {"", "skoleledelse", "forvaltning"}),
    ],
)
def test_others_goals_are_told_apart(text: str, whom: set[str]) -> None:
    shown = sheets.of(sheets.course(text), "certificate", "anden")
    assert {goal.whom for one in shown.goals for goal in one.goals} == whom


@pytest.mark.parametrize("document", ["afvikling", "forloeb"])
def test_nobody_is_said_to_master_anything(document: str) -> None:
    told = to_json(sheets.view("certificate", document))
    assert not [word for word in ("mestr", "øve", "introducer") if word in told]


DRAFT = "Udkast: forløbet er ikke afsluttet"
HELD = "sessions: [{module: dag, date: 2027-01-14, status: %s}]\n"


@pytest.mark.parametrize(
    ("status", "text", "marks"),
    [
        ("planned", "", (DRAFT,)),
        ("draft", "", (DRAFT,)),
        ("running", HELD % "held", (DRAFT,)),
        ("running", f"{HELD % 'held'}clusters: []", (DRAFT,)),
        ("completed", HELD % "planned", ()),
        ("cancelled", "", ("Aflyst",)),
    ],
)
def test_it_is_a_draft_until_the_course_is_over(
    status: str, text: str, marks: tuple[str, ...]
) -> None:
    assert _of(text, status=status).marks == marks


def test_it_is_no_draft_when_all_that_is_asked_for_is_held() -> None:
    assert _of(HELD % "held", day="dag").marks == ()


def _of(text: str, status: str = "planned", **wanted: str) -> Any:
    head = f"kind: course\nid: anden\nprogramme: forloeb\nstatus: {status}\n"
    catalogue = catalogue_of({**sheets.FILES, "anden.yaml": f"{head}{text}"})
    return sheets.of(catalogue, "certificate", "anden", **wanted)


# What a course lists; its parts with their hours (? by hand), and the hours in all.
DAY, MEETING = "{module: dag, date: 2027-01-14}", "{module: moede, cluster: x, date: 2027-02-02}"
CLUSTER = "teams: [{id: a, name: A}]\nclusters: [{id: x, teams: [a]}]"
HOURS = [
    (f"sessions: [{DAY}]", ["Dag 1: 2 timer 45 min.", "Aften: ?"], "2 timer 45 min."),
    ("sessions: [{module: dag}]", ["Dag 1: ?", "Aften: ?"], "?"),
    (f"sessions: [{DAY}]\n{CLUSTER}", ["Dag 1: 2 timer 45 min.", "Klyngemøde: ?", "Aften: ?"], "?"),
    (
        f"sessions: [{DAY}, {MEETING}]\n{CLUSTER}",
        ["Dag 1: 2 timer 45 min.", "Klyngemøde: 20 min.", "Aften: ?"],
        "3 timer 5 min.",
    ),
]


@pytest.mark.parametrize(("text", "told", "whole"), HOURS)
def test_only_hours_with_a_date_count(text: str, told: list[str], whole: str) -> None:
    shown = _of(text)
    assert [f"{one.label}: {'?' if one.varies else one.hours}" for one in shown.parts] == told
    assert ("?" if shown.hours_vary else shown.hours) == whole


def test_a_course_that_is_over_has_only_what_it_lists() -> None:
    shown = _of(f"sessions: [{DAY}]\n{CLUSTER}", status="completed")
    assert [one.label for one in shown.parts] == ["Dag 1"]


# What a course lists, and the sentences about what the hours count.
COUNTED = [
    ("", ["counted", "whole", "needed"]),
    ("sessions: [{module: aften, date: 2027-01-20, status: cancelled}]", ["counted"]),
    ("sessions: [{module: ukendt, date: 2027-01-20}]", ["counted", "whole", "known", "needed"]),
]
SENTENCES = {
    "Varigheden er programmets tid uden pauser og frokost.": "counted",
    "Det, hvis varighed ikke er oplyst, er ikke regnet med.": "known",
    "Det valgfri er ikke regnet med; det gælder kun, hvor der er sat kryds.": "needed",
    "Hvor dagsprogrammet ikke er oplyst, er hele tiden regnet med.": "whole",
}


@pytest.mark.parametrize(("text", "told"), COUNTED)
def test_what_is_counted_is_said(text: str, told: list[str]) -> None:
    shown = sheets.of(sheets.course(text), "certificate", "anden")
    assert [SENTENCES[one] for one in shown.counted] == told


def test_a_cancelled_session_does_not_count() -> None:
    text = "sessions: [{module: dag, date: 2027-01-14, status: cancelled}]"
    shown = sheets.of(sheets.course(text), "certificate", "anden")
    assert "Dag 1" not in [one.label for one in shown.parts]
    assert "At læse data" not in to_json(shown)


def test_a_cancelled_course_gives_none() -> None:
    text = sheets.COURSE.replace("status: planned", "status: cancelled")
    catalogue = catalogue_of({**sheets.FILES, "afvikling.yaml": text})
    shown = sheets.of(catalogue, "certificate", "afvikling")
    assert shown.open == "Afviklingen er aflyst, så den giver intet bevis"


@pytest.mark.parametrize("edition", ["participant", "administration"])
def test_nobody_is_named(edition: str) -> None:
    told = to_json(sheets.view("certificate", edition=edition))
    names = ("Skjult", "Vist", "Hjælper", "Taler", "NOTE", "METODE", "example.org")
    assert not [one for one in names if one in told]


def test_the_words_of_the_goals_are_no_quotation() -> None:
    assert sheets.view("certificate").wording == (
        "Målenes ordlyd er et udkast og ikke kildens egen: Rammen."
    )

"""The attendance list: everybody once, with a place to sign for each day, and no private name."""

from datetime import date
from typing import Any

import pytest

from plf_cli.messages import short_day
from plf_cli.render.data import to_json
from tests import agendas, sheets


def columns(sheet: Any) -> tuple[str, ...]:
    return tuple(", ".join(filter(None, [one.label, one.date])) for one in sheet.columns)


def test_everybody_by_cluster_and_team() -> None:
    shown = sheets.view("participants")
    assert [
        (party.name, party.total, [team.name for sheet in party.sheets for team in sheet.teams])
        for party in shown.parties
    ] == [
        (
            "Klynge Nord",
            "3 ledelsesteams, mindst 3 deltagere",
            ["A-skolen", "B-skolen", "C-skolen"],
        ),
        ("Klynge syd", "1 ledelsesteam, 1 deltager", ["D-skolen"]),
        ("Uden klynge", "1 ledelsesteam, 1 deltager", ["E-skolen"]),
        ("Forvaltning", "1 forvaltning, 1 deltager", ["Forvaltningen"]),
    ]
    assert shown.total == "5 ledelsesteams og forvaltningen, mindst 6 deltagere"
    assert shown.roles == ("Skolechef 1", "Skoleleder 3", "Afdelingsleder 1", "SFO-leder 1")


def test_a_column_for_each_day_of_the_team() -> None:
    found = {
        party.name: [columns(sheet) for sheet in party.sheets]
        for party in sheets.view("participants").parties
    }
    assert found == {
        "Klynge Nord": [("Dag 1, 14.1.2027", "Klyngemøde, 2.2.2027")],
        "Klynge syd": [("Dag 1, 14.1.2027", "Klyngemøde, 3.2.2027")],
        "Uden klynge": [("Dag 1, 14.1.2027",)],
        "Forvaltning": [
            ("Dag 1, 14.1.2027", "Klyngemøde, 2.2.2027", "Klyngemøde, 3.2.2027"),
        ],
    }


@pytest.mark.parametrize(
    ("wanted", "teams"),
    [
        ({"cluster": "syd"}, ["D-skolen"]),
        ({"team": "a"}, ["A-skolen"]),
        ({"day": "moede"}, ["A-skolen", "B-skolen", "C-skolen", "D-skolen", "Forvaltningen"]),
        ({"day": "moede", "cluster": "syd"}, ["D-skolen"]),
        ({"day": "dag", "team": "f"}, ["Forvaltningen"]),
    ],
)
def test_only_those_who_are_wanted(wanted: dict[str, str], teams: list[str]) -> None:
    shown = sheets.view("participants", **wanted)
    found = [team.name for one in shown.parties for sheet in one.sheets for team in sheet.teams]
    assert found == teams


@pytest.mark.parametrize("edition", ["facilitator", "administration"])
def test_a_name_only_where_it_is_public(edition: str) -> None:
    shown = sheets.view("participants", edition=edition)
    first = shown.parties[0].sheets[0].teams[0]
    assert [(one.role, one.name) for one in first.members] == [
        ("Skoleleder", ""),
        ("SFO-leder", "Dorte Vist"),
    ]
    told = to_json(shown)
    assert not [one for one in ("Skjult", "Hjælper", "NOTE", "example.org") if one in told]


def test_a_team_that_is_not_told_gets_lines_to_fill_in() -> None:
    team = sheets.view("participants").parties[0].sheets[0].teams[2]
    assert (team.name, team.total, len(team.members)) == ("C-skolen", "", 4)
    assert {(one.role, one.name) for one in team.members} == {("", "")}


# A course, and for each team: its columns, and whether its date is written by hand.
DATES = [
    ("sessions: [{module: dag}]", [("a", ("Underskrift",), True)]),
    (
        "sessions: [{module: dag, status: cancelled, date: 2027-01-14}]",
        [("a", ("Underskrift",), True)],
    ),
    ("sessions: [{module: dag, team: x, date: 2027-01-14}]", [("a", ("Underskrift",), True)]),
    (
        "sessions: [{module: dag, date: [2027-01-14, 2027-01-15]}]",
        [("a", ("Dag 1, 14.1.2027", "Dag 1, 15.1.2027"), False)],
    ),
    (
        f"sessions: [{', '.join(f'{{module: dag, date: 2027-01-{n}}}' for n in range(11, 17))}]",
        [("a", ("Underskrift",), True)],
    ),
]


@pytest.mark.parametrize(("text", "told"), DATES)
def test_days_that_are_no_columns(text: str, told: list[tuple[str, tuple[str, ...], bool]]) -> None:
    catalogue = sheets.course(f"{text}\nteams: [{{id: a, name: A-skolen}}]\n")
    (party,) = sheets.of(catalogue, "participants", "anden").parties
    assert party.name == ""
    assert [(one.teams[0].id, columns(one), one.by_hand) for one in party.sheets] == told


def test_groups_part_the_teams_where_there_are_no_clusters() -> None:
    text = """
teams: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
groups: [{id: en, teams: [b]}, {id: to, name: Andet hold, teams: [a, ukendt]}]
sessions: [{module: dag, group: en, date: 2027-01-14}, {module: dag, group: to, date: 2027-01-15}]
"""
    parties = sheets.of(sheets.course(text), "participants", "anden").parties
    assert [(one.name, columns(one.sheets[0])) for one in parties] == [
        ("Hold en", ("Dag 1, 14.1.2027",)),
        ("Andet hold", ("Dag 1, 15.1.2027",)),
        ("Uden hold", ("Underskrift",)),
    ]


def test_a_course_without_teams_says_so() -> None:
    shown = sheets.of(agendas.catalogue(), "participants", "ledere-af-ledere-2020")
    assert (shown.open, shown.parties) == ("Afviklingens ledelsesteams er ikke oplyst", ())


@pytest.mark.parametrize(("language", "told"), [("da", "2.9.2027"), ("en", "2 Sep 2027")])
def test_a_short_date(language: str, told: str) -> None:
    assert short_day(date(2027, 9, 2), language) == told

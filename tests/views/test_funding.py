"""The account to a funder: hours, fields and evidence, and whether the provider may deliver."""

from typing import get_args

import pytest

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.model.words import (
    ELIGIBLE_PROVIDERS,
    FUNDING_PROFILES,
    PROVIDER_TYPES,
    FundingProfile,
)
from plf_cli.render.data import to_json
from plf_cli.views.funding import FundingView, funding
from plf_cli.views.wanted import Wanted
from tests import agendas


def view(ref: str, **wanted: str) -> FundingView:
    told = Wanted(edition="public", **wanted)
    return funding(agendas.catalogue(), agendas.document(ref), told)


def made(text: str) -> FundingView:
    text = f"kind: programme\nid: forloeb\ntitle: Forløbet\n{text}\n"
    catalogue = Catalogue([Entry("forloeb.yaml", text.encode())])
    document = catalogue.get(Programme, "forloeb")
    assert document
    return funding(catalogue, document, Wanted(edition="administration"))


def test_hours_of_a_course() -> None:
    shown = view("seminar-eksempel")
    assert [(one.label, one.each, one.all) for one in shown.activities] == [
        ("Dag 1", "5 timer 15 min.", "5 timer 15 min."),
        ("Dag 2", "5 timer 15 min.", "5 timer 15 min."),
        ("Dag 3", "5 timer 15 min.", "5 timer 15 min."),
        ("Klyngemøde", "7 timer 10 min.", "14 timer 20 min."),
    ]
    assert (shown.each, shown.all) == ("22 timer 55 min.", "30 timer 5 min.")


def test_hours_of_a_programme_are_those_of_a_unit() -> None:
    shown = view("seminar-ledelsesteams")
    assert shown.activities[-1].all == "7 timer 10 min. pr. klynge"
    assert shown.all == "Afhænger af antallet af teams, hold og klynger"


def test_a_programme_tells_how_often_an_activity_is_held() -> None:
    (coaching,) = view("kolding-sparring").activities
    assert (coaching.sessions, coaching.all) == (
        "Holdes 3 gange for hvert ledelsesteam",
        "Ikke oplyst",
    )


def test_hours_that_differ_between_teams_are_a_range() -> None:
    shown = {one.label: one for one in view("proeve-2027").activities}
    assert shown["Klyngemøde"].each == "1 time 45 min. til 4 timer 30 min."
    assert shown["Klyngemøde"].all == "6 timer 15 min."


@pytest.mark.parametrize(
    ("label", "each"),
    [("Internat", "mindst 6 timer 30 min."), ("Sparring", "Ikke oplyst")],
)
def test_hours_that_are_not_told_are_said_to_be_so(label: str, each: str) -> None:
    shown = {one.label: one for one in view("proeve-2027").activities}
    assert shown[label].each == each


SPARRING = """\
kind: programme
id: forloeb
title: Forløbet
modules:
  - {id: sparring, kind: coaching, per: team}
  - {id: dag, kind: seminar-day, start: 9:00, end: 12:00}
"""
TEAMS = """\
kind: course
id: hold
programme: forloeb
teams: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
sessions:
"""


@pytest.mark.parametrize(
    ("sessions", "each"),
    [
        (["a, start: 9:00, end: 11:00"], "2 timer; ikke oplyst for 2 ledelsesteams"),
        (
            ["a, start: 9:00, end: 11:00", "b, start: 9:00, end: 10:00"],
            "1 time til 2 timer; ikke oplyst for 1 ledelsesteam",
        ),
        (["a"], "Ikke oplyst"),
    ],
)
def test_teams_of_which_nothing_is_told_stand_behind_the_others(
    sessions: list[str], each: str
) -> None:
    lines = [f"  - {{module: sparring, team: {text}}}\n" for text in sessions]
    texts = {"forloeb": SPARRING, "hold": TEAMS + "".join(lines)}
    catalogue = Catalogue(Entry(f"{id_}.yaml", text.encode()) for id_, text in texts.items())
    document = catalogue.get(Course, "hold")
    assert document
    shown = funding(catalogue, document, Wanted(edition="public"))
    assert shown.activities[0].each == each
    # a sum of which a part is missing is no more than the least there is
    assert shown.each == "mindst 3 timer"


def test_what_is_told_of_a_day_counts_in_all_numbers_alike() -> None:
    (one,) = made(
        "modules:\n"
        "  - id: dag\n"
        "    kind: seminar-day\n"
        "    agenda: [{kind: talk, title: A, minutes: 30}, {kind: talk, title: B}]"
    ).activities
    assert (one.each, one.all) == ("mindst 30 min.", "mindst 30 min.")


def test_sessions_are_counted_by_what_became_of_them() -> None:
    shown = {one.label: one.sessions for one in view("proeve-2027").activities}
    assert shown["Klyngemøde"] == "2 planlagt, 1 uden dato, 1 aflyst"
    assert shown["Sparring"] == "1 planlagt, 6 uden dato"


def test_a_course_that_is_over_has_held_what_is_dated() -> None:
    shown = {one.label: one for one in view("ledere-af-ledere-2020").activities}
    assert shown["Netværksmøde"].sessions == "5 holdt"
    assert shown["Skyggepraktik"].sessions == "1 uden dato"
    assert shown["Seminar 1"].dates == ("20.-21. august 2020",)


def test_dates_name_clusters_and_no_teams() -> None:
    shown = {one.label: one.dates for one in view("proeve-2027").activities}
    assert shown["Klyngemøde"] == (
        "13. april 2027 (Klynge Nord)",
        "14. april 2027 (Klynge syd)",
        "4. maj 2027 (Klynge Nord, aflyst)",
    )
    assert shown["Sparring"] == ("2. februar 2027",)
    assert "-skolen" not in to_json(view("proeve-2027"))


def test_people_are_numbers() -> None:
    shown = view("seminar-eksempel")
    assert shown.turnout == "8 ledelsesteams og 2 forvaltninger, 25 deltagere"
    assert shown.roles == (
        "Skolechef: 2, kommunal konsulent: 1, skoleleder: 8, afdelingsleder: 7, SFO-leder: 7"
    )


def test_fields_tell_what_is_promised_worked_with_and_left_out() -> None:
    shown = {one.name: one for one in view("seminar-eksempel").fields}
    assert len(shown) == 7
    together = shown["Ledelse af fag- og tværprofessionelt samarbejde"]
    assert (together.state, together.hours) == ("Lovet", "7 timer 15 min.")
    open_school = shown["Ledelse af den åbne skole"]
    assert open_school.state.startswith("Fravalgt: Seminaret arbejder")
    assert (open_school.hours, open_school.activities) == ("", ())


def test_evidence() -> None:
    shown = view("seminar-eksempel")
    assert shown.attendance.startswith("Til hver kursusgang hører en deltagerliste")
    assert {one.evaluation for one in shown.activities} == {"I programmet"}
    assert {one.evaluation for one in view("hedensted-maalstyring").activities} == {"Ikke oplyst"}
    assert view("ledere-af-ledere-2020").attendance == ""


NO_GRANT = "Forløbet nævner ingen bevilling"


@pytest.mark.parametrize(
    ("ref", "no_grant", "fund"),
    [
        ("seminar-eksempel", NO_GRANT, ""),
        ("kolding-sparring", "", "Statslig pulje til skoleledelsers kompetenceudvikling"),
    ],
)
def test_a_grant_or_that_there_is_none(ref: str, no_grant: str, fund: str) -> None:
    shown = view(ref)
    assert (shown.open, shown.no_grant, shown.grant.fund) == ("", no_grant, fund)


@pytest.mark.parametrize(
    ("told", "is_open"),
    [
        ("", NO_GRANT),
        ("funding_profile: syv-ledelsesfelter-2013\n", ""),
        ("funding: {fund: Fonden}\n", ""),
    ],
)
def test_without_grant_rules_and_fields_there_is_no_account(told: str, is_open: str) -> None:
    shown = made(f"{told}modules: [{{id: a, kind: seminar-day}}]")
    assert shown.open == is_open
    assert shown.activities


@pytest.mark.parametrize(
    ("provider", "begins"),
    [
        ("{name: COK, type: public-centre}", "Ja."),
        ("{name: Firmaet, type: consultancy}", "Efter reglerne må kun visse"),
        ("{name: KL, type: association}", "Nej."),
        ("{name: COK}", "Det kan ikke afgøres, for udbyderens type"),
        ("null", "Det kan ikke afgøres, for udbyderen er"),
    ],
)
def test_whether_the_provider_may_deliver(provider: str, begins: str) -> None:
    shown = made(f"funding_profile: syv-ledelsesfelter-2013\nprovider: {provider}\nmodules: []")
    assert shown.may_deliver.startswith(begins)
    assert made(f"provider: {provider}\nmodules: []").may_deliver == ""


def test_every_profile_has_a_name_and_known_types() -> None:
    assert FUNDING_PROFILES.keys() == ELIGIBLE_PROVIDERS.keys() == set(get_args(FundingProfile))
    assert {one for types in ELIGIBLE_PROVIDERS.values() for one in types} <= PROVIDER_TYPES.keys()


def test_a_programme_without_modules_has_nothing_to_account_for() -> None:
    assert made("modules: []").open == "Forløbet har ingen moduler endnu"

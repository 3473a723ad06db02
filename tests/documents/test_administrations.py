"""An administration is in no cluster, and at the meetings of those in its municipality."""

from typing import Any

import pytest

from tests import sheets

COURSE = """\
municipalities: [Hjørring, Tønder]
sessions:
  - {module: dag, date: 2027-01-14}
  - {module: moede, cluster: nord, date: 2027-02-02}
  - {module: moede, cluster: syd, date: 2027-02-03}
teams:
  - {id: a, name: A-skolen, municipality: Hjørring, members: [{role: skoleleder}]}
  - {id: b, name: B-skolen, municipality: Hjørring, members: [{role: skoleleder}]}
  - {id: d, name: D-skolen, municipality: Tønder, members: [{role: skoleleder}]}
  - {id: f, name: Forvaltningen, municipality: Hjørring, members: [{role: skolechef}]}
clusters: [{id: nord, name: Klynge Nord, teams: [a, b]}, {id: syd, teams: [d]}]
"""


def view(document: str, **wanted: str) -> Any:
    return sheets.of(sheets.course(COURSE), document, "anden", **wanted)


# A document, and the days that it has for the administration.
DAYS = [
    ("agenda", lambda view: [one.id for one in view.days]),
    ("run-sheet", lambda view: [one.day.id for one in view.days]),
    ("calendar", lambda view: [one.id for one in (*view.events, *view.undated)]),
]


@pytest.mark.parametrize(("document", "days"), DAYS)
def test_its_days_are_those_of_its_municipality(document: str, days: Any) -> None:
    shown = days(view(document, team="f"))
    assert shown == ["dag", "moede-nord", "aften"]


def test_the_certificate_counts_the_meetings() -> None:
    parts = view("certificate", team="f").parts
    assert [one.label for one in parts] == ["Dag 1", "Klyngemøde", "Aften"]
    assert not view("certificate", team="f").hours_vary


def test_it_signs_for_the_meetings() -> None:
    (sheet,) = view("participants", team="f").parties[0].sheets
    told = [(one.label, one.date) for one in sheet.columns]
    assert told == [("Dag 1", "14.1.2027"), ("Klyngemøde", "2.2.2027")]


@pytest.mark.parametrize(
    ("cluster", "turnout", "parties"),
    [
        (
            "nord",
            "2 ledelsesteams og forvaltningen, 3 deltagere",
            ("Klynge Nord: A-skolen og B-skolen", "Forvaltning: Forvaltningen"),
        ),
        ("syd", "1 ledelsesteam, 1 deltager", ("Klynge syd: D-skolen",)),
    ],
)
def test_it_is_counted_and_has_no_turn(
    cluster: str, turnout: str, parties: tuple[str, ...]
) -> None:
    (day,) = view("run-sheet", day="moede", cluster=cluster).days
    assert (day.turnout, day.parties) == (turnout, parties)
    (meeting,) = view("cluster-agenda", cluster=cluster).meetings
    assert "Forvaltningen" not in meeting.teams


def test_it_can_ask_for_the_meetings_of_its_clusters() -> None:
    assert [one.id for one in view("cluster-agenda", team="f").meetings] == ["moede-nord"]


def test_the_invitation_tells_it_where_to_meet() -> None:
    told = {one.heading: len(one.days) for one in view("invitation", team="f").dates}
    assert told["Klynge Nord"] == 1
    assert "Klynge syd" not in told


@pytest.mark.parametrize("team", ["a", "f"])
def test_the_hours_of_a_funder(team: str) -> None:
    shown = view("funding", team=team)
    assert [one.label for one in shown.activities] == ["Dag 1", "Klyngemøde", "Aften"]


def test_the_coverage_is_that_of_its_days() -> None:
    assert "moede" in {id_ for row in view("coverage", team="f").rows for id_ in row.modules} or (
        "Klyngemøde" in str(view("coverage", team="f"))
    )

"""The meetings of a cluster: equal time for each team, and nobody always last."""

import pytest

from plf_cli.views.cluster_agenda import ClusterAgendaView, MeetingView, cluster_agenda
from plf_cli.views.wanted import Unknown, Wanted
from tests import agendas
from tests.building import catalogue_of

HEAD = """\
kind: programme
id: forloeb
title: Forløb
modules:
"""
COURSE = """\
kind: course
id: afvikling
programme: forloeb
status: planned
teams: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
clusters: [{id: nord, name: Nord, teams: [a, b, c], host: b}]
groups: [{id: et, teams: [a, b]}]
sessions:
"""


def view(ref: str, **wanted: str) -> ClusterAgendaView:
    return cluster_agenda(agendas.catalogue(), agendas.document(ref), Wanted(**wanted))


def made(module: str, sessions: str = "", **wanted: str) -> ClusterAgendaView:
    """The view of a programme with this module, or of a course of it with these sessions."""
    files = {"forloeb.yaml": f"{HEAD}  - {{{module}}}\n"}
    if sessions:
        told = "".join(f"  - {{{one}}}\n" for one in sessions.splitlines())
        files["afvikling.yaml"] = COURSE + told
    catalogue = catalogue_of(files)
    document = catalogue.document(catalogue.entries[-1])
    assert document, files
    return cluster_agenda(catalogue, document, Wanted(**wanted))  # type: ignore[arg-type]


def turns(meeting: MeetingView) -> list[str]:
    """Every turn of a meeting: ``8.55-9.10 A-skolen``."""
    return [f"{one.time} {one.team}".strip() for point in meeting.rounds for one in point.turns]


def test_each_team_has_its_turn_at_the_clock() -> None:
    first, second = view("seminar-eksempel", cluster="hjoerring").meetings
    assert (first.label, first.unit, first.which) == (
        "Klyngemøde 1",
        "Klynge Hjørring",
        "Møde 1 af 2",
    )
    assert turns(first) == [
        "8.55-9.10 Eksempelskolen Nord",
        "9.10-9.25 Eksempelskolen Syd",
        "9.25-9.40 Eksempelskolen Øst",
        "9.40-9.55 Eksempelskolen Vest",
        "10.10-10.30 Eksempelskolen Nord",
        "10.30-10.50 Eksempelskolen Syd",
        "10.50-11.10 Eksempelskolen Øst",
        "11.10-11.30 Eksempelskolen Vest",
    ]
    assert turns(second)[:4] == [
        "8.55-9.10 Eksempelskolen Syd",
        "9.10-9.25 Eksempelskolen Øst",
        "9.25-9.40 Eksempelskolen Vest",
        "9.40-9.55 Eksempelskolen Nord",
    ]
    assert first.order.startswith("Alle teams får lige lang tid: 35 min. hver. Rækkefølgen rykker")


def test_what_comes_after_a_meeting() -> None:
    first, second = view("seminar-eksempel", cluster="toender").meetings
    assert first.next
    assert first.next.label == "Klyngemøde 2"
    assert first.next.facts == (
        "torsdag den 3. juni 2027",
        "kl. 8.30-12.30",
        "Eksempelskolen Mark, Tønder",
    )
    assert (second.next, second.last) == (None, "Det er det sidste møde i rækken.")


def test_cluster_by_cluster() -> None:
    shown = view("seminar-eksempel").meetings
    assert [one.id for one in shown] == [
        "klyngemoede-hjoerring-1",
        "klyngemoede-hjoerring-2",
        "klyngemoede-toender-1",
        "klyngemoede-toender-2",
    ]
    assert [one.host for one in shown] == ["Eksempelskolen Nord"] * 2 + ["Eksempelskolen Mark"] * 2


def test_a_programme_has_numbered_teams_and_meetings() -> None:
    first, second = view("seminar-ledelsesteams").meetings
    assert first.teams == ("Team 1", "Team 2", "Team 3", "Team 4")
    assert second.teams == ("Team 2", "Team 3", "Team 4", "Team 1")
    assert (first.date, first.iso, first.next and first.next.facts) == ("", "", ())
    assert second.last


def test_a_dropped_meeting_has_no_agenda_and_is_not_the_next_one() -> None:
    first, second = view("proeve-2027", cluster="nord").meetings
    assert (second.cancelled, second.rounds, second.marks) == (True, (), ("Aflyst",))
    assert (first.next, first.last) == (None, "")
    assert first.dropped == ("Klyngemøde 2 den 4. maj 2027 er aflyst.",)
    assert "rykker" not in first.order


DROPPED = [
    # the numbers told; one is held after the cancelled one
    (
        (
            "number: 1, date: 2027-02-02|number: 2, date: 2027-03-02, status: cancelled|"
            "number: 3, date: 2027-04-06"
        ),
        [(("Klyngemøde 2 den 2. marts 2027 er aflyst.",), "Klyngemøde 3", ""), ((), "", "sidste")],
    ),
    # without numbers, by the dates
    (
        "date: 2027-02-02|date: 2027-03-02, status: cancelled",
        [(("Klyngemøde den 2. marts 2027 er aflyst.",), "Klyngemøde 2", "")],
    ),
    (
        "number: 1, date: 2027-02-02, status: cancelled|number: 2, date: 2027-03-02|number: 3",
        [((), "Klyngemøde 3", ""), ((), "", "sidste")],
    ),
    (
        "number: 1, date: 2027-02-02|number: 2, date: 2027-03-02|number: 3, status: cancelled",
        [((), "Klyngemøde 2", ""), (("Klyngemøde 3 er aflyst.",), "", "")],
    ),
]


@pytest.mark.parametrize(("sessions", "told"), DROPPED)
def test_cancelled_meetings_stand_at_the_one_before(
    sessions: str, told: list[tuple[tuple[str, ...], str, str]]
) -> None:
    module = f"id: m, kind: cluster-meeting, per: cluster, times: 3, start: 9:00, agenda: [{ROUND}]"
    lines = "\n".join(f"module: m, cluster: nord, {one}" for one in sessions.split("|"))
    held = [one for one in made(module, lines).meetings if not one.cancelled]
    found = [(one.dropped, one.next.label if one.next else "", one.last) for one in held]
    assert [(a, b, "sidste" if "sidste" in c else c) for a, b, c in found][: len(told)] == told


def test_an_undated_meeting_says_so() -> None:
    first, second = view("proeve-2027", cluster="syd").meetings
    assert first.next
    assert first.next.facts[0] == "Datoen er ikke fastlagt endnu"
    assert second.date == "Datoen er ikke fastlagt endnu"


ROUND = "{kind: team-work, title: Runde, minutes: 20, each_team: true}"
MUTE = "{kind: team-work, title: Runde, each_team: true}"
# A module, its sessions, and the turns at each meeting; None where there is no such meeting.
MODULES = [
    (f"id: m, kind: cluster-meeting, per: cluster, agenda: [{ROUND}]", "", [[]]),
    (
        f"id: m, kind: cluster-meeting, teams: 2, agenda: [{ROUND}]",
        "",
        [["20 min. Team 1", "20 min. Team 2"]],
    ),
    (
        f"id: m, kind: network-meeting, per: group, start: 9:00, agenda: [{ROUND}]",
        "module: m, group: et, date: 2027-03-02",
        [["9.00-9.20 A", "9.20-9.40 B"]],
    ),
    (
        f"id: m, kind: cluster-meeting, per: cluster, times: 2, start: 9:00, agenda: [{MUTE}]",
        "module: m, cluster: nord, number: 2, date: 2027-03-02",
        [["B", "C", "A"], ["A", "B", "C"]],
    ),
    ("id: m, kind: cluster-meeting, per: cluster", "module: m, cluster: nord", [[]]),
    ("id: m, kind: network-meeting, agenda: [{kind: talk, title: Oplæg}]", "", None),
    (f"id: m, kind: workshop, agenda: [{ROUND}]", "", None),
    (f"id: m, kind: cluster-meeting, teams: 3-400, agenda: [{ROUND}]", "", [[]]),
    # a meeting for all, of as many teams as the course has
    (
        f"id: m, kind: cluster-meeting, start: 9:00, agenda: [{ROUND}]",
        "module: m, date: 2027-03-02",
        [["9.00-9.20 A", "9.20-9.40 B", "9.40-10.00 C"]],
    ),
    (
        f"id: m, kind: cluster-meeting, teams: 2, start: 9:00, agenda: [{ROUND}]",
        "module: m, date: 2027-03-02",
        [[]],
    ),
    # nobody's meeting, though the programme says how many come
    (
        f"id: m, kind: cluster-meeting, per: cluster, teams: 2, agenda: [{ROUND}]",
        "module: m, date: 2027-03-02",
        None,
    ),
]


@pytest.mark.parametrize(("module", "sessions", "wanted"), MODULES)
def test_whose_turn_it_is(module: str, sessions: str, wanted: list[list[str]] | None) -> None:
    shown = made(module, sessions)
    assert bool(shown.open) == (wanted is None)
    assert [turns(one) for one in shown.meetings] == (wanted or [])


def test_unnumbered_sessions_are_counted_by_their_order() -> None:
    module = f"id: m, kind: cluster-meeting, per: cluster, times: 2, start: 9:00, agenda: [{ROUND}]"
    sessions = (
        "module: m, cluster: nord, date: 2027-03-02\nmodule: m, cluster: nord, date: 2027-04-06"
    )
    assert [one.teams[0] for one in made(module, sessions).meetings] == ["A", "B"]


def test_a_programme_that_calls_for_very_many_meetings() -> None:
    shown = made("id: m, kind: cluster-meeting, times: 900000000")
    assert len(shown.meetings) == 12


@pytest.mark.parametrize(
    ("ref", "wanted", "told"),
    [
        ("ledere-af-ledere", {}, "Forløbet har ingen klyngemøder"),
        ("seminar-eksempel", {"day": "dag-1"}, "Her er ingen klyngemøder at vise"),
        ("ledere-af-ledere", {"language": "en"}, "The programme has no cluster meetings"),
    ],
)
def test_what_has_no_such_meeting_says_so(ref: str, wanted: dict[str, str], told: str) -> None:
    assert view(ref, **wanted).open == told


def test_an_unknown_cluster() -> None:
    with pytest.raises(Unknown):
        view("seminar-eksempel", cluster="vest")


def test_a_course_without_clusters_says_so() -> None:
    catalogue = catalogue_of(
        {
            "forloeb.yaml": f"{HEAD}  - {{id: m, kind: cluster-meeting, per: cluster, teams: 3-4, "
            f"start: 9:00, agenda: [{ROUND}]}}\n",
            "afvikling.yaml": "kind: course\nid: afvikling\nprogramme: forloeb\n"
            "teams: [{id: a, name: A}]\n",
        }
    )
    document = catalogue.document(catalogue.entries[-1])
    shown = cluster_agenda(catalogue, document, Wanted())  # type: ignore[arg-type]
    assert (shown.meetings, shown.open) == ((), "Afviklingen har ingen klynger endnu")


ROTATING = """\
kind: course
id: afvikling
programme: forloeb
teams: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}, {id: d, name: D}]
clusters:
  - {id: m1, name: Møde 1, meeting: 1, teams: [a, b]}
  - {id: m1-2, name: Møde 1, meeting: 1, teams: [c, d]}
  - {id: m2, name: Møde 2, meeting: 2, teams: [a, c]}
  - {id: m2-2, name: Møde 2, meeting: 2, teams: [b, d]}
sessions:
  - {module: moede, cluster: m1, number: 1, date: 2027-03-02}
  - {module: moede, cluster: m1-2, number: 1, date: 2027-03-03}
  - {module: moede, cluster: m2, number: 2, date: 2027-05-04}
  - {module: moede, cluster: m2-2, number: 2}
"""


def test_where_clusters_rotate_each_team_is_told_its_next_meeting() -> None:
    module = "  - {id: moede, kind: cluster-meeting, per: cluster, times: 2}\n"
    catalogue = catalogue_of({"forloeb.yaml": HEAD + module, "afvikling.yaml": ROTATING})
    document = catalogue.document(catalogue.entries[-1])
    assert document
    meetings = cluster_agenda(catalogue, document, Wanted()).meetings  # type: ignore[arg-type]
    told = [(one.next.facts if one.next else (), one.last) for one in meetings]
    last = "Det er det sidste møde i rækken."
    assert told == [
        (("tirsdag den 4. maj 2027: A", "Møde 2: B"), ""),
        (("tirsdag den 4. maj 2027: C", "Møde 2: D"), ""),
        ((), last),
        ((), last),
    ]

"""The agenda's view: days and rows as the files have them, and nothing that is not for guests."""

from dataclasses import fields, is_dataclass
from datetime import time

import pytest

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.render.data import to_json
from plf_cli.views.agenda import agenda
from plf_cli.views.days import DayView
from plf_cli.views.run_sheet import run_sheet
from plf_cli.views.wanted import Unknown, Wanted
from tests import agendas
from tests.building import catalogue_of


def days(ref: str, language: str = "da") -> dict[str, DayView]:
    return {day.id: day for day in agendas.view(ref, language=language).days}


def test_days_of_a_programme() -> None:
    shown = [(day.id, day.label, day.title, day.time) for day in agendas.view("proeve").days]
    assert shown == [
        ("start", "Seminardag 1", "En god begyndelse", "kl. 9.00-12.45"),
        ("midtvejs", "Seminardag 2", "", ""),
        ("internat/1", "Internat, dag 1", "To dage sammen: Ude", "kl. 9.30-16.00"),
        ("internat/2", "Internat, dag 2", "To dage sammen", "kl. 9.00"),
        ("klyngemoede", "Klyngemøde", "", "kl. 8.30-12.00"),
        ("sparring", "Sparring", "", ""),
        ("skyggepraktik", "Skyggepraktik", "", ""),
    ]


def test_days_of_a_course_are_in_order_of_date_and_complete() -> None:
    shown = [(day.id, day.iso, day.unit) for day in agendas.view("proeve-2027").days]
    assert shown == [
        ("start", "2027-01-14", ""),
        ("sparring-a", "2027-02-02", "A-skolen"),
        ("internat/1", "2027-03-11", ""),
        ("internat/2", "2027-03-12", ""),
        ("klyngemoede-nord-1", "2027-04-13", "Klynge Nord"),
        ("klyngemoede-syd-1", "2027-04-14", "Klynge syd"),
        ("klyngemoede-nord-2", "2027-05-04", "Klynge Nord"),
        ("midtvejs", "", ""),
        ("klyngemoede-syd-2", "", "Klynge syd"),
        *((f"sparring-{team}", "", f"{team.upper()}-skolen") for team in "bcdefg"),
        ("skyggepraktik", "", ""),
    ]


@pytest.mark.parametrize(
    ("language", "date", "clock", "label"),
    [
        ("da", "Tirsdag den 13. april 2027", "kl. 13.00-16.00", "Klyngemøde 1"),
        ("en", "Tuesday 13 April 2027", "13:00-16:00", "Cluster meeting 1"),
    ],
)
def test_labels_dates_and_clocks_follow_the_language(
    language: str, date: str, clock: str, label: str
) -> None:
    day = days("proeve-2027", language)["klyngemoede-nord-1"]
    assert (day.date, day.time, day.label) == (date, clock, label)


def test_what_is_open_is_said() -> None:
    assert {day.id: day.open for day in agendas.view("proeve").days if day.open} == {
        "midtvejs": "Tiden er ikke fastlagt endnu",
        "internat/2": "Programmet er ikke fastlagt endnu",
        "sparring": "Tid og program er ikke fastlagt endnu",
        "skyggepraktik": "Tid og program er ikke fastlagt endnu",
    }
    assert days("proeve-2027")["midtvejs"].date == "Datoen er ikke fastlagt endnu"


@pytest.mark.parametrize("ref", ["ledere-af-ledere", "ledere-af-ledere-2020"])
def test_history_says_that_it_is_not_told(ref: str) -> None:
    assert {day.open for day in agendas.view(ref).days} == {"Tid og program er ikke oplyst"}


def test_the_recorded_course_has_its_thirteen_activities_and_sixteen_days() -> None:
    shown = agendas.view("ledere-af-ledere-2020").days
    assert len({day.session for day in shown}) == 13
    assert len([day for day in shown if day.iso]) == 16
    assert [day.id for day in shown if not day.iso] == ["skyggepraktik"]
    labels = [day.label for day in shown if day.first]
    assert labels[:4] == ["Workshop 1", "Seminar 1, dag 1", "Netværksmøde 1", "Seminar 2"]


def test_rows_of_a_day() -> None:
    rows = days("proeve-2027")["start"].rows
    assert [(row.time, row.minutes, row.kind, row.lead, row.rest, row.free) for row in rows] == [
        ("9.00-9.15", 15, "arrival", "", False, False),
        ("9.15-10.00", 45, "talk", "Anna Opdigtet, lektor", False, False),
        ("10.00-10.15", 15, "break", "", True, False),
        ("10.15-11.15", 60, "group-work", "facilitator", False, False),
        ("11.15-11.30", 15, "plenary", "vært", False, False),
        ("11.30-12.00", 30, "", "", False, True),
        ("12.00-12.30", 30, "lunch", "", True, False),
    ]
    assert rows[1].goals[0] == "At læse skolens data"
    assert rows[1].fields[0] == "Ledelse med data"


def test_without_clocks_the_lengths_are_told() -> None:
    assert [row.time for row in days("proeve")["midtvejs"].rows] == ["30 min.", "10 min.", ""]


@pytest.mark.parametrize(
    ("ref", "day", "minutes"),
    [
        ("proeve", "klyngemoede", 120),
        ("proeve-2027", "klyngemoede-nord-1", 90),
        ("proeve-2027", "klyngemoede-syd-1", 120),
    ],
)
def test_each_team_has_its_time(ref: str, day: str, minutes: int) -> None:
    row = days(ref)[day].rows[1]
    assert (row.minutes, row.each_team) == (minutes, "30 min. pr. team")


def test_a_session_moves_the_whole_agenda() -> None:
    day = days("proeve-2027")["klyngemoede-nord-1"]
    assert [row.time for row in day.rows if row.rest] == ["15.30-16.00"]
    assert days("proeve-2027")["klyngemoede-syd-1"].rows[-1].time == "11.00-11.30"


def test_a_cancelled_session_is_marked_and_has_no_rows() -> None:
    day = days("proeve-2027")["klyngemoede-nord-2"]
    assert (day.cancelled, day.marks, day.rows, day.open) == (True, ("Aflyst",), (), "")


def test_goals_with_stages_and_fields() -> None:
    day = days("proeve")["midtvejs"]
    assert [(goal.title, goal.stage) for goal in day.goals] == [
        ("At læse skolens data", "øves"),
        ("At dele erfaringer", ""),
    ]
    assert [(one.stage, one.titles) for one in day.aims] == [
        ("øves", ("At læse skolens data",)),
        ("", ("At dele erfaringer",)),
    ]
    assert day.fields == ()  # the goals lie in them
    assert days("proeve")["klyngemoede"].fields == (
        "Ledelse af samarbejde mellem skole, hjem og kommune",
    )


def test_goals_are_told_at_the_first_session_of_their_module() -> None:
    shown = agendas.view("seminar-eksempel").days
    told = {day.id: bool(day.goals) for day in shown if day.module == "klyngemoede"}
    assert told == {
        "klyngemoede-hjoerring-1": True,
        "klyngemoede-toender-1": False,
        "klyngemoede-hjoerring-2": False,
        "klyngemoede-toender-2": False,
    }
    (alone,) = agendas.view("seminar-eksempel", day="klyngemoede-toender-2").days
    assert [one.stage for one in alone.aims] == ["mestres", "øves"]


def test_how_often_a_programme_holds_a_module() -> None:
    assert {day.id: day.repeated for day in agendas.view("proeve").days if day.repeated} == {
        "klyngemoede": "Holdes 2 gange for hver klynge på 3-4 ledelsesteams",
        "sparring": "Holdes for hvert ledelsesteam",
    }


@pytest.mark.parametrize("ref", ["proeve", "proeve-2027"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_not_for_participants_is_not_there(ref: str, language: str) -> None:
    assert "HEMMELIG" not in to_json(agendas.view(ref, language=language))


@pytest.mark.parametrize(
    ("ref", "day", "ids"),
    [
        ("proeve", "start", ["start"]),
        ("proeve", "internat", ["internat/1", "internat/2"]),
        ("proeve", "internat/2", ["internat/2"]),
        ("proeve-2027", "internat/2", ["internat/2"]),
        ("proeve-2027", "klyngemoede-nord-2", ["klyngemoede-nord-2"]),
        ("proeve-2027", "sparring", ["sparring-a", *(f"sparring-{team}" for team in "bcdefg")]),
    ],
)
def test_picking_a_day(ref: str, day: str, ids: list[str]) -> None:
    assert [one.id for one in agendas.view(ref, day=day).days] == ids


def test_a_picked_day_tells_what_belongs_to_its_module() -> None:
    (day,) = agendas.view("proeve", day="internat/2").days
    assert (day.first, day.last) == (True, True)


def test_an_unknown_day_names_the_known_ones() -> None:
    with pytest.raises(Unknown) as caught:
        agendas.view("proeve", day="dag-9")
    assert caught.value.name == "dag-9"
    assert caught.value.known[:5] == ("start", "midtvejs", "internat", "internat/1", "internat/2")


def test_a_course_without_its_programme_still_shows_its_sessions() -> None:
    text = "kind: course\nid: alene\nprogramme: ukendt\nsessions: [{module: x, date: 2027-01-14}]\n"
    catalogue = Catalogue([Entry("alene.yaml", text.encode())])
    document = catalogue.get(Course, "alene")
    assert document
    (day,) = agenda(catalogue, document, Wanted()).days
    assert (day.id, day.label, day.date) == ("x", "x", "Torsdag den 14. januar 2027")


def test_a_view_holds_only_plain_values() -> None:
    def walk(value: object) -> None:
        assert isinstance(value, str | int | bool | tuple) or is_dataclass(value)
        for part in value if isinstance(value, tuple) else ():
            walk(part)
        if is_dataclass(value):
            for field in fields(value):
                walk(getattr(value, field.name))

    walk(agendas.view("proeve-2027"))


def clock(text: str) -> int:
    found = time.fromisoformat(text.replace(".", ":").zfill(5))
    return found.hour * 60 + found.minute


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("ref", agendas.documents())
def test_the_clock_times_of_a_day_add_up(ref: str, language: str) -> None:
    for day in agendas.view(ref, language=language).days:
        timed = [row for row in day.rows if row.end]
        if not timed or not day.end:
            continue
        assert timed[0].start == day.start
        assert not timed[-1].free  # what is left after the last item is nobody's
        end = timed[-1].end
        assert clock(end) <= clock(day.end)
        assert sum(row.minutes for row in timed) == clock(end) - clock(day.start)
        assert [row.start for row in timed[1:]] == [row.end for row in timed[:-1]]


def test_the_flagship_has_three_full_days() -> None:
    shown = {day.id: day for day in agendas.view("seminar-ledelsesteams").days}
    for number in (1, 2, 3):
        day = shown[f"dag-{number}"]
        assert day.label == f"Dag {number}"
        assert (day.start, day.end) == ("9.00", "15.30")
        assert sum(row.minutes for row in day.rows) == 390


SMALL = """\
kind: programme
id: p
title: P
modules:
  - {id: a, kind: coaching, title: Sparring}
  - {id: b, kind: meeting, label: Mødet, title: mødet}
  - {id: c, kind: seminar, title: Seminar, days: [{title: Ude}, {title: Seminar}]}
"""
VENUES = """\
kind: course
id: k
programme: p
venues:
  - {id: gaard, name: Gården, address: "Strandvej 1, 7700 Thisted", municipality: Thisted}
  - {id: skole, name: Skolen, municipality: Thisted}
  - {id: raadhus, name: Thisted Rådhus, municipality: Thisted}
sessions:
  - {module: a, date: 2027-01-11, venue: gaard}
  - {module: b, date: 2027-01-12, venue: skole}
  - {module: c, date: [2027-01-13, 2027-01-14], venue: raadhus}
"""


def test_a_title_that_says_no_more_than_the_label_is_told_once() -> None:
    catalogue = catalogue_of({"p.yaml": SMALL, "k.yaml": VENUES})
    found = catalogue.get(Course, "k")
    assert found
    shown = agenda(catalogue, found, Wanted()).days
    assert [(day.label, day.title, day.place) for day in shown] == [
        ("Sparring", "", "Gården, Strandvej 1, 7700 Thisted"),
        ("Mødet", "", "Skolen, Thisted"),
        ("Seminar, dag 1", "Ude", "Thisted Rådhus"),
        ("Seminar, dag 2", "", "Thisted Rådhus"),
    ]


PAUSES = """\
kind: programme
id: p
title: P
modules:
  - id: a
    kind: workshop
    start: 9:00
    end: 15:00
    agenda:
      - {kind: talk, title: Et, minutes: 30}
      - {kind: talk, title: To, minutes: 30, at: 10:00}
      - {kind: talk, title: Tre, minutes: 30, at: 11:01}
"""


def test_slack_is_time_off_for_those_who_take_part() -> None:
    catalogue = catalogue_of({"p.yaml": PAUSES})
    found = catalogue.get(Programme, "p")
    assert found
    (day,) = agenda(catalogue, found, Wanted()).days
    assert [row.title for row in day.rows] == ["Et", "Pause", "To", "Fri tid", "Tre"]
    sheet = run_sheet(catalogue, found, Wanted(edition="facilitator")).days[0]
    free = [point.row.title for point in sheet.points if point.row.free]
    assert free == ["Luft i programmet"] * 3

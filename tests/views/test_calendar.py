"""The dates of a course as events: when, for whom, and known again by their ids."""

import json
from dataclasses import fields, is_dataclass
from urllib.parse import quote

import pytest

from plf_cli.render.data import to_json
from plf_cli.views.editions import EDITIONS
from tests import agendas, calendars

COURSES = agendas.catalogue().ids("course")


def test_the_days_of_a_course_in_order_of_time() -> None:
    shown = calendars.view("proeve-2027")
    assert [(one.id, one.weekday, one.date, one.time, one.venue) for one in shown.events] == [
        ("start", "torsdag", "14. januar 2027", "kl. 9.00-12.45", "Prøvegården"),
        ("sparring-a", "tirsdag", "2. februar 2027", "kl. 10.00", ""),
        ("internat/1", "torsdag", "11. marts 2027", "kl. 9.30-16.00", ""),
        ("internat/2", "fredag", "12. marts 2027", "kl. 9.00", ""),
        ("klyngemoede-nord-1", "tirsdag", "13. april 2027", "kl. 13.00-16.00", "Prøvegården"),
        ("klyngemoede-syd-1", "onsdag", "14. april 2027", "kl. 8.30-12.30", ""),
        ("klyngemoede-nord-2", "tirsdag", "4. maj 2027", "kl. 8.30-11.30", ""),
    ]
    assert [one.id for one in shown.undated][:3] == ["midtvejs", "klyngemoede-syd-2", "sparring-b"]
    assert [one.whom for one in shown.undated][:3] == ["", "Klynge syd", "B-skolen"]


def test_what_an_event_is_called() -> None:
    assert [one.summary for one in calendars.view("proeve-2027").events] == [
        "Seminardag 1 · Prøve i Hjørring",
        "Sparring, A-skolen · Prøve i Hjørring",
        "Internat, dag 1 · Prøve i Hjørring",
        "Internat, dag 2 · Prøve i Hjørring",
        "Klyngemøde 1, Klynge Nord · Prøve i Hjørring",
        "Klyngemøde 1, Klynge syd · Prøve i Hjørring",
        "Aflyst: Klyngemøde 2, Klynge Nord · Prøve i Hjørring",
    ]


# A session, and begins and ends of each of its events.
FRAMES = [
    ("module: sommer, date: 2027-06-02", ["2027-06-02T09:00 2027-06-02T15:30"]),
    ("module: vinter, date: 2027-01-14", ["2027-01-14T09:00 2027-01-14T15:30"]),
    ("module: sommer, date: 2027-06-02, start: 10:00", ["2027-06-02T10:00 2027-06-02T16:30"]),
    # past midnight, also in the nights in which the clocks change: as the agenda says
    ("module: nat, date: 2027-06-02", ["2027-06-02T22:00 2027-06-03T04:00"]),
    ("module: nat, date: 2027-03-27", ["2027-03-27T22:00 2027-03-28T04:00"]),
    ("module: nat, date: 2027-12-31", ["2027-12-31T22:00 2028-01-01T04:00"]),
    ("module: uden-ur, date: 2027-06-02", ["2027-06-02 2027-06-03"]),
    ("module: uden-ur, date: 2028-02-28", ["2028-02-28 2028-02-29"]),
    ("module: uden-ur, date: 2027-06-02, end: 12:00", ["2027-06-02 2027-06-03"]),
    ("module: kun-start, date: 2027-06-02", ["2027-06-02T13:00 "]),
    ("module: bagvendt, date: 2027-06-02", ["2027-06-02T15:30 "]),
    (
        "module: seminar, date: [2027-06-02, 2027-06-03]",
        ["2027-06-02T09:30 2027-06-02T17:00", "2027-06-03T09:00 2027-06-03T15:00"],
    ),
    ("module: seminar, date: 2027-06-02", ["2027-06-02T09:30 2027-06-02T17:00"]),
    (
        "module: dag, date: [2027-06-02, 2027-06-09, 2027-01-05]",
        [
            "2027-01-05T09:00 2027-01-05T09:30",
            "2027-06-02T09:00 2027-06-02T09:30",
            "2027-06-09T09:00 2027-06-09T09:30",
        ],
    ),
    ("module: dag", []),
]


@pytest.mark.parametrize(("session", "frames"), FRAMES)
def test_when_an_event_begins_and_ends(session: str, frames: list[str]) -> None:
    shown = calendars.made([session])
    assert [f"{one.begins} {one.ends}" for one in shown.events] == frames
    assert [one.all_day for one in shown.events] == ["T" not in frame for frame in frames]


def test_a_day_that_lacks_its_date_is_undated() -> None:
    shown = calendars.made(["module: seminar, date: 2027-06-02", "module: dag, status: cancelled"])
    told = {one.id: one.marks for one in shown.undated}
    assert told["seminar/2"] == ()
    assert told["dag"] == ("Aflyst",)


@pytest.mark.parametrize(
    ("sessions", "uids"),
    [
        (["module: dag, date: 2027-06-02"], ["afvikling/dag/1@plf"]),
        (
            ["module: seminar, date: [2027-06-02, 2027-06-03]"],
            ["afvikling/seminar/1@plf", "afvikling/seminar/2@plf"],
        ),
        (
            ["module: dag, date: [2027-06-02, 2027-06-09]"],
            ["afvikling/dag/1@plf", "afvikling/dag/2@plf"],
        ),
        # two without a number: told apart by their order in the file, whatever their dates
        (
            ["module: dag, date: 2027-06-09", "module: dag, date: 2027-06-02"],
            ["afvikling/dag~2/1@plf", "afvikling/dag/1@plf"],
        ),
        (
            ["module: dag, number: 2, cluster: nord, date: 2027-06-02"],
            ["afvikling/dag-nord-2/1@plf"],
        ),
        (['module: "å\\nb c", date: 2027-06-02'], ["afvikling/%C3%A5%0Ab%20c/1@plf"]),
    ],
)
def test_an_event_is_known_by_ids(sessions: list[str], uids: list[str]) -> None:
    assert [one.uid for one in calendars.made(sessions).events] == uids


def test_a_moved_day_is_the_same_event() -> None:
    (before,) = calendars.made(["module: dag, date: 2027-06-02"]).events
    (after,) = calendars.made(["module: dag, date: 2028-01-04, start: 10:00, revision: 1"]).events
    assert before.uid == after.uid
    assert (before.revision, after.revision) == (0, 1)


def test_no_two_events_of_the_catalogue_are_the_same() -> None:
    found = [one.uid for ref in COURSES for one in calendars.view(ref).events]
    assert len(found) >= 30
    assert len(set(found)) == len(found)
    assert all(uid == quote(uid, safe="/@~") for uid in found)


@pytest.mark.parametrize(
    ("more", "session", "status"),
    [
        ("", "", "tentative"),
        ("status: draft\n", "", "tentative"),
        ("status: planned\n", "", "confirmed"),
        ("status: completed\n", ", status: held", "confirmed"),
        ("status: draft\n", ", status: cancelled", "cancelled"),
        ("status: planned\n", ", status: cancelled", "cancelled"),
        ("status: cancelled\n", "", "cancelled"),
    ],
)
def test_the_status(more: str, session: str, status: str) -> None:
    (event,) = calendars.made([f"module: dag, date: 2027-06-02{session}"], more).events
    assert (event.status, event.cancelled) == (status, status == "cancelled")
    assert event.summary.startswith("Aflyst: ") == event.cancelled


def test_the_agenda_as_plain_text() -> None:
    start, *_others = calendars.view("proeve-2027").events
    assert start.description.split("\n") == [
        "En god begyndelse",
        "",
        "Program:",
        "9.00-9.15 Ankomst og kaffe",
        "9.15-10.00 Data | hvad er det? (v/ Anna Opdigtet, lektor)",
        "10.00-10.15 Pause",
        "10.15-11.15 Prøv selv (v/ facilitator)",
        "11.15-11.30 Opsamling (v/ vært)",
        "11.30-12.00 Pause",
        "12.00-12.30 Frokost i kantinen, hvor der er plads til alle holdene på én gang",
        "",
        "Forberedelse:",
        "- Læs *to* sider",
        "",
        "Medbring:",
        "- En computer",
    ]


def test_a_dropped_day_has_no_agenda() -> None:
    *_others, dropped = calendars.view("proeve-2027").events
    assert dropped.description == "Aflyst\nKlynge Nord: C-skolen, B-skolen og A-skolen"


@pytest.mark.parametrize("edition", EDITIONS)
def test_internal_notes_are_for_some_editions_only(edition: str) -> None:
    sessions = ["module: dag, date: 2027-06-02, notes: Husk nøglen"]
    (event,) = calendars.made(sessions, edition=edition).events
    assert ("Noter:\nHusk nøglen" in event.description) == EDITIONS[edition].notes


@pytest.mark.parametrize("edition", ["participant", "public"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_not_for_guests_is_not_there(edition: str, language: str) -> None:
    shown = calendars.view("proeve-2027", edition=edition, language=language)
    assert "HEMMELIG" not in to_json(shown)


def test_in_english() -> None:
    *_others, dropped = calendars.view("proeve-2027", language="en").events
    assert (dropped.weekday, dropped.date, dropped.time) == ("Tuesday", "4 May 2027", "8:30-11:30")
    assert dropped.summary == "Cancelled: Cluster meeting 2, Klynge Nord · Prøve i Hjørring"


VENUES = """\
status: planned
venues:
  - {id: a, name: Gården, address: Vej 1}
  - {id: b, name: Skolen, municipality: Hjørring}
"""


@pytest.mark.parametrize(
    ("id_", "venue", "place"),
    [
        (", venue: a", "Gården", "Gården, Vej 1"),
        (", venue: b", "Skolen", "Skolen, Hjørring"),
        (", venue: c", "", ""),
        ("", "", ""),
    ],
)
def test_the_place(id_: str, venue: str, place: str) -> None:
    (event,) = calendars.made([f"module: dag, date: 2027-06-02{id_}"], VENUES).events
    assert (event.venue, event.place) == (venue, place)


@pytest.mark.parametrize(
    ("told", "url"),
    [
        ("https://example.org/tilmeld?a=1&b=2#c", "https://example.org/tilmeld?a=1&b=2#c"),
        ("https://example.org/å b", "https://example.org/%C3%A5%20b"),
        ("https://example.org/%C3%A5", "https://example.org/%C3%A5"),
        ("https://example.org\r\nBEGIN:VEVENT", "https://example.org%0D%0ABEGIN:VEVENT"),
        ("javascript:alert(1)", ""),
        ("efter aftale", ""),
    ],
)
def test_where_one_signs_up(told: str, url: str) -> None:
    more = f"status: planned\nregistration: {{url: {json.dumps(told)}}}\n"
    assert calendars.made(["module: dag, date: 2027-06-02"], more).url == url


def test_what_is_open_is_said() -> None:
    some = calendars.made(["module: uden-ur, date: 2027-06-02", "module: dag, date: 2027-06-03"])
    assert [one.time for one in some.events] == ["", "kl. 9.00-9.30"]
    assert [one.open for one in some.events] == ["Tiden er ikke fastlagt endnu", ""]
    none = calendars.made(["module: uden-ur, date: 2027-06-02"])
    assert [one.open for one in none.events] == [""]
    assert none.note == "Tiden er ikke fastlagt endnu"
    assert calendars.view("ledere-af-ledere-2020").note == "Tiden er ikke oplyst"


def test_a_programme_has_no_dates() -> None:
    shown = calendars.view("proeve")
    assert (shown.events, shown.undated) == ((), ())
    assert shown.open == "Et forløb har ingen datoer; de står i dets afviklinger"


def test_the_dates_of_a_cluster_and_of_a_person() -> None:
    cluster = calendars.view("proeve-2027", cluster="syd").events
    assert [one.id for one in cluster] == ["start", "internat/1", "internat/2", "klyngemoede-syd-1"]
    person = calendars.view("proeve-2027", person="facilitator-a").events
    assert [one.id for one in person] == ["klyngemoede-nord-1"]


def test_the_recorded_course_has_its_sixteen_days() -> None:
    shown = calendars.view("ledere-af-ledere-2020")
    assert len(shown.events) == 16
    assert all(one.all_day for one in shown.events)
    assert [one.id for one in shown.undated] == ["skyggepraktik"]


def test_a_view_holds_only_plain_values() -> None:
    def walk(value: object) -> None:
        assert isinstance(value, str | int | bool | tuple) or is_dataclass(value)
        for part in value if isinstance(value, tuple) else ():
            walk(part)
        if is_dataclass(value):
            for field in fields(value):
                walk(getattr(value, field.name))

    walk(calendars.view("proeve-2027"))

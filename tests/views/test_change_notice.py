"""The change notice: what people are told of each change, and whom it concerns."""

import pytest

from plf_cli.model.course import Course
from plf_cli.views.change_notice import ChangeNoticeView, change_notice
from plf_cli.views.wanted import Unknown, WantedSince
from tests.building import catalogue_of
from tests.changes.states import COURSE, FILES, PROGRAMME

SWAPPED = COURSE.replace(
    "teams: [a, b]}\n  - {id: syd, name: Klynge Syd, teams: [c]}",
    "teams: [a]}\n  - {id: syd, name: Klynge Syd, teams: [b, c]}",
)
BY = "Senest mandag den 4. januar 2027"


def notice(
    course: str, programme: str = PROGRAMME, before: str = COURSE, **wanted: str
) -> ChangeNoticeView:
    now = catalogue_of(FILES | {"afvikling.yaml": course, "forloeb.yaml": programme})
    found = now.get(Course, "afvikling")
    assert found
    since = catalogue_of(FILES | {"afvikling.yaml": before})
    return change_notice(now, found, WantedSince(since=since, **wanted))


def told(view: ChangeNoticeView) -> list[str]:
    days = [f"{day.label}: {', '.join(day.what)}" for day in view.shifts]
    return days + [f"{one.about}: {one.before} > {one.after}" for one in view.facts]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("date: 2027-02-10", "date: 2027-02-11", ["Dag: Ny dato"]),
        ("number: 2}", "number: 2, date: 2027-05-04}", ["Klyngemøde 2: Datoen er fastlagt"]),
        ("date: 2027-03-16}", "venue: skole}",
         ["Klyngemøde 1: Datoen er ikke længere fastlagt, Nyt sted"]),
        ("venue: gaard", "start: 10:00, venue: skole", ["Dag: Nyt tidspunkt, Nyt sted"]),
        ("venue: gaard", "venue: gaard, status: cancelled", ["Dag: Aflyst"]),
        ("venue: gaard, people: [anna]", "venue: gaard, notes: Hemmelig", []),
        ("sessions:\n", "sessions:\n  - {module: moede, cluster: nord, number: 3}\n",
         ["Klyngemøde 3: Ny dag"]),
        ("amount: 2995", "amount: 3000",
         ["Pris: 2.995 kr. pr. deltager > 3.000 kr. pr. deltager"]),
        ("status: planned", "registration: {deadline: 2027-01-05}",
         [f"Frist for tilmelding: {BY} > Senest tirsdag den 5. januar 2027"]),
    ],
)  # fmt: skip
def test_what_is_told(old: str, new: str, said: list[str]) -> None:
    view = notice(COURSE.replace(old, new, 1))
    assert told(view) == said
    assert bool(view.open) == (not said)
    assert view.dates


def test_another_agenda() -> None:
    view = notice(COURSE, PROGRAMME.replace("title: Oplæg", "title: Foredrag"))
    assert told(view) == ["Dag: Nyt program"]
    assert (view.shifts[0].before, view.shifts[0].after[:7]) == ("", "Onsdag ")
    secret = PROGRAMME.replace("title: Oplæg", "title: Oplæg, notes: Nyt, plan_b: Nyt")
    assert told(notice(COURSE, secret)) == []


def test_weeks_and_places_that_follow() -> None:
    view = notice(COURSE.replace("[2027-04-07, 2027-04-08]", "[2027-04-07, 2027-04-12]"))
    assert [(day.before, day.after) for day in view.shifts] == [
        (
            "Torsdag den 8. april 2027 (uge 14) · kl. 9.00-15.00",
            "Mandag den 12. april 2027 (uge 15) · kl. 9.00-15.00 · Sted følger",
        )
    ]
    rows = [(day.date, day.place) for table in view.dates for day in table.days]
    assert rows[:5] == [
        ("Onsdag den 10. februar 2027 (uge 6)", "Gården"),
        ("Onsdag den 7. april 2027 (uge 14)", "Sted følger"),
        ("Mandag den 12. april 2027 (uge 15)", "Sted følger"),
        ("Tirsdag den 16. marts 2027 (uge 11)", ""),
        ("Datoen er ikke fastlagt endnu", ""),
    ]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("", ("", "", "")),
        ("contact: {name: Kontoret, phone: 12 34 56 78}\n", ("Kontoret", "", "12 34 56 78")),
        ("contact: {name: Kontoret}\nregistration: {email: a@example.org}\n",
         ("Kontoret", "a@example.org", "")),
        ("registration: {email: a@example.org}\n", ("Tilmelding", "a@example.org", "")),
    ],
)  # fmt: skip
def test_whom_to_write_to(keys: str, found: tuple[str, str, str]) -> None:
    told = notice(COURSE + keys).contact
    assert (told.name, told.email, told.phone) == found


def test_what_is_as_it_was() -> None:
    view = notice(COURSE.replace("date: 2027-02-10", "date: 2027-02-11"))
    assert view.kept == "Klyngemøde 1, Seminar, dag 1, Seminar, dag 2 og Klyngemøde 2"
    assert notice(COURSE).kept == ""
    assert notice(COURSE).open == "Der er ikke ændret noget"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({}, ["B-skolen: Klynge Nord > Klynge Syd"]),
        ({"team": "a"}, []),
        ({"team": "b"},
         ["Klyngemøde 1: Nu også for jer", "Klyngemøde 2: Nu også for jer",
          "Klyngemøde 1: Ikke længere for jer", "Klyngemøde 2: Ikke længere for jer",
          "B-skolen: Klynge Nord > Klynge Syd"]),
        ({"cluster": "nord"}, []),
    ],
)  # fmt: skip
def test_a_team_gets_what_concerns_it(wanted: dict[str, str], said: list[str]) -> None:
    assert told(notice(SWAPPED, **wanted)) == said


def test_a_new_team_has_new_days() -> None:
    before = COURSE.replace("  - {id: c, name: C-skolen}\n", "").replace("teams: [c]", "teams: []")
    found = told(notice(COURSE, before=before, team="c"))
    assert found[0] == "Dag: Nu også for jer"
    with pytest.raises(Unknown):
        notice(COURSE, team="d")


def test_a_course_that_is_called_off() -> None:
    view = notice(COURSE.replace("status: planned", "status: cancelled"))
    assert (view.note, view.open, view.dates) == ("Hele forløbet er aflyst", "", ())


def test_an_old_number_is_not_repeated() -> None:
    before = COURSE.replace("name: Gården", "name: Gården 010203-4567")
    assert notice(COURSE, before=before).shifts[0].before.endswith("Gården ●●●●●●-●●●●")

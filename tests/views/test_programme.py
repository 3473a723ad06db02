"""The description of a programme: its modules one by one, its fields, and where it comes from."""

import pytest

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.views.programme import ProgrammeView, programme
from plf_cli.views.wanted import Wanted
from tests import agendas


def view(ref: str, language: str | None = None) -> ProgrammeView:
    wanted = Wanted(edition="public", language=language)
    return programme(agendas.catalogue(), agendas.document(ref), wanted)


def test_modules_tell_when_and_how_often() -> None:
    assert [(one.label, one.facts) for one in view("proeve").modules] == [
        ("Seminardag 1", ("kl. 9.00-12.45",)),
        ("Seminardag 2", ()),
        ("Internat", ("Seminar", "2 dage")),
        (
            "Klyngemøde",
            ("kl. 8.30-12.00", "Holdes 2 gange for hver klynge på 3-4 ledelsesteams"),
        ),
        ("Sparring", ("Holdes for hvert ledelsesteam",)),
        ("Skyggepraktik", ()),
    ]


def test_the_gap_to_other_modules_stands_where_there_are_no_dates() -> None:
    gap = "4-8 uger efter Dag 3"
    assert gap in view("seminar-ledelsesteams").modules[-1].facts
    assert gap not in view("seminar-eksempel").modules[-1].facts


def test_main_points_tell_their_minutes() -> None:
    shown = {one.label: one for one in view("proeve").modules}
    assert shown["Seminardag 1"].days[0].lines == (
        "Data | hvad er det? (45 min.)",
        "Prøv selv (60 min.)",
    )
    assert shown["Klyngemøde"].days[0].lines == ("Skolens plan (30 min. pr. team)",)


@pytest.mark.parametrize(
    ("label", "days", "is_open"),
    [("Internat", 2, False), ("Sparring", 0, True), ("Seminardag 1", 1, False)],
)
def test_days_of_which_nothing_is_told_are_left_out(
    label: str,
    days: int,
    is_open: bool,  # noqa: FBT001 - a column
) -> None:
    (module,) = [one for one in view("proeve").modules if one.label == label]
    assert (len(module.days), bool(module.open)) == (days, is_open)


def test_frameworks_say_whose_words_the_goals_are_in() -> None:
    (seven,) = view("seminar-ledelsesteams").frameworks
    assert seven.title == "De syv ledelsesfelter"
    assert "Undervisningsministeriet, 2013-2015, ISBN 978-87-603-3037-7" in seven.source.text
    assert seven.wording == (
        "Målenes ordlyd er et udkast og kommer ikke fra Undervisningsministeriet."
    )
    own, _seven = view("ledere-af-ledere").frameworks
    assert own.wording == "Målenes ordlyd er et udkast og ikke kildens egen."


def test_the_source_of_the_programme() -> None:
    assert view("faglig-ledelse").source.text == (
        "KL-projekt får støtte fra A.P. Møller Fonden, KL, 2. juli 2014"
    )
    assert view("seminar-eksempel").source == view("seminar-ledelsesteams").source


def test_a_course_shows_its_dates_and_a_programme_its_steps() -> None:
    course, design = view("seminar-eksempel"), view("seminar-ledelsesteams")
    assert len(course.dates) == 3
    assert course.holidays == (
        "Vinterferie, Tønder: 13.-21. februar 2027",
        "Vinterferie, Hjørring: 20.-28. februar 2027",
        "Påskeferie, Hjørring og Tønder: 20.-29. marts 2027",
        "Kristi himmelfartsdag: 6. maj 2027",
        "Fredag efter Kristi himmelfartsdag, Hjørring og Tønder: 7. maj 2027",
        "2. pinsedag: 17. maj 2027",
    )
    assert (design.dates, design.holidays, len(design.timeline.steps)) == ((), (), 4)


def test_a_public_reader_finds_the_dates_of_single_teams() -> None:
    dates = [day.date for day in view("proeve-2027").dates[-1].days]
    assert dates == ["Tirsdag den 2. februar 2027", "Datoen er ikke fastlagt endnu"]


TIMES = """\
kind: programme
id: forloeb
title: F
venue: Efter aftale
modules:
  - {id: a, kind: seminar-day, start: 15:00, end: 16:00}
  - {id: b, kind: cluster-meeting, per: cluster, start: 9:00, end: 12:00}
"""
SESSIONS = """\
kind: course
id: hold
programme: forloeb
clusters: [{id: nord}, {id: syd}]
venues: [{id: v, name: Gården}]
sessions:
  - {module: a, start: 14:00, end: 15:30, date: 2027-01-14}
  - {module: b, cluster: nord, start: 8:00, date: 2027-01-15}
  - {module: b, cluster: syd, date: 2027-01-15}
"""


@pytest.mark.parametrize(
    ("course", "venue", "times"),
    [
        ("", "Efter aftale", ["kl. 15.00-16.00", "kl. 9.00-12.00"]),
        # of sessions that differ nothing is told; the table of dates has them
        (SESSIONS, "Efter aftale", ["kl. 14.00-15.30", ""]),
        (SESSIONS.replace("nord, start", "nord, venue: v, start"), "", ["kl. 14.00-15.30", ""]),
    ],
)
def test_a_course_tells_its_own_times_and_places(course: str, venue: str, times: list[str]) -> None:
    catalogue = Catalogue([Entry("a.yaml", TIMES.encode()), Entry("b.yaml", course.encode())])
    document = catalogue.get(Course, "hold") or catalogue.get(Programme, "forloeb")
    assert document
    shown = programme(catalogue, document, Wanted(edition="public"))
    assert shown.venue == venue
    assert [brief.time for one in shown.modules for brief in one.days or ()] == [
        time for time in times if time
    ]


@pytest.mark.parametrize(
    ("items", "lines"),
    [
        (["talk, title: A, minutes: 30", "plenary, title: B, minutes: 10", "talk, title: C"], "AC"),
        (
            ["talk, title: A, minutes: 30", "plenary, title: B, minutes: 25", "talk, title: C"],
            "ABC",
        ),
        (["talk, title: A", "plenary, title: B, minutes: 20", "evaluation, title: E"], "A"),
        (["talk, title: A", "plenary, title: B, minutes: 60", "evaluation, title: E"], "AB"),
        (["talk, title: A", "plenary, title: B", "closing, title: C"], "AB"),
    ],
)
def test_what_is_but_gathered_is_no_main_point(items: list[str], lines: str) -> None:
    agenda = ", ".join(f"{{kind: {item}}}" for item in items)
    text = (
        "kind: programme\nid: forloeb\ntitle: F\nmodules:\n"
        f"  - {{id: a, kind: seminar-day, agenda: [{agenda}]}}\n"
    )
    catalogue = Catalogue([Entry("a.yaml", text.encode())])
    document = catalogue.get(Programme, "forloeb")
    assert document
    (module,) = programme(catalogue, document, Wanted(edition="public")).modules
    assert "".join(point.title for point in module.days[0].points) == lines


@pytest.mark.parametrize(
    ("language", "told"),
    [("da", "COK (offentligt center)"), ("en", "COK (public centre)")],
)
def test_the_provider_has_its_type(language: str, told: str) -> None:
    assert view("seminar-ledelsesteams", language).provided_by == told


def test_a_course_without_its_programme_still_has_its_dates() -> None:
    text = "kind: course\nid: alene\nprogramme: ukendt\nsessions: [{module: x, date: 2027-01-14}]\n"
    catalogue = Catalogue([Entry("alene.yaml", text.encode())])
    document = catalogue.get(Course, "alene")
    assert document
    shown = programme(catalogue, document, Wanted(edition="public"))
    assert (len(shown.dates), shown.modules, shown.frameworks) == (1, (), ())

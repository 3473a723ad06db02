"""The timeline: where marks and holidays lie in the school year, and what is told of them."""

import itertools

import pytest

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.model.course import Course
from plf_cli.views.timeline import timeline
from plf_cli.views.wanted import Wanted
from tests import agendas, coverages


def test_a_course_within_a_school_year() -> None:
    view = coverages.timed()
    year = view.years[0]
    # from the month before the first session, 1 December, to the month after the last, 31 July
    assert (len(view.years), year.title, year.days) == (1, "Skoleåret 2026/27", 243)
    assert [lane.name for lane in year.lanes] == ["Alle", "Klynge Hjørring", "Klynge Tønder"]
    told = [(mark.text, mark.date, mark.start, mark.end) for mark in year.lanes[0].marks]
    assert told == [
        ("Dag 1", "14.1.", 44, 45),
        ("Dag 2", "10.2.", 71, 72),
        ("Dag 3", "11.3.", 100, 101),
    ]
    assert [month.start for month in year.months] == [0, 31, 62, 90, 121, 151, 182, 212]
    assert (year.weeks[0].number, year.weeks[0].start) == (50, 6)  # Monday 7 December 2026


def test_each_municipality_has_its_own_holidays() -> None:
    first, second = coverages.timed().years[0].municipalities
    winter = [
        [closed.date for closed in place.closed if closed.title == "Vinterferie"]
        for place in (first, second)
    ]
    assert (first.name, second.name) == ("Hjørring", "Tønder")
    assert winter == [["20.-28. februar 2027"], ["13.-21. februar 2027"]]


def test_holidays_that_several_share_are_told_once_in_the_table() -> None:
    easter = [one for one in coverages.timed().closed if one.title == "Påskeferie"]
    assert [(one.where, one.date) for one in easter] == [
        ("Hjørring og Tønder", "20.-29. marts 2027")
    ]


def test_a_course_over_three_school_years() -> None:
    view = coverages.timed("ledere-af-ledere-2020")
    marks = [[len(lane.marks) for lane in year.lanes] for year in view.years]
    assert [year.name for year in view.years] == ["2019/20", "2020/21", "2021/22"]
    assert marks == [[1], [6], [5]]
    # January to July, a whole year, August to July: a day is as wide in all
    assert [(year.days, year.room) for year in view.years] == [(213, 365), (365, 365), (365, 365)]
    assert [one.id for one in view.undated] == ["skyggepraktik"]
    assert len(view.sessions) == 12


def test_a_session_on_a_public_holiday_says_so() -> None:
    view = coverages.timed("ledere-af-ledere-2020")
    assert [(one.id, one.note) for one in view.sessions if one.note] == [
        ("netvaerksmoede-5", "langfredag")
    ]
    marks = [mark for year in view.years for lane in year.lanes for mark in lane.marks]
    assert [mark.note for mark in marks if mark.note] == ["langfredag"]


@pytest.mark.parametrize(
    ("ref", "notes"),
    [
        ("seminar-eksempel", ["Ferieplanen for Hjørring og Tønder i 2026/27 er antaget"]),
        # that a calendar is missing is for the people who plan: validate tells them
        ("ledere-af-ledere-2020", []),
    ],
)
def test_what_is_not_known_of_holidays_is_said(ref: str, notes: list[str]) -> None:
    found = coverages.timed(ref).notes
    assert len(found) == len(notes)
    assert all(one.startswith(start) for one, start in zip(found, notes, strict=True))


def test_days_that_follow_one_another_are_one_mark() -> None:
    lanes = coverages.timed("proeve-2027").years[0].lanes
    marks = [(mark.text, mark.date, mark.end - mark.start) for mark in lanes[0].marks]
    assert marks == [("Seminardag 1", "14.1.", 1), ("Internat", "11.-12.3.", 2)]
    assert [mark.cancelled for mark in lanes[2].marks] == [False, True]


def test_the_days_of_a_seminar_are_told_apart() -> None:
    text = (
        "kind: course\nid: hold\nprogramme: forloeb\n"
        "sessions: [{module: a, date: [2027-01-14, 2027-02-10, 2027-02-11]}]\n"
    )
    days = "days: [{title: A}, {title: B}, {title: C}]"
    programme = f"kind: programme\nid: forloeb\nmodules: [{{id: a, kind: seminar, {days}}}]\n"
    catalogue = Catalogue([Entry("a.yaml", text.encode()), Entry("b.yaml", programme.encode())])
    course = catalogue.get(Course, "hold")
    assert course
    (lane,) = timeline(catalogue, course, Wanted()).years[0].lanes
    assert [mark.text for mark in lane.marks] == ["Seminar, dag 1", "Seminar, dag 2-3"]


@pytest.mark.parametrize(
    ("ref", "caption", "cancelled"),
    [
        ("seminar-eksempel", "Kursusgangene over skoleåret med skoleferier og helligdage", ""),
        ("ledere-af-ledere-2020", "Kursusgangene over skoleåret med helligdage", ""),
        (
            "proeve-2027",
            "Kursusgangene over skoleåret med skoleferier og helligdage",
            "Aflyst",
        ),
    ],
)
def test_the_caption_and_the_key_name_what_there_is(ref: str, caption: str, cancelled: str) -> None:
    view = coverages.timed(ref)
    assert (view.caption, view.cancelled_label) == (caption, cancelled)


@pytest.mark.parametrize("ref", ["seminar-eksempel", "ledere-af-ledere-2020", "proeve-2027"])
def test_labels_do_not_cover_one_another(ref: str) -> None:
    for year in coverages.timed(ref).years:
        for lane in year.lanes:
            assert {mark.level for mark in lane.marks} == set(range(lane.levels))
            for level in range(lane.levels):
                spans = sorted(
                    (mark.start - width, mark.end) if mark.left else (mark.start, mark.end + width)
                    for mark in lane.marks
                    for letters in [len(f"{mark.text} {mark.date} {mark.note}".strip())]
                    for width in [3 * letters * year.room / 365]
                    if mark.level == level
                )
                assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
                assert all(start >= 0 and end <= year.room for start, end in spans)


def test_a_programme_has_its_modules_in_order_with_the_gaps() -> None:
    view = coverages.timed("seminar-ledelsesteams")
    assert (view.years, view.sessions) == ((), ())
    assert [(step.label, step.gap) for step in view.steps] == [
        ("Dag 1", ""),
        ("Dag 2", "2-6 uger efter Dag 1"),
        ("Dag 3", "3-8 uger efter Dag 2"),
        ("Klyngemøde", "4-8 uger efter Dag 3"),
    ]
    assert view.steps[3].facts == (
        "Holdes 2 gange for hver klynge på 3-4 ledelsesteams",
        "6-10 uger mellem gangene",
    )


def test_one_after_each_of_several() -> None:
    step = coverages.timed("ledere-af-ledere").steps[2]
    told = "3-8 uger efter hver af: Seminar 1, Seminar 2, Seminar 3, Seminar 4 og Seminar 5"
    assert step.gap == told


def test_only_the_sessions_that_are_wanted() -> None:
    wanted = Wanted(cluster="toender")
    view = timeline(agendas.catalogue(), agendas.document("seminar-eksempel"), wanted)
    assert [lane.name for lane in view.years[0].lanes] == ["Alle", "Klynge Tønder"]


def test_english() -> None:
    view = coverages.timed(language="en")
    marks = view.years[0].lanes[0].marks
    assert (view.years[0].title, marks[0].date) == ("School year 2026/27", "14 Jan")
    assert coverages.timed("seminar-ledelsesteams", "en").steps[1].gap == "2-6 weeks after Dag 1"


@pytest.mark.parametrize("ref", agendas.documents())
def test_every_document_has_a_timeline(ref: str) -> None:
    view = coverages.timed(ref)
    assert view.years or view.steps or view.open

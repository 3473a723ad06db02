"""The shipped programmes hold the facts of their source documents, in our own words."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar, get_args

import pytest

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.check import check
from plf_cli.diagnostics import Severity
from plf_cli.holidays import public
from plf_cli.model.base import Head
from plf_cli.model.calendar import Calendar
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory
from plf_cli.model.framework import Framework
from plf_cli.model.programme import Module, Programme, Schedule
from plf_cli.model.words import GoalType, TargetGroup
from plf_cli.resources import shipped
from plf_cli.timetable import most_teams, timetable
from tests.building import TODAY

PROGRAMMES = shipped("programmes")
FILES = sorted(PROGRAMMES.rglob("*.yaml"))
CATALOGUE = Catalogue(
    Entry(file.relative_to(PROGRAMMES).as_posix(), file.read_bytes()) for file in FILES
)
D = TypeVar("D", bound=Head)
WORD_RUNS = Path(__file__).parent / "data" / "word_runs.txt"


def _get(model: type[D], id_: str) -> D:
    found = CATALOGUE.get(model, id_)
    assert found
    return found


def _schedules() -> Iterator[tuple[Programme, Module, Schedule]]:
    for programme in CATALOGUE.all(Programme):
        for module in programme.modules:
            for schedule in module.schedules():
                yield programme, module, schedule


def test_all_files_are_valid() -> None:
    assert len(FILES) >= 19
    report = check(CATALOGUE, CATALOGUE.entries, TODAY)
    assert [one for one in report.diagnostics if one.severity is not Severity.NOTE] == []
    assert report.waived == 1


def test_without_waivers_one_error_remains() -> None:
    report = check(CATALOGUE, CATALOGUE.entries, TODAY, waivers=False)
    (error,) = [one for one in report.diagnostics if one.severity is Severity.ERROR]
    assert (error.code, error.file) == ("PLF501", "courses/ledere-af-ledere-2020.yaml")
    source = next(one.loaded.source for one in CATALOGUE.entries if one.file == error.file)
    line = source.line(error.span.line)
    assert line[error.span.column - 1 : error.span.end_column - 1] == "2022-04-15"
    assert "langfredag" in error.message


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_is_named_after_its_id(file: Path) -> None:
    entry = next(
        one
        for one in CATALOGUE.entries
        if one.file.endswith(f"/{file.name}") or one.file == file.name
    )
    assert entry.loaded.id == file.stem


# --- frameworks ---

FIELDS = [
    "laeringsmiljoer", "strategi-forandring", "viden-resultater", "kapacitet-kompetence",
    "samarbejde", "trivsel-motivation", "omverden",
]  # fmt: skip


def test_the_seven_fields_have_42_goals() -> None:
    framework = _get(Framework, "syv-ledelsesfelter")
    assert [field.id for field in framework.fields] == FIELDS
    cells = [(goal.fields, goal.type, goal.target_groups) for goal in framework.goals]
    expected = {
        ((field,), type_, (group,))
        for field in FIELDS
        for type_ in get_args(GoalType)
        for group in get_args(TargetGroup)
    }
    assert (len(cells), set(cells)) == (42, expected)
    assert all(goal.text or goal.title for goal in framework.goals)


def test_the_fields_carry_names_aliases_and_their_source() -> None:
    framework = _get(Framework, "syv-ledelsesfelter")
    names = {field.id: (field.name, field.long_name, field.aliases) for field in framework.fields}
    assert names["omverden"][0] == "Ledelse af den åbne skole"
    assert "aaben-skole" in names["omverden"][2]
    assert all(aliases for _name, _long, aliases in names.values())
    assert framework.wording == "plf-udkast"
    assert framework.source
    assert (framework.source.isbn, framework.source.years) == ("978-87-603-3037-7", "2013-2015")


NORD = [
    ("laeringsmiljoer", "samarbejde"), ("strategi-forandring", "samarbejde"),
    ("strategi-forandring",), ("kapacitet-kompetence", "trivsel-motivation"),
    ("strategi-forandring",), ("kapacitet-kompetence", "viden-resultater"),
    ("viden-resultater", "samarbejde"), ("strategi-forandring", "kapacitet-kompetence"),
    ("viden-resultater",),
]  # fmt: skip


def test_nine_goals_of_plf_nord_map_to_fields_and_leave_a_hole() -> None:
    framework = _get(Framework, "plf-nord-2")
    fields = [tuple(one.partition("/")[2] for one in goal.fields) for goal in framework.goals]
    assert fields == NORD
    assert "omverden" not in {field for each in fields for field in each}
    assert framework.levels == ("ledere-af-ledere", "ledere-af-medarbejdere")
    assert all(goal.title and goal.text and len(goal.title) <= 60 for goal in framework.goals)
    assert {goal.levels for goal in framework.goals} == {("ledere-af-ledere",)}


def test_nine_aims_with_their_groups() -> None:
    goals = _get(Framework, "skoleledelse-og-organisering").goals
    both = ("skoleledelse", "forvaltning")
    assert len(goals) == 9
    only_leaders = [at for at, goal in enumerate(goals, 1) if goal.target_groups != both]
    # 3, 5 and 8 name the leadership only; in 2 the administration only backs it
    assert only_leaders == [2, 3, 5, 8]
    assert {goals[at - 1].target_groups for at in only_leaders} == {("skoleledelse",)}


# --- Ledere af ledere 2.0 ---


def test_thirteen_activities_on_sixteen_days() -> None:
    course = _get(Course, "ledere-af-ledere-2020")
    programme = _get(Programme, course.programme)
    kinds = {module.id: module.kind for module in programme.modules}
    held = [kinds[session.module] for session in course.sessions]
    assert len(held) == 13
    assert {kind: held.count(kind) for kind in set(held)} == {
        "workshop": 2, "seminar": 5, "network-meeting": 5, "shadowing": 1,
    }  # fmt: skip
    assert sum(module.times for module in programme.modules) == 13
    days = [day for session in course.sessions for day in session.date]
    assert (len(days), days[0], days[-1]) == (16, date(2020, 2, 24), date(2022, 6, 9))
    assert days == sorted(days)
    assert [session.module for session in course.sessions if not session.date] == ["skyggepraktik"]
    assert all(day.weekday() < 5 for day in days)
    assert [(day, public(day)) for day in days if public(day)] == [
        (date(2022, 4, 15), ("langfredag", "Good Friday"))
    ]


def test_gaps_from_seminar_to_network_meeting() -> None:
    sessions = [one for one in _get(Course, "ledere-af-ledere-2020").sessions if one.date]
    gaps = {
        (first.module, second.module): (second.date[0] - first.date[-1]).days
        for first, second in pairwise(sessions)
    }
    follow_up = [days for (_first, second), days in gaps.items() if second == "netvaerksmoede"]
    assert follow_up == [28, 43, 84, 49, 35]
    assert gaps["workshop-1", "seminar-1"] == 178


# --- Seminar for ledelsesteams ---


def test_the_seminar_has_three_days_and_cluster_meetings() -> None:
    seminar = _get(Programme, "seminar-ledelsesteams")
    *days, meeting = seminar.modules
    assert [(day.id, day.label, day.kind) for day in days] == [
        (f"dag-{number}", f"Dag {number}", "seminar-day") for number in (1, 2, 3)
    ]
    assert (meeting.kind, meeting.per, str(meeting.teams)) == ("cluster-meeting", "cluster", "3-4")
    assert "forvaltning" in (seminar.audience.target_groups if seminar.audience else ())


def test_the_days_hold_the_points_of_the_document() -> None:
    one, two, three, meeting = _get(Programme, "seminar-ledelsesteams").modules
    # Dag 1: seven points, each with an item of its own that has a goal
    worked = [item for item in one.agenda if item.goals]
    assert len(worked) >= 7
    words = "forskel proces fællesskaber organisation systemer helhed betingelser".split()
    for word in words:
        assert any(word in item.title.casefold() for item in worked), word
    # Dag 2: the model, the team's own work, and four products
    assert "model" in two.agenda[2].title
    assert [item.kind for item in two.agenda].count("team-work") == 5
    assert len(two.products) == 4
    # Dag 3: the strategic plan;  the cluster meetings work on data and plan
    assert "strategiske plan" in (three.title or "")
    assert sum(item.each_team for item in meeting.agenda) >= 1


def test_agendas_add_up_from_start_to_end() -> None:
    framed = [
        (programme.id, module.id, table)
        for programme, module, schedule in _schedules()
        if schedule.agenda and schedule.start and schedule.end
        for table in [timetable(schedule, most_teams(module))]
    ]
    assert len(framed) >= 4
    for programme, module, table in framed:
        slots = table.slots
        assert (slots[0].start, slots[-1].end) == (table.start, table.end), (programme, module)
        assert all(before.end == after.start for before, after in pairwise(slots))
        assert [slot for slot in slots if slot.late] == []
        assert table.overrun == 0


def test_every_item_of_a_framed_day_has_its_length() -> None:
    items = [
        item for _p, _m, schedule in _schedules() if schedule.start for item in schedule.agenda
    ]
    assert len(items) >= 50
    assert all(item.minutes for item in items)


# --- the invented course and the calendars ---


def test_the_example_is_marked_as_one() -> None:
    course = _get(Course, "seminar-eksempel")
    assert course.example
    assert course.municipalities == ("Hjørring", "Tønder")
    schools = [team for team in course.teams if not team.id.startswith("forvaltningen-")]
    assert len(schools) == 8
    assert sorted(len(cluster.teams) for cluster in course.clusters) == [4, 4]
    assert {day.year for session in course.sessions for day in session.date} == {2027}


def test_calendars_tell_whether_they_are_assumed() -> None:
    calendars = CATALOGUE.all(Calendar)
    published = {(one.municipality, one.school_year) for one in calendars if not one.assumed}
    assert published == {("Hjørring", "2025/26"), ("Tønder", "2025/26")}
    assumed = [one for one in calendars if one.assumed]
    assert {one.school_year for one in assumed} == {"2026/27"}
    assert len(assumed) == 12
    assert all("efter vane" in (one.notes or "") for one in assumed)


def test_where_the_shipped_ones_are_held_there_is_a_calendar() -> None:
    named = [one.municipalities for one in CATALOGUE.all(Programme)]
    named += [one.municipalities for one in CATALOGUE.all(Course)]
    known = {one.municipality for one in CATALOGUE.all(Calendar)}
    assert {name for names in named for name in names} <= known


def test_winter_holidays_differ() -> None:
    winter = {
        (one.municipality, one.school_year): closed.week
        for one in CATALOGUE.all(Calendar)
        for closed in one.closed
        if closed.title == "Vinterferie"
    }
    assert {week for (name, _year), week in winter.items() if name == "Tønder"} == {7}
    assert {week for (name, _year), week in winter.items() if name == "Hjørring"} == {8}


def test_weeks_agree_with_dates() -> None:
    closed = [one for calendar in CATALOGUE.all(Calendar) for one in calendar.closed if one.week]
    assert len(closed) >= 6
    for one in closed:
        weeks = {one.from_.isocalendar().week, one.to.isocalendar().week}
        assert one.week in weeks | {one.from_.isocalendar().week + 1}


# --- words ---

FACTS = {"title", "name", "long_name", "aliases", "fund", "publisher", "url"}


def _texts(data: Any) -> Iterator[str]:
    """Every text of a document that is no name or title."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in FACTS:
                yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
    elif isinstance(data, str):
        yield data


def _runs(text: str) -> Iterator[str]:
    words = [word.casefold() for word in re.findall(r"\w+", text)]
    return (" ".join(words[at : at + 6]) for at in range(len(words) - 5))


def test_no_sentence_of_the_source_documents_is_taken_over() -> None:
    known = set(WORD_RUNS.read_text(encoding="utf-8").split())
    assert len(known) > 1500
    runs = {
        run
        for entry in CATALOGUE.entries
        for text in _texts(entry.loaded.source.data)
        for run in _runs(text)
    }
    assert len(runs) > 3000
    taken = {run for run in runs if hashlib.sha256(run.encode()).hexdigest()[:12] in known}
    assert taken == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_data_inform_and_do_not_drive(file: Path) -> None:
    assert "datadrev" not in file.read_text(encoding="utf-8").casefold()


def test_no_person_is_named() -> None:
    programmes, courses = CATALOGUE.all(Programme), CATALOGUE.all(Course)
    offices = {one.provider.name for one in programmes if one.provider}
    contacts = [one.contact for one in programmes if one.contact]
    contacts += [one.contact for one in courses if one.contact]
    assert {contact.name for contact in contacts} <= offices | {"Eksempelsekretariatet"}
    people = [person for one in CATALOGUE.all(Directory) for person in one.people]
    people += [person for one in courses for person in one.people]
    assert len(people) >= 3
    assert [person.name for person in people if person.name] == []
    assert [person for person in people if person.email or person.phone] == []

"""plf dates suggest: several courses, weekdays, formats, and what is asked wrongly."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.files import write
from tests.cli.running import Plf

PROGRAMME = """\
kind: programme
id: p
title: P
modules:
  - {id: dag-1, kind: seminar-day}
  - {id: dag-2, kind: seminar-day, after: {module: dag-1, weeks: 2-4}}
"""
PERIOD = "period: {from: 2027-02-01, to: 2027-04-30}\n"
SESSIONS = """\
sessions:
  - {module: dag-1, people: [anna], venue: sal}
  - {module: dag-2, people: [anna], venue: sal}
"""
SHARED = """\
kind: directory
id: faelles
people: [{id: anna, function: facilitator}]
venues: [{id: sal, name: Sal}]
"""
TODAY = ("--today", "2027-01-04")


def _run(id_: str, rest: str = PERIOD + SESSIONS) -> str:
    return f"kind: course\nid: {id_}\nprogramme: p\nstatus: planned\n{rest}"


@pytest.fixture
def courses(tmp_path: Path) -> Path:
    """Three courses over one facilitator and one room."""
    write(tmp_path, {"programmes/p.yaml": PROGRAMME, "programmes/faelles.yaml": SHARED})
    write(tmp_path, {f"programmes/{id_}.yaml": _run(id_) for id_ in "klm"})
    return tmp_path / "programmes"


@pytest.mark.usefixtures("courses")
@pytest.mark.parametrize("asked", [["k", "l", "m"], ["m", "k", "l", "k"], ["--all-courses"]])
def test_courses_that_share_a_facilitator(plf: Plf, asked: list[str]) -> None:
    """Nobody is at two courses on one day, and no two courses are made one."""
    ran = plf("dates", "suggest", *asked, *TODAY, "--format", "json")
    told = json.loads(ran.out)
    assert [course["id"] for course in told["courses"]] == ["k", "l", "m"]
    days = [one["dates"][0] for course in told["courses"] for one in course["sessions"]]
    assert len(set(days)) == len(days) == 6
    assert ran.out == plf("dates", "suggest", "k", "l", "m", *TODAY, "--format", "json").out


def test_courses_one_after_the_other(plf: Plf, courses: Path) -> None:
    """What another course has taken is not free; what is one meeting already may stay so."""
    days = []
    for id_ in "klm":
        assert plf("dates", "suggest", id_, *TODAY, "--write").code == 0
        text = (courses / f"{id_}.yaml").read_text("utf-8")
        days += [line.partition("date: ")[2][:10] for line in text.splitlines() if "date: " in line]
    assert len(set(days)) == len(days) == 6
    ran = plf("validate", "--strict", *TODAY)
    assert ran.code == 0, ran.out
    (courses / "l.yaml").write_text(
        (courses / "k.yaml").read_text("utf-8").replace("id: k", "id: l")
    )
    ran = plf("dates", "suggest", "k", "l", *TODAY, "--minimal-change", "--diff")
    assert (ran.out, ran.code) == ("", 0)


@pytest.mark.usefixtures("courses")
@pytest.mark.parametrize(
    ("arguments", "weekdays"),
    [
        ("", "tue wed thu"),
        ("--weekdays mon", "mon"),
        ("--weekdays mon,fri --only-weekdays", "mon fri"),
        ("--weekdays fri --away anna=2027-02-01..2027-04-02", "fri"),
    ],
)
def test_weekdays(plf: Plf, arguments: str, weekdays: str) -> None:
    ran = plf("dates", "suggest", "k", *arguments.split(), *TODAY, "--format", "json")
    told = json.loads(ran.out)["courses"][0]["sessions"]
    found = {date.fromisoformat(one["dates"][0]).strftime("%a").lower() for one in told}
    assert found <= set(weekdays.split())


def test_a_module_alone(plf: Plf, courses: Path) -> None:
    ran = plf("dates", "suggest", "k", "--module", "dag-1", *TODAY, "--write")
    text = (courses / "k.yaml").read_text("utf-8")
    assert (text.count("date: "), "dag-2" in ran.out) == (1, True)
    assert "dag-2: 1 session is left without a date; --module dag-2 plans it.\n" in ran.out


def test_a_course_that_says_nothing_of_dates(plf: Plf, courses: Path) -> None:
    """It begins in a month, and sessions that it does not list are put at its end."""
    (courses / "k.yaml").write_text(_run("k", ""), "utf-8")
    assert plf("dates", "suggest", "k", *TODAY, "--write").code == 0
    text = (courses / "k.yaml").read_text("utf-8")
    assert text == _run("k", "") + (
        "sessions:\n"
        "  - {module: dag-1, date: 2027-02-02}\n"
        "  - {module: dag-2, date: 2027-02-23}\n"
    )  # fmt: skip


def test_the_teams_of_a_list(plf: Plf, courses: Path) -> None:
    """They take part as the others do: their holidays count, and who is at two courses."""
    teams = "navn;kommune\nNordskolen;Hjørring\n"
    write(courses, {"hold.csv": teams, "k.yaml": _run("k", f"{PERIOD}teams: hold.csv\n")})
    write(courses, {"l.yaml": _run("l", f"{PERIOD}teams: hold.csv\n")})
    ran = plf("dates", "suggest", "k", "l", *TODAY, "--format", "json")
    told = json.loads(ran.out)["courses"]
    days = [date.fromisoformat(one["dates"][0]) for course in told for one in course["sessions"]]
    assert len(set(days)) == 4
    assert not {date(2027, 2, day) for day in range(20, 29)} & set(days)  # Hjørring, week 8


def test_the_keys_of_json(plf: Plf, courses: Path) -> None:
    ran = plf("dates", "suggest", "k", *TODAY, "--format", "json")
    told = json.loads(ran.out)
    session = told["courses"][0]["sessions"][0]
    keys = "found points bound best stopped courses conflicts".split()
    assert (ran.err, list(told)) == ("", keys)
    assert list(told["courses"][0]) == ["id", "sessions", "left_out"]
    assert list(session) == "session listed provisional dates was why next_best".split()
    assert (session["session"], session["was"], session["listed"]) == ("dag-1", None, True)
    assert [list(one) for one in session["next_best"]] == [["dates", "points_more"]] * 2
    assert plf("dates", "suggest", "k", *TODAY, "--write").code == 0
    told = json.loads(plf("dates", "suggest", "k", *TODAY, "--format", "json").out)
    assert (list(told), told["found"]) == (keys, True)
    assert told["courses"] == [{"id": "k", "sessions": [], "left_out": []}]
    assert (courses / "k.yaml").read_text("utf-8").count("date: ") == 2


@pytest.mark.usefixtures("courses")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("", 2, "plf: Name a course, or plan all of them with --all-courses."),
        ("kk", 1, "plf: No document has the id “kk”."),
        ("p", 1, "“p” has kind “programme”; needed here: course."),
        ("k --weekdays xyz", 2, "“xyz” is not one of mon, tue, wed, thu, fri, sat, sun."),
        ("k --weekdays mon,", 2, "“” is not one of mon"),
        ("k --module dag-3", 2, "plf: No module has the id “dag-3”.\n"),
        ("k --away bo=2027-02-01", 2, "plf: No person and no venue has the id “bo”."),
        ("k --away anna=2027-02-30", 2, "“anna=2027-02-30” is not of the form"),
        ("k --away anna=2027-02-02..2027-02-01", 2, "is not of the form ID=2027-02-01..2027-02-12"),
        ("k --away anna", 2, "“anna” is not of the form"),
        ("k --format yaml", 2, "“yaml” is not one of text, json."),
        ("k --today 2027-02-30", 2, "“2027-02-30”"),
        ("k --effort 0", 2, "--effort"),
    ],
)
def test_what_is_asked_wrongly(plf: Plf, arguments: str, code: int, said: str) -> None:
    ran = plf("dates", "suggest", *arguments.split())
    assert said in ran.err
    assert (ran.out, ran.code) == ("", code)


@pytest.mark.usefixtures("courses")
def test_a_narrow_terminal_and_a_pipe(plf: Plf) -> None:
    narrow = plf("dates", "suggest", "k", *TODAY, env={"COLUMNS": "40"}).out
    assert max(map(len, narrow.splitlines())) <= 40
    assert "\x1b" not in narrow
    wide = plf("dates", "suggest", "k", *TODAY).out
    assert narrow.split() == wide.split()


@pytest.mark.usefixtures("courses")
def test_danish(plf: Plf) -> None:
    ran = plf("dates", "suggest", "k", *TODAY, "--lang", "da")
    assert "  dag-1: tirsdag den 2. februar 2027 (uge 5)\n" in ran.out


def test_short(plf: Plf, courses: Path) -> None:
    """A line a session: the days, the week, the session, and where it was before."""
    (courses / "p.yaml").write_text(
        PROGRAMME.replace("kind: seminar-day, after", "kind: seminar, days: [{}, {}], after"),
        "utf-8",
    )
    asked = ("dates", "suggest", "k", *TODAY, "--short")
    ran = plf(*asked, "--write")
    assert ran.out.splitlines()[:3] == [
        "k: P",
        "  Tuesday 2 February 2027                week 5  dag-1",
        "  Tuesday-Wednesday 23-24 February 2027  week 8  dag-2",
    ]
    ran = plf(*asked, "--minimal-change", "--away", "anna=2027-02-23", "--lang", "da")
    said = "  onsdag-torsdag den 24.-25. februar 2027  uge 8  dag-2 (før 23.2.2027)\n"
    assert said in ran.out


def test_no_plan(plf: Plf) -> None:
    """Nothing is written, and no --diff shows; the sentence of the example stands in the text."""
    away = ("--away", "facilitator-a=2027-02-08..2027-04-12", "--today", "2027-01-20")
    asked = ("dates", "suggest", "seminar-eksempel", "--minimal-change", *away)
    ran = plf(*asked)
    assert ran.code == 1
    for said in (
        "There is no plan: these cannot all be kept. - facilitator-a is away 8 February to 12",
        "Dag 2 lies 2-6 weeks after Dag 1",
        "Dag 3 lies 3-8 weeks after Dag 2",
        "The smallest change that would let it: let Dag 3 lie 69 days after Dag 2 (14 April 2027).",
        "Or: let facilitator-a be there all the same: dag-3 on Thursday 11 March 2027.",
    ):
        assert said in " ".join(ran.out.split())
    shown = plf(*asked, "--diff")
    assert (shown.out, ran.out in shown.err, shown.code) == ("", True, 1)

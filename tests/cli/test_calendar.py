"""``plf calendar``: the school year drawn, and what is doubtful about calendars."""

import json
from pathlib import Path

import pytest

from tests.cli.files import write
from tests.cli.running import Plf

CALENDAR = """\
kind: calendar
id: {id}
municipality: {municipality}
school_year: {year}
{source}
closed:
  - {{title: Efterårsferie, from: {first}-10-10, to: {first}-10-18, week: 42}}
"""
COURSE = """\
kind: course
id: kursus
programme: seminar-ledelsesteams
status: {status}
municipalities: [Odder, Hjørring]
sessions: [{{module: dag-1, date: {day}}}]
"""
PUBLISHED = "source: {title: Ferieplan}"


def _calendar(id_: str, municipality: str, source: str = PUBLISHED, first: int = 2026) -> str:
    year = f"{first}/{first - 1999}"
    return CALENDAR.format(id=id_, municipality=municipality, source=source, first=first, year=year)


def _course(day: str = "2027-01-13", status: str = "planned") -> str:
    return COURSE.format(day=day, status=status)


def test_the_workspaces_own_calendars_in_this_school_year(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/odder.yaml": _calendar("odder", "Odder")})
    ran = plf("calendar", "show", "--today", "2027-02-01", env={"COLUMNS": "60"})
    lines = ran.out.splitlines()
    assert lines[:5] == [
        "School year 2026/27",
        "· open, x closed, ? closed as is assumed, H public holiday,",
        "f customarily free",
        "",
        "week       Monday  Odder  Why",
    ]
    assert "  42  12 Oct 2026  xxxxx  Efterårsferie" in lines
    assert "  43  19 Oct 2026  ·····" in lines
    assert "  18   3 May 2027  ···Hf  Kristi himmelfartsdag" in ran.out
    assert "Whole weeks closed, everywhere: 42, 26, 27, 28, 29 and 30.\n" in ran.out
    assert max(map(len, lines)) <= 60
    assert (ran.code, ran.err) == (0, "")


def test_several_side_by_side(plf: Plf) -> None:
    names = ["--municipality", "hjørring kommune", "--municipality", "Tønder"]
    ran = plf("calendar", "show", *names, "--year", "2026/27", "--municipality", "Tønder")
    lines = ran.out.splitlines()
    assert "   7  15 Feb 2027  ·····     ?????   Vinterferie (Tønder)" in lines
    assert "   8  22 Feb 2027  ?????     ·····   Vinterferie (Hjørring)" in lines
    assert lines[2:4] == ["Hjørring: assumed", "Tønder: assumed"]


def test_many_stand_below_one_another(plf: Plf) -> None:
    names = ["Hjørring", "Tønder", "Esbjerg", "Gentofte", "Varde"]
    options = [word for name in names for word in ("--municipality", name)]
    ran = plf("calendar", "show", *options, "--year", "2026/27", env={"COLUMNS": "50"})
    lines = ran.out.splitlines()
    assert max(map(len, lines)) <= 50
    assert "4 Gentofte: no calendar" in lines
    assert [line.split()[2:] for line in lines if line.startswith("week")] == [
        ["1", "Why"], ["2", "Why"], ["3", "Why"], ["4", "Why"], ["5", "Why"],
    ]  # fmt: skip


def test_the_years_of_a_course(plf: Plf) -> None:
    ran = plf("calendar", "show", "--course", "ledere-af-ledere-2020", "--format", "json")
    years = json.loads(ran.out)
    assert [one["school_year"] for one in years] == ["2019/20", "2020/21", "2021/22"]
    names = [one["municipality"] for one in years[0]["municipalities"]]
    assert names == ["Brønderslev", "Frederikshavn", "Hjørring", "Mariagerfjord"]
    friday = next(
        day for week in years[2]["weeks"] for day in week["days"] if day["date"] == "2022-04-15"
    )
    assert friday["closed"][0] == {
        "kind": "public", "name": "langfredag (Good Friday)", "municipality": None,
        "assumed": False,
    }  # fmt: skip


def test_years_whose_holidays_are_not_known(plf: Plf) -> None:
    told = "plf knows the public holidays of 2000 to 2060 only."
    for year, is_told in (("2070/71", True), ("2060/61", True), ("2059/60", False)):
        ran = plf("calendar", "show", "--municipality", "Odder", "--year", year, "--lang", "en")
        assert (told in ran.out) == is_told


def test_a_console_that_knows_fewer_letters(plf: Plf) -> None:
    ran = plf("calendar", "show", "--municipality", "Odder", encoding="ascii")
    assert ". open, x closed" in ran.out
    assert ran.code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--year", "2026"], "“2026” is not a school year; write 2026/27."),
        (["--year", "2026/28"], "“2026/28” is not a school year; write 2026/27."),
        (["--municipality", "Hjoring"], "“Hjoring” is not a Danish municipality. Did you mean"),
        (["--format", "csv"], "“csv” is not one of text, json."),
        (["--today", "9999-12-31"], "“9999/00” is not a school year; write 2026/27."),
        (["--today", "2027"], "“2027” is not a date; write 2027-02-03."),
    ],
)
def test_wrong_use(plf: Plf, arguments: list[str], said: str) -> None:
    ran = plf("calendar", "show", *arguments)
    assert said in ran.err
    assert (ran.out, ran.code) == ("", 2)


def test_a_course_that_is_none(plf: Plf) -> None:
    assert plf("calendar", "show", "--course", "seminar-ledelsesteams").code == 1


# --- check ---


@pytest.mark.parametrize(
    ("files", "arguments", "said", "code"),
    [
        ({}, [], ["Nothing to tell."], 0),
        ({"k": _course(status="completed")}, [], ["Nothing to tell."], 0),
        ({"k": _course("2026-01-13")}, [], ["Nothing to tell."], 0),
        (
            {"k": _course()}, [],
            ["kursus: there is no calendar for Odder in 2026/27.",
             "hjoerring-2026: it is still assumed, though the school year has begun."],
            1,
        ),
        ({"k": _course(), "o": _calendar("o", "Odder")}, [],
         ["hjoerring-2026: it is still assumed, though the school year has begun."], 0),
        ({"k": _course()}, ["--municipality", "Hjørring"],
         ["hjoerring-2026: it is still assumed, though the school year has begun."], 0),
        ({"k": _course()}, ["--year", "2027/28"], ["Nothing to tell."], 0),
        ({}, ["--municipality", "Odder"], ["There is no calendar for Odder in 2026/27."], 0),
        ({"o": _calendar("o", "Odder")}, ["--today", "2027-06-01"],
         ["o: it ends on 31 July 2027, and Odder has no next one."], 0),
        ({"o": _calendar("o", "Odder", "assumed: true", 2027)}, [],
         ["o: it is assumed, and no published plan is named."], 0),
        (
            {"o": _calendar("o", "Odder").replace("week: 42", "week: 41")}, [],
            ["programmes/o.yaml:7: PLF512 10-18 October 2026 lies in week 42, not in week 41."], 0,
        ),
    ],
)  # fmt: skip
def test_check(
    plf: Plf,
    tmp_path: Path,
    files: dict[str, str],
    arguments: list[str],
    said: list[str],
    code: int,
) -> None:
    write(tmp_path, {f"programmes/{name}.yaml": text for name, text in files.items()})
    ran = plf("calendar", "check", "--today", "2026-11-21", *arguments)
    assert ran.out.splitlines() == said
    assert ran.code == code

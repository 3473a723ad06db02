"""plf dates suggest: the plans of the shipped examples and of a new course, and what is asked."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from plf_cli.calendars import customary_holiday, is_weekend, public_holiday
from plf_cli.cli.dates_courses import courses_of, outlook
from plf_cli.dates.asked import Asked
from plf_cli.dates.building import problem
from plf_cli.dates.planner import outcome
from plf_cli.dates.problem import Problem
from plf_cli.model.directory import Period
from plf_cli.resources import shipped
from tests.cli.files import write
from tests.cli.running import Plf, Ran
from tests.dates.exhaustive import a_plan

NEW = "seminar-ledelsesteams-foraar-2027"
BOTH = ("--municipality", "Hjørring", "--municipality", "Tønder", "--start", "2027-01-11")


def _copy(folder: Path, id_: str, **changed: str) -> Path:
    """A shipped course in the workspace."""
    text = (shipped("programmes") / f"courses/{id_}.yaml").read_text("utf-8")
    for key, value in changed.items():
        text = text.replace(f"\n{key}: ", f"\n{key}: {value}  # once ")
    write(folder, {f"programmes/courses/{id_}.yaml": text})
    return folder / f"programmes/courses/{id_}.yaml"


def _plan(ran: Ran) -> dict[str, list[date]]:
    """The days of each session of ``--format json``."""
    assert ran.code == 0
    return dict(_sessions(json.loads(ran.out)))


def _sessions(told: dict[str, Any]) -> Iterator[tuple[str, list[date]]]:
    for course in told["courses"]:
        for one in course["sessions"]:
            yield one["session"], [date.fromisoformat(day) for day in one["dates"]]


def _is_free(day: date) -> bool:
    return not (is_weekend(day) or public_holiday(day) or customary_holiday(day))


def _gap(plan: dict[str, list[date]], before: str, after: str) -> int:
    return (plan[after][0] - plan[before][-1]).days


def test_a_new_course_in_a_minute(plf: Plf, tmp_path: Path) -> None:
    assert plf("new-course", "seminar-ledelsesteams", *BOTH, "--yes").code == 0
    today = ("--today", "2026-12-01")
    asked = ("dates", "suggest", NEW, *today)
    plan = _plan(plf(*asked, "--format", "json"))
    file = tmp_path / f"programmes/courses/{NEW}.yaml"
    assert "date:" not in file.read_text("utf-8")
    assert plf(*asked, "--write").code == 0
    written = file.read_bytes()
    assert all(f"date: {plan[day][0]}}}".encode() in written for day in ("dag-1", "dag-2", "dag-3"))
    ran = plf("validate", *today)
    assert (ran.out, ran.code) == ("1 file: no findings.\n", 0)
    closed = {date(2027, 2, day) for day in range(13, 29)}  # weeks 7 and 8
    days = [day for dates in plan.values() for day in dates]
    assert len(days) == 5
    assert all(_is_free(day) and date(2027, 1, 11) <= day <= date(2027, 6, 25) for day in days)
    assert closed.isdisjoint(days)
    assert 14 <= _gap(plan, "dag-1", "dag-2") <= 42
    assert 21 <= _gap(plan, "dag-2", "dag-3") <= 56
    assert 28 <= _gap(plan, "dag-3", "klyngemoede-1") <= 56
    assert 42 <= _gap(plan, "klyngemoede-1", "klyngemoede-2") <= 70
    for again in ((), ("--all",), ("--minimal-change",)):
        assert plf(*asked, *again, "--write").code == 0
        assert file.read_bytes() == written


def test_the_plan_of_2020_afresh(plf: Plf, tmp_path: Path) -> None:
    file = _copy(tmp_path, "ledere-af-ledere-2020", status="planned")
    today = ("--today", "2020-01-01")
    asked = ("dates", "suggest", file.stem, "--all", *today)
    plan = _plan(plf(*asked, "--format", "json"))
    assert len(plan) == 12
    assert all(_is_free(day) for dates in plan.values() for day in dates)
    assert all(
        date(2020, 2, 1) <= day <= date(2022, 6, 30) for dates in plan.values() for day in dates
    )
    gaps = [_gap(plan, f"seminar-{n}", f"netvaerksmoede-{n}") for n in range(1, 6)]
    assert all(21 <= gap <= 56 for gap in gaps)
    assert max(gaps) < 84
    assert plf(*asked, "--write").code == 0
    codes = {one["code"] for one in plf("validate", *today, "--format", "json").findings}
    assert codes <= {"PLF021"}  # the waiver of Good Friday is of no use any more
    assert plf(*asked, "--diff").out == ""


def test_the_example_afresh(plf: Plf, tmp_path: Path) -> None:
    file = _copy(tmp_path, "seminar-eksempel")
    asked = ("dates", "suggest", file.stem, "--all", "--today", "2026-12-15", "--write")
    ran = plf(*asked)
    assert ran.code == 0
    assert ran.err.endswith(f"{file.relative_to(tmp_path)} has been written.\n")
    assert "plf validate will say" not in ran.err
    ran = plf("validate", "--today", "2026-12-15")
    assert (ran.out, ran.code) == ("1 file: no findings.\n", 0)


@pytest.mark.parametrize(
    ("today", "arguments", "moved"),
    [
        ("2026-12-15", "", []),
        ("2026-12-15", "--away facilitator-b=2027-04-15", ["klyngemoede-toender-1"]),
        ("2027-01-20", "--away facilitator-a=2027-02-08..2027-02-12", ["dag-2"]),
        ("2027-01-20", "--away eksempelskolen-nord=2027-06-01..2027-06-07",
         ["klyngemoede-hjoerring-2"]),
        ("2027-01-20", "--away facilitator-a=2027-02-08..2027-02-12 --module dag-2", ["dag-2"]),
        ("2027-01-20", "--away facilitator-a=2027-04-12..2027-04-16 --module dag-2", []),
    ],
)  # fmt: skip
def test_as_little_as_possible_moves(
    plf: Plf, tmp_path: Path, today: str, arguments: str, moved: list[str]
) -> None:
    """What stays, since only a module is asked for, is not judged."""
    _copy(tmp_path, "seminar-eksempel")
    asked = ("seminar-eksempel", "--minimal-change", *arguments.split(), "--today", today)
    told = json.loads(plf("dates", "suggest", *asked, "--format", "json").out)
    found = [
        one["session"]
        for course in told["courses"]
        for one in course["sessions"]
        if one["was"] != one["dates"]
    ]
    assert (told["found"], found) == (True, moved)


@pytest.mark.parametrize(
    ("who", "first", "last"),
    [
        ("facilitator-a", "2027-02-08", "2027-02-26"),
        ("facilitator-a", "2027-03-08", "2027-03-12"),
        ("facilitator-b", "2027-04-05", "2027-05-05"),
        ("oplaegsholder", "2027-01-11", "2027-01-29"),
        ("eksempelgaarden", "2027-02-08", "2027-02-19"),
        ("eksempelskolen-nord", "2027-04-05", "2027-05-07"),
    ],
)
@pytest.mark.usefixtures("plf")
def test_no_plan_moves_fewer(who: str, first: str, last: str) -> None:
    away = Period.model_validate({"from": first, "to": last})
    asked = Asked(date(2026, 12, 15), minimal=True, away=((who, away),))
    gathered, courses = courses_of(["seminar-eksempel"], None, every=False)
    whole = problem(gathered.catalogue, outlook(gathered.catalogue, courses, asked), asked)
    plan = outcome(whole).plan
    assert plan is not None
    moved = sum(event.stands != start for event, start in zip(whole.events, plan, strict=True))
    assert moved == _fewest(whole)


def _fewest(whole: Problem) -> int:
    """How few sessions can be moved: every choice of them is tried, the smallest first."""
    numbers = range(len(whole.events))
    return next(
        count
        for count in range(len(numbers) + 1)
        for some in combinations(numbers, count)
        if a_plan(_only_moving(whole, some)) is not None
    )


def _only_moving(whole: Problem, some: tuple[int, ...]) -> Problem:
    events = tuple(
        event
        if number in some or event.stands is None
        else replace(
            event, closed={**event.closed, -1: (1 << whole.length) - 1 - (1 << event.stands)}
        )
        for number, event in enumerate(whole.events)
    )
    return replace(whole, events=events)


def test_an_illness_in_the_directory(plf: Plf, tmp_path: Path) -> None:
    file = _copy(tmp_path, "seminar-eksempel")
    text = (shipped("programmes") / "directories/eksempel.yaml").read_text("utf-8")
    ill = text.replace("2027-02-22, to: 2027-02-26", "2027-02-08, to: 2027-02-12")
    write(tmp_path, {"programmes/directories/eksempel.yaml": ill})
    before = file.read_text("utf-8")
    asked = ("seminar-eksempel", "--minimal-change", "--today", "2027-01-20", "--write")
    ran = plf("dates", "suggest", *asked)
    assert "Moved from Wednesday 10 February 2027" in ran.out
    assert "facilitator-a is away 8-12 February 2027" in ran.out
    changed = [line for line in file.read_text("utf-8").splitlines() if line not in before]
    assert changed == ["    date: 2027-02-04", "    revision: 1"]
    assert plf("validate", "--today", "2027-01-20").out == "2 files: no findings.\n"


def test_what_is_fixed_held_or_past_stays(plf: Plf, tmp_path: Path) -> None:
    file = _copy(tmp_path, "seminar-eksempel")
    text = file.read_text("utf-8")
    text = text.replace("date: 2027-03-11", "date: 2027-03-11\n    fixed: true")
    text = text.replace("date: 2027-04-15", "date: 2027-04-15\n    status: held")
    file.write_text(text, "utf-8")
    asked = ("seminar-eksempel", "--all", "--today", "2027-02-10", "--format", "json")
    plan = _plan(plf("dates", "suggest", *asked))
    assert sorted(plan) == [
        "klyngemoede-hjoerring-1", "klyngemoede-hjoerring-2", "klyngemoede-toender-2",
    ]  # fmt: skip
    assert all(dates[0] > date(2027, 4, 1) for dates in plan.values())

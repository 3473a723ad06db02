"""Catalogues made up at random: courses with groups, clusters and teams, people, venues, windows.

A file is data until it is read, so that dates can be put into it.
"""

import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from plf_cli.catalogue import Catalogue
from plf_cli.dates.asked import Asked
from plf_cli.dates.building import problem
from plf_cli.dates.problem import Plan, Problem
from plf_cli.dates.sessions import Planned, planned
from plf_cli.model.course import Course
from tests.building import catalogue_of

TODAY = date(2026, 11, 21)
FIRST = date(2027, 2, 1)
TOWNS = ("Hjørring", "Tønder")
PEOPLE, VENUES, TEAMS = ("anna", "bo", "eva"), ("nord", "syd"), ("a", "b", "c", "d")
Data = dict[str, Any]
Files = dict[str, Data]

_KINDS = st.sampled_from(
    "seminar seminar-day cluster-meeting network-meeting workshop coaching meeting".split()
)
_PER = {"cluster-meeting": "cluster", "coaching": "team"}
_HOURS = st.sampled_from([("9:00", "12:00"), ("13:00", "15:00"), ("9:00", "15:00"), ()])


@st.composite
def catalogues(draw: st.DrawFn) -> Files:
    """The files of a catalogue with one to three courses, none of them dated."""
    weeks = draw(st.integers(10, 24))
    files = {"p": _programme(draw), "d": _directory(draw, weeks)}
    for at, town in enumerate(TOWNS):
        files[f"calendar-{at}"] = {
            "kind": "calendar",
            "id": f"calendar-{at}",
            "municipality": town,
            "school_year": "2026/27",
            "assumed": True,
            "closed": [{"title": "Ferie", **_period(draw, weeks)} for _n in range(2)],
        }
    for number in range(draw(st.integers(1, 3))):
        files[f"course-{number}"] = _course(draw, number, files["p"], weeks)
    return files


def _programme(draw: st.DrawFn) -> Data:
    modules: list[Data] = []
    for number in range(draw(st.integers(2, 4))):
        kind = draw(_KINDS)
        module: Data = {"id": f"m{number}", "kind": kind}
        if kind == "seminar":
            module["days"] = [{"start": "9:30"}, {"end": "15:00"}]
        elif hours := draw(_HOURS):
            module |= {"start": hours[0], "end": hours[1]}
        if kind in _PER:
            module["per"] = _PER[kind]
        if number and draw(st.booleans()):
            module["after"] = {"module": modules[-1]["id"], "weeks": draw(_weeks())}
        if kind != "coaching" and draw(st.integers(0, 3)) == 0:
            module |= {"times": 2, "apart": {"days": "7-30"}}
        modules.append(module)
    return {"kind": "programme", "id": "p", "title": "P", "modules": modules}


def _weeks() -> st.SearchStrategy[str]:
    return st.integers(1, 4).flatmap(
        lambda least: st.integers(least, least + 3).map(lambda most: f"{least}-{most}")
    )


def _directory(draw: st.DrawFn, weeks: int) -> Data:
    people: list[Data] = []
    for id_ in PEOPLE:
        person: Data = {"id": id_, "function": draw(st.sampled_from(["facilitator", "host"]))}
        if draw(st.booleans()):
            workdays = st.sampled_from(["mon", "tue", "wed", "thu", "fri"])
            person["weekdays"] = sorted(draw(st.sets(workdays, min_size=2)))
        if draw(st.booleans()):
            person["days_per_month"] = draw(st.integers(1, 4))
        person["unavailable"] = [_period(draw, weeks) for _n in range(draw(st.integers(0, 2)))]
        people.append(person)
    venues = [
        {
            "id": id_,
            "name": id_.title(),
            "municipality": town,
            "shared": draw(st.booleans()),
            "unavailable": [_period(draw, weeks)],
        }
        for id_, town in zip(VENUES, TOWNS, strict=True)
    ]
    return {"kind": "directory", "id": "d", "people": people, "venues": venues}


def _period(draw: st.DrawFn, weeks: int) -> Data:
    first = FIRST + timedelta(days=draw(st.integers(0, weeks * 7)))
    last = first + timedelta(days=draw(st.integers(0, 8)))
    return {"from": str(first), "to": str(last)}


def _course(draw: st.DrawFn, number: int, programme: Data, weeks: int) -> Data:
    units = {
        "clusters": [{"id": "x", "teams": ["a", "b"], "host": "a"}, {"id": "y", "teams": ["c"]}],
        "groups": [{"id": "g", "teams": ["a", "c"]}, {"id": "h", "teams": ["b", "d"]}],
    }
    course: Data = {
        "kind": "course",
        "id": f"course-{number}",
        "programme": "p",
        "status": "planned",
        "municipalities": draw(st.sampled_from([[TOWNS[0]], list(TOWNS)])),
        "period": {"from": str(FIRST), "to": str(FIRST + timedelta(weeks=weeks))},
        "teams": [
            {"id": id_, "name": f"Skole {id_} {draw(st.integers(0, 1))}", "municipality": TOWNS[0]}
            for id_ in TEAMS
        ],
        **units,
    }
    sessions = [one for module in programme["modules"] for one in _sessions(draw, module)]
    return {**course, "sessions": [one for one in sessions if draw(st.integers(0, 5))]}


def _sessions(draw: st.DrawFn, module: Data) -> list[Data]:
    key, ids = {
        "cluster": ("cluster", ["x", "y"]),
        "team": ("team", list(TEAMS)),
    }.get(module.get("per", ""), ("group", ["g", "h"] if draw(st.integers(0, 3)) == 0 else [""]))
    found = []
    for id_ in ids:
        for number in range(1, module.get("times", 1) + 1):
            session: Data = {"module": module["id"]}
            if module.get("times"):
                session["number"] = number
            if id_:
                session[key] = id_
            session["people"] = sorted(draw(st.sets(st.sampled_from(PEOPLE), max_size=2)))
            if draw(st.booleans()):
                session["venue"] = draw(st.sampled_from(VENUES))
            found.append(session)
    return found


def texts(files: Files) -> dict[str, str]:
    """The files as they are read; JSON is YAML."""
    return {f"{name}.yaml": json.dumps(data) for name, data in files.items()}


def asked_of(files: Files, asked: Asked, names: str = "course-") -> tuple[Problem, list[Planned]]:
    """The problem of the courses whose ids begin so, planned together."""
    catalogue = catalogue_of(texts(files))
    courses = [_planned(catalogue, name, asked) for name in files if name.startswith(names)]
    return problem(catalogue, courses, asked), courses


def _planned(catalogue: Catalogue, name: str, asked: Asked) -> Planned:
    course = catalogue.get(Course, name)
    assert course, [one.loaded.diagnostics for one in catalogue.entries]
    found = planned(catalogue, course, asked)
    assert found
    return found


def dated(files: Files, of: Problem, courses: list[Planned], plan: Plan) -> Files:
    """The files with the dates of a plan."""
    found = deepcopy(files)
    starts = iter(enumerate(plan))
    for one in courses:
        sessions = found[one.course.id]["sessions"]
        for at, session in zip(one.at, one.whole.sessions, strict=True):
            told = sessions[at] if at is not None else _told(session.model_dump(mode="json"))
            told["date"] = [str(day) for day in of.dates(*next(starts))]
            if at is None:
                sessions.append(told)
    return found


def undated(files: Files, name: str) -> Files:
    """The files with one course as if nothing had been planned for it."""
    found = deepcopy(files)
    for session in found[name]["sessions"]:
        del session["date"]
    return found


def _told(session: Mapping[str, Any]) -> Data:
    return {key: session[key] for key in ("module", "number", *_UNITS) if session[key] is not None}


_UNITS = ("group", "cluster", "team")

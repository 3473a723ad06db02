"""The sessions that a programme calls for, and agendas moved to a session's clock."""

from datetime import time

import pytest

from plf_cli.model.course import Cluster, Course, Group, Session, Team
from plf_cli.model.programme import Module, Schedule
from plf_cli.sessions import missing, moved, takes_place
from plf_cli.views.sessions import sessions

UNITS = {
    "groups": (Group(id="a"), Group(id="b")),
    "clusters": (Cluster(id="nord"), Cluster(id="syd")),
    "teams": (Team(id="x", name="X"), Team(id="y", name="Y")),
}


def listed_as(**told: object) -> Session:
    return Session.model_validate({"module": "m", **told})


@pytest.mark.parametrize(
    ("module", "listed", "keys"),
    [
        ({}, (), ["m"]),
        ({}, (listed_as(date="2027-01-14"),), ["m"]),
        ({}, (listed_as(group="a"),), ["m-a", "m-b"]),
        ({"times": 2}, (), ["m-1", "m-2"]),
        ({"times": 3}, (listed_as(number=2),), ["m-1", "m-2", "m-3"]),
        ({"times": 3}, (listed_as(date="2027-01-14"),), ["m", "m-2", "m-3"]),  # it is the first
        ({"times": 3}, (listed_as(number=2), listed_as()), ["m", "m-1", "m-2"]),
        ({"per": "group"}, (), ["m-a", "m-b"]),
        ({"per": "team"}, (listed_as(team="y", date="2027-01-14"),), ["m-y", "m-x"]),
        (
            {"per": "cluster", "times": 2},
            (listed_as(cluster="syd", number=1, status="cancelled"),),
            ["m-syd-1", "m-nord-1", "m-nord-2", "m-syd-2"],
        ),
    ],
)
def test_what_is_called_for_and_not_listed_is_undated(
    module: dict[str, object], listed: tuple[Session, ...], keys: list[str]
) -> None:
    one = Module.model_validate({"id": "m", "kind": "meeting", **module})
    course = Course(kind="course", id="c", programme="p", sessions=listed, **UNITS)  # type: ignore[arg-type]
    assert [session.key for session in sessions([one], course)] == keys


def test_missing_sessions_are_found_by_unit_however_many_there_are() -> None:
    """A session for no unit counts for each; one that is not numbered is that unit's next one."""
    module = Module(id="m", kind="cluster-meeting", per="cluster", times=3)
    for_all, first, second = (
        listed_as(date="2027-01-14"),
        listed_as(cluster="nord"),
        listed_as(cluster="nord"),
    )
    course = Course(
        kind="course",
        id="c",
        programme="p",
        sessions=(for_all, first, second),
        **UNITS,  # type: ignore[arg-type]
    )
    assert [one.key for one in missing(module, course)] == ["m-syd-2", "m-syd-3"]


def test_a_cluster_of_a_single_meeting_has_that_one_only() -> None:
    module = Module(id="m", kind="cluster-meeting", per="cluster", times=3)
    clusters = (Cluster(id="nord", meeting=2), Cluster(id="syd"), Cluster(id="vest", meeting=4))
    course = Course(kind="course", id="c", programme="p", clusters=clusters)
    expected = ["m-nord-2", "m-syd-1", "m-syd-2", "m-syd-3"]
    assert [one.key for one in missing(module, course)] == expected


@pytest.mark.parametrize(
    ("course", "session", "takes"),
    [
        ("planned", "planned", True),
        ("planned", "cancelled", False),
        ("cancelled", "planned", False),
        ("cancelled", "held", True),
        ("completed", "planned", True),
        ("completed", "not listed", False),
    ],
)
def test_what_takes_place(course: str, session: str, takes: bool) -> None:  # noqa: FBT001 - a table
    called_for = session == "not listed"
    one = listed_as(status="planned" if called_for else session)
    whole = Course.model_validate({"kind": "course", "id": "c", "programme": "p", "status": course})
    listing = whole.model_copy(update={"sessions": () if called_for else (one,)})
    assert takes_place(listing, one) is takes
    assert takes_place(None, None)  # a programme's day


def test_without_units_a_module_is_called_for_once() -> None:
    course = Course(kind="course", id="c", programme="p")
    module = Module(id="m", kind="cluster-meeting", per="cluster")
    assert [session.key for session in sessions([module], course)] == ["m"]


@pytest.mark.parametrize(
    ("start", "end", "frame"),
    [
        (None, None, (time(9), time(12), time(11))),
        (time(13, 30), None, (time(13, 30), time(16, 30), time(15, 30))),
        (time(8), time(12), (time(8), time(12), time(10))),
        (None, time(13), (time(9), time(13), time(11))),
    ],
)
def test_an_agenda_moves_with_its_start(
    start: time | None, end: time | None, frame: tuple[time, time, time]
) -> None:
    lunch = {"kind": "lunch", "title": "Frokost", "minutes": 30, "at": "11:00"}
    day = {"start": "9:00", "end": "12:00", "agenda": [lunch]}
    shown = moved(Schedule.model_validate(day), start, end)
    assert (shown.start, shown.end, shown.agenda[0].at) == frame

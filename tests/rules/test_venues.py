"""Venues that are taken or too small, and ids in two directories."""

import pytest

from tests.building import found, report_of
from tests.rules.checking import DAY, after, course, messages, programme

OFF = "[{id: v, name: Gården, unavailable: [{from: 2027-01-11, to: 2027-01-13}]}]"


@pytest.mark.parametrize(
    ("session", "number"),
    [
        (f"date: {after(-3)}", 0),
        (f"date: {after(-2)}", 1),
        (f"date: {DAY}", 1),
        (f"date: {after(1)}", 0),
        (f"date: {DAY}, status: cancelled", 0),
        (f"date: {DAY}, status: held", 0),
    ],
)
def test_days_on_which_a_venue_is_taken(session: str, number: int) -> None:
    found = messages("PLF615", course(f"module: dag-1, {session}, venue: v", venues=OFF))
    assert len(found) == number
    assert all(text.startswith("Gården is not available on ") for text in found)


UNITS = """\
teams:
  - {id: a, name: A, members: [{role: skoleleder}, {role: sfo-leder}]}
  - {id: b, name: B, members: [{role: skoleleder}, {role: skolechef}, {role: afdelingsleder}]}
clusters: [{id: n, teams: [a]}, {id: s, teams: [b]}, {id: tom}]
groups: [{id: x, teams: [a]}]
"""
MODULES = programme(
    "id: all, kind: workshop",
    "id: leaders, kind: workshop, audience: {roles: [skoleleder]}",
    "id: office, kind: workshop, audience: {target_groups: [forvaltning]}",
    "id: upper, kind: workshop, audience: {levels: [ledere-af-ledere]}",
    "id: meeting, kind: cluster-meeting, per: cluster",
)


@pytest.mark.parametrize(
    ("session", "participants"),
    [
        ("module: all", 5),
        ("module: all, team: a", 2),
        ("module: all, group: x", 2),
        ("module: leaders", 2),
        ("module: office", 1),
        ("module: upper", 3),
        ("module: meeting, cluster: s", 3),
        ("module: meeting", None),  # nobody knows whose
        ("module: meeting, cluster: tom", None),
        ("module: unknown", None),
    ],
)
def test_participants_have_room(session: str, participants: int | None) -> None:
    for room in range(7):
        venues = f"[{{id: v, name: Salen, capacity: {room}}}]"
        run = course(f"{session}, date: {DAY}, venue: v", venues=venues) + UNITS
        too_many = participants is not None and participants > room
        assert len(messages("PLF617", run, MODULES)) == too_many


@pytest.mark.parametrize(
    "units", ["", UNITS.replace("members: [{role: skoleleder}, {role: sfo-leder}]", "size: 9")]
)
def test_where_not_all_members_are_known_nothing_is_too_small(units: str) -> None:
    venues = "[{id: v, name: Salen, capacity: 1}]"
    run = course(f"module: all, date: {DAY}, venue: v", venues=venues) + units
    assert messages("PLF617", run, MODULES) == []


def _directory(id_: str, lists: str, head: str = "") -> str:
    return f"kind: directory\nid: {id_}\n{head}{lists}"


ANNA = "people: [{id: bo, function: host}, {id: anna, function: speaker}]\n"


@pytest.mark.parametrize(
    ("other", "head", "told"),
    [
        ("people: [{id: anna, function: host}]\n", "", ["e 3"]),
        ("people: [{id: eva, function: host}]\n", "", []),
        ("venues: [{id: anna, name: Annas Gård}]\n", "", []),  # no person
        ("people: [{id: anna, function: host}]\n", "example: true\n", []),
    ],
)
def test_two_directories(other: str, head: str, told: list[str]) -> None:
    files = {"d.yaml": _directory("d", ANNA), "e.yaml": _directory("e", other, head)}
    lines = [line for line in found(report_of(files)) if "PLF619" in line]
    assert [line.split(":")[0] for line in lines] == told


def test_a_shipped_directory_is_none_of_ones_own() -> None:
    shipped = {"d.yaml": _directory("d", ANNA)}
    report = report_of({"e.yaml": _directory("e", ANNA)}, shipped)
    assert [line for line in found(report) if "PLF619" in line] == []


NEEDING = MODULES + "participants: {min: 20}\n"
NEEDED = "The programme needs 20 participants, but Salen has room for 19."


@pytest.mark.parametrize(
    ("capacity", "session", "more", "findings"),
    [
        (20, "module: all", "", []),
        (19, "module: all", "", [NEEDED]),
        (19, "module: all", UNITS.partition("clusters")[0], [NEEDED]),  # more are to come
        (2, "module: all", UNITS.partition("clusters")[0],
         ["5 participants are expected, but Salen has room for 2."]),
        (19, "module: leaders", "", []),  # for a part of them
        (19, "module: meeting", "", []),
        (19, "module: all", "groups: [{id: x}, {id: y}]\n", []),  # each takes a part
        (19, "module: all, team: a", "teams: [{id: a, name: A}]\n", []),
    ],
)  # fmt: skip
def test_as_many_as_the_programme_needs_have_room(
    capacity: int, session: str, more: str, findings: list[str]
) -> None:
    venues = f"[{{id: v, name: Salen, capacity: {capacity}}}]"
    run = course(f"{session}, date: {DAY}, venue: v", venues=venues) + more
    assert messages("PLF617", run, NEEDING) == findings


def test_a_team_in_two_groups_is_split_between_them() -> None:
    units = UNITS.replace(
        "groups: [{id: x, teams: [a]}]", "groups: [{id: x, teams: [a]}, {id: y, teams: [a]}]"
    )
    venues = "[{id: v, name: Salen, capacity: 1}]"
    run = course(f"module: all, group: x, date: {DAY}, venue: v", venues=venues)
    assert messages("PLF617", run + units, MODULES) == []


def test_the_administrations_seats_count_where_the_session_is_for_all() -> None:
    office = "teams:\n  - {id: a, name: A, members: [{role: skoleleder}]}\n"
    office += "  - {id: o, name: Forvaltningen, members: [{role: skolechef}]}\n"
    venues = "[{id: v, name: Salen, capacity: 1}]"
    run = course(f"module: all, date: {DAY}, venue: v", venues=venues) + office
    assert messages("PLF617", run, MODULES) == [
        "2 participants are expected, but Salen has room for 1."
    ]

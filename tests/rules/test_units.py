"""Which cluster and group each team is in, hosts, the administration, and whose a session is."""

import pytest

from tests.building import report_of
from tests.rules.checking import DAY, course, messages, programme
from tests.rules.minimal import completed

OFFICE = (
    "{id: office, name: Forvaltningen, members: [{role: skolechef}, {role: kommunal-konsulent}]}"
)


def _course(*sessions: str, teams: str = "abc", office: str = "", **keys: str) -> str:
    listed = [f"{{id: {id_}, name: {id_.upper()}}}" for id_ in teams] + [office] * bool(office)
    return course(*sessions, teams=f"[{', '.join(listed)}]", **keys)


def _units(*units: str) -> str:
    """``n: a b`` is a cluster or group n with the teams a and b."""
    parts = [unit.partition(":") for unit in units]
    listed = [f"{{id: {id_}, teams: [{', '.join(ids.split())}]}}" for id_, _colon, ids in parts]
    return f"[{', '.join(listed)}]"


@pytest.mark.parametrize(("key", "code"), [("clusters", "PLF605"), ("groups", "PLF607")])
@pytest.mark.parametrize(
    ("units", "left"),
    [
        (["n: a b c"], None),
        (["n: a", "s: b c"], None),
        (["n: a b"], "1 team is in no {}: c."),
        (["n: a"], "2 teams are in no {}: b and c."),
        (["n:", "s:"], None),  # not filled yet
        ([], None),
    ],
)
def test_teams_in_none(key: str, code: str, units: list[str], left: str | None) -> None:
    expected = [left.format(key[:-1])] if left else []
    for office in ("", OFFICE):  # which need not be in one
        assert messages(code, _course(office=office, **{key: _units(*units)})) == expected


@pytest.mark.parametrize(("key", "code"), [("clusters", "PLF606"), ("groups", "PLF608")])
@pytest.mark.parametrize(
    ("units", "twice"),
    [
        (["n: a", "s: b c"], []),
        (["n: a b", "s: b c"], ["b n"]),
        (["n: a b", "s: b a"], ["b n", "a n"]),
        (["n: a", "s: a", "o: a"], ["a n", "a n"]),
        (["n: a a"], []),  # told as an id that stands twice
        (["n: office a", "s: office b"], []),
    ],
)
def test_teams_in_two(key: str, code: str, units: list[str], twice: list[str]) -> None:
    found = messages(code, _course(office=OFFICE, **{key: _units(*units)}))
    texts = [
        f"The team “{{}}” is in the {key[:-1]} “{{}}” already.".format(*one.split())
        for one in twice
    ]
    assert found == texts


@pytest.mark.parametrize(
    ("cluster", "number"),
    [
        ("teams: [a, b], host: a", 0),
        ("teams: [a, b], host: c", 1),
        ("teams: [a, b]", 0),
        ("teams: [], host: c", 0),  # not filled yet
        ("teams: [a, b], host: nobody", 0),  # told as an unknown id
    ],
)
def test_the_host_is_one_of_the_teams(cluster: str, number: int) -> None:
    found = messages("PLF609", _course(clusters=f"[{{id: n, {cluster}}}]"))
    assert found == ["The host “c” is not among the cluster's teams."] * number


BOTH = programme(
    "id: dag-1, kind: workshop", audience="{target_groups: [skoleledelse, forvaltning]}"
)
SCHOOLS = programme("id: dag-1, kind: workshop", audience="{target_groups: [skoleledelse]}")


ROLES = programme("id: dag-1, kind: workshop", audience="{roles: [skolechef, skoleleder]}")


def _members(*roles: str) -> str:
    """A course of one team for each text of roles."""
    listed = []
    for at, one in enumerate(roles):
        members = ", ".join(f"{{role: {role}}}" for role in one.split())
        listed.append(f"{{id: t-{at}, name: T, members: [{members}]}}")
    return course(teams=f"[{', '.join(listed)}]")


@pytest.mark.parametrize(
    ("audience", "roles", "number"),
    [
        (BOTH, ["skoleleder sfo-leder"], 1),
        (BOTH, ["skoleleder sfo-leder", "skolechef"], 0),
        (BOTH, ["skoleleder kommunal-konsulent"], 0),
        (BOTH, ["skoleleder", ""], 0),  # not all members are known
        (BOTH, [], 0),
        (SCHOOLS, ["skoleleder"], 0),
        (ROLES, ["skoleleder"], 1),
        (ROLES, ["skoleleder", "skolechef"], 0),
        (ROLES, ["skoleleder", "kommunal-konsulent"], 0),
        (ROLES.replace("skolechef, ", ""), ["skoleleder"], 0),
        (programme("id: dag-1, kind: workshop"), ["skoleleder"], 0),
    ],
)
def test_the_administration_takes_part(audience: str, roles: list[str], number: int) -> None:
    assert len(messages("PLF604", _members(*roles), audience)) == number


def test_the_administration_does_not_count_among_the_clusters_teams() -> None:
    text = programme("id: m, kind: cluster-meeting, per: cluster, teams: 3-4")
    assert len(messages("PLF601", _course(teams="abcde"), text)) == 1
    assert messages("PLF601", _course(teams="abcd", office=OFFICE), text) == []


PER = programme(
    *(f"id: {per}, kind: meeting, per: {per}" for per in "all cluster group team".split())
)
TWO = {"clusters": _units("n: a", "s: b c"), "groups": _units("x: a b c", "y:")}


@pytest.mark.parametrize(
    ("session", "number"),
    [
        ("module: all", 0),
        ("module: cluster", 1),
        ("module: cluster, cluster: n", 0),
        ("module: cluster, team: a", 0),
        ("module: group", 1),
        ("module: group, group: x", 0),
        ("module: team", 1),
        ("module: team, team: a", 0),
        ("module: cluster, status: cancelled", 0),
    ],
)
def test_a_session_says_whose_it_is(session: str, number: int) -> None:
    run = _course(f"{session}, date: {DAY}", **TWO)
    assert len(messages("PLF618", run, PER)) == number


def test_where_there_is_one_unit_or_no_date_nothing_is_open() -> None:
    one = {"clusters": _units("n: a b c")}
    assert messages("PLF618", _course(f"module: cluster, date: {DAY}", **one), PER) == []
    assert messages("PLF618", _course("module: cluster", **TWO), PER) == []


def test_the_administration_may_host() -> None:
    run = _course(office=OFFICE, clusters="[{id: n, teams: [a, b, c], host: office}]")
    assert messages("PLF609", run) == []


@pytest.mark.parametrize(("key", "code"), [("clusters", "PLF605"), ("groups", "PLF607")])
def test_an_office_without_members_is_told_how_it_becomes_one(key: str, code: str) -> None:
    office = "{id: kontoret, name: Forvaltningen i Tønder}"
    for units, cures in (
        ("n: a b c", (False, True)),
        ("n: a b", (True, True)),
    ):
        run = completed(_course(office=office, **{key: _units(units)}))
        (help_,) = (str(one.help) for one in report_of(run).diagnostics if one.code == code)
        told = "If kontoret is the administration, give it members: [{role: skolechef}]."
        assert ("the smallest is" in help_, told in help_) == cures


@pytest.mark.parametrize(
    ("clusters", "left", "twice"),
    [
        (["1: a b c", "2: a b c"], [], []),
        (["1: a b c", "2: a b"], ["1 team is in no cluster at meeting 2: c."], []),
        (["1: a b", "1: b c"], [], ["The team “b” is in the cluster “k-0” already."]),
        (["1: a b", ": b c"], [], ["The team “b” is in the cluster “k-0” already."]),
        ([": b c", "1: a b"], [], ["The team “b” is in the cluster “k-0” already."]),
        ([": c", "1: a b", "2: a b"], [], []),
    ],
)
def test_other_clusters_at_each_meeting(
    clusters: list[str], left: list[str], twice: list[str]
) -> None:
    listed = []
    for at, (meeting, _colon, ids) in enumerate(one.partition(":") for one in clusters):
        number = f"meeting: {meeting}, " if meeting else ""
        listed.append(f"{{id: k-{at}, {number}teams: [{', '.join(ids.split())}]}}")
    text = _course(DAY, clusters=f"[{', '.join(listed)}]")
    assert messages("PLF605", text) == left
    assert messages("PLF606", text) == twice

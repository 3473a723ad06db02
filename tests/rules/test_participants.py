"""How many take part against what the programme allows."""

import pytest

from tests.rules.checking import course, messages, programme


def _teams(*members: int) -> str:
    listed = []
    for at, number in enumerate(members):
        roles = ", ".join(["{role: skoleleder}"] * number)
        listed.append(f"{{id: t-{at}, name: T, members: [{roles}]}}")
    return f"[{', '.join(listed)}]"


@pytest.mark.parametrize(
    ("members", "allowed", "more", "finding"),
    [
        ([2, 3], "max: 5", {}, None),
        ([3, 3], "max: 5", {}, "The teams have 6 members; the programme has room for 5."),
        ([3, 3], "max: 5", {"groups": "[{id: x}, {id: y}]"}, None),
        ([6, 5], "max: 5", {"groups": "[{id: x}, {id: y}]"},
         "The teams have 11 members; the programme has room for 10."),
        ([6, 0], "max: 5", {}, None),  # not all are known
        ([], "max: 5, min: 2", {"status": "running"}, None),
        ([2, 3], "min: 6", {}, None),  # more can sign up
        ([2, 3], "min: 6", {"status": "running"},
         "The teams have 5 members; the programme needs 6."),
        ([2, 3], "min: 5", {"status": "running"}, None),
        ([9], "max: 5", {"status": "completed"}, None),
    ],
)  # fmt: skip
def test_the_programme_has_room_for_the_teams(
    members: list[int], allowed: str, more: dict[str, str], finding: str | None
) -> None:
    run = course(teams=_teams(*members), **more)
    text = programme("id: dag-1, kind: workshop", participants=f"{{{allowed}}}")
    assert messages("PLF621", run, text) == ([finding] if finding else [])


def test_where_nothing_is_told_everything_has_room() -> None:
    assert messages("PLF621", course(teams=_teams(99))) == []

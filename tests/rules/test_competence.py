"""Levels, target groups and claimed fields, at their edges."""

import pytest

from tests.rules.checking import messages, programme

FRAMEWORK = """\
kind: framework
fields: [{id: samarbejde, name: Samarbejde}, {id: trivsel, name: Trivsel}]
goals:
  - {id: hoej, title: Høj, levels: [ledere-af-ledere], fields: [samarbejde]}
  - {id: lav, title: Lav, levels: [ledere-af-medarbejdere]}
  - {id: alle, title: Alle}
  - {id: by, title: By, target_groups: [forvaltning]}
"""


def _using(goal: str, audience: str = "", own: str = "") -> str:
    module = f"id: dag-1, kind: seminar-day, goals: [{{goal: {goal}}}]"
    module += f", audience: {own}" if own else ""
    keys = {"audience": audience} if audience else {}
    return programme(module, frameworks="[ramme]", **keys)


OVER, UNDER = "ledere-af-ledere", "ledere-af-medarbejdere"


@pytest.mark.parametrize(
    ("goal", "audience", "own", "fits"),
    [
        ("hoej", f"{{levels: [{OVER}]}}", "", True),
        ("hoej", f"{{levels: [{UNDER}]}}", "", False),
        ("hoej", f"{{levels: [{UNDER}, {OVER}]}}", "", True),
        ("lav", f"{{levels: [{OVER}]}}", "", False),
        ("alle", f"{{levels: [{UNDER}]}}", "", True),
        # without levels the roles tell
        ("hoej", "{roles: [skolechef]}", "", True),
        ("hoej", "{roles: [afdelingsleder]}", "", False),
        ("hoej", "{roles: [skoleleder]}", "", True),  # may be both
        ("lav", "{roles: [skoleleder]}", "", True),
        ("lav", "{roles: [kommunal-konsulent, skoledistriktsleder]}", "", False),
        ("hoej", "{roles: [ressourceperson]}", "", True),  # has no level
        ("hoej", f"{{levels: [{OVER}], roles: [afdelingsleder]}}", "", True),  # what is told counts
        # who is not told excludes nobody
        ("hoej", "", "", True),
        ("hoej", "{text: Alle}", "", True),
        # a module's own audience comes first
        ("hoej", f"{{levels: [{UNDER}]}}", f"{{levels: [{OVER}]}}", True),
        ("hoej", f"{{levels: [{OVER}]}}", "{roles: [sfo-leder]}", False),
        ("hoej", f"{{levels: [{UNDER}]}}", "{text: Alle}", False),
    ],
)
def test_levels(goal: str, audience: str, own: str, fits: bool) -> None:  # noqa: FBT001
    assert (messages("PLF301", _using(goal, audience, own), FRAMEWORK) == []) == fits


@pytest.mark.parametrize(
    ("audience", "own", "fits"),
    [
        ("{target_groups: [skoleledelse]}", "", False),
        ("{target_groups: [skoleledelse, forvaltning]}", "", True),
        ("{roles: [skoleleder]}", "", False),
        ("{roles: [skoleleder, skolechef]}", "", True),
        ("", "", True),
        ("{target_groups: [skoleledelse]}", "{roles: [skolechef]}", True),
    ],
)
def test_target_groups(audience: str, own: str, fits: bool) -> None:  # noqa: FBT001
    assert (messages("PLF303", _using("by", audience, own), FRAMEWORK) == []) == fits


@pytest.mark.parametrize(
    ("audience", "own", "who"),
    [
        ("", "{roles: [skoleleder]}", "whom the module's audience leaves out"),
        ("{roles: [skolechef]}", "{roles: [sfo-leder]}", "whom the module's audience leaves out"),
        ("{roles: [skoleleder]}", "", "who are not in the audience"),
        ("{roles: [skoleleder]}", "{text: Alle}", "who are not in the audience"),
    ],
)
def test_whose_audience(audience: str, own: str, who: str) -> None:
    found = messages("PLF303", _using("by", audience, own), FRAMEWORK)
    assert found == [f"The goal “By” is for administration, {who}."]


def test_the_message_names_goal_and_levels() -> None:
    (message,) = messages("PLF301", _using("hoej", "{roles: [afdelingsleder]}"), FRAMEWORK)
    assert "“Høj”" in message
    assert "leaders of leaders" in message
    assert "leaders of staff" in message


DAY = "id: dag-1, kind: seminar-day"


@pytest.mark.parametrize(
    ("modules", "uncovered"),
    [
        ([f"{DAY}, fields: [samarbejde]"], ["Trivsel"]),
        ([f"{DAY}, fields: [ramme/samarbejde]", "id: b, kind: meeting, fields: [trivsel]"], []),
        ([f"{DAY}, goals: [{{goal: hoej}}]"], ["Trivsel"]),  # by the goal's fields
        ([f"{DAY}, goals: [{{goal: alle}}]"], ["Samarbejde", "Trivsel"]),
        ([DAY], ["Samarbejde", "Trivsel"]),
    ],
)
def test_claimed_fields(modules: list[str], uncovered: list[str]) -> None:
    text = programme(*modules, frameworks="[ramme]", fields="[samarbejde, ramme/trivsel]")
    found = messages("PLF302", text, FRAMEWORK)
    assert [message.split("“")[1].split("”")[0] for message in found] == uncovered


@pytest.mark.parametrize(
    "text",
    [
        "kind: programme\nframeworks: [ramme]\nfields: [trivsel]\nmodules: []\n",  # no modules yet
        programme(DAY, frameworks="[ramme, mangler]", fields="[trivsel]"),  # not all is known
        programme(DAY, frameworks="[ramme]", fields="[ukendt]"),  # told as unknown
    ],
)
def test_nothing_is_told_of_what_is_not_known(text: str) -> None:
    assert messages("PLF302", text, FRAMEWORK) == []

"""How often modules are held, for whom, and with which goals."""

import pytest

from plf_cli.catalogue import Catalogue
from plf_cli.check import check
from plf_cli.settings import Limits
from tests.building import TODAY, catalogue_of, report_of
from tests.rules.checking import messages, programme, told
from tests.rules.minimal import completed

EACH = "{kind: team-work, title: T, minutes: 20, each_team: true}"
UNKNOWN = "How many teams take part is not known, so the minutes count once."


@pytest.mark.parametrize(
    ("module", "findings"),
    [
        (f"per: cluster, agenda: [{EACH}]", [UNKNOWN]),
        (f"agenda: [{EACH}]", [UNKNOWN]),
        (f"per: group, agenda: [{EACH}]", [UNKNOWN]),
        (f"per: cluster, teams: 3-4, agenda: [{EACH}]", []),
        (f"teams: 1, agenda: [{EACH}]", []),
        (f"per: team, agenda: [{EACH}]", []),  # one team each time
        (f"agenda: [{EACH}, {EACH}]", [UNKNOWN]),  # told once for the module
        (f"days: [{{agenda: [{EACH}]}}, {{agenda: [{EACH}]}}]", [UNKNOWN]),
        ("agenda: [{kind: team-work, title: T, each_team: true}]", []),  # no minutes to count
        ("agenda: [{kind: team-work, title: T, minutes: 20, each_team: false}]", []),
        (f"teams: tre, agenda: [{EACH}]", []),  # the number cannot be read
        (f"per: klynge, agenda: [{EACH}]", []),
    ],
)
def test_number_of_teams(module: str, findings: list[str]) -> None:
    assert messages("PLF409", programme(f"id: m, kind: coaching, {module}")) == findings


def test_the_help_names_the_size_that_the_workplace_sets() -> None:
    files = completed(programme(f"id: m, kind: coaching, agenda: [{EACH}]"))
    entries = catalogue_of(files).entries
    for size, written in ((None, "3-4"), ((2, 5), "2-5")):
        catalogue = Catalogue(entries, Limits(cluster_size=size))
        helps = [
            one.help for one in check(catalogue, entries, TODAY).diagnostics if one.code == "PLF409"
        ]
        assert helps == [f"Write the number in the module, such as teams: {written}."]


@pytest.mark.parametrize(
    ("module", "findings"),
    [
        ("times: 1", []),
        ("times: 0", ["The module is held 0 times."]),
        ("teams: 1", []),
        ("teams: 0", ["The module may be held for 0 teams."]),
        ("teams: 0-0", ["The module may be held for 0 teams."]),
        ("teams: 0-2", ["The module may be held for 0 teams."]),
        ("times: 0, teams: 0",
         ["The module is held 0 times.", "The module may be held for 0 teams."]),
        ("times: 0, optional: true", ["The module is held 0 times."]),
    ],
)  # fmt: skip
def test_never_held(module: str, findings: list[str]) -> None:
    assert messages("PLF411", programme(f"id: m, kind: coaching, {module}")) == findings


@pytest.mark.parametrize(
    ("module", "place"),
    [("times: 0", "7:12-13"), ("teams: 0-2", "7:12-15")],
)
def test_never_held_stands_at_the_number(module: str, place: str) -> None:
    (finding,) = told("PLF411", programme(f"id: m, kind: coaching, {module}"))
    assert finding.split()[0] == place


@pytest.mark.parametrize(
    ("module", "findings"),
    [
        ("kind: cluster-meeting, per: cluster", []),
        ("kind: cluster-meeting", ["6:11-26"]),  # the kind
        ("kind: cluster-meeting, per: all", ["7:10-13"]),  # the word that says otherwise
        ("kind: cluster-meeting, per: team", ["7:10-14"]),
        ("kind: cluster-meeting, per: klynge", []),  # told as an unknown word
        ("kind: network-meeting", []),
        ("kind: meeting, per: cluster", []),
    ],
)
def test_cluster_meetings(module: str, findings: list[str]) -> None:
    found = told("PLF414", programme(f"id: m, {module}"))
    assert [one.split()[0] for one in found] == findings


FRAMEWORK = """\
kind: framework
goals: [{id: data, title: Data}, {id: vision, title: Vision}]
"""


def _goals(*goals: str, items: str = "") -> str:
    uses = ", ".join(f"{{goal: {goal}}}" for goal in goals)
    agenda = f", agenda: [{{kind: talk, title: T, goals: [{items}]}}]" if items else ""
    return programme(f"id: m, kind: workshop, goals: [{uses}]{agenda}", frameworks="[ramme]")


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (_goals("data", "vision"), []),
        (_goals("data", "vision", "data"), ["data"]),
        (_goals("data", "ramme/data"), ["ramme/data"]),  # the same by another reference
        (_goals("data", "data", "data"), ["data", "data"]),
        (_goals("data, stage: introduced", "data, stage: practised"), []),  # two steps
        (_goals("data, stage: introduced", "data, stage: introduced"), ["data"]),
        (_goals("data, stage: introduced", "data"), ["data"]),
        (_goals("data", "ramme/data, stage: practised"), ["ramme/data"]),
        (_goals("data, stage: introduced", "data, stage: practised", "data, stage: practised"),
         ["data"]),
        (_goals("data", items="data"), []),  # the module's list and the item's
        (_goals("data", items="data, data"), ["data"]),
        (_goals("data", items="ramme/data, data"), ["data"]),
        (_goals("ukendt", "ukendt"), ["ukendt"]),
    ],
)  # fmt: skip
def test_goals_twice(text: str, findings: list[str]) -> None:
    assert messages("PLF415", text, FRAMEWORK) == [
        f"The goal “{goal}” stands twice." for goal in findings
    ]


def test_two_modules_may_have_the_same_goal() -> None:
    text = programme(
        "id: a, kind: workshop, goals: [{goal: data}]",
        "id: b, kind: workshop, goals: [{goal: data}]",
        frameworks="[ramme]",
    )
    assert messages("PLF415", text, FRAMEWORK) == []


def test_the_cure_and_the_first_place() -> None:
    report = report_of(completed(f"{_goals('data', 'data')}---\n{FRAMEWORK}"))
    (finding,) = (one for one in report.diagnostics if one.code == "PLF415")
    assert finding.help == "Remove one of the two, or write the goal that was meant."
    assert [one.message for one in finding.related] == ["stands here first"]


def test_where_the_teams_are_not_known_a_day_is_not_called_short_as_well() -> None:
    frame = f"per: cluster, start: 9:00, end: 12:00, agenda: [{EACH}]"
    text = programme(f"id: m, kind: cluster-meeting, {frame}")
    assert [len(messages(code, text)) for code in ("PLF409", "PLF406")] == [1, 0]
    known = text.replace("per: cluster", "per: team")
    assert [len(messages(code, known)) for code in ("PLF409", "PLF406")] == [0, 1]

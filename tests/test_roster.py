"""Team lists as schools keep them."""

from typing import Any

import pytest

from plf_cli.profiles import Policy, Profile
from plf_cli.roster import read_teams
from tests.building import found, report_of


def _read(text: str | bytes) -> tuple[list[dict[str, Any]], list[str]]:
    teams, faults = read_teams("hold.csv", text if isinstance(text, bytes) else text.encode())
    assert {one.code for one in faults} <= {"PLF210"}
    return teams, [f"{one.span.line} {one.message}" for one in faults]


NAMES = "skole;kommune;elever\nÆblegården;Hjørring;420\n"


@pytest.mark.parametrize(
    "content",
    [
        NAMES.encode(),
        NAMES.encode("utf-8-sig"),
        NAMES.encode("cp1252"),
        NAMES.encode("utf-16"),
        NAMES.replace(";", ",").encode(),
        NAMES.replace(";", "\t").encode(),
        NAMES.replace("\n", "\r\n").encode(),
        NAMES.replace("\n", "\r").encode(),
        NAMES.replace("\n", "\n\n;;\n").encode(),
        NAMES.upper().replace("ÆBLEGÅRDEN;HJØRRING", "Æblegården;Hjørring").encode(),
        b"\n" + NAMES.encode(),
        b'"skole" ;kommune;elever\n'.replace(b" ", b"") + NAMES.encode().partition(b"\n")[2],
        "navn;municipality;size\n Æblegården ; Hjørring ; 420 \n".encode(),
    ],
)
def test_the_same_list_in_many_forms(content: bytes) -> None:
    team = {"id": "aeblegaarden", "name": "Æblegården", "municipality": "Hjørring", "size": 420}
    assert _read(content) == ([{**team, "members": []}], [])


@pytest.mark.parametrize(
    ("cell", "size"),
    [("420", 420), ("1.200", 1200), ("1.234.567", 1_234_567), ("3.0", 3), ("3,0", 3), ("", None)],
)
def test_whole_numbers(cell: str, size: int | None) -> None:
    (team,), faults = _read(f"navn;elever\nA;{cell}\n")
    assert (team.get("size"), faults) == (size, [])


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("mange", "2 “mange” is not a number."),
        ("nan", "2 “nan” is not a number."),
        ("inf", "2 “inf” is not a number."),
        ("-3", "2 “-3” is not a whole number."),
        ("3,5", "2 “3,5” is not a whole number."),
    ],
)
def test_cells_that_are_no_numbers_are_left_out_and_told(cell: str, fault: str) -> None:
    teams, faults = _read(f"navn;elever\nA;{cell}\n")
    assert teams == [{"id": "a", "name": "A", "members": []}]
    assert faults == [fault]


def test_roles_are_counted() -> None:
    teams, faults = _read(
        "navn;skoleleder;afdelingsleder;SFO-leder\nA;1;2;x\nB;ja;;nej\nC;0;-;\nD;99;;\n"
    )
    assert faults == []
    counts = [
        [[member["role"] for member in team["members"]].count(role) for role in
         ("skoleleder", "afdelingsleder", "sfo-leder")]
        for team in teams
    ]  # fmt: skip
    assert counts == [[1, 2, 1], [1, 0, 0], [0, 0, 0], [50, 0, 0]]


def test_hosts_and_positions() -> None:
    teams, faults = _read("navn;vært;lat;lon\nA;Ja;57,45;9,98\nB;nej;;\nC;;57,1;\n")
    assert faults == []
    assert [team.get("host") for team in teams] == [True, False, None]
    assert [team.get("position") for team in teams] == [{"lat": 57.45, "lon": 9.98}, None, None]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", ["1 There is no team in the file."]),
        ("navn;kommune\n\n", ["1 There is no team in the file."]),
        ("navn;kommunne\nA;B\n", ["1 Unknown column “kommunne”."]),
        ("kommune\nB\n", ["1 The column “name” is missing."]),
        ("navn;kommune\n;B\nA;B\n", ["2 The row has no name, so it is left out."]),
        ("navn;kommune\nA;B;C\n", ["2 The row has more cells than the first line has columns."]),
        ("navn;navn\nA;B\n", ["1 The column “name” stands twice."]),
        ('navn\nA\n"B\nC"\nD\n', ["4 A cell runs over several lines."]),
        ('navn\n"A\nB\nC\n' + "x" * 200_000, ["5 The row cannot be read."]),
    ],
)
def test_lists_with_faults(text: str, faults: list[str]) -> None:
    assert _read(text)[1] == faults


def test_one_column_is_enough() -> None:
    assert _read("navn\nSkole A\nSkole B\n")[0] == [
        {"id": "skole-a", "name": "Skole A", "members": []},
        {"id": "skole-b", "name": "Skole B", "members": []},
    ]


# --- within a course ---

PROGRAMME = "kind: programme\nid: p\ntitle: P\n"
COURSE = (
    "kind: course\nid: k\nprogramme: p\nteams: hold.csv\nclusters: [{id: n, teams: [skole-a]}]\n"
)


@pytest.mark.parametrize(
    ("csv", "findings"),
    [
        ("navn\nSkole A\n", []),
        (
            "navn;elever\nSkole A;mange\n",
            ["hold.csv 2:1-1 PLF210 “mange” is not a number."],
        ),
        (
            "navn\nSkole B\n",
            ["k 5:28-35 PLF201 The course has no team “skole-a”."],
        ),
        (
            "navn\nSkole A\nskole a\n",
            ["k 4:1-6 PLF202 The id “skole-a” stands twice in this list."],
        ),
        (
            "id;navn\nskole-a;A\nSkole B;B\n",
            ["k 4:1-6 PLF110 “Skole B” is not an id."],
        ),
    ],
)
def test_a_list_beside_a_course(csv: str, findings: list[str]) -> None:
    files = {"x/p.yaml": PROGRAMME, "x/k.yaml": COURSE, "x/hold.csv": csv}
    assert found(report_of(files, policy=Policy(Profile.RECORD))) == findings


def test_a_list_that_is_not_there() -> None:
    files = {"x/p.yaml": PROGRAMME, "x/k.yaml": COURSE}
    finding = "k 4:8-16 PLF201 The team list “hold.csv” cannot be read."
    assert found(report_of(files))[0] == finding


def test_a_finding_in_a_list_names_the_list() -> None:
    files = {"x/p.yaml": PROGRAMME, "x/k.yaml": COURSE, "x/hold.csv": "navn;a\nSkole A;1\n"}
    (one,) = report_of(files).diagnostics
    assert one.file == "x/hold.csv"

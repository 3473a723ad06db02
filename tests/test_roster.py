"""Team lists as schools keep them."""

from typing import Any

import pytest

from plf_cli.profiles import Policy, Profile
from plf_cli.roster import read_teams
from tests.building import found, report_of


def _read(text: str | bytes) -> tuple[list[dict[str, Any]], list[str]]:
    found = read_teams("hold.csv", text if isinstance(text, bytes) else text.encode())
    assert {one.code for one in found.faults} <= {"PLF210"}
    return found.teams, [f"{one.span.line} {one.message}" for one in found.faults]


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
    assert faults == ["4 A point on the map has both a latitude and a longitude."]
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
            ["hold.csv 2:9-14 PLF210 “mange” is not a number."],
        ),
        (
            "navn\nSkole B\n",
            ["k 5:28-35 PLF201 The course has no team “skole-a”."],
        ),
        (
            "navn\nSkole A\nskole a\n",
            ["hold.csv 3:1-8 PLF202 The id “skole-a” stands twice in this list."],
        ),
        (
            "id;navn\nskole-a;A\nSkole B;B\n",
            ["hold.csv 3:1-8 PLF110 “Skole B” is not an id."],
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


HEADED = COURSE + "municipalities: [Hjørring]\n"


@pytest.mark.parametrize(
    ("csv", "findings"),
    [
        ("navn;kommune\nSkole A;Tønder\n",
         ["hold.csv 2:9-15 PLF603 The course does not name Tønder among its municipalities."]),
        ("navn;kommune\nSkole A;Hjørringg\n",  # told once
         ["hold.csv 2:9-18 PLF211 “Hjørringg” is not a Danish municipality."]),
        ('navn;kommune\n"Skole; A";"Tondern"\n',
         ["hold.csv 2:12-21 PLF211 “Tondern” is not a Danish municipality."]),
        ('id;navn;noter\nskole-a;"A;B";x\nskole-a;C;\n',
         ["hold.csv 3:1-8 PLF202 The id “skole-a” stands twice in this list."]),
        ("navn;lat;lon\nSkole A;570,1;9,9\n",
         ["hold.csv 2:9-14 PLF105 At most 90 is allowed here."]),
        ("navn;elever\nSkole A;9999999999\n",
         ["hold.csv 2:9-19 PLF105 At most 1,000,000,000 is allowed here."]),
        ("navn;kommunne;elever\nSkole A;Tønder;x\n",
         ["hold.csv 1:6-14 PLF210 Unknown column “kommunne”.",
          "hold.csv 2:16-17 PLF210 “x” is not a number."]),
        ("navn;kommune;elever\nSkole A;Tønder;x\nSkole A;Hjørringg;\n",  # all of them
         ["hold.csv 2:9-15 PLF603 The course does not name Tønder among its municipalities.",
          "hold.csv 2:16-17 PLF210 “x” is not a number.",
          "hold.csv 3:1-8 PLF202 The id “skole-a” stands twice in this list.",
          "hold.csv 3:9-18 PLF211 “Hjørringg” is not a Danish municipality."]),
        ("navn;kommune\n;Hjørring\n",  # which may be the team of the cluster
         ["hold.csv 2:1-1 PLF210 The row has no name, so it is left out."]),
    ],
)  # fmt: skip
def test_a_team_stands_in_its_row(csv: str, findings: list[str]) -> None:
    files = {"x/p.yaml": PROGRAMME, "x/k.yaml": HEADED, "x/hold.csv": csv}
    assert found(report_of(files)) == findings


def test_a_finding_in_a_list_shows_who_names_it() -> None:
    csv = "navn;kommune\nSkole A;Tønder\nskole b;Hjørring\nSkole-B;Hjørring\n"
    report = report_of({"x/p.yaml": PROGRAMME, "x/k.yaml": HEADED, "x/hold.csv": csv})
    told = [one for one in report.diagnostics if one.file == "x/hold.csv"]
    assert [one.code for one in told] == ["PLF603", "PLF202"]
    for one in told:
        assert [(other.file, other.span.line) for other in one.related] == [("x/k.yaml", 4)]

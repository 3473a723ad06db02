"""What columns are called, which row names them, and what its cells may say."""

from typing import Any

import pytest

from plf_cli.roster import read_teams


def _read(text: str) -> tuple[list[dict[str, Any]], list[str]]:
    found = read_teams("hold.csv", text.encode())
    return found.teams, [f"{one.span.line} {one.code} {one.message}" for one in found.faults]


def _one(text: str) -> dict[str, Any]:
    (team,), faults = _read(text)
    assert faults == []
    return team


@pytest.mark.parametrize(
    ("header", "cell", "key", "value"),
    [
        ("Kommune", "Hjørring", "municipality", "Hjørring"),
        ("Kommunenavn", "Hjørring Kommune", "municipality", "Hjørring"),
        ("municipality", "HJØRRING KOMMUNE", "municipality", "Hjørring"),
        ("kommune", "Københavns Kommune", "municipality", "København"),
        ("kommune", "Bornholms Regionskommune", "municipality", "Bornholm"),
        ("kommune", "Århus", "municipality", "Aarhus"),
        ("kommune", "0860", "municipality", "Hjørring"),
        ("Kommune", "860", "municipality", "Hjørring"),
        ("Kommunekode", "0860", "municipality", "Hjørring"),
        ("kommunenr.", "860", "municipality", "Hjørring"),
        ("kommune", "Tondern", "municipality", "Tondern"),  # told by a rule
        ("Antal elever", "1.200", "size", 1200),
        ("Elevtal (2026)", "1 200", "size", 1200),
        ("number of pupils", "420", "size", 420),
        ("Skoledistrikt", "Nord", "district", "Nord"),
        ("Erfaring", "2", "experience", "2"),
        ("Bemærkninger", "Ny leder", "notes", "Ny leder"),
        ("Værtsskole", "Ja", "host", True),
        ("Kan være vært?", "nej", "host", False),
        ("Koordinater", '"55,48; 8,45"', "position", {"lat": 55.48, "lon": 8.45}),
        ("position", '"55,48, 8,45"', "position", {"lat": 55.48, "lon": 8.45}),
        ("position", "55.48 8.45", "position", {"lat": 55.48, "lon": 8.45}),
        ("ID", "a-skole", "id", "a-skole"),
    ],
)
def test_columns(header: str, cell: str, key: str, value: object) -> None:
    header = header.removesuffix("?")
    assert _one(f"Skolens navn;{header}\nA;{cell}\n")[key] == value


@pytest.mark.parametrize(
    ("header", "cell", "count"),
    [
        ("skoleleder", "1", 1),
        ("Skoleledere", "2,0", 2),
        ("Antal afdelingsledere", "3", 3),
        ("SFO leder", "x", 1),
        ("head teachers", "2", 2),
        ("skoleleder", "Anne Hansen", 1),
        ("afdelingsleder", "Anne Hansen, Bo Jensen og Per", 3),
        ("afdelingsleder", "vakant", 0),
        ("Afdelingsleder 1;Afdelingsleder 2;Afdelingsleder 3", "Anne;Bo;", 2),
    ],
)
def test_members_are_counted_and_never_named(header: str, cell: str, count: int) -> None:
    team = _one(f"navn;{header}\nA;{cell}\n")
    assert [set(member) for member in team["members"]] == [{"role"}] * count
    assert not any(name in repr(team) for name in ("Anne", "Hansen", "Bo"))


@pytest.mark.parametrize(
    ("text", "names", "faults"),
    [
        # titles above, totals below
        ("Skoler i Hjørring, Tønder og Varde\n\nnavn;kommune\nA;Hjørring\nI alt;1\n", ["A"],
         ["1 PLF213 The row stands above the names of the columns, so it is passed over.",
          "5 PLF213 The row is a total, so it is passed over."]),
        ("navn;elever\nA;1\n;\nSum:;1\n", ["A"],
         ["4 PLF213 The row is a total, so it is passed over."]),
        # which delimiter
        ("navn;lat;lon\nA;57,45;9,98\n", ["A"], []),
        ("navn,notes\nA,x;y;z\n", ["A"], []),
        ('navn,lat,lon\nA,"57,45","9,98"\n', ["A"], []),
        ("navn,lat,lon\nA,57,45,9,98\n", [],
         ["2 PLF210 The row has more cells than the first line has columns."]),
        ("navn;kommune;;\nA;Hjørring;;\nB;Hjørring\n", ["A", "B"], []),
        ("navn;kommune;;\nA;Hjørring;x;\n", ["A"],
         ["2 PLF210 There is no name of a column above this cell."]),
        # columns that are not known
        ("Faktura;Dato\n1;2\n", [],
         ["1 PLF210 This is no team list: none of its columns is known (Faktura, Dato)."]),
        ("navn;telefon\nA;1\n", ["A"], ["1 PLF210 Unknown column “telefon”."]),
        ("navn;a;b;c;d\nA;1;2;3;4\n", ["A"],
         ["1 PLF210 These columns are not known: a, b, c and d."]),
        # cells that say something else
        ("navn;kommunekode\nA;0999\n", ["A"],
         ["2 PLF210 “0999” is not the code of a municipality."]),
        ("navn;kommune;kommunekode\nA;Tønder;0860\n", ["A"],
         ["2 PLF210 The code is that of Hjørring, not of Tønder."]),
        ("navn;vært\nA;måske\n", ["A"], ["2 PLF210 “måske” is neither yes nor no."]),
        ("navn;position\nA;her\n", ["A"], ["2 PLF210 “her” is not a point on the map."]),
        ("navn;lat;lon\nA;57,46;\n", ["A"],
         ["2 PLF210 A point on the map has both a latitude and a longitude."]),
        ("navn;lon\nA;9,98\n", ["A"],
         ["2 PLF210 A point on the map has both a latitude and a longitude."]),
        ("navn;skoleleder\nA;1½\n", ["A"], ["2 PLF210 “1½” is not a number."]),
        # twice
        ("id;navn;kommune\na;A;Tønder\nb;A;Tønder\n", ["A", "A"],
         ["3 PLF210 The team “A” stands twice, first in line 2."]),
    ],
)  # fmt: skip
def test_tables(text: str, names: list[str], faults: list[str]) -> None:
    teams, told = _read(text)
    assert ([team["name"] for team in teams], told) == (names, faults)


def test_one_name_in_two_municipalities() -> None:
    teams, faults = _read("navn;kommune\nByskolen;Tønder\nByskolen;Varde\nC;Varde\n")
    assert [team["id"] for team in teams] == ["byskolen-toender", "byskolen-varde", "c"]
    assert faults == []


@pytest.mark.parametrize(
    ("column", "help_"),
    [
        ("kommunne", "Did you mean “kommune”?"),
        ("skoleledere (navne)", None),  # is known
        ("Afstand", "Remove what the course does not need."),  # and is no “skoleleder”
        ("Telefon", "Remove what the course does not need."),
        ("Skoletype", "Remove what the course does not need."),
    ],
)
def test_what_to_do_about_a_column(column: str, help_: str | None) -> None:
    found = read_teams("hold.csv", f"skole;{column}\nA;\n".encode())
    assert [one.help for one in found.faults] == ([help_] if help_ else [])


@pytest.mark.parametrize(
    ("text", "names", "codes"),
    [
        ("navn;noter\nA;010203-0405\n", ["A"], ["PLF901"]),
        ("navn;skoleleder\nA;Anne 010203-0405\n", ["A"], ["PLF901"]),
        ("navn;telefon\nA;0102030405\n", ["A"], ["PLF901", "PLF210"]),
        ("navn;kommune\n010203-0405;Varde\nB;Varde\n", ["B"], ["PLF901", "PLF210"]),
        ("navn;elever\nA;0102030405\n", ["A"], ["PLF901"]),
        ("navn;konto;noter\nA;konto;0102030405\n", ["A"], ["PLF210", "PLF901"]),
        ("0102030405\nnavn\nA\n", ["A"], ["PLF901", "PLF213"]),
    ],
)
def test_nothing_with_a_number_is_taken_over(text: str, names: list[str], codes: list[str]) -> None:
    found = read_teams("hold.csv", text.encode())
    assert [team["name"] for team in found.teams] == names
    assert [one.code for one in found.faults] == codes
    assert "0102" not in repr((found.teams, found.faults))


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (5000, []),
        (5001, ["5002 The list has more than 5,000 rows; this one and those below are left out."]),
    ],
)
def test_long_lists(rows: int, fault: list[str]) -> None:
    teams, faults = _read("navn\n" + "\n".join(f"S{at}" for at in range(rows)))
    assert (len(teams), [one.replace("PLF210 ", "") for one in faults]) == (5000, fault)


def test_large_files() -> None:
    faults = _read("navn\n" + "A\n" * 1_000_000)[1]
    assert faults == ["1 PLF210 The file is larger than 2 MB."]

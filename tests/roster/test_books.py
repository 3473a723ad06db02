"""Team lists from Excel, written by a library that is not ours."""

import sys
from datetime import date
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment

from plf_cli.diagnostics import Diagnostic
from plf_cli.roster import Roster, read_teams
from tests.building import found, report_of
from tests.roster.books import LIST, Table, bent, book, first, saved, with_parts

NUMBER = 102030405  # with the first zero taken, as Excel does


def _read(made: openpyxl.Workbook | bytes) -> Roster:
    return read_teams("hold.xlsx", made if isinstance(made, bytes) else saved(made))


def _told(found: Roster) -> list[str]:
    return [f"{one.span.line} {one.where}{one.where and ' '}{one.message}" for one in found.faults]


def _cut(found: Roster, one: Diagnostic) -> str:
    return found.source.cut(one.span)


def test_a_list() -> None:
    read = _read(book())
    team = {"id": "skole-a", "name": "Skole A", "municipality": "Hjørring", "size": 420}
    assert (read.teams, read.faults) == ([{**team, "members": []}], [])
    assert read.source.line(2) == "Ark1!A2: Skole A | B2: Hjørring | C2: 420"


@pytest.mark.parametrize(
    ("column", "value", "key", "expected"),
    [
        ("kommune", 860.0, "municipality", "Hjørring"),
        ("elever", 2000.0, "size", 2000),
        ("elever", "1.200", "size", 1200),
        ("vært", True, "host", True),
        ("vært", False, "host", False),
        ("noter", date(2027, 1, 4), "notes", "2027-01-04"),
        ("noter", "to\nlinjer", "notes", "to linjer"),
        ("erfaring", 2.0, "experience", "2"),
        ("afdelingsleder", 2.0, "members", [{"role": "afdelingsleder"}] * 2),
        ("afdelingsleder", "Anne\nBo", "members", [{"role": "afdelingsleder"}]),
        ("navn", 7.0, "name", "7"),
    ],
)
def test_values(column: str, value: Any, key: str, expected: object) -> None:
    header = ("Skole", column) if column != "navn" else (column,)
    row = ("A", value) if column != "navn" else (value,)
    read = _read(book({"Ark1": [header, row]}))
    assert read.faults == []
    assert read.teams[0][key] == expected


def test_decimals_are_no_thousands() -> None:
    read = _read(book({"Ark1": [("navn", "elever"), ("A", 3.125)]}))
    assert _told(read) == ["2 Ark1!B2 “3.125” is not a whole number."]
    assert _cut(read, read.faults[0]) == "3.125"


def test_merged_cells_say_the_municipality_of_all_their_rows() -> None:
    rows = [("navn", "kommune", "elever"), ("A", "Tønder", 100), ("B",), ("C", "Varde")]
    made = book({"Ark1": rows})
    for cells in ("B2:B3", "C2:C3"):
        first(made).merge_cells(cells)
    read = _read(made)
    assert [team["municipality"] for team in read.teams] == ["Tønder", "Tønder", "Varde"]
    assert [team.get("size") for team in read.teams] == [100, None, None]
    assert read.faults == []


def test_a_list_below_titles_and_beside_nothing() -> None:
    made = book({"Ark1": [("Hold i foråret",), (), *((None, *row) for row in LIST)]})
    read = _read(made)
    assert [team["name"] for team in read.teams] == ["Skole A"]
    assert [(one.code, one.span.line) for one in read.faults] == [("PLF213", 1)]


@pytest.mark.parametrize(
    ("sheets", "hidden", "name"),
    [
        ({"Forside": [("Hej",)], "Hold": LIST}, [], "Hold"),
        ({"Gammelt": [("navn",), ("B",)], "Hold": LIST}, ["Gammelt"], "Hold"),
        ({"Hold": LIST, "Andet": [("navn",), ("B",)]}, [], "Hold"),
        ({"Forside": [("Hej",)], "Hold": LIST}, ["Hold"], "Hold"),
    ],
)
def test_the_first_sheet_with_a_list_is_read(
    sheets: dict[str, Table], hidden: list[str], name: str
) -> None:
    read = _read(book(sheets, hidden))
    (other,) = sheets.keys() - {name}
    assert [team["name"] for team in read.teams] == ["Skole A"]
    assert [one.message for one in read.faults] == [f"The sheet “{other}” is passed over."]
    assert read.source.line(read.faults[0].span.line).startswith(other)


def test_numbers_are_found_wherever_they_hide() -> None:
    made = book({"Ark1": [*LIST, ("Skole B", None, "010203-0405")], "Skjult": [(NUMBER,)],
                 "Meget": [("0102030405",)]}, ["Skjult"])  # fmt: skip
    made["Meget"].sheet_state = "veryHidden"
    first(made).row_dimensions[3].hidden = True
    first(made)["A1"].comment = Comment("Ring til 010203-0405", "x")
    first(made)["A1"].hyperlink = "https://example.org"
    read = _read(made)
    private = [one for one in read.faults if one.code == "PLF901"]
    lines = [read.source.line(one.span.line) for one in private]
    assert [line.partition("!")[0] for line in lines[:3]] == [
        "Ark1", "Skjult (hidden)", "Meget (hidden)"]  # fmt: skip
    assert lines[3].startswith("xl/comments/comment1.xml: ")
    assert [team["name"] for team in read.teams] == ["Skole A", "Skole B"]
    assert "0102" not in repr((read.teams, read.faults))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "The file is no Excel file."),
        (b"navn\nA\n", "The file is no Excel file."),
        (b"PK\x03\x04" + bytes(100), "The file is no Excel file."),
        (b"\xd0\xcf\x11\xe0" + bytes(600),
         "The file is protected by a password, or an old .xls file."),
        (with_parts(saved(book()), {"xl/media/image1.xml": bytes(13_000_000)}),
         "The file is larger unpacked than a team list can be."),
        (with_parts(saved(book()), {f"xl/{at}.xml": b"<a/>" for at in range(2000)}),
         "The file is larger unpacked than a team list can be."),
        (with_parts(saved(book()), {"XL/workbook.XML": b"<a/>"}), "The file is no Excel file."),
        (bent('r="C2"', 'r="XFD1048576"'), "The file is larger unpacked than a team list can be."),
        (bent('<c r="A2"', '<c r="A99999999"'), "The file is no Excel file."),
        (bent('<row r="2"', '<row r="-2"'), "The file is no Excel file."),
        (bent("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
         "The file is no Excel file."),
        (bent("</worksheet>", ""), "The file is no Excel file."),
        (bent('<dimension ref="A1:C2"/>', '<dimension ref="A1:XFD1048576"/>'), None),
        (with_parts(saved(book()), {"xl/vbaProject.bin": b"macro"}), None),
        (saved(book({"Ark1": []})), "There is no team in the file."),
        (saved(book({"Ark1": LIST[:1]})), "There is no team in the file."),
        (saved(book({"Ark1": [("Faktura", "Dato"), (1, 2)]})),
         "This is no team list: none of its columns is known (Faktura, Dato)."),
    ],
)  # fmt: skip
def test_other_and_hostile_files(content: bytes, told: str | None) -> None:
    read = _read(content)
    assert [one.message for one in read.faults] == ([told] if told else [])
    assert len(read.teams) == (0 if told else 1)


def test_a_formula_without_a_result() -> None:
    read = _read(bent("<v>420</v>", "<f>400+20</f><v></v>"))
    assert _told(read) == ["2 Ark1!C2 The formula in this cell has no result."]
    assert _read(bent("<v>420</v>", "<f>400+20</f><v>420</v>")).faults == []


@pytest.mark.parametrize("name", ["hold.xls", "hold.ods", "hold.xlsb"])
def test_other_kinds_of_spreadsheet(name: str) -> None:
    (one,) = read_teams(name, b"mimetype").faults
    assert one.help == "Save it as an Excel file (.xlsx) without a password, or as CSV."


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    (one,) = _read(book()).faults
    assert one.message == "A team list from Excel needs the extra “xlsx”."
    assert one.help == 'Install it: pip install "plf-cli[xlsx]"'


def test_a_list_beside_a_course() -> None:
    course = "kind: course\nid: k\nprogramme: p\nmunicipalities: [Hjørring]\nteams: hold.xlsx\n"
    rows = [*LIST, ("Skole B", "Tønder", "mange")]
    files: dict[str, str | bytes] = {
        "p.yaml": "kind: programme\nid: p\ntitle: P\n", "k.yaml": course,
        "hold.xlsx": saved(book({"Ark1": rows})),
    }  # fmt: skip
    assert found(report_of(files)) == [
        "hold.xlsx 3:24-30 PLF603 The course does not name Tønder among its municipalities.",
        "hold.xlsx 3:37-42 PLF210 “mange” is not a number.",
    ]

"""CPR numbers in the files that are read: found wherever they stand, and repeated nowhere."""

import pytest

from plf_cli.load import load
from plf_cli.private import private
from tests.building import codes, found, place, report_of

NUMBER = "010203-0405"
HEAD = "kind: programme\nid: p\ntitle: P\n"
FAULT = "A CPR number stands here."


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{HEAD}purpose: Ring til {NUMBER}\n", ["4:19-30"]),
        (f"{HEAD}purpose: |\n  Ring til\n  {NUMBER}\n", ["6:3-14"]),
        (f"{HEAD}notes: {NUMBER}, 0405060708\n", ["4:8-19", "4:21-31"]),
        (f"{HEAD}# {NUMBER}\n", ["4:3-14"]),
        (f"# {NUMBER}\r\n{HEAD}", ["1:3-14"]),
        (f"\ufeff# {NUMBER}\n{HEAD}", ["1:3-14"]),
        (f'{HEAD}"{NUMBER}": x\n', ["4:2-13"]),
        (f"{HEAD}outcomes: [a, {NUMBER}]\n", ["4:15-26"]),
        (f"{HEAD}purpose: æ😀 {NUMBER}\n", ["4:13-24"]),
        # what only YAML puts together: escapes, and lines that it joins
        (f'{HEAD}purpose: "0\\x3102030405"\n', ["4:10-25"]),
        (f'{HEAD}purpose: "010203-\\\n  0405"\n', ["4:10-5:8"]),
        (f"{HEAD}purpose: >-\n  Ring 010203\n  -0405\n", ["4:10-7:1"]),
        (f"{HEAD}purpose: Ring 010203\n  0405\n", ["4:10-5:7"]),
        # also where nothing else can be read
        (f"{HEAD}purpose: [ {NUMBER}\n", ["4:12-23"]),
        (f"- {NUMBER}\n", ["1:3-14"]),
        (f"# {NUMBER}\n", ["1:3-14"]),
        (f"{NUMBER}", ["1:1-12"]),
        (f"{HEAD}--- \n{NUMBER}\n", ["5:1-12"]),
        (f"{HEAD}notes: faktura {NUMBER}\n", []),
    ],
)
def test_places_in_a_document(text: str, places: list[str]) -> None:
    said = [one for one in load("p.yaml", text.encode()).diagnostics if one.code == "PLF901"]
    assert [(place(one.span), one.message) for one in said] == [(at, FAULT) for at in places]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_files_that_are_not_utf_8(encoding: str) -> None:
    text = f"{HEAD}purpose: Ærø\nnotes: Ring til {NUMBER}\n"
    first, *rest = load("p.yaml", text.encode(encoding)).diagnostics
    assert (first.code, place(first.span)) == ("PLF901", "5:17-28")
    assert [one.code for one in rest] == ["PLF003"]


def test_the_document_stays_whole_so_that_all_else_is_told() -> None:
    report = report_of({"p.yaml": f"{HEAD}notes: {NUMBER}\nframeworks: [ukendt]\n"})
    assert codes(report) == ["PLF901", "PLF201"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_places_in_a_team_list(encoding: str) -> None:
    text = f"navn;noter\nÆblegården;{NUMBER}\nB;x\nC;Leder 0405060708\n"
    files: dict[str, str | bytes] = {
        "p.yaml": HEAD + "status: record\n",
        "k.yaml": "kind: course\nid: k\nprogramme: p\nstatus: completed\nteams: hold.csv\n",
        "hold.csv": text.encode(encoding),
    }
    assert found(report_of(files)) == [
        f"hold.csv 2:12-23 PLF901 {FAULT}",
        f"hold.csv 4:9-19 PLF901 {FAULT}",
    ]


def test_a_name_of_a_file() -> None:
    (one,) = private(f"programmes/{NUMBER}.md", "Intet her.")
    assert (one.code, place(one.span)) == ("PLF901", "1:1-1")
    assert private(f"0405060708/{NUMBER[:6]}.md", "") == []


NEAR = {  # faults of every kind on a line with a number, or with a number for their value
    "clock": "modules: [{id: d, kind: seminar, start: 010203-0405}]",
    "date": "source: {title: T, date: 010203-0405}",
    "number": "participants: {min: 010203-0405}",
    "large number": "participants: {min: 3112030405}",
    "word": "status: 010203-0405",
    "long word": "status: et meget langt ord om 010203-0405",
    "id": "modules: [{id: 010203-0405X, kind: seminar}]",
    "ids": "modules: [{id: 010203-0405, kind: seminar}, {id: 010203-0405, kind: seminar}]",
    "after": "modules: [{id: d, kind: seminar, after: {module: 010203-0405, days: 1}}]",
    "key": "010203-0405: x",
    "two keys": "010203-0405: x\n010203-0405: y",
    "framework": "frameworks: [010203-0405]",
    "municipality": "municipalities: [010203-0405]",
    "funding": "funding_profile: 010203-0405",
    "alias": "purpose: *010203-0405",
    "anchor": "purpose: &010203-0405 x",
    "tag": "purpose: !010203-0405 x",
    "waiver": "purpose: x  # plf: waive 010203-0405 x",
    "colon": "purpose: a: 010203-0405: b",
    "quote": 'purpose: "010203-0405',
    "extends": "extends: 010203-0405",
}


@pytest.mark.parametrize("line", NEAR.values(), ids=NEAR)
def test_no_finding_repeats_the_number(line: str) -> None:
    """Not whole, and not its beginning either."""
    report = report_of({"p.yaml": f"{HEAD}{line}\n"})
    assert "PLF901" in codes(report)
    assert len(report.diagnostics) > codes(report).count("PLF901")
    assert not any(number in repr(report) for number in ("010203", "3112030405"))


def test_nor_one_that_stands_in_another_file() -> None:
    files = {
        "p.yaml": f"{HEAD}frameworks: [010203-0406]\n",
        "010203-0405.yaml": "kind: framework\nid: 010203-0405\ntitle: F\n",
    }
    report = report_of(files)
    assert {"PLF201", "PLF901"} <= set(codes(report))
    assert "010203" not in repr(report)
    assert "●●●●●●-●●●●.yaml" in {one.file for one in report.diagnostics}


def test_a_waiver_with_its_reason_silences_what_is_another_number() -> None:
    text = f"{HEAD}notes: {NUMBER}  # plf: waive PLF901 et varenummer\n"
    report = report_of({"p.yaml": text})
    assert (codes(report), report.waived) == ([], 1)

"""A check of many files: all findings at once, in order, each at its own place."""

import random

from plf_cli.check import check
from plf_cli.diagnostics import Severity
from tests.building import TODAY, catalogue_of, codes, found, report_of

EIGHT = {
    "p.yaml": """\
kind: programme
id: p
title: P
titel: Q
frameworks: [ukendt]
status: udkast
modules:
  - id: dag-1
    kind: seminar-day
    start: 9:00
    end: 10:00
    agenda:
      - {kind: talk, title: Oplæg, minutes: 90}
      - {kind: talk, title: Oplæg, minutes: 30, at: 9.30}
  - {id: dag-1, kind: seminar-day}
""",
    "k.yaml": """\
kind: course
id: k
programme: q
sessions:
  - {module: dag-1, date: 2022-04-15}
  - {module: dag-1, number: 2, date: 2022-04-16}
""",
    "q.yaml": "kind: programme\nid: q\ntitle: Q\nmodules: [{id: dag-1, kind: seminar-day}]\n",
}


def test_faults_of_all_kinds_come_in_one_run() -> None:
    report = report_of(EIGHT)
    assert {"PLF102", "PLF104", "PLF106", "PLF201", "PLF202", "PLF208", "PLF501", "PLF503"} <= set(
        codes(report)
    )
    places = [(one.file, one.span) for one in report.diagnostics]
    assert len(set(places)) == len(places)


def test_findings_are_sorted_and_stand_once() -> None:
    report = report_of(EIGHT)
    keys = [one.sort_key for one in report.diagnostics]
    assert keys == sorted(set(keys))


def test_the_order_of_the_files_does_not_matter() -> None:
    expected = found(report_of(EIGHT))
    mixed = random.Random(2)  # noqa: S311 - a shuffle, no secret
    for _each in range(5):
        names = list(EIGHT)
        mixed.shuffle(names)
        assert found(report_of({name: EIGHT[name] for name in names})) == expected


def test_only_the_files_asked_for_are_told() -> None:
    catalogue = catalogue_of(EIGHT)
    asked = [entry for entry in catalogue.entries if entry.file == "k.yaml"]
    report = check(catalogue, asked, TODAY)
    assert {one.file for one in report.diagnostics} == {"k.yaml"}
    assert report.files == 1


def test_counts() -> None:
    report = report_of(
        {
            "p.yaml": "kind: programme\nid: p\ntitle: P\nmodules: [{id: d, kind: seminar-day}]\n",
            "wrong.yaml": "kind: course\nid: k\nprogramme: p\nsessions:\n"
            "  - {module: d, date: 2027-01-16}\n"
            "  - {module: d, group: x, date: 2027-03-25} # plf: waive PLF501 aftalt\n"
            "groups: [{id: x}]\n",
        }
    )
    assert (report.files, report.waived) == (2, 1)
    counts = [report.count(severity) for severity in Severity]
    assert (counts, codes(report)) == ([0, 1, 1], ["PLF206", "PLF503"])


def test_an_empty_catalogue_is_clean() -> None:
    report = report_of({})
    assert (report.diagnostics, report.files, report.waived) == ((), 0, 0)

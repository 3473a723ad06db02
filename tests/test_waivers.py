"""Waivers: where they stand, what they silence, and what is wrong with them."""

from datetime import date

import pytest

from plf_cli.check import Report
from tests.building import TODAY, found, report_of

PROGRAMME = "kind: programme\nid: p\ntitle: P\nmodules: [{id: s, kind: seminar, days: [{}, {}]}]\n"
HEAD = "kind: course\nid: k\nprogramme: p\nsessions:\n"
DAY = "  - {module: s, date: [2027-03-24, 2027-03-25]}"  # Maundy Thursday
HOLIDAY = "PLF501 Thursday 25 March 2027 is a public holiday: skærtorsdag (Maundy Thursday)."


def _report(sessions: str, today: date = TODAY, *, waivers: bool = True) -> Report:
    files = {"p.yaml": PROGRAMME, "k.yaml": HEAD + sessions}
    return report_of(files, today=today, waivers=waivers)


UNREAD = "PLF023 This comment is meant for plf, but cannot be read."
NOTHING = "PLF021 The waiver of {} silences nothing."
CASES = [
    # where a waiver may stand
    (f"{DAY}  # plf: waive PLF501 aftalt med alle\n", [], 1),
    (f"  # plf: waive PLF501 aftalt\n{DAY}\n", [], 1),
    (f"# plf: waive PLF501 aftalt\n{DAY}\n", [], 1),
    (f"  # plf: waive PLF501 aftalt\n  # plf: waive PLF503 weekend\n{DAY}\n",
     ["k 6:3-30 " + NOTHING.format("PLF503")], 1),
    (f"  # plf: waive PLF501 aftalt\n  # en bemærkning\n{DAY}\n", [], 1),
    (f"  # en bemærkning\n  # plf: waive PLF501 aftalt\n{DAY}\n", [], 1),
    (f"{DAY} #plf:waive PLF501 aftalt\n", [], 1),
    (f"{DAY} # plf: waive  PLF501   aftalt\n", [], 1),
    (("  - module: s\n    date:\n      - 2027-03-24\n"
     "      - 2027-03-25 # plf: waive PLF501 aftalt\n"), [], 1),
    ("  - {module: s, date: [2027-03-24,\n    2027-03-25, # plf: waive PLF501 aftalt\n    ]}\n",
     [], 1),
    ("  - {module: s, date: [2027-03-24,\n    # plf: waive PLF501 aftalt\n    2027-03-25]}\n",
     [], 1),
    ("  - {module: s, date: [2027-03-24, 2027-03-25], notes: '# plf: waive PLF501 x'}\n",
     [f"k 5:36-46 {HOLIDAY}"], 0),
    # where it silences nothing
    (f"  # plf: waive PLF501 aftalt\n\n{DAY}\n",
     ["k 5:3-29 " + NOTHING.format("PLF501"), f"k 7:36-46 {HOLIDAY}"], 0),
    (f"{DAY}\n# plf: waive PLF501 aftalt\n",
     [f"k 5:36-46 {HOLIDAY}", "k 6:1-27 " + NOTHING.format("PLF501")], 0),
    (f"{DAY} # plf: waive PLF503 weekend\n",
     [f"k 5:36-46 {HOLIDAY}", "k 5:49-76 " + NOTHING.format("PLF503")], 0),
    # without a reason it works, and is told
    (f"{DAY} # plf: waive PLF501\n",
     ["k 5:49-68 PLF020 The waiver of PLF501 gives no reason."], 1),
    # what cannot be read
    (f"{DAY} # plf: waive\n",
     [f"k 5:36-46 {HOLIDAY}", f"k 5:49-61 {UNREAD}"],
     0),
    (f"{DAY} # plf: ignore PLF501 x\n",
     [f"k 5:36-46 {HOLIDAY}", f"k 5:49-71 {UNREAD}"],
     0),
    (f"{DAY} # plf: waive PLF501 until torsdag x\n",
     [f"k 5:36-46 {HOLIDAY}", f"k 5:49-84 {UNREAD}"],
     0),
    # a last day that is not said as one: the waiver would last for ever
    *((f"{DAY} # plf: waive PLF501 {end} x\n",
       [f"k 5:36-46 {HOLIDAY}", f"k 5:49-{71 + len(end)} {UNREAD}"], 0)
      for end in ("til 2027-06-30", "til og med 30.6.2027", "indtil 2027-06-30")),
    (f"{DAY} # plf: waive PLF501 til planen er klar\n", [], 1),
    (f"{DAY} # plf: waive PLF5O1 x\n",
     [f"k 5:36-46 {HOLIDAY}", "k 5:49-70 PLF023 There is no rule with the code “PLF5O1”."], 0),
    *((f"{DAY} # plf: waive {codes} x\n",
       [f"k 5:36-46 {HOLIDAY}", f"k 5:49-{64 + len(codes)} PLF023 A waiver is for one code."], 0)
      for codes in ("PLF501, PLF503", "PLF501,PLF503", "PLF501 og PLF503", "PLF501/PLF503")),
    # a reason may name another code
    (f"{DAY} # plf: waive PLF501 som PLF503\n", [], 1),
    (f"{DAY} # plf er godt\n", [f"k 5:36-46 {HOLIDAY}"], 0),
    # two findings of one code on one line
    ("  - {module: s, date: [2027-03-25, 2027-03-26]} # plf: waive PLF501 påske\n", [], 2),
    # two codes on one line need two waivers
    (("  # plf: waive PLF501 a\n  - {module: s, date: [2027-03-25, 2027-03-27]} "
     "# plf: waive PLF503 b\n"), [], 2),
    # the same waiver twice
    (f"  # plf: waive PLF501 a\n{DAY} # plf: waive PLF501 b\n",
     ["k 6:49-70 " + NOTHING.format("PLF501")], 1),
]  # fmt: skip


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize(("sessions", "findings", "waived"), CASES)
def test_waivers(sessions: str, findings: list[str], waived: int, line_end: str) -> None:
    report = _report(sessions.replace("\n", line_end))
    assert (found(report), report.waived) == (findings, waived)


@pytest.mark.parametrize(
    ("today", "findings", "waived"),
    [
        (date(2027, 6, 29), [], 1),
        (date(2027, 6, 30), [], 1),  # the last day is included
        (
            date(2027, 7, 1),
            [
                f"k 5:36-46 {HOLIDAY}",
                "k 5:49-87 PLF022 The waiver of PLF501 expired on 30 June 2027.",
            ],
            0,
        ),
    ],
)
def test_until(today: date, findings: list[str], waived: int) -> None:
    report = _report(f"{DAY} # plf: waive PLF501 until 2027-06-30 x\n", today)
    assert (found(report), report.waived) == (findings, waived)


def test_an_expired_waiver_is_told_even_where_it_silences_nothing() -> None:
    day = "  - {module: s, date: [2027-01-13, 2027-01-14]}"
    report = _report(f"{day} # plf: waive PLF501 until 2026-11-20 x\n")
    assert found(report) == ["k 5:49-87 PLF022 The waiver of PLF501 expired on 20 November 2026."]


def test_until_without_a_reason() -> None:
    report = _report(f"{DAY} # plf: waive PLF501 until 2027-06-30\n")
    assert found(report) == ["k 5:49-85 PLF020 The waiver of PLF501 gives no reason."]


def test_waivers_can_be_left_out() -> None:
    report = _report(f"{DAY} # plf: waive PLF501 aftalt\n", waivers=False)
    assert (found(report), report.waived) == ([f"k 5:36-46 {HOLIDAY}"], 0)


def test_a_waiver_in_a_file_that_cannot_be_read_is_not_told_as_unused() -> None:
    report = _report(f"{DAY} # plf: waive PLF501 aftalt\n  - [\n")
    assert [text.split()[2] for text in found(report)] == ["PLF005"]


def test_a_fault_of_shape_cannot_be_waived() -> None:
    """Nothing is rendered from such a file, so silence would only hide why."""
    files = {"p.yaml": "kind: programme\nid: p\ntitle: P\ntitel: Q # plf: waive PLF102 flyttes\n"}
    report = report_of(files)
    assert (found(report), report.waived) == (
        [
            "p 4:1-6 PLF102 Unknown key “titel”.",
            "p 4:10-37 PLF023 PLF102 cannot be waived.",
        ],
        0,
    )

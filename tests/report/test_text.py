import re
from collections.abc import Iterator

import pytest

from plf_cli import messages
from plf_cli.diagnostics import Diagnostic, Related, Severity, Span
from plf_cli.report.text import to_colour, to_text
from tests.report.reports import NO_LINE, finding, line_of, report

ERROR, WARNING, NOTE = (finding(severity=severity) for severity in Severity)


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    messages.use("en")
    yield
    messages.use("en")


@pytest.mark.parametrize(
    ("found", "files", "waived", "summary"),
    [
        ([], 0, 0, "0 files: no findings."),
        ([], 1, 0, "1 file: no findings."),
        ([], 19, 2, "19 files: no findings, 2 waived."),
        ([ERROR], 1, 0, "1 file: 1 error."),
        ([ERROR, ERROR, WARNING], 2, 0, "2 files: 2 errors, 1 warning."),
        ([WARNING, WARNING, NOTE], 2, 1, "2 files: 2 warnings, 1 note, 1 waived."),
        ([NOTE, NOTE], 1, 0, "1 file: 2 notes."),
    ],
)
def test_the_summary(found: list[Diagnostic], files: int, waived: int, summary: str) -> None:
    text = to_text(report(*found, files=files, waived=waived), NO_LINE)
    assert text.splitlines()[-1] == summary


def test_everything_that_a_finding_says() -> None:
    related = Related("first used here", "a.yaml", Span(12, 3, 12, 9))
    found = finding(Span(10, 4, 10, 7), Severity.WARNING, "Twice.", "Keep one.", (related,))
    text = to_text(report(found), line_of("\n" * 9 + "id: abc"))
    assert text == (
        "x.yaml:10:4: warning PLF103: Twice.\n"
        "     |\n"
        "  10 | id: abc\n"
        "     |    ^^^\n"
        "     = first used here: a.yaml:12:3\n"
        "     = help: Keep one.\n"
        "\n"
        "1 file: 1 warning.\n"
    )


def test_a_finding_without_a_line_to_show() -> None:
    text = to_text(report(finding(Span(), message="Gone.", help_="Look.")), NO_LINE)
    assert text.splitlines()[:2] == ["x.yaml:1:1: error PLF103: Gone.", "    = help: Look."]


LONG = "a" * 60 + "FAULT" + "b" * 60


@pytest.mark.parametrize(
    ("line", "span", "shown", "caret"),
    [
        ("id: abc", Span(1, 5, 1, 8), "id: abc", "    ^^^"),
        ("id: abc", Span(1, 5, 1, 5), "id: abc", "    ^"),
        ("id: abc", Span(1, 8, 1, 8), "id: abc", "       ^"),
        ("id: abc", Span(1, 5, 3, 2), "id: abc", "    ^^^"),
        ("id: æøå", Span(1, 5, 1, 8), "id: æøå", "    ^^^"),
        ("\tid: abc", Span(1, 6, 1, 9), "    id: abc", "        ^^^"),
        ("id: 🎉 abc", Span(1, 7, 1, 10), "id: 🎉 abc", "       ^^^"),
        ("id: 日本", Span(1, 5, 1, 7), "id: 日本", "    ^^^^"),
        ("id: e\u0301 abc", Span(1, 8, 1, 11), "id: e\u0301 abc", "      ^^^"),
        ("id: ก\u0e47 abc", Span(1, 8, 1, 11), "id: ก\u0e47 abc", "      ^^^"),
        ("id: ❤\ufe0f abc", Span(1, 8, 1, 11), "id: ❤\ufe0f abc", "       ^^^"),
        ("id: 👩\u200d👧 abc", Span(1, 9, 1, 12), "id: 👩·👧 abc", " " * 10 + "^^^"),
        ("id:\tabc", Span(1, 4, 1, 5), "id:    abc", "   ^^^^"),
        ("id: a\u2028b", Span(1, 7, 1, 8), "id: a·b", "      ^"),
        ("id: \x1b[31m abc", Span(1, 5, 1, 6), "id: ·[31m abc", "    ^"),
        ("id: \x00 abc", Span(1, 5, 1, 6), "id: · abc", "    ^"),
        (LONG, Span(1, 61, 1, 66), f"…{LONG[10:110]}…", " " * 51 + "^^^^^"),
        (LONG, Span(1, 1, 1, 126), f"{LONG[:100]}…", "^" * 100),
        ("a" * 200, Span(1, 200, 1, 201), f"…{'a' * 51}", " " * 51 + "^"),
    ],
)
def test_the_caret_stands_below_the_fault(line: str, span: Span, shown: str, caret: str) -> None:
    lines = to_text(report(finding(span)), line_of(line)).splitlines()
    assert lines[2:4] == [f"  1 | {shown}", f"    | {caret}"]


@pytest.mark.parametrize("letter", ["\x1b", "\n", "\r", "\x07", "\x9b", "\ud800", "\u2028"])
def test_a_message_cannot_drive_the_terminal(letter: str) -> None:
    found = Diagnostic(
        f"x{letter}.yaml", Span(), "PLF103", Severity.ERROR, f"a{letter}b", f"c{letter}d"
    )
    text = to_text(report(found), NO_LINE)
    assert "x·.yaml:1:1: error PLF103: a·b\n" in text
    assert "help: c·d\n" in text


def test_colours_change_nothing_but_colours() -> None:
    found = report(
        finding(Span(1, 5, 1, 8), message="[bold]Wrong[/bold] :smile: " + "x" * 300, help_="Help."),
        finding(Span(1, 5, 1, 8), Severity.WARNING),
        finding(Span(1, 5, 1, 8), Severity.NOTE),
        waived=3,
    )
    coloured = to_colour(found, line_of("id: abc"))
    assert coloured.count("\x1b[") > 20
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == to_text(found, line_of("id: abc"))


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_words_are_in_the_users_language(language: str) -> None:
    messages.use(language)
    text = to_text(report(ERROR, WARNING, NOTE), NO_LINE)
    for word in ("error", "warning", "note"):
        assert f" {messages._(word)} PLF103: " in text

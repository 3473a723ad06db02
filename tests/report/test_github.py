import pytest
from hypothesis import given

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.report.github import to_github
from plf_cli.report.letters import printable
from tests.report.anything import reports, whole
from tests.report.reports import EXAMPLE, EXAMPLE_LINE, NO_LINE, finding, report

Command = tuple[str, dict[str, str], str]


def read(line: str) -> Command:
    """A command as the runner reads it: its name, its properties and its message.

    The order of the replacements is the runner's, too: the percent sign comes last.
    """
    line = line.lstrip()
    assert line.startswith("::")
    about, closed, data = line[2:].partition("::")
    assert closed
    name, _space, rest = about.partition(" ")
    pairs = [one.split("=", 1) for one in rest.strip().split(",") if one]
    properties = {pair[0]: unescaped(pair[1], ":,") for pair in pairs if len(pair) == 2 and pair[1]}
    return name, properties, unescaped(data, "")


def unescaped(text: str, more: str) -> str:
    for letter in f"\r\n{more}%":
        text = text.replace(f"%{ord(letter):02X}", letter)
    return text


def commands(report: Report) -> list[Command]:
    """What the runner reads; its lines end as in .NET, at CR and LF only."""
    text = to_github(report, NO_LINE).encode().decode()
    return [read(line) for line in text.replace("\r", "\n").split("\n") if line]


def test_what_stands_in_it() -> None:
    assert to_github(EXAMPLE, EXAMPLE_LINE) == (
        "::error file=forløb/å b.yaml,line=2,endLine=2,col=9,endColumn=13,title=PLF103"
        "::“foer” is no word here: 100%25, {a}.%0ADid you mean “før”?\n"
        "::warning file=forløb/å b.yaml,line=1,endLine=1,col=1,endColumn=2,title=PLF103"
        "::Nothing here.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "100%",
        "%0A",
        "%25",
        "a\nb",
        "a\r\nb",
        "a, b",
        "a: b",
        "::error::x",
        "a=b",
        "]",
        "x::",
        "%3A",
    ],
)
def test_what_the_runner_takes_for_its_own_survives(text: str) -> None:
    ((name, properties, message),) = commands(report(finding(message=text, file=text)))
    assert (name, properties["file"], message) == ("error", text, text)


def test_columns_stand_only_where_one_line_is_meant() -> None:
    ((_name, properties, _message),) = commands(report(finding(Span(1, 5, 3, 2))))
    assert properties == {"file": "x.yaml", "line": "1", "endLine": "3", "title": "PLF103"}


def test_a_note_is_a_notice() -> None:
    assert commands(report(finding(severity=Severity.NOTE)))[0][0] == "notice"


@given(reports)
def test_whatever_is_found_comes_back(report: Report) -> None:
    assert commands(report) == [expected(found) for found in report.diagnostics]


def plain(text: str) -> str:
    """The text as a log shows it: what would drive a terminal is a dot, but for lines and tabs."""
    return whole("".join(one if one in "\t\r\n" else printable(one) for one in text))


def expected(found: Diagnostic) -> Command:
    span = found.span
    within = span.line == span.end_line
    place = {"file": plain(found.file), "line": f"{span.line}", "endLine": f"{span.end_line}"}
    columns = {"col": f"{span.column}", "endColumn": f"{span.end_column}"} if within else {}
    name = {"error": "error", "warning": "warning", "note": "notice"}[found.severity]
    message = plain(f"{found.message}\n{found.help}" if found.help else found.message)
    return name, {**place, **columns, "title": found.code}, message

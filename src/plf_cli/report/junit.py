"""The findings as JUnit XML, for the test reports of Jenkins, GitLab and others."""

from collections import Counter
from collections.abc import Callable
from xml.etree import ElementTree as ET

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity
from plf_cli.messages import plural
from plf_cli.report.letters import in_xml, printable
from plf_cli.report.text import finding, plain

Case = tuple[str, ET.Element | None]
"""A test's name, and what became of it where it did not pass."""


def to_junit(report: Report, line_of: Callable[[str, int], str]) -> str:
    """The report with a suite a file and a test a finding; files without any are one passed test.

    What fails plf is a failure. What does not must not fail a test: it counts as skipped, and so
    do the findings that are not shown.
    """
    suites: dict[str, list[Case]] = {}
    for found in report.diagnostics:
        suites.setdefault(found.file, []).append(_case(found, line_of, report.failing))
    files = {found.file for found in (*report.diagnostics, *report.hidden)}
    clean = max(0, report.files - len(files))
    if clean or not files:
        name = plural("{n} file without findings", "{n} files without findings", clean)
        suites.setdefault("plf", []).append((name, None))
    if report.hidden:
        name = plural("{n} finding not shown", "{n} findings not shown", len(report.hidden))
        suites.setdefault("plf", []).append((name, ET.Element("skipped", type="plf", message=name)))
    root = ET.Element("testsuites")
    for number, (file, cases) in enumerate(suites.items()):
        about = {"id": str(number), "timestamp": f"{report.day.isoformat()}T00:00:00"}
        root.append(_suite(_name(file), cases, about))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _case(
    found: Diagnostic, line_of: Callable[[str, int], str], failing: frozenset[Severity]
) -> Case:
    """The test that a finding is: named after it, without its line, which may move."""
    tag = "failure" if found.severity in failing else "skipped"
    outcome = ET.Element(tag, type=found.code, message=in_xml(found.message))
    outcome.text = in_xml(plain(finding(found, line_of)))
    return _name(f"{found.code} {found.message}"), outcome


def _name(text: str) -> str:
    """The text as a name that no reader changes: in one line, without spaces at its ends."""
    return " ".join(in_xml(printable(text)).split()) or "·"


def _suite(file: str, cases: list[Case], about: dict[str, str]) -> ET.Element:
    """A suite in the order and with all attributes that the strict schemas ask for."""
    outcomes = Counter(outcome.tag for _name, outcome in cases if outcome is not None)
    counts = {
        "tests": str(len(cases)),
        "failures": str(outcomes["failure"]),
        "errors": "0",  # a test that could not be run: there is none
        "skipped": str(outcomes["skipped"]),
        "time": "0",
    }
    head = {"name": file, "package": "plf", **about, "hostname": "localhost", **counts}
    suite = ET.Element("testsuite", head)
    ET.SubElement(suite, "properties")
    seen: Counter[str] = Counter()
    for name, outcome in cases:
        seen[name] += 1
        own = name if seen[name] == 1 else f"{name} ({seen[name]})"
        case = ET.SubElement(suite, "testcase", name=own, classname=file, time="0")
        case.extend([] if outcome is None else [outcome])
    ET.SubElement(suite, "system-out")
    ET.SubElement(suite, "system-err")
    return suite

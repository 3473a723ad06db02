from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from hypothesis import given

from plf_cli import messages
from plf_cli.check import Report
from plf_cli.diagnostics import Severity
from plf_cli.report.junit import to_junit
from tests.report.anything import reports, whole
from tests.report.reports import EXAMPLE, EXAMPLE_LINE, NO_LINE, finding, report

ANT, JENKINS = (
    xmlschema.XMLSchema(str(Path(__file__).parent / f"{name}.xsd")) for name in ("ant", "jenkins")
)


def test_what_stands_in_it() -> None:
    assert (
        to_junit(EXAMPLE, EXAMPLE_LINE)
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="forløb/å b.yaml" package="plf" id="0" timestamp="2026-12-01T00:00:00"\
 hostname="localhost" tests="2" failures="1" errors="0" skipped="1" time="0">
    <properties />
    <testcase name="PLF103 “foer” is no word here: 100%, {a}." classname="forløb/å b.yaml"\
 time="0">
      <failure type="PLF103" message="“foer” is no word here: 100%, {a}.">\
forløb/å b.yaml:2:9: error PLF103: “foer” is no word here: 100%, {a}.
    |
  2 | when:   foer
    |         ^^^^
    = first used here: a.yaml:1:1
    = help: Did you mean “før”?
</failure>
    </testcase>
    <testcase name="PLF103 Nothing here." classname="forløb/å b.yaml" time="0">
      <skipped type="PLF103" message="Nothing here.">\
forløb/å b.yaml:1:1: warning PLF103: Nothing here.
    |
  1 | id: x
    | ^
</skipped>
    </testcase>
    <system-out />
    <system-err />
  </testsuite>
  <testsuite name="plf" package="plf" id="1" timestamp="2026-12-01T00:00:00" hostname="localhost"\
 tests="1" failures="0" errors="0" skipped="0" time="0">
    <properties />
    <testcase name="2 files without findings" classname="plf" time="0" />
    <system-out />
    <system-err />
  </testsuite>
</testsuites>
"""
    )


@pytest.mark.parametrize("files", [0, 1, 7])
def test_a_run_without_findings_is_a_test_that_passed(files: int) -> None:
    (suite,) = read(report(files=files))
    assert [case.get("name") for case in suite.iter("testcase")] == [
        messages.plural("{n} file without findings", "{n} files without findings", files)
    ]


def test_equal_findings_have_names_of_their_own() -> None:
    (suite,) = read(report(finding(), finding(), finding(file="x.yaml")))
    names = [case.get("name") for case in suite.iter("testcase")]
    assert names == ["PLF103 Wrong.", "PLF103 Wrong. (2)", "PLF103 Wrong. (3)"]


@pytest.mark.parametrize("text", ['<testsuite name="x"/>', "<failure/>"])
@pytest.mark.parametrize("schema", [ANT, JENKINS])
def test_the_schemas_do_refuse(schema: xmlschema.XMLSchema, text: str) -> None:
    assert schema.is_valid("<testsuites/>")
    assert not schema.is_valid(f"<testsuites>{text}</testsuites>")


def read(report: Report) -> ET.Element:
    """The report as a reader has it that got bytes and checked them."""
    root = ET.fromstring(to_junit(report, NO_LINE).encode())  # noqa: S314 - our own
    for schema in (ANT, JENKINS):
        schema.validate(root)
    return root


@given(reports)
def test_whatever_is_found_it_is_valid_and_comes_back(report: Report) -> None:
    root = read(report)
    outcomes = [(one.tag, one.get("message")) for one in root.iter() if one.get("type")]
    tags = {Severity.ERROR: "failure"}
    assert Counter(outcomes) == Counter(
        (tags.get(found.severity, "skipped"), in_xml(found.message)) for found in report.diagnostics
    )
    for suite in root:
        names = [case.get("name") for case in suite.iter("testcase")]
        assert len(set(names)) == len(names) == int(suite.get("tests", ""))
        for tag, key in (("failure", "failures"), ("skipped", "skipped")):
            assert len(suite.findall(f"testcase/{tag}")) == int(suite.get(key, ""))


def in_xml(text: str) -> str:
    """The text as it must come back: what XML 1.0 forbids is lost, and nothing else."""
    forbidden = {*range(0x20), 0xFFFE, 0xFFFF} - {0x09, 0x0A, 0x0D}
    return "".join("\ufffd" if ord(one) in forbidden else one for one in whole(text))

import re

import pytest
from hypothesis import given

from plf_cli.check import Report
from plf_cli.report.concise import to_concise
from tests.report.anything import reports
from tests.report.reports import EXAMPLE, EXAMPLE_LINE, NO_LINE, report


def test_a_line_each_and_a_summary() -> None:
    assert to_concise(EXAMPLE, EXAMPLE_LINE) == (
        "forløb/å b.yaml:2:9: error PLF103: “foer” is no word here: 100%, {a}.\n"
        "forløb/å b.yaml:1:1: warning PLF103: Nothing here.\n"
        "3 files: 1 error, 1 warning.\n"
    )


def test_quiet_has_no_summary() -> None:
    assert to_concise(report(), NO_LINE, quiet=True) == ""
    assert to_concise(EXAMPLE, EXAMPLE_LINE, quiet=True).count("\n") == 2


@pytest.mark.usefixtures("danish")
def test_in_danish() -> None:
    assert to_concise(EXAMPLE, EXAMPLE_LINE).endswith("3 filer: 1 fejl, 1 advarsel.\n")


@given(reports)
def test_whatever_stands_in_a_message_it_stays_one_line(report: Report) -> None:
    *found, _summary = to_concise(report, NO_LINE).splitlines()
    assert len(found) == len(report.diagnostics)
    for line, one in zip(found, report.diagnostics, strict=True):
        place = rf":{one.span.line}:{one.span.column}: {one.severity} {one.code}: "
        assert re.search(place, line)

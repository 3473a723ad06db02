import json
import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from jsonschema import Draft7Validator

from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic
from plf_cli.report.sarif import to_sarif
from plf_cli.rules import RULES, pages
from tests.report.anything import reports, whole
from tests.report.reports import EXAMPLE, EXAMPLE_LINE, NO_LINE, finding, report
from tests.report.sarif_schema import LOG

SCHEMA = Draft7Validator(LOG, format_checker=Draft7Validator.FORMAT_CHECKER)


def run(report: Report) -> dict[str, Any]:
    """The one run of a log that the schema accepts."""
    log = json.loads(to_sarif(report, NO_LINE).encode())
    SCHEMA.validate(log)
    found: dict[str, Any] = log["runs"][0]
    return found


def test_a_result() -> None:
    first = json.loads(to_sarif(EXAMPLE, EXAMPLE_LINE))["runs"][0]["results"][0]
    file = {"uri": "forl%C3%B8b/%C3%A5%20b.yaml", "uriBaseId": "%SRCROOT%"}
    region = {"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 13}
    assert re.fullmatch("[0-9a-f]{64}", first.pop("partialFingerprints")["plf/v1"])
    assert first == {
        "ruleId": "PLF103",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "“foer” is no word here: 100%, {{a}}.\nDid you mean “før”?"},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "a.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 5},
                },
                "message": {"text": "first used here"},
            }
        ],
        "fixes": [
            {
                "description": {"text": "Did you mean “før”?"},
                "artifactChanges": [
                    {
                        "artifactLocation": file,
                        "replacements": [
                            {"deletedRegion": region, "insertedContent": {"text": "før"}}
                        ],
                    }
                ],
            }
        ],
    }


def test_the_run_carries_the_documentation_of_its_rules() -> None:
    found = run(EXAMPLE)
    (rule,) = found["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("PLF103", "wrong-shape")
    assert rule["help"]["markdown"].startswith("### PLF103 wrong-shape\n")
    assert "```yaml" in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert found["columnKind"] == "unicodeCodePoints"
    assert (found["language"], found["tool"]["driver"]["language"]) == ("en", "en")


@pytest.mark.usefixtures("danish")
def test_the_documentation_is_in_the_users_language() -> None:
    found = run(report(finding(code="PLF501")))
    assert found["language"] == "da"
    (told,) = found["tool"]["driver"]["rules"]
    (rule,) = (rule for rule in RULES if rule.code == "PLF501")
    assert told["help"]["markdown"] == pages.page(rule)
    assert "fejl" in told["help"]["markdown"]


@pytest.mark.parametrize(
    ("file", "uri", "is_relative"),
    [
        ("a/b.yaml", "a/b.yaml", True),
        ("a b/æ.yaml", "a%20b/%C3%A6.yaml", True),
        ("100%.yaml", "100%25.yaml", True),
        ("a:b.yaml", "a%3Ab.yaml", True),
        ("a#b?c.yaml", "a%23b%3Fc.yaml", True),
        ("<stdin>", "%3Cstdin%3E", False),
        ("/srv/a b.yaml", "file:///srv/a%20b.yaml", False),
        ("C:/a b.yaml", "file:///C:/a%20b.yaml", False),
        ("//host/share/æ.yaml", "file://host/share/%C3%A6.yaml", False),
    ],
)
def test_files(file: str, uri: str, is_relative: bool) -> None:  # noqa: FBT001
    (result,) = run(report(finding(file=file)))["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": uri} | ({"uriBaseId": "%SRCROOT%"} if is_relative else {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{0}", "{{0}}"),
        ("[a](b)", r"[a\](b)"),
        (r"[a\](b)", r"[a\\\](b)"),
        ("[1, 2] (x)", "[1, 2] (x)"),
    ],
)
def test_a_message_has_no_arguments_and_no_links(text: str, said: str) -> None:
    assert run(report(finding(message=text)))["results"][0]["message"] == {"text": said}


def test_no_findings_are_no_results_and_no_rules() -> None:
    found = run(report())
    assert (found["results"], found["tool"]["driver"]["rules"]) == ([], [])


@pytest.mark.parametrize(
    "wrong", [{"version": "2.1.0"}, {"version": "2.1.0", "runs": [], "$schema": "a b"}]
)
def test_the_schema_does_refuse(wrong: object) -> None:
    assert not SCHEMA.is_valid(wrong)


def test_the_schema_looks_at_addresses() -> None:
    log = json.loads(to_sarif(EXAMPLE, EXAMPLE_LINE))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    place["artifactLocation"]["uri"] = "forløb/å b.yaml"
    assert not SCHEMA.is_valid(log)


@given(reports)
def test_whatever_is_found_it_is_valid_and_comes_back(report: Report) -> None:
    found = run(report)
    rules = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    assert [seen(one, rules) for one in found["results"]] == [
        expected(one) for one in report.diagnostics
    ]


def seen(result: dict[str, Any], rules: list[str]) -> tuple[object, ...]:
    """A result as a viewer shows it."""
    place = result["locations"][0]["physicalLocation"]
    file = unquote(place["artifactLocation"]["uri"].removeprefix("file:"))
    related = [shown(one["message"]["text"]) for one in result.get("relatedLocations", [])]
    fixes = [
        one["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"]
        for one in result.get("fixes", [])
    ]
    message = shown(result["message"]["text"])
    code = rules[result["ruleIndex"]]
    assert result["ruleId"] == code
    return (
        file.lstrip("/"),
        (*place["region"].values(),),
        code,
        result["level"],
        message,
        related,
        fixes,
    )


def shown(text: str) -> str:
    halved = re.sub(r"(\\+)\](?=\()", lambda one: "\\" * (len(one[1]) // 2) + "]", text)
    assert not re.search(r"(?<!\{)(\{\{)*\{(?!\{)", halved)
    return halved.replace("{{", "{").replace("}}", "}")


def expected(found: Diagnostic) -> tuple[object, ...]:
    span = found.span
    region = (span.line, span.column, span.end_line, span.end_column)
    message = f"{found.message}\n{found.help}" if found.help else found.message
    related = [whole(one.message) for one in found.related]
    fixes = [] if found.fix is None else [whole(found.fix)]
    file = whole(found.file).lstrip("/")
    return file, region, found.code, found.severity.value, whole(message), related, fixes

"""The findings as SARIF 2.1.0, for code scanning and editors."""

import json
import re
from collections.abc import Callable

from plf_cli import __version__
from plf_cli.check import Report
from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.messages import _, language
from plf_cli.report.fingerprints import fingerprints
from plf_cli.report.letters import sound
from plf_cli.report.paths import SHIPPED, is_relative, uri
from plf_cli.rules import RULES, pages
from plf_cli.rules.rule import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
CATALOGUE = "PLF"
IDENTITY = "plf/v1"  # GitHub counts a hash of its own beside it

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

Data = dict[str, object]


def to_sarif(report: Report, line_of: Callable[[str, int], str]) -> str:
    """The report as a log of one run, with the documentation of the rules that found something."""
    codes = {found.code for found in report.diagnostics}
    rules = [rule for rule in RULES if rule.code in codes]
    index = {rule.code: number for number, rule in enumerate(rules)}
    identities = fingerprints(report.diagnostics, line_of)
    results = [
        _result(found, identity) | {"ruleIndex": index[found.code]}
        for found, identity in zip(report.diagnostics, identities, strict=True)
    ]
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(rules, results)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(rules: list[Rule], results: list[Data]) -> Data:
    tool = {"name": "plf", "version": __version__, "language": language()}
    bases = {
        ROOT: {"description": _text(_("The folder that plf was run in."))},
        CATALOGUE: {"description": _text(_("The catalogue that is shipped with plf."))},
    }
    return {
        "tool": {"driver": {**tool, "rules": [_rule(rule) for rule in rules]}},
        "invocations": [{"executionSuccessful": True}],
        "language": language(),
        "originalUriBaseIds": bases,
        "newlineSequences": ["\r\n", "\n", "\r"],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }


def _rule(rule: Rule) -> Data:
    """A rule's documentation; its texts take no arguments, so their braces stand for themselves."""
    page, title = pages.page(rule), pages.title(rule)
    what = (_(text) for text in pages.paragraphs(rule.what))
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": " ".join([title, *what])},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"tags": [rule.concern.value]},
    }


def _result(found: Diagnostic, identity: str) -> Data:
    result: Data = {
        "ruleId": found.code,
        "level": _LEVEL[found.severity],
        "message": _text("\n".join(filter(None, (found.message, found.help)))),
        "locations": [{"physicalLocation": _place(found.file, found.span)}],
        "partialFingerprints": {IDENTITY: identity},
    }
    if found.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _place(other.file, other.span),
                "message": _text(other.message),
            }
            for number, other in enumerate(found.related, 1)
        ]
    if found.fix is not None:
        result["fixes"] = [_fix(found, found.fix)]
    return result


def _fix(found: Diagnostic, text: str) -> Data:
    replacement = {"deletedRegion": _region(found.span), "insertedContent": {"text": sound(text)}}
    change = {"artifactLocation": _file(found.file), "replacements": [replacement]}
    about: Data = {"description": _text(found.help)} if found.help else {}
    return about | {"artifactChanges": [change]}


def _place(file: str, span: Span) -> Data:
    return {"artifactLocation": _file(file), "region": _region(span)}


def _file(file: str) -> Data:
    if file.startswith(SHIPPED):
        return {"uri": uri(file.removeprefix(SHIPPED)), "uriBaseId": CATALOGUE}
    root = {"uriBaseId": ROOT} if is_relative(file) else {}
    return {"uri": uri(file), **root}


def _region(span: Span) -> Data:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _text(text: str) -> Data:
    """A message that stands for itself: braces would hold arguments, and ``[a](b)`` is a link."""
    plain = sound(text).replace("{", "{{").replace("}", "}}")
    return {"text": re.sub(r"(\\*)\](?=\()", r"\1\1\\]", plain)}

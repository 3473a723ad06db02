"""One rule over documents in short: a programme of modules, a course of sessions."""

from datetime import date, timedelta

from tests.building import TODAY, place, report_of
from tests.rules.minimal import completed

DAY = "2027-01-13"  # a Wednesday without anything special


def told(code: str, *documents: str, waivers: bool = True) -> list[str]:
    """``3:5-9 message`` of each finding with this code in the documents, made whole."""
    report = report_of(completed("---\n".join(documents)), today=TODAY, waivers=waivers)
    return [f"{place(one.span)} {one.message}" for one in report.diagnostics if one.code == code]


def messages(code: str, *documents: str) -> list[str]:
    """The messages alone."""
    return [text.partition(" ")[2] for text in told(code, *documents)]


def programme(*modules: str, **keys: str) -> str:
    """A programme with these modules, each a flow mapping without its braces."""
    lines = [f"{key}: {value}" for key, value in keys.items()]
    listed = [f"  - {{{module}}}" for module in modules]
    return "\n".join(["kind: programme", *lines, "modules:", *listed, ""])


def course(*sessions: str, **keys: str) -> str:
    """A course with these sessions, each a flow mapping without its braces."""
    lines = [f"{key}: {value}" for key, value in keys.items()]
    listed = [f"  - {{{session}}}" for session in sessions]
    return "\n".join(["kind: course", *lines, "sessions:", *listed, ""])


def after(days: int, start: str = DAY) -> str:
    """The date so many days after another."""
    return (date.fromisoformat(start) + timedelta(days=days)).isoformat()

"""Dates -> the files of their courses, and what plf says of them then."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.check import Report, check
from plf_cli.cli import console
from plf_cli.cli.gather import Gathered
from plf_cli.cli.policy import policy_of
from plf_cli.cli.writing import Planned as PlannedFile
from plf_cli.cli.writing import check_writable, put, refusals
from plf_cli.dates.planner import Outcome
from plf_cli.dates.sessions import Planned
from plf_cli.diagnostics import Diagnostic, Severity
from plf_cli.edit.course import dated, listed
from plf_cli.messages import _
from plf_cli.model.course import Course, Session
from plf_cli.source import read

Dates = Mapping[int, Sequence[date]]


def put_dates(
    gathered: Gathered,
    courses: Sequence[Planned],
    outcome: Outcome,
    today: date,
    *,
    diff: bool,
) -> None:
    """Write the plan's dates into the files of the courses, or show how they would change.

    Raises ``Failure`` where a file cannot be changed; then none is.
    """
    assert outcome.plan is not None
    files = []
    for planned in courses:
        entry = entry_of(gathered.catalogue, planned.course)
        check_writable(entry)
        old: dict[int, tuple[date, ...]] = {}
        new = []
        for number, (event, start) in enumerate(
            zip(outcome.problem.events, outcome.plan, strict=True)
        ):
            if event.course is not planned.course or event.stays or event.is_provisional:
                continue
            dates = outcome.problem.dates(number, start)
            if event.at is None:
                new.append(as_data(event.session, dates))
            else:
                old[event.at] = dates
        files.append(PlannedFile(entry, changed_text(entry, old, new)))
    tell_new(gathered, files, today)
    put(files, diff=diff)


def entry_of(catalogue: Catalogue, course: Course) -> Entry:
    """The file of a course."""
    entry = catalogue.entry("course", course.id)
    assert entry is not None
    return entry


def as_data(session: Session, dates: Sequence[date]) -> dict[str, Any]:
    """A session that is not listed yet, in the keys of the language."""
    told = {
        key: value
        for key in ("module", "group", "cluster", "team", "number")
        if (value := getattr(session, key)) is not None
    }
    return {**told, "date": list(dates)}


def changed_text(entry: Entry, dates: Dates, new: Iterable[Mapping[str, Any]] = ()) -> str:
    """The text of a course's file with these dates, and with these sessions at its end.

    Raises ``Failure`` where that would touch anything else.
    """
    source = entry.loaded.source
    new = list(new)
    with refusals(entry):
        text = dated(source, dates)
        return listed(read(text.encode(), entry.file), new) if new else text


def new_findings(gathered: Gathered, files: Sequence[PlannedFile], today: date) -> list[Diagnostic]:
    """What plf validate would say of the changed files that it does not say now."""
    return changed_findings(gathered, files, today)[0]


def changed_findings(
    gathered: Gathered,
    files: Sequence[PlannedFile],
    today: date,
    others: Iterable[Entry] = (),
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What plf validate would say of the changed files, and of others, and does not say now.

    And what it says now and would not say then.
    """
    catalogue, policy = gathered.catalogue, policy_of(gathered)
    texts = {id(one.entry): one.content for one in files}
    entries = [
        entry.again(texts[id(entry)]) if id(entry) in texts else entry.again()
        for entry in catalogue.entries
    ]
    before = [*(one.entry for one in files), *(one for one in others if id(one) not in texts)]
    asked = {id(entry) for entry in before}
    after = [new for old, new in zip(catalogue.entries, entries, strict=True) if id(old) in asked]
    now = _told(check(catalogue, before, today, policy))
    then = _told(check(Catalogue(entries, catalogue.limits), after, today, policy))
    return _only_in(then, now), _only_in(now, then)


def _told(report: Report) -> list[Diagnostic]:
    return [one for one in report.diagnostics if one.severity is not Severity.NOTE]


def _only_in(found: Iterable[Diagnostic], others: Iterable[Diagnostic]) -> list[Diagnostic]:
    known = set(map(_said, others))
    return [one for one in found if _said(one) not in known]


def _said(found: Diagnostic) -> tuple[str, str, str]:
    return found.file, found.code, found.message


def tell_new(gathered: Gathered, files: Sequence[PlannedFile], today: date) -> list[Diagnostic]:
    """Say on standard error what would be wrong then and is not now."""
    found = new_findings(gathered, files, today)
    if found:
        console.note(_("plf validate will say:"))
    for one in found:
        console.note(f"  {one.code} {one.message}")
    return found

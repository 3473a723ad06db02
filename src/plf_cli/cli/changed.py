"""``--changed-since REV``: what there is to say of the files that a change has a bearing on."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from plf_cli import history
from plf_cli.catalogue import Catalogue, Entry, Origin
from plf_cli.check import Report
from plf_cli.cli import console
from plf_cli.cli.gather import Gathered
from plf_cli.cli.past import Touched, catalogue_at, folder_of
from plf_cli.dependencies import dependents, team_list
from plf_cli.diagnostics import Diagnostic, in_order
from plf_cli.messages import _
from plf_cli.workspace import SETTINGS

Check = Callable[[Catalogue, Iterable[Entry]], Report]
"""All findings in files of a catalogue."""


def report_since(rev: str, gathered: Gathered, check: Check, *, quiet: bool = False) -> Report:
    """What ``check`` finds in the files that differ from ``rev`` and in all that rest on them.

    Elsewhere only what it does not find at ``rev``. That is where the work of now left ``rev``, as
    in a merge request. Raises ``Failure`` where git cannot tell.
    """
    try:
        report = _report_since(rev, gathered, check)
    except history.HistoryError as error:
        raise console.Failure(error.message, error.help, code=2) from None
    if not report.files and not quiet:
        console.note(_("Nothing to check has changed since {rev}.").format(rev=rev))
    return report


def _report_since(rev: str, gathered: Gathered, check: Check) -> Report:
    if any(one.file == "<stdin>" for one in gathered.asked):
        message = _("Standard input has no earlier version; name the file.")
        raise console.Failure(message, code=2)
    if gathered.workspace.root is None and not any(one.content for one in gathered.asked):
        return check(gathered.catalogue, gathered.asked)  # there is nothing that could change
    folder = folder_of(gathered)
    base = history.fork(folder, rev)
    _stay_within(history.top(folder), gathered)
    changes = Touched(history.changed(folder, base))
    if not changes.paths:
        return check(gathered.catalogue, [one for one in gathered.asked if _is_told(one, changes)])
    if gathered.workspace.root and changes.touch(str(gathered.workspace.root / SETTINGS)):
        return check(gathered.catalogue, gathered.asked)
    before = catalogue_at(gathered, base, changes.touch)
    files = _resting(gathered.catalogue, changes) | _resting(before, changes)
    files |= {one.file for one in gathered.asked if _is_told(one, changes)}
    report = check(gathered.catalogue, [one for one in gathered.asked if one.file in files])
    beyond = [one for one in gathered.asked if one.file not in files and not one.is_folder]
    new = list(_new(before, gathered.catalogue, beyond, check))
    found = tuple(in_order([*report.diagnostics, *new]))
    return replace(report, diagnostics=found, files=report.files + len({one.file for one in new}))


def _stay_within(top: Path, gathered: Gathered) -> None:
    """Raise where git keeps no history of what was asked for."""
    for entry in gathered.asked:
        path = Path(entry.file)
        if entry.origin is Origin.GIVEN and not Path(os.path.realpath(path)).is_relative_to(top):
            raise history.outside(path)


def _is_told(entry: Entry, changes: Touched) -> bool:
    """Whether something is to be said although git knows no such file, as of a missing one."""
    if not entry.unread or entry.origin is not Origin.GIVEN:
        return False
    passed_over = any(one.code == "PLF017" for one in entry.loaded.diagnostics)
    return not passed_over or changes.lie_below(entry.file)


def _resting(catalogue: Catalogue, changes: Touched) -> set[str]:
    """The files that are touched, and those that rest on them."""
    lists = {name for entry in catalogue.entries if (name := team_list(entry))}
    files = {entry.file for entry in catalogue.entries if entry.origin is not Origin.SHIPPED}
    return dependents(catalogue, {file for file in files | lists if changes.touch(file)})


def _new(
    before: Catalogue, now: Catalogue, entries: list[Entry], check: Check
) -> Iterator[Diagnostic]:
    """The findings in ``entries`` that were not there before, wherever they stood."""
    files = {entry.file for entry in entries}
    earlier = [entry for entry in before.entries if entry.file in files]
    known = Counter(_identities(check(before, earlier), before))
    report = check(now, entries)
    for found, identity in zip(report.diagnostics, _identities(report, now), strict=True):
        known[identity] -= 1
        if known[identity] < 0:
            yield found


def _identities(report: Report, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """File, code, message and the line's text: what stays the same where a line moves."""
    files = {one.file for one in report.diagnostics}
    sources = {one.file: one.loaded.source for one in catalogue.entries if one.file in files}
    for found in report.diagnostics:
        source = sources.get(found.file)
        yield found.file, found.code, found.message, source.line(found.span.line) if source else ""

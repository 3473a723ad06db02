"""Run the rules, turn routes into places, and take out what is waived."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.diagnostics import Diagnostic, Problem, Related, Severity, in_order
from plf_cli.load import fix_at
from plf_cli.messages import _
from plf_cli.profiles import Policy
from plf_cli.references import file_name, references, same_names
from plf_cli.rules import RULES
from plf_cli.scan import masked
from plf_cli.source import Source
from plf_cli.waivers import waive

_SEVERITY = {rule.code: rule.severity for rule in RULES}


@dataclass(frozen=True)
class Report:
    """What was found in how many files; ``waived`` findings are left out and counted."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    waived: int = 0
    hidden: tuple[Diagnostic, ...] = ()  # counted, but not shown
    day: date = date.min  # as of which it was checked
    failing: frozenset[Severity] = frozenset({Severity.ERROR})  # what fails the run

    @property
    def fails(self) -> bool:
        """Whether there is a finding that fails the run, shown or not."""
        return any(one.severity in self.failing for one in (*self.diagnostics, *self.hidden))

    def count(self, severity: Severity) -> int:
        """How many findings there are of a severity, hidden ones included."""
        found = (*self.diagnostics, *self.hidden)
        return sum(one.severity == severity for one in found)


def check(
    catalogue: Catalogue,
    entries: Iterable[Entry],
    today: date,
    policy: Policy = Policy(),  # noqa: B008 - frozen
    *,
    waivers: bool = True,
) -> Report:
    """All findings in the files of ``entries``, in order."""
    entries = list(entries)
    checker = _Checker(catalogue, policy, entries)
    left: list[Diagnostic] = []
    files = waived = 0
    for entry in entries:
        files += not entry.is_folder
        found = checker.findings(entry)
        source = entry.loaded.source
        if waivers and source.sound:
            found, silenced, about = waive(source, found, today)
            document = catalogue.sound(entry)
            # One that silences nothing may be needed under another profile.
            about = [
                one
                for one in about
                if one.finding.code != "PLF021" or policy.severity(one.waives, document)
            ]
            found += _weighed([one.finding for one in about], policy, document)
            waived += silenced
        left += found
    numbers = {number for one in catalogue.entries if one.is_read for number in one.loaded.numbers}
    left = [_without_numbers(one, numbers) for one in left]
    return Report(tuple(in_order(left)), files, waived, day=today)


def _without_numbers(found: Diagnostic, numbers: set[str]) -> Diagnostic:
    """The finding without a CPR number, whatever it quotes; ``numbers`` are known to be some."""
    found = replace(found, file=masked(found.file), where=masked(found.where, numbers))
    if found.code == "PLF901":
        return found  # which quotes nothing, and there may be thousands
    related = (
        replace(one, message=masked(one.message, numbers), file=masked(one.file))
        for one in found.related
    )
    return replace(
        found,
        message=masked(found.message, numbers),
        help=found.help and masked(found.help, numbers),
        related=tuple(related),
        fix=None if found.fix is None or masked(found.fix, numbers) != found.fix else found.fix,
    )


def _weighed(found: list[Diagnostic], policy: Policy, document: object) -> list[Diagnostic]:
    """The findings that count in a document, each as severe as the policy says."""
    severities = [policy.severity(one.code, document) for one in found]
    return [
        one if one.severity is severity else replace(one, severity=severity)
        for one, severity in zip(found, severities, strict=True)
        if severity
    ]


class _Checker:
    """Findings of the files of one catalogue; what a variant inherits is looked up in its base."""

    def __init__(self, catalogue: Catalogue, policy: Policy, reported: list[Entry]) -> None:
        self.catalogue = catalogue
        self.policy = policy
        self.reported = reported
        self.known: dict[str, list[Diagnostic]] = {}

    @cached_property
    def _by_file(self) -> dict[str, Entry]:
        return {entry.file: entry for entry in reversed(self.catalogue.entries)}

    @cached_property
    def _by_document(self) -> dict[int, Entry]:
        """The file of each document that a rule can point to; what is read lives to the end."""
        sound = ((self.catalogue.sound(one), one) for one in self.catalogue.entries if one.is_read)
        return {id(document): entry for document, entry in sound if document}

    def findings(self, entry: Entry) -> list[Diagnostic]:
        if entry.file not in self.known:
            found = in_order(list(self._findings(entry)))
            document = self.catalogue.sound(entry)
            self.known[entry.file] = _weighed(found, self.policy, document)
        return self.known[entry.file]

    def _findings(self, entry: Entry) -> Iterator[Diagnostic]:
        document = self.catalogue.sound(entry)
        yield from entry.loaded.diagnostics
        yield from entry.faults
        if entry.schema_of:
            from plf_cli.modeline import modeline  # noqa: PLC0415 - few workspaces have schemas

            yield from filter(None, [modeline(entry)])
        for fault, other in same_names(self.catalogue, entry):
            place = other.loaded.source.span(fault.problem.path)
            first = Related(_("first used here"), other.file, place)
            yield from self._placed(entry, fault.code, fault.problem, (first,))
        if misnamed := file_name(entry):
            yield from self._placed(entry, misnamed.code, misnamed.problem)
        if document is None:
            return
        for fault in references(self.catalogue, document):
            yield from self._placed(entry, fault.code, fault.problem)
        for rule in RULES:
            if rule.check and rule.on and isinstance(document, rule.on):
                for problem in rule.check(document, self.catalogue):
                    if problem.told_by and self._tells(problem.told_by, rule.code):
                        continue
                    yield from self._placed(entry, rule.code, problem)

    def _placed(
        self, entry: Entry, code: str, problem: Problem, related: tuple[Related, ...] = ()
    ) -> Iterator[Diagnostic]:
        """The finding at its place; one that a variant inherits stands where its base is named."""
        source, path = entry.locate(problem.path)
        span = source.span(path, problem.at)
        if problem.piece:
            span = source.piece(span, problem.piece)
        if entry.salvaged and not entry.salvaged.tells(code, problem, source.cut(span)):
            return
        related += tuple(self._related(problem))
        fix = fix_at(source, replace(problem, path=path)) if problem.fix else None
        where = source.trail(path)
        if entry.loaded.roster and source is entry.loaded.roster.source:
            related += entry.loaded.named_here
            fix = None
        elif source is not entry.loaded.source:
            if self._base_says(source, span, code):
                return
            related += (Related(_("inherited from here"), source.file, span),)
            source, span = entry.loaded.source, entry.loaded.source.span(("extends",))
            fix = None
        severity = _SEVERITY[code]
        message, help_ = problem.message, problem.help
        yield Diagnostic(source.file, span, code, severity, message, help_, related, fix, where)

    def _tells(self, document: object, code: str) -> bool:
        """Whether the file of a document is reported on, and a finding with the code is in it."""
        entry = next((one for one in self.reported if one.document is document), None)
        return entry is not None and any(one.code == code for one in self.findings(entry))

    def _base_says(self, source: Source, span: object, code: str) -> bool:
        base = self._by_file.get(source.file)
        return base is not None and any(
            (found.code, found.span) == (code, span) for found in self.findings(base)
        )

    def _related(self, problem: Problem) -> Iterator[Related]:
        for document, route, message in problem.see:
            if entry := self._entry(document):
                source, path = entry.locate(route)
                yield Related(message, source.file, source.span(path))

    def _entry(self, document: object) -> Entry | None:
        if id(document) not in self._by_document:  # one that has been read since
            del self._by_document
        return self._by_document.get(id(document))

"""Run the rules, turn routes into places, and take out what is waived."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.diagnostics import Diagnostic, Problem, Related, Severity, in_order
from plf_cli.messages import _
from plf_cli.references import file_name, references, same_names
from plf_cli.rules import RULES
from plf_cli.source import Source
from plf_cli.waivers import waive

_SEVERITY = {rule.code: rule.severity for rule in RULES}


@dataclass(frozen=True)
class Report:
    """What was found in how many files; ``waived`` findings are left out and counted."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    waived: int = 0

    def count(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return sum(found.severity == severity for found in self.diagnostics)


def check(
    catalogue: Catalogue, entries: Iterable[Entry], today: date, *, waivers: bool = True
) -> Report:
    """All findings in the files of ``entries``, in order."""
    checker = _Checker(catalogue)
    left: list[Diagnostic] = []
    files = waived = 0
    for entry in entries:
        files += not entry.is_folder
        found = in_order(checker.findings(entry))
        if waivers and entry.loaded.source.sound:
            kept, silenced = waive(entry.loaded.source, found, today)
            left += kept
            waived += silenced
        else:
            left += found
    return Report(tuple(in_order(left)), files, waived)


class _Checker:
    """Findings of the files of one catalogue; what a variant inherits is looked up in its base."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.known: dict[str, list[Diagnostic]] = {}

    def findings(self, entry: Entry) -> list[Diagnostic]:
        if entry.file not in self.known:
            self.known[entry.file] = list(self._findings(entry))
        return self.known[entry.file]

    def _findings(self, entry: Entry) -> Iterator[Diagnostic]:
        document = self.catalogue.sound(entry)
        yield from entry.loaded.diagnostics
        yield from entry.faults
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
            if rule.check and rule.on is type(document):
                for problem in rule.check(document, self.catalogue):
                    yield from self._placed(entry, rule.code, problem)

    def _placed(
        self, entry: Entry, code: str, problem: Problem, related: tuple[Related, ...] = ()
    ) -> Iterator[Diagnostic]:
        """The finding at its place; one that a variant inherits stands where its base is named."""
        source, path = entry.locate(problem.path)
        span = source.span(path, problem.at)
        if entry.salvaged and not entry.salvaged.tells(code, problem, source.cut(span)):
            return
        related += tuple(self._related(problem))
        if source is not entry.loaded.source:
            if self._base_says(source, span, code):
                return
            related += (Related(_("inherited from here"), source.file, span),)
            source, span = entry.loaded.source, entry.loaded.source.span(("extends",))
        yield Diagnostic(
            source.file, span, code, _SEVERITY[code], problem.message, problem.help, related
        )

    def _base_says(self, source: Source, span: object, code: str) -> bool:
        base = next((one for one in self.catalogue.entries if one.file == source.file), None)
        return base is not None and any(
            (found.code, found.span) == (code, span) for found in self.findings(base)
        )

    def _related(self, problem: Problem) -> Iterator[Related]:
        for document, route, message in problem.see:
            for entry in self.catalogue.entries:
                if entry.document is document:
                    source, path = entry.locate(route)
                    yield Related(message, source.file, source.span(path))

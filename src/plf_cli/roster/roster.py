"""What a team list says: its teams, where they stand, and what is left out."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import Any

from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.private import finding, private
from plf_cli.roster.cells import Cell, Mark
from plf_cli.scan import cpr, masked
from plf_cli.source import Source, nodes


def _top() -> Cell:
    return Cell("", Mark(0), Mark(0))


@dataclass
class Roster:
    """A team list that has been read: the teams as data of the language, and where they stand.

    ``source`` is never sound: what is certain to be meant is not written into a table. ``faults``
    is a finding for each CPR number (PLF901), for each column, row and cell that is left out
    (PLF210), and for what is rightly passed over (PLF213, a note). No message repeats a number.
    """

    source: Source
    teams: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)  # CPR numbers, which nothing may repeat
    listed: nodes.Sequence = field(default_factory=lambda: nodes.Sequence(_top()))
    _private: list[tuple[int, int]] = field(default_factory=list)  # where the numbers stand

    @property
    def is_whole(self) -> bool:
        """Whether all that can be read was taken over, but for CPR numbers."""
        return not any(one.code == "PLF210" for one in self.faults)

    def opened(self, text: str) -> None:
        """Take the list's text, in which its cells stand, and note down the CPR numbers in it."""
        root = nodes.Mapping(_top())
        root.entries["teams"] = (_top(), self.listed)
        self.source = replace(self.source, text=text, root=root)
        self._private = cpr(text)
        self.numbers = {text[slice(*found)] for found in self._private}
        self.faults += private(self.source.file, text)

    def fault(self, at: Cell | int, message: str, help_: str | None = None) -> None:
        """Note down what is wrong with a cell, or with a row by the number of its line."""
        self._note("PLF210", Severity.ERROR, at, message, help_)

    def passed_over(self, at: Cell | int, message: str, help_: str | None = None) -> None:
        """Note down what is no team, and rightly so."""
        self._note("PLF213", Severity.NOTE, at, message, help_)

    def is_private(self, cell: Cell) -> bool:
        """Whether a cell holds a CPR number, or a part of one; there is a finding for it then."""
        after = bisect_left(self._private, (cell.end_mark.index, 0))
        told = after > 0 and self._private[after - 1][1] > cell.start_mark.index
        if not told and (numbers := cpr(cell.text)):
            self.numbers |= {cell.text[slice(*found)] for found in numbers}
            self.faults.append(finding(self.source.file, self.span(cell)))
            return True
        return told

    def span(self, cell: Cell) -> Span:
        """The place of a cell."""
        return self.source.between(cell.start_mark.index, cell.end_mark.index)

    def finish(self) -> None:
        """Tell the source its teams, and take the numbers out of the findings."""
        self.source.data = {"teams": self.teams}
        self.faults = [
            replace(
                one,
                message=masked(one.message, self.numbers),
                help=one.help and masked(one.help, self.numbers),
                where=masked(one.where, self.numbers),
            )
            for one in self.faults
        ]

    def _note(
        self, code: str, severity: Severity, at: Cell | int, message: str, help_: str | None
    ) -> None:
        span = Span(at, 1, at, 1) if isinstance(at, int) else self.span(at)
        where = "" if isinstance(at, int) else at.address
        self.faults.append(
            Diagnostic(self.source.file, span, code, severity, message, help_, where=where)
        )

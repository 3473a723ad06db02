"""What is wrong and where: a ``Problem`` speaks of data, a ``Diagnostic`` of a place in a file."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

Route = tuple[str | int, ...]
"""The way from the top of a document to a value: keys and list positions (from 0)."""


class Severity(StrEnum):
    """How bad it is: an error fails a run, a warning with ``--strict``, a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A piece of a file: lines and columns from 1 in code points, the end column exclusive."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a finding."""

    message: str
    file: str
    span: Span


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule has to say of a document; ``check`` finds the place.

    ``at`` picks the key or the value at the end of ``path``; a path that leads nowhere stands for
    its nearest existing parent. ``see`` names further routes: (document, route, message). ``fix``
    is what should stand at the place instead, where that is certain. ``told_by`` is a document that
    has the same gap: where its file is reported on and says so, that is enough. ``piece`` is the
    part of the value that it is about.
    """

    path: Route
    message: str
    help: str | None = None
    at: Literal["key", "value"] = "value"
    see: tuple[tuple[object, Route, str], ...] = ()
    fix: str | None = None
    told_by: object = None
    piece: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding at its place, in the user's language; ``fix`` is what should stand there.

    ``where`` is the way to it by what things are called, which stays when lines move.
    """

    file: str
    span: Span
    code: str
    severity: Severity
    message: str
    help: str | None = None
    related: tuple[Related, ...] = ()
    fix: str | None = None
    where: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File, line, column, code, message: the order in which people read."""
        return (self.file, self.span.line, self.span.column, self.code, self.message)


def in_order(diagnostics: "list[Diagnostic]") -> list[Diagnostic]:
    """The diagnostics sorted and each once."""
    return sorted(dict.fromkeys(diagnostics), key=lambda found: found.sort_key)

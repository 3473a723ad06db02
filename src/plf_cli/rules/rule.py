"""What a rule is: a documented generator of problems, known by its code."""

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.model.base import Head

Check = Callable[[Any, Catalogue], Iterator[Problem]]

_PARTS = re.compile(r"^(Why|Bad|Good):[ ]*", re.MULTILINE)


@dataclass(frozen=True)
class Rule:
    """A rule; ``check`` is None where the finding comes up while files are read."""

    code: str
    name: str
    severity: Severity
    doc: str
    on: type[Head] | None = None
    check: Check | None = None

    @property
    def title(self) -> str:
        """The first line of the documentation: what is wrong."""
        return self.doc.partition("\n")[0]

    def part(self, name: str) -> str:
        """A part of the documentation, ``Why``, ``Bad`` or ``Good``; dedented."""
        pieces = _PARTS.split(self.doc)
        text = dict(zip(pieces[1::2], pieces[2::2], strict=True)).get(name, "")
        return inspect.cleandoc(text)

    @property
    def what(self) -> str:
        """The documentation before its parts, without the first line."""
        return _PARTS.split(self.doc)[0].partition("\n")[2].strip()


def rule(code: str, severity: Severity, on: type[Head]) -> Callable[[Check], Rule]:
    """Make a generator of problems in documents of the kind ``on`` a rule."""

    def made(check: Check) -> Rule:
        name = check.__name__.replace("_", "-")
        return Rule(code, name, severity, inspect.getdoc(check) or "", on, check)

    return made


def fault(code: str, severity: Severity = Severity.ERROR) -> Callable[[Callable[[], None]], Rule]:
    """Document a code that comes up while files are read and references looked up."""

    def made(described: Callable[[], None]) -> Rule:
        name = described.__name__.replace("_", "-")
        return Rule(code, name, severity, inspect.getdoc(described) or "")

    return made

"""What a rule is: a documented generator of problems, known by its code."""

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.model.base import Head

Check = Callable[[Any, Catalogue], Iterator[Problem]]

_PARTS = re.compile(r"^(Why|Bad|Good):[ ]*", re.MULTILINE)


class Concern(StrEnum):
    """What a rule is about; the profiles go by it."""

    CORRECTNESS = "correctness"  # wrong, whatever the document is for
    PLANNING = "planning"  # days, dates, people and clusters that will not work as they are
    COMPLETENESS = "completeness"  # what is still to be done
    PUBLICATION = "publication"  # what participants must find, or must not see


@dataclass(frozen=True)
class Rule:
    """A rule; ``check`` is None where the finding comes up while files are read.

    ``on`` is the kind of document that it looks at; ``Head`` stands for every kind.
    """

    code: str
    name: str
    severity: Severity
    concern: Concern
    since: str
    described: Callable[..., object]
    on: type[Head] | None = None
    check: Check | None = None

    @cached_property
    def doc(self) -> str:
        """The documentation, dedented."""
        return inspect.getdoc(self.described) or ""

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

    @property
    def is_lasting(self) -> bool:
        """Whether no comment silences it: the file cannot be read as it is."""
        return self.code < "PLF018" or self.code.startswith("PLF1")

    @property
    def is_always_on(self) -> bool:
        """Whether no setting switches it off; a false alarm about a person can be waived."""
        return self.is_lasting or self.code.startswith("PLF90")


def rule(
    code: str,
    severity: Severity,
    on: type[Head],
    concern: Concern = Concern.CORRECTNESS,
    since: str = "0.1",
) -> Callable[[Check], Rule]:
    """Make a generator of problems in documents of the kind ``on`` a rule."""

    def made(check: Check) -> Rule:
        return Rule(code, _name(check), severity, concern, since, check, on, check)

    return made


def fault(
    code: str,
    severity: Severity = Severity.ERROR,
    concern: Concern = Concern.CORRECTNESS,
    since: str = "0.1",
) -> Callable[[Callable[[], None]], Rule]:
    """Document a code that comes up while files are read and references looked up."""

    def made(described: Callable[[], None]) -> Rule:
        return Rule(code, _name(described), severity, concern, since, described)

    return made


def _name(function: Callable[..., object]) -> str:
    return function.__name__.replace("_", "-")

"""(file, bytes) -> what the file says: the same for a file, standard input and a git revision."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from plf_cli.diagnostics import Diagnostic, Problem, Related, Route, Severity, Span
from plf_cli.gaps import Salvaged
from plf_cli.messages import _
from plf_cli.model.base import Head
from plf_cli.private import joined, private
from plf_cli.salvage import salvage, shortened
from plf_cli.scan import cpr, decoded
from plf_cli.shape import KINDS, Fault, validate
from plf_cli.source import MAX_BYTES, Source, read
from plf_cli.suggest import did_you_mean
from plf_cli.wording import names

if TYPE_CHECKING:
    from plf_cli.roster import Roster

_KIND = re.compile(r"^kind:[ \t]+[\"']?([a-z]+)", re.MULTILINE)
_ID = re.compile(r"^id:[ \t]+([\"']?)([a-z0-9-]+)\1[ \t]*(?:[ \t]#.*)?\r?$", re.MULTILINE)


Beside = Callable[[str], bytes | None]
"""The content of a file beside a document, by its relative name; None where there is none."""


@dataclass
class Loaded:
    """A file as it was read.

    ``document`` is None where the file has faults, and for a variant, which is not whole before its
    base is known. ``kind`` and ``id`` are known even of a faulty file wherever they can be read.
    """

    source: Source
    kind: str | None = None
    id: str | None = None
    document: Head | None = None
    salvaged: Salvaged | None = None  # what is sound of a file with faults of shape
    diagnostics: list[Diagnostic] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)  # CPR numbers, which nothing may repeat
    private: list[Diagnostic] = field(default_factory=list)  # a finding for each of them
    roster: "Roster | None" = None  # the team list that a course names

    @property
    def is_variant(self) -> bool:
        """Whether the file says only how it differs from another."""
        data = self.source.data
        return self.source.sound and isinstance(data, dict) and isinstance(data.get("extends"), str)

    def locate(self, path: Route) -> tuple[Source, Route]:
        """The file and the route in it that a route comes from: a team stands in its list."""
        in_list = self.roster and path[:1] == ("teams",) and len(path) > 1
        return (self.roster.source if in_list and self.roster else self.source), path

    @property
    def named_here(self) -> tuple[Related, ...]:
        """Where the course names its team list, for what is found in the list."""
        return (
            Related(_("the list is named here"), self.source.file, self.source.span(("teams",))),
        )


def head(content: bytes) -> tuple[str, str] | None:
    """Kind and id at a glance, without reading the whole; None where they do not stand plainly."""
    text = content[:4000].decode("utf-8", "replace")
    kind, id_ = _KIND.search(text), _ID.search(text)
    return (kind[1], id_[2]) if kind and id_ and kind[1] in KINDS else None


def load(file: str, content: bytes, beside: Beside | None = None) -> Loaded:
    """What ``content``, shown to people as ``file``, says and what is wrong with its shape.

    ``beside`` reads a file that the document names, such as a course's team list.
    """
    if len(content) > MAX_BYTES:
        return too_large(file)
    loaded = _loaded(file, content, beside)
    _note_private(loaded, file, decoded(content))
    for found, numbers in joined(loaded.source):
        loaded.private.append(found)
        loaded.numbers |= numbers
    # First, so that whoever tells one finding only tells of the number, and repeats it nowhere.
    loaded.diagnostics = [*loaded.private, *loaded.diagnostics]
    return loaded


def _note_private(loaded: Loaded, file: str, text: str) -> None:
    loaded.private += private(file, text)
    loaded.numbers |= {text[slice(*found)] for found in cpr(text)}


def _loaded(file: str, content: bytes, beside: Beside | None) -> Loaded:
    source = read(content, file)
    loaded = Loaded(source, diagnostics=list(source.faults))
    data = source.data
    if isinstance(data, dict):
        loaded.kind = kind if (kind := data.get("kind")) in KINDS else None
        loaded.id = id_ if isinstance(id_ := data.get("id"), str) else None
    if not source.sound:
        return loaded
    problem = _top(data, loaded.kind)
    if problem:
        loaded.diagnostics.append(placed(source, problem))
        return loaded
    faults: list[Fault] = []
    if not loaded.is_variant:
        teams = data.get("teams") if loaded.kind == "course" else None
        listed = {**data, "teams": _teams(loaded, beside)} if isinstance(teams, str) else data
        loaded.document, faults = validate(str(loaded.kind), listed)
        if faults:
            loaded.salvaged = salvage(str(loaded.kind), listed, faults)
        if listed is not data and not (loaded.roster and loaded.roster.is_whole):
            loaded.salvaged = shortened(loaded.salvaged or loaded.document, "teams")
            loaded.document = None
    told = {fault.problem.path for fault in faults}
    faults += [fault for fault in _empty(data, ()) if fault.problem.path not in told]
    loaded.diagnostics += [_placed(loaded, fault) for fault in faults]
    return loaded


def _placed(loaded: Loaded, fault: Fault) -> Diagnostic:
    """A fault at its place, in the file or in its team list."""
    source, _path = loaded.locate(fault.problem.path)
    found = placed(source, fault)
    return found if source is loaded.source else replace(found, related=loaded.named_here)


def _empty(value: Any, path: Route) -> Iterator[Fault]:
    """Keys and list items without a value, wherever the language would pass them over."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, found in inner:
        if found is None and isinstance(key, str):
            message = _("The key “{key}” has no value.").format(key=key)
            help_ = _("Write a value, or remove the key.")
            yield Fault("PLF111", Problem((*path, key), message, help_))
        elif isinstance(found, dict | list):
            yield from _empty(found, (*path, key))


def _teams(loaded: Loaded, beside: Beside | None) -> list[dict[str, Any]]:
    """The teams of the list that a course names; what is wrong with it is noted."""
    name = str(loaded.source.data["teams"])
    content = beside(name) if beside else None
    if content is None:
        message = _("The team list “{name}” cannot be read.").format(name=name)
        help_ = _("It lies beside the course's file or in a folder below.")
        fault = Fault("PLF201", Problem(("teams",), message, help_))
        loaded.diagnostics.append(placed(loaded.source, fault))
        return []
    folder = loaded.source.file.rpartition("/")[0]
    listed = posixpath.normpath(f"{folder}/{name}" if folder else name)
    from plf_cli.roster import read_teams  # noqa: PLC0415 - few courses name a list

    loaded.roster = found = read_teams(listed, content)
    loaded.private += (one for one in found.faults if one.code == "PLF901")
    loaded.numbers |= found.numbers
    loaded.diagnostics += (one for one in found.faults if one.code != "PLF901")
    return found.teams


def too_large(file: str) -> Loaded:
    """A file that is not read because of its size."""
    message = _("The file is larger than {limit} MB.").format(limit=MAX_BYTES // 1_000_000)
    help_ = _("A course is a few kilobytes; this may be another kind of file.")
    return unreadable(file, message, help_, code="PLF002")


def unreadable(
    file: str,
    message: str,
    help_: str | None = None,
    code: str = "PLF001",
) -> Loaded:
    """A file or folder that is not read; the finding stands at its very start."""
    found = Diagnostic(file, Span(), code, Severity.ERROR, message, help_)
    return Loaded(Source(file, sound=False), diagnostics=[found])


def placed(source: Source, fault: Fault) -> Diagnostic:
    """A fault at its place in the file."""
    problem = fault.problem
    span = source.span(problem.path, problem.at)
    fix = fix_at(source, problem) if problem.fix else None
    return Diagnostic(
        source.file,
        span,
        fault.code,
        Severity.ERROR,
        problem.message,
        problem.help,
        fix=fix,
        where=source.trail(problem.path),
    )


def fix_at(source: Source, problem: Problem) -> str | None:
    """The problem's fix as it is written at its place; None where it cannot be put there."""
    from plf_cli.edit import Change, written  # noqa: PLC0415 - most files have nothing to mend

    return written(source, Change(problem.path, str(problem.fix), problem.at))


def _top(data: Any, kind: str | None) -> Fault | None:
    """What is wrong with the top of a file, so that nothing below it can be checked."""
    kinds = ", ".join(KINDS)
    if data is None:
        message = _("The file is empty.")
        help_ = _("A file begins with kind: and one of {kinds}.").format(kinds=kinds)
        return Fault("PLF014", Problem((), message, help_))
    if not isinstance(data, dict):
        message = _("A file holds keys with values, but this one holds a list or a text.")
        help_ = _("A file begins with kind: and one of {kinds}.").format(kinds=kinds)
        return Fault("PLF103", Problem((), message, help_))
    if kind:
        return None
    if data.get("kind") is None:
        message = _("The key “{key}” is missing.").format(key="kind")
        help_ = _("A file begins with kind: and one of {kinds}.").format(kinds=kinds)
        return Fault("PLF101", Problem(("kind",), message, help_))
    told = data["kind"] if isinstance(data["kind"], str) else "[…]"
    message = _("“{value}” is not a kind of file.").format(value=told[:40])
    return Fault("PLF104", Problem(("kind",), message, did_you_mean(told, KINDS, names(KINDS))))

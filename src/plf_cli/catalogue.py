"""Many files -> every document by kind and id; references looked up, variants made whole."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from plf_cli.diagnostics import Diagnostic, Problem, Route
from plf_cli.gaps import Salvaged
from plf_cli.load import Beside, Loaded, head, load, placed
from plf_cli.messages import _
from plf_cli.model.base import Head
from plf_cli.salvage import salvage
from plf_cli.settings import Limits
from plf_cli.shape import Fault, validate
from plf_cli.source import Source
from plf_cli.suggest import did_you_mean
from plf_cli.variants import Merged, merge

LONGEST_CHAIN = 50
D = TypeVar("D", bound=Head)
T = TypeVar("T")


class Origin(StrEnum):
    """Where a file comes from; the earlier shadows the later where both hold the same id."""

    GIVEN = "given"  # named on the command line, outside the workspace
    WORKSPACE = "workspace"
    SHIPPED = "shipped"


@dataclass
class Entry:
    """A file of the catalogue, read when it is asked for."""

    file: str
    content: bytes
    origin: Origin = Origin.WORKSPACE
    merged: Merged | None = None
    unread: Loaded | None = None  # says why the file could not be read
    beside: Beside | None = None  # reads a file that the document names
    schema_of: Callable[[str], str | None] | None = None  # the way from here to a kind's schema
    is_folder: bool = False  # stands for a folder of which there is something to say
    document: Head | None = None  # once the catalogue has made it whole
    salvaged: Salvaged | None = None  # what is sound of it, where it is not whole
    whole: bool = False
    faults: list[Diagnostic] = field(default_factory=list)  # found when the variant was made whole

    @cached_property
    def loaded(self) -> Loaded:
        """The file as it was read."""
        return self.unread or load(self.file, self.content, self.beside)

    def again(self, content: bytes | None = None) -> "Entry":
        """The same file, or one with another content, of which nothing is known yet."""
        content = self.content if content is None else content
        return replace(
            self,
            content=content,
            merged=None,
            document=None,
            salvaged=None,
            whole=False,
            faults=[],
        )

    @property
    def is_read(self) -> bool:
        """Whether somebody has asked for what the file says."""
        return "loaded" in self.__dict__

    @cached_property
    def name(self) -> tuple[str | None, str | None]:
        """Kind and id, as far as they can be told; an unreadable file counts by its name."""
        if not self.unread and (found := head(self.content)):
            return found
        stem = self.file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
        return self.loaded.kind, self.loaded.id or stem

    def locate(self, path: Route) -> tuple[Source, Route]:
        """The file and the route in it that a route in the document comes from."""
        return self.merged.locate(path) if self.merged else self.loaded.locate(path)


class Catalogue:
    """Every document by kind and id."""

    def __init__(self, entries: Iterable[Entry], limits: Limits = Limits()) -> None:  # noqa: B008 - frozen
        self.entries = list(entries)
        self.limits = limits  # what rules measure by
        self._by_name: dict[tuple[str | None, str | None], list[Entry]] = {}
        self._all: dict[str, list[Head]] = {}
        self._made: dict[Callable[[Catalogue], Any], Any] = {}
        for entry in self.entries:
            self._by_name.setdefault(entry.name, []).append(entry)
        for known in self._by_name.values():
            known.sort(key=lambda entry: list(Origin).index(entry.origin))

    def entry(self, kind: str, id_: str) -> Entry | None:
        """The file that holds a document: one's own before a shipped one."""
        found = self._by_name.get((kind, id_)) or self._by_name.get((None, id_))
        return found[0] if found else None

    def find(self, id_: str) -> list[Entry]:
        """The files of every kind that hold the id, shadowed ones left out."""
        return [found[0] for (_kind, name), found in self._by_name.items() if name == id_]

    def shown(self) -> Iterator[Entry]:
        """One entry for each kind and id: what a person sees of the catalogue."""
        return (found[0] for found in self._by_name.values())

    def same_name(self, entry: Entry) -> list[Entry]:
        """The files of the same origin that hold the same kind and id, in order."""
        known = self._by_name.get(entry.name, [])
        return [other for other in known if other.origin == entry.origin]

    def ids(self, kind: str) -> list[str]:
        """The known ids of a kind, those of faulty files included."""
        return sorted(id_ for known, id_ in self._by_name if known in {kind, None} and id_)

    def document(self, entry: Entry) -> Head | None:
        """The whole document of a file, or None where it has faults."""
        if not entry.whole:
            entry.whole = True
            if entry.loaded.is_variant:
                self._make_whole(entry)
            else:
                entry.document = entry.loaded.document
                entry.salvaged = entry.loaded.salvaged
        return entry.document

    def get(self, model: type[D], id_: str) -> D | None:
        """The document of a kind with this id, or None where there is none or it has faults."""
        entry = self.entry(model.__name__.lower(), id_)
        document = self.document(entry) if entry else None
        return document if isinstance(document, model) else None

    def all(self, model: type[D]) -> list[D]:
        """Every document of a kind, shadowed ones left out, by id; of faulty ones what is sound."""
        kind = model.__name__.lower()
        if kind not in self._all:
            names = sorted(id_ for known, id_ in self._by_name if known == kind and id_)
            found = (self.sound(self._by_name[kind, id_][0]) for id_ in names)
            self._all[kind] = [document for document in found if document]
        return [document for document in self._all[kind] if isinstance(document, model)]

    def sound(self, entry: Entry) -> Head | None:
        """The document of a file, or what is sound of it; None where too little is."""
        document = self.document(entry)
        return document or (entry.salvaged.document if entry.salvaged else None)

    def once(self, make: Callable[["Catalogue"], T]) -> T:
        """What ``make`` says of the catalogue; it is asked the first time only."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def _make_whole(self, entry: Entry) -> None:
        loaded = entry.loaded
        base, fault = self._base(entry)
        if fault:
            entry.faults.append(placed(loaded.source, fault))
        if base is None:
            if loaded.kind:
                _document, faults = validate(loaded.kind, loaded.source.data, partial=True)
                entry.faults += [placed(loaded.source, found) for found in faults]
            return
        self.document(base)
        data = base.merged.data if base.merged else base.loaded.source.data
        merged = merge(loaded.source, data, base.locate)
        entry.merged = merged
        entry.document, faults = validate(str(loaded.kind), merged.data)
        if faults:
            entry.salvaged = salvage(str(loaded.kind), merged.data, faults)
        for found in faults:
            source, path = merged.locate(found.problem.path)
            if found.code == "PLF101" and (stray := _stray(merged, found.problem.path)):
                found = stray  # noqa: PLW2901 - says the same, nearer to what went wrong
                path = found.problem.path
            if source is loaded.source:
                problem = replace(found.problem, path=path)
                entry.faults.append(placed(source, Fault(found.code, problem)))

    def _base(self, entry: Entry) -> tuple[Entry | None, Fault | None]:
        """The entry that a variant builds on; None where it cannot be used, and why."""
        wanted = entry.loaded.source.data["extends"]
        kind, seen, at = str(entry.loaded.kind), {entry.name}, entry
        while at.loaded.is_variant:
            following = self.entry(kind, at.loaded.source.data["extends"])
            if following is None or not isinstance(following.loaded.source.data, dict):
                break
            if following.name in seen:
                message = (
                    _("“{id}” extends itself.")
                    if wanted == entry.name[1]
                    else _("“{id}” extends itself, through others.")
                ).format(id=wanted)
                help_ = _("Let one of the programmes stand on its own.")
                return None, Fault("PLF203", Problem(("extends",), message, help_))
            if len(seen) > LONGEST_CHAIN:
                message = _("More than {most} programmes extend one another here.")
                message = message.format(most=LONGEST_CHAIN)
                return None, Fault("PLF203", Problem(("extends",), message))
            seen.add(following.name)
            at = following
        base = self.entry(kind, wanted)
        if base is None:
            return None, unknown(self, kind, wanted, ("extends",))
        usable = base.loaded.source.sound and isinstance(base.loaded.source.data, dict)
        return (base if usable else None), None


def _stray(merged: Merged, path: Route) -> Fault | None:
    """The fault of a variant's module that lacks a key because its id is none of the base's."""
    number = path[1] if path[0] == "modules" and len(path) > 1 else None
    if not isinstance(number, int) or number >= len(merged.origins):
        return None
    own, base = merged.origins[number]
    if own is None or base is not None:
        return None
    id_ = str(merged.data["modules"][number].get("id"))
    known = [
        str(module.get("id"))
        for module, (_own, at) in zip(merged.data["modules"], merged.origins, strict=True)
        if at is not None
    ]
    message = _("The programme that this one extends has no module “{id}”; a new one needs a kind.")
    problem = Problem(("modules", own, "id"), message.format(id=id_), did_you_mean(id_, known))
    return Fault("PLF201", problem)


def unknown(catalogue: Catalogue, kind: str, id_: str, path: Route) -> Fault:
    """The fault of a reference to a document that is not there, or is of another kind."""
    others = [entry for entry in catalogue.find(id_) if entry.name[0] not in {kind, None}]
    if others:
        message = _("“{id}” is a {found}, but a {wanted} is needed here.")
        message = message.format(id=id_, found=others[0].name[0], wanted=kind)
        nearest = did_you_mean(id_, catalogue.ids(kind), few=0)
        see = _("See: plf list --kind {kind}").format(kind=kind)
        return Fault("PLF204", Problem(path, message, nearest or see))
    message = _("There is no {kind} with the id “{id}”.").format(kind=kind, id=id_)
    return Fault("PLF201", Problem(path, message, did_you_mean(id_, catalogue.ids(kind))))

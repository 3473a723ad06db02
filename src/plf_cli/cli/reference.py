"""REF on the command line -> the one file that is meant."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.cli.console import Failure
from plf_cli.cli.gather import Gathered, gather
from plf_cli.cli.options import today
from plf_cli.diagnostics import Diagnostic, Severity
from plf_cli.messages import _
from plf_cli.model.base import Head
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.scan import cpr, decoded, masked
from plf_cli.shape import KINDS
from plf_cli.suggest import did_you_mean
from plf_cli.workspace import is_file


def find(
    ref: str, workspace: Path | None, kinds: tuple[str, ...] = KINDS
) -> tuple[Gathered, Entry]:
    """The file that an id, ``kind/id`` or path means, with the catalogue that it is in.

    Raises ``Failure`` where there is none, or several.
    """
    if ref == "-" or ref.endswith((".yaml", ".yml")) or is_file(ref):
        gathered = gather([ref], workspace)
        return gathered, gathered.asked[0]
    gathered = gather([], workspace)
    kind, _slash, id_ = ref.rpartition("/")
    found = [entry for entry in gathered.catalogue.find(id_) if kind in {"", entry.name[0]}]
    fitting = [entry for entry in found if entry.name[0] in {*kinds, None}]
    if not found:
        raise _unknown(ref, gathered.catalogue, kinds)
    if not fitting:
        message = _("“{ref}” has kind “{kind}”; needed here: {kinds}.")
        message = message.format(ref=ref, kind=found[0].name[0], kinds=", ".join(kinds))
        raise Failure(message)
    if len(fitting) > 1:
        choices = ", ".join(f"{entry.name[0]}/{id_}" for entry in fitting)
        message = _("“{ref}” is the id of several documents.").format(ref=ref)
        raise Failure(message, _("Write one of: {ids}.").format(ids=choices))
    return gathered, fitting[0]


def _unknown(ref: str, catalogue: Catalogue, kinds: tuple[str, ...]) -> Failure:
    known = {id_ for kind in kinds for id_ in catalogue.ids(kind)}
    message = _("No document has the id “{ref}”.").format(ref=ref)
    return Failure(message, did_you_mean(ref.rpartition("/")[2], known) or _("See: plf list"))


def document(
    ref: str, workspace: Path | None, kinds: tuple[str, ...]
) -> tuple[Gathered, Programme | Course]:
    """The programme or course that REF means, whole.

    Raises ``Failure`` where it has faults, with the first of them.
    """
    gathered, entry = find(ref, workspace, kinds)
    found = _faultless(gathered.catalogue, entry)
    if isinstance(found, Course):
        programme = gathered.catalogue.entry("programme", found.programme)
        if programme is None:
            message = _("No file of kind “{kind}” has the id “{id}”.")
            message = message.format(kind="programme", id=found.programme)
            raise Failure(message, _("See: plf validate {file}").format(file=entry.file))
        _faultless(gathered.catalogue, programme)
        refuse_private(bases(gathered.catalogue, programme))
    refuse_private([*bases(gathered.catalogue, entry), *_shared(gathered.catalogue)])
    if isinstance(found, Programme | Course):
        return gathered, found
    message = _("“{ref}” has kind “{kind}”; needed here: {kinds}.")
    raise Failure(message.format(ref=ref, kind=found.kind, kinds=", ".join(kinds)))


def _faultless(catalogue: Catalogue, entry: Entry) -> Head:
    """The document of a file; what is rendered must say what its file means.

    Raises ``Failure`` for a file with faults.
    """
    refuse_private([entry])
    found = catalogue.document(entry)
    faults = _faults(entry)
    if found is None or any(fault.severity is Severity.ERROR for fault in faults):
        raise _faulty(entry, faults)
    return found


def _faults(entry: Entry) -> list[Diagnostic]:
    """What is wrong with a file's shape; that it holds a CPR number is told by others."""
    return [one for one in (*entry.loaded.diagnostics, *entry.faults) if one.code != "PLF901"]


def bases(catalogue: Catalogue, entry: Entry) -> list[Entry]:
    """The files that a variant builds on, itself first."""
    chain = [entry]
    for one in chain:  # grows while it is walked
        if one.loaded.is_variant:
            base = catalogue.entry(str(one.loaded.kind), one.loaded.source.data["extends"])
            if base and all(base is not other for other in chain):
                chain.append(base)
    return chain


def _shared(catalogue: Catalogue) -> Iterator[Entry]:
    """The files of people, places and goals, from which every document can take words.

    Only those with a CPR number are read whole.
    """
    shared = (one for one in catalogue.shown() if one.name[0] in {"directory", "framework"})
    yield from (one for one in shared if cpr(decoded(one.content)))


def refuse_private(entries: Iterable[Entry]) -> None:
    """Nothing, where no file holds a CPR number; what is shown could repeat it.

    Raises ``Failure`` for the first that is found and not waived as another kind of number.
    """
    for entry in entries:
        if not entry.loaded.private:
            continue
        from plf_cli.waivers import waive  # reads every rule, and there is nothing to waive mostly

        for found in waive(entry.loaded.source, entry.loaded.private, today(None))[0]:
            raise _faulty(entry, [found])


def _faulty(entry: Entry, faults: list[Diagnostic]) -> Failure:
    """The failure to use a document with faults: its first one."""
    if not faults:
        return Failure(_("What this document extends cannot be used."), _("See: plf validate"))
    first = faults[0]
    place = f"{first.file}:{first.span.line}:{first.span.column}"
    help_ = _("See: plf validate {file}").format(file=entry.file)
    return Failure(masked(f"{place}: {first.message}"), masked(help_))

"""A new file of a workspace: where it goes, whether it may, and what plf finds in it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from plf_cli.cli import console
from plf_cli.cli.gather import Gathered, schema_from
from plf_cli.cli.paths import show
from plf_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plf_cli.diagnostics import Diagnostic

STDOUT = Path("-")
_RESERVED = frozenset(  # no file can be called so on Windows
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
_FOLDERS = {"course": "courses", "calendar": "calendars", "framework": "frameworks"}


def file_of(gathered: Gathered, kind: str, id_: str, output: Path | None) -> Path:
    """Where the document goes: to ``output``, else to the folder of its kind in the workspace.

    Raises ``Failure`` where there is no workspace.
    """
    if output:
        return output
    if gathered.workspace.root is None:
        message = _("Here is no workspace, so there is no folder for the file.")
        raise console.Failure(message, _("Make one with plf init, or name a file: -o FILE"))
    return gathered.workspace.programmes / _FOLDERS.get(kind, "") / f"{id_}.yaml"


def schema_of(gathered: Gathered, kind: str, file: Path) -> str | None:
    """The way from a file to its schema, where the workspace has one and the file lies in it."""
    place = gathered.workspace
    inside = place.root and Path(os.path.realpath(file)).is_relative_to(
        os.path.realpath(place.root)
    )
    return schema_from(place, file.parent, kind) if inside else None


def new_id(gathered: Gathered, kind: str, given: str | None, made: str) -> str:
    """The id that is given, if nothing of its kind has it; else the one that is made, made unlike.

    Raises ``Failure``.
    """
    from plf_cli.model.base import ID, LONGEST_ID
    from plf_cli.scaffold.names import cut, free
    from plf_cli.slugs import slug

    catalogue = gathered.catalogue
    if given is None:
        ids = {entry.name[1] or "" for entry in catalogue.shown()}
        taken = ids | _files(gathered, kind) | _RESERVED
        return free(cut(made), taken)
    if not ID.fullmatch(given):
        message = _("“{id}” is not an id: it has small letters a-z, numbers and hyphens only.")
        help_ = _("Write: {word}").format(word=cut(slug(given))) if slug(given) else None
        raise console.Failure(message.format(id=given), help_, code=2)
    if given in _RESERVED:
        message = _("“{id}” is the name of a device on Windows, so no file can be called so.")
        help_ = _("Write: {word}").format(word=free(given, _RESERVED))
        raise console.Failure(message.format(id=given), help_, code=2)
    if len(given) > LONGEST_ID:
        message = _("The id is too long; it has {limit} characters at most.")
        help_ = _("Write: {word}").format(word=cut(given))
        raise console.Failure(message.format(limit=LONGEST_ID), help_, code=2)
    if entry := catalogue.entry(kind, given):
        message = _("The id “{id}” is taken: {file}.").format(id=given, file=entry.file)
        help_ = _("Write: {word}").format(word=free(given, catalogue.ids(kind)))
        raise console.Failure(message, help_)
    return given


def put(file: Path, text: str, *, diff: bool) -> None:
    """Write a new file and say its name, or with ``diff`` show it only; print it for ``-``.

    Raises ``Failure`` where it exists or cannot be written, and for a text with a CPR number.
    """
    from plf_cli.scan import cpr

    if cpr(text):
        message = _("The file would hold a CPR number, so it is not written.")
        raise console.Failure(message, _("Remove the number where it comes from."))
    refuse_existing(file)
    if file == STDOUT:
        console.write_file(text)
        return
    if diff:
        from plf_cli.cli.diff import diff as compare

        console.write_file(compare(show(file), "", text))
        return
    from plf_cli.cli.files import write_new

    write_new(file, text)
    console.write(f"{show(file)}\n")


def refuse_existing(file: Path) -> None:
    """Raise ``Failure`` where something has the file's name already."""
    if file != STDOUT and os.path.lexists(file):
        message = _("{path} exists already and is kept.").format(path=show(file))
        raise console.Failure(message, _("Choose another id, or another file: -o FILE"))


def reference(gathered: Gathered, file: Path, id_: str) -> str:
    """What other commands call the new document: its id, or its path outside the workspace."""
    programmes = os.path.realpath(gathered.workspace.programmes)
    inside = gathered.workspace.root and Path(os.path.realpath(file)).is_relative_to(programmes)
    return id_ if inside else show(file)


def errors(gathered: Gathered, file: Path, text: str) -> "Iterator[Diagnostic]":
    """What plf validate would fail the new file for."""
    from plf_cli.catalogue import Catalogue, Entry
    from plf_cli.check import check
    from plf_cli.cli.options import today
    from plf_cli.cli.policy import policy_of
    from plf_cli.diagnostics import Severity

    entry = Entry(show(file), text.encode())
    catalogue = Catalogue([*gathered.catalogue.entries, entry], gathered.catalogue.limits)
    report = check(catalogue, [entry], today(None), policy_of(gathered))
    return (one for one in report.diagnostics if one.severity is Severity.ERROR)


def tell_errors(gathered: Gathered, file: Path, text: str) -> list[str]:
    """Say on standard error what plf validate would fail the new file for; the codes of that."""
    found = list(errors(gathered, file, text))
    for one in found:
        console.note(f"{one.file}:{one.span.line}: {one.code} {one.message}")
        if one.help:
            console.note(f"     {one.help}")
    return [one.code for one in found]


def _files(gathered: Gathered, kind: str) -> set[str]:
    """The ids that would be the name of a file that is there, whatever it holds."""
    folder = gathered.workspace.programmes / _FOLDERS.get(kind, "")
    return {path.stem for path in folder.iterdir()} if folder.is_dir() else set()

"""``plf templates``: the files that documents are made with, and how to get one of one's own."""

import os
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import ForceOption, LangOption, OutputOption, WorkspaceOption, one_of
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.render.inventory import Stray, Template
    from plf_cli.workspace import Workspace

_BLOCKS = (".html", ".md", ".svg")  # the formats in which one block alone can be changed


def list_(
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="How to print the list.")
    ] = "text",
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """List the templates of every document, which of them are yours, and which nothing uses."""
    from plf_cli.cli.making import faults
    from plf_cli.render.inventory import strays, templates
    from plf_cli.render.own import own_files

    one_of(format_, ("text", "json"), "--format")
    folders = _place(workspace).templates
    with faults():
        for folder in folders:
            own_files(folder)
    found, unused = templates(folders), strays(folders)
    if format_ == "text":
        console.write(_table(found, unused))
        return
    import json

    from plf_cli.cli.paths import show

    rows = [{"name": one.name, "file": one.own and show(one.own)} for one in found]
    lost = [{"file": show(one.file), "meant": one.meant} for one in unused]
    told = {"templates": rows, "unused": lost}
    console.write_json(json.dumps(told, ensure_ascii=False, indent=2) + "\n")


def copy(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A template, such as agenda.html or shared/page.html.",
            autocompletion=complete.templates,
        ),
    ],
    output: OutputOption = None,
    force: ForceOption = False,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Copy a built-in template whole into the workspace, to be changed there."""
    from plf_cli.cli.files import write_new
    from plf_cli.cli.paths import show
    from plf_cli.render.inventory import WORD, templates

    found = _named(name, templates(()))
    path = output or _own_place(workspace, found.name)
    write_new(path, found.built_in.read_bytes(), force=force)
    console.note(_("Written: {path}").format(path=show(path)))
    if found.name.endswith(WORD):
        console.note(_("Use it so: --template {path}").format(path=show(path)))
    elif found.name.endswith(_BLOCKS):
        tag = f'{{% extends "plf/{found.name}" %}}'
        message = _("To change one block only, let {tag} and that block be all of the file.")
        console.note(message.format(tag=tag))


def tell_strays(folders: Sequence[Path]) -> None:
    """Say on standard error which templates of one's own are used by nothing."""
    from plf_cli.render.inventory import strays

    for one in strays(folders):
        console.note(_told(one))


def _place(workspace: Path | None) -> "Workspace":
    from plf_cli.cli.gather import workspace_of

    return workspace_of([], workspace)


def _own_folder(workspace: Path | None) -> Path:
    """The folder for templates of one's own. Raises ``Failure`` where there is no workspace."""
    folders = _place(workspace).templates
    if not folders:
        message = _("Here is no workspace, so there is no folder for templates of yours.")
        raise console.Failure(message, _("Make one with plf init, or name a file: -o FILE"))
    return folders[0]


def _own_place(workspace: Path | None, name: str) -> Path:
    """Where a template of one's own is written. Raises ``Failure`` where a link leads away."""
    from plf_cli.cli.paths import show

    folder = _own_folder(workspace)
    path = folder / name
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        message = _("This link leads out of the folder of templates.")
        raise console.Failure(f"{show(path)}: {message}")
    return path


def _named(name: str, known: "Sequence[Template]") -> "Template":
    """The template called ``agenda/agenda.html``, or ``agenda.html`` for short."""
    from plf_cli.suggest import did_you_mean

    name = name.replace("\\", "/").removeprefix("plf/").removeprefix("templates/")
    stem = name.rpartition(".")[0]
    for wanted in (name, f"{stem}/{name}", f"shared/{name}"):
        found = next((one for one in known if one.name == wanted), None)
        if found:
            return found
    message = _("There is no template “{name}”.").format(name=name)
    of_document = [one.name for one in known if one.document == name]
    help_ = did_you_mean(name, of_document, few=20) if of_document else None
    short = {one.name.rpartition("/")[2]: one.name for one in known}
    raise console.Failure(
        message, help_ or did_you_mean(name, short.values(), short) or _("See: plf templates list")
    )


def _table(found: "Iterable[Template]", unused: "Sequence[Stray]") -> str:
    lines = []
    for document, group in groupby(found, key=lambda one: one.document):
        lines.append(f"{document}: {_purpose(document)}")
        lines += [_line(one) for one in group]
    if unused:
        lines += ["", *map(_told, unused)]
    return "\n".join(lines) + "\n"


def _line(one: "Template") -> str:
    from plf_cli.cli.paths import show

    if not one.own:
        return f"  {one.name}"
    return f"  {one.name}  " + _("(yours: {path})").format(path=show(one.own))


def _purpose(document: str) -> str:
    from plf_cli.documents import DOCUMENTS

    if document in DOCUMENTS:
        return _(DOCUMENTS[document].told)
    if document == "shared":
        return _("what all documents have in common")
    return _("a part of other documents")


def _told(one: "Stray") -> str:
    from plf_cli.cli.paths import show

    message = _("Nothing uses {path}.").format(path=show(one.file))
    meant = _("Did you mean “{word}”?").format(word=one.meant) if one.meant else ""
    return f"{message} {meant}".strip()

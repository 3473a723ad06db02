"""``plf diff``: what has changed between two states of the catalogue, in the words of the trade."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import ForceOption, LangOption, OutputOption, WorkspaceOption, one_of
from plf_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plf_cli.catalogue import Catalogue
    from plf_cli.changes import Changed
    from plf_cli.cli.gather import Gathered

FORMATS = ("text", "markdown", "json")
_BY_ENDING = {".md": "markdown", ".json": "json"}


def diff(
    rev: Annotated[
        str,
        typer.Argument(
            metavar="REV", help="The earlier state: a branch, a tag, a commit or a day."
        ),
    ],
    later: Annotated[
        str | None,
        typer.Argument(
            metavar="[REV2]", help="The later state (default: the files as they are now)."
        ),
    ] = None,
    course: Annotated[
        str | None,
        typer.Option(
            "--course",
            metavar="REF",
            help="Only this course and what it rests on: its id, kind/id or path.",
            autocompletion=complete.courses,
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="|".join(FORMATS),
            help="How to print the changes (default: by the ending of FILE, else text).",
            autocompletion=lambda: list(FORMATS),
        ),
    ] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 if something has changed.")
    ] = False,
    output: OutputOption = None,
    force: ForceOption = False,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Tell what has changed since a git revision: dates, agendas, goals, people, holidays.

    How a file is written is no change. Exit code 0: told; 1: git cannot tell; 2: no such revision.
    """
    from plf_cli.changes import changes
    from plf_cli.cli.past import revision
    from plf_cli.lookup import module_names

    ending = output.suffix.lower() if output else ""
    format_ = "markdown" if format_ == "md" else format_  # as documents call it
    chosen = one_of(format_ or _BY_ENDING.get(ending, "text"), FORMATS, "--format")
    gathered, file = _gathered(course, workspace)
    before = revision(gathered, rev)
    after = revision(gathered, later) if later is not None else gathered.catalogue
    found = changes(before, after, module_names)
    if file is not None:
        found = [one for one in found if _concerns(one, file, before, after)]
    _tell(_masked(found, before, after), chosen, output, force=force)
    console.leave(int(exit_code and bool(found)))


def _gathered(course: str | None, workspace: Path | None) -> "tuple[Gathered, str | None]":
    """The catalogue, and the file of the course. Raises ``Failure`` without a workspace."""
    from plf_cli.cli.gather import gather
    from plf_cli.cli.reference import find

    if course is not None:
        gathered, entry = find(course, workspace, ("course",))
        return gathered, entry.file
    gathered = gather([], workspace)
    if gathered.workspace.root is None:
        found = gathered.asked[0].loaded.diagnostics[0]
        raise console.Failure(found.message, found.help)
    return gathered, None


def _concerns(one: "Changed", file: str, before: "Catalogue", after: "Catalogue") -> bool:
    """Whether a changed document is the course of that file, or one that it rests on."""
    from plf_cli.dependencies import dependents

    if one.kind == "course":
        return one.file == file
    return any(file in dependents(state, {one.file}) for state in (before, after))


def _masked(found: "Iterable[Changed]", before: "Catalogue", after: "Catalogue") -> "list[Changed]":
    """The changes with a dot for each digit of a CPR number."""
    from plf_cli.scan import masked

    entries = [entry for state in (before, after) for entry in state.entries if entry.is_read]
    known = {number for entry in entries for number in entry.loaded.numbers}
    return [one.worded(lambda text: masked(text, known)) for one in found]


def _tell(found: "Sequence[Changed]", format_: str, output: Path | None, *, force: bool) -> None:
    """Print the changes, or write them to a file."""
    from plf_cli.report.changes import lines, nothing, to_json, to_markdown
    from plf_cli.report.text import coloured, plain

    to_file = output is not None and str(output) != "-"
    if format_ == "json":
        text = to_json(found)
    elif format_ == "markdown":
        text = to_markdown(found)
    elif not found:
        text = nothing() + "\n"
    else:
        text = (coloured if console.has_colour() and not to_file else plain)(lines(found))
    if output is not None and to_file:
        from plf_cli.cli.files import write_new

        write_new(output, text, force=force)
        console.note(_("Written: {path}").format(path=output.as_posix()))
    elif format_ == "json":
        console.write_json(text)
    else:
        console.write(text)

"""``plf render all``: the whole set of a programme's or a course's documents."""

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console, making
from plf_cli.cli.options import (
    DocumentLangOption,
    EditionOption,
    ForceOption,
    LangOption,
    WorkspaceOption,
    one_of,
)
from plf_cli.documents import FORMATS, Document, whole_set
from plf_cli.messages import _, plural
from plf_cli.views.editions import EDITIONS

if TYPE_CHECKING:
    from plf_cli.cli.gather import Gathered
    from plf_cli.model.course import Course
    from plf_cli.model.programme import Programme
    from plf_cli.views.cover import Cover

_INDEX = "index.html"
_NOWHERE = ("", "-")
_SHOWN = 3  # files that a note names


@dataclass(frozen=True, slots=True)
class _Job:
    """A document to be made for a unit: its view, and the file of each format."""

    made: Document
    unit: str
    view: "Cover"
    files: dict[str, str]


def render_all(
    ref: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            help="A programme or course: its id, kind/id or path.",
            autocompletion=complete.programmes_and_courses,
        ),
    ],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="DIR", help="The folder to write into.")
    ],
    format_: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="Only this format; may be repeated (default: html, pdf, docx, md, ics).",
        ),
    ] = None,
    edition: EditionOption = None,
    force: ForceOption = False,
    document_lang: DocumentLangOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Write every document of a programme or course into a folder, with an index page.

    Each is in the edition of its readers, or in EDITION only. Existing files are kept.
    """
    from plf_cli.cli.reference import document

    if output in _NOWHERE:  # an unset variable, or standard output
        message = _("“{value}” is no folder to write into; write . for this one.")
        raise typer.BadParameter(message.format(value=output), param_hint="-o")
    if edition:
        one_of(edition, tuple(EDITIONS), "--edition")
    formats = _formats(format_)
    gathered, found = document(ref, workspace, ("programme", "course"))
    making.tell_strays(gathered)
    jobs = list(_jobs(gathered, found, formats, edition, document_lang))
    if not jobs:
        raise console.Failure(_("There is no document to write."))
    names = [_INDEX, *(name for job in jobs for name in job.files.values())]
    folder = Path(output)
    _refuse_existing(folder, names, force=force)
    made = {_INDEX: _index(gathered, found, jobs, edition, document_lang)}
    made |= _made(jobs, gathered)
    _write(folder, made, force=force)


def _formats(asked: Sequence[str] | None) -> tuple[str, ...]:
    """The formats that are asked for, else all whose libraries are there; the others are told."""
    from importlib.util import find_spec

    if asked:
        known = tuple(one for one in FORMATS if one != "terminal")
        return tuple(dict.fromkeys(one_of(one, known, "--format") for one in asked))
    found = []
    for one in FORMATS.values():
        if one.in_set and one.library and find_spec(one.library) is None:
            message = _('Without {format}: pip install "plf-cli[{extra}]" adds it.')
            console.note(message.format(format=one.name, extra=one.name))
        elif one.in_set:
            found.append(one.name)
    return tuple(found)


def _jobs(
    gathered: "Gathered",
    found: "Programme | Course",
    formats: Sequence[str],
    edition: str | None,
    language: str | None,
) -> Iterator[_Job]:
    """Every document of the set that has something to show; the others are told."""
    from plf_cli.slugs import slug

    for copy in whole_set(gathered.catalogue, found, edition, language):
        view = copy.view
        stem = "-".join(filter(None, [slug(view.name), copy.unit]))
        files = {one: f"{stem}.{one}" for one in formats if _is_of_set(copy.made, one)}
        if why := copy.left_out:
            console.note(_("Left out: {name} ({why}).").format(name=view.name, why=why))
        elif files:
            yield _Job(copy.made, copy.unit_name, view, files)


def _is_of_set(made: Document, format_: str) -> bool:
    """Whether the set holds the document in the format; one calendar file is enough."""
    return format_ in made.formats and (format_ != "ics" or made.name == "calendar")


def _refuse_existing(folder: Path, names: Sequence[str], *, force: bool) -> None:
    """Nothing, where every file can be made. Raises ``Failure`` before anything is written."""
    if folder.exists() and not folder.is_dir():
        message = _("{path} is a file, not a folder.").format(path=folder.as_posix())
        raise console.Failure(message)
    there = [name for name in names if os.path.lexists(folder / name)]
    odd = [name for name in there if not (folder / name).is_file()]
    if not there or (force and not odd):
        return
    first = (folder / [*odd, *there][0]).as_posix()
    if odd:
        raise console.Failure(_("{path} is no plain file and is kept.").format(path=first))
    message = plural(
        "{file} exists already and is kept.",
        "{file} and others ({n} in all) exist already and are kept.",
        len(there),
        file=first,
    )
    help_ = _("Replace them with --force, or choose another folder.")
    raise console.Failure(message, help_)


@contextlib.contextmanager
def _progress(total: int) -> Iterator[Callable[[str], None]]:
    """What moves a bar on by the file that is called so; quiet where nobody looks."""
    import sys

    if not sys.stderr.isatty():
        yield lambda _name: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_("Rendering"), total=total)
        yield lambda name: bar.update(task, advance=1, description=name)


def _made(jobs: Sequence[_Job], gathered: "Gathered") -> dict[str, bytes]:
    """The contents of all files by their names; what there is to know of them is told once."""
    made: dict[str, bytes] = {}
    notes: dict[str, list[str]] = {}
    with _progress(sum(len(job.files) for job in jobs)) as advance:
        for job in jobs:
            for format_, name in job.files.items():
                advance(name)
                made[name] = making.made(job.view, format_, gathered)
                for note in making.notes(job.view, format_, made[name]):
                    notes.setdefault(note, []).append(name)
    for note, files in notes.items():
        console.note(f"{', '.join(files[:_SHOWN])}{', …' * (len(files) > _SHOWN)}: {note}")
    return made


def _index(
    gathered: "Gathered",
    found: "Programme | Course",
    jobs: Sequence[_Job],
    edition: str | None,
    language: str | None,
) -> bytes:
    """The page that leads to all files."""
    from plf_cli.views.index import Filed, index
    from plf_cli.views.setting import setting
    from plf_cli.views.wanted import Wanted

    wanted = Wanted(edition=edition or "participant", language=language)
    filed = (
        Filed(job.made.name, job.view.edition, job.view.name, job.unit, tuple(job.files.items()))
        for job in jobs
    )
    return making.made(index(setting(gathered.catalogue, found, wanted), filed), "html", gathered)


def _write(folder: Path, made: dict[str, bytes], *, force: bool) -> None:
    from plf_cli.cli.files import write_all

    write_all({folder / name: content for name, content in made.items()}, force=force)
    message = plural(
        "Written: {n} file in {folder}",
        "Written: {n} files in {folder}",
        len(made),
        folder=folder.as_posix(),
    )
    console.note(message)

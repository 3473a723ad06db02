"""``plf render``: documents for people."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console, making
from plf_cli.cli.options import (
    DocumentLangOption,
    EditionOption,
    ForceOption,
    LangOption,
    OutputOption,
    WorkspaceOption,
    one_of,
)
from plf_cli.documents import DOCUMENTS, FORMATS, Document
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.cli.gather import Gathered
    from plf_cli.views.cover import Cover
    from plf_cli.views.wanted import Wanted

_TEXT = ("", ".txt")  # endings that name no format of their own
_STDOUT = Path("-")
_LINES_OF_OURS = ("terminal", "md", "html", "svg")  # the others know how their lines end


def command(name: str) -> Callable[..., None]:
    """The command that renders the document called ``name``."""
    made = DOCUMENTS[name]

    def render(
        ref: Annotated[
            str,
            typer.Argument(
                metavar="REF",
                help="A programme or course: its id, kind/id or path.",
                autocompletion=complete.programmes_and_courses,
            ),
        ],
        day: Annotated[
            str | None, typer.Option("--day", metavar="ID", help="Only this module or session.")
        ] = None,
        group: Annotated[
            str | None, typer.Option("--group", metavar="ID", help="Only this group's days.")
        ] = None,
        cluster: Annotated[
            str | None, typer.Option("--cluster", metavar="ID", help="Only this cluster's days.")
        ] = None,
        team: Annotated[
            str | None, typer.Option("--team", metavar="ID", help="Only this team's days.")
        ] = None,
        person: Annotated[
            str | None, typer.Option("--person", metavar="ID", help="Only this person's days.")
        ] = None,
        format_: Annotated[
            str | None,
            typer.Option(
                "--format",
                metavar="|".join(made.formats),
                help="The format (default: by the ending of FILE, else terminal).",
            ),
        ] = None,
        output: OutputOption = None,
        force: ForceOption = False,
        edition: EditionOption = None,
        document_lang: DocumentLangOption = None,
        template: Annotated[
            Path | None,
            typer.Option("--template", metavar="FILE.docx", help="Your own Word template."),
        ] = None,
        since: Annotated[
            str | None,
            typer.Option(
                "--since",
                metavar="REV",
                help="Tell what has changed since this git revision or day.",
                hidden=not made.needs_since,
            ),
        ] = None,
        workspace: WorkspaceOption = None,
        lang: LangOption = None,
    ) -> None:
        from plf_cli.cli.reference import document
        from plf_cli.views.wanted import Wanted

        output = None if output == _STDOUT else output
        chosen = format_of(made, format_, output, template)
        check_since(made, since)
        wanted = Wanted(
            edition=edition_of(made, edition),
            language=document_lang,
            day=day,
            group=group,
            cluster=cluster,
            team=team,
            person=person,
        )
        gathered, found = document(ref, workspace, made.kinds)
        making.tell_strays(gathered)
        if since is not None:
            from plf_cli.cli.notice import wanted_since

            wanted = wanted_since(wanted, gathered, found, since)  # type: ignore[arg-type]
        view = view_of(made, gathered, found, wanted, chosen)
        deliver(view, chosen, gathered, output, template, force=force)
        if since is not None:
            from plf_cli.cli.notice import tell_gaps

            tell_gaps(view)  # type: ignore[arg-type]

    render.__doc__ = made.told
    return render


def format_of(
    made: Document, format_: str | None, output: Path | None, template: Path | None
) -> str:
    """The format that is asked for by name, else by the ending of the file; a usage error else."""
    ending = output.suffix.lower() if output else ""
    by_ending = ending[1:] if ending not in _TEXT else None
    by_template = "docx" if template else None
    chosen = format_ or by_ending or by_template or "terminal"
    one_of(chosen, made.formats, "--format" if format_ or not by_ending else "-o")
    if template and chosen != "docx":
        message = _("A Word template makes a Word file; the format here is {format}.")
        raise typer.BadParameter(message.format(format=chosen), param_hint="--template")
    if by_ending in made.formats and by_ending != chosen:
        message = _("The file ends in {ending}, but the format is {format}.")
        raise typer.BadParameter(message.format(ending=ending, format=chosen), param_hint="-o")
    return chosen


def edition_of(made: Document, edition: str | None) -> str:
    """The edition that is asked for, or the document's first; a usage error where it has none."""
    return one_of(edition, made.editions, "--edition") if edition else made.editions[0]


def check_since(made: Document, since: str | None) -> None:
    """Nothing, where ``--since`` is there for the documents that need it; a usage error else."""
    if made.needs_since and since is None:
        message = _("Say since when: a branch, a tag or a commit, such as HEAD~1, or a day.")
        raise typer.BadParameter(message, param_hint="--since")
    if since is not None and not made.needs_since:
        message = _("Only a change notice tells what has changed.")
        raise typer.BadParameter(message, param_hint="--since")


def view_of(
    made: Document, gathered: "Gathered", found: object, wanted: "Wanted", format_: str
) -> "Cover":
    """What the document holds. Raises ``Failure`` for a day or unit that there is not."""
    from plf_cli.views.wanted import Unknown

    try:
        return made.view(gathered.catalogue, found, wanted, format_)  # type: ignore[arg-type]
    except Unknown as unknown:
        raise _unknown(unknown.what, unknown.name, unknown.known) from None


def _unknown(what: str, name: str, known: tuple[str, ...]) -> console.Failure:
    messages = {
        "day": _("There is no module or session “{name}”."),
        "group": _("There is no group “{name}”."),
        "cluster": _("There is no cluster “{name}”."),
        "team": _("There is no team “{name}”."),
        "person": _("There is no person “{name}”."),
    }
    help_ = _("Known: {words}.").format(words=", ".join(known)) if known else None
    return console.Failure(messages[what].format(name=name), help_)


def deliver(
    view: "Cover",
    format_: str,
    gathered: "Gathered",
    output: Path | None,
    template: Path | None,
    *,
    force: bool,
) -> None:
    """Put the document into the file, else on standard output. Raises ``Failure``."""
    if format_ == "ics" and not getattr(view, "events", ()):
        raise console.Failure(_("There are no dates for a calendar file."), view.open or None)
    if output is None and not FORMATS[format_].is_text and console.is_terminal():
        message = _("A {format} file cannot be shown in a terminal.").format(format=format_)
        raise console.Failure(
            message, _("Write it to a file: -o FILE.{format}").format(format=format_)
        )
    if format_ == "terminal":
        content = making.shown(view, gathered, to_file=output is not None).encode()
    else:
        content = making.made(view, format_, gathered, template)
        for note in making.notes(view, format_, content):
            console.note(note)
    if output is not None:
        from plf_cli.cli.files import write_new

        write_new(output, content, force=force)
        console.note(_("Written: {path}").format(path=output.as_posix()))
    elif format_ == "json":
        console.write_json(content.decode())
    elif format_ in _LINES_OF_OURS:
        console.write(content.decode())
    else:
        console.write_bytes(content)

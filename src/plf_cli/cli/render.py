"""``plf render``: documents for people."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import ForceOption, LangOption, OutputOption, WorkspaceOption, one_of
from plf_cli.messages import LANGUAGES, _

if TYPE_CHECKING:
    from plf_cli.views.agenda import AgendaView


def agenda(
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
    format_: Annotated[
        str, typer.Option("--format", metavar="terminal|md|json", help="The format of the agenda.")
    ] = "terminal",
    output: OutputOption = None,
    force: ForceOption = False,
    document_lang: Annotated[
        str | None,
        typer.Option(
            "--document-lang",
            metavar="da|en",
            help="The language of the labels (default: the document's).",
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Print the agenda of a programme's or a course's days."""
    from plf_cli.cli.reference import document
    from plf_cli.views.agenda import UnknownDay
    from plf_cli.views.agenda import agenda as view_of

    one_of(format_, ("terminal", "md", "json"), "--format")
    if document_lang:
        one_of(document_lang, LANGUAGES, "--document-lang")
    gathered, found = document(ref, workspace, ("programme", "course"))
    try:
        view = view_of(gathered.catalogue, found, day=day, language=document_lang)
    except UnknownDay as unknown:
        message = _("There is no module or session “{day}”.").format(day=unknown.day)
        known = _("Known: {words}.").format(words=", ".join(unknown.known))
        raise console.Failure(message, known) from None
    text = _text(view, format_, gathered.workspace.root, to_file=output is not None)
    if output is None and format_ == "json":
        console.write_json(text)
    else:
        _deliver(text, output, force=force)


def _text(view: "AgendaView", format_: str, root: Path | None, *, to_file: bool) -> str:
    if format_ == "json":
        from plf_cli.render.data import to_json

        return to_json(view)
    if format_ == "md":
        from plf_cli.render.templates import TemplateFault, render

        try:
            return render("agenda", "md", view, [root / "templates"] if root else [])
        except TemplateFault as fault:
            raise console.Failure(f"{fault.file}:{fault.line}: {fault.message}") from None
    from plf_cli.render import terminal

    return terminal.agenda(
        view,
        width=min(console.width(), 120),
        color=console.has_colour() and not to_file,
        unicode=console.is_unicode() or to_file,
    )


def _deliver(text: str, output: Path | None, *, force: bool) -> None:
    if output is None:
        console.write(text)
        return
    from plf_cli.cli.files import write_new

    write_new(output, text, force=force)
    console.note(_("Written: {path}").format(path=output.as_posix()))

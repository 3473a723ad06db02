"""``plf coverage``: which goals of which fields a programme or course works with."""

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import (
    DocumentLangOption,
    ForceOption,
    LangOption,
    OutputOption,
    WorkspaceOption,
)
from plf_cli.cli.render import deliver, format_of
from plf_cli.documents import DOCUMENTS
from plf_cli.messages import _, language, percent

if TYPE_CHECKING:
    from plf_cli.cli.gather import Gathered
    from plf_cli.views.coverage import CoverageView

_OF_GAPS = ("terminal", "csv", "json")
_ALL = 100


def coverage(
    ref: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            help="A programme or course: its id, kind/id or path.",
            autocompletion=complete.programmes_and_courses,
        ),
    ],
    least: Annotated[
        str | None,
        typer.Option(
            "--min",
            metavar="PERCENT",
            help="Fail (exit code 1) if less of the claimed fields' cells is covered.",
        ),
    ] = None,
    gaps: Annotated[bool, typer.Option("--gaps", help="List only what is missing.")] = False,
    framework: Annotated[
        str | None,
        typer.Option(
            "--framework",
            metavar="ID",
            help="The fields and goals of this framework (default: the programme's).",
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="|".join(DOCUMENTS["coverage"].formats),
            help="The format (default: by the ending of FILE, else terminal).",
        ),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    document_lang: DocumentLangOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Show which goals of which fields are covered: how long, how far, and what is missing."""
    from plf_cli.cli.reference import document
    from plf_cli.views.coverage import only_gaps

    share = None if least is None else _share(least)  # a wrong one is told before anything is read
    made = DOCUMENTS["coverage"]
    chosen = format_of(replace(made, formats=_OF_GAPS) if gaps else made, format_, output, None)
    gathered, found = document(ref, workspace, made.kinds)
    view = _view(gathered, found, framework, document_lang)
    deliver(only_gaps(view) if gaps else view, chosen, gathered, output, None, force=force)
    if share is not None:
        _refuse_less(view, share, f"plf coverage {ref} --gaps{_framework(framework)}")


def _framework(chosen: str | None) -> str:
    return f" --framework {chosen}" if chosen else ""


def _share(text: str) -> Fraction:
    """The percentage that ``--min`` gives: ``80``, ``80%``, ``66,6``; a usage error for others."""
    digits = text.strip().removesuffix("%").strip().replace(",", ".")
    is_number = digits.replace(".", "", 1).isdecimal() and digits.isascii()
    if not is_number or Fraction(f"0{digits}") > _ALL:
        message = _("“{value}” is no percentage from 0 to 100.").format(value=text)
        raise typer.BadParameter(message, param_hint="--min")
    return Fraction(f"0{digits}")


def _view(
    gathered: "Gathered", found: object, framework: str | None, document_lang: str | None
) -> "CoverageView":
    from plf_cli.suggest import did_you_mean
    from plf_cli.views.coverage import coverage as view_of
    from plf_cli.views.wanted import Unknown, Wanted

    wanted = Wanted(language=document_lang)
    try:
        return view_of(gathered.catalogue, found, wanted, framework)  # type: ignore[arg-type]
    except Unknown as unknown:
        message = _("The programme does not use the framework “{name}”.")
        known = _("Known: {words}.").format(words=", ".join(unknown.known))
        nearest = did_you_mean(unknown.name, unknown.known)
        raise console.Failure(message.format(name=unknown.name), nearest or known) from None


def _refuse_less(view: "CoverageView", least: Fraction, command: str) -> None:
    """Nothing, where so much is covered. Raises ``Failure`` with the figure where it is not."""
    if not view.counted:
        message = _("The programme claims no fields that could be measured.")
        raise console.Failure(message, _("Name the fields that it promises under “fields”."))
    if _ALL * view.covered < least * view.counted:
        message = _(
            "{covered} of the claimed fields' {counted} cells are covered ({percent}), "
            "less than {least}."
        )
        figure = percent(view.covered, view.counted, language())
        help_ = _("What is missing: {command}").format(command=command)
        told = message.format(
            covered=view.covered, counted=view.counted, percent=figure, least=_told(least)
        )
        raise console.Failure(told, help_)


def _told(share: Fraction) -> str:
    """``66,6 %``; in English ``66.6%``."""
    digits = f"{float(share):.10g}"
    return f"{digits.replace('.', ',')} %" if language() == "da" else f"{digits}%"

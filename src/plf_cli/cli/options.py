"""The options that several commands share, and what their values mean."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from plf_cli.messages import LANGUAGES, _


def one_of(value: str, allowed: tuple[str, ...], option: str) -> str:
    """The value, or a usage error that names the allowed ones."""
    if value not in allowed:
        message = _("“{value}” is not one of {allowed}.")
        message = message.format(value=value, allowed=", ".join(allowed))
        raise typer.BadParameter(message, param_hint=option)
    return value


def _language(value: str | None) -> str | None:
    return value and one_of(value, LANGUAGES, "--lang")


def _document_language(value: str | None) -> str | None:
    return value and one_of(value, LANGUAGES, "--document-lang")


WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        metavar="DIR",
        help="The folder that holds programmes/ (default: found upwards from here).",
    ),
]
TodayOption = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="Take DATE (2027-02-03) for today."),
]
LangOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="da|en",
        callback=_language,
        help="The language of messages (default: PLF_LANG, then the system's).",
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write to FILE; an existing file is kept.",
    ),
]
ForceOption = Annotated[
    bool,
    typer.Option("--force", help="Replace FILE if it exists."),
]
DiffOption = Annotated[
    bool,
    typer.Option("--diff", help="Show what would change, and write nothing."),
]
WriteOption = Annotated[
    bool,
    typer.Option("--write", help="Write it into the files."),
]
EditionOption = Annotated[
    str | None,
    typer.Option(
        "--edition",
        metavar="EDITION",
        help="Whose copy: participant, facilitator, administration or public.",
    ),
]
DocumentLangOption = Annotated[
    str | None,
    typer.Option(
        "--document-lang",
        metavar="da|en",
        callback=_document_language,
        help="The language of the labels (default: the document's).",
    ),
]


def today(value: str | None) -> date:
    """The day that ``--today`` gives, else the clock's."""
    if value is None:
        return date.today()  # noqa: DTZ011 - a course's dates are local ones
    try:
        found = date.fromisoformat(value)
    except ValueError:
        found = None
    if found is None or found.isoformat() != value:  # 20270203 and 2027-W05-3 are dates as well
        message = _("“{value}” is not a date; write 2027-02-03.").format(value=value)
        raise typer.BadParameter(message, param_hint="--today")
    return found

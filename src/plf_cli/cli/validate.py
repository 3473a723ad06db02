"""``plf validate``: everything that is wrong, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import console
from plf_cli.cli.options import LangOption, TodayOption, WorkspaceOption, one_of, today

if TYPE_CHECKING:
    from plf_cli.check import Report
    from plf_cli.cli.gather import Gathered


def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATHS]...",
            help="Files or folders; - is standard input. Without any: the workspace.",
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="How to print the findings.")
    ] = "text",
    notes: Annotated[bool, typer.Option("--notes", help="Show notes as well.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail too.")] = False,
    no_waivers: Annotated[
        bool, typer.Option("--no-waivers", help="Show what comments in the files waive.")
    ] = False,
    workspace: WorkspaceOption = None,
    day: TodayOption = None,
    lang: LangOption = None,
) -> None:
    """Check programmes, courses, frameworks and calendars.

    Exit code 0: no errors; 1: errors were found; 2: the command was used wrongly.
    """
    from dataclasses import replace

    from plf_cli.check import check
    from plf_cli.cli.gather import gather
    from plf_cli.diagnostics import Severity

    one_of(format_, ("text", "json"), "--format")
    now = today(day)
    gathered = gather(paths or [], workspace)
    report = check(gathered.catalogue, gathered.asked, now, waivers=not no_waivers)
    if not notes:
        kept = (one for one in report.diagnostics if one.severity is not Severity.NOTE)
        report = replace(report, diagnostics=tuple(kept))
    if format_ == "json":
        from plf_cli.report.json import to_json

        console.write_json(to_json(report))
    else:
        console.write(_printed(report, gathered))
    worst = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    console.leave(int(any(found.severity in worst for found in report.diagnostics)))


def _printed(report: Report, gathered: Gathered) -> str:
    from plf_cli.report.text import to_colour, to_text

    sources = {
        source.file: source
        for entry in (*gathered.asked, *gathered.catalogue.entries)
        if "loaded" in entry.__dict__
        for source in [entry.loaded.source]
    }

    def line_of(file: str, number: int) -> str:
        return sources[file].line(number) if file in sources else ""

    return (to_colour if console.has_colour() else to_text)(report, line_of)

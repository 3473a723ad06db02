"""``plf validate``: everything that is wrong, with its place."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import (
    ForceOption,
    LangOption,
    OutputOption,
    TodayOption,
    WorkspaceOption,
    one_of,
    today,
)
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.catalogue import Catalogue, Entry
    from plf_cli.check import Report
    from plf_cli.cli.gather import Gathered

FORMATS = ("text", "concise", "json", "sarif", "junit", "github", "gitlab")
PROFILES = ("record", "draft", "planned", "publish")


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
        str,
        typer.Option(
            "--format",
            metavar="|".join(FORMATS),
            help="How to print the findings.",
            autocompletion=lambda: list(FORMATS),
        ),
    ] = "text",
    notes: Annotated[bool, typer.Option("--notes", help="Show notes as well.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail too.")] = False,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Show only what fails, and no summary.")
    ] = False,
    max_: Annotated[
        int | None,
        typer.Option("--max", metavar="N", min=1, help="Show N findings at most, errors first."),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="|".join(PROFILES),
            help="How strict to be (default: by each document's status).",
            autocompletion=lambda: list(PROFILES),
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODE",
            help="Only rules with this code or beginning, such as PLF5; can be repeated.",
            autocompletion=complete.codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CODE",
            help="No rules with this code or beginning; can be repeated.",
            autocompletion=complete.codes,
        ),
    ] = None,
    changed_since: Annotated[
        str | None,
        typer.Option(
            "--changed-since",
            metavar="REV",
            help="Only files that changed since the git revision, and those that depend on them.",
        ),
    ] = None,
    no_waivers: Annotated[
        bool, typer.Option("--no-waivers", help="Show what comments in the files waive.")
    ] = False,
    output: OutputOption = None,
    force: ForceOption = False,
    workspace: WorkspaceOption = None,
    day: TodayOption = None,
    lang: LangOption = None,
) -> None:
    """Check programmes, courses, frameworks and calendars.

    Exit code 0: no errors; 1: errors were found; 2: plf could not do what it was asked.
    """
    from plf_cli.check import check
    from plf_cli.cli.gather import gather
    from plf_cli.cli.policy import policy_of
    from plf_cli.diagnostics import Severity

    one_of(format_, FORMATS, "--format")
    if output and not output.parent.is_dir():  # a mistyped path must not become a new folder
        message = _("There is no folder {path}.").format(path=output.parent.as_posix())
        raise typer.BadParameter(message, param_hint="--output")
    now = today(day)
    gathered = gather(paths or [], workspace, texts=True)
    if profile is not None:
        one_of(profile, PROFILES, "--profile")
    policy = policy_of(gathered, profile, select or (), ignore or ())

    def run(catalogue: "Catalogue", entries: "Iterable[Entry]") -> "Report":
        return check(catalogue, entries, now, policy, waivers=not no_waivers)

    if changed_since is None:
        report = run(gathered.catalogue, gathered.asked)
    else:
        from plf_cli.cli.changed import report_since

        report = report_since(changed_since, gathered, run, quiet=quiet)
    if strict:
        report = replace(report, failing=frozenset({Severity.ERROR, Severity.WARNING}))
    shown = _bounded(_without(report, notes=notes, quiet=quiet), max_)
    _tell(shown, _lines(gathered), format_, output, quiet=quiet, force=force)
    console.leave(int(report.fails))


def _without(report: "Report", *, notes: bool, quiet: bool) -> "Report":
    """The report without the notes, where nobody asked; quiet: with what fails the run only."""
    from plf_cli.diagnostics import Severity

    asked = [one for one in report.diagnostics if notes or one.severity is not Severity.NOTE]
    shown = tuple(one for one in asked if not quiet or one.severity in report.failing)
    hidden = tuple(one for one in asked if quiet and one.severity not in report.failing)
    return replace(report, diagnostics=shown, hidden=hidden)


def _bounded(report: "Report", most: int | None) -> "Report":
    """The report with so many findings at most, the most severe of them, in their order."""
    if most is None or len(report.diagnostics) <= most:
        return report
    from plf_cli.diagnostics import Severity

    order = list(Severity)
    by_severity = sorted(report.diagnostics, key=lambda one: order.index(one.severity))
    kept = set(by_severity[:most])
    return replace(
        report,
        diagnostics=tuple(one for one in report.diagnostics if one in kept),
        hidden=(*report.hidden, *(one for one in report.diagnostics if one not in kept)),
    )


def _lines(gathered: "Gathered") -> Callable[[str, int], str]:
    """The lines of the files that findings can stand in, without CPR numbers."""
    from plf_cli.scan import masked

    sources = {
        source.file: source
        for entry in (*gathered.asked, *gathered.catalogue.entries)
        if "loaded" in entry.__dict__
        for source in (entry.loaded.source, entry.loaded.roster and entry.loaded.roster.source)
        if source
    }

    def line_of(file: str, number: int) -> str:
        return masked(sources[file].line(number)) if file in sources else ""

    return line_of


def _tell(
    report: "Report",
    line_of: Callable[[str, int], str],
    format_: str,
    output: Path | None,
    *,
    quiet: bool,
    force: bool,
) -> None:
    """Print the report, or write it to a file and say on standard error what it holds."""
    from plf_cli.report import reported, summary

    to_file = output is not None and str(output) != "-"
    colour = format_ == "text" and not to_file and console.has_colour()
    text = reported(report, line_of, "colour" if colour else format_, quiet=quiet)
    if output and to_file:
        from plf_cli.cli.files import write_new

        try:
            write_new(output, text, force=force)
        except console.Failure as failure:
            failure.code = 2  # that there are findings is told by 1
            raise
    elif format_ in {"json", "sarif", "gitlab"}:
        console.write_json(text)
    elif format_ in {"junit", "github"}:  # programs read them, as UTF-8
        console.write_file(text)
    else:
        console.write(text)
    if not quiet and (to_file or (report.hidden and format_ not in {"text", "concise"})):
        console.note(summary(report))

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

if TYPE_CHECKING:
    from plf_cli.catalogue import Catalogue, Entry
    from plf_cli.check import Report
    from plf_cli.cli.gather import Gathered
    from plf_cli.profiles import Policy

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
        typer.Option("--format", metavar="|".join(FORMATS), help="How to print the findings."),
    ] = "text",
    notes: Annotated[bool, typer.Option("--notes", help="Show notes as well.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail too.")] = False,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Show errors only, and no summary.")
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

    Exit code 0: no errors; 1: errors were found; 2: the command was used wrongly.
    """
    from plf_cli.check import check
    from plf_cli.cli.gather import gather
    from plf_cli.diagnostics import Severity

    one_of(format_, FORMATS, "--format")
    now = today(day)
    gathered = gather(paths or [], workspace, texts=True)
    policy = _policy(gathered, profile, select or [], ignore or [])

    def run(catalogue: "Catalogue", entries: "Iterable[Entry]") -> "Report":
        return check(catalogue, entries, now, policy, waivers=not no_waivers)

    if changed_since is None:
        report = run(gathered.catalogue, gathered.asked)
    else:
        from plf_cli.cli.changed import report_since

        report = report_since(changed_since, gathered, run, quiet=quiet)
    worst = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    code = int(any(found.severity in worst for found in report.diagnostics))
    shown = _bounded(_without(report, notes=notes, quiet=quiet), max_)
    _tell(shown, _lines(gathered), format_, output, quiet=quiet, force=force)
    console.leave(code)


def _policy(
    gathered: "Gathered", profile: str | None, select: list[str], ignore: list[str]
) -> "Policy":
    """What the command line says, before what ``plf.toml`` does.

    Raises ``Failure`` for a code that no rule has.
    """
    from plf_cli.cli.gather import show
    from plf_cli.profiles import Policy, Profile, known_codes
    from plf_cli.settings import WrongSetting, codes

    if profile:
        one_of(profile, PROFILES, "--profile")
    set_ = gathered.workspace.settings
    try:
        known_codes((*codes(select), *codes(ignore)))
    except WrongSetting as wrong:
        raise console.Failure(wrong.message, wrong.help, code=2) from None
    try:
        known_codes((*set_.select, *set_.ignore, *set_.severity))
    except WrongSetting as wrong:
        file = show(gathered.workspace.programmes.parent / "plf.toml")
        raise console.Failure(f"{file}: {wrong.message}", wrong.help) from None
    return Policy(
        Profile(profile) if profile else None,
        tuple(select) or set_.select,
        (*set_.ignore, *ignore),
        set_.severity,
    )


def _without(report: "Report", *, notes: bool, quiet: bool) -> "Report":
    """The report without what nobody asked to see."""
    from plf_cli.diagnostics import Severity

    shown = {Severity.ERROR, Severity.WARNING, Severity.NOTE}
    if quiet:
        shown = {Severity.ERROR}
    elif not notes:
        shown.remove(Severity.NOTE)
    kept = tuple(one for one in report.diagnostics if one.severity in shown)
    return replace(report, diagnostics=kept)


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
        hidden=tuple(one for one in report.diagnostics if one not in kept),
    )


def _lines(gathered: "Gathered") -> Callable[[str, int], str]:
    """The lines of the files that findings can stand in, without CPR numbers."""
    from plf_cli.scan import masked

    sources = {
        source.file: source
        for entry in (*gathered.asked, *gathered.catalogue.entries)
        if "loaded" in entry.__dict__
        for source in [entry.loaded.source]
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

    colour = format_ == "text" and output is None and console.has_colour()
    text = reported(report, line_of, "colour" if colour else format_, quiet=quiet)
    if output:
        from plf_cli.cli.files import write_new

        write_new(output, text, force=force)
        if not quiet:
            console.note(summary(report))
    elif format_ in {"json", "sarif", "gitlab"}:
        console.write_json(text)
    elif format_ in {"junit", "github"}:  # programs read them, as UTF-8
        console.write_file(text)
    else:
        console.write(text)

"""``plf status``: what needs doing next, over all courses."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import console
from plf_cli.cli.options import LangOption, TodayOption, WorkspaceOption, one_of, today
from plf_cli.messages import _, day, language

if TYPE_CHECKING:
    from plf_cli.status import Todo

_FORMATS = ("text", "json", "markdown")
_WIDEST = 100


def status(
    weeks: Annotated[
        int,
        typer.Option("--weeks", metavar="N", min=0, max=520, help="How many weeks to look ahead."),
    ] = 8,
    fail: Annotated[
        bool, typer.Option("--fail", help="Fail (exit code 1) if something is overdue.")
    ] = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="|".join(_FORMATS), help="How to print the list.")
    ] = "text",
    date: TodayOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Show what needs doing next: dates, deadlines, venues, people, calendars and waivers.

    Courses that are completed or cancelled are left out.

    Exit code 0: told; 1: with --fail, something is overdue; 2: the command was used wrongly.
    """
    from plf_cli.cli.gather import gather
    from plf_cli.cli.own import own_entries
    from plf_cli.scan import masked
    from plf_cli.status import status as status_of

    format_ = "markdown" if format_ == "md" else format_  # as documents call it
    one_of(format_, _FORMATS, "--format")
    now = today(date)
    gathered = gather([], workspace)
    found = status_of(gathered.catalogue, own_entries(gathered), now, weeks)
    if format_ == "json":
        import json
        from dataclasses import asdict

        rows = json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2, default=str)
        console.write_json(masked(rows) + "\n")
    else:
        lines = _markdown(found) if format_ == "markdown" else _text(found)
        console.write(masked("".join(f"{one}\n" for one in lines)) or _("Nothing to do.") + "\n")
    console.leave(int(fail and any(one.overdue for one in found)))


def _text(found: "list[Todo]") -> Iterator[str]:
    """A heading, and below it two lines for each thing to do."""
    from plf_cli.wrapping import wrapped

    heading, width = "", min(console.width(), _WIDEST)
    for one in found:
        if (here := _heading(one)) != heading:
            yield from ["", here] if heading else [here]
            heading = here
        yield from wrapped(f"  {_when(one)}{one.subject}: {one.matter}", width, 2)
        yield from wrapped(f"    {one.cure} ({one.file}:{one.line})", width, 2)


def _markdown(found: "list[Todo]") -> Iterator[str]:
    """Lists with a box to tick for each thing to do."""
    from plf_cli.render.markdown import plain

    heading = ""
    for one in found:
        if (here := _heading(one)) != heading:
            yield from ["", f"## {here}", ""] if heading else [f"## {here}", ""]
            heading = here
        told = f"{one.subject}: {one.matter} {one.cure} ({one.file}:{one.line})"
        yield f"- [ ] {_when(one)}{plain(told)}"


def _heading(one: "Todo") -> str:
    if one.overdue:
        return _("Overdue")
    return _("To come") if one.due else _("Without a day")


def _when(one: "Todo") -> str:
    return f"{day(one.due, language())}, " if one.due else ""

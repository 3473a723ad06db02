"""``plf waivers``: everything that comments in the files silence, with its reason."""

from typing import Annotated, Any

import typer

from plf_cli.cli import console
from plf_cli.cli.options import LangOption, TodayOption, WorkspaceOption, one_of, today
from plf_cli.messages import _, day, language


def waivers(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATHS]...",
            help="Files or folders. Without any: the workspace.",
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="How to print the list.")
    ] = "text",
    workspace: WorkspaceOption = None,
    date: TodayOption = None,
    lang: LangOption = None,
) -> None:
    """List the waivers: file, line, code, until when, and why."""
    from plf_cli.cli.gather import gather
    from plf_cli.scan import masked
    from plf_cli.waivers import waivers as waivers_in

    one_of(format_, ("text", "json"), "--format")
    now = today(date)
    entries = gather(paths or [], workspace).asked
    unread = [one for entry in entries if entry.unread for one in entry.loaded.diagnostics]
    for found in unread:
        console.note(f"plf: {masked(found.file)}: {found.message}")
    rows = [
        {
            "file": masked(source.file),
            "line": source.place(waiver.comment.start)[0],
            "code": waiver.code,
            "until": waiver.until and waiver.until.isoformat(),
            "expired": waiver.until is not None and waiver.until < now,
            "reason": masked(waiver.reason) or None,
        }
        for entry in entries
        for source in [entry.loaded.source]
        for waiver in waivers_in(source)
    ]
    rows.sort(key=lambda row: (row["file"], row["line"]))
    if format_ == "json":
        import json

        console.write_json(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        console.write("".join(f"{_line(row)}\n" for row in rows) or _("No waivers.") + "\n")
    console.leave(int(bool(unread)))


def _line(row: dict[str, Any]) -> str:
    from datetime import date

    text = f"{row['file']}:{row['line']}: {row['code']} {row['reason'] or _('(no reason)')}"
    if not row["until"]:
        return text
    until = day(date.fromisoformat(row["until"]), language())
    said = _("expired on {day}") if row["expired"] else _("until {day}")
    return f"{text} ({said.format(day=until)})"

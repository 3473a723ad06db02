"""``plf fix``: mends what can only be meant in one way."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import console
from plf_cli.cli.options import DiffOption, LangOption, WorkspaceOption, today
from plf_cli.messages import _, plural

if TYPE_CHECKING:
    from plf_cli.catalogue import Entry
    from plf_cli.cli.gather import Gathered
    from plf_cli.fixes import Fix, Fixed


def fix(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATHS]...",
            help="Files or folders. Without any: the workspace.",
            show_default=False,
        ),
    ] = None,
    diff: DiffOption = False,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Mend what can only be meant in one way; all else stays, comments too.

    That is a mistyped key, a name in the place of an id, a Danish word for one of plf's own (but
    not the kind of a file), a clock time with a dot, and a missing first line for editors.

    Exit code 0: done, whatever else plf validate finds; 1: a file could not be read or written,
    or --diff shows a change; 2: the command was used wrongly.
    """
    from plf_cli.cli.gather import gather
    from plf_cli.cli.paths import STDIN

    if STDIN in (paths or []):
        message = _("Standard input cannot be changed.")
        raise console.Failure(message, _("Name files or folders."), code=2)
    gathered = gather(paths or [], workspace)
    left = {entry.file: why for entry in gathered.asked if (why := _why_left(entry))}
    asked = [entry for entry in gathered.asked if entry.file not in left]
    files = _fixed(gathered, asked)
    for why in left.values():
        console.note(why)
    if diff:
        console.write_file("".join(_diff(one) for one in files))
        console.note(_summary(asked, files))
        console.leave(int(bool(left or files)))
    written = [one for one in files if _is_written(one)]
    lines = [_line(one) for file in written for one in file.fixes]
    console.write("".join(f"{line}\n" for line in [*lines, _summary(asked, written)]))
    console.leave(int(bool(left) or len(written) < len(files)))


def _why_left(entry: "Entry") -> str | None:
    """Why a file is left as it is; None for one that can be looked at."""
    from plf_cli.catalogue import Origin
    from plf_cli.diagnostics import Severity
    from plf_cli.resources import is_installed
    from plf_cli.scan import masked

    shown, loaded = masked(entry.file), entry.loaded
    if entry.unread or not loaded.source.is_editable:
        told = (*loaded.source.faults, *loaded.diagnostics)
        first = next(one for one in told if one.severity is Severity.ERROR)
        place = f"{shown}:{first.span.line}:{first.span.column}: {masked(first.message)}"
        return place if entry.unread else f"{place} {_('The file is left as it is.')}"
    if entry.origin is Origin.SHIPPED or is_installed(Path(entry.file)):
        return f"{shown}: {_('A file of plf itself is left as it is.')}"
    return None


def _fixed(gathered: "Gathered", asked: list["Entry"]) -> list["Fixed"]:
    """The files that change, by the rules that ``plf.toml`` lets count."""
    from plf_cli.cli.policy import policy_of
    from plf_cli.fixes import fixed

    return fixed(gathered.catalogue, asked, today(None), policy_of(gathered))


def _is_written(file: "Fixed") -> bool:
    """Whether the file could be written; where not, why is said."""
    from plf_cli.cli.files import rewrite

    try:
        rewrite(Path(file.entry.file), file.entry.content, file.content)
    except console.Failure as failure:
        console.note(f"plf: {failure.message}")
        if failure.help:
            console.note(f"     {failure.help}")
        return False
    return True


def _line(fix: "Fix") -> str:
    """``file:7:12: PLF106 “9.30” → 9:30``."""
    from plf_cli.scan import masked
    from plf_cli.wording import short

    found = fix.finding
    place = f"{found.file}:{found.span.line}:{found.span.column}: {found.code}"
    after = str(found.fix).rstrip("\r\n")
    if not fix.before:
        return f"{place} + {after}"
    message = _("{place} “{before}” → {after}")
    return message.format(place=place, before=masked(short(fix.before)), after=after)


def _summary(asked: list["Entry"], files: list["Fixed"]) -> str:
    number = sum(len(one.fixes) for one in files)
    fixes = plural("{n} fix", "{n} fixes", number) if number else _("nothing to fix")
    return f"{plural('{n} file', '{n} files', len(asked))}: {fixes}."


def _diff(file: "Fixed") -> str:
    from plf_cli.cli.diff import diff
    from plf_cli.scan import masked

    before, after = file.entry.content.decode(), file.content.decode()
    return masked(diff(file.entry.file, before, after))

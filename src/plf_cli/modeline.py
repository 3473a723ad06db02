"""The first line of a file that leads an editor to its schema."""

import re

from plf_cli.catalogue import Entry
from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.messages import _
from plf_cli.shape import KINDS

_MODELINE = re.compile(r"#\s*yaml-language-server\s*:(?:\s*\$schema\s*=\s*(\S+))?")


def modeline(entry: Entry) -> Diagnostic | None:
    """The finding that a file lacks the line, where its workspace has a schema for it.

    Or that the line leads to the schema of another kind; that one, people mend themselves.
    """
    loaded = entry.loaded
    source = loaded.source
    schema = entry.schema_of(loaded.kind) if entry.schema_of and loaded.kind else None
    if not schema or not source.is_editable:
        return None
    line = f"# yaml-language-server: $schema={schema}"
    for comment in source.comments:
        if found := _MODELINE.match(comment.text):
            other = (found[1] or "").rpartition("/")[2].removesuffix(".json")
            if other not in KINDS or other == loaded.kind:
                return None
            place = source.between(comment.start, comment.end)
            message = _("The line leads editors to the schema of another kind: {kind}.")
            help_ = _("Write: {line}").format(line=line)
            return _finding(source.file, place, message.format(kind=other), help_)
    message = _("No line leads editors to the schema of this file.")
    help_ = _("Write as the first line: {line}").format(line=line)
    return _finding(source.file, Span(), message, help_, f"{line}{source.line_end}")


def _finding(
    file: str, place: Span, message: str, help_: str, fix: str | None = None
) -> Diagnostic:
    return Diagnostic(file, place, "PLF024", Severity.NOTE, message, help_, fix=fix)

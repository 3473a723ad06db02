"""The first line of a file that leads an editor to its schema."""

import re

from plf_cli.catalogue import Entry
from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.messages import _

_MODELINE = re.compile(r"#\s*yaml-language-server\s*:")


def no_modeline(entry: Entry) -> Diagnostic | None:
    """The finding that a file lacks the line, where its workspace has a schema for it."""
    loaded = entry.loaded
    source = loaded.source
    if any(_MODELINE.match(comment.text) for comment in source.comments):
        return None
    schema = entry.schema_of(loaded.kind) if entry.schema_of and loaded.kind else None
    if not schema or not source.is_editable:
        return None
    line = f"# yaml-language-server: $schema={schema}"
    message = _("No line leads editors to the schema of this file.")
    help_ = _("Write as the first line: {line}").format(line=line)
    fix = f"{line}{source.line_end}"
    return Diagnostic(source.file, Span(), "PLF024", Severity.NOTE, message, help_, fix=fix)

"""A file's text -> a finding for each CPR number in it."""

import posixpath
import re
from collections.abc import Iterator

from plf_cli.diagnostics import Diagnostic, Severity, Span
from plf_cli.messages import _
from plf_cli.scan import cpr
from plf_cli.source import Source, nodes

# A digit or a hyphen at the end of a line with a digit on the next, or one written as an escape.
_JOINT = re.compile(r"[0-9-][ \t]*\\?[ \t]*\r?\n[ \t]*-?[0-9]|\\[xuU]0*[23][0-9dD]")


def private(file: str, text: str) -> list[Diagnostic]:
    """A finding for each number in a file's text, and one for a number in its name."""
    source = Source(file, text)
    places = [source.between(*found) for found in cpr(text)]
    if cpr(posixpath.basename(file)):
        places = [Span(), *places]
    return [finding(file, place) for place in places]


def joined(source: Source) -> Iterator[tuple[Diagnostic, set[str]]]:
    """A finding for each text in which only YAML puts a number together, and its numbers.

    It does so from several lines and from escapes, which the text itself does not show.
    """
    if not _JOINT.search(source.text):
        return
    for _path, _at, event in nodes.words(source.root):
        start, end = nodes.edges(event)
        raw = source.text[start:end]
        if ("\n" in raw or "\\" in raw) and cpr(event.value) and not cpr(raw):
            numbers = {event.value[slice(*found)] for found in cpr(event.value)}
            yield finding(source.file, source.between(start, end)), numbers


def finding(file: str, place: Span) -> Diagnostic:
    """The finding for a number at a place; it does not repeat it."""
    message = _("A CPR number stands here.")
    help_ = _(
        "Remove it, and ask somebody who knows git to remove it from older versions of the file; "
        "if it is another kind of number, write which right before it, such as EAN or kontonr."
    )
    return Diagnostic(file, place, "PLF901", Severity.ERROR, message, help_)

"""Words for what the parser could not read, and the place where a person would look for it."""

import re

import yaml

from plf_cli.diagnostics import Diagnostic, Severity
from plf_cli.messages import _
from plf_cli.source.text import Source

# Compiled only when something is wrong: the large classes take milliseconds.
_IN_VALUE = re.compile(r"\s*(?:- +)*[\w-]+: +\S")
_QUOTE_IN_QUOTES = re.compile(r""": +(["']).*\1\w""")
_CONTROL = r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def not_utf8(source: Source, content: bytes, error: UnicodeDecodeError) -> None:
    """Note the first byte that is no UTF-8, and what it would be in the usual other encodings."""
    source.text = content[: error.start].decode("utf-8").removeprefix("\ufeff")
    span = source.between(len(source.text), len(source.text))
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        message = _("The file is UTF-16, not UTF-8.")
    else:
        letter = content[error.start : error.start + 1].decode("cp1252", "replace")
        message = _("The file is not UTF-8: byte 0x{byte} (“{letter}” in Windows-1252).")
        message = message.format(byte=f"{content[error.start]:02X}", letter=letter)
    source.fault(span, "PLF003", message, _("Save the file with the encoding UTF-8."))


def not_yaml(source: Source, error: yaml.YAMLError) -> None:
    """Note what the parser stopped at."""
    if found := re.search(_CONTROL, source.text):
        message = _("The character U+{code} may not stand in a file.")
        message = message.format(code=f"{ord(found[0]):04X}")
        help_ = _("Remove it; editors often show it as a box or not at all.")
        source.fault(source.between(found.start(), found.end()), "PLF004", message, help_)
        return
    start = _index(getattr(error, "problem_mark", None))
    said = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    opened = _index(getattr(error, "context_mark", None))
    if "parsing a flow" in context:
        start, said = _in_brackets(source.text, opened, start, said)
    elif any(words in context for words in ("quoted", "simple key", "an alias", "an anchor")):
        start = opened
    length = 1 if source.text[start : start + 1].strip("\r\n") else 0
    span = source.between(start, start + length)
    source.fault(span, *_explain(said, context, source.text, start))


def stray_colon(text: str, error: yaml.YAMLError) -> int | None:
    """Where the colon stands that the parser took for a key's inside a text, if that is its fault.

    Only a colon behind another one on its line, or in brackets, is part of a text for certain.
    """
    at = _index(getattr(error, "problem_mark", None))
    before = text[text.rfind("\n", 0, at) + 1 : at]
    context = str(getattr(error, "context", None) or "")
    if text[at : at + 1] != ":":
        return None
    opened = _index(getattr(error, "context_mark", None))
    in_brackets = "parsing a flow" in context and "\n" not in text[opened:at]
    return at if in_brackets or _IN_VALUE.match(before) else None


def cut_texts(source: Source) -> None:
    """Note comments that look like the rest of a text: ``title: Plan #1``."""
    for comment in source.comments:
        if not comment.text[1:2].isalnum():
            continue
        line = max(source.text.rfind(mark, 0, comment.start) for mark in "\r\n")
        before = source.text[line + 1 : comment.start].rstrip()
        if before[-1:].isalnum() or before[-1:] in set(".,!?"):
            span = source.between(comment.start, comment.end)
            message = _("The text ends here: “ #” begins a comment.")
            help_ = _("Put the text in quotes, or write a space after # in a comment.")
            code, severity = "PLF015", Severity.WARNING
            source.note(Diagnostic(source.file, span, code, severity, message, help_))


def _index(mark: yaml.Mark | None) -> int:
    return mark.index if mark else 0


def _in_brackets(text: str, opened: int, start: int, said: str) -> tuple[int, str]:
    """Where a person would look for a fault inside brackets, and what it is."""
    if not text[opened:].strip():  # the file ends right after the bracket
        return max(text.rfind("["), text.rfind("{")), "did not find expected ',' or ']'"
    line = text[opened:].splitlines()[0]
    if text[start : start + 1] == ":" and "\n" not in text[opened:start]:
        return start, "colon in brackets"
    if (comment := line.find(" #")) >= 0:
        return opened + comment + 1, "comment in brackets"
    return opened, said


def _explain(  # noqa: PLR0911 - one way out for each kind of fault
    said: str, context: str, text: str, start: int
) -> tuple[str, str, str | None]:
    before = text[text.rfind("\n", 0, start) + 1 : start + 1]
    if not before.strip():
        if "\u00a0" in before:
            return (
                "PLF005",
                _("A space that is no plain space stands in the indentation."),
                _("It came along with copied text: delete it, and type a plain space."),
            )
        if "\t" in before:
            return (
                "PLF006",
                _("A tab stands in the indentation."),
                _("Indent with spaces, two for each level."),
            )
    if "quoted scalar" in context:
        if "escape" in said or "hexdecimal" in said:
            return "PLF005", _("An unknown escape after \\ in the quoted text."), None
        return (
            "PLF005",
            _("The quote that opens here is never closed."),
            _("Close it, or write the text without quotes."),
        )
    line = text[text.rfind("\n", 0, start) + 1 :].splitlines()[:1]
    if "expected key" in said and line and _QUOTE_IN_QUOTES.search(line[0]):
        return (
            "PLF005",
            _("A quote inside the quoted text ends it here."),
            _("Use the other kind of quotes around the text: ' or \"."),
        )
    for words, explained in _explanations().items():
        if words in said:
            return ("PLF005", *explained)
    return "PLF005", _("This is not valid YAML: {said}.").format(said=said), None


def _explanations() -> dict[str, tuple[str, str | None]]:
    aligned = _("Keys of the same level start in the same column; list items start with “- ”.")
    return {
        "colon in brackets": (
            _("A colon inside brackets makes a key here, where no key can stand."),
            _("Put the text in quotes: “: ”, “ #” and commas end it otherwise."),
        ),
        "comment in brackets": (
            _("“ #” begins a comment here, so the bracket is never closed."),
            _("Put the text in quotes."),
        ),
        "mapping values are not allowed": (
            _("A colon makes a key here, where no key can stand."),
            _("Put a text that contains “: ” in quotes, and check the indentation."),
        ),
        "could not find expected ':'": (
            _("This line has no colon, so it is no key."),
            _("Write “key: value”; indent a text's further lines deeper than its key."),
        ),
        "block sequence entries are not allowed": (
            _("A list item cannot stand here."),
            _("Start the list on a line of its own below its key."),
        ),
        "did not find expected key": (_("A key was expected here."), aligned),
        "did not find expected '-' indicator": (_("A list item was expected here."), aligned),
        "did not find expected ',' or": (
            _("A list or mapping in brackets is not closed, or a comma is missing."),
            _("Separate with commas, and close with ] or }."),
        ),
        "did not find expected comment or line break": (
            _("After | or >, the text begins on the next line."),
            _("Move the text down a line, and indent it."),
        ),
        "did not find expected node content": (_("A value was expected here."), None),
        "cannot start any token": (
            _("No value can begin with this character."),
            _("Put the text in quotes."),
        ),
        "did not find expected alphabetic": (
            _("A text cannot begin with this character."),
            _("Put the text in quotes."),
        ),
        "did not find expected <document start>": (
            _("Something stands after the end of the document."),
            _("A file holds one document, and all its keys on one level."),
        ),
    }

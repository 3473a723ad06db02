r"""Texts of the files -> Markdown that cannot break the document around them.

Titles and names are plain; texts may hold emphasis, links and lists, but no headings and no HTML.
"""

import re

from plf_cli.render.addresses import SCHEMES

# Control characters except tab and newline, and the marks that turn the writing direction.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SPECIAL = re.compile(r"([\\`*\[\]<>|~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;))")
_TAG = re.compile(rf"(\\*)(<)(?!{SCHEMES})(?=[A-Za-z/!?])")
_NUMBERED = re.compile(r"^([ \t]*\d+)([.)])(?=\s)", re.MULTILINE)
_BLOCK = re.compile(r"^([ \t]{0,3})(#|=+[ \t]*$|-+[ \t]*$|~~~|```|>)", re.MULTILINE)
_BROKEN = re.compile(r"\n{2,}|\n(?=(?:[-*+]|\d+[.)]) )")
_BAR = re.compile(r"(\\*)(\|)")


def printable(text: str) -> str:
    """``text`` without the characters that would steer a terminal or turn the text around."""
    return _CONTROL.sub("", _BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """``text`` on one line, as it stands."""
    return " ".join(printable(text).split())


def plain(text: str) -> str:
    """``text`` on one line, shown as it stands."""
    return _SPECIAL.sub(r"\\\1", one_line(text))


def prose(text: str) -> str:
    """A Markdown text without headings, quotes, code blocks and HTML.

    A lone “3. klasse” at the start of a line is no list; two and more numbered lines are one.
    """
    text = _BLOCK.sub(r"\1\\\2", _TAG.sub(_escaped, printable(text).strip()))
    return _NUMBERED.sub(r"\1\\\2", text) if len(_NUMBERED.findall(text)) == 1 else text


def line(text: str) -> str:
    """A Markdown text on one line."""
    return " ".join(prose(text).split())


def cell(text: str) -> str:
    """A Markdown text in a table's cell: bars escaped, paragraphs and list items broken by hand."""
    safe = _BAR.sub(_escaped, _TAG.sub(_escaped, printable(text).strip()))
    lines = (" ".join(one.split()) for one in safe.split("\n"))
    return _BROKEN.sub("<br>", "\n".join(lines)).replace("\n", " ")


def _escaped(found: re.Match[str]) -> str:
    """A character behind backslashes, with one more where they do not escape it already."""
    return found[0] if len(found[1]) % 2 else rf"{found[1]}\{found[2]}"

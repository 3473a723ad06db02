"""What Typst says of a template -> the user's words."""

import re
from collections.abc import Callable

from plf_cli.messages import _
from plf_cli.render.faults import counted

Found = re.Match[str]


def in_words(said: str) -> str | None:
    """The message in the user's words; None where nobody has put it into words."""
    for pattern, told in _TOLD:
        if found := re.match(pattern, said):
            return told(found)
    return None


def _title(_found: Found) -> str:
    message = _("It gives the document no title, and so no page. Let it begin with {lines}")
    return message.format(lines='#import "/shared/page.typ": *  #show: paper')


def _level(found: Found) -> str:
    message = _("A heading of level {found} does not follow one of level {level}.")
    return message.format(level=found[1], found=found[2])


def _index(found: Found) -> str:
    message = _("“{name}” is not known here.").format(name=found[1])
    return f"{message} {counted(int(found[2]))}"


def _expected(found: Found) -> str:
    message = _("Here “{wanted}” is expected, not “{got}”.")
    return message.format(wanted=found[1], got=found[2])


def _missing(found: Found) -> str:
    return _("A value for “{name}” is missing.").format(name=found[1])


def _not_taken(found: Found) -> str:
    return _("“{name}” does not belong here.").format(name=found[1])


def _panic(found: Found) -> str:
    return _("The template stops by itself: {said}").format(said=found[1])


def _label(found: Found) -> str:
    return _("There is no place “{name}” to refer to.").format(name=found[1])


_TOLD: tuple[tuple[str, Callable[[Found], str]], ...] = (
    (r"PDF/UA-1 error: missing document title", _title),
    (r"PDF/UA-1 error: skipped from heading level (\d) to (\d)", _level),
    (r"PDF/UA-1 error: missing alt text", lambda _found: _("The picture has no “alt” text.")),
    (r"array index out of bounds \(index: (-?\d+), len: (\d+)\)", _index),
    (r"array is empty", lambda _found: counted(0)),
    (r"(?:panicked with|assertion failed): (.+)", _panic),
    (r"assertion failed", lambda _found: _("A condition that the template sets is not met.")),
    (r"expected (.+), found (.+)", _expected),
    (r"missing argument: (\S+)", _missing),
    (r"unexpected argument: (\S+)", _not_taken),
    (
        r"unexpected argument",
        lambda _found: _("The values in the parentheses do not fit."),
    ),
    (r"label `<(.+?)>` does not exist", _label),
    (
        r"condition is always true|loop seems to be infinite",
        lambda _found: _("The loop never ends: its condition always holds."),
    ),
    (
        r"maximum (?:function call|show rule|layout) depth exceeded",
        lambda _found: _("The function or rule calls itself without an end."),
    ),
    (
        r"failed to load WebAssembly|plugin",
        lambda _found: _("A plugin cannot be used: it is no WebAssembly module, or it failed."),
    ),
    (r"cannot divide by zero", lambda _found: _("A number cannot be divided by zero.")),
    (
        r"cannot (?:add|subtract|multiply|divide) |cannot apply",
        lambda _found: _("One cannot reckon with these values."),
    ),
    (r"cannot compare", lambda _found: _("These values cannot be compared.")),
    (r"cannot loop over", lambda _found: _("This is no list.")),
    (
        r"(?:not enough|too many) elements to destructure",
        lambda _found: _("There are not as many values here as names for them."),
    ),
    (r"cannot access fields", lambda _found: _("This is a value without parts.")),
    (
        r"unclosed (?:delimiter|string)",
        lambda _found: _("A bracket, a quote or a * is not closed here."),
    ),
    (r"unexpected closing", lambda _found: _("A bracket is closed here that none has opened.")),
    (r"unresolved import", lambda _found: _("The file has nothing of this name to import.")),
    (r"file is not valid utf-8", lambda _found: _("The template is not UTF-8 text.")),
)

"""Questions to a person at a terminal, who may give up at any of them."""

import sys
import textwrap
from collections.abc import Callable, Sequence
from typing import TypeVar

import typer

from plf_cli.cli import console
from plf_cli.messages import _

T = TypeVar("T")
Choice = tuple[str, str]
"""An id, and what it stands for."""


class Unclear(Exception):
    """An answer that cannot be used, and why."""


def somebody_answers() -> bool:
    """Whether a person is there to be asked: both ends are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, read: Callable[[str], T], default: str | None = None) -> T:
    """What ``read`` makes of the answer; asked again as long as it raises ``Unclear``.

    An empty answer is the default.
    """
    while True:
        shown = bool(default)
        try:
            answer = typer.prompt(question, default=default, show_default=shown, prompt_suffix=" ")
        except typer.Abort:
            console.write("\n")
            console.note(_("Nothing has been written."))
            raise
        try:
            return read(str(answer).strip())
        except Unclear as unclear:
            console.write(f"{unclear}\n")


def choose(question: str, choices: Sequence[Choice]) -> str:
    """The id of the choice that is named by its number, its id, or a part that it alone has."""
    left = list(choices)

    def read(answer: str) -> str:
        wanted = answer.casefold()
        exact = [id_ for id_, _told in choices if id_ == wanted]
        number = int(answer) if answer.isdecimal() else 0
        if 1 <= number <= len(left):
            exact = [left[number - 1][0]]
        found = [one for one in choices if wanted in " ".join(one).casefold()]
        if answer.isdecimal() and not number:
            found = []  # nobody means the 0 of a year
        if exact or len(found) == 1:
            return exact[0] if exact else found[0][0]
        left[:] = found or choices
        _list(left)
        raise Unclear(
            _("Several match; choose a number.")
            if found
            else _("Nothing matches; choose a number.")
        )

    _list(left)
    return ask(question, read)


def agree(question: str) -> bool:
    """Whether the answer is yes, which it is by default."""
    words = {"": True, "j": True, "ja": True, "y": True, "yes": True,
             "n": False, "nej": False, "no": False}  # fmt: skip

    def read(answer: str) -> bool:
        if answer.casefold() not in words:
            raise Unclear(_("Answer yes or no."))
        return words[answer.casefold()]

    return ask(f"{question} {_('(yes/no)')}", read, _("yes"))


def _list(choices: Sequence[Choice]) -> None:
    wide = console.width()
    for number, (id_, told) in enumerate(choices, 1):
        start = f"{number:>3}  "
        text = textwrap.fill(
            f"{told} ({id_})", wide - 1, initial_indent=start, subsequent_indent=" " * len(start),
            break_on_hyphens=False,
        )  # fmt: skip
        console.write(f"{text}\n")

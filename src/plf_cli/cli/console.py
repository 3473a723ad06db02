"""The terminal: what it can show, in which language, and how text gets there."""

import codecs
import contextlib
import errno
import os
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import typer

from plf_cli.messages import _

# ruff: noqa: RUF001 - the letters that look alike are the point of the table
_READABLE = {
    "æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "“": '"', "”": '"',
    "»": '"', "«": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...",
    "·": ".", "•": "*", "→": "->", "×": "x", "≥": ">=",
    "\u00a0": " ", "\u202f": " ", "─": "-", "━": "-", "│": "|", "┃": "|", "═": "=", "✓": "v",
}  # fmt: skip


class Failure(Exception):
    """An expected failure: what went wrong, what to do, and the exit code."""

    def __init__(self, message: str, help_: str | None = None, code: int = 1) -> None:
        super().__init__(message)
        self.message, self.help, self.code = message, help_, code


def set_up_streams() -> None:
    """Let a console that knows fewer letters show readable ones instead of failing."""
    codecs.register_error("plf-readable", _readable)
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started plf
            nothing = Path(os.devnull).open("r+", encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, nothing)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="plf-readable")


def _readable(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    text = error.object[error.start : error.end]
    return "".join(_letter(letter) for letter in text), error.end


def _letter(letter: str) -> str:
    if letter in _READABLE:
        return _READABLE[letter]
    plain = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode()
    return plain or "?"


def is_unicode() -> bool:
    """Whether the output can show every letter and the lines of tables."""
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def has_colour() -> bool:
    """Whether the output shows colours: by NO_COLOR, FORCE_COLOR, else by the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """How many columns the output has; 80 where it is no terminal and COLUMNS does not say."""
    import shutil

    return max(40, shutil.get_terminal_size((80, 24)).columns)


def write(text: str) -> None:
    """Put text on standard output; a reader that has gone away ends it quietly.

    Raises ``Failure`` where it cannot be written, as on a full disk.
    """
    _send(lambda: sys.stdout.write(text))


def is_terminal() -> bool:
    """Whether a person looks at standard output."""
    return sys.stdout.isatty()


def write_bytes(content: bytes) -> None:
    """Put the bytes of a file on standard output.

    Raises ``Failure`` where they cannot be written.
    """
    _send(lambda: sys.stdout.buffer.write(content))


def write_file(text: str) -> None:
    """Put a file's text on standard output; where that is no terminal, in the encoding of files.

    Raises ``Failure`` where it cannot be written.
    """
    binary = None if sys.stdout.isatty() else getattr(sys.stdout, "buffer", None)
    if binary is None:
        write(text)
    else:
        _send(lambda: binary.write(text.encode()))


def _send(send: Callable[[], object]) -> None:
    try:
        send()
        sys.stdout.flush()
    except OSError as error:
        give_up_output()
        if error.errno not in {errno.EPIPE, errno.EINVAL}:  # a gone reader, and so on Windows
            message = _("The output cannot be written: {said}.").format(said=error.strerror)
            raise Failure(message) from None


def give_up_output() -> None:
    """Let nothing more reach standard output, not even the flush at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_json(text: str) -> None:
    """Put JSON on standard output; where that lacks letters, they are escaped, not replaced."""
    if not is_unicode():
        import json

        text = json.dumps(json.loads(text), indent=2) + "\n"
    write(text)


def note(text: str) -> None:
    """Put a line on standard error."""
    with contextlib.suppress(OSError):  # where nobody reads it, the exit code still tells
        sys.stderr.write(f"{text}\n")


def leave(code: int) -> NoReturn:
    """End the command with an exit code."""
    raise typer.Exit(code)

"""Typst: files in memory -> a PDF. As a program it does this with templates that nobody knows.

The program reads its task from standard input and can open no file and no connection any more when
it begins: neither can a template. That is so where the system sets limits to a process, as Linux
and macOS do (macOS may refuse the one on memory). Windows does not: there a template is held by
Typst, which reads nothing but the files in memory, by proxies that lead nowhere, and by the clock.
"""

import base64
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any

import typst

STANDARDS = ["ua-1", "a-2a"]
MADE = 1577836800  # 1 January 2020: the clock must not change the bytes
MEMORY = 3 * 1024**3  # bytes that a template may fill


class Fault(Exception):
    """Typst refuses a template, or warns of something in it."""

    def __init__(self, message: str, diagnostic: str) -> None:
        super().__init__(message)
        self.message = message
        self.diagnostic = diagnostic


def compile_files(files: Mapping[str, bytes], fonts: str, root: str) -> bytes:
    """The PDF of the file ``main``; ``root`` is a folder with nothing in it to read.

    Raises ``Fault``.
    """
    sources: Any = dict(files)  # its stub knows no files in memory
    standards: Any = STANDARDS
    try:
        content, warnings = typst.compile_with_warnings(
            sources,
            root=root,
            font_paths=_fonts(fonts),
            ignore_system_fonts=True,
            format="pdf",
            package_path=root,
            package_cache_path=root,
            pdf_standards=standards,
            timestamp=MADE,
        )
    except typst.TypstError as error:
        raise Fault(error.message, error.diagnostic) from None
    if warnings:
        raise Fault(warnings[0].message, warnings[0].diagnostic)
    assert isinstance(content, bytes)
    return content


@cache
def _fonts(folder: str) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )


def _main() -> None:
    """Answer with a line of JSON, and with the PDF behind it."""
    task = json.load(sys.stdin.buffer)
    files = {name: base64.b64decode(content) for name, content in task["files"].items()}
    blank = b'#set text(font: "Plf Sans")\na *b* _c *d*_'
    answer: dict[str, Any] = {}
    content = b""
    try:
        compile_files({"main": b'#set document(title: "a")\n' + blank}, task["fonts"], task["root"])
        _close_the_doors()
        content = compile_files(files, task["fonts"], task["root"])
    except Fault as fault:
        answer = {"message": fault.message, "diagnostic": fault.diagnostic}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + content)


def _close_the_doors() -> None:
    """Let this process open nothing any more, and not fill the machine's memory."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):  # macOS may refuse
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    _main()

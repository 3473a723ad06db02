"""Diagnostics -> text, one module a format; pure functions of a report."""

from collections.abc import Callable
from importlib import import_module

from plf_cli.check import Report
from plf_cli.report.text import summary, to_colour

__all__ = ["reported", "summary"]


def reported(
    report: Report, line_of: Callable[[str, int], str], format_: str, *, quiet: bool = False
) -> str:
    """The report in a format: ``text``, ``colour``, or the name of a module here.

    ``line_of`` gives a line of a file; ``quiet`` leaves out the summary where a format has one.
    """
    if format_ == "colour":
        return to_colour(report, line_of, quiet=quiet)
    module = import_module(f"plf_cli.report.{format_}")  # read when it is asked for
    write: Callable[..., str] = getattr(module, f"to_{format_}")
    if format_ in {"text", "concise"}:
        return write(report, line_of, quiet=quiet)
    return write(report, line_of)

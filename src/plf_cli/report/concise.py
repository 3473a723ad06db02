"""The findings in a line each, for grep."""

from collections.abc import Callable

from plf_cli.check import Report
from plf_cli.report.text import heading, plain, summary


def to_concise(
    report: Report,
    line_of: Callable[[str, int], str],  # noqa: ARG001 - every format takes it
    *,
    quiet: bool = False,
) -> str:
    """The first lines of the text; quiet: without the summary."""
    found = plain(heading(one) for one in report.diagnostics)
    return found if quiet else f"{found}{summary(report)}\n"

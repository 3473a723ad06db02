"""A thing that is the matter with a document, and the days that are looked at."""

from datetime import date
from typing import NamedTuple

from plf_cli.diagnostics import Route


class Matter(NamedTuple):
    """What is the matter at a route of a document."""

    route: Route
    text: str
    cure: str
    due: date | None = None
    overdue: bool = False


class Span(NamedTuple):
    """Today, and the last of the days that are looked at."""

    today: date
    last: date

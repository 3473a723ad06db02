"""The municipalities that a document names."""

from collections.abc import Iterator

from plf_cli.diagnostics import Problem, Route
from plf_cli.messages import _
from plf_cli.model.base import Head
from plf_cli.model.calendar import Calendar
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory
from plf_cli.model.municipalities import MUNICIPALITIES
from plf_cli.model.programme import Programme
from plf_cli.shape import Fault
from plf_cli.suggest import did_you_mean


def municipality_faults(document: Head) -> Iterator[Fault]:
    """Names that are none of the 98 municipalities'."""
    for path, name in _named(document):
        if name not in MUNICIPALITIES:
            message = _("“{name}” is not a Danish municipality.").format(name=name)
            help_ = did_you_mean(name.removesuffix(" Kommune"), MUNICIPALITIES)
            yield Fault("PLF211", Problem(path, message, help_))


def _named(document: Head) -> Iterator[tuple[Route, str]]:
    if isinstance(document, Programme | Course):
        for at, name in enumerate(document.municipalities):
            yield ("municipalities", at), name
    if isinstance(document, Calendar):
        yield ("municipality",), document.municipality
    places = {"teams": getattr(document, "teams", ()), "venues": getattr(document, "venues", ())}
    if isinstance(document, Course | Directory):
        for key, found in places.items():
            for at, place in enumerate(found):
                if place.municipality:
                    yield (key, at, "municipality"), place.municipality

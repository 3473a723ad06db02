"""Where venues and teams are said to lie on the globe."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.messages import _
from plf_cli.model.base import Head
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory
from plf_cli.rules.rule import rule

_NORTH = 54.5, 57.8  # from Gedser Odde to Skagen
_EAST = 8.0, 15.3  # from Blåvandshuk to Christiansø


@rule("PLF622", Severity.ERROR, Head)
def position_outside_denmark(document: Head, catalogue: Catalogue) -> Iterator[Problem]:
    """The position of a venue or a team lies outside Denmark.

    Denmark lies from 54.5 to 57.8 degrees north and from 8 to 15.3 degrees east.

    Why: ways and clusters go by it, and one wrong digit makes a school next door the farthest.

    Bad:
        kind: course
        venues:
          - {id: gaarden, name: Gården, position: {lat: 9.98, lon: 57.46}}
    Good:
        kind: course
        venues:
          - {id: gaarden, name: Gården, position: {lat: 57.46, lon: 9.98}}
    """
    if not isinstance(document, Course | Directory):
        return
    lists = {"venues": document.venues, "teams": getattr(document, "teams", ())}
    for key, places in lists.items():
        for at, place in enumerate(places):
            found = place.position
            if found and not _is_danish(found.lat, found.lon):
                message = _("The position of {place} lies outside Denmark.")
                help_ = _("Write lat from 54.5 to 57.8 and lon from 8 to 15.3.")
                if _is_danish(found.lon, found.lat):
                    help_ = _("lat and lon have been exchanged; lat is the larger number.")
                wrong = "lon" if _is_within(found.lat, _NORTH) else "lat"
                route = (key, at, "position", wrong)
                yield Problem(route, message.format(place=place.name), help_)


def _is_danish(lat: float, lon: float) -> bool:
    return _is_within(lat, _NORTH) and _is_within(lon, _EAST)


def _is_within(number: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= number <= bounds[1]

"""The documents that a person looks after here: the workspace's, or else the shipped ones."""

from typing import TypeVar

from plf_cli.catalogue import Entry
from plf_cli.cli.gather import Gathered
from plf_cli.cli.paths import real
from plf_cli.model.base import Head
from plf_cli.resources import shipped

D = TypeVar("D", bound=Head)


def own_entries(gathered: Gathered) -> list[Entry]:
    """The files of the workspace; without one, all that are seen.

    Invented examples are nobody's work, but in the catalogue that plf itself comes with.
    """
    catalogue, place = gathered.catalogue, gathered.workspace
    entries = [one for one in gathered.asked if not one.is_folder and not one.unread]
    if place.root is None:
        return list(catalogue.shown())
    if real(place.programmes) == real(shipped("programmes")):
        return entries
    return [one for one in entries if not getattr(catalogue.sound(one), "example", False)]


def own(gathered: Gathered, model: type[D]) -> list[D]:
    """The documents of a kind among them; of faulty ones what is sound."""
    found = (gathered.catalogue.sound(one) for one in own_entries(gathered))
    return [one for one in found if isinstance(one, model)]

"""Whose copy of a document it is, and what may stand in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """What a reader of this edition gets to see beside what everybody may.

    ``names`` are those of people who are not public, ``contact`` is how to reach them, ``notes``
    are the internal ones, ``method`` is what only the facilitator needs: how a point of the agenda
    is led, its plan B, and the materials that are internal.
    """

    id: str
    names: bool = False
    contact: bool = False
    notes: bool = False
    method: bool = False


EDITIONS = {
    edition.id: edition
    for edition in (
        Edition("participant"),
        Edition("facilitator", names=True, contact=True, notes=True, method=True),
        Edition("administration", names=True, contact=True, notes=True),
        Edition("public"),
    )
}

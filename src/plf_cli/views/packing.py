"""The materials of all points of a run sheet, each once."""

from collections.abc import Sequence
from dataclasses import dataclass

from plf_cli.views.labels import label
from plf_cli.views.points import MaterialView, PointView


@dataclass(frozen=True, slots=True)
class PackedView:
    """A material, and the points that it is used at: ``Dag 1: kl. 9.15 Velkomst``, one a day."""

    material: MaterialView
    uses: tuple[str, ...]


def packing(days: Sequence[tuple[str, Sequence[PointView]]], language: str) -> list[PackedView]:
    """The materials in order of use; each day is its name and its points.

    A name for the day stands before its points where there are several days.
    """
    found: dict[tuple[str, bool], tuple[MaterialView, dict[int, list[str]]]] = {}
    for at, (_day, points) in enumerate(days):
        for point in points:
            for material in point.materials:
                _material, uses = found.setdefault(_key(material), (material, {}))
                uses.setdefault(at, []).append(_use(point, language))
    names = [day for day, _points in days] if len(days) > 1 else [""]
    return [
        PackedView(material, tuple(_told(names[at], told) for at, told in uses.items()))
        for material, uses in found.values()
    ]


def _use(point: PointView, language: str) -> str:
    clock = f"{label('at', language)} {point.row.start}".strip() if point.row.start else ""
    return f"{clock} {point.row.title}".strip()


def _told(day: str, uses: Sequence[str]) -> str:
    told = "; ".join(dict.fromkeys(uses))
    return f"{day}: {told}" if day else told


def once(materials: Sequence[MaterialView]) -> tuple[MaterialView, ...]:
    """The materials without those that are named again."""
    found: dict[tuple[str, bool], MaterialView] = {}
    for material in materials:
        found.setdefault(_key(material), material)
    return tuple(found.values())


def _key(material: MaterialView) -> tuple[str, bool]:
    """What makes two of the same: their words, however they are spaced, and who may see them."""
    return " ".join(material.text.split()).casefold(), material.internal

"""What of the one state is what of the other: by id, by number, else by what is nearest."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from plf_cli.model.course import Session


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T")
N = TypeVar("N", bound=_Named)
Pair = tuple[T | None, T | None]
"""Before and after; None where it was not there, or is not there any more."""


def by_id(before: Iterable[N], after: Iterable[N]) -> list[Pair[N]]:
    """Those that have an id in common; those of ``after`` first, in their order.

    Of two with the same id, the first counts.
    """
    old = {one.id: one for one in reversed([*before])}
    new = {one.id: one for one in reversed([*after])}
    found: list[Pair[N]] = [(old.get(one.id), one) for one in reversed([*new.values()])]
    return found + [(one, None) for one in reversed([*old.values()]) if one.id not in new]


def sessions(before: Sequence[Session], after: Sequence[Session]) -> list[Pair[Session]]:
    """The sessions of two states of a course; those of ``after`` first, in their order.

    They are the same by module, unit and number. Where numbers are not told, those on the same
    date are the same, and the others by their order.
    """
    kept: dict[int, Session] = {}
    for old, new in _alike(before, after):
        kept[id(new)] = old
    gone = {id(one) for one in before} - {id(one) for one in kept.values()}
    found: list[Pair[Session]] = [(kept.get(id(one)), one) for one in after]
    return found + [(one, None) for one in before if id(one) in gone]


def _alike(
    before: Sequence[Session], after: Sequence[Session]
) -> Iterator[tuple[Session, Session]]:
    units = dict.fromkeys(_unit(one) for one in before)
    for unit in units:
        old = [one for one in before if _unit(one) == unit]
        new = [one for one in after if _unit(one) == unit]
        for fits in (_same_number, _equal, _same_date, _may_be):
            yield from _paired(old, new, fits)


def _paired(
    old: list[Session], new: list[Session], fits: Callable[[Session, Session], bool]
) -> Iterator[tuple[Session, Session]]:
    """Those that fit; they are taken out of both lists."""
    for one in [*old]:
        other = next((two for two in new if fits(one, two)), None)
        if other is not None:
            old[:] = [two for two in old if two is not one]
            new[:] = [two for two in new if two is not other]
            yield one, other


def _unit(one: Session) -> tuple[str | None, ...]:
    return (one.module, one.group, one.cluster, one.team)


def _same_number(one: Session, other: Session) -> bool:
    return one.number is not None and one.number == other.number


def _equal(one: Session, other: Session) -> bool:
    return one == other


def _same_date(one: Session, other: Session) -> bool:
    return _may_be(one, other) and bool(one.date) and one.date == other.date


def _may_be(one: Session, other: Session) -> bool:
    return one.number is None or other.number is None


def moved(places: Sequence[int]) -> set[int]:
    """Which places of ``after`` hold things that were moved, by their places before.

    As few as can be: all others stand in the order that they had.
    """
    ends: list[int] = []  # the smallest last place of a run of each length
    runs: list[list[int]] = []
    for at, place in enumerate(places):
        length = bisect_left(ends, place)
        run = [*(runs[length - 1] if length else []), at]
        ends[length : length + 1] = [place]
        runs[length : length + 1] = [run]
    return {*range(len(places))} - {*(runs[-1] if runs else [])}

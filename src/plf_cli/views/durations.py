"""How long the participants work on a day, and hours as people write them."""

from plf_cli.model.words import REST
from plf_cli.timetable import Slot, Timetable
from plf_cli.views.labels import label

_HOUR = 60


def worked(table: Timetable) -> int | None:
    """The minutes of a day without breaks, lunch and slack; None where they are not known.

    A day whose agenda is not told counts from its start to its end.
    """
    minutes, is_all = worked_at_least(table)
    return minutes if is_all else None


def worked_at_least(table: Timetable) -> tuple[int, bool]:
    """The minutes of a day as far as they are told, and whether that is all of them."""
    start, end = table.frame
    lengths = [_length(slot) for slot in table.slots if slot.item and slot.item.kind not in REST]
    off = [_length(slot) for slot in table.slots if not slot.item or slot.item.kind in REST]
    if start is not None and end is not None and end > start and None not in off:
        return max(0, end - start - _sum(off)), True
    return _sum(lengths), bool(lengths) and None not in lengths


def _length(slot: Slot) -> int | None:
    """How long a slot lasts, by its clocks, else by the agenda."""
    if slot.minutes is not None or not slot.item or slot.item.each_team:
        return slot.minutes
    return slot.item.minutes


def _sum(lengths: list[int | None]) -> int:
    return sum(length or 0 for length in lengths)


def hours(minutes: int, language: str) -> str:
    """``5 timer 35 min.``, ``1 time``, ``45 min.``."""
    whole, rest = divmod(minutes, _HOUR)
    parts = [counted(whole, "hour", language)] if whole else []
    if rest or not whole:
        parts.append(label("minutes", language).format(minutes=rest))
    return " ".join(parts)


def counted(number: int, word: str, language: str) -> str:
    """``4 teams``, ``1 deltager``: ``word`` is hour, participant, team or office."""
    return label(f"one_{word}" if number == 1 else f"{word}s", language).format(n=number)

"""What somebody asks of a plan of dates."""

from dataclasses import dataclass
from datetime import date

from plf_cli.model.directory import Period
from plf_cli.model.words import Weekday

AGREED_LATER = frozenset({"shadowing"})
"""Kinds of modules whose dates those who take part agree on themselves."""


@dataclass(frozen=True)
class Asked:
    """What somebody asks of a plan."""

    today: date
    again: bool = False  # sessions that have a date are planned, too
    minimal: bool = False  # likewise, but as few as possible are moved, and as little
    modules: frozenset[str] = frozenset()  # only these; none stands for all
    weekdays: tuple[Weekday, ...] = ("tue", "wed", "thu")  # that are best
    only_weekdays: bool = False  # and no other
    away: tuple[tuple[str, Period], ...] = ()  # people and venues that are away, besides

    @property
    def moves(self) -> bool:
        """Whether dates that are there may be changed."""
        return self.again or self.minimal

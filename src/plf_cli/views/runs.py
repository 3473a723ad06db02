"""Days that follow one another, and how people write them."""

from collections.abc import Iterable
from datetime import date, timedelta

from plf_cli.messages import days as range_text

_DAY = timedelta(days=1)


def runs(found: Iterable[date]) -> list[list[date]]:
    """Days that follow one another, together."""
    told: list[list[date]] = []
    for day in sorted(set(found)):
        if told and day == told[-1][-1] + _DAY:
            told[-1].append(day)
        else:
            told.append([day])
    return told


def run_texts(found: Iterable[date], language: str) -> list[str]:
    """``20.-21. august 2020`` and ``1. oktober 2020``: a text for each run."""
    return [range_text(run[0], run[-1], language) for run in runs(found)]

"""When a course begins and ends, and what its season is called."""

from datetime import date, timedelta

from plf_cli.terms import christmas, school_begins, summer_begins

_AUGUST = 8
_ADVANCE = timedelta(weeks=6)  # what it takes to invite


def next_start(today: date) -> date:
    """A Monday early in the next term, far enough ahead to invite people."""
    starts = [
        day
        for year in (today.year, today.year + 1)
        for day in (
            christmas(year - 1)[1] + timedelta(days=1),
            school_begins(year) + timedelta(days=7),
        )
    ]
    return next(day for day in starts if day >= today + _ADVANCE)


def end_of_term(start: date, shortest: int) -> date:
    """The Friday before the first holiday of summer or Christmas by which a course can be over.

    ``shortest`` is how many days it takes at least; it needs some room for holidays besides.
    """
    least = start + timedelta(days=shortest + shortest // 4 + 7)
    ends = [
        day - timedelta(days=1)
        for year in range(start.year, least.year + 2)
        for day in (summer_begins(year), christmas(year)[0])
    ]
    return next(day for day in ends if day >= least)


def before_christmas(start: date, end: date, shortest: int) -> date:
    """The end of a period, or the Friday before Christmas where all can be held until then.

    ``shortest`` is how many days that takes at least; two weeks are for holidays.
    """
    friday = christmas(start.year)[0] - timedelta(days=1)
    return friday if start + timedelta(days=shortest + 14) <= friday < end else end


def season(start: date, language: str) -> str:
    """``foråret 2027``; in English ``spring 2027``."""
    names = {"da": ("foråret", "efteråret"), "en": ("spring", "autumn")}[language]
    return f"{names[start.month >= _AUGUST]} {start.year}"


def season_id(start: date, language: str) -> str:
    """``foraar-2027``; in English ``spring-2027``."""
    names = {"da": ("foraar", "efteraar"), "en": ("spring", "autumn")}[language]
    return f"{names[start.month >= _AUGUST]}-{start.year}"

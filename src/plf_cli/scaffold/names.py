"""What a new file is called: its title, and an id that nothing else has."""

import re
from collections.abc import Collection, Container, Sequence
from datetime import date

from plf_cli.messages import listing
from plf_cli.scaffold.terms import season, season_id
from plf_cli.slugs import slug

_MOST_NAMED = 3  # municipalities in a title
_LONGEST = 70  # letters of an id, with room for a number
_LONGEST_BEFORE = 55  # of what stands before the season
_YEARS = r"(?:19|20)[0-9]{2}(?:[-/](?:(?:19|20)[0-9]{2}|[0-9]{2}))?"
_WHEN = re.compile(
    rf"(?:\b(?P<season>foråret|efteråret|spring|autumn)\s+)?\b{_YEARS}\b", re.IGNORECASE
)
_WHEN_ID = re.compile(rf"-(?P<season>foraar|efteraar|spring|autumn)?-?{_YEARS}(?:-[0-9])?$")


def title(programme: str, municipalities: Sequence[str], start: date, language: str) -> str:
    """``Læring og data, Hjørring og Tønder, foråret 2027``; many municipalities are not named."""
    new = [name for name in municipalities if name not in programme]
    places = [listing(new, language)] if 0 < len(new) <= _MOST_NAMED else []
    return ", ".join([programme, *places, season(start, language)])


def next_title(title: str, start: date, language: str) -> str:
    """The title of an earlier course, with the new season or year."""
    if not _WHEN.search(title):
        return f"{title}, {season(start, language)}"
    return _WHEN.sub(
        lambda found: season(start, language) if found["season"] else str(start.year), title
    )


def course_id(programme: str, start: date, language: str) -> str:
    """``laering-og-data-foraar-2027``."""
    return f"{cut(programme, _LONGEST_BEFORE)}-{season_id(start, language)}"


def next_id(id_: str, start: date, language: str) -> str:
    """The id of an earlier course, with the new season or year."""
    found = _WHEN_ID.search(id_)
    ends = str(start.year) if found and not found["season"] else season_id(start, language)
    return f"{cut(_WHEN_ID.sub('', id_), _LONGEST_BEFORE)}-{ends}"


def free(id_: str, taken: Container[str]) -> str:
    """The id, with the first number that makes it one of its own where it is taken."""
    number, found = 1, id_
    while found in taken:
        number += 1
        found = f"{id_}-{number}"
    return found


def cut(id_: str, longest: int = _LONGEST) -> str:
    """The id, up to the last word that ends in time."""
    return id_ if len(id_) <= longest else id_[: longest + 1].rpartition("-")[0] or id_[:longest]


def unlike(teams: Collection[dict[str, object]]) -> list[dict[str, object]]:
    """The teams; of those with the same id, each later one with its municipality or a number."""
    taken: set[str] = set()
    found = []
    for team in teams:
        id_ = str(team["id"])
        if id_ in taken:
            place = slug(str(team.get("municipality", "")))
            id_ = free(f"{id_}-{place}".strip("-"), taken)
        taken.add(id_)
        found.append({**team, "id": id_})
    return found

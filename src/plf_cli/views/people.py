"""Who provides a programme, and who teaches in it."""

from collections.abc import Iterable, Iterator

from plf_cli.model.directory import Person
from plf_cli.model.programme import Programme
from plf_cli.model.words import FUNCTIONS, PROVIDER_TYPES
from plf_cli.views.occasion import Occasion
from plf_cli.views.setting import Setting

_TEACHING = ("speaker", "facilitator")


def provider(programme: Programme | None, language: str) -> str:
    """``COK (offentligt center)``; empty where it is not told."""
    told = programme.provider if programme else None
    if told is None:
        return ""
    kind = PROVIDER_TYPES[told.type].in_language(language) if told.type else ""
    return f"{told.name} ({kind})" if kind else told.name


def teachers(around: Setting, days: Iterable[Occasion]) -> tuple[str, ...]:
    """``Anna Opdigtet, lektor (oplægsholder)``: who leads the days, speakers first.

    Those without a name that may be shown are left out.
    """
    found = {person.id: person for day in days for person in _people(around, day)}
    named = [one for one in found.values() if one.function in _TEACHING and around.names(one)]
    named.sort(key=lambda one: _TEACHING.index(one.function))
    return tuple(
        f"{around.known_as(one)} ({FUNCTIONS[one.function].in_language(around.language)})"
        for one in named
    )


def _people(around: Setting, day: Occasion) -> Iterator[Person]:
    """Those who are there, and those who lead a point of the agenda."""
    if day.cancelled:
        return
    yield from day.present
    leads = (item.lead for item in day.schedule.agenda if item.lead)
    yield from (around.people[id_] for id_ in leads if id_ in around.people)

"""Who a programme or a module is for, and how many there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass

from plf_cli.messages import capital, listing
from plf_cli.model.programme import Audience, Participants
from plf_cli.model.words import LEVELS, ROLES, TARGET_GROUPS, Word
from plf_cli.views.labels import label


@dataclass(frozen=True, slots=True)
class AudienceView:
    """``text`` is in the file's own words; the others list what it names."""

    text: str
    roles: str
    target_groups: str
    levels: str


def audience(told: Audience | None, language: str) -> AudienceView:
    """The audience in words; target groups and levels follow from the roles where left out."""
    told = told or Audience()
    held = [ROLES[role] for role in told.roles]
    groups: set[str] = set(told.target_groups) or {role.target_group for role in held}
    levels: set[str] = set(told.levels) or {level for role in held for level in role.levels}
    return AudienceView(
        text=told.text or "",
        roles=_listed([role.word for role in held], language),
        target_groups=_listed(
            [TARGET_GROUPS[id_] for id_ in TARGET_GROUPS if id_ in groups], language
        ),
        levels=_listed([LEVELS[id_] for id_ in LEVELS if id_ in levels], language),
    )


def places(told: Participants | None, language: str) -> str:
    """``6-60``, ``Højst 60``; empty where it is not told."""
    least, most = (told.min, told.max) if told else (None, None)
    if not least and most is None:
        return ""
    key = (
        "range_of_places"
        if least and most is not None
        else "least_places"
        if least
        else "most_places"
    )
    text = label("exact_places" if least == most else key, language, "practical")
    return text.format(min=least, max=most)


def _listed(words: Sequence[Word], language: str) -> str:
    """``Skoleleder, afdelingsleder og SFO-leder``."""
    return capital(listing([word.in_language(language) for word in words], language))

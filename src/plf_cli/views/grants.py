"""Who pays for a programme, and whether its provider may deliver under the rules of the grant."""

from dataclasses import dataclass

from plf_cli.messages import kroner
from plf_cli.model.programme import Programme
from plf_cli.model.words import ELIGIBLE_PROVIDERS, FUNDING_PROFILES, PROVIDER_TYPES
from plf_cli.views.labels import label

_NAME = "funding"


@dataclass(frozen=True, slots=True)
class GrantView:
    """Who pays; ``profile`` are the rules that the grant follows. All is empty where not told."""

    fund: str
    amount: str
    year: str
    note: str
    profile: str


def grant(programme: Programme | None, language: str) -> GrantView:
    """The grant that a programme names."""
    told = programme.funding if programme else None
    profile = programme.funding_profile if programme else None
    return GrantView(
        fund=told.fund if told else "",
        amount=kroner(told.amount, language) if told and told.amount is not None else "",
        year=(told.year if told else None) or "",
        note=(told.note if told else None) or "",
        profile=FUNDING_PROFILES[profile].in_language(language) if profile else "",
    )


def may_deliver(programme: Programme | None, language: str) -> str:
    """Whether the provider may under the grant's rules, in a sentence; empty without rules."""
    if programme is None or programme.funding_profile is None:
        return ""
    told = programme.provider
    if told is None or told.type is None:
        return label("unknown_type" if told else "unknown_provider", language, _NAME)
    fits = told.type in ELIGIBLE_PROVIDERS[programme.funding_profile]
    key = "perhaps" if told.type == "consultancy" else "eligible" if fits else "not_eligible"
    type_ = PROVIDER_TYPES[told.type].in_language(language)
    return label(key, language, _NAME).format(type=type_)

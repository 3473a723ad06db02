"""The certificate: who took part in what, for how long, and with which goals."""

from collections.abc import Sequence
from dataclasses import dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.messages import days as date_range
from plf_cli.messages import listing
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.sessions import takes_place
from plf_cli.views.attested import AttainedGoalsView, PartView, attained_once, parts
from plf_cli.views.chosen import chosen, nothing, wanted_team
from plf_cli.views.cover import Cover, cover
from plf_cli.views.durations import hours
from plf_cli.views.labels import label
from plf_cli.views.occasion import Occasion
from plf_cli.views.practical import practical
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Wanted

_NAME = "certificate"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateView(Cover):
    """The certificate of one participant, whose name is filled in by hand.

    ``team`` is empty where none was asked for. ``period`` is from the first day to the last. Where
    teams differ, or a day has no date yet, ``hours_vary``, and it is filled in by hand.
    ``counted`` says what the hours count, ``goals`` what the days worked with, which says nothing
    of what a person can do, and ``wording`` whose words they are.
    """

    team: str
    hours: str
    hours_vary: bool
    extent: str
    ects: str
    parts: tuple[PartView, ...]
    has_dates: bool
    has_hours: bool
    counted: tuple[str, ...]
    goals: tuple[AttainedGoalsView, ...]
    wording: str
    issuer: tuple[str, ...]


def certificate(
    catalogue: Catalogue, document: Programme | Course, wanted: Wanted
) -> CertificateView:
    """The certificate for the days, or the team, that are wanted; cancelled days do not count.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    asked = [day for day in chosen(around, wanted) if not day.cancelled]
    days = [day for day in asked if _counts(around, day)]
    team = wanted_team(around, wanted)
    told, practice = parts(days), practical(around)
    goals = attained_once(around, days, team)
    programme = around.programme
    vary = any(part.varies and not part.minutes for part in told if not part.optional)
    whole = _hours(told, around.language)
    fields = cover(around, _NAME)
    fields["period"] = _held(days, around.language) or fields["period"]
    fields["marks"] = _marks(around, asked, fields["marks"])
    return CertificateView(
        **fields,
        open=_open(around, days),
        team=team.name if team else "",
        hours="" if vary else whole,
        hours_vary=vary,
        extent=(programme.extent or "") if programme and not (whole or vary) else "",
        ects=practice.ects,
        parts=told,
        has_dates=any(part.date or part.varies for part in told) and bool(around.course),
        has_hours=bool(whole) or vary,
        counted=_counted(around, told, days) if whole or vary else (),
        goals=goals,
        wording=_wording(around, days) if goals else "",
        issuer=_issuer(around),
    )


def _counts(around: Setting, day: Occasion) -> bool:
    """Whether a day stands on the certificate: some unit holds it, in a course that is on."""
    course = around.course
    if not takes_place(course, day.session):
        return False
    is_listed = not course or any(one is day.session for one in course.sessions)
    return is_listed or day.module.per == "all" or not day.is_for_all


def _marks(around: Setting, days: Sequence[Occasion], told: Sequence[str]) -> tuple[str, ...]:
    """Those of the document; and that this is a draft, as long as the course is not over."""
    needed = [day.session for day in days if not day.module.optional]
    is_over = bool(needed) and all(one and one.status == "held" for one in needed)
    if around.past or is_over or around.source.status == "cancelled":
        return tuple(told)
    draft = label("draft", around.language)
    return (*(one for one in told if one != draft), label("unfinished", around.language, _NAME))


def _open(around: Setting, days: Sequence[Occasion]) -> str:
    """Nobody has taken part in a course that was cancelled."""
    if around.source.status == "cancelled":
        return label("no_certificate", around.language, _NAME)
    return nothing(around, days)


def _held(days: Sequence[Occasion], language: str) -> str:
    dates = [held for day in days for held in day.dates]
    return date_range(min(dates), max(dates), language) if dates else ""


def _hours(told: Sequence[PartView], language: str) -> str:
    minutes = sum(part.minutes for part in told if not part.optional)
    return hours(minutes, language) if minutes else ""


def _counted(
    around: Setting, told: Sequence[PartView], days: Sequence[Occasion]
) -> tuple[str, ...]:
    """The sentences that say what the hours count, and what they leave out."""
    needed = [part for part in told if not part.optional]
    states = {
        "counted": True,
        "counted_whole": any(_is_whole(day) for day in days),
        "counted_known": any(not (part.minutes or part.varies) for part in needed),
        "counted_needed": len(needed) < len(told),
    }
    return tuple(label(key, around.language, _NAME) for key, state in states.items() if state)


def _is_whole(day: Occasion) -> bool:
    """Whether a day counts from start to end, since its agenda is not told."""
    return not day.schedule.agenda and None not in day.frame


def _wording(around: Setting, days: Sequence[Occasion]) -> str:
    """That the words of the goals are not their source's, where that is so."""
    uses = [use.goal for day in days for use in day.module.goals]
    known = [found for goal in dict.fromkeys(uses) for found, _goal in around.scope.goals(goal)[:1]]
    drafts = dict.fromkeys(one.title for one in known if one.wording == "plf-udkast")
    text = label("wording", around.language, _NAME)
    return text.format(frameworks=listing(list(drafts), around.language)) if drafts else ""


def _issuer(around: Setting) -> tuple[str, ...]:
    """Who signs: the sender with its unit, else the provider."""
    sender, programme = practical(around).sender, around.programme
    told = [sender.name, sender.unit]
    if not any(told) and programme and programme.provider:
        told = [programme.provider.name]
    return tuple(filter(None, told))

"""The invitation: for whom, why, when, where, what it costs and how to sign up."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from plf_cli.catalogue import Catalogue
from plf_cli.messages import capital, listing
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.model.words import MODULE_KINDS
from plf_cli.views.audience import AudienceView, audience, places
from plf_cli.views.briefs import BriefView, briefs, modules_of
from plf_cli.views.chosen import chosen
from plf_cli.views.cover import Cover, cover
from plf_cli.views.dates import DatesView, dates, is_placed, unsettled
from plf_cli.views.labels import label, labels
from plf_cli.views.occasion import Occasion
from plf_cli.views.people import teachers
from plf_cli.views.practical import PracticalView, practical
from plf_cli.views.setting import Setting, setting
from plf_cli.views.wanted import Wanted

_NAME = "invitation"
_PLANNED = frozenset({"draft", "planned"})


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationView(Cover):
    """What one must know to decide, and to come.

    ``undated`` is a sentence where no day has a date. ``in_short`` is empty where nothing is told
    of any day. ``taught`` is the file's own text on teachers. ``has_practical`` says whether
    anything is known of venue, teachers, places, price and registration, and ``later`` what of it
    a course that is being planned does not tell yet. ``before`` is the heading
    above ``prepare`` and ``bring``: what to do before the first day.
    """

    summary: str
    purpose: str
    audience: AudienceView
    places: str
    outcomes: tuple[str, ...]
    undated: str
    dates: tuple[DatesView, ...]
    in_short: tuple[BriefView, ...]
    venue: str
    teachers: tuple[str, ...]
    taught: str
    practical: PracticalView
    has_practical: bool
    later: str
    before: str
    prepare: tuple[str, ...]
    bring: tuple[str, ...]


def invitation(
    catalogue: Catalogue, document: Programme | Course, wanted: Wanted
) -> InvitationView:
    """The invitation to a course, or to the days that are wanted; of a programme, without dates.

    Raises ``Unknown``.
    """
    around = setting(catalogue, document, wanted)
    programme, language, days = around.programme, around.language, chosen(around, wanted)
    first = next((day for day in days if not day.cancelled), None)
    known, found = (
        practical(around),
        places(programme.participants if programme else None, language),
    )
    venue = "" if is_placed(days) else around.told("venue")
    people, taught = teachers(around, days), around.told("teachers")
    told = (found, venue, people, taught, known.price.text, known.catering, known.ects)
    later = _later(around, known)
    return InvitationView(
        **cover(around, _NAME),
        open="" if days or around.told("purpose") else label("nothing", language, _NAME),
        summary=around.told("summary"),
        purpose=around.told("purpose"),
        audience=audience(programme.audience if programme else None, language),
        places=found,
        outcomes=programme.outcomes if programme else (),
        undated=unsettled(around, days),
        dates=dates(around, days),
        in_short=_in_short(around, days),
        venue=venue,
        teachers=people,
        taught=taught,
        practical=known,
        has_practical=any(told) or known.can_sign_up or bool(later),
        later=later,
        before=_before(around, first),
        prepare=first.module.prepare if first else (),
        bring=first.module.bring if first else (),
    )


def _in_short(around: Setting, days: Sequence[Occasion]) -> tuple[BriefView, ...]:
    """Every day once, however often it is held; none where there is nothing to tell of any."""
    found = [one for module in modules_of(around, days) for one in briefs(around, module, days)]
    told = tuple(one for one in found if one.title or one.text or one.points)
    return told if any(one.text or one.points for one in told) else ()


def _before(around: Setting, first: Occasion | None) -> str:
    """``Inden Dag 1``, ``Inden seminaret``; empty where there is nothing to do or to bring."""
    if not first or not (first.module.prepare or first.module.bring):
        return ""
    kind = first.module.kind
    if first.called == capital(MODULE_KINDS[kind].in_language(around.language)):
        return label(f"before_{kind}", around.language, _NAME)
    return label("before", around.language, _NAME).format(day=first.called)


def _later(around: Setting, known: PracticalView) -> str:
    """``Pris og tilmelding oplyses senere``; empty where it is told, or none will be."""
    if not around.course or around.course.status not in _PLANNED:
        return ""
    told = {
        "price": known.price.text,
        "registration": any(astuple(known.registration)),
        "contact": known.contact.name or known.sender.name,
    }
    words = labels(around.language, _NAME)
    missing = [words[key].lower() for key, is_told in told.items() if not is_told]
    if not missing:
        return ""
    return capital(words["later"].format(what=listing(missing, around.language)))

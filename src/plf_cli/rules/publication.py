"""What only a programme can tell its participants: what for, for whom, and with what outcome."""

from collections.abc import Iterator

from plf_cli.catalogue import Catalogue
from plf_cli.diagnostics import Problem, Severity
from plf_cli.messages import _
from plf_cli.model.base import Head
from plf_cli.model.course import Course
from plf_cli.model.programme import Programme
from plf_cli.rules.rule import Concern, rule
from plf_cli.rules.told import is_told, lacks, place_of, unpublished


def _missing(document: Head, catalogue: Catalogue, key: str, message: str, help_: str) -> Problem:
    """The problem at the place that makes it one: the status, or a course's choice of programme."""
    programme = unpublished(document, catalogue)
    if programme is None:
        return Problem(place_of(document, key), message, help_)
    see = (programme, ("id",), _("it belongs in this programme"))
    return Problem(("programme",), message, help_, see=(see,), told_by=programme)


@rule("PLF801", Severity.ERROR, Head, Concern.PUBLICATION)
def purpose_missing(document: Head, catalogue: Catalogue) -> Iterator[Problem]:
    """A published programme, or that of a published course, has no purpose.

    A placeholder counts as nothing: TODO, TBD, xxx, udfyldes senere, mangler, or marks such as “?”.

    Why: the purpose is what a school leader decides by.

    Bad:
        kind: programme
        status: published
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        contact: {name: Kursussekretariatet}
        price: {amount: 2995}
        venue: Efter aftale
    Good:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        contact: {name: Kursussekretariatet}
        price: {amount: 2995}
        venue: Efter aftale
    """
    if lacks(document, catalogue, lambda one: is_told(getattr(one, "purpose", None))):
        help_ = _("Write in purpose what will be better afterwards, and for whom.")
        yield _missing(document, catalogue, "purpose", _("The purpose is missing."), help_)


@rule("PLF802", Severity.ERROR, Head, Concern.PUBLICATION)
def audience_missing(document: Head, catalogue: Catalogue) -> Iterator[Problem]:
    """A published programme, or that of a published course, does not say whom it is for.

    Roles, target groups, leader levels or a text: one of them is enough.

    A placeholder counts as nothing: TODO, TBD, xxx, udfyldes senere, mangler, or marks such as “?”.

    Why: the right people come when they can see that they are meant.

    Bad:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        outcomes: [En plan for arbejdet med egne data]
        contact: {name: Kursussekretariatet}
        price: {amount: 2995}
        venue: Efter aftale
    Good:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {text: Hele ledelsesteamet}
        outcomes: [En plan for arbejdet med egne data]
        contact: {name: Kursussekretariatet}
        price: {amount: 2995}
        venue: Efter aftale
    """
    if lacks(document, catalogue, _audience):
        message = _("The audience is missing: nobody can see whether they are meant.")
        help_ = _("Write under audience the roles, target groups or levels that it is for.")
        yield _missing(document, catalogue, "audience", message, help_)


def _audience(document: Programme | Course) -> bool:
    audience = getattr(document, "audience", None)
    if audience is None:
        return False
    named = audience.roles or audience.target_groups or audience.levels
    return bool(named) or is_told(audience.text)


@rule("PLF803", Severity.ERROR, Head, Concern.PUBLICATION)
def outcomes_missing(document: Head, catalogue: Catalogue) -> Iterator[Problem]:
    """A published programme, or that of a published course, tells no outcomes.

    A placeholder counts as nothing: TODO, TBD, xxx, udfyldes senere, mangler, or marks such as “?”.

    Why: the outcomes say what the school has got for its time and money.

    Bad:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        contact: {name: Kursussekretariatet}
        price: {amount: 2995}
        venue: Efter aftale
    Good:
        kind: programme
        status: published
        purpose: Ledelsesteamet lærer at bruge skolens egne data.
        audience: {roles: [skoleleder]}
        outcomes: [En plan for arbejdet med egne data]
        contact: {name: Kursussekretariatet}
        price: {amount: 2995}
        venue: Efter aftale
    """
    if lacks(document, catalogue, lambda one: is_told(*getattr(one, "outcomes", ()))):
        help_ = _("Write under outcomes what the teams go home with.")
        yield _missing(document, catalogue, "outcomes", _("The outcomes are missing."), help_)

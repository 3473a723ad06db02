"""The sessions that stay where they are, and why."""

from collections.abc import Iterator, Sequence
from datetime import date

from plf_cli.cli import console
from plf_cli.cli.dates_changed import Move, Wish
from plf_cli.cli.dates_named import Named
from plf_cli.messages import _, language, listing, long_day
from plf_cli.model.course import Course


def stays(named: Named, today: date) -> bool:
    """Whether a dated session is not shifted with the others."""
    session = named.session
    return bool(_is_over(named, today) or session.fixed or session.status == "cancelled")


def left(chosen: Sequence[Named], today: date) -> Iterator[str]:
    """What is not shifted, by the reason."""
    over = [one.name for one in chosen if _is_over(one, today)]
    fixed = [
        one.name
        for one in chosen
        if one.session.fixed and one.session.status != "cancelled" and one.name not in over
    ]
    if over:
        yield "  " + _("Held or past, so not shifted: {sessions}.").format(sessions=_listing(over))
    if fixed:
        yield "  " + _("Fixed, so not shifted: {sessions}.").format(sessions=_listing(fixed))


def refuse(course: Course, named: Named, first: date, wish: Wish) -> None:
    """Nothing, where a session may be moved to a day. Raises ``Failure`` where it may not."""
    session = named.session
    if named.is_provisional:
        message = _("{session} cannot be listed: there is no cluster, group or team for it yet.")
        raise _failure(message, named, _("Name them in the file of “{course}”."), course)
    if session.status == "cancelled":
        help_ = _("Take status: cancelled out of the file first.")
        raise _failure(_("{session} is cancelled."), named, help_)
    if session.status == "held":
        raise _failure(_("{session} has been held on {day}, and that stays."), named)
    if not wish.force:
        _refuse_unforced(named, first, wish.today)


def _refuse_unforced(named: Named, first: date, today: date) -> None:
    if _is_over(named, today):
        help_ = _("If it was not held, move it with --force.")
        raise _failure(_("{session} was to be held on {day}."), named, help_)
    if named.session.fixed and named.session.date:
        help_ = _("Move it all the same with --force.")
        raise _failure(_("{session} is fixed on {day}."), named, help_)
    if first <= today:
        message = _("{day} is not after today.").format(day=long_day(first, language()))
        raise console.Failure(message, _("If it is held then all the same, write --force."))


def refuse_all(course: Course, moves: Sequence[Move], today: date) -> None:
    """Nothing, where sessions may be shifted. Raises ``Failure`` where they may not."""
    if not moves:
        message = _("There is no session to shift in “{course}”.").format(course=course.id)
        help_ = _("What is held, past, fixed or cancelled stays where it is.")
        raise console.Failure(message, help_)
    first = min(moves, key=lambda one: one.days)
    if first.days[0] <= today:
        message = _("{session} would lie on {day}, which is not after today.")
        day = long_day(first.days[0], language())
        raise console.Failure(message.format(session=first.named.name, day=day))


def _is_over(named: Named, today: date) -> bool:
    """Whether a session has been held, or should have been."""
    session = named.session
    if session.status == "cancelled" or not session.date:
        return False
    return session.status == "held" or session.date[0] <= today


def _failure(
    message: str, named: Named, help_: str | None = None, course: Course | None = None
) -> console.Failure:
    day = long_day(named.session.date[0], language()) if named.session.date else _("no date")
    told = message.format(session=named.name, day=day)
    return console.Failure(told, help_ and help_.format(course=course.id if course else ""))


def _listing(names: list[str]) -> str:
    return listing(names, language())

"""``plf dates move`` and ``plf dates shift``: other dates, and what they would break."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import (
    DiffOption,
    LangOption,
    TodayOption,
    WorkspaceOption,
    WriteOption,
    today,
)
from plf_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plf_cli.cli.dates_named import Named
    from plf_cli.cli.gather import Gathered
    from plf_cli.model.course import Course
    from plf_cli.model.programme import Programme

RefArgument = Annotated[
    str,
    typer.Argument(
        metavar="REF", help="A course: its id or path.", autocompletion=complete.courses
    ),
]


def move(
    ref: RefArgument,
    session: Annotated[
        str,
        typer.Argument(
            metavar="SESSION",
            help="The session, klyngemoede-nord-1, or its place in the file, “#3”.",
            autocompletion=complete.sessions,
        ),
    ],
    to: Annotated[
        str,
        typer.Argument(metavar="DATE", help="Its new first day, 2027-02-11 or 11.2.2027."),
    ],
    write: WriteOption = False,
    diff: DiffOption = False,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help="Do it although something would break, or the session is fixed or past.",
        ),
    ] = False,
    today_: TodayOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Move a session to another day, or give it its first one, and show what would break.

    A seminar of several days keeps its length. Nothing is written without --write, and where
    something would break not without --force either.

    Exit code 0: nothing breaks that is sound now, or --force was given; 1: something would break,
    or the session cannot be moved; 2: the command was used wrongly.
    """
    from plf_cli.cli import dates_named
    from plf_cli.cli.dates_changed import Move, Wish, days_in_words, follow
    from plf_cli.cli.dates_staying import refuse

    wish, first = Wish(today(today_), write, diff, force), dates_named.day(to, "DATE")
    gathered, course, programme = _course(ref, workspace)
    named = dates_named.session(course, programme, session)
    days = _days(named, first)
    if days == named.session.date:
        message = _("{session} lies there already: {days}. Nothing changes.")
        console.write(message.format(session=named.name, days=days_in_words(days)) + "\n")
        return
    refuse(course, named, first, wish)
    console.leave(follow(gathered, course, [Move(named, days)], wish))


def shift(
    ref: RefArgument,
    weeks: Annotated[
        int,
        typer.Option("--weeks", metavar="N", help="How many weeks later; earlier: -2."),
    ],
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="SESSION|DATE",
            help="Shift this session and all later ones, or all from this day on.",
            autocompletion=complete.sessions,
        ),
    ] = None,
    write: WriteOption = False,
    diff: DiffOption = False,
    force: Annotated[
        bool, typer.Option("--force", help="Do it although something would break.")
    ] = False,
    today_: TodayOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Shift all dates that are still to come by whole weeks, and show what would break.

    The sessions keep their distances. What is held, past, fixed or cancelled stays where it is.
    Nothing is written without --write, and where something would break not without --force either.

    Exit code 0: nothing breaks that is sound now, or --force was given; 1: something would break,
    or nothing can be shifted; 2: the command was used wrongly.
    """
    from plf_cli.cli.dates_changed import Move, Wish, follow
    from plf_cli.cli.dates_staying import left, refuse_all, stays

    if not weeks:
        message = _("0 weeks change nothing; write how many weeks later, or -2 for earlier.")
        raise typer.BadParameter(message, param_hint="--weeks")
    wish = Wish(today(today_), write, diff, force)
    gathered, course, programme = _course(ref, workspace)
    chosen = _from(course, programme, from_)
    going = [one for one in chosen if not stays(one, wish.today)]
    moves = [Move(one, _days(one, one.session.date[0], weeks)) for one in going]
    refuse_all(course, moves, wish.today)
    code = follow(gathered, course, moves, wish, left(chosen, wish.today))
    if code:
        help_ = _("Afterwards, this moves what does not fit: {command}")
        console.note(help_.format(command=f"plf dates suggest {course.id} --minimal-change"))
    console.leave(code)


def _course(ref: str, workspace: Path | None) -> "tuple[Gathered, Course, Programme]":
    """A course with its programme. Raises ``Failure`` for one that is cancelled or over."""
    from plf_cli.cli.reference import document
    from plf_cli.lookup import programme_of
    from plf_cli.model.course import Course

    gathered, course = document(ref, workspace, ("course",))
    assert isinstance(course, Course)
    if course.status == "cancelled":
        raise console.Failure(_("The course “{course}” is cancelled.").format(course=course.id))
    if course.status == "completed":
        raise console.Failure(_("The course “{course}” is over.").format(course=course.id))
    programme = programme_of(gathered.catalogue, course)
    assert programme is not None  # else it would have been refused with its faults
    return gathered, course, programme


def _days(named: "Named", first: date, weeks: int = 0) -> tuple[date, ...]:
    """The days of a session that begins on ``first``, or weeks later.

    Raises ``Failure`` for what no file can hold.
    """
    from plf_cli.cli.dates_named import days_from

    try:
        return days_from(named, first + timedelta(weeks=weeks))
    except OverflowError:
        message = _("That is too far away: plf knows the years 1900 to 2099.")
        raise console.Failure(message) from None


def _from(course: "Course", programme: "Programme", word: str | None) -> "Sequence[Named]":
    """The dated sessions from a session or a day on. Raises ``Failure`` for one without a date."""
    from plf_cli.cli import dates_named

    known = [one for one in dates_named.sessions(course, programme) if one.session.date]
    if word is None:
        return known
    if dates_named.is_day(word):
        first = dates_named.day(word, "--from")
    else:
        named = dates_named.session(course, programme, word)
        if not named.session.date:
            raise console.Failure(_("{session} has no date yet.").format(session=named.name))
        first = named.session.date[0]
    return [one for one in known if one.session.date[0] >= first]

"""``plf dates suggest``: dates for the sessions of courses, and why."""

import contextlib
import json
from datetime import date
from typing import TYPE_CHECKING, Annotated, cast

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import (
    DiffOption,
    LangOption,
    TodayOption,
    WorkspaceOption,
    WriteOption,
    one_of,
    today,
)
from plf_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plf_cli.dates.asked import Asked
    from plf_cli.dates.planner import Outcome
    from plf_cli.dates.problem import Problem
    from plf_cli.dates.sessions import Planned
    from plf_cli.model.directory import Period
    from plf_cli.model.words import Weekday

_YEARS = range(1900, 2100)  # as the language has them


def suggest(
    refs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[REF]...",
            help="Courses: ids or paths; several are planned together.",
            autocompletion=complete.courses,
            show_default=False,
        ),
    ] = None,
    all_courses: Annotated[
        bool,
        typer.Option("--all-courses", help="Plan all courses that are neither over nor cancelled."),
    ] = False,
    again: Annotated[
        bool, typer.Option("--all", help="Plan sessions that have a date, too.")
    ] = False,
    minimal: Annotated[
        bool,
        typer.Option("--minimal-change", help="Likewise, but move as little as possible."),
    ] = False,
    modules: Annotated[
        list[str] | None,
        typer.Option("--module", metavar="ID", help="Plan the sessions of this module only."),
    ] = None,
    weekdays: Annotated[
        str,
        typer.Option("--weekdays", metavar="DAYS", help="The weekdays that are best."),
    ] = "tue,wed,thu",
    only: Annotated[
        bool, typer.Option("--only-weekdays", help="Use these weekdays and no other.")
    ] = False,
    away: Annotated[
        list[str] | None,
        typer.Option(
            "--away",
            metavar="ID=FROM..TO",
            help="A person or venue that is away as well: facilitator-a=2027-02-01..2027-02-12.",
        ),
    ] = None,
    prove: Annotated[
        bool,
        typer.Option("--prove", help="Look further for the best plan (extra planner)."),
    ] = False,
    effort: Annotated[
        int,
        typer.Option(
            "--effort", metavar="N", help="How long --prove looks, about in seconds.", min=1
        ),
    ] = 20,
    short: Annotated[
        bool, typer.Option("--short", help="Only a line for each session, without the reasons.")
    ] = False,
    write: WriteOption = False,
    diff: DiffOption = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="How to print the plan.")
    ] = "text",
    today_: TodayOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Suggest dates for the sessions of courses that have none, and say why.

    They lie in the course's period and in the programme's windows, on no holiday of anyone who
    takes part, and nobody and no venue is booked twice over all courses. What is past, and what is
    marked fixed: true, stays. Points tell how good a plan is: less is better.

    Exit code 0: a plan was found; 1: there is none, and why; 2: the command was used wrongly.
    """
    from plf_cli.cli.dates_courses import courses_of, outlook, refuse_unknown
    from plf_cli.cli.dates_unheeded import tell_unheeded
    from plf_cli.dates.asked import Asked
    from plf_cli.dates.building import problem
    from plf_cli.dates.telling import data, text

    one_of(format_, ("text", "json"), "--format")
    asked = Asked(
        today(today_),
        again=again,
        minimal=minimal,
        modules=frozenset(modules or ()),
        weekdays=_weekdays(weekdays),
        only_weekdays=only,
        away=tuple(_away(one) for one in away or ()),
    )
    gathered, courses = courses_of(refs or [], workspace, every=all_courses)
    planned = outlook(gathered.catalogue, courses, asked)
    refuse_unknown(gathered.catalogue, planned, asked)
    whole = problem(gathered.catalogue, planned, asked)
    if all(event.stays or (event.is_provisional and write) for event in whole.events):
        _tell_nothing(whole, planned, asked, format_)
        return
    outcome = _solved(whole, effort if prove else None)
    if format_ == "json":
        console.write_json(json.dumps(data(outcome, planned), ensure_ascii=False, indent=2) + "\n")
    elif not diff:
        width = min(console.width(), 100)
        console.write(text(outcome, planned, width, is_short=short))
    if outcome.plan is None:
        if diff:
            console.note(text(outcome, planned, min(console.width(), 100)).rstrip("\n"))
        console.leave(130 if outcome.stopped else 1)
    tell_unheeded(gathered.catalogue, planned, outcome)
    if outcome.stopped:
        console.note(_("Nothing is written."))
        console.leave(130)
    if write or diff:
        from plf_cli.cli.dates_written import put_dates

        put_dates(gathered, planned, outcome, asked.today, diff=diff)
        if asked.away and not diff:
            console.note(_("Who is away stands in no file yet; write it to “unavailable”."))
    elif format_ == "text":
        console.note(_("Nothing is written; --write does."))


def _tell_nothing(
    whole: "Problem", courses: "Sequence[Planned]", asked: "Asked", format_: str
) -> None:
    """Say that there is nothing to plan, and what is left without a date."""
    from plf_cli.dates.planner import Outcome
    from plf_cli.dates.telling import data, left

    if format_ == "json":
        told = {**data(Outcome(whole), courses), "found": True}
        console.write_json(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
        return
    undated = [line for one in courses for line in left(one)]
    undated += [
        "  "
        + _("{session}: there is no cluster, group or team for it yet.").format(session=event.key)
        for event in whole.events
        if event.is_provisional
    ]
    text = _("Every session has a date. --all plans them anew.")
    if undated:
        text = _("All others have a date. --all plans them anew.")
    if asked.moves:
        text = _("Nothing can be planned anew: what has a date is past or fixed, or not asked for.")
    console.write("".join(f"{line}\n" for line in (*undated, text)))


def _solved(whole: "Problem", effort: float | None) -> "Outcome":
    """What the search comes to. Raises ``Failure`` where the solver is asked for and not there."""
    from plf_cli.dates.planner import outcome

    try:
        return outcome(whole, prove=effort)
    except ImportError:
        message = _("To prove a plan, plf needs the package {package}.")
        help_ = _('Install it: pip install "plf-cli[{extra}]"')
        message = message.format(package="ortools")
        raise console.Failure(message, help_.format(extra="planner")) from None


def _weekdays(text: str) -> "tuple[Weekday, ...]":
    from plf_cli.model.words import IN_WEEK

    words = (word.strip().lower() for word in text.split(","))
    found = (next((day for day in IN_WEEK if _means(word, day)), word) for word in words)
    return tuple(cast("Weekday", one_of(word, IN_WEEK, "--weekdays")) for word in found)


def _means(word: str, day: "Weekday") -> bool:
    """Whether a word is a weekday's name, in either language, or three letters of it at least."""
    from plf_cli.model.words import WEEKDAYS

    names = (day, WEEKDAYS[day].da, WEEKDAYS[day].en.lower())
    return any(name.startswith(word) for name in names) and len(word) >= len(day)


def _away(text: str) -> "tuple[str, Period]":
    """A person or venue and a period. Raises a usage error for a text of another form."""
    from plf_cli.model.directory import Period

    id_, _equals, days = text.partition("=")
    first, dots, last = days.partition("..")
    last = last if dots else first
    is_sound = id_ and _is_day(first) and _is_day(last) and first <= last
    if not is_sound:
        message = _("“{value}” is not of the form ID=2027-02-01..2027-02-12.")
        raise typer.BadParameter(message.format(value=text), param_hint="--away")
    return id_, Period.model_validate({"from": first, "to": last})


def _is_day(text: str) -> bool:
    with contextlib.suppress(ValueError):
        found = date.fromisoformat(text)
        return found.isoformat() == text and found.year in _YEARS
    return False

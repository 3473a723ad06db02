"""``plf new``: a first programme, calendar or framework of one's own."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import LangOption, OutputOption, TodayOption, WorkspaceOption, today
from plf_cli.messages import _, language

if TYPE_CHECKING:
    from plf_cli.cli.gather import Gathered

_STDOUT = Path("-")
_JULY = 7
_WEEKS = (7, 8)  # in which municipalities have their winter holiday
_TitleArgument = Annotated[
    str,
    typer.Argument(
        metavar="TITLE", help="Its title, or its id: small letters a-z, numbers and hyphens."
    ),
]
_DiffOption = Annotated[
    bool, typer.Option("--diff", help="Show what would be written, and write nothing.")
]


def programme(
    title: _TitleArgument,
    output: OutputOption = None,
    diff: _DiffOption = False,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Write a small programme of one day, to be made your own; an existing file is kept.

    Exit code 0: written; 1: nothing could be written; 2: the command was used wrongly.
    """
    ref = _first("programme", title, output, workspace, diff=diff)
    if not diff and output != _STDOUT:
        console.note(_("Next: {command}").format(command=f"plf render agenda {ref}"))


def framework(
    title: _TitleArgument,
    output: OutputOption = None,
    diff: _DiffOption = False,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Write a small framework of one field and one goal, to be made your own.

    Exit code 0: written; 1: nothing could be written; 2: the command was used wrongly.
    """
    id_ = _first("framework", title, output, workspace, diff=diff)
    if not diff and output != _STDOUT:
        told = _("Next: name it in a programme, frameworks: [{id}]")
        console.note(told.format(id=id_))


def calendar(
    municipality: Annotated[
        str,
        typer.Argument(
            metavar="MUNICIPALITY",
            help="The municipality.",
            autocompletion=complete.municipalities,
        ),
    ],
    year: Annotated[
        str | None,
        typer.Option(
            "--year", metavar="YEAR", help="The school year, 2027/28 (default: the next one)."
        ),
    ] = None,
    winter: Annotated[
        int | None,
        typer.Option(
            "--winter",
            metavar="7|8",
            help="The week of the winter holiday (default: as in its other calendars, else 7).",
        ),
    ] = None,
    output: OutputOption = None,
    diff: _DiffOption = False,
    workspace: WorkspaceOption = None,
    day: TodayOption = None,
    lang: LangOption = None,
) -> None:
    """Write a municipality's school holidays as they mostly are, to be compared with its plan.

    Exit code 0: written; 1: nothing could be written; 2: the command was used wrongly.
    """
    from plf_cli.cli import placing
    from plf_cli.cli.course_answers import given
    from plf_cli.cli.course_answers import municipality as known
    from plf_cli.cli.gather import gather
    from plf_cli.scaffold.calendar import calendar as text_of
    from plf_cli.slugs import slug

    name = given(known, municipality, "MUNICIPALITY")
    begins = _begins(year, day)
    if winter is not None and winter not in _WEEKS:
        message = _("“{value}” is not one of {allowed}.").format(value=winter, allowed="7, 8")
        raise typer.BadParameter(message, param_hint="--winter")
    gathered = gather([], workspace)
    placing.file_of(gathered, "calendar", "", output)
    _refuse_second(gathered, name, begins)
    week = winter or _usual_week(gathered, name)
    id_ = placing.new_id(gathered, "calendar", None, f"{slug(name)}-{begins}")
    file = placing.file_of(gathered, "calendar", id_, output)
    text = text_of(id_, name, begins, week, placing.schema_of(gathered, "calendar", file))
    placing.put(file, text, diff=diff)
    if not diff:
        console.note(_("It is by habit: compare it with the municipality's plan."))


def _first(
    kind: str, title: str, output: Path | None, workspace: Path | None, *, diff: bool
) -> str:
    """Write a first document of a kind; what other commands call it."""
    from plf_cli.cli import placing
    from plf_cli.cli.course_answers import given
    from plf_cli.cli.course_answers import title as read_title
    from plf_cli.cli.gather import gather
    from plf_cli.model.base import ID
    from plf_cli.scaffold.first import first
    from plf_cli.slugs import slug

    title = given(read_title, title, "TITLE")
    if not slug(title):
        raise console.Failure(_("The title has no letter that an id could be made of."), code=2)
    gathered = gather([], workspace)
    is_id = bool(ID.fullmatch(title))
    named = title if is_id and "-" in title else None
    id_ = placing.new_id(gathered, kind, named, slug(title))
    file = placing.file_of(gathered, kind, id_, output)
    shown = title.replace("-", " ").capitalize() if is_id else title
    schema = placing.schema_of(gathered, kind, file)
    placing.put(file, first(kind, id_, shown, language(), schema), diff=diff)
    return id_ if kind == "framework" else placing.reference(gathered, file, id_)


def _begins(year: str | None, day: str | None) -> int:
    """The year in which a school year begins. Raises a usage error for one that is none."""
    from plf_cli.scaffold.calendar import YEARS

    now = today(day)
    first = now.year + 1 if now.month > _JULY else now.year
    if year is None and first in YEARS:
        return first
    year = year or _named(first)
    digits = year[:4]
    expected = f"{digits}/{(int(digits) + 1) % 100:02}" if digits.isdecimal() else ""
    if year != expected or int(digits) not in YEARS:
        message = _("“{value}” is not a school year from {first} to {last}; write 2027/28.")
        message = message.format(value=year, first=_named(YEARS.min), last=_named(YEARS.max))
        raise typer.BadParameter(message, param_hint="--year")
    return int(digits)


def _named(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02}"


def _refuse_second(gathered: "Gathered", municipality: str, year: int) -> None:
    """Raise ``Failure`` where the municipality has a calendar for the school year already."""
    from plf_cli.model.calendar import Calendar

    for one in gathered.catalogue.all(Calendar):
        if (one.municipality, one.school_year) == (municipality, _named(year)):
            entry = gathered.catalogue.entry("calendar", one.id)
            message = _("{municipality} has a calendar for {year} already: {file}.").format(
                municipality=municipality, year=_named(year), file=entry.file if entry else one.id
            )
            raise console.Failure(message, _("See: {command}").format(command=f"plf show {one.id}"))


def _usual_week(gathered: "Gathered", municipality: str) -> int:
    """The week of the municipality's winter holiday in its latest calendar; else 7."""
    from plf_cli.model.calendar import Calendar

    own = [one for one in gathered.catalogue.all(Calendar) if one.municipality == municipality]
    weeks = [
        closed.from_.isocalendar().week + 1  # it begins on the Saturday before
        for one in sorted(own, key=lambda one: one.school_year)
        for closed in one.closed
        if closed.title == "Vinterferie"
    ]
    return weeks[-1] if weeks and weeks[-1] in _WEEKS else _WEEKS[0]

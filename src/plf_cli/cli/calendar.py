"""``plf calendar``: when the schools of municipalities are closed, and what is not known of it."""

from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import LangOption, TodayOption, WorkspaceOption, one_of, today
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.cli.gather import Gathered
    from plf_cli.model.course import Course

MunicipalityOption = Annotated[
    list[str] | None,
    typer.Option(
        "--municipality",
        metavar="NAME",
        help="A municipality; can be repeated.",
        autocompletion=complete.municipalities,
    ),
]
YearOption = Annotated[
    str | None,
    typer.Option("--year", metavar="2026/27", help="The school year (default: the present one)."),
]


def show(
    municipality: MunicipalityOption = None,
    year: YearOption = None,
    course: Annotated[
        str | None,
        typer.Option(
            "--course",
            metavar="REF",
            help="The municipalities and school years of this course.",
            autocompletion=complete.courses,
        ),
    ] = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="How to print it.")
    ] = "text",
    date: TodayOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Show a school year week by week: what is closed in which municipality, and why.

    Without --municipality and --course: the municipalities of the workspace's own calendars.

    Exit code 0: shown; 1: there is nothing to show; 2: the command was used wrongly.
    """
    from plf_cli.cli.gather import gather
    from plf_cli.cli.school_years import drawn
    from plf_cli.closures import closures, years_of
    from plf_cli.lookup import municipalities_of, school_year
    from plf_cli.scan import masked

    one_of(format_, ("text", "json"), "--format")
    named, years = _municipalities(municipality), [_year(year)] if year else []
    now = today(date)
    if course:
        gathered, found = _course(course, workspace)
        named = named or list(municipalities_of(found))
        years = years or years_of(found)
    else:
        gathered = gather([], workspace)
    named = named or _own(gathered)
    if not named:
        message = _("No municipality is known whose holidays could be shown.")
        raise console.Failure(message, _("Name one: --municipality Hjørring"))
    made = [closures(gathered.catalogue, named, one) for one in years or [_year(school_year(now))]]
    if format_ == "json":
        import json
        from dataclasses import asdict

        listed = [asdict(one) for one in made]
        console.write_json(json.dumps(listed, ensure_ascii=False, indent=2, default=str) + "\n")
    else:
        console.write(masked("\n".join(drawn(one, console.width()) for one in made)))


def check(
    municipality: MunicipalityOption = None,
    year: YearOption = None,
    date: TodayOption = None,
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Tell which calendars are missing, assumed, faulty or about to end.

    Exit code 0: told; 1: a course has no calendar for one of its municipalities; 2: the command
    was used wrongly.
    """
    from plf_cli.cli.doubts import doubts
    from plf_cli.cli.gather import gather
    from plf_cli.scan import masked

    named, chosen = _municipalities(municipality), year and _year(year)
    told = doubts(gather([], workspace), today(date), named, chosen)
    console.write(masked("".join(f"{one.text}\n" for one in told)) or _("Nothing to tell.") + "\n")
    console.leave(int(any(one.fails for one in told)))


def _municipalities(named: list[str] | None) -> list[str]:
    """The municipalities that are named, each once; a usage error for what is none."""
    from plf_cli.model.municipalities import MUNICIPALITIES
    from plf_cli.suggest import did_you_mean

    by_name = {name.casefold(): name for name in MUNICIPALITIES}
    found = []
    for name in named or ():
        known = by_name.get(name.strip().casefold().removesuffix(" kommune"))
        if known is None:
            message = _("“{name}” is not a Danish municipality.").format(name=name)
            near = did_you_mean(name, MUNICIPALITIES)
            message = f"{message} {near}" if near else message
            raise typer.BadParameter(message, param_hint="--municipality")
        found.append(known)
    return list(dict.fromkeys(found))


def _year(value: str) -> str:
    """The school year; a usage error for what is none."""
    from plf_cli.closures import first_day
    from plf_cli.lookup import school_year

    is_year = value[:4].isascii() and value[:4].isdecimal() and value[:2] in {"19", "20"}
    if not is_year or school_year(first_day(value)) != value:
        message = _("“{value}” is not a school year; write 2026/27.").format(value=value)
        raise typer.BadParameter(message, param_hint="--year")
    return value


def _course(ref: str, workspace: object) -> "tuple[Gathered, Course]":
    from plf_cli.cli.reference import document
    from plf_cli.model.course import Course

    gathered, found = document(ref, workspace, ("course",))  # type: ignore[arg-type]
    assert isinstance(found, Course)
    return gathered, found


def _own(gathered: "Gathered") -> list[str]:
    """The municipalities of the workspace's calendars; where it has none, of all that are seen."""
    from plf_cli.cli.own import own
    from plf_cli.model.calendar import Calendar

    chosen = own(gathered, Calendar) or gathered.catalogue.all(Calendar)
    return sorted({one.municipality for one in chosen})

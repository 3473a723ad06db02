"""``plf new-course``: from a programme to a course that can be planned."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import LangOption, OutputOption, TodayOption, WorkspaceOption, today
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.cli.course_answers import Answers
    from plf_cli.cli.gather import Gathered
    from plf_cli.model.course import Course
    from plf_cli.model.programme import Programme
    from plf_cli.scaffold.course import Draft

_FAULTY = ("PLF0", "PLF1", "PLF2", "PLF9")  # what makes a file unusable, not merely unfinished


def new_course(
    programme: Annotated[
        str | None,
        typer.Argument(
            metavar="[PROGRAMME]",
            help="The id or file of the programme that is held.",
            autocompletion=complete.programmes,
            show_default=False,
        ),
    ] = None,
    municipality: Annotated[
        list[str] | None,
        typer.Option(
            "--municipality",
            metavar="NAME",
            help="A municipality that takes part; can be repeated.",
            autocompletion=complete.municipalities,
        ),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option("--start", metavar="DATE", help="The first day of the period (2027-02-03)."),
    ] = None,
    end: Annotated[
        str | None,
        typer.Option(
            "--end",
            metavar="DATE",
            help="The last day of the period (default: the end of the term that is long enough).",
        ),
    ] = None,
    teams: Annotated[
        Path | None,
        typer.Option("--teams", metavar="FILE", help="Take over the teams of a list (CSV, XLSX)."),
    ] = None,
    id_: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="The course's id, also its file's name."),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="The title.")] = None,
    copy: Annotated[
        str | None,
        typer.Option(
            "--copy",
            metavar="COURSE",
            help="Make the next run of an earlier course: all of it but its dates.",
            autocompletion=complete.courses,
        ),
    ] = None,
    output: OutputOption = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Ask nothing; take the defaults for what is not given.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what would be written, and write nothing.")
    ] = False,
    workspace: WorkspaceOption = None,
    day: TodayOption = None,
    lang: LangOption = None,
) -> None:
    """Write a new course of a programme, ready for its dates; an existing file is kept.

    In a terminal it asks for what is not given, and shows the file before it writes it.

    Exit code 0: written, whatever plf validate finds; 1: nothing could be written; 2: the command
    was used wrongly, or something is missing and nobody can be asked.
    """
    from plf_cli.cli import course_answers as answered
    from plf_cli.cli import placing
    from plf_cli.cli.course_draft import Given, drafted

    answers = answered.Answers(yes, [])
    given = Given(
        tuple(answered.given(answered.municipality, name, "--municipality")
              for name in municipality or ()),
        answered.given(answered.day, start, "--start") if start else None,
        answered.given(answered.day, end, "--end") if end else None,
        answered.teams(teams) if teams else None,
        answered.given(answered.title, title, "--title") if title is not None else None,
        id_,
        output,
        answered.given(answered.day, day, "--today") if day is not None else today(None),
    )  # fmt: skip
    gathered, run, earlier = _run(programme, copy, workspace, answers)
    placing.file_of(gathered, "course", "", output)  # before anybody is asked in vain
    draft = drafted(gathered, run, earlier, given, answers)
    file = placing.file_of(gathered, "course", draft.id, output)
    placing.refuse_existing(file)
    _write(gathered, draft, file, asks=answers.asks, diff=diff)


def _run(
    programme: str | None, copy: str | None, workspace: Path | None, answers: "Answers"
) -> "tuple[Gathered, Programme, Course | None]":
    """The programme that is to be held, and the course that has held it before.

    Raises ``Failure``.
    """
    from plf_cli.cli.course_answers import programme_id
    from plf_cli.cli.gather import gather
    from plf_cli.cli.reference import document
    from plf_cli.model.course import Course
    from plf_cli.model.programme import Programme

    if copy is None:
        wanted = programme or programme_id(gather([], workspace), answers)
        gathered, found = document(wanted, workspace, ("programme",))
        assert isinstance(found, Programme)
        return gathered, found, None
    gathered, earlier = document(copy, workspace, ("course",))
    assert isinstance(earlier, Course)
    if programme not in {None, earlier.programme}:
        message = _("“{course}” is a course of “{programme}”, not of “{wanted}”.")
        message = message.format(course=earlier.id, programme=earlier.programme, wanted=programme)
        raise console.Failure(message, _("Leave out one of the two."), code=2)
    run = gathered.catalogue.get(Programme, earlier.programme)
    assert run is not None  # document has seen to it
    return gathered, run, earlier


def _write(gathered: "Gathered", draft: "Draft", file: Path, *, asks: bool, diff: bool) -> None:
    """Write the course, once it has been shown and agreed to; say what is wrong and what is next.

    Raises ``Failure`` for one that could not be used.
    """
    from plf_cli.cli import asking, placing
    from plf_cli.cli.paths import show
    from plf_cli.scaffold.course import course

    text = course(draft, placing.schema_of(gathered, "course", file))
    asks = asks and not diff and file != placing.STDOUT
    if asks:
        console.write(f"\n{text}\n")
    found = placing.tell_errors(gathered, file, text)
    if any(code.startswith(_FAULTY) for code in found):
        message = _("The course would have faults, so it is not written.")
        raise console.Failure(message)
    if asks and not asking.agree(_("Write it to {path}?").format(path=show(file))):
        console.note(_("Nothing has been written."))
        console.leave(1)
    placing.put(file, text, diff=diff)
    if not diff and file != placing.STDOUT:
        ref = placing.reference(gathered, file, draft.id)
        if draft.teams and any(module.per == "cluster" for module in draft.programme.modules):
            console.note(_("Next: {command}").format(command=f"plf clusters make {ref} --write"))
        console.note(_("Next: {command}").format(command=f"plf dates suggest {ref} --write"))

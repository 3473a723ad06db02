"""``plf clusters``: teams into clusters, and a team out of them."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from plf_cli.cli import complete, console
from plf_cli.cli.options import DiffOption, LangOption, WorkspaceOption, WriteOption, one_of
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.cli.clusters_asked import Asking
    from plf_cli.clusters.planner import Outcome
    from plf_cli.clusters.problem import Problem

_STOPPED = 130
_WIDEST = 100

RefArgument = Annotated[
    str,
    typer.Argument(
        metavar="REF", help="A course: its id or path.", autocompletion=complete.courses
    ),
]
SizeOption = Annotated[
    str | None,
    typer.Option(
        "--size",
        metavar="RANGE",
        help="Teams in a cluster, such as 3-4 or 4 (default: what the programme says, else 3-4).",
    ),
]
FormatOption = Annotated[
    str, typer.Option("--format", metavar="text|json", help="How to print the clusters.")
]


def make(
    ref: RefArgument,
    size: SizeOption = None,
    together: Annotated[
        list[str] | None,
        typer.Option("--together", metavar="A,B", help="Teams (ids) that are in one cluster."),
    ] = None,
    apart: Annotated[
        list[str] | None,
        typer.Option("--apart", metavar="A,B", help="Teams that are in different clusters."),
    ] = None,
    alike: Annotated[
        list[str] | None,
        typer.Option(
            "--alike",
            metavar="WHAT",
            help="Prefer teams alike in this: size, district, municipality or experience.",
        ),
    ] = None,
    mixed: Annotated[
        list[str] | None,
        typer.Option("--mixed", metavar="WHAT", help="Prefer teams that differ in this."),
    ] = None,
    host: Annotated[
        bool,
        typer.Option("--host", help="Only clusters in which a school can host (host: true)."),
    ] = False,
    meetings: Annotated[
        int | None,
        typer.Option(
            "--meetings",
            metavar="N",
            min=1,
            max=20,
            help="How many meetings to plan with --rotate (default: what the programme says).",
        ),
    ] = None,
    rotate: Annotated[
        bool,
        typer.Option("--rotate", help="Other clusters each time; few teams meet twice."),
    ] = False,
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", min=0, help="Search along another way.")
    ] = 0,
    prove: Annotated[
        bool,
        typer.Option("--prove", help="Look further for the best clusters (extra planner)."),
    ] = False,
    write: WriteOption = False,
    diff: DiffOption = False,
    format_: FormatOption = "text",
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Put the teams of a course together in clusters that lie near each other, and say why.

    Teams stay whole, and administrations are in no cluster. A cluster costs the minutes of driving
    between each two of its schools, over bridges and by ferries. The same teams and the same seed
    give the same clusters. With --write they replace those of the course; a cluster keeps its id
    and name where most of its teams stay.

    Exit code 0: clusters were found; 1: there are none, and why; 2: the command was used wrongly.
    """
    from plf_cli.cli.clusters_asked import asking, rounds_of, wishes

    one_of(format_, ("text", "json"), "--format")
    if meetings is not None and not rotate:
        message = _("Clusters that stay need no --meetings; add --rotate.")
        raise typer.BadParameter(message, param_hint="--meetings")
    asked = asking(ref, workspace, size)
    problem = wishes(
        asked,
        together=together or (),
        apart=apart or (),
        alike=alike or (),
        mixed=mixed or (),
        host=host,
    )
    number = rounds_of(asked, meetings) if rotate else 1
    _refuse(problem)
    outcome = _outcome(asked, problem, number, seed, prove=prove)
    _deliver(asked, problem, outcome, format_, write=write, diff=diff)


def drop(
    ref: RefArgument,
    team: Annotated[
        str,
        typer.Argument(
            metavar="TEAM",
            help="The team's id.",
            autocompletion=complete.clustered_teams,
        ),
    ],
    size: SizeOption = None,
    write: WriteOption = False,
    diff: DiffOption = False,
    format_: FormatOption = "text",
    workspace: WorkspaceOption = None,
    lang: LangOption = None,
) -> None:
    """Take a team out of its cluster, and let as few others move as possible.

    The rest of its cluster stays as it is where it is large enough; else a team comes over, or the
    others go to clusters near them. The team itself still stands among the teams of the course.

    Exit code 0: done, or shown; 1: it cannot be done, and why; 2: the command was used wrongly.
    """
    from plf_cli.cli.clusters_asked import asking
    from plf_cli.cli.clusters_dropped import dropped

    one_of(format_, ("text", "json"), "--format")
    asked = asking(ref, workspace, size)
    problem, outcome, moved = dropped(asked, team, _refuse)
    if format_ == "text" and not diff:
        console.write(f"{moved}\n\n")
    _deliver(asked, problem, outcome, format_, write=write, diff=diff)


def _refuse(problem: "Problem") -> None:
    """Nothing, where clusters can be made. Raises ``Failure`` that says why not, and ways out."""
    from plf_cli.clusters.sizes import refusal

    if why := refusal(problem):
        raise console.Failure(why.message, why.help)


def _outcome(
    asked: "Asking", problem: "Problem", number: int, seed: int, *, prove: bool
) -> "Outcome":
    """What the search comes to. Raises ``Failure`` where the solver is asked for and not there."""
    from plf_cli.clusters.asked import by_order, there
    from plf_cli.clusters.planner import outcome, rotated

    extra = by_order(len(problem.units)) if asked.is_by_order else None
    try:
        if number > 1:
            return rotated(problem, number, seed)
        kept = there(asked.course, problem)
        return outcome(problem, seed, prove=prove, extra=extra, there=kept)
    except KeyboardInterrupt:
        console.note(_("Nothing was found yet, and nothing is written."))
        console.leave(_STOPPED)
    except ImportError:
        message = _("To prove a plan, plf needs the package {package}.")
        help_ = _('Install it: pip install "plf-cli[{extra}]"')
        message = message.format(package="ortools")
        raise console.Failure(message, help_.format(extra="planner")) from None


def _deliver(
    asked: "Asking",
    problem: "Problem",
    outcome: "Outcome",
    format_: str,
    *,
    write: bool,
    diff: bool,
) -> None:
    """Show the clusters, and put them into the file where that is asked for."""
    from plf_cli.cli.clusters_written import put_clusters
    from plf_cli.clusters.named import named
    from plf_cli.clusters.telling import data, text

    if outcome.rounds is None:
        message = _("No clusters were found that do all that is asked for at once.")
        raise console.Failure(message, _("Ask for less at once, or for other sizes (--size)."))
    clusters = named(asked.course, problem, outcome.rounds)
    if format_ == "json":
        told = {"course": asked.course.id, "size": str(problem.size)}
        found = told | data(problem, outcome, clusters)
        console.write_json(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    elif not diff:
        console.write(text(problem, outcome, clusters, min(console.width(), _WIDEST)))
    if outcome.is_stopped:
        console.note(_("Nothing is written."))
        console.leave(_STOPPED)
    if write or diff:
        put_clusters(asked, problem, clusters, diff=diff)
    elif format_ == "text":
        console.note(_("Nothing is written; --write does."))

"""What a shell offers for a word that has been begun: ids and codes; never a failure."""

from pathlib import Path

from typer import Context


def refs(incomplete: str) -> list[str]:
    """The ids of all documents that can be seen from here."""
    return _ids(incomplete, None)


def programmes_and_courses(incomplete: str) -> list[str]:
    """The ids of all programmes and courses that can be seen from here."""
    return _ids(incomplete, {"programme", "course"})


def courses(incomplete: str) -> list[str]:
    """The ids of all courses that can be seen from here."""
    return _ids(incomplete, {"course"})


def sessions(ctx: Context, incomplete: str) -> list[str]:
    """The sessions of the course that has been named before."""
    from plf_cli.cli.console import Failure
    from plf_cli.cli.dates_named import sessions as sessions_of
    from plf_cli.cli.reference import document
    from plf_cli.lookup import programme_of
    from plf_cli.model.course import Course

    try:
        ref = ctx.params.get("ref") or next(iter(ctx.args), "")  # an option without its value yet
        gathered, course = document(ref, None, ("course",))
    except (Failure, OSError):
        return []
    programme = programme_of(gathered.catalogue, course) if isinstance(course, Course) else None
    if not isinstance(course, Course) or programme is None:
        return []
    names = dict.fromkeys(one.name for one in sessions_of(course, programme))
    return [name for name in names if name.startswith(incomplete)]


def programmes(incomplete: str) -> list[str]:
    """The ids of all programmes that can be seen from here."""
    return _ids(incomplete, {"programme"})


def municipalities(incomplete: str) -> list[str]:
    """The names of all municipalities."""
    from plf_cli.model.municipalities import MUNICIPALITIES

    begun = incomplete.casefold()
    return sorted(name for name in MUNICIPALITIES if name.casefold().startswith(begun))


def clustered_teams(ctx: Context, incomplete: str) -> list[str]:
    """The teams in the clusters of the course that has been named before."""
    from plf_cli.cli.console import Failure
    from plf_cli.cli.reference import document
    from plf_cli.model.course import Course

    try:
        _gathered, course = document(ctx.params.get("ref") or "", None, ("course",))
    except (Failure, OSError):
        return []
    clusters = course.clusters if isinstance(course, Course) else ()
    ids = dict.fromkeys(id_ for cluster in clusters for id_ in cluster.teams)
    return [id_ for id_ in ids if id_.startswith(incomplete)]


def codes(incomplete: str) -> list[str]:
    """The codes of all rules."""
    from plf_cli.rules import RULES

    return [rule.code for rule in RULES if rule.code.startswith(incomplete.upper())]


def kinds(incomplete: str) -> list[str]:
    """The kinds of file."""
    from plf_cli.shape import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]


def templates(incomplete: str) -> list[str]:
    """The names of all built-in templates, also without the folder."""
    from plf_cli.render.inventory import templates as all_templates

    names = [one.name for one in all_templates(())]
    short = [name.rpartition("/")[2] for name in names]
    return [name for name in dict.fromkeys(short + names) if name.startswith(incomplete)]


def _ids(incomplete: str, kinds: set[str] | None) -> list[str]:
    from plf_cli.cli.console import Failure
    from plf_cli.cli.gather import gather

    try:
        shown = gather([], None).catalogue.shown()
    except (Failure, OSError):
        return []
    ids = {entry.name[1] or Path(entry.file).stem for entry in shown
           if kinds is None or entry.name[0] in kinds}  # fmt: skip
    return sorted(id_ for id_ in ids if id_.startswith(incomplete))

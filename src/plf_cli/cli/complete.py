"""What a shell offers for a word that has been begun: ids and codes; never a failure."""

from pathlib import Path


def refs(incomplete: str) -> list[str]:
    """The ids of all documents that can be seen from here."""
    return _ids(incomplete, None)


def programmes_and_courses(incomplete: str) -> list[str]:
    """The ids of all programmes and courses that can be seen from here."""
    return _ids(incomplete, {"programme", "course"})


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

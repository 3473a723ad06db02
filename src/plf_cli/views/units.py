"""The units of a document that get a copy of their own."""

from plf_cli.views.chosen import every
from plf_cli.views.names import unit_name
from plf_cli.views.questions import evaluated
from plf_cli.views.setting import Setting


def units(around: Setting, kind: str) -> list[tuple[str, str]]:
    """Ids and names of the modules to evaluate (``day``), clusters or teams.

    There are none of no kind.
    """
    course, language = around.course, around.language
    if kind == "day":
        return [(days[0].module.id, days[0].called) for days in evaluated(every(around))]
    if kind == "cluster" and course:
        return [(one.id, unit_name(kind, one.id, one.name, language)) for one in course.clusters]
    if kind == "team" and course:
        return [(one.id, one.name) for one in course.teams]
    return []

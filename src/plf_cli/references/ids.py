"""Ids in a document: those that are unknown, double or ambiguous."""

from collections.abc import Iterable, Iterator, Mapping

from plf_cli.diagnostics import Problem, Route
from plf_cli.lookup import Scope
from plf_cli.messages import _
from plf_cli.shape import Fault
from plf_cli.suggest import did_you_mean


def missing(  # noqa: PLR0913, PLR0917 - one call tells all about one reference
    path: Route,
    message: str,
    id_: str,
    known: Iterable[str],
    names: Mapping[str, str] | None = None,
    cure: str | None = None,
) -> Fault:
    """The fault of an id that is not known; ``message`` shows it as ``{id}``.

    The help suggests the nearest known id; where none is near, it is ``cure``, else the known ids.
    """
    few = 0 if cure else 12
    help_ = did_you_mean(id_, known, names, few) or cure
    return Fault("PLF201", Problem(path, message.format(id=id_), help_))


def twice(path: Route, ids: Iterable[str]) -> Iterator[Fault]:
    """Ids that stand twice in a list of mappings."""
    first: dict[str, int] = {}
    for at, id_ in enumerate(ids):
        if id_ in first:
            message = _("The id “{id}” stands twice in this list.").format(id=id_)
            problem = Problem((*path, at, "id"), message, _("Give one of the two another id."))
            yield Fault("PLF202", problem)
        first.setdefault(id_, at)


def field_ref(found: Scope, path: Route, ref: str) -> Iterator[Fault]:
    """The fault of a reference that does not mean exactly one field."""
    fields = found.fields(ref)
    if len(fields) == 1 or (not found.whole and not fields):
        return
    if fields:
        yield _ambiguous(path, ref, [framework.id for framework, _field in fields])
        return
    known = [
        (f"{framework.id}/{field.id}" if "/" in ref else field.id, field)
        for framework in found.frameworks
        for field in framework.fields
    ]
    names = {
        name: id_
        for id_, field in known
        for name in (field.name, field.long_name, *field.aliases)
        if name
    }
    message = _("No field with the id “{id}” in the frameworks.")
    yield missing(path, message, ref, [id_ for id_, _field in known], names)


def goal_ref(found: Scope, path: Route, ref: str) -> Iterator[Fault]:
    """The fault of a reference that does not mean exactly one goal."""
    goals = found.goals(ref)
    if len(goals) == 1 or (not found.whole and not goals):
        return
    if goals:
        yield _ambiguous(path, ref, [framework.id for framework, _goal in goals])
        return
    known = [
        (f"{framework.id}/{goal.id}" if "/" in ref else goal.id, goal)
        for framework in found.frameworks
        for goal in framework.goals
    ]
    names = {name: id_ for id_, goal in known for name in (goal.title, *goal.aliases)}
    message = _("No goal with the id “{id}” in the frameworks.")
    yield missing(path, message, ref, [id_ for id_, _goal in known], names)


def _ambiguous(path: Route, ref: str, frameworks: list[str]) -> Fault:
    message = _("“{id}” stands in several frameworks.").format(id=ref)
    choices = ", ".join(f"{framework}/{ref}" for framework in frameworks)
    return Fault("PLF205", Problem(path, message, _("Write one of: {ids}.").format(ids=choices)))

"""Ids in a document: those that are unknown, double or ambiguous."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from plf_cli.diagnostics import Problem, Route
from plf_cli.lookup import Scope
from plf_cli.messages import _
from plf_cli.shape import Fault
from plf_cli.suggest import called, did_you_mean


def missing(  # noqa: PLR0913, PLR0917 - one call tells all about one reference
    path: Route,
    message: str,
    id_: str,
    known: Collection[str],
    names: Collection[tuple[str, str]] = (),
    cure: str | None = None,
) -> Fault:
    """The fault of an id that is not known; ``message`` shows it as ``{id}``.

    The help suggests the nearest known id; where none is near, it is ``cure``, else the known ids.
    ``names`` are the names of what is known, with their ids; the very name stands for its id.
    """
    few = 0 if cure else 12
    help_ = did_you_mean(id_, known, dict(names), few) or cure
    meant = called(id_, [*names, *((one, one) for one in known)])
    return Fault("PLF201", Problem(path, message.format(id=id_), help_, fix=meant))


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
    known = (
        (framework.id, field.id, (field.name, field.long_name, *field.aliases))
        for framework in found.frameworks
        for field in framework.fields
    )
    meant = [framework.id for framework, _field in found.fields(ref)]
    message = _("No field with the id “{id}” in the frameworks.")
    yield from _exactly_one(path, ref, meant, known if found.whole else None, message)


def goal_ref(found: Scope, path: Route, ref: str) -> Iterator[Fault]:
    """The fault of a reference that does not mean exactly one goal."""
    known = (
        (framework.id, goal.id, (goal.title, *goal.aliases))
        for framework in found.frameworks
        for goal in framework.goals
    )
    meant = [framework.id for framework, _goal in found.goals(ref)]
    message = _("No goal with the id “{id}” in the frameworks.")
    yield from _exactly_one(path, ref, meant, known if found.whole else None, message)


def _exactly_one(
    path: Route,
    ref: str,
    meant: list[str],
    known: Iterable[tuple[str, str, tuple[str | None, ...]]] | None,
    message: str,
) -> Iterator[Fault]:
    """The fault unless one framework is meant; without ``known`` none cannot be told a fault."""
    if len(meant) > 1:
        yield _ambiguous(path, ref, meant)
    elif not meant and known is not None:
        known = list(known)
        words = [f"{framework}/{id_}" if "/" in ref else id_ for framework, id_, _names in known]
        yield missing(path, message, ref, words, [*_names(known, whole="/" in ref)])


def _names(
    known: list[tuple[str, str, tuple[str | None, ...]]], *, whole: bool
) -> Iterator[tuple[str, str]]:
    """Every name with the id that it stands for: ``whole``, or where frameworks share the id."""
    counts = Counter(id_ for _framework, id_, _names in known)
    for framework, id_, names in known:
        ref = f"{framework}/{id_}"
        for name in filter(None, names):
            yield name, ref if whole or counts[id_] > 1 else id_
            yield f"{framework}/{name}", ref
        if counts[id_] > 1:
            yield id_, ref  # so that the id alone is not certain


def _ambiguous(path: Route, ref: str, frameworks: list[str]) -> Fault:
    message = _("“{id}” stands in several frameworks.").format(id=ref)
    choices = ", ".join(f"{framework}/{ref}" for framework in frameworks)
    return Fault("PLF205", Problem(path, message, _("Write one of: {ids}.").format(ids=choices)))

"""Modules that are to come after one another in a circle."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from plf_cli.diagnostics import Problem
from plf_cli.messages import _, language, listing
from plf_cli.model.programme import Programme
from plf_cli.shape import Fault


def circles(programme: Programme) -> Iterator[Fault]:
    """The fault of each circle, at its first module in the file."""
    places = {module.id: at for at, module in reversed(list(enumerate(programme.modules)))}
    earlier = {id_: _earlier(programme, at, places) for id_, at in places.items()}
    while circle := _circle(earlier):
        at = min(places[id_] for id_ in circle)
        start = circle.index(programme.modules[at].id)
        before = circle[start - 1]
        yield _fault(programme, places, [*circle[start:], *circle[:start]])
        earlier[programme.modules[at].id].remove(before)  # told, so look for the next


def _earlier(programme: Programme, at: int, places: dict[str, int]) -> list[str]:
    """The modules that one is to come after, each once; a list has one for each time."""
    module = programme.modules[at]
    names = module.after.module if module.after else ()
    return [id_ for id_ in dict.fromkeys(names[: max(1, module.times)]) if id_ in places]


def _circle(earlier: dict[str, list[str]]) -> list[str]:
    """The modules of a circle, each before the one that is to come after it; none where none is."""
    try:
        TopologicalSorter(earlier).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found[1:]
    return []


def _fault(programme: Programme, places: dict[str, int], circle: list[str]) -> Fault:
    at, before = places[circle[0]], circle[-1]
    after = programme.modules[at].after
    route = ("modules", at, "after", "module", after.module.index(before) if after else 0)
    if len(circle) == 1:
        message = _("The module is to come after itself.")
        return Fault("PLF212", Problem(route, message, _("Name the module that comes before it.")))
    # from the module at the place to the one that it is to come after, and so on
    names = listing([circle[0], *reversed(circle[1:])], language())
    message = _("These modules are to come after one another in a circle: {modules}.")
    see = tuple(
        (programme, ("modules", places[id_], "after"), _("and here")) for id_ in circle[:0:-1]
    )
    help_ = _("Remove the after of the module that comes first.")
    return Fault("PLF212", Problem(route, message.format(modules=names), help_, see=see))

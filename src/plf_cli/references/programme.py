"""The ids in a programme."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from plf_cli.catalogue import Catalogue, unknown
from plf_cli.diagnostics import Problem, Route
from plf_cli.lookup import Scope, people_of, scope
from plf_cli.messages import _
from plf_cli.model.programme import AgendaItem, Module, Programme
from plf_cli.model.words import FUNCTIONS
from plf_cli.references.circles import circles
from plf_cli.references.ids import field_ref, goal_ref, missing, twice
from plf_cli.shape import Fault
from plf_cli.suggest import did_you_mean

People = Callable[[], Mapping[str, object]]


def programme_faults(catalogue: Catalogue, programme: Programme) -> Iterator[Fault]:
    """The frameworks, fields, goals, modules and people that a programme names."""
    for at, id_ in enumerate(programme.frameworks):
        if not catalogue.entry("framework", id_):
            yield unknown(catalogue, "framework", id_, ("frameworks", at))
    found = scope(catalogue, programme.frameworks)
    for at, ref in enumerate(programme.fields):
        yield from field_ref(found, ("fields", at), ref)
    for at, opt_out in enumerate(programme.opt_outs):
        yield from field_ref(found, ("opt_outs", at, "field"), opt_out.field)
    modules = [module.id for module in programme.modules]
    people = cache(lambda: people_of(catalogue, programme))
    yield from twice(("modules",), modules)
    yield from circles(programme)
    for at, module in enumerate(programme.modules):
        yield from _module(found, module, ("modules", at), modules, people)
    if not programme.extends:
        yield from _variant_keys(programme)
    elif base := catalogue.get(Programme, programme.extends):
        ids = [module.id for module in base.modules]
        for at, id_ in enumerate(programme.remove):
            if id_ not in ids:
                message = _("The programme that this one extends has no module “{id}”.")
                yield missing(("remove", at), message, id_, ids)


def _variant_keys(programme: Programme) -> Iterator[Fault]:
    message = _("remove and place belong to a programme that extends another.")
    help_ = _("Remove the key, or write extends: ID.")
    if programme.remove:
        yield Fault("PLF112", Problem(("remove",), message, help_, at="key"))
    for at, module in enumerate(programme.modules):
        if module.place:
            yield Fault("PLF112", Problem(("modules", at, "place"), message, help_, at="key"))


def _module(
    found: Scope, module: Module, path: Route, modules: list[str], people: People
) -> Iterator[Fault]:
    for number, use in enumerate(module.goals):
        yield from goal_ref(found, (*path, "goals", number, "goal"), use.goal)
    for number, ref in enumerate(module.fields):
        yield from field_ref(found, (*path, "fields", number), ref)
    message = _("The programme has no module “{id}”.")
    for number, id_ in enumerate(module.after.module if module.after else ()):
        if id_ not in modules:
            yield missing((*path, "after", "module", number), message, id_, modules)
    for word in ("after", "before"):
        wanted = getattr(module.place, word, None)
        if wanted and wanted not in modules:
            yield missing((*path, "place", word), message, wanted, modules)
    goals = [found.goals(use.goal) for use in module.goals]
    mine = {one[0][1].id for one in goals} if all(goals) else None
    for day, schedule in enumerate(module.schedules()):
        start = (*path, "days", day) if module.days else path
        for number, item in enumerate(schedule.agenda):
            yield from _item(found, item, (*start, "agenda", number), mine, people)


def _item(
    found: Scope, item: AgendaItem, path: Route, mine: set[str] | None, people: People
) -> Iterator[Fault]:
    if item.lead and item.lead not in FUNCTIONS and item.lead not in people():
        message = _("“{id}” is neither a function nor a person in a directory.")
        cure = _("The functions are {words}; a person stands in a directory.")
        cure = cure.format(words=", ".join(FUNCTIONS))
        known = {*FUNCTIONS, *people()}
        names = [(word.da, id_) for id_, word in FUNCTIONS.items()]
        yield missing((*path, "lead"), message, item.lead, known, names, cure)
    for at, ref in enumerate(item.goals):
        yield from _item_goal(found, (*path, "goals", at), ref, mine)


def _item_goal(found: Scope, path: Route, ref: str, mine: set[str] | None) -> Iterator[Fault]:
    faults = list(goal_ref(found, path, ref))
    yield from faults
    goals = found.goals(ref)
    if not faults and goals and mine is not None and goals[0][1].id not in mine:
        message = _("The goal “{id}” is not among the module's goals.")
        help_ = _("Add it to the module's goals.")
        problem = Problem(path, message.format(id=ref), did_you_mean(ref, mine) or help_)
        yield Fault("PLF207", problem)

"""Two states of a programme -> what has changed in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from plf_cli.catalogue import Catalogue
from plf_cli.changes import shared
from plf_cli.changes.agenda import agenda
from plf_cli.changes.covered import KEYS, covered
from plf_cli.changes.matching import by_id, moved
from plf_cli.changes.told import Change, Tell, compared, differing, valued
from plf_cli.changes.words import Names, gap, quoted, together
from plf_cli.messages import _, clock, language
from plf_cli.model.programme import Module, ModuleDay, Programme, Schedule


@dataclass(frozen=True)
class Design:
    """A programme in one state of the catalogue, with the names of its modules."""

    catalogue: Catalogue
    programme: Programme
    called: Mapping[str, str]


def design(catalogue: Catalogue, programme: Programme, names: Names) -> Design:
    """The programme as it stands in the catalogue."""
    return Design(catalogue, programme, names(programme.modules, language()))


def programme(before: Design, after: Design) -> Iterator[Change]:
    """What has changed, and what of the frameworks it covers no longer or now."""
    old, new = before.programme, after.programme
    tell: dict[str, Tell] = {
        **shared.practical(old, new),
        "modules": partial(_modules, before, after),
    }
    yield from compared(old, new, tell)
    if not KEYS.isdisjoint(differing(old, new)):
        yield from covered(before.catalogue, old, after.catalogue, new)


def _modules(before: Design, after: Design) -> Iterator[Change]:
    old, new = before.programme.modules, after.programme.modules
    places = {one.id: at for at, one in enumerate(old)}
    kept = [one.id for one in new if one.id in places]
    shifted = {kept[at] for at in moved([places[id_] for id_ in kept])}
    for was, one in by_id(old, new):
        if one is None and was is not None:
            name = before.called.get(was.id, was.id)
            yield Change("module-removed", _("the module is left out"), name, was.id, before=was.id)
        if one is None:
            continue
        name = after.called.get(one.id, one.id)
        if was is None:
            yield Change("module-added", _("a new module"), name, one.id, after=one.id)
            continue
        if one.id in shifted:
            yield _reordered(after, new, one).at(name, one.id)
        for change in _module(before, after, was, one):
            yield change.at(name, one.id)


def _reordered(after: Design, modules: Sequence[Module], one: Module) -> Change:
    at = next(at for at, other in enumerate(modules) if other is one)
    if at == 0:
        return Change("module-moved", _("moved to the beginning"))
    before = modules[at - 1].id
    text = _("moved, now after {before}").format(before=after.called.get(before, before))
    return Change("module-moved", text, after=before)


def _module(before: Design, after: Design, old: Module, new: Module) -> Iterator[Change]:
    times = partial(_times, old, new)
    tell: dict[str, Tell] = {
        "title": partial(valued, "title", _("the title"), _title(old.title), _title(new.title)),
        "start": times,
        "end": times,
        "agenda": partial(agenda, old.agenda, new.agenda),
        "days": partial(_days, old.days, new.days),
        "after": partial(
            valued, "window", _("the window"), _after(before, old), _after(after, new)
        ),
        "apart": partial(
            valued, "apart", _("the time between two of them"), gap(old.apart), gap(new.apart)
        ),
        "goals": partial(_goals, old, new),
        "times": partial(
            valued, "times-held", _("how often it is held"), str(old.times), str(new.times)
        ),
    }
    yield from compared(old, new, tell)


def _title(text: str | None) -> str:
    return quoted(text) if text else ""


def _times(old: Schedule, new: Schedule) -> Iterator[Change]:
    yield from valued("times", _("the time"), _clocks(old), _clocks(new))


def _clocks(one: Schedule) -> str:
    return "-".join(clock(at, language()) for at in (one.start, one.end) if at)


def _after(state: Design, module: Module) -> str:
    """``4-8 uger efter Dag 3``."""
    if module.after is None:
        return ""
    named = together(state.called.get(id_, id_) for id_ in module.after.module)
    return _("{gap} after {modules}").format(gap=gap(module.after), modules=named)


def _goals(old: Module, new: Module) -> Iterator[Change]:
    """The goals that the module works with no longer, and those it does now."""
    was, now = ({use.goal: use.stage for use in one.goals} for one in (old, new))
    for goal in now:
        if goal not in was:
            text = _("works with the goal {goal} now").format(goal=quoted(goal))
            yield Change("goal-added", text, after=goal)
    for goal in was:
        if goal not in now:
            text = _("no longer works with the goal {goal}").format(goal=quoted(goal))
            yield Change("goal-removed", text, before=goal)
    for goal, stage in now.items():
        if goal in was and was[goal] != stage:
            word = _("the stage of {goal}").format(goal=quoted(goal))
            yield from valued("goal-stage", word, was[goal] or "", stage or "")


def _days(old: Sequence[ModuleDay], new: Sequence[ModuleDay]) -> Iterator[Change]:
    """The days of a seminar, each by its number."""
    for number in range(1, max(len(old), len(new)) + 1):
        if number > len(old):
            yield Change("day-added", _("a new day {n}").format(n=number), after=str(number))
        elif number > len(new):
            text = _("day {n} is left out").format(n=number)
            yield Change("day-dropped", text, before=str(number))
        else:
            yield from _day(number, old[number - 1], new[number - 1])


def _day(number: int, old: ModuleDay, new: ModuleDay) -> Iterator[Change]:
    times = partial(_times, old, new)
    tell: dict[str, Tell] = {
        "title": partial(valued, "title", _("the title"), _title(old.title), _title(new.title)),
        "start": times,
        "end": times,
        "agenda": partial(agenda, old.agenda, new.agenda),
    }
    for change in compared(old, new, tell):
        text = _("day {n}: {change}").format(n=number, change=change.text)
        yield Change(change.what, text, before=change.before, after=change.after)

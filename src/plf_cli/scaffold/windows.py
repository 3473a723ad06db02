"""A programme -> how long after its beginning each of its sessions can be held."""

from plf_cli.model.base import Range
from plf_cli.model.programme import Module, Programme

Time = tuple[str, int]
"""A module's id, and which time it is held."""

_LOOSE = Range(7, 42)  # days between modules of which the programme does not say


def windows(programme: Programme) -> dict[Time, Range]:
    """The days after the first day on which each session can begin at the earliest and latest."""
    found: dict[Time, Range] = {}
    for module in programme.modules:
        for number in range(1, module.times + 1):
            _window(programme, (module.id, number), found)
    return found


def shortest(programme: Programme) -> int:
    """How many days lie between the first and the last day at least."""
    found = windows(programme)
    lengths = {module.id: len(module.schedules()) - 1 for module in programme.modules}
    return max((begin.min + lengths[time[0]] for time, begin in found.items()), default=0)


def _window(programme: Programme, time: Time, found: dict[Time, Range]) -> Range:
    if time not in found:
        found[time] = Range(0, 0)  # where modules follow one another in a circle
        modules = {module.id: module for module in programme.modules}
        before, gap = _before(programme, modules[time[0]], time[1])
        if before and before[0] in modules:
            begin = _window(programme, before, found)
            days = len(modules[before[0]].schedules()) - 1
            found[time] = Range(begin.min + days + gap.min, begin.max + days + gap.max)
    return found[time]


def _before(programme: Programme, module: Module, number: int) -> tuple[Time | None, Range]:
    """What a session follows, and how long after it."""
    names = module.after.module if module.after else ()
    if module.after and (len(names) >= number > 1 or (names and number == 1)):
        name = names[number - 1]
        return (name, _times(programme, name) if len(names) == 1 else 1), module.after.in_days()
    if number > 1:
        return (module.id, number - 1), module.apart.in_days() if module.apart else _LOOSE
    earlier = programme.modules[: programme.modules.index(module)]
    loose = [one for one in earlier if not one.after or len(one.after.module) == 1]
    return ((loose[-1].id, loose[-1].times), _LOOSE) if loose else (None, _LOOSE)


def _times(programme: Programme, id_: str) -> int:
    """How often a module is held."""
    return next((module.times for module in programme.modules if module.id == id_), 1)

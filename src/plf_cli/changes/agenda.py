"""Two states of a day's agenda -> what has changed in it."""

from collections.abc import Iterator, Sequence
from functools import partial

from plf_cli.changes.matching import moved
from plf_cli.changes.told import Change, compared, valued
from plf_cli.changes.words import quoted
from plf_cli.messages import _, clock, language
from plf_cli.model.programme import AgendaItem

_Places = dict[int, int]
"""The place before of each item that was there, by its place after."""


def agenda(old: Sequence[AgendaItem], new: Sequence[AgendaItem]) -> Iterator[Change]:
    """The items that are new, gone, moved or changed, in the order of the day."""
    places = _matched(old, new)
    order = list(places)
    shifted = {order[at] for at in moved([places[at] for at in order])}
    for at, one in enumerate(new):
        if at not in places:
            text = _("new item {title}").format(title=_told(one))
            yield Change("item-added", text, after=one.title)
            continue
        if at in shifted:
            yield _moved(new, at)
        yield from _item(old[places[at]], one)
    for at, one in enumerate(old):
        if at not in places.values():
            text = _("item {title} left out").format(title=_told(one))
            yield Change("item-dropped", text, before=one.title)


def _told(one: AgendaItem) -> str:
    title = quoted(one.title)
    if one.minutes is None:
        return title
    return _("{title} ({minutes} min.)").format(title=title, minutes=one.minutes)


def _moved(new: Sequence[AgendaItem], at: int) -> Change:
    title = quoted(new[at].title)
    if at == 0:
        text = _("item {title} moved to the beginning").format(title=title)
    else:
        text = _("item {title} moved, now after {before}")
        text = text.format(title=title, before=quoted(new[at - 1].title))
    return Change("item-moved", text, before=new[at].title, after=new[at].title)


def _item(old: AgendaItem, new: AgendaItem) -> Iterator[Change]:
    tell = {
        "title": partial(_retitled, old, new),
        "minutes": partial(
            valued, "item-minutes", _("the length in minutes"), _minutes(old), _minutes(new)
        ),
        "at": partial(valued, "item-at", _("the fixed time"), _clock(old), _clock(new)),
    }
    for change in compared(old, new, tell):
        if change.what == "item-retitled":
            yield change
        else:
            text = _("item {title}: {change}")
            text = text.format(title=quoted(new.title), change=change.text)
            what = "item-keys" if change.what == "other-keys" else change.what
            yield Change(what, text, before=change.before, after=change.after)


def _retitled(old: AgendaItem, new: AgendaItem) -> Iterator[Change]:
    text = _("item {before} is now called {after}")
    told = text.format(before=quoted(old.title), after=quoted(new.title))
    yield Change("item-retitled", told, before=old.title, after=new.title)


def _minutes(one: AgendaItem) -> str:
    return "" if one.minutes is None else str(one.minutes)


def _clock(one: AgendaItem) -> str:
    return clock(one.at, language()) if one.at else ""


def _matched(old: Sequence[AgendaItem], new: Sequence[AgendaItem]) -> _Places:
    """Items are the same when they are equal or share a title; else by kind and neighbour."""
    found: _Places = {}
    for fits in (_is_equal, _has_title):
        for at, one in enumerate(new):
            free = [was for was in range(len(old)) if was not in found.values()]
            was = next((was for was in free if fits(one, old[was])), None)
            if at not in found and was is not None:
                found[at] = was
    for at, one in enumerate(new):
        behind = found.get(at - 1, len(old) if at else -1) + 1
        is_free = at not in found and behind < len(old) and behind not in found.values()
        if is_free and old[behind].kind == one.kind:
            found[at] = behind
    return dict(sorted(found.items()))


def _is_equal(one: AgendaItem, other: AgendaItem) -> bool:
    return one == other


def _has_title(one: AgendaItem, other: AgendaItem) -> bool:
    return one.title == other.title

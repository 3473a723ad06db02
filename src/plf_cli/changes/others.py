"""Two states of a calendar or a framework -> what has changed in it."""

from collections.abc import Iterator, Sequence
from functools import partial

from plf_cli.changes.matching import by_id
from plf_cli.changes.shared import period
from plf_cli.changes.told import Change, Tell, compared, valued
from plf_cli.changes.words import quoted
from plf_cli.messages import _
from plf_cli.model.calendar import Calendar, Closed
from plf_cli.model.framework import Framework, FrameworkField, Goal


def calendar(old: Calendar, new: Calendar) -> Iterator[Change]:
    """The holidays that are new, gone or moved."""
    tell: dict[str, Tell] = {
        "municipality": partial(
            valued, "municipality", _("the municipality"), old.municipality, new.municipality
        ),
        "school_year": partial(
            valued, "school-year", _("the school year"), old.school_year, new.school_year
        ),
        "closed": partial(_closed, old.closed, new.closed),
    }
    yield from compared(old, new, tell)


def _closed(old: Sequence[Closed], new: Sequence[Closed]) -> Iterator[Change]:
    """Holidays are the same by their titles, the n-th of a title as the n-th."""
    was, now = _numbered(old), _numbered(new)
    for key, one in now.items():
        before = was.get(key)
        if before is None:
            text = _("new holiday, {period}").format(period=period(one))
            yield Change("holiday-added", text, one.title, after=_span(one))
        elif (before.from_, before.to) != (one.from_, one.to):
            text = _("moved from {before} to {after}")
            text = text.format(before=period(before), after=period(one))
            yield Change("holiday-moved", text, one.title, "", _span(before), _span(one))
        elif before != one:
            yield from (change.at(one.title, "") for change in compared(before, one, {}))
    for key, one in was.items():
        if key not in now:
            text = _("no holiday any more, before: {period}").format(period=period(one))
            yield Change("holiday-removed", text, one.title, before=_span(one))


def _numbered(closed: Sequence[Closed]) -> dict[tuple[str, int], Closed]:
    counts: dict[str, int] = {}
    found = {}
    for one in closed:
        counts[one.title] = number = counts.get(one.title, 0) + 1
        found[one.title, number] = one
    return found


def _span(one: Closed) -> str:
    return f"{one.from_}/{one.to}"


def framework(old: Framework, new: Framework) -> Iterator[Change]:
    """The goals and fields that are new, gone or worded otherwise."""
    tell: dict[str, Tell] = {
        "title": partial(valued, "title", _("the title"), quoted(old.title), quoted(new.title)),
        "goals": partial(_goals, old.goals, new.goals),
        "fields": partial(_fields, old.fields, new.fields),
    }
    yield from compared(old, new, tell)


def _goals(old: Sequence[Goal], new: Sequence[Goal]) -> Iterator[Change]:
    for was, one in by_id(old, new):
        if was is None and one is not None:
            yield Change("goal-added", _("a new goal"), one.title, one.id, after=one.id)
        elif one is None and was is not None:
            yield Change("goal-removed", _("the goal is left out"), was.title, was.id, was.id)
        elif was is not None and one is not None:
            tell = {"title": partial(valued, "title", _("the title"), quoted(was.title),
                                     quoted(one.title))}  # fmt: skip
            for change in compared(was, one, tell):
                yield change.at(one.title, one.id)


def _fields(old: Sequence[FrameworkField], new: Sequence[FrameworkField]) -> Iterator[Change]:
    for was, one in by_id(old, new):
        if was is None and one is not None:
            yield Change("field-added", _("a new field"), one.name, one.id, after=one.id)
        elif one is None and was is not None:
            yield Change("field-removed", _("the field is left out"), was.name, was.id, was.id)
        elif was is not None and one is not None:
            tell = {"name": partial(valued, "name", _("the name"), quoted(was.name),
                                    quoted(one.name))}  # fmt: skip
            for change in compared(was, one, tell):
                yield change.at(one.name, one.id)

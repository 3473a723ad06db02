"""Two catalogues -> the documents that differ, each with what has changed in it."""

from collections.abc import Iterator
from typing import cast

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.changes.course import course
from plf_cli.changes.others import calendar, framework
from plf_cli.changes.programme import design, programme
from plf_cli.changes.shared import directory
from plf_cli.changes.told import Change, Changed, compared
from plf_cli.changes.words import Names, state
from plf_cli.messages import _
from plf_cli.model.base import Head
from plf_cli.model.calendar import Calendar
from plf_cli.model.course import Course
from plf_cli.model.directory import Directory
from plf_cli.model.framework import Framework
from plf_cli.model.programme import Programme
from plf_cli.model.words import KINDS

_ORDER = ("course", "programme", "framework", "calendar", "directory")
_Pair = tuple[Entry | None, Entry | None]


def changes(before: Catalogue, after: Catalogue, names: Names) -> list[Changed]:
    """The documents that say something else than they did, courses first, then by id.

    ``names`` says what modules are called. How a file is written is no change.
    """
    found = []
    for old, new in _pairs(before, after):
        told = tuple(_changes(before, old, after, new, names))
        if told:
            found.append(_changed(before, old, after, new, told))
    return sorted(found, key=lambda one: (*(kind != one.kind for kind in _ORDER), one.id))


def earlier(before: Catalogue, after: Catalogue, kind: str, id_: str) -> Entry | None:
    """The file that held a document of ``after`` before, perhaps under another id."""
    pairs = ((old, new) for old, new in _pairs(before, after) if new)
    return next((old for old, new in pairs if new.name == (kind, id_)), None)


def _pairs(before: Catalogue, after: Catalogue) -> list[_Pair]:
    """The files that hold a document in each; one with another id goes with its earlier file."""
    old = {id(one): one for one in before.shown()}
    pairs: list[_Pair] = []
    new = []
    for one in after.shown():
        was = before.entry(one.name[0] or "", one.name[1] or "")
        if was is not None and id(was) in old:
            pairs.append((old.pop(id(was)), one))
        else:
            new.append(one)
    for one in new:
        fitting = (was for was in old.values() if _is_renamed(before, was, after, one))
        found = next(fitting, None)
        pairs.append((old.pop(id(found)) if found else None, one))
    return pairs + [(one, None) for one in old.values()]


def _is_renamed(before: Catalogue, was: Entry, after: Catalogue, one: Entry) -> bool:
    """Whether a document is the same under another id: in the same file, or with the same data."""
    if None not in {was.name[0], one.name[0]} and was.name[0] != one.name[0]:
        return False
    if was.file == one.file:
        return True
    old, new = before.sound(was), after.sound(one)
    return bool(old and new and old.model_copy(update={"id": new.id}) == new)


def _changes(
    before: Catalogue, old: Entry | None, after: Catalogue, new: Entry | None, names: Names
) -> Iterator[Change]:
    if old is None:
        yield Change("document-added", _("a new document"), after=_id(new))
        if new and after.document(new) is None:
            text = _("{file} has faults").format(file=new.file)
            yield Change("faulty-after", text, warning=True)
    elif new is None:
        yield Change("document-removed", _("the document is deleted"), before=_id(old))
    elif old.loaded is new.loaded and not new.loaded.is_variant:
        return
    else:
        was, now = before.sound(old), after.sound(new)
        faults = list(_faults(before, old, after, new))
        if was and now:
            was = _with_lost(was, old, now)
            now = _with_lost(now, new, was)
        found = list(_compared(before, was, after, now, names)) if was and now else []
        if found or not _is_same(old, new):
            yield from faults
        if _id(old) != _id(new):
            text = _("its id changed from {before} to {after}")
            told = text.format(before=_id(old), after=_id(new))
            yield Change("id", told, before=_id(old), after=_id(new))
        yield from found


def _with_lost(found: Head, entry: Entry, other: Head) -> Head:
    """What is sound of a file, with the keys of the other state that were lost whole in it."""
    if not entry.salvaged or type(found) is not type(other):
        return found
    fields = type(found).model_fields.items()
    names = [name for name, field in fields if (field.alias or name,) in entry.salvaged.lost]
    return found.model_copy(update={name: getattr(other, name) for name in names})


def _is_same(old: Entry, new: Entry) -> bool:
    return old.content == new.content and old.loaded.diagnostics == new.loaded.diagnostics


def _faults(before: Catalogue, old: Entry, after: Catalogue, new: Entry) -> Iterator[Change]:
    """That a file cannot be compared, or not whole."""
    if before.document(old) is None:
        text = _("{file} had faults then, so only what was sound of it is compared")
        if before.sound(old) is None:
            text = _("{file} had faults then and cannot be compared")
        yield Change("faulty-before", text.format(file=old.file), warning=True)
    if after.document(new) is None:
        text = _("{file} has faults, so only what is sound of it is compared")
        if after.sound(new) is None:
            text = _("{file} has faults and cannot be compared")
        yield Change("faulty-after", text.format(file=new.file), warning=True)


def _compared(
    before: Catalogue, old: Head, after: Catalogue, new: Head, names: Names
) -> Iterator[Change]:
    """What differs besides the id. Equal data yield nothing."""
    old = old.model_copy(update={"id": new.id})
    if type(old) is not type(new):
        text = _("its kind changed from {before} to {after}")
        told = text.format(before=old.kind, after=new.kind)
        yield Change("kind", told, before=old.kind, after=new.kind)
    elif isinstance(new, Course):
        one, other = state(before, cast("Course", old), names), state(after, new, names)
        yield from course(one, other)
    elif isinstance(new, Programme):
        designs = design(before, cast("Programme", old), names), design(after, new, names)
        yield from programme(*designs)
    elif isinstance(new, Framework):
        yield from framework(cast("Framework", old), new)
    elif isinstance(new, Calendar):
        yield from calendar(cast("Calendar", old), new)
    elif isinstance(new, Directory):
        yield from directory(cast("Directory", old), new)
    else:  # pragma: no cover - there are no other kinds
        yield from compared(old, new, {})


def _changed(
    before: Catalogue,
    old: Entry | None,
    after: Catalogue,
    new: Entry | None,
    told: tuple[Change, ...],
) -> Changed:
    catalogue, entry = (after, new) if new else (before, old)
    assert entry
    kind = entry.name[0] or (old.name[0] if old else None) or ""
    was = _id(old) if old and _id(old) != _id(entry) else ""
    touches = _running(after, _id(entry)) if kind == "programme" else ()
    return Changed(kind, _id(entry), was, _title(catalogue, entry), entry.file, told, touches)


def _id(entry: Entry | None) -> str:
    return (entry.name[1] if entry else None) or ""


def _title(catalogue: Catalogue, entry: Entry) -> str:
    """What people call the document; its id where it has no title."""
    found = catalogue.sound(entry)
    if isinstance(found, Calendar):
        return f"{found.municipality} {found.school_year}"
    if isinstance(found, Course) and not found.title:
        programme_ = catalogue.get(Programme, found.programme)
        return programme_.title if programme_ else found.id
    return getattr(found, "title", None) or _id(entry)


def _running(catalogue: Catalogue, id_: str) -> tuple[str, ...]:
    """The courses that run a programme, or one that builds on it."""
    extends = {one.id: one.extends for one in catalogue.all(Programme) if one.extends}
    variants = {id_}
    while more := {one for one, base in extends.items() if base in variants} - variants:
        variants |= more
    return tuple(one.id for one in catalogue.all(Course) if one.programme in variants)


assert {*_ORDER} == {*KINDS}  # every kind has its place

"""A session or a day, as somebody names it on the command line."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

import typer

from plf_cli.cli import console
from plf_cli.messages import _, language, listing
from plf_cli.model.course import Course, Session
from plf_cli.model.programme import Module, Programme
from plf_cli.sessions import missing
from plf_cli.spacing import held
from plf_cli.suggest import called, nearest

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_DANISH = re.compile(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})")
_YEARS = range(1900, 2100)  # which files can hold


@dataclass(frozen=True)
class Named:
    """A session, what it is called here, and its place in the course (None: not listed yet)."""

    name: str
    at: int | None
    session: Session
    module: Module | None  # None where the programme has none such

    @property
    def is_provisional(self) -> bool:
        """Whether nobody knows yet for which cluster, group or team it is."""
        units = (self.session.cluster, self.session.group, self.session.team)
        per = self.module.per if self.module else "all"
        return self.at is None and per != "all" and not any(units)


def sessions(course: Course, programme: Programme) -> list[Named]:
    """All sessions of a course: those that it lists, and those that its programme calls for."""
    modules = {module.id: module for module in programme.modules}
    numbers = {one.at: one.number for id_ in modules for one in held(course, id_)}
    listed = list(enumerate(course.sessions))
    count = Counter(one.key for _at, one in listed if one.status != "cancelled")
    found = []
    for at, session in listed:
        name = session.key
        if count[name] > 1 and at in numbers:  # of several, each has its number
            name = session.model_copy(update={"number": numbers[at]}).key
        found.append(Named(name, at, session, modules.get(session.module)))
    for module in programme.modules:
        found += (Named(one.key, None, one, module) for one in missing(module, course))
    return found


def session(course: Course, programme: Programme, word: str) -> Named:
    """The session that is called so, or that stands at this place of the file: ``#3``.

    Raises ``Failure`` where there is none, or where several are called so.
    """
    known = sessions(course, programme)
    names = [one.name for one in known]
    name = word if word in names else called(word, ((one, one) for one in names))
    found = [one for one in known if one.name == name]
    found = [one for one in found if one.session.status != "cancelled"] or found
    if not found:
        found = [one for one in known if one.at is not None and _is_place(word, one.at)]
    if len(found) == 1:
        return found[0]
    if not found:
        message = _("“{course}” has no session “{session}”.")
        help_ = " ".join(_help(word, known))
    else:
        message = _("“{course}” has several sessions “{session}”.")
        places = [f'"#{one.at + 1}"' for one in found if one.at is not None]
        help_ = _("Write one of: {ids}.").format(ids=listing(places, language(), "or"))
    raise console.Failure(message.format(course=course.id, session=word), help_, code=2)


def _is_place(word: str, at: int) -> bool:
    return word.removeprefix("#") == str(at + 1)


def _help(word: str, known: list[Named]) -> Iterator[str]:
    """The nearest session, and all of them."""
    names = list(dict.fromkeys(one.name for one in known))
    begun = [one for one in names if one.startswith(word.casefold())]
    if near := begun[0] if begun else nearest(word, names):
        yield _("Did you mean “{word}”?").format(word=near)
    if names:
        yield _("Known: {words}.").format(words=listing(names, language(), "or"))


def day(text: str, hint: str) -> date:
    """The day that is written ``2027-02-03`` or ``3.2.2027``. Raises a usage error for others."""
    found = _ISO.fullmatch(text) or _DANISH.fullmatch(text)
    with suppress(ValueError):
        if found and int(found["year"]) in _YEARS:
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
    message = (
        _("There is no such day: “{value}”.")
        if found
        else _("“{value}” is not a date; write 2027-02-03 or 3.2.2027.")
    )
    raise typer.BadParameter(message.format(value=text), param_hint=hint)


def is_day(text: str) -> bool:
    """Whether a word is written like a day, whether there is such a day or not."""
    return bool(_ISO.fullmatch(text) or _DANISH.fullmatch(text))


def days_from(named: Named, first: date) -> tuple[date, ...]:
    """The days of a session that begins on ``first``: as far apart as now, else in a row.

    Raises ``OverflowError`` for days that no file can hold.
    """
    now = named.session.date
    number = len(named.module.schedules()) if named.module else 1
    apart = [one - now[0] for one in now] or [date.resolution * at for at in range(number or 1)]
    found = tuple(first + one for one in apart)
    if any(one.year not in _YEARS for one in found):
        raise OverflowError
    return found

"""Sessions on other days: what that would break, in words, and into the file of the course."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plf_cli.catalogue import Catalogue, Entry, Origin
from plf_cli.cli import console
from plf_cli.cli.dates_findings import Schedule, in_words
from plf_cli.cli.dates_named import Named
from plf_cli.cli.dates_unheeded import Days, tell, unknown_holidays
from plf_cli.cli.dates_written import as_data, changed_findings, changed_text
from plf_cli.cli.gather import Gathered
from plf_cli.cli.writing import Planned, check_writable, put
from plf_cli.diagnostics import Diagnostic
from plf_cli.messages import _, language, listing, long_day, week
from plf_cli.model.course import Course
from plf_cli.scan import masked
from plf_cli.sessions import municipalities_at
from plf_cli.source import read
from plf_cli.wrapping import wrapped

_WIDEST = 100
_ABOUT_WAIVERS = "PLF02"  # a waiver that is needed no more is told, but breaks nothing


@dataclass(frozen=True)
class Move:
    """A session, and the days on which it is to lie."""

    named: Named
    days: tuple[date, ...]


@dataclass(frozen=True)
class Wish:
    """What is to be done with new dates."""

    today: date
    write: bool
    diff: bool
    force: bool  # although something would break


def follow(
    gathered: Gathered, course: Course, moves: Sequence[Move], wish: Wish, more: Iterable[str] = ()
) -> int:
    """Tell what moves would break, write them if that is wished; hands back the exit code.

    ``more`` are lines to be told besides. Raises ``Failure`` where the file cannot be changed.
    """
    entry = _entry(gathered.catalogue, course)
    if wish.write or wish.diff:
        check_writable(entry)
    old = {one.named.at: one.days for one in moves if one.named.at is not None}
    new = [as_data(one.named.session, one.days) for one in moves if one.named.at is None]
    file = Planned(entry, changed_text(entry, old, new))
    courses = [one for one in gathered.catalogue.entries if _is_own_course(one)]
    worse, better = changed_findings(gathered, [file], wish.today, courses)
    told = [*_title(course), *_moved(moves), *more, ""]
    _say([*told, *_told(_schedules(course, file, moves), worse, better)], wish)
    _tell_unheeded(gathered.catalogue, course, moves)
    breaks = any(not one.code.startswith(_ABOUT_WAIVERS) for one in worse)
    is_held_back = breaks and not wish.force
    if wish.diff or (wish.write and not is_held_back):
        put([file], diff=wish.diff)
    elif is_held_back:
        console.note(_("Nothing is written; --write --force does it all the same."))
    else:
        console.note(_("Nothing is written; --write does."))
    return 1 if is_held_back else 0


def days_in_words(days: Sequence[date]) -> str:
    """``torsdag den 20. august 2020 (uge 34)``."""
    names = [long_day(one, language()) for one in days]
    return f"{listing(names, language())} ({week(days[0], language())})"


def _tell_unheeded(catalogue: Catalogue, course: Course, moves: Sequence[Move]) -> None:
    """Say on standard error which holidays of the new days are not known."""
    days: Days = {}
    for one in moves:
        for place in municipalities_at(course, one.named.session):
            days.setdefault(place, set()).update(one.days)
    text = _(
        "There is no calendar of {municipalities} for {school_year}, so the school holidays there "
        "are not known. Make one: plf new calendar {first} --year {school_year}"
    )
    tell(unknown_holidays(catalogue, days, text))


def _entry(catalogue: Catalogue, course: Course) -> Entry:
    """The file that the course was read from, even where another has the same id."""
    return next(one for one in catalogue.entries if one.document is course)


def _is_own_course(entry: Entry) -> bool:
    return entry.origin is not Origin.SHIPPED and entry.name[0] == "course"


def _title(course: Course) -> Iterator[str]:
    yield f"{course.id}: {course.title}" if course.title else course.id


def _moved(moves: Sequence[Move]) -> Iterator[str]:
    """What moves from where to where, on a line where there is room for it."""
    for one in sorted(moves, key=lambda one: one.days):
        now = one.named.session.date
        before = f"  {one.named.name}: {days_in_words(now) if now else _('no date')}"
        after = f"→ {days_in_words(one.days)}"
        if len(f"{before} {after}") <= _width():
            yield f"{before} {after}"
        else:
            yield before
            yield f"      {after}"


def _told(
    schedules: tuple[Schedule, Schedule], worse: Sequence[Diagnostic], better: Sequence[Diagnostic]
) -> Iterator[str]:
    """What plf would say of the course as it is to be, and no longer of the course as it is."""
    before, after = schedules
    if worse:
        yield _("plf validate would say then:")
        yield from in_words(after, worse)
    else:
        yield _("Nothing breaks.")
    if better:
        yield _("plf validate would no longer say:")
        yield from in_words(before, [replace(one, help=None) for one in better])


def _schedules(course: Course, file: Planned, moves: Sequence[Move]) -> tuple[Schedule, Schedule]:
    """The course as it is, and as it is to be."""
    moved = {one.named.at: one.days for one in moves}
    old = [(one.key, one.date) for one in course.sessions]
    new = [(name, moved.get(at, days)) for at, (name, days) in enumerate(old)]
    new += [(one.named.name, one.days) for one in moves if one.named.at is None]
    after = read(file.content, file.entry.file)
    return Schedule(file.entry.loaded.source, old), Schedule(after, new)


def _say(lines: Iterable[str], wish: Wish) -> None:
    """On standard output; where that is to hold the difference, on standard error."""
    hang = 4  # what belongs to a session or finding stands in further than it
    shown = map(masked, lines)
    parts = (wrapped(one, _width(), hang if one.startswith(" ") else 0) for one in shown)
    text = "\n".join(part for of_line in parts for part in of_line)
    if wish.diff:
        console.note(text)
    else:
        console.write(f"{text}\n")


def _width() -> int:
    return min(console.width(), _WIDEST)

"""Files of the catalogue that a command changes: shown as a difference, or written and re-read."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plf_cli.cli import console
from plf_cli.messages import _

if TYPE_CHECKING:
    from plf_cli.catalogue import Entry
    from plf_cli.edit import Refused

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Planned:
    """A file of the catalogue, and the text that it should hold."""

    entry: "Entry"
    text: str

    @property
    def content(self) -> bytes:
        """The text as the file keeps it: with its byte order mark, if it has one."""
        mark = _BOM if self.entry.content.startswith(_BOM) else b""
        return mark + self.text.encode()

    @property
    def is_new(self) -> bool:
        """Whether the file says something else."""
        return self.content != self.entry.content


def put(planned: Sequence[Planned], *, diff: bool) -> None:
    """Show how the files would change, or write all of them or none, and tell which.

    Raises ``Failure`` where one of them may not be changed or cannot be.
    """
    for one in planned:
        _check(one)
    changed = [one for one in planned if one.is_new]
    if diff:
        console.write_file("".join(map(_diff, changed)))
    else:
        _write(changed)
    for one in planned:
        if not one.is_new:
            console.note(_("{file}: nothing changes.").format(file=_shown(one.entry)))


@contextmanager
def refusals(entry: "Entry") -> Iterator[None]:
    """What is around a change of a file's text: where it is refused, that is an expected failure.

    Raises ``Failure`` that names the place.
    """
    from plf_cli.edit import Refused

    try:
        yield
    except Refused as refused:
        if not entry.loaded.source.is_editable:
            raise _faulty(entry) from None
        message = _("{place}: This cannot be changed without touching anything else.")
        help_ = _(
            "Comments, values with names (& and *) and unusual layouts are in the way; "
            "change it by hand."
        )
        raise console.Failure(message.format(place=_place(entry, refused)), help_) from None


def _faulty(entry: "Entry") -> console.Failure:
    """What is wrong with a file that could not be read whole."""
    from plf_cli.diagnostics import Severity
    from plf_cli.scan import masked

    faults = entry.loaded.source.faults
    first = next(one for one in faults if one.severity is Severity.ERROR)
    place = f"{_shown(entry)}:{first.span.line}:{first.span.column}: {masked(first.message)}"
    return console.Failure(f"{place} {_('The file is left as it is.')}", first.help)


def _place(entry: "Entry", refused: "Refused") -> str:
    source, route = entry.loaded.source, refused.args[0]
    if not isinstance(route, tuple):
        return _shown(entry)
    span = source.span(route)
    return f"{_shown(entry)}:{span.line}:{span.column}"


def check_writable(entry: "Entry") -> None:
    """Make sure that a file is one that a command may change.

    Raises ``Failure`` for a file of plf itself and for standard input.
    """
    from plf_cli.catalogue import Origin
    from plf_cli.resources import is_installed

    if entry.file == "<stdin>":
        message = _("Standard input cannot be changed.")
        raise console.Failure(message, _("Name files or folders."), code=2)
    if entry.origin is Origin.SHIPPED or is_installed(Path(entry.file)):
        message = _("{file} belongs to plf itself and is kept.").format(file=_shown(entry))
        raise console.Failure(message, _("Copy it into your workspace, and change the copy."))


def _check(planned: Planned) -> None:
    from plf_cli.source import read

    check_writable(planned.entry)
    if planned.is_new and not read(planned.content, planned.entry.file).is_editable:
        raise _unreadable(planned.entry)


def _write(changed: Sequence[Planned]) -> None:
    from plf_cli.cli.files import rewrite_all

    files = [(Path(one.entry.file), one.entry.content, one.content) for one in changed]
    rewrite_all(files)
    for one in changed:
        if Path(one.entry.file).read_bytes() != one.content:
            raise _unreadable(one.entry)
        console.note(_("{file} has been written.").format(file=_shown(one.entry)))


def _unreadable(entry: "Entry") -> console.Failure:
    message = _("{file} could not be read again as it should be.").format(file=_shown(entry))
    return console.Failure(message, _("Please report this: it is a mistake of plf."))


def _shown(entry: "Entry") -> str:
    from plf_cli.scan import masked

    return masked(entry.file)


def _diff(planned: Planned) -> str:
    from plf_cli.cli.diff import diff
    from plf_cli.scan import masked

    before, after = planned.entry.content.decode(), planned.content.decode()
    return masked(diff(planned.entry.file, before, after))

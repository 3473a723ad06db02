"""Files with findings whose cure is certain -> the same files without them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from plf_cli.catalogue import Catalogue, Entry, Origin
from plf_cli.check import check
from plf_cli.diagnostics import Diagnostic, Span
from plf_cli.edit import Refused, changes, edited, headed
from plf_cli.profiles import Policy
from plf_cli.source import Source

_ROUNDS = 10  # a mended key can bring up what is wrong with its value
_BOM = b"\xef\xbb\xbf"


class Fix(NamedTuple):
    """A finding that was mended, and what stood there before."""

    finding: Diagnostic
    before: str


@dataclass
class Fixed:
    """A file that can be mended: as it was read, its new content, and what was done to it."""

    entry: Entry
    content: bytes
    fixes: list[Fix] = field(default_factory=list)


def fixed(
    catalogue: Catalogue,
    entries: Iterable[Entry],
    today: date,
    policy: Policy = Policy(),  # noqa: B008 - frozen
) -> list[Fixed]:
    """The files among ``entries`` in which something can be mended, when all of it is done.

    What a comment waives stays, and so does every shipped file.
    """
    asked = {id(entry) for entry in entries}
    files = {
        at: Fixed(entry, entry.content)
        for at, entry in enumerate(catalogue.entries)
        if id(entry) in asked and entry.origin is not Origin.SHIPPED
    }
    for _round in range(_ROUNDS):
        now = {at: catalogue.entries[at] for at in files}
        found = check(catalogue, now.values(), today, policy).diagnostics
        mended = [_mend(files[at], entry.loaded.source, found) for at, entry in now.items()]
        if not any(mended):
            break
        catalogue = _renewed(catalogue, files)
    for file in files.values():
        file.fixes.sort(key=lambda one: one.finding.sort_key)
    return [file for file in files.values() if file.fixes]


def _mend(file: Fixed, source: Source, found: Sequence[Diagnostic]) -> bool:
    """Mend what can be mended at once, and say whether anything was."""
    own = {one.span: one for one in reversed(found) if one.fix and one.file == source.file}
    first = own.pop(Span(), None)  # a new first line, when all else is done
    mended = _edited(source, [*reversed(own.values())])
    if not mended and first and first.fix:
        try:
            mended = headed(source, first.fix.rstrip("\r\n")), [first]
        except Refused:
            return False
    if not mended:
        return False
    text, done = mended
    file.content = (_BOM if file.content.startswith(_BOM) else b"") + text.encode()
    file.fixes += (Fix(one, source.cut(one.span)) for one in done)
    return True


def _edited(source: Source, found: list[Diagnostic]) -> tuple[str, list[Diagnostic]] | None:
    """The text with these mended, or with a part of them where not all can be at once."""
    if not found:
        return None
    try:
        return edited(source, changes(source, {one.span: str(one.fix) for one in found})), found
    except Refused:
        half = len(found) // 2
    return (_edited(source, found[:half]) or _edited(source, found[half:])) if half else None


def _renewed(catalogue: Catalogue, files: dict[int, Fixed]) -> Catalogue:
    """The catalogue with the mended files, of which nothing is known yet."""
    entries = [
        entry.again(files[at].content if at in files else None)
        for at, entry in enumerate(catalogue.entries)
    ]
    return Catalogue(entries, catalogue.limits)

"""What has changed: in a document, and in single things of it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plf_cli.messages import _, plural
from plf_cli.model.base import Model


@dataclass(frozen=True, slots=True)
class Change:
    """A thing that is not as it was.

    ``what`` is a word for programs that stays the same, ``text`` says it to people. ``where`` is
    what it is about within its document (``Dag 2``), empty for the document itself; ``id`` is that
    thing's. ``before`` and ``after`` are what the files say, empty where they say nothing.
    A ``warning`` is no change, but something that people should know of one.
    """

    what: str
    text: str
    where: str = ""
    id: str = ""
    before: str = ""
    after: str = ""
    warning: bool = False

    @property
    def line(self) -> str:
        """``Dag 2: flyttet til torsdag ...``; without a thing, a change with a capital."""
        if self.where:
            return f"{self.where}: {self.text}"
        return self.text if self.warning else self.text[:1].upper() + self.text[1:]

    def at(self, where: str, id_: str) -> "Change":
        """The same change of the thing that is called ``where``."""
        return replace(self, where=where, id=id_)

    def worded(self, make: Callable[[str], str]) -> "Change":
        """The same change with each text as ``make`` gives it back."""
        return replace(
            self,
            text=make(self.text),
            where=make(self.where),
            before=make(self.before),
            after=make(self.after),
        )


@dataclass(frozen=True, slots=True)
class Changed:
    """A document that is not as it was; ``file`` is where it stands now, or stood.

    ``was`` is its id before, where that has changed. ``touches`` are the ids of the courses that
    run a changed programme.
    """

    kind: str
    id: str
    was: str
    title: str
    file: str
    changes: tuple[Change, ...]
    touches: tuple[str, ...] = ()

    def worded(self, make: Callable[[str], str]) -> "Changed":
        """The same document with each text as ``make`` gives it back."""
        changes = tuple(one.worded(make) for one in self.changes)
        return replace(self, title=make(self.title), changes=changes)


Tell = Callable[[], Iterable[Change]]
"""Says what has changed in one key, or in several that belong together."""


def compared(
    before: Model, after: Model, tell: Mapping[str, Tell], quiet: Collection[str] = ()
) -> Iterator[Change]:
    """What ``tell`` says of the keys that differ; the names of those of which nothing is said.

    Those in ``quiet`` are named only where nothing else is told.
    """
    said: dict[Tell, list[Change]] = {}
    silent = []
    for key in differing(before, after):
        teller = tell.get(key)
        if teller is not None and teller not in said:
            said[teller] = list(teller())
            yield from said[teller]
        if teller is None or not said[teller]:
            silent.append(key)
    if any(said.values()) or any(key not in quiet for key in silent):
        silent = [key for key in silent if key not in quiet]
    if silent:
        yield other_keys(silent)


def differing(before: Model, after: Model) -> list[str]:
    """The names of the keys with other values, as a file writes them."""
    return [
        (field.alias or name)
        for name, field in type(after).model_fields.items()
        if getattr(before, name) != getattr(after, name)
    ]


def other_keys(keys: list[str]) -> Change:
    """That keys have changed of which no more can be said in a line."""
    text = plural("another key changed: {keys}", "other keys changed: {keys}", len(keys),
                  keys=", ".join(keys))  # fmt: skip
    return Change("other-keys", text, before=", ".join(keys), after=", ".join(keys))


def valued(what: str, word: str, before: str, after: str) -> Iterator[Change]:
    """A value that is another, is new or has gone; ``word`` is what people call it."""
    if before == after:
        return
    if not before:
        text = _("{what} told for the first time: {after}")
    elif not after:
        text = _("{what} no longer told, before: {before}")
    else:
        text = _("{what} changed from {before} to {after}")
    told = text.format(what=word, before=before, after=after)
    yield Change(what, told, before=before, after=after)

"""The page that leads to all documents of a programme or a course."""

from collections.abc import Iterable
from dataclasses import dataclass

from plf_cli.views.cover import Cover, cover
from plf_cli.views.labels import label
from plf_cli.views.setting import Setting

_ALL_READERS = ("participant", "facilitator", "administration", "public")
_READERS = {"coverage": "administration"}  # those of the edition do not need it
# As a course goes: what leads to it, what is used there, what is told of it.
_ORDER = (
    "programme", "invitation", "calendar", "agenda", "run-sheet", "participants",
    "cluster-agenda", "strategic-plan", "evaluation", "certificate", "coverage", "funding",
)  # fmt: skip

_BY_USE = ("html", "pdf", "docx", "ics", "md", "csv", "svg", "json")  # the first is looked at most


@dataclass(frozen=True, slots=True)
class LinkView:
    """A file of a document: the name of its format, and the file's."""

    format: str
    file: str


@dataclass(frozen=True, slots=True)
class CopyView:
    """The files of a document: ``unit`` is the day, cluster or team that it is for, or empty."""

    unit: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A document: one for all, or a copy for each unit."""

    name: str
    copies: tuple[CopyView, ...]


@dataclass(frozen=True, slots=True)
class ReadersView:
    """The documents for one kind of reader, in the order in which they are of use."""

    readers: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView(Cover):
    """All documents by those who read them."""

    readers: tuple[ReadersView, ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """A document that lies in files: ``files`` are format and file name."""

    document: str
    edition: str
    name: str
    unit: str
    files: tuple[tuple[str, str], ...]


def index(around: Setting, filed: Iterable[Filed]) -> IndexView:
    """The page for documents, by those who read them."""
    by_readers: dict[str, list[Filed]] = {key: [] for key in _ALL_READERS}
    for one in sorted(filed, key=lambda one: _ORDER.index(one.document)):
        by_readers[_READERS.get(one.document, one.edition)].append(one)
    return IndexView(
        **cover(around, "index"),
        readers=tuple(
            ReadersView(label(f"for_{key}", around.language, "index"), _entries(told, around))
            for key, told in by_readers.items()
            if told
        ),
    )


def _entries(filed: Iterable[Filed], around: Setting) -> tuple[EntryView, ...]:
    """The documents by their names; what there is for each unit is one document."""
    copies: dict[str, list[CopyView]] = {}
    for one in filed:
        links = (
            LinkView(label(format_, around.language, "index"), file)
            for format_, file in sorted(one.files, key=lambda file: _BY_USE.index(file[0]))
        )
        copies.setdefault(one.name, []).append(CopyView(one.unit, tuple(links)))
    return tuple(EntryView(name, tuple(told)) for name, told in copies.items())

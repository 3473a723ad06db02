"""The catalogue that is gathered here, as it was at a git revision."""

import os
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from plf_cli import history
from plf_cli import workspace as ws
from plf_cli.catalogue import Catalogue, Entry, Origin
from plf_cli.cli.console import Failure
from plf_cli.cli.gather import Gathered
from plf_cli.cli.paths import show
from plf_cli.dependencies import team_list
from plf_cli.messages import _

IsChanged = Callable[[str], bool]
"""Whether a file, named as people see it, is not as it was."""


class Touched:
    """The paths that are not as they were, by their real names."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths = set(paths)
        self.paths |= {Path(os.path.realpath(path)) for path in self.paths}  # what links lead to

    def touch(self, file: str) -> bool:
        """Whether a file, or a folder that it lies in, is among them."""
        path = Path(os.path.realpath(file))
        return not self.paths.isdisjoint((path, *path.parents))

    def lie_below(self, folder: str) -> bool:
        """Whether a folder holds one of them."""
        return any(path.is_relative_to(os.path.realpath(folder)) for path in self.paths)


def folder_of(gathered: Gathered) -> Path:
    """Where to ask git: in the workspace; without one, where the first file lies."""
    return gathered.workspace.root or Path(os.path.realpath(gathered.asked[0].file)).parent


def revision(gathered: Gathered, rev: str) -> Catalogue:
    """The catalogue as it was at a git revision.

    Raises ``Failure`` where git cannot tell; exit code 2 for what is no revision.
    """
    if any(one.file == "<stdin>" for one in gathered.asked):
        message = _("Standard input has no earlier version; name the file.")
        raise Failure(message, code=2)
    try:
        folder = folder_of(gathered)
        name = history.commit(folder, rev)
        return catalogue_at(gathered, name, Touched(history.changed(folder, name)).touch)
    except history.HistoryError as error:
        code = 2 if isinstance(error, history.UnknownRevision) else 1
        raise Failure(error.message, error.help, code=code) from None


def catalogue_at(gathered: Gathered, rev: str, is_changed: IsChanged) -> Catalogue:
    """The catalogue of ``rev``; files that are as they were then are not read again.

    Raises ``HistoryError`` where git cannot tell.
    """
    place = gathered.workspace
    entries = gathered.catalogue.entries
    own = {_name(entry, place): entry for entry in entries if entry.origin is Origin.WORKSPACE}
    files = history.files_at(place.programmes, rev) if place.root else {}
    then = {name: _again(one) for name, one in own.items() if not _differs(one, is_changed)}
    for name in files:
        file = show(place.programmes / name)
        if _is_yaml(name) and name not in then and (name in own or is_changed(file)):
            then[name] = _earlier(file, Origin.WORKSPACE, files, name)
    given = (one for one in entries if one.origin is Origin.GIVEN)
    shipped = (_again(one) for one in entries if one.origin is Origin.SHIPPED)
    walked = [then[name] for name in sorted(then, key=_as_walked)]
    return Catalogue(
        [*_given(given, rev, is_changed), *walked, *shipped], gathered.catalogue.limits
    )


def _given(entries: Iterator[Entry], rev: str, is_changed: IsChanged) -> Iterator[Entry]:
    """The files outside the workspace, as far as they were there."""
    for entry in entries:
        if not _differs(entry, is_changed):
            yield _again(entry)
            continue
        path = Path(os.path.realpath(entry.file))
        files = history.files_at(path.parent, rev)
        if path.name in files:
            yield _earlier(entry.file, Origin.GIVEN, files, path.name)


def _differs(entry: Entry, is_changed: IsChanged) -> bool:
    """Whether a file or the team list that it names is not as it was."""
    teams = team_list(entry)
    return is_changed(entry.file) or (teams is not None and is_changed(teams))


def _again(entry: Entry) -> Entry:
    """The same file for another catalogue, which may make another whole of it."""
    again = entry.again()
    again.loaded = entry.loaded
    return again


def _earlier(file: str, origin: Origin, files: Mapping[str, bytes], name: str) -> Entry:
    beside = partial(_beside, files, posixpath.dirname(name))
    return Entry(file, files[name], origin, beside=beside)


def _beside(files: Mapping[str, bytes], folder: str, name: str) -> bytes | None:
    return files.get(posixpath.normpath(posixpath.join(folder, name)))


def _name(entry: Entry, place: ws.Workspace) -> str:
    """The file's name from ``programmes/``; links keep the name that leads to them."""
    return Path(os.path.relpath(entry.file, place.programmes)).as_posix()


def _is_yaml(name: str) -> bool:
    return posixpath.splitext(name)[1].lower() in ws.SUFFIXES


def _as_walked(name: str) -> list[tuple[bool, str]]:
    """Sorts as a folder is walked, its files before its folders: of one id, the first counts."""
    *folders, file = name.split("/")
    return [*((True, folder) for folder in folders), (False, file)]

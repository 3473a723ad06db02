"""Paths on the command line -> the catalogue, and the files that are to be reported on."""

import errno
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plf_cli import messages
from plf_cli import workspace as ws
from plf_cli.catalogue import Catalogue, Entry, Origin
from plf_cli.cli.console import Failure
from plf_cli.cli.paths import STDIN, is_below, real, show
from plf_cli.load import Loaded, unreadable
from plf_cli.messages import _
from plf_cli.resources import shipped
from plf_cli.source import MAX_BYTES


@dataclass(frozen=True)
class Gathered:
    """A catalogue, the workspace that it is of, and the files that were asked for."""

    workspace: ws.Workspace
    catalogue: Catalogue
    asked: tuple[Entry, ...]


def gather(paths: list[str], chosen: Path | None = None, *, texts: bool = False) -> Gathered:
    """The catalogue as seen from here, and the files that ``paths`` name (none: the workspace's).

    With ``texts``, other text files in the folders asked for are among them where there is
    something to say of them.

    Raises ``Failure`` for a workspace that cannot be used.
    """
    place = workspace_of(paths, chosen)
    closed: list[Path] = []
    files = ws.yaml_files(place.programmes, closed)
    inside = {real(path): _entry(path, _origin(place)) for path in files}
    if place.root and ws.is_folder(place.root / "schemas"):
        for entry in inside.values():
            entry.schema_of = partial(schema_from, place, Path(entry.file).parent)
    asked: dict[object, Entry] = {}
    for path in paths:
        for key, entry in _named(path, place, inside):
            asked.setdefault(key, entry)
    if not paths:
        asked.update(inside if place.root else {})
        asked.update((folder, _closed(folder)) for folder in closed)
        if not asked:
            asked[""] = _no_yaml(place.programmes) if place.root else _no_workspace()
        asked.update((folder, _beside_programmes(folder)) for folder in ws.folders_beside(place))
    if texts:
        from plf_cli.cli.sweep import private_files

        asked = dict(private_files(paths, place)) | asked
    given = [entry for entry in asked.values() if entry.origin is Origin.GIVEN and not entry.unread]
    others = () if place.root is None or _is_shipped(place) else _shipped()
    catalogue = Catalogue([*given, *inside.values(), *others], place.settings.limits)
    return Gathered(place, catalogue, tuple(asked.values()))


def workspace_of(paths: list[str], chosen: Path | None) -> ws.Workspace:
    """The chosen workspace, else that of the working folder, else that of the first path."""
    if chosen and not ws.is_folder(chosen):
        raise Failure(_("There is no folder {path}.").format(path=chosen), code=2)
    try:
        place = ws.find(_here(), chosen and Path(real(chosen)))
        first = next((path for path in paths if path != STDIN), None)
        if first and not chosen:
            own = ws.find(Path(real(first)))
            inside = place.root is not None and is_below(first, place.root)
            place = own if own.root and not inside else place
        if not chosen:
            _stay_in_one(paths)
    except ws.SettingsError as error:
        raise Failure(*error.told(show(error.file)), code=2) from None
    messages.prefer(place.settings.language)
    return place


def _stay_in_one(paths: list[str]) -> None:
    """Raise where the paths lie in several workspaces, each with settings of its own."""
    places = (ws.find(Path(real(path))) for path in paths if path != STDIN)
    roots = sorted({show(place.root) for place in places if place.root})
    if len(roots) > 1:
        message = _("The paths lie in several workspaces: {roots}.").format(roots=", ".join(roots))
        raise Failure(message, _("Look at one at a time."), code=2)


def _here() -> Path:
    """The working folder. Raises ``Failure`` where it has been removed."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise Failure(_("The working folder is no longer there.")) from None


def _named(
    path: str, place: ws.Workspace, inside: dict[str, Entry]
) -> Iterator[tuple[object, Entry]]:
    if path == STDIN:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
        yield STDIN, Entry("<stdin>", content, Origin.GIVEN)
        return
    named = Path(path)
    if not ws.is_folder(named):
        yield real(named), inside.get(real(named)) or _entry(named, Origin.GIVEN)
        return
    holds_programmes = place.root and is_below(place.programmes, named)
    closed: list[Path] = []
    files = list(ws.yaml_files(place.programmes if holds_programmes else named, closed))
    for file in files:
        yield real(file), inside.get(real(file)) or _entry(file, Origin.GIVEN)
    for folder in closed:
        yield folder, _closed(folder)
    if not files and not closed:
        yield named, _no_yaml(named)


def _origin(place: ws.Workspace) -> Origin:
    return Origin.WORKSPACE if place.root else Origin.SHIPPED


def _is_shipped(place: ws.Workspace) -> bool:
    return real(place.programmes) == real(shipped("programmes"))


def _shipped() -> Iterator[Entry]:
    return (_entry(path, Origin.SHIPPED) for path in ws.yaml_files(shipped("programmes")))


def _entry(path: Path, origin: Origin) -> Entry:
    shown = show(path) if origin is not Origin.SHIPPED else _in_plf(path)
    try:
        with path.open("rb") as file:
            return Entry(
                shown, file.read(MAX_BYTES + 1), origin, beside=partial(_beside, path.parent)
            )
    except (OSError, ValueError) as error:
        return Entry(shown, b"", origin, unread=_why(shown, error))


def schema_from(place: ws.Workspace, folder: Path, kind: str) -> str | None:
    """The way from a folder to the workspace's schema for a kind; None where it has none."""
    assert place.root
    for language in (".", place.settings.language or "da", "da", "en"):
        schema = place.root / "schemas" / language / f"{kind}.json"
        if ws.is_file(schema):
            return Path(os.path.relpath(schema, folder)).as_posix()
    return None


def _beside(folder: Path, name: str) -> bytes | None:
    """A file in the folder or below; None where it lies elsewhere or cannot be read.

    Of one that is larger than files may be, no more than tells so.
    """
    try:
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return None


def _why(shown: str, error: OSError | ValueError) -> Loaded:
    if isinstance(error, FileNotFoundError):
        return unreadable(shown, _("The file does not exist."), _("Check the path."))
    if isinstance(error, PermissionError):
        return unreadable(shown, _("The file may not be read."), _("Check its permissions."))
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return unreadable(shown, _("The link leads back to itself."))
    said = error.strerror if isinstance(error, OSError) else str(error)
    return unreadable(shown, _("The file cannot be read: {said}.").format(said=said))


def _closed(folder: Path) -> Entry:
    shown = show(folder)
    loaded = unreadable(
        shown, _("The folder may not be read."), _("Check its permissions."), code="PLF001"
    )
    return Entry(shown, b"", Origin.GIVEN, unread=loaded, is_folder=True)


def _beside_programmes(folder: Path) -> Entry:
    shown = show(folder)
    loaded = unreadable(
        shown,
        _("The files in this folder are passed over."),
        _("Move the folder into programmes/."),
        code="PLF017",
    )
    return Entry(shown, b"", Origin.GIVEN, unread=loaded, is_folder=True)


def _in_plf(path: Path) -> str:
    """A shipped file as people read it: where plf is installed is nobody's business."""
    return f"<plf>/{path.relative_to(shipped('programmes')).as_posix()}"


def _no_yaml(folder: Path) -> Entry:
    message = _("There is no YAML file in this folder.")
    return _nothing(folder, message, _("Name another folder, or make a workspace with: plf init"))


def _no_workspace() -> Entry:
    message = _("There is no workspace: no plf.toml and no programmes/ here or in a folder above.")
    return _nothing(Path(), message, _("Name files or a folder, or make one with: plf init"))


def _nothing(folder: Path, message: str, help_: str) -> Entry:
    shown = show(folder)
    loaded = unreadable(shown, message, help_, code="PLF016")
    return Entry(shown, b"", Origin.GIVEN, unread=loaded)

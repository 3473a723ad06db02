"""Files are written whole or not at all, and never over what a user has."""

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from plf_cli.cli.console import Failure
from plf_cli.messages import _

_MAY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_SOURCES = frozenset({".yaml", ".yml", ".toml", ".csv"})


def write_new(path: Path, content: str | bytes, *, force: bool = False) -> None:
    """Write a file, and its folders, unless it exists; ``force`` replaces it, but its mode stays.

    Raises ``Failure`` where it exists or cannot be written, where it is no plain file, and where it
    holds what plf reads (YAML, TOML, CSV); nothing is left behind then.
    """
    write_all({path: content.encode() if isinstance(content, str) else content}, force=force)


def write_all(files: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write several files, likewise: they are put in their places when all lie ready.

    Raises ``Failure``; without ``force`` none of them is there then.
    """
    ready: dict[Path, Path] = {}
    done: list[Path] = []
    path = Path()
    try:
        for path, content in files.items():
            target = _replaceable(path, content) if force else path
            ready[target] = _temporary(target, content)
        for path, temporary in ready.items():
            _put(temporary, path, force=force)
            done.append(path)
    except OSError as error:
        for written in [] if force else done:
            written.unlink(missing_ok=True)
        raise _failure(path, error) from None
    finally:
        for temporary in ready.values():
            temporary.unlink(missing_ok=True)


def _temporary(path: Path, content: bytes) -> Path:
    """A file beside ``path`` with its content and mode, which is gone if that goes wrong."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(_mode(path))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Put ``after`` into a file that holds ``before``; its mode stays, and so do links to it.

    Raises ``Failure`` where it holds something else by now or cannot be written.
    """
    rewrite_all([(path, before, after)])


def rewrite_all(files: Sequence[tuple[Path, bytes, bytes]]) -> None:
    """Do so with several files: path, what it holds, what it is to hold.

    They are put in their places when all are checked and lie ready; no other plf writes meanwhile.

    Raises ``Failure``; then all hold what they held.
    """
    done: list[tuple[Path, Path]] = []  # in the place of a file, a copy of what it held
    with ExitStack() as leftovers:
        for folder in sorted({Path(os.path.realpath(path)).parent for path, *_texts in files}):
            leftovers.enter_context(_alone_in(folder))
        ready = [_made_ready(one, leftovers) for one in files]
        try:
            for (path, before, _after), (new, old) in zip(files, ready, strict=True):
                _check_unchanged(path, before)
                with _told(path):
                    new.replace(os.path.realpath(path))
                done.append((path, old))
        except BaseException:
            for path, old in reversed(done):
                with contextlib.suppress(OSError):
                    old.replace(os.path.realpath(path))
            raise


def _made_ready(file: tuple[Path, bytes, bytes], leftovers: ExitStack) -> tuple[Path, Path]:
    """Two files beside a file: with its new content, and with what it holds."""
    path, before, after = file
    target = Path(os.path.realpath(path))
    with _told(path):
        found = target.stat()
        if not found.st_mode & _MAY_WRITE or not os.access(target, os.W_OK):
            raise Failure(_("{path} may not be written.").format(path=path.as_posix()))
        made = []
        for content in (after, before):
            made.append(_temporary(target, content))
            leftovers.callback(made[-1].unlink, missing_ok=True)
    for one in made:
        with contextlib.suppress(OSError, AttributeError):  # not anyone's right, nor on Windows
            os.chown(one, found.st_uid, found.st_gid)
            one.chmod(stat.S_IMODE(found.st_mode))  # a new owner takes away some of it
    _check_unchanged(path, before)
    return made[0], made[1]


def _check_unchanged(path: Path, before: bytes) -> None:
    with _told(path):
        if path.read_bytes() != before:
            message = _("{path} has been changed by someone else meanwhile and is kept.")
            raise Failure(message.format(path=path.as_posix()), _("Run the command again."))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What is around the work on a file: an error of the system is an expected failure."""
    try:
        yield
    except OSError as error:
        message = _("{path} cannot be written: {said}.")
        raise Failure(message.format(path=path.as_posix(), said=error.strerror)) from None


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """What is around the time in which no other plf may change the files of a folder.

    It waits for one that does. Where the system has no such locks, it goes on without.
    """
    handle = None
    with contextlib.suppress(OSError, ImportError):
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _replaceable(path: Path, content: bytes) -> Path:
    """The file that a replacement goes to: what a link leads to, never a device or a source.

    A table whose first line is that of ``content`` is an earlier one of plf's own.
    """
    found = Path(os.path.realpath(path)) if os.path.islink(path) else path  # noqa: PTH114 - never an error
    if not os.path.exists(found) or os.path.isdir(found):  # noqa: PTH110, PTH112 - never an error
        return found
    if not found.is_file():
        raise Failure(_("{path} is no plain file and is kept.").format(path=path.as_posix()))
    if found.suffix.lower() in _SOURCES and not _has_header(found, content):
        message = _("{path} may be a document of yours and is kept.").format(path=path.as_posix())
        raise Failure(message, _("Choose another name."))
    return found


def _has_header(path: Path, content: bytes) -> bool:
    header = content.partition(b"\n")[0]
    with path.open("rb") as file:
        first = file.readline(len(header) + 1)
    return path.suffix.lower() == ".csv" and first.rstrip(b"\n") == header


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode) if os.path.isfile(path) else 0o666 & ~_umask()  # noqa: PTH113


def _failure(path: Path, error: OSError) -> Failure:
    shown = path.as_posix()
    if not isinstance(error, FileExistsError):
        message = _("{path} cannot be written: {said}.")
        return Failure(message.format(path=shown, said=error.strerror))
    if not path.parent.is_dir():
        message = _("{path} cannot be written: {folder} is a file.")
        return Failure(message.format(path=shown, folder=path.parent.as_posix()))
    message = _("{path} exists already and is kept.").format(path=shown)
    return Failure(message, _("Replace it with --force, or choose another name."))


def _put(temporary: Path, path: Path, *, force: bool) -> None:
    if force:
        temporary.replace(path)
        return
    try:
        os.link(temporary, path)  # fails where the file exists, even if it was made just now
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError from None
        temporary.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

"""Files are written whole or not at all, and never over what a user has."""

import os
import tempfile
from pathlib import Path

from plf_cli.cli.console import Failure
from plf_cli.messages import _


def write_new(path: Path, text: str, *, force: bool = False) -> None:
    """Write a file, and its folders, unless it exists; ``force`` replaces it.

    Raises ``Failure`` where it exists or cannot be written; nothing is left behind then.
    """
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(temporary).chmod(0o666 & ~_umask())
        _put(Path(temporary), path, force=force)
    except OSError as error:
        raise _failure(path, error) from None
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)


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

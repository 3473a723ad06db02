"""The files of a workspace's templates; what stands in a template's place must be one."""

import os
from collections.abc import Iterator
from pathlib import Path

from plf_cli.messages import _
from plf_cli.render.faults import TemplateFault
from plf_cli.resources import shipped
from plf_cli.workspace import is_file, is_folder


def own_files(folder: Path) -> list[str]:
    """The names of the files below a folder of templates, as templates write them, sorted.

    Hidden ones are none. A linked folder counts where it leads to one in the folder. Raises
    ``TemplateFault`` for a folder that cannot be read, and for what bears a built-in template's
    name and is no file: the built-in one would be taken unnoticed.
    """
    if not is_folder(folder):
        if os.path.lexists(folder):
            raise TemplateFault(str(folder), 0, _no_folder())
        return []
    return sorted(_names(folder))


def _names(folder: Path) -> Iterator[str]:
    root, seen = os.path.realpath(folder), set()
    for parent, folders, files in os.walk(folder, followlinks=True, onerror=_refuse):
        real = os.path.realpath(parent)
        folders[:] = [one for one in folders if _is_entered(Path(parent, one), folder, root)]
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        for one in files:
            path = Path(parent, one)
            if not one.startswith(".") and _is_there(path, folder):
                yield path.relative_to(folder).as_posix()


def _is_entered(path: Path, folder: Path, root: str) -> bool:
    """Whether a folder is looked into."""
    if path.name.startswith("."):
        return False
    built_in = shipped("templates") / path.relative_to(folder)
    if is_file(built_in):
        raise TemplateFault(str(path), 0, _("This is no file, so it cannot be a template."))
    if Path(os.path.realpath(path)).is_relative_to(root):
        return True
    if is_folder(built_in):
        raise TemplateFault(str(path), 0, _("This link leads out of the folder of templates."))
    return False


def _is_there(path: Path, folder: Path) -> bool:
    """Whether what is called so is a file."""
    try:
        path.stat()
    except PermissionError:  # what is in the folder can be listed, and no more
        _refuse(PermissionError(0, "", str(path.parent)))
    except OSError:  # a link to nowhere, or to itself
        pass
    built_in = shipped("templates") / path.relative_to(folder)
    if is_folder(built_in):
        raise TemplateFault(str(path), 0, _no_folder())
    if is_file(path):
        return True
    if is_file(built_in):
        raise TemplateFault(str(path), 0, _("This is no file, so it cannot be a template."))
    return False


def _no_folder() -> str:
    return _("This is no folder, so it holds no templates.")


def _refuse(error: OSError) -> None:
    """Raise the fault of a folder that cannot be read; nothing where it is gone by now."""
    if not isinstance(error, FileNotFoundError):
        raise TemplateFault(str(error.filename), 0, _("The folder may not be read."))

"""``plf init``: a small workspace of one's own."""

import os
from pathlib import Path
from typing import Annotated

import typer

from plf_cli.cli import console
from plf_cli.cli.options import LangOption
from plf_cli.messages import _, language


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="The folder; made if it is not there.")
    ] = Path(),
    lang: LangOption = None,
) -> None:
    """Make a workspace with a first programme and a first course, which validate as they are."""
    from plf_cli.cli.files import write_new
    from plf_cli.scaffold import EDITOR, workspace

    files = {
        name: text
        for name, text in workspace(language()).items()
        if not (name.startswith(EDITOR) and os.path.lexists(folder / name))
    }
    taken = [name for name in files if os.path.lexists(folder / name)]
    if taken:
        message = _("Here is a workspace already: {files}.").format(files=", ".join(taken))
        raise console.Failure(message, _("Name another folder: plf init DIR"))
    for name in files:
        _refuse_file_as_folder(folder / name)
    written: list[Path] = []
    try:
        for name, text in files.items():
            write_new(folder / name, text)
            written.append(folder / name)
    except console.Failure:
        for path in written:
            path.unlink()
        raise
    console.write("".join(f"{(folder / name).as_posix()}\n" for name in files))
    if folder != Path():
        console.note(_("Next: cd {folder}").format(folder=folder.as_posix()))
    console.note(_("Next: plf validate, then plf render agenda foerste-forloeb"))


def _refuse_file_as_folder(path: Path) -> None:
    """Nothing is written where not all can be.

    Raises ``Failure`` where a file stands in the place of one of the path's folders.
    """
    for parent in path.parents:
        if os.path.isfile(parent):  # noqa: PTH113 - false, not an error, where it may not be seen
            message = _("{path} is a file, so it cannot be a folder.").format(
                path=parent.as_posix()
            )
            raise console.Failure(message, _("Name another folder: plf init DIR"))

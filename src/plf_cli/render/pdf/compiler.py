"""The files of a template -> a PDF: ours at once, a workspace's in a process of their own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plf_cli.messages import _
from plf_cli.render.faults import TemplateFault
from plf_cli.render.pdf import engine
from plf_cli.render.pdf.files import Files


def compiled(document: str, files: Files, fonts: Path, data: Mapping[str, Any]) -> bytes:
    """The PDF of ``document``; ``data`` are what its template knows. Raises ``TemplateFault``."""
    main = f'#include "/{document}/{document}.typ"\n'.encode()
    make = _guarded if files.own else _at_once
    try:
        return make(files.contents | {"main": main}, fonts, files.places[_template(document)])
    except engine.Fault as fault:
        from plf_cli.render.pdf.reasons import fault_of  # noqa: PLC0415 - nothing is wrong mostly

        raise fault_of(fault, document, files, data) from None
    except TemplateFault as stopped:
        from plf_cli.render.pdf.reasons import task_of  # noqa: PLC0415 - likewise

        message = f"{stopped.message} {task_of(document, data)}"
        raise TemplateFault(stopped.file, stopped.line, message) from None


def _template(document: str) -> str:
    return f"{document}/{document}.typ"


def _at_once(contents: Mapping[str, bytes], fonts: Path, _file: Path) -> bytes:
    return engine.compile_files(contents, str(fonts), root=str(fonts))


def _guarded(contents: Mapping[str, bytes], fonts: Path, file: Path) -> bytes:
    from plf_cli.render.pdf import guard  # noqa: PLC0415 - only for templates of one's own

    try:
        return guard.compile_guarded(contents, fonts)
    except guard.Overdue:
        reason = _("The template takes longer than {seconds} seconds.")
        reason = reason.format(seconds=guard.PATIENCE)
    except guard.Died:
        reason = _("The template takes too much memory.")
    raise TemplateFault(str(file), 0, reason)

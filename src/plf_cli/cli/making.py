"""A view -> the text or bytes of a format, and what the user should know of it."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from plf_cli.cli import console
from plf_cli.documents import FORMATS
from plf_cli.messages import _, plural

if TYPE_CHECKING:
    from plf_cli.cli.gather import Gathered
    from plf_cli.views.cover import Cover

# What the libraries need in turn, and comes with the same extra.
_WITH = {"docx": "docxtpl", "lxml": "docxtpl"}
_WIDEST = 120


def shown(view: "Cover", gathered: "Gathered", *, to_file: bool) -> str:
    """A view as text for the terminal, or for a file that is to look like one."""
    from plf_cli.render import terminal

    with faults():
        return terminal.shown(
            view,
            gathered.workspace.templates,
            width=min(console.width(), _WIDEST),
            color=console.has_colour() and not to_file,
            unicode=console.is_unicode() or to_file,
        )


def made(view: "Cover", format_: str, gathered: "Gathered", template: Path | None = None) -> bytes:
    """A view in a format. Raises ``Failure`` for a faulty template and for a missing extra."""
    from plf_cli.render.formats import rendered

    with faults(format_):
        return rendered(view, format_, gathered.workspace.templates, template)


def notes(view: "Cover", format_: str, content: bytes) -> Iterator[str]:
    """What is not in the file as somebody might expect."""
    if replaced := getattr(content, "replaced", 0):
        yield plural(
            "{n} character is not in the font and shows as a box.",
            "{n} characters are not in the font and show as boxes.",
            replaced,
        )
    if undated := getattr(view, "undated", ()) if format_ == "ics" else ():
        yield plural(
            "{n} day without a date is not in the calendar file: {days}.",
            "{n} days without a date are not in the calendar file: {days}.",
            len(undated),
            days=", ".join(one.id for one in undated),
        )


def _place(file: str) -> str:
    """A template's file as people read it; a name that no file has stays as it is."""
    from plf_cli.cli.paths import show

    return show(Path(file)) if Path(file).is_absolute() else file


@contextlib.contextmanager
def faults(format_: str = "") -> Iterator[None]:
    """Turn what can be expected to go wrong with templates and extras into a ``Failure``."""
    from plf_cli.render.faults import TemplateFault

    try:
        yield
    except TemplateFault as fault:
        place = _place(fault.file)
        at = f"{place}:{fault.line}" if fault.line else place
        raise console.Failure(f"{at}: {fault.message}") from None
    except ModuleNotFoundError as missing:
        extra = _extra((missing.name or "").partition(".")[0])
        if extra is None:
            raise
        message = _("The format {format} needs the extra “{extra}”.")
        help_ = _('Install it: pip install "plf-cli[{extra}]"').format(extra=extra)
        raise console.Failure(message.format(format=format_ or extra, extra=extra), help_) from None


def _extra(library: str) -> str | None:
    """The extra that brings a library; None where every plf has it."""
    library = _WITH.get(library, library)
    return next((one.name for one in FORMATS.values() if one.library == library), None)


def tell_strays(gathered: "Gathered") -> None:
    """Say on standard error which templates of one's own are used by nothing."""
    if any(folder.is_dir() for folder in gathered.workspace.templates):
        from plf_cli.cli.templates import tell_strays as tell

        tell(gathered.workspace.templates)

"""Views -> pictures (SVG), which stand on their own or in a PDF."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from plf_cli.render import drawing
from plf_cli.render.faults import TemplateFault, errand
from plf_cli.render.templates import render
from plf_cli.views.cover import Cover
from plf_cli.views.coverage import CoverageView
from plf_cli.views.timeline import TimelineView
from plf_cli.workspace import is_file

_MARGIN = 24
_SHARED = "shared/drawing.svg"
_VIEW_BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
Picture = CoverageView | TimelineView


def svg(view: Picture, folders: Sequence[Path] = ()) -> str:
    """The picture of a view as a file of its own, with a margin.

    Templates in ``folders`` come before the built-in ones. Raises ``TemplateFault``.
    """
    return _VIEW_BOX.sub(_with_margin, _drawn(view, folders), count=1)


def _with_margin(found: re.Match[str]) -> str:
    width, height = (int(size) + 2 * _MARGIN for size in found.groups())
    return f'viewBox="{-_MARGIN} {-_MARGIN} {width} {height}" width="{width}" height="{height}"'


def pictures(view: Cover, folders: Sequence[Path] = ()) -> dict[str, str]:
    """The pictures that a document holds, by name, without a margin. Raises ``TemplateFault``."""
    return {one.document: _drawn(one, folders) for one in _shown(view)}


def look_at_page(html: str, view: Cover, folders: Sequence[Path]) -> None:
    """Nothing where the pictures can be used that own templates draw in a page.

    Raises ``TemplateFault``.
    """
    for one in _shown(view):
        if file := _own_file(folders, f"shared/{one.document}.svg", _SHARED):
            _look(drawing.look_at_page, html, file, errand(view.document, "html", view.id))


def _drawn(view: Picture, folders: Sequence[Path]) -> str:
    """The picture as its template makes it."""
    made = render(view.document, "svg", view, folders)
    name = view.document
    file = _own_file(folders, f"{name}/{name}.svg", f"shared/{name}.svg", _SHARED)
    if file:
        _look(drawing.look, made, file, errand(name, "svg", view.id))
    return made


def _look(look: Callable[[str], None], made: str, file: Path, task: str) -> None:
    try:
        look(made)
    except drawing.NoPicture as error:
        raise TemplateFault(str(file), 0, f"{error} {task}") from None


def _own_file(folders: Sequence[Path], *names: str) -> Path | None:
    """The first file of a workspace's that takes part in a picture; None where all are ours."""
    files = (folder / name for name in names for folder in folders)
    return next((file for file in files if is_file(file)), None)


def _shown(view: Cover) -> Iterator[Picture]:
    """The view itself, or those in it, that there is something to draw of."""
    for one in (view, *(getattr(view, field.name) for field in fields(view))):
        if (isinstance(one, CoverageView) and one.columns and one.rows) or (
            isinstance(one, TimelineView) and (one.years or one.steps)
        ):
            yield one

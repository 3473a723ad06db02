"""View -> PDF through a Typst template: tagged, PDF/UA-1 and PDF/A-2a, the same bytes every time.

The template gets the view as data (``/plf/data.json``); no text of a view is ever read as Typst.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plf_cli.render.pdf.data import Telling
from plf_cli.render.pdf.files import Files, template_files
from plf_cli.resources import shipped
from plf_cli.views.labels import labels

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Pdf(bytes):
    """A PDF; ``replaced`` counts the characters that its font lacks: they show as boxes."""

    replaced = 0


def render_pdf(
    document: str,
    view: "DataclassInstance",
    folders: Sequence[Path] = (),
    *,
    pictures: Mapping[str, str] | None = None,
) -> Pdf:
    """The PDF of ``document``; a template in ``folders`` comes before a shipped one.

    ``pictures`` are SVG texts by name. Raises ``TemplateFault``, and ``ModuleNotFoundError``
    where Typst is not installed.
    """
    from plf_cli.render.pdf.compiler import compiled  # noqa: PLC0415 - it needs an extra

    files, data, replaced = page(document, view, folders, pictures)
    pdf = Pdf(compiled(document, files, shipped("templates") / "shared" / "fonts", data))
    pdf.replaced = replaced
    return pdf


def page(
    document: str,
    view: "DataclassInstance",
    folders: Sequence[Path] = (),
    pictures: Mapping[str, str] | None = None,
) -> tuple[Files, dict[str, Any], int]:
    """All that Typst reads for a document: its files, and the data that lie among them.

    The number is that of the characters that the font lacks. Raises ``TemplateFault``.
    """
    files = template_files(document, folders)
    telling = Telling(str(getattr(view, "language", "da")))
    data = {
        "document": document,
        "language": telling.language,
        "view": telling.told(view),
        "labels": telling.told(labels(telling.language, document)),
        "pictures": {name: telling.picture(svg) for name, svg in (pictures or {}).items()},
    }
    files.contents["plf/data.json"] = _json(data | {"prose": telling.trees})
    return files, data, telling.drawing.replaced


def _json(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()

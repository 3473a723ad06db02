"""View -> text for a terminal, with or without colour and line-drawing characters."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plf_cli.views.cover import Cover

if TYPE_CHECKING:
    from plf_cli.render.terminal.tables import Pictures


def shown(
    view: Cover, folders: Sequence[Path], *, width: int, color: bool, unicode: bool = True
) -> str:
    """A view as text of at most ``width`` columns; no escape codes without ``color``.

    What has no page of its own here is shown as its HTML is laid out, so ``folders`` with
    templates count. Raises ``TemplateFault``.
    """
    from plf_cli.views.agenda import AgendaView  # noqa: PLC0415 - of the pages, only one is needed

    if isinstance(view, AgendaView):
        from plf_cli.render.terminal.agenda import agenda  # noqa: PLC0415 - likewise

        return agenda(view, width=width, color=color, unicode=unicode)
    from plf_cli.views.coverage import CoverageView  # noqa: PLC0415 - likewise

    if isinstance(view, CoverageView):
        from plf_cli.render.terminal.coverage import coverage  # noqa: PLC0415 - likewise

        return coverage(view, width=width, color=color, unicode=unicode)
    from plf_cli.render.outline import outline  # noqa: PLC0415 - likewise
    from plf_cli.render.templates import render  # noqa: PLC0415 - likewise
    from plf_cli.render.terminal.document import document  # noqa: PLC0415 - likewise

    html = render(view.document, "html", view, folders)
    drawn = _pictures(view, width)
    return document(outline(html), drawn, width=width, color=color, unicode=unicode)


def _pictures(view: Cover, width: int) -> "Pictures":
    """The drawings of a document: the timeline of a programme."""
    from plf_cli.views.programme import ProgrammeView  # noqa: PLC0415 - likewise

    if not isinstance(view, ProgrammeView):
        return {}
    from plf_cli.render.terminal.paper import columns  # noqa: PLC0415 - likewise
    from plf_cli.render.terminal.timeline import timeline  # noqa: PLC0415 - likewise

    found = tuple(timeline(view.timeline, columns(width)))
    return {"timeline": found} if found else {}

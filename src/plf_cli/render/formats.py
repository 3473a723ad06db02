"""A view in a format: the text or the bytes of the file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from plf_cli.views.cover import Cover

Folders = Sequence[Path]
_WITH_PICTURES = ("coverage", "programme")


def rendered(view: Cover, format_: str, folders: Folders, template: Path | None = None) -> bytes:
    """The bytes of a view in ``format_``, which is none for the terminal.

    Templates in ``folders`` come before the shipped ones; ``template`` is somebody's Word file.
    Raises ``TemplateFault``, and ``ModuleNotFoundError`` where an extra is missing.
    """
    if format_ == "docx":
        from plf_cli.render.word import letterhead, render_docx  # noqa: PLC0415 - an extra

        template = template or letterhead(folders)
        return render_docx(_html(view, folders).decode(), view, template)
    return _FORMATS[format_](view, folders)


def _json(view: Cover, _folders: Folders) -> bytes:
    from plf_cli.render.data import to_json  # noqa: PLC0415 - only the format that is wanted

    return to_json(view).encode()


def _markdown(view: Cover, folders: Folders) -> bytes:
    from plf_cli.render.templates import render  # noqa: PLC0415 - only where there are templates

    return render(view.document, "md", view, folders).encode()


def _html(view: Cover, folders: Folders) -> bytes:
    from plf_cli.render.templates import render  # noqa: PLC0415 - only where there are templates

    page = render(view.document, "html", view, folders)
    if folders and view.document in _WITH_PICTURES:
        from plf_cli.render.pictures import look_at_page  # noqa: PLC0415 - only with pictures

        look_at_page(page, view, folders)
    return page.encode()


def _pdf(view: Cover, folders: Folders) -> bytes:
    from plf_cli.render.pdf import render_pdf  # noqa: PLC0415 - an extra

    return render_pdf(view.document, view, folders, pictures=_pictures(view, folders))


def _pictures(view: Cover, folders: Folders) -> dict[str, str]:
    if view.document not in _WITH_PICTURES:
        return {}
    from plf_cli.render.pictures import pictures  # noqa: PLC0415 - reads the templates

    return pictures(view, folders)


def _ics(view: Cover, _folders: Folders) -> bytes:
    from plf_cli.render.ics import render_ics  # noqa: PLC0415 - only the format that is wanted
    from plf_cli.views.calendar import CalendarView  # noqa: PLC0415 - likewise

    assert isinstance(view, CalendarView)
    return render_ics(view)


def _csv(view: Cover, _folders: Folders) -> bytes:
    from plf_cli.render.sheet import to_csv  # noqa: PLC0415 - only the format that is wanted
    from plf_cli.views.coverage import CoverageView  # noqa: PLC0415 - likewise

    assert isinstance(view, CoverageView)
    return to_csv(view).encode()


def _svg(view: Cover, folders: Folders) -> bytes:
    from plf_cli.render.pictures import svg  # noqa: PLC0415 - reads the templates
    from plf_cli.views.coverage import CoverageView  # noqa: PLC0415 - likewise

    assert isinstance(view, CoverageView)
    return svg(view, folders).encode()


_FORMATS: dict[str, Callable[[Cover, Folders], bytes]] = {
    "json": _json,
    "md": _markdown,
    "html": _html,
    "pdf": _pdf,
    "ics": _ics,
    "csv": _csv,
    "svg": _svg,
}

"""View -> text through Jinja templates; the one place that knows Jinja.

A template of the workspace can do nothing but make text: it reads no file outside its folders and
no name that it is not given, and it is stopped where it takes too long or too much memory.
"""

from collections.abc import Sequence
from pathlib import Path

from plf_cli.messages import _
from plf_cli.render.faults import TemplateFault
from plf_cli.render.templates.environment import environment, places
from plf_cli.render.templates.faults import FAILURES, Rendering, is_bug, told
from plf_cli.render.templates.house import House
from plf_cli.render.templates.lineage import check
from plf_cli.render.templates.loader import Unusable
from plf_cli.render.templates.meter import measured
from plf_cli.views.labels import labels

__all__ = ["TemplateFault", "measured", "names", "render", "sandbox"]


def render(document: str, format: str, view: object, folders: Sequence[Path] = ()) -> str:  # noqa: A002 - the word of the command line
    """The text of ``document`` in ``format``; templates in ``folders`` come before built-in ones.

    The template sees the view by the document's name and as ``document``, the ``labels`` and the
    ``language``. Raises ``TemplateFault``.
    """
    language = str(getattr(view, "language", "da"))
    own = places(folders)
    jinja = environment(own, format, language)
    name = f"{document}/{document}.{format}"
    seen = names(document, view, language)
    try:
        with measured():
            if own:
                check(jinja, name)
            text = jinja.get_template(name).render(seen)
        _refuse_nothing(text, jinja.places.file_of(name) or name)
        return text.encode(errors="replace").decode()  # half a character, as "\\ud800" makes one
    except Exception as error:
        if is_bug(error, jinja) or not (own or isinstance(error, FAILURES)):
            raise
        raise told(error, jinja, Rendering(name, document, format, seen)) from error


def _refuse_nothing(text: str, file: str) -> None:
    if not text.strip():
        raise Unusable(file, _("The template makes an empty document."))


def names(document: str, view: object, language: str) -> dict[str, object]:
    """All that a template of a document sees."""
    return {
        document.replace("-", "_"): view,
        "document": view,
        "labels": labels(language, document),
        "language": language,
    }


def sandbox(language: str = "da") -> House:
    """The environment for tags in a Word file: strict, sandboxed, escaped, with nothing to load.

    What it renders is bounded inside ``with measured():``.
    """
    return environment((), "docx", language)

"""View -> text through a Jinja template: the one environment for all documents and formats."""

import traceback
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from plf_cli.messages import _, listing
from plf_cli.render import markdown
from plf_cli.resources import shipped
from plf_cli.suggest import did_you_mean
from plf_cli.views.labels import labels

# What an expression in a template can raise beside Jinja's own errors; all else is a bug of ours.
_FAILURES = (
    ArithmeticError,
    AssertionError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)


class TemplateFault(Exception):
    """A template cannot be used: which file, which line, and why."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")
        self.file = file
        self.line = line
        self.message = message


def render(document: str, format: str, view: object, folders: Sequence[Path] = ()) -> str:  # noqa: A002 - the word of the command line
    """The text of ``document`` in ``format``; a template in ``folders`` comes before a shipped one.

    The template sees the view by the document's name, and the labels in the view's language.
    Raises ``TemplateFault``.
    """
    places = (*map(str, folders), str(shipped("templates")))
    name = f"{document}/{document}.{format}"
    language = str(getattr(view, "language", "da"))
    names = {document.replace("-", "_"): view, "labels": labels(language), "language": language}
    try:
        return _environment(places).get_template(name).render(names)
    except TemplateSyntaxError as error:
        raise TemplateFault(error.filename or name, error.lineno, str(error.message)) from error
    except (TemplateError, *_FAILURES) as error:
        file, line = _place(error, places) or (name, 1)
        raise TemplateFault(file, line, _reason(error)) from error


class _Missing(StrictUndefined):
    """A name that the view does not have: never printed, and told with the nearest that it has."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name, owner = str(self._undefined_name), self._undefined_obj
        message = _("“{name}” is not known here.").format(name=name)
        known = [one.name for one in fields(owner)] if is_dataclass(owner) else []
        known = [str(key) for key in owner] if isinstance(owner, dict) else known
        return " ".join(filter(None, [message, did_you_mean(name, known)]))


@cache
def _environment(folders: tuple[str, ...]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders, encoding="utf-8-sig"),
        undefined=_Missing,
        autoescape=_is_markup,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "plain": markdown.plain,
        "prose": markdown.prose,
        "line": markdown.line,
        "cell": markdown.cell,
        "listing": lambda items, language: listing(list(items), language),
    }
    return environment


def _is_markup(name: str | None) -> bool:
    return (name or "").endswith((".html", ".htm", ".xml", ".svg"))


def _printable(value: object) -> object:
    """What a template prints; markup that is safe already is left to be safe."""
    return markdown.printable(value) if type(value) is str else value


def _place(error: Exception, folders: Sequence[str]) -> tuple[str, int] | None:
    """The innermost line of a template on the way to an error."""
    frames = [
        (frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    inside = [found for found in frames if any(Path(found[0]).is_relative_to(at) for at in folders)]
    return inside[-1] if inside else None


def _reason(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return _("There is no template “{name}”.").format(name=error.name)
    if isinstance(error, UnicodeDecodeError):
        return _("The template is not UTF-8 text.")
    if isinstance(error, RecursionError):
        return _("The template includes itself.")
    return str(error)

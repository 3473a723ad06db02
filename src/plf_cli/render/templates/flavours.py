"""The filters of each kind of template: what a text of the files becomes in that format."""

import re
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from plf_cli.messages import _, listing
from plf_cli.render import markdown
from plf_cli.render.faults import InWords

Filter = Callable[..., object]

_MARKUP = ("html", "htm", "svg", "xml", "docx")
_PAGES = ("html", "htm")
_ONE_LINE = "plain prose inline line cell authored"
_BLOCKS = re.compile("^<(p|ul|ol)(?=[ >])", re.MULTILINE)
_SHOWN = (str, int, float, Undefined)


def is_markup(format_: str) -> bool:
    """Whether what such a template prints is escaped."""
    return format_ in _MARKUP


def filters(format_: str, language: str) -> dict[str, Filter]:
    """The filters of templates in a format, beside Jinja's own."""
    if format_ in _PAGES:
        found = dict.fromkeys(("plain", "line", "cell"), markdown.one_line)
    elif is_markup(format_):
        found = dict.fromkeys(_ONE_LINE.split(), markdown.one_line)
    else:
        found = {
            "plain": markdown.plain,
            "prose": markdown.prose,
            "line": markdown.line,
            "inline": markdown.line,
            "cell": markdown.cell,
            "authored": markdown.plain,
        }
    found_by_name = {name: _of_text(one) for name, one in found.items()}
    if format_ in _PAGES:
        found_by_name |= _of_pages(language)
    return found_by_name | {"listing": _listing, "broken": _broken}


def finalize(format_: str, language: str) -> Filter:
    """What is done with all that a template prints; markup that is safe already stays as it is."""
    if format_ not in _PAGES:
        return lambda value: markdown.printable(value) if type(value) is str else shown(value)
    from plf_cli.render.typography import bound  # noqa: PLC0415 - only for these formats

    return lambda value: (
        bound(markdown.printable(value), language) if type(value) is str else shown(value)
    )


class NoText(InWords, TypeError):
    """What was to be shown can be read by programs only."""


def shown(value: object) -> object:
    """A value that shows as text; nothing for none. Raises ``NoText``."""
    if value is None:
        return ""
    if isinstance(value, _SHOWN) or hasattr(value, "__html__"):
        return value
    if isinstance(value, list | tuple | dict):
        raise NoText(_("A list is no text: loop over it, or join it by |join(', ')."))
    if callable(value):
        raise NoText(_("A macro is no text by itself: call it with parentheses."))
    message = _("This is no text; take a part of it.")
    names = [one.name for one in fields(value)] if is_dataclass(value) else []
    known = _("Known: {words}.").format(words=", ".join(names)) if names else ""
    raise NoText(f"{message} {known}".strip())


def _of_text(function: Callable[[str], str]) -> Filter:
    """A filter of texts that takes numbers as well, and refuses what is neither."""
    return lambda value: function(value if isinstance(value, str) else str(shown(value)))


def _of_pages(language: str) -> dict[str, Filter]:
    """The filters of what stands in the files: where labels have another language, it is told."""
    return {
        "prose": _told(lambda text: _markup("prose", text, language), _in_blocks),
        "inline": _told(lambda text: _markup("inline", text, language), _in_span),
        "authored": _told(lambda text: _title(text, language), _in_span),
    }


def _told(function: Callable[[str], Markup], marked: Callable[[Markup, str], Markup]) -> Filter:
    safe = _of_text(function)

    @pass_context
    def filtered(context: Context, value: object) -> object:
        document = context.get("document")
        language = getattr(document, "text_language", "")
        made = safe(value)
        if not made or language == getattr(document, "language", language):
            return made
        assert isinstance(made, Markup)
        return marked(made, language)

    return filtered


def _in_span(made: Markup, language: str) -> Markup:
    return Markup('<span lang="{}">{}</span>').format(language, made)


def _in_blocks(made: Markup, language: str) -> Markup:
    return Markup(_BLOCKS.sub(rf'<\1 lang="{language}"', str(made)))  # noqa: S704 - as it was made


def _title(text: str, language: str) -> Markup:
    """A title as it stands, with its no-break spaces."""
    from plf_cli.render.typography import bound  # noqa: PLC0415 - only for this format

    return Markup.escape(bound(markdown.one_line(text), language))


def _markup(kind: str, text: str, language: str) -> Markup:
    """A Markdown text as HTML: ``prose`` in blocks, ``inline`` on one line."""
    from plf_cli.render import markup  # noqa: PLC0415 - reads a Markdown parser
    from plf_cli.render.typography import bound  # noqa: PLC0415 - only for this format

    safe: str = getattr(markup, kind)(markdown.printable(text))
    return Markup(bound(safe, language))  # noqa: S704 - made safe there


def _listing(items: Iterable[object], language: str) -> str:
    return listing([str(shown(one)) for one in items], language)


def _broken(text: object, letters: int, most: int) -> list[str]:
    """A text as at most so many lines of so many letters, for pictures."""
    line = markdown.one_line(str(shown(text)))
    return textwrap.wrap(line, max(2, letters), max_lines=max(1, most), placeholder="…")

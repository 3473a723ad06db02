"""The messages in the code -> the gettext template, the Danish catalogue and its compiled form.

Calls are found in the syntax tree: Babel reads tokens, and passes over a message inside an f-string
on every Python before 3.12. The headers name no date and no version of a tool, so that a catalogue
changes only when its messages do.
"""

import ast
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCES = Path("src/plf_cli")
TEMPLATE = SOURCES / "locale" / "plf.pot"
DANISH = SOURCES / "locale" / "da" / "LC_MESSAGES" / "plf.po"
COMMANDS = "src/plf_cli/cli"
# How many of a call's first arguments are messages.
CALLS = {"_": 1, "N_": 1, "plural": 2}


class _Catalogue(Catalog):
    """A catalogue with a header that stays the same."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What a reader of the file has to know."""
        language = [("Language", str(self.locale))] if self.locale else []
        return [
            *language,
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            *([("Plural-Forms", self.plural_forms)] if language else []),
        ]


class UnreadableMessageError(Exception):
    """A message that is put together when the program runs, so that nobody can translate it."""


def catalogues(root: Path, more: Iterable[str] = ()) -> dict[Path, bytes]:
    """The template, the Danish catalogue with the translations so far, and its compiled form.

    ``more`` are messages of the command line that no call names.
    """
    template = _template(root)
    for text in more:
        template.add(text, locations=[(COMMANDS, 0)])
    danish = _updated(root / DANISH, template)
    return {
        TEMPLATE: _po(template),
        DANISH: _po(danish),
        DANISH.with_suffix(".mo"): _mo(danish),
    }


def messages(code: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Line and texts of every message in ``code``: one text, or the singular and the plural."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and (count := CALLS.get(_called(node))):
            texts = [_text(argument) for argument in node.args[:count]]
            found = tuple(text for text in texts if text is not None)
            if len(found) == count:
                yield node.lineno, found


def _called(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _text(argument: ast.expr) -> str | None:
    """The text that stands there; None for a variable, whose text is marked with ``N_``."""
    if isinstance(argument, ast.JoinedStr | ast.BinOp):
        raise UnreadableMessageError(ast.unparse(argument))
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return None


def _template(root: Path) -> Catalog:
    catalogue = _Catalogue(fuzzy=False, header_comment="# The messages of plf.")
    for path in sorted((root / SOURCES).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        for line, texts in sorted(messages(path.read_text(encoding="utf-8"))):
            catalogue.add(texts if len(texts) > 1 else texts[0], locations=[(name, line)])
    return catalogue


def _updated(path: Path, template: Catalog) -> Catalog:
    """The Danish catalogue; a message that is gone is kept aside with its translation."""
    previous = _previous(path)
    previous.update(template, no_fuzzy_matching=True)
    danish = _Catalogue("da", fuzzy=False, header_comment="# The Danish messages of plf.")
    for message in previous:
        if message.id:
            danish[message.id] = message
    for key, message in sorted(previous.obsolete.items(), key=str):
        if message.string:
            danish.obsolete[key] = message
    return danish


def _previous(path: Path) -> Catalog:
    if not path.is_file():
        return Catalog("da")
    with path.open("rb") as file:
        previous = read_po(file, locale="da")
    for message in previous.obsolete.values():  # one that is back again finds its translation
        previous[message.id] = message
    return previous


def _po(catalogue: Catalog) -> bytes:
    written = BytesIO()
    write_po(written, catalogue, width=100, include_lineno=False)
    return written.getvalue().rstrip() + b"\n"


def _mo(catalogue: Catalog) -> bytes:
    """The compiled catalogue; what is not translated stays out, so that it shows in English."""
    translated = _Catalogue("da", fuzzy=False)
    for message in catalogue:
        if message.id and message.string and all(message.string):
            translated[message.id] = message
    written = BytesIO()
    write_mo(written, translated)
    return written.getvalue()

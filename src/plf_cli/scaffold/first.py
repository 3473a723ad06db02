"""A title -> a first programme or framework: a small one that validates, to be made one's own."""

import re

from plf_cli.resources import shipped
from plf_cli.scaffold.layout import comment
from plf_cli.source.dump import to_yaml

_TEXTS = {
    "programme": "workspace/{language}/programmes/foerste-forloeb.yaml",
    "framework": "new/{language}/framework.yaml",
}
_COLUMN = 40


def first(kind: str, id_: str, title: str, language: str, schema: str | None) -> str:
    """The text of the file; ``schema`` is the way from it to its schema, for the first line."""
    path = shipped("templates") / _TEXTS[kind].format(language=language)
    text = re.sub(r"\A# yaml-language-server.*\n", "", path.read_text(encoding="utf-8"))
    for key, value in (("id", id_), ("title", title)):
        text = _with(text, key, value)
    head = comment(f"yaml-language-server: $schema={schema}") if schema else ""
    return f"{head}{text}"


def _with(text: str, key: str, value: str) -> str:
    """The text with another value of a key at its top, and with the comment beside it."""
    line = to_yaml({key: value}).rstrip("\n")

    def put(found: re.Match[str]) -> str:
        return f"{line:<{_COLUMN - 1}} {found[1]}\n" if found[1] else f"{line}\n"

    return re.sub(rf"(?m)^{key}: [^#\n]*(#.*)?\n", put, text, count=1)

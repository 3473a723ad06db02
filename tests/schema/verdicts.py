"""What a schema says of a text, and what plf itself says of its shape."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from jsonschema import Draft7Validator

from plf_cli.catalogue import Catalogue, Entry, Origin
from plf_cli.diagnostics import Diagnostic, Severity
from plf_cli.schema import schema
from plf_cli.source import Plain, Source, read
from tests.schema.documents import DOCUMENTS


@cache
def validator(kind: str | None) -> Draft7Validator:
    """An independent validator of the schema of a kind, or of any."""
    return Draft7Validator(schema(kind, "en", str))


def core(value: Any) -> Any:
    """Data as other readers of YAML 1.2 see them."""
    if isinstance(value, dict):
        return {key: core(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [core(inner) for inner in value]
    return value.core if isinstance(value, Plain) else value


def schema_accepts(text: str, kind: str | None = None) -> bool:
    """Whether the schema of this kind, or of any, accepts the text."""
    accepts: bool = validator(kind).is_valid(core(read(text.encode(), "x.yaml").data))
    return accepts


@dataclass(frozen=True)
class Verdict:
    """What plf says of the shape of a text."""

    source: Source
    kind: str | None
    is_variant: bool
    has_base: bool  # or needs none
    faults: list[Diagnostic]

    def cut(self, fault: Diagnostic) -> str:
        """The text that a fault underlines, without its quotes."""
        line = self.source.text.split("\n")[fault.span.line - 1]
        return line[fault.span.column - 1 : fault.span.end_column - 1].strip("\"'")


def verdict(text: str) -> Verdict:
    """What plf says of a text beside the valid documents; only of its shape (PLF0xx, PLF1xx)."""
    entry = Entry("x.yaml", text.encode())
    others = [Entry(name, content.encode(), Origin.SHIPPED) for name, content in DOCUMENTS.items()]
    Catalogue([entry, *others]).document(entry)
    loaded = entry.loaded
    found = [
        one
        for one in [*loaded.diagnostics, *entry.faults]
        if one.code < "PLF200" and one.severity is Severity.ERROR
    ]
    has_base = not loaded.is_variant or entry.merged is not None
    return Verdict(loaded.source, loaded.kind, loaded.is_variant, has_base, found)

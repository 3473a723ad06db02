"""The models -> a JSON Schema (draft-07) that an editor checks and explains the files with.

What a schema cannot say is listed, with examples, in ``docs/schema.md``.
"""

import json
from collections.abc import Callable
from typing import Any

from plf_cli.schema.definitions import definitions
from plf_cli.schema.properties import Said
from plf_cli.schema.texts import TEXTS
from plf_cli.shape import KINDS, model

DIALECT = "http://json-schema.org/draft-07/schema#"


def schema(kind: str | None, language: str, translated: Callable[[str], str]) -> dict[str, Any]:
    """The schema of a kind of file, or of any; ``translated`` puts texts into ``language``."""
    said = Said(language, translated)
    known = definitions([model(one) for one in ([kind] if kind else KINDS)], said)
    top = known.pop(model(kind).__name__) if kind else _any(said)
    return {"$schema": DIALECT, **top, "definitions": known}


def to_text(found: dict[str, Any]) -> str:
    """A schema as the text of a file, the same each time."""
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _any(said: Said) -> dict[str, Any]:
    """What every file is: of one kind, and then as the schema of that kind says."""
    kind = said.heading(TEXTS["Head.kind"]) | {"type": "string", **said.closed_list(KINDS)}
    return {
        **said.heading(TEXTS["Head"]),
        "type": "object",
        "properties": {"kind": kind},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"required": ["kind"], "properties": {"kind": {"const": one}}},
                "then": {"$ref": f"#/definitions/{model(one).__name__}"},
            }
            for one in KINDS
        ],
    }

"""Models -> their JSON Schemas with titles, descriptions and snippets, by the models' names."""

from collections.abc import Iterable, Iterator
from inspect import get_annotations
from typing import Any

from plf_cli.model.base import Head, Model
from plf_cli.schema.properties import Said
from plf_cli.schema.snippets import SNIPPETS
from plf_cli.schema.texts import TEXTS
from plf_cli.shape import models_in

_WRITTEN_HERE = {"$defs", "additionalProperties", "description", "properties", "title", "type"}
_ORDER = ["required", "oneOf", "not", "if", "then", "else"]


def definitions(tops: Iterable[type[Head]], said: Said) -> dict[str, dict[str, Any]]:
    """The schemas of these models and of all inside them, each once, in the order of the files."""
    found: dict[str, dict[str, Any]] = {}
    for top in tops:
        raw = top.model_json_schema()
        inner = raw.get("$defs", {})
        for one in models_below(top):
            if one.__name__ not in found:
                found[one.__name__] = _definition(one, inner.get(one.__name__, raw), said)
    return found


def models_below(top: type[Model]) -> list[type[Model]]:
    """A model and all inside it, each once, in the order of their keys."""
    found = [top]
    for one in found:
        found += [inner for inner in _inner(one) if inner not in found]
    return found


def _inner(one: type[Model]) -> Iterator[type[Model]]:
    fields = one.model_fields.values()
    inner = (model for field in fields for model in models_in(field.annotation))
    return (model for model in dict.fromkeys(inner) if issubclass(model, Model))


def text_key(one: type[Model], name: str) -> str:
    """``Model.field`` of the text for a field: by the first model that declares it."""
    declaring = [base for base in one.__mro__ if name in get_annotations(base)]
    return f"{declaring[-1].__name__}.{name}"


def _definition(one: type[Model], raw: dict[str, Any], said: Said) -> dict[str, Any]:
    """The schema of a model; ``raw`` is what Pydantic makes of it."""
    heading = TEXTS.get(one.__name__)  # what stands in one place only is told by its key
    properties = {
        key: said.key(TEXTS[text_key(one, name)], raw["properties"][key])
        for name, field in one.model_fields.items()
        for key in [field.alias or name]
    }
    return {
        **(said.heading(heading) if heading else {}),
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        **{key: raw[key] for key in sorted(raw.keys() - _WRITTEN_HERE, key=_ORDER.index)},
        **said.snippets(SNIPPETS.get(one.__name__, ())),
    }

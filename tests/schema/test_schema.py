"""The schemas themselves: valid, complete, the same each time, and named by every shipped file."""

import gettext
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft7Validator

from plf_cli.messages import LANGUAGES
from plf_cli.model import words
from plf_cli.resources import shipped
from plf_cli.schema import schema, to_text
from plf_cli.schema.definitions import models_below, text_key
from plf_cli.schema.properties import Said
from plf_cli.schema.snippets import SNIPPETS
from plf_cli.schema.texts import FORMS, TEXTS, WORDS
from plf_cli.shape import KINDS, model
from tests.schema.modelines import schema_of
from tests.schema.verdicts import schema_accepts
from tools.generate import ROOT, translations

MODELS = {one.__name__: one for kind in KINDS for one in models_below(model(kind))}
SHIPPED = sorted(shipped("programmes").rglob("*.yaml"))
EVERY = [(kind, language) for language in LANGUAGES for kind in (*KINDS, None)]

every_schema = pytest.mark.parametrize(("kind", "language"), EVERY)


def _schema(kind: str | None, language: str) -> dict[str, Any]:
    with (ROOT / translations.DANISH).with_suffix(".mo").open("rb") as file:
        danish = gettext.GNUTranslations(file)
    return schema(kind, language, danish.gettext if language == "da" else str)


def _inside(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in a schema, itself included."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _inside(one)


@every_schema
def test_a_schema_is_valid(kind: str | None, language: str) -> None:
    found = _schema(kind, language)
    Draft7Validator.check_schema(found)
    Draft7Validator(Draft7Validator.META_SCHEMA).validate(found)
    names = {name.rpartition("/")[2] for one in _inside(found) if (name := one.get("$ref"))}
    assert names <= set(found["definitions"])


@every_schema
def test_the_same_text_each_time(kind: str | None, language: str) -> None:
    text = to_text(_schema(kind, language))
    assert text == to_text(_schema(kind, language))
    assert json.loads(text) == _schema(kind, language)
    assert (text[:4], text[-2:]) == ("{\n  ", "}\n")


@every_schema
def test_nothing_of_pydantic_is_left(kind: str | None, language: str) -> None:
    text = to_text(_schema(kind, language))
    assert [word for word in ("$defs", "$comment", '"null"', '"const": 1') if word in text] == []


@every_schema
def test_every_key_and_word_is_explained(kind: str | None, language: str) -> None:
    found = _schema(kind, language)
    keys = [one for part in _inside(found) for one in part.get("properties", {}).values()]
    keys = [one for one in keys if not one.keys() <= {"minItems", "const", "items"}]
    assert len(keys) > 10
    assert [one for one in keys if not one.get("title") or not one.get("description")] == []
    for one in _inside(found):
        if "enumDescriptions" in one:
            assert len(one["enum"]) == len(one["enumDescriptions"])
            assert all(one["enumDescriptions"])


def test_keys_stand_in_the_order_of_the_models() -> None:
    assert list(_schema("programme", "en")["properties"])[:4] == ["plf", "kind", "id", "language"]
    closed = _schema("calendar", "en")["definitions"]["Closed"]
    assert list(closed["properties"]) == ["from", "to", "title", "week"]


@pytest.mark.parametrize(
    ("name", "key", "shown"),
    [
        ("Module", "kind", "seminardag"),
        ("GoalUse", "stage", "introduceres"),
        ("Audience", "levels", "ledere af ledere"),
        ("Audience", "roles", "skolechef (forvaltning, ledere af ledere)"),
    ],
)
def test_words_have_their_meaning(name: str, key: str, shown: str) -> None:
    found = _schema("programme", "da")["definitions"][name]["properties"][key]
    assert found.get("items", found)["enumDescriptions"][0] == shown


# --- the tables of texts ---


def test_every_key_has_one_text_and_no_text_is_left_over() -> None:
    wanted = {text_key(one, name) for one in MODELS.values() for name in one.model_fields}
    assert len(wanted) > 200
    assert {key for key in TEXTS if "." in key} == wanted


def test_every_model_that_is_a_file_or_an_item_has_a_text() -> None:
    items = {
        one["items"]["$ref"].rpartition("/")[2]
        for one in _inside(_schema(None, "en"))
        if "$ref" in one.get("items", {})
    }
    tops = {model(kind).__name__ for kind in KINDS}
    assert {key for key in TEXTS if "." not in key} == items | tops | {"Head"}
    assert set(SNIPPETS) <= items


def test_a_text_has_a_title_and_a_description() -> None:
    said = Said("en", str)
    short = [key for key, text in TEXTS.items() if not said.heading(text)["description"]]
    long = [key for key, text in TEXTS.items() if len(said.heading(text)["title"]) > 30]
    assert (short, long) == ([], [])
    assert [key for key, text in TEXTS.items() if not text.endswith(".")] == []


def test_no_word_and_no_form_is_left_over() -> None:
    explained = {
        word for found in vars(words).values() if isinstance(found, dict) for word in found
    }
    wanted = {
        f"{name}.{word}"
        for name, found in vars(words).items()
        for word in get_args(found)
        if word not in explained or f"{name}.{word}" in WORDS
    }
    assert set(WORDS) == wanted
    raw = [one for kind in KINDS for one in _inside(model(kind).model_json_schema())]
    forms = {one["$comment"] for one in raw if isinstance(one.get("$comment"), str)}
    assert forms - {"municipality"} == set(FORMS)


# --- the files that name them ---


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_file_names_the_schema_of_its_kind(file: Path) -> None:
    found = schema_of(file)
    assert found.parent == shipped("schemas") / "da"
    assert schema_accepts(file.read_text(encoding="utf-8"), found.stem)


def test_the_shipped_schemas_are_all_there() -> None:
    found = {path.relative_to(shipped("schemas")) for path in shipped("schemas").rglob("*.json")}
    assert found == {Path(language, f"{kind or 'plf'}.json") for kind, language in EVERY}

"""The guide to documents says what the table of documents says; the page of views has them all."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from plf_cli.documents import DOCUMENTS, FORMATS
from plf_cli.views.editions import EDITIONS, Edition
from plf_cli.views.labels import labels
from tests.documents.made import Case

DOCS = Path(__file__).parents[1] / "docs"
GUIDE = (DOCS / "da" / "dokumenter.md").read_text(encoding="utf-8")
VIEWS = (DOCS / "views.md").read_text(encoding="utf-8")
ALL = "alle"
BY_DEFAULT = {"uden `--edition`": True, "ja": False}


def table(heading: str) -> list[list[str]]:
    """The cells of the table whose first header is ``heading``, without code marks in the first."""
    found = re.findall(
        rf"^\| {re.escape(heading)} \|.*\n\|[-|]+\n((?:\|.*\n)+)", GUIDE, re.MULTILINE
    )
    rows = [line.strip("|\n").split("|") for text in found for line in text.splitlines()]
    return [[cell.strip() for cell in row] for row in rows]


def test_every_document_is_told_with_its_danish_name() -> None:
    told = {row[0].strip("`"): row[1] for row in table("kommando")}
    names = {f"plf render {name}": labels("da", name)["name"] for name in DOCUMENTS}
    assert list(told.items()) == list(names.items())


def test_every_format_is_told_with_its_documents() -> None:
    told = {row[0].strip("`"): row[2] for row in table("format")}
    for format_, of in told.items():
        having = [name for name, one in DOCUMENTS.items() if format_ in one.formats]
        named = list(DOCUMENTS) if of == ALL else re.findall("`(.*?)`", of)
        assert (format_, named) == (format_, having)
    assert list(told) == list(FORMATS)


def test_every_format_has_a_word_on_the_page_of_the_whole_set() -> None:
    words = labels("da", "index")
    assert [format_ for format_ in list(FORMATS)[1:] if not words.get(format_)] == []


def test_every_edition_is_told_with_the_one_by_default_first() -> None:
    told = {}
    for name, *cells in table("dokument"):
        has = {
            edition: BY_DEFAULT[cell] for edition, cell in zip(EDITIONS, cells, strict=True) if cell
        }
        told[name.strip("`")] = sorted(has, key=has.__getitem__, reverse=True)
    kept = {
        name: [one.editions[0], *sorted(one.editions[1:], key=list(EDITIONS).index)]
        for name, one in DOCUMENTS.items()
    }
    assert told == kept


def test_what_each_edition_shows_is_told() -> None:
    flags = [one.name for one in fields(Edition) if one.name != "id"]
    told = [[cell == "ja" for cell in cells] for _what, *cells in table("i udgaven")]
    assert told == [[getattr(one, flag) for one in EDITIONS.values()] for flag in flags]


# --- the page of views ---


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_key_of_the_json_stands_on_the_page(name: str) -> None:
    keys = set(
        _keys(json.loads(Case("seminar-eksempel", name, DOCUMENTS[name].editions[0]).made("json")))
    )
    assert len(keys) > 12
    assert [key for key in sorted(keys) if f"| `{key}` |" not in VIEWS] == []
    assert f"\n## {name}\n" in VIEWS


def _keys(value: object) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(key for one in value.values() for key in _keys(one))]
    return [key for one in value for key in _keys(one)] if isinstance(value, list) else []


def test_the_links_lead_to_headings() -> None:
    seen: dict[str, int] = {}
    for name in re.findall("^#+ (.*)$", VIEWS, re.MULTILINE):
        seen[name.lower()] = seen.get(name.lower(), 0) + 1
    anchors = {f"{name}-{n}" if n else name for name, times in seen.items() for n in range(times)}
    links = re.findall(r"\]\(#(.*?)\)", VIEWS)
    assert len(links) > 80
    assert set(links) <= anchors

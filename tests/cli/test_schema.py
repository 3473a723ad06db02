"""``plf schema``."""

import json
from pathlib import Path

import pytest

from plf_cli.resources import shipped
from plf_cli.shape import KINDS
from tests.cli.running import Plf


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_a_kind(plf: Plf, kind: str) -> None:
    ran = plf("schema", kind)
    shown = (shipped("schemas") / "en" / f"{kind}.json").read_text(encoding="utf-8")
    assert (ran.out, ran.err, ran.code) == (shown, "", 0)


def test_the_schema_of_any_kind(plf: Plf) -> None:
    found = json.loads(plf("schema").out)
    assert found["properties"]["kind"]["enum"] == list(KINDS)


def test_in_danish(plf: Plf) -> None:
    assert json.loads(plf("schema", "course", "--lang", "da").out)["title"] == "Afvikling"


def test_on_a_console_with_fewer_letters(plf: Plf) -> None:
    ran = plf("schema", "programme", "--lang", "da", encoding="ascii")
    assert json.loads(ran.out)["title"] == "Forløb"


@pytest.mark.parametrize(
    ("kind", "help_"),
    [
        ("programe", "Did you mean “programme”?"),
        ("forløb", "Did you mean “programme”?"),
        ("ferieplan", "Did you mean “calendar”?"),
        ("Course", "Did you mean “course”?"),
        ("x", "Known: calendar, course, directory, framework or programme."),
    ],
)
def test_another_word(plf: Plf, kind: str, help_: str) -> None:
    ran = plf("schema", kind)
    said = f"plf: “{kind}” is not a kind of file.\n     {help_}\n"
    assert (ran.out, ran.err, ran.code) == ("", said, 2)


def test_into_a_file(plf: Plf, tmp_path: Path) -> None:
    file = tmp_path / "schemas" / "course.json"
    ran = plf("schema", "course", "-o", "schemas/course.json")
    assert (ran.out, ran.err, ran.code) == ("", "Written: schemas/course.json\n", 0)
    assert file.read_text(encoding="utf-8") == plf("schema", "course").out
    again = plf("schema", "programme", "-o", "schemas/course.json")
    assert (again.out, again.code) == ("", 1)
    assert plf("schema", "programme", "-o", "schemas/course.json", "--force").code == 0
    assert file.read_text(encoding="utf-8") == plf("schema", "programme").out

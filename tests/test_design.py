"""The description of the house shows the house that stands there."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DESIGN = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
PICTURE = DESIGN.split("```")[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = SETTINGS["tool"]["importlinter"]["contracts"]
PACKAGE = ROOT / "src" / "plf_cli"
HOUSED = sorted(
    path.name if path.is_dir() else path.stem
    for path in PACKAGE.iterdir()
    if (path.is_dir() and (path / "__init__.py").is_file())
    or (path.suffix == ".py" and not path.stem.startswith("__"))
)


def test_there_is_something_to_show() -> None:
    assert len(HOUSED) > 40


@pytest.mark.parametrize("name", HOUSED)
def test_every_module_is_in_the_picture(name: str) -> None:
    assert re.search(rf"(?:^| ){name}(?:\.py|/)", PICTURE, re.MULTILINE)


def test_every_renderer_is_in_the_picture() -> None:
    folders = [path.parent.name for path in (PACKAGE / "render").glob("*/__init__.py")]
    assert len(folders) == 4
    assert [name for name in folders if f"    {name}/" not in PICTURE] == []


def test_the_rows_are_those_that_are_enforced() -> None:
    layers = next(one["layers"] for one in CONTRACTS if one["id"] == "layers")
    rows = re.findall(r"^\| [0-9] \| (.*) \|$", DESIGN, re.MULTILINE)
    told = [set(re.findall(r"`(\w+)/?`", part)) for row in rows for part in row.split("above")]
    assert told == [set(layer.split(" | ")) for layer in layers]

"""The Nu Html Checker finds no error in any document."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import CASES, page

pytestmark = pytest.mark.slow


def errors(vnu: Path, folder: Path) -> list[tuple[str, int, str]]:
    """What is wrong in the pages of a folder: file, line and message."""
    java = shutil.which("java")
    assert java, "Java is needed"
    command = [java, "-jar", str(vnu), "--format", "json", "--stdout", "--exit-zero-always"]
    ran = subprocess.run([*command, str(folder)], capture_output=True, check=True)
    messages: list[dict[str, Any]] = json.loads(ran.stdout)["messages"]
    return sorted(
        (Path(one["url"]).stem, one.get("lastLine", 0), one["message"])
        for one in messages
        if one["type"] != "info"
    )


def test_no_page_has_an_error(vnu: Path, tmp_path: Path) -> None:
    for name in CASES:
        (tmp_path / f"{name}.html").write_text(page(name), encoding="utf-8")
    assert errors(vnu, tmp_path) == []


def test_vnu_would_find_something(vnu: Path, tmp_path: Path) -> None:
    text = page("hostile").replace("<main>", "<main><li>x</li>")
    (tmp_path / "x.html").write_text(text, encoding="utf-8")
    found = errors(vnu, tmp_path)
    assert [file for file, _, _ in found] == ["x"]

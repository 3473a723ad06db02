import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from plf_cli import messages
from tests.cli.running import SILENT, Plf


@pytest.fixture
def plf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Plf]:
    """A plf in an empty folder, which is a workspace of its own whatever lies above it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plf.toml").touch()
    yield Plf(monkeypatch)
    messages.use("en")


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment for a process of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in SILENT}
    return {**kept, "PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8"}

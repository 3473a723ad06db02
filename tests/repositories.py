"""Real git repositories, in which the developer's own settings do not count."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

_NOBODY = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.org")
_SILENT = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_CONFIG_PARAMETERS")


class Repository:
    """A work tree on the branch ``main``, without commits at first."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
        for name in _SILENT:
            monkeypatch.delenv(name, raising=False)
        root.mkdir(parents=True, exist_ok=True)
        self.root = root
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        """What git answers."""
        done = subprocess.run(
            ["git", *_NOBODY, *arguments],
            cwd=self.root,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout.strip()

    def write(self, files: Mapping[str, str | None]) -> None:
        """Write files by their names; None removes one."""
        for name, text in files.items():
            path = self.root / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())

    def commit(self, files: Mapping[str, str | None] | None = None) -> str:
        """Write files, put everything into a commit, and give its name."""
        self.write(files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Ændring")
        return self.git("rev-parse", "HEAD")

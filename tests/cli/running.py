"""plf as a user runs it, but in this process: arguments in, text and exit code out."""

import io
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from plf_cli import cli

SILENT = ("PLF_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS")
"""What of the developer's own environment would change what plf says."""


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    out: str
    err: str
    code: int

    @property
    def findings(self) -> list[dict[str, Any]]:
        """The diagnostics of ``--format json``."""
        found: list[dict[str, Any]] = json.loads(self.out)["diagnostics"]
        return found

    @property
    def places(self) -> list[tuple[str, int, int, str]]:
        """File, line, column and code of each diagnostic of ``--format json``."""
        return [(one["file"], one["line"], one["column"], one["code"]) for one in self.findings]


class Plf:
    """Runs plf in the test's folder, as often as the test asks."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def __call__(
        self,
        *arguments: str | Path,
        stdin: str | bytes = b"",
        env: Mapping[str, str] | None = None,
        encoding: str = "utf-8",
        cwd: Path | None = None,
    ) -> Ran:
        with self._monkeypatch.context() as patch:
            for name in SILENT:
                patch.delenv(name, raising=False)
            for name, value in (env or {}).items():
                patch.setenv(name, value)
            if cwd:
                patch.chdir(cwd)
            given = stdin.encode() if isinstance(stdin, str) else stdin
            out, err = io.BytesIO(), io.BytesIO()
            patch.setattr(sys, "argv", ["plf", *map(str, arguments)])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8"))
            patch.setattr(sys, "stdout", _stream(out, encoding))
            patch.setattr(sys, "stderr", _stream(err, encoding))
            with pytest.raises(SystemExit) as end:
                cli.main()
            assert isinstance(end.value.code, int)
            return Ran(_text(out, encoding), _text(err, encoding), end.value.code)


def _stream(into: io.BytesIO, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(into, encoding, newline="", write_through=True)


def _text(stream: io.BytesIO, encoding: str) -> str:
    return stream.getvalue().decode(encoding)

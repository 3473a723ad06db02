"""A workspace's template -> a PDF, in a process that has no way out and ends in time."""

import base64
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from plf_cli.render.pdf import engine

PATIENCE = 20  # seconds that a template may take
_NOWHERE = "http://127.0.0.1:9"  # the port of the service that throws all away
_PROXIES = ("http_proxy", "https_proxy", "all_proxy")


class Overdue(Exception):
    """The template was stopped: it took too long."""


class Died(Exception):
    """The process ended without an answer: there was no memory left."""


def compile_guarded(files: Mapping[str, bytes], fonts: Path) -> bytes:
    """The PDF of the file ``main``. Raises ``engine.Fault``, ``Overdue`` and ``Died``."""
    contents = {name: base64.b64encode(content).decode() for name, content in files.items()}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as root:
        task = {"files": contents, "fonts": str(fonts.resolve()), "root": root}
        answer, content = _answer(json.dumps(task).encode(), root)
    if answer:
        raise engine.Fault(answer["message"], answer["diagnostic"])
    return content


def _answer(task: bytes, folder: str) -> tuple[dict[str, str], bytes]:
    """What the process says, and the PDF behind it."""
    try:
        done = subprocess.run(  # noqa: S603 - it is our own program
            [sys.executable, "-P", engine.__file__],
            input=task,
            capture_output=True,
            check=False,
            cwd=folder,
            env=_without_network(),
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        raise Overdue from None
    head, newline, content = done.stdout.partition(b"\n")
    if not newline:
        raise Died(done.stderr.decode(errors="replace"))
    return json.loads(head), content


def _without_network() -> dict[str, str]:
    """The surroundings of a process whose every connection leads nowhere."""
    proxies = [*_PROXIES, *(name.upper() for name in _PROXIES)]
    kept = {name: value for name, value in os.environ.items() if name.lower() != "no_proxy"}
    return kept | dict.fromkeys(proxies, _NOWHERE) | {"RUST_BACKTRACE": "0"}

"""A small editor: opens files in the real yaml-language-server and reads what it says of them."""

import json
import os
import queue
import shutil
import subprocess
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

VERSION = "1.25.0"
PATIENCE = 60  # seconds; a busy machine is no fault
_SETTINGS_ASKED = "workspace/configuration"
_SETTINGS = {
    "validate": True,
    "yamlVersion": "1.2",
    "schemaStore": {"enable": False},
    "kubernetesCRDStore": {"enable": False},
}


def program(folder: Path) -> list[str]:
    """The command that runs the server: the named one, one on the path, else a fresh one."""
    if named := os.environ.get("PLF_YAML_LANGUAGE_SERVER"):
        return _command(Path(named))
    if found := shutil.which("yaml-language-server"):
        return _command(Path(found))
    npm, package = shutil.which("npm"), f"yaml-language-server@{VERSION}"
    assert npm, "npm is needed, or PLF_YAML_LANGUAGE_SERVER must name the server"
    install = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", package]
    subprocess.run(install, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return _command(folder / "node_modules" / "yaml-language-server" / "bin")


def _command(place: Path) -> list[str]:
    """The command of a server's file, or of the folder that holds it."""
    file = place / "yaml-language-server" if place.is_dir() else place
    node = shutil.which("node")
    script = file.resolve()
    is_script = script.read_bytes().startswith(b"#!") and b"node" in script.read_bytes()[:40]
    return [node, str(script), "--stdio"] if node and is_script else [str(file), "--stdio"]


class Editor:
    """A running server; ``lines`` says where it finds fault."""

    def __init__(
        self,
        command: list[str],
        folder: Path | None = None,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        """The ``folder`` that is opened, and what its settings say of ``yaml``."""
        self._folder = folder
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._inbox: queue.Queue[dict[str, Any]] = queue.Queue()
        self._settings = {**_SETTINGS, **(settings or {})}
        self._number = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        root = self._folder.as_uri() if self._folder else None
        can = {"workspace": {"configuration": True}, "textDocument": {"publishDiagnostics": {}}}
        self._ask("initialize", {"processId": os.getpid(), "rootUri": root, "capabilities": can})
        self._tell("initialized", {})
        self._reply(self._await(lambda said: said.get("method") == _SETTINGS_ASKED))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.communicate()

    def diagnostics(self, file: Path, text: str | None = None) -> list[dict[str, Any]]:
        """What the server says of a file, with this text in it.

        Each time the file has another name, since nothing tells an answer from the one before.
        """
        self._number += 1
        address = file.with_name(f"{self._number}-{file.name}").as_uri()
        content = file.read_text(encoding="utf-8") if text is None else text
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": content}
        self._tell("textDocument/didOpen", {"textDocument": document})
        said = self._await(
            lambda said: (
                said.get("method") == "textDocument/publishDiagnostics"
                and said["params"]["uri"] == address
            )
        )
        self._tell("textDocument/didClose", {"textDocument": {"uri": address}})
        found: list[dict[str, Any]] = said["params"]["diagnostics"]
        return found

    def lines(self, file: Path, text: str | None = None) -> list[int]:
        """The lines, from 1, in which the server finds fault."""
        found = self.diagnostics(file, text)
        return sorted({one["range"]["start"]["line"] + 1 for one in found})

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        return self._await(lambda said: said.get("id") == number and "method" not in said)

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _await(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The next message of this sort; what the server asks meanwhile is answered."""
        while True:
            said = self._inbox.get(timeout=PATIENCE)
            if wanted(said):
                return said
            if "id" in said and "method" in said:
                self._reply(said)

    def _reply(self, said: dict[str, Any]) -> None:
        """Answer what the server asks: its settings; to all else it hears nothing of use."""
        items = said["params"].get("items", []) if said["method"] == _SETTINGS_ASKED else []
        settings = [self._settings if item.get("section") == "yaml" else {} for item in items]
        self._send({"id": said["id"], "result": settings or None})

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        assert self._process.stdout
        while line := self._process.stdout.readline():
            if line.lower().startswith(b"content-length:"):
                size = int(line.partition(b":")[2])
                while self._process.stdout.readline().strip():
                    pass
                self._inbox.put(json.loads(self._process.stdout.read(size)))

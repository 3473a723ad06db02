"""The judges of pages that npm has: axe-core for access, vnu for HTML itself."""

import os
import shutil
import subprocess
from pathlib import Path

_VERSIONS = {"axe-core": "4.14.1", "vnu-jar": "26.9.27"}
_FILES = {"axe-core": "axe.min.js", "vnu-jar": "build/dist/vnu.jar"}
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def package(name: str, folder: Path) -> Path:
    """The file of a package that does the work, installed into ``folder`` where it is missing.

    ``PLF_NODE_MODULES`` names a folder that has it already.
    """
    modules = Path(os.environ.get("PLF_NODE_MODULES") or folder / "node_modules")
    file = modules / name / _FILES[name]
    if not file.is_file():
        npm = shutil.which("npm")
        assert npm, "npm is needed, or PLF_NODE_MODULES must name a folder with the packages"
        install = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]
        subprocess.run(
            [*install, str(modules.parent), f"{name}@{_VERSIONS[name]}"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return file


def browser() -> str:
    """The program of the browser; ``PLF_CHROMIUM`` names another one than that on the path."""
    found = os.environ.get("PLF_CHROMIUM") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    assert found, "Chromium is needed, or PLF_CHROMIUM must name the browser"
    return found

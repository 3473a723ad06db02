"""What ical.js, which is not ours and reads zones by a file's own rules, finds in a calendar."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

VERSION = "2.2.1"
SCRIPT = Path(__file__).with_name("read.mjs")


def library(folder: Path) -> Path:
    """The file of ical.js: the named one, else a fresh one in ``folder``."""
    if named := os.environ.get("PLF_ICAL_JS"):
        return Path(named)
    npm = shutil.which("npm")
    assert npm, "npm is needed, or PLF_ICAL_JS must name ical.js"
    install = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", f"ical.js@{VERSION}"]
    subprocess.run(install, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return folder / "node_modules" / "ical.js" / "dist" / "ical.js"


def read(script: Path, file: Path) -> dict[str, Any]:
    """The calendar in ``file``: its name, and each event with its instants."""
    node = shutil.which("node")
    assert node, "node is needed"
    done = subprocess.run(
        [node, str(SCRIPT), str(script), str(file)], check=True, capture_output=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found

"""The first line of a file, by which an editor finds the file's schema."""

import re
from pathlib import Path

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def schema_of(file: Path) -> Path:
    """The schema that a file names in its first line."""
    found = MODELINE.match(file.read_text(encoding="utf-8"))
    assert found, file
    return (file.parent / found[1]).resolve()

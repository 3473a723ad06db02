"""Golden files: what plf writes, to the last character; ``PLF_UPDATE_GOLDEN=1`` writes them."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def compare(name: str, text: str) -> None:
    """Fail where ``text`` is not what the golden file ``name`` holds, or where there is none."""
    file = FOLDER / name
    if os.environ.get("PLF_UPDATE_GOLDEN") == "1":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    assert file.is_file(), f"{name} is missing: run with PLF_UPDATE_GOLDEN=1 and look at it"
    assert text == file.read_bytes().decode().replace("\r\n", "\n")


def kept(folder: str) -> set[str]:
    """The names of the golden files in a folder, so that none is left that no test compares."""
    return {f"{folder}/{file.name}" for file in (FOLDER / folder).iterdir()}

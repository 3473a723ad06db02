"""Paths as Windows writes them: shown with forward slashes, and understood with either."""

from pathlib import Path, PureWindowsPath

import pytest

from plf_cli.catalogue import Catalogue, Entry
from plf_cli.references import file_name
from tests.cli.files import CLEAN, ERROR, write
from tests.cli.running import Plf

PATHS = [
    r"programmes\forloeb.yaml",
    r"C:\plf\programmes\forloeb.yaml",
    r"\\server\plf\forloeb.yaml",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_file_is_known_by_its_name(path: str) -> None:
    """Also one that cannot be read, and one whose path was never turned round."""
    for shown in (path, PureWindowsPath(path).as_posix()):
        assert Entry(shown, b"kind: programme\n\xff").name == (None, "forloeb")
        entry = Entry(shown, CLEAN.encode())
        assert Catalogue([entry]).entry("programme", "forloeb") is entry
        assert file_name(entry) is None


def test_files_are_shown_with_forward_slashes(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/courses/forloeb.yaml": ERROR})
    for argument in ("programmes", Path("programmes", "courses", "forloeb.yaml")):
        (found,) = plf("validate", argument, "--format", "json").findings
        assert found["file"] == "programmes/courses/forloeb.yaml"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
def test_a_file_from_notepad(plf: Plf, mark: bytes, newline: bytes) -> None:
    """A mark at the start, other line ends: the places stay, and the lines are shown whole."""
    content = mark + ERROR.encode().replace(b"\n", newline)
    ran = plf("validate", "-", stdin=content)
    assert ran.out.splitlines()[:4] == [
        "<stdin>:3:1: error PLF102: Unknown key “titel”.",
        "    |",
        "  3 | titel: Forløb",
        "    | ^^^^^",
    ]

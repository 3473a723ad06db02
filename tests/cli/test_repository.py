"""The repository's own programmes: what every fresh clone shows first."""

import shutil
from pathlib import Path

import pytest

from plf_cli.resources import shipped
from tests.cli.running import Plf

ROOT = shipped("programmes").parent
COURSE = "programmes/courses/ledere-af-ledere-2020.yaml"


@pytest.fixture
def place() -> tuple[int, int]:
    """Line and column of the network meeting on 15 April 2022."""
    lines = (ROOT / COURSE).read_text(encoding="utf-8").splitlines()
    (found,) = (
        (at, line.find("2022-04-15")) for at, line in enumerate(lines, 1) if "2022-04" in line
    )
    return found[0], found[1] + 1


def test_no_findings(plf: Plf) -> None:
    ran = plf("validate", cwd=ROOT)
    assert ran.out == "29 files: no findings, 1 waived.\n"
    assert (ran.code, ran.err) == (0, "")


def test_one_error_without_the_waivers(plf: Plf, place: tuple[int, int]) -> None:
    ran = plf("validate", "--no-waivers", "--format", "json", cwd=ROOT)
    errors = [found for found in ran.findings if found["severity"] == "error"]
    (error,) = errors
    assert (error["file"], error["line"], error["column"], error["code"]) == (
        COURSE,
        *place,
        "PLF501",
    )
    assert (error["end_line"], error["end_column"]) == (place[0], place[1] + len("2022-04-15"))
    assert "langfredag" in error["message"]
    assert ran.code == 1


def test_one_error_in_words(plf: Plf, place: tuple[int, int]) -> None:
    ran = plf("validate", "--no-waivers", cwd=ROOT)
    shown = (
        f"{COURSE}:{place[0]}:{place[1]}: error PLF501: Friday 15 April 2022 is a public holiday: "
    )
    assert shown in ran.out
    assert ran.out.count("error PLF") == 1
    assert ran.out.endswith("\n29 files: 1 error.\n")


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_other_line_ends_change_no_place(plf: Plf, tmp_path: Path, newline: str) -> None:
    """A checkout on Windows, where git turns line ends round, validates alike."""
    shutil.copytree(shipped("programmes"), tmp_path / "programmes")
    for file in (tmp_path / "programmes").rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", newline.encode()))
    for options in (["--notes"], ["--notes", "--no-waivers"]):
        here, there = (plf("validate", *options, cwd=folder) for folder in (ROOT, tmp_path))
        assert there == here
    here, there = (plf("validate", "--format", "json", cwd=folder) for folder in (ROOT, tmp_path))
    assert there == here


def test_other_line_ends_change_no_agenda(plf: Plf, tmp_path: Path) -> None:
    shutil.copytree(shipped("programmes"), tmp_path / "programmes")
    for file in (tmp_path / "programmes").rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    command = ("render", "agenda", "seminar-ledelsesteams", "--format", "md")
    assert plf(*command).out == plf(*command, cwd=ROOT).out


@pytest.mark.parametrize(
    "file", sorted(shipped("programmes").rglob("*.yaml")), ids=lambda path: path.stem
)
def test_each_file_alone(plf: Plf, file: Path) -> None:
    ran = plf("validate", file, cwd=ROOT)
    assert ran.out.startswith("1 file: no findings")
    assert ran.code == 0

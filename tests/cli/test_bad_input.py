"""Bad input: one clear diagnostic each, at its place, as text that can be read beside the file."""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plf_cli.rules import RULES
from tests.cli.running import Plf, Ran

BAD = Path(__file__).parent.parent / "bad"
CASES = sorted(path for path in BAD.iterdir() if path.suffix != ".expected")
OPTIONS = "# plf-options:"
UPDATE = os.environ.get("PLF_UPDATE_GOLDEN") == "1"


def _copy(case: Path, into: Path) -> None:
    into.mkdir(exist_ok=True)
    if case.is_dir():
        shutil.copytree(case, into / case.name)
    else:
        shutil.copy(case, into)


def _compare(case: str, text: str) -> None:
    file = BAD / f"{case}.expected"
    if UPDATE:
        file.write_bytes(text.encode())
    assert text == file.read_text(encoding="utf-8")


def _options(case: Path) -> list[str]:
    """The options that show a fault, as the case's first file says in its first line."""
    first = min(case.rglob("*.yaml")) if case.is_dir() else case
    line = first.read_bytes().partition(b"\n")[0].decode("utf-8", "replace")
    return line.removeprefix(OPTIONS).split() if line.startswith(OPTIONS) else []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_bad_file(plf: Plf, tmp_path: Path, case: Path) -> None:
    _copy(case, tmp_path / "programmes")
    ran = plf("validate", *_options(case))
    _compare(case.stem, ran.out)
    is_note = ": note PLF" in ran.out
    assert (ran.code, ran.err) == (int(not is_note), "")
    assert "Traceback" not in ran.out


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.stem != "eight-faults"], ids=lambda case: case.stem
)
def test_one_diagnostic_for_one_fault(plf: Plf, tmp_path: Path, case: Path) -> None:
    _copy(case, tmp_path / "programmes")
    assert len(plf("validate", "--format", "json", *_options(case)).findings) == 1


def test_how_many_there_are() -> None:
    assert len(CASES) >= 120
    stems = sorted(path.stem for path in BAD.glob("*.expected"))
    assert stems == sorted(case.stem for case in CASES)


def test_eight_faults_in_one_file(plf: Plf, tmp_path: Path) -> None:
    _copy(BAD / "eight-faults.yaml", tmp_path / "programmes")
    findings = plf("validate", "--format", "json").findings
    assert len(findings) == 8
    assert len({found["code"] for found in findings}) == 8
    assert len({(found["line"], found["column"]) for found in findings}) == 8
    assert {found["code"][:4] for found in findings} == {"PLF1", "PLF2", "PLF5", "PLF6"}


# --- what cannot lie in a repository ---


def _programme(path: Path, title: str) -> str:
    return f"kind: programme\nid: {path.stem}\ntitle: {title}\n"


def _unencodable(path: Path) -> None:
    path.write_bytes(_programme(path, "Førstehjælp").encode("cp1252"))


def _utf16(path: Path) -> None:
    path.write_bytes(_programme(path, "Forløb").encode("utf-16"))


def _nul(path: Path) -> None:
    path.write_text(_programme(path, "Forl\0b"), encoding="utf-8")


def _deep_brackets(path: Path) -> None:
    path.write_text(_programme(path, "[" * 10_000 + "]" * 10_000), encoding="utf-8")


def _deep_keys(path: Path) -> None:
    levels = (" " * level + "a:\n" for level in range(1_000))
    path.write_text(_programme(path, "Deep") + "".join(levels), encoding="utf-8")


def _deep_lists(path: Path) -> None:
    lists = "- " * 10_000
    path.write_text(f"{_programme(path, 'Deep')}outcomes:\n{lists}a\n", encoding="utf-8")


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.write(_programme(path, "Huge").encode())
        file.truncate(50_000_000)


def _link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def _link_to_nowhere(path: Path) -> None:
    path.symlink_to("elsewhere.yaml")


MADE: list[tuple[Callable[[Path], None], int, int, str, str]] = [
    (_unencodable, 3, 9, "PLF003", "The file is not UTF-8: byte 0xF8 (“ø” in Windows-1252)."),
    (_utf16, 1, 1, "PLF003", "The file is UTF-16, not UTF-8."),
    (_nul, 3, 12, "PLF004", "The character U+0000 may not stand in a file."),
    (_deep_brackets, 3, 67, "PLF009", "Nested deeper than 60 levels."),
    (_deep_keys, 64, 61, "PLF009", "Nested deeper than 60 levels."),
    (_deep_lists, 5, 119, "PLF009", "Nested deeper than 60 levels."),
    (_huge, 1, 1, "PLF002", "The file is larger than 2 MB."),
    (_link_to_itself, 1, 1, "PLF001", "The link leads back to itself."),
    (_link_to_nowhere, 1, 1, "PLF001", "The file does not exist."),
]


@pytest.mark.parametrize("within", ["programmes", "."])
@pytest.mark.parametrize(("make", "line", "column", "code", "message"), MADE)
def test_a_file_that_cannot_be_read(
    plf: Plf,
    tmp_path: Path,
    make: Callable[[Path], None],
    line: int,
    column: int,
    code: str,
    message: str,
    within: str,
) -> None:
    """Both as a file of the workspace and as one beside it, which is looked up another way."""
    path = tmp_path / within / "x.yaml"
    path.parent.mkdir(exist_ok=True)
    make(path)
    shown = path.relative_to(tmp_path).as_posix()
    ran = plf("validate", shown, "--format", "json")
    found = [(one["file"], one["line"], one["column"], one["code"]) for one in ran.findings]
    assert found == [(shown, line, column, code)]
    assert ran.findings[0]["message"] == message
    assert (ran.code, ran.err) == (1, "")


@pytest.mark.parametrize(
    ("path", "code", "message"),
    [
        ("missing.yaml", "PLF001", "The file does not exist."),
        ("nowhere/missing.yaml", "PLF001", "The file does not exist."),
        ("plf.toml/missing.yaml", "PLF001", "The file cannot be read: Not a directory."),
        ("x" * 5_000, "PLF001", "The file cannot be read: File name too long."),
        ("folder", "PLF016", "There is no YAML file in this folder."),
    ],
    ids=["file", "folder", "below a file", "long name", "empty folder"],
)
def test_a_path_that_leads_to_no_file(
    plf: Plf, tmp_path: Path, path: str, code: str, message: str
) -> None:
    (tmp_path / "folder").mkdir()
    ran = plf("validate", path, "--format", "json")
    assert ran.places == [(path, 1, 1, code)]
    assert ran.findings[0]["message"] == message
    assert (ran.code, ran.err) == (1, "")


@contextmanager
def _as_an_ordinary_user() -> Iterator[None]:
    """Nobody in particular: root may read every file."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_file_that_may_not_be_read(plf: Plf, monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to others
        monkeypatch.chdir(name)
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "plf.toml").touch()
        file = folder / "x.yaml"
        file.write_text("kind: programme\nid: x\ntitle: Forløb\n", encoding="utf-8")
        ordinary = plf("validate", "x.yaml")
        file.chmod(0)
        with _as_an_ordinary_user():
            ran = plf("validate", "x.yaml")
        monkeypatch.undo()
    assert ordinary.code == 0
    assert ran == Ran(
        "x.yaml:1:1: error PLF001: The file may not be read.\n"
        "    = help: Check its permissions.\n\n"
        "1 file: 1 error.\n",
        "",
        1,
    )


def _name(make: Callable[[Path], None]) -> str:
    return f"made{make.__name__.replace('_', '-')}.yaml"


def _told(text: str) -> set[tuple[str, int, int, str]]:
    """File, line, column and code of each finding in a text."""
    found = re.findall(r"^(\S+):(\d+):(\d+): (?:error|warning|note) (PLF\d{3})", text, re.MULTILINE)
    return {(file, int(line), int(column), code) for file, line, column, code in found}


def test_all_of_them_in_one_run(plf: Plf, tmp_path: Path) -> None:
    folder = tmp_path / "programmes"
    for case in CASES:
        _copy(case, folder)
    for make, *_rest in MADE:
        make(folder / _name(make))
    made = {(f"programmes/{_name(make)}", *place[:3]) for make, *place in MADE}
    told = [(BAD / f"{case.stem}.expected").read_text(encoding="utf-8") for case in CASES]
    notes = {one for text in told if ": note PLF" in text for one in _told(text)}
    findings = {one for text in told for one in _told(text)} - notes
    ran = plf("validate", "--format", "json")
    assert set(ran.places) == findings | made
    assert ran.places == sorted(ran.places)
    assert (ran.code, ran.err) == (1, "")
    assert notes <= set(plf("validate", "--notes", "--format", "json").places)


def test_every_code_has_a_case() -> None:
    """Some are made by the tests, because such a file cannot lie in a repository."""
    told = {one[3] for path in BAD.glob("*.expected") for one in _told(path.read_text("utf-8"))}
    made = {case[3] for case in MADE} | {"PLF016", "PLF017", "PLF024"}
    assert told | made == {rule.code for rule in RULES}


def test_the_faults_of_one_file_are_not_another_files_faults(plf: Plf, tmp_path: Path) -> None:
    """The id of a faulty file counts as known, so that one fault does not become ten."""
    folder = tmp_path / "programmes"
    _copy(BAD / "clock-with-dot.yaml", folder)
    course = "kind: course\nid: kursus\nprogramme: clock-with-dot\nsessions:\n  - {module: dag-1}\n"
    (folder / "kursus.yaml").write_text(course)
    ran = plf("validate", "--format", "json")
    assert ran.places == [("programmes/clock-with-dot.yaml", 7, 12, "PLF106")]

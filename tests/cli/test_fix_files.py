"""``plf fix`` on whole files: nothing else changes, and what cannot be done is told."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import plf_cli
from plf_cli.cli.console import Failure
from plf_cli.cli.files import rewrite
from plf_cli.resources import is_installed, shipped
from tests.cli.files import CLEAN, write
from tests.cli.running import Plf
from tests.cli.test_bad_input import CASES, _copy
from tests.cli.test_fix import FILE, HEAD, ROUNDS, findings

# --- the files in tests/bad ---


def _mended(text: str, findings: list[dict[str, Any]]) -> str:
    """The text with what the findings say put at their places, and nothing else done to it."""
    lines = text.split("\n")
    for one in sorted(findings, key=lambda one: (one["line"], one["column"]), reverse=True):
        assert one["line"] == one["end_line"]
        line = lines[one["line"] - 1]
        before, after = line[: one["column"] - 1], line[one["end_column"] - 1 :]
        lines[one["line"] - 1] = before + one["fix"] + after
    return "\n".join(lines)


def _mend(plf: Plf, folder: Path) -> int:
    """Mend the files of a folder by the fixes that ``plf validate`` tells, and count them."""
    number = 0
    while found := [one for one in findings(plf, folder) if one["fix"]]:
        before = len(findings(plf, folder))
        for name in {one["file"] for one in found}:
            file = folder / name
            own = [one for one in found if one["file"] == name]
            text = _mended(file.read_bytes().decode(), own)
            file.write_bytes(text.encode())
            number += len(own)
        assert len(findings(plf, folder)) == before - len(found)
    return number


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_bad_file(plf: Plf, tmp_path: Path, case: Path) -> None:
    """It changes nothing but what is said of it, and a second run changes nothing."""
    for name in ("by-hand", "by-fix"):
        (tmp_path / name).mkdir()
        _copy(case, tmp_path / name / "programmes")
        (tmp_path / name / "plf.toml").touch()
    by_hand, by_fix = tmp_path / "by-hand", tmp_path / "by-fix"
    before = _contents(by_fix)
    number = _mend(plf, by_hand)
    ran = plf("fix", cwd=by_fix)
    after = _contents(by_fix)
    assert after == _contents(by_hand)
    lines = ran.out.splitlines()
    assert len(lines) == number + 1
    assert {line.split(":")[0] for line in lines[:-1]} == {
        name for name in before if before[name] != after[name]
    }
    again = plf("fix", cwd=by_fix)
    assert (_contents(by_fix), again.code) == (after, ran.code)
    assert again.out.endswith(": nothing to fix.\n")
    assert "Traceback" not in ran.err


def test_bad_files_hold_something_to_fix(plf: Plf, tmp_path: Path) -> None:
    for case in CASES:
        _copy(case, tmp_path / "programmes")
    assert len(plf("fix").out.splitlines()) > 4


def test_the_shipped_programmes_need_nothing(plf: Plf, tmp_path: Path) -> None:
    for name in ("programmes", "schemas"):
        shutil.copytree(shipped(name), tmp_path / name)
    ran = plf("fix")
    assert ran.out.endswith(" files: nothing to fix.\n")
    assert (ran.out.count("\n"), ran.err, ran.code) == (1, "", 0)


# --- the first line for editors ---

LINE = "# yaml-language-server: $schema="


@pytest.mark.parametrize(
    ("files", "name", "text", "schema"),
    [
        (["schemas/programme.json"], FILE, HEAD, "../schemas/programme.json"),
        (["schemas/programme.json"], FILE, f"# æ\n{HEAD}", "../schemas/programme.json"),
        (["schemas/programme.json"], FILE, f"---\n{HEAD}", "../schemas/programme.json"),
        (["schemas/programme.json"], FILE, f"%YAML 1.2\n---\n{HEAD}", "../schemas/programme.json"),
        (["schemas/programme.json"], "programmes/a/b/forloeb.yaml", HEAD,
         "../../../schemas/programme.json"),
        (["schemas/en/programme.json", "schemas/da/programme.json"], FILE, HEAD,
         "../schemas/da/programme.json"),
        (["schemas/en/programme.json"], FILE, HEAD, "../schemas/en/programme.json"),
        (["schemas/course.json"], FILE, HEAD, None),
        ([], FILE, HEAD, None),
        (["schemas/programme.json"], FILE, f"{LINE}x.json\n{HEAD}", None),
        (["schemas/programme.json"], FILE, f"{HEAD}#yaml-language-server : $schema=x.json\n", None),
        (["schemas/programme.json"], "drafts/forloeb.yaml", HEAD, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("mark", "ends"), [(b"", "\n"), (b"\xef\xbb\xbf", "\r\n"), (b"", "\r")])
def test_the_line_for_editors(
    plf: Plf,
    tmp_path: Path,
    files: list[str],
    name: str,
    text: str,
    schema: str | None,
    mark: bytes,
    ends: str,
) -> None:
    write(tmp_path, dict.fromkeys(files, "{}"))
    write(tmp_path, {name: ""})
    content = text.replace("\n", ends).encode()
    (tmp_path / name).write_bytes(mark + content)
    assert _no_line(plf, name) == ([(name, 1, 1, "PLF024")] if schema else [])
    ran = plf("fix", name)
    line = f"{LINE}{schema}{ends}".encode() if schema else b""
    assert (tmp_path / name).read_bytes() == mark + line + content
    said = f"{name}:1:1: PLF024 + {LINE}{schema}\n1 file: 1 fix.\n"
    assert ran.out == (said if schema else "1 file: nothing to fix.\n")
    assert _no_line(plf, name) == []


def test_a_line_to_the_schema_of_another_kind(plf: Plf, tmp_path: Path) -> None:
    """People mend it: the line may be right and the kind wrong."""
    write(tmp_path, {"schemas/programme.json": "{}", FILE: f"{LINE}../schemas/course.json\n{HEAD}"})
    (found,) = plf("validate", "--notes", "--format", "json").findings
    assert found["message"] == "The line leads editors to the schema of another kind: course."
    assert found["help"] == f"Write: {LINE}../schemas/programme.json"
    assert (found["line"], found["end_column"]) == (1, len(f"{LINE}../schemas/course.json") + 1)
    assert plf("fix").out == "1 file: nothing to fix.\n"


def _no_line(plf: Plf, name: str) -> list[tuple[str, int, int, str]]:
    places = plf("validate", name, "--notes", "--format", "json").places
    return [place for place in places if place[3] == "PLF024"]


def test_the_language_of_plf_toml_picks_the_schema(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"schemas/en/programme.json": "{}", "schemas/da/programme.json": "{}"})
    write(tmp_path, {FILE: HEAD, "plf.toml": 'language = "en"'})
    plf("fix")
    assert (tmp_path / FILE).read_text("utf-8") == f"{LINE}../schemas/en/programme.json\n{HEAD}"


# --- the difference ---


@pytest.mark.parametrize("name", ["forloeb.yaml", "et forløb.yaml"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_git_applies_the_difference(
    plf: Plf, tmp_path: Path, name: str, ends: str, last: str
) -> None:
    file = tmp_path / "programmes" / name
    file.parent.mkdir()
    content = (ROUNDS + last).replace("\n", ends).encode()
    file.write_bytes(content)
    ran = plf("fix", "--diff")
    assert ran.err == "1 file: 4 fixes.\n"
    assert ran.code == 1
    assert file.read_bytes() == content
    (tmp_path / "difference").write_bytes(ran.out.encode())
    git = ["git", "-c", "core.autocrlf=false", "apply", "-p0", "--whitespace=nowarn", "difference"]
    subprocess.run(git, cwd=tmp_path, check=True)
    by_git = file.read_bytes()
    file.write_bytes(content)
    plf("fix")
    assert file.read_bytes() == by_git != content


def test_no_difference(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: HEAD})
    ran = plf("fix", "--diff")
    assert (ran.out, ran.err, ran.code) == ("", "1 file: nothing to fix.\n", 0)


# --- files that are left as they are ---

FAULTY = HEAD.replace("title", "titel")
DONE = "programmes/forloeb.yaml:3:1: PLF102 “titel” → title\n1 file: 1 fix.\n"


def test_standard_input_is_refused(plf: Plf) -> None:
    ran = plf("fix", "-", stdin=FAULTY)
    assert (ran.out, ran.code) == ("", 2)
    assert ran.err == "plf: Standard input cannot be changed.\n     Name files or folders.\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("brudt", f'{FAULTY}purpose: "x\n', ":4:10: The quote that opens here is never closed."),
        ("twice", f"{FAULTY}id: andet\n", ":4:1: The key “id” stands twice; first in line 2."),
        ("tag", f"{FAULTY}purpose: !!str x\n", None),
        ("cut", f"{FAULTY}purpose: [x\nnotes: x #2\n", None),
    ],
)
def test_a_file_with_broken_yaml(
    plf: Plf, tmp_path: Path, name: str, text: str, said: str | None
) -> None:
    """It is left as it is, and the others are mended."""
    write(tmp_path, {FILE: FAULTY, f"programmes/{name}.yaml": text})
    ran = plf("fix")
    assert (ran.out, ran.code) == (DONE, 1)
    assert ran.err.startswith(f"programmes/{name}.yaml:4:")
    assert ran.err.endswith(f"{said or ''} The file is left as it is.\n")
    assert (tmp_path / f"programmes/{name}.yaml").read_bytes() == text.encode()
    assert (tmp_path / FILE).read_text("utf-8") == HEAD


def test_a_file_that_is_not_there(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: FAULTY})
    ran = plf("fix", FILE, "missing.yaml")
    assert (ran.out, ran.err, ran.code) == (DONE, "missing.yaml:1:1: The file does not exist.\n", 1)


def test_a_file_that_may_not_be_written(plf: Plf, tmp_path: Path) -> None:
    closed = "programmes/andet.yaml"
    write(tmp_path, {FILE: FAULTY, closed: FAULTY.replace("forloeb", "andet")})
    (tmp_path / closed).chmod(0o444)
    ran = plf("fix")
    assert (ran.out, ran.code) == (DONE.replace("1 file", "2 files"), 1)
    assert ran.err == f"plf: {closed} may not be written.\n"
    assert (tmp_path / closed).read_text("utf-8") == FAULTY.replace("forloeb", "andet")
    assert plf("fix", "--diff").code == 1


def test_a_file_of_plf_itself(tmp_path: Path) -> None:
    package = Path(plf_cli.__file__).parent
    assert is_installed(package / "programmes" / "x.yaml")
    assert not is_installed(tmp_path / "x.yaml")
    (tmp_path / "link.yaml").symlink_to(package / "programmes" / "x.yaml")
    assert is_installed(tmp_path / "link.yaml")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_mode_and_links_stay(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"elsewhere/forloeb.yaml": FAULTY, "programmes/x.txt": ""})
    target = tmp_path / "elsewhere/forloeb.yaml"
    target.chmod(0o640)
    (tmp_path / FILE).symlink_to("../elsewhere/forloeb.yaml")
    assert plf("fix").out == DONE
    assert (tmp_path / FILE).readlink().as_posix() == "../elsewhere/forloeb.yaml"
    assert target.read_text("utf-8") == HEAD
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in target.parent.iterdir()) == ["forloeb.yaml"]


def test_a_file_that_somebody_else_changed_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(b"theirs")
    with pytest.raises(Failure, match="changed by someone else"):
        rewrite(file, b"read", b"ours")
    assert file.read_bytes() == b"theirs"
    assert [path.name for path in tmp_path.iterdir()] == ["x.yaml"]


def test_only_the_files_asked_for(plf: Plf, tmp_path: Path) -> None:
    other = "programmes/andet.yaml"
    write(tmp_path, {FILE: FAULTY, other: FAULTY.replace("forloeb", "andet")})
    assert plf("fix", FILE).out == DONE
    assert (tmp_path / other).read_text("utf-8") == FAULTY.replace("forloeb", "andet")


def test_a_file_without_findings_is_not_touched(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: CLEAN})
    os.utime(tmp_path / FILE, ns=(1, 1))
    plf("fix")
    assert (tmp_path / FILE).stat().st_mtime_ns == 1


def test_no_cpr_number_is_repeated(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: f"{FAULTY}notes: ring til 010203-0405\n"})
    assert "0405" not in plf("fix", "--diff").out
    assert (tmp_path / FILE).read_text("utf-8").endswith("010203-0405\n")

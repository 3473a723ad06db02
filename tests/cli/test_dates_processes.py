"""plf dates suggest in processes of its own: two that write at once, Ctrl-C, and chance."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.many_courses import TODAY, many_courses
from plf_cli.resources import shipped
from tests.cli.files import write

pytestmark = pytest.mark.slow
PLF = [sys.executable, "-m", "plf_cli", "dates", "suggest"]
SEMINAR = ["seminar-eksempel", "--all", "--today", "2026-12-15"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The shipped seminar, in a workspace."""
    text = (shipped("programmes") / "courses/seminar-eksempel.yaml").read_text("utf-8")
    write(tmp_path, {"plf.toml": "", "programmes/seminar-eksempel.yaml": text})
    return tmp_path / "programmes/seminar-eksempel.yaml"


def _start(folder: Path, environment: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PLF, *arguments], cwd=folder, env=environment, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def test_two_that_write_at_once(file: Path, environment: dict[str, str]) -> None:
    """The file is what one of them wrote, whole; who came too late says so."""
    before, alone = file.read_bytes(), set()
    wanted = ("mon", "thu")
    for weekday in wanted:
        assert _ended(file, environment, weekday).returncode == 0
        alone.add(file.read_bytes())
        file.write_bytes(before)
    assert len(alone) == 2
    for _again in range(3):
        both = [
            _start(file.parent, environment, *SEMINAR, "--write", "--weekdays", weekday)
            for weekday in wanted
        ]
        said = [one.communicate()[1] for one in both]
        codes = [one.returncode for one in both]
        assert file.read_bytes() in alone or codes == [0, 0]
        assert 0 in codes
        assert all(
            code == 0 or "has been changed by someone else" in text
            for code, text in zip(codes, said, strict=True)
        )
        file.write_bytes(before)


def _ended(file: Path, environment: dict[str, str], weekday: str) -> subprocess.Popen[str]:
    started = _start(file.parent, environment, *SEMINAR, "--write", "--weekdays", weekday)
    started.communicate()
    return started


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another matter there")
@pytest.mark.parametrize("seconds", [8, 15])
def test_ctrl_c(tmp_path: Path, environment: dict[str, str], seconds: int) -> None:
    """The best so far is shown, and nothing is written."""
    pytest.importorskip("ortools")  # it searches for as long as one likes
    files = {f"programmes/{name}": text for name, text in many_courses(12).items()}
    write(tmp_path, {"plf.toml": "", **files})
    asked = ("--all-courses", "--today", str(TODAY), "--write", "--prove", "--effort", "600")
    started = _start(tmp_path, environment, *asked)
    time.sleep(seconds)
    started.send_signal(signal.SIGINT)
    out, err = started.communicate(timeout=30)
    assert (started.returncode, "Traceback" in err) == (130, False)
    assert err.endswith("Nothing is written.\n")
    assert "120 sessions are planned." in out
    assert out.endswith("The search was stopped; this is the best so far.\n")
    assert all((tmp_path / name).read_text("utf-8") == text for name, text in files.items())


def test_chance_has_no_say(file: Path, environment: dict[str, str]) -> None:
    """The order of sets and dictionaries does not show, with the extra or without."""
    pytest.importorskip("ortools")
    found = set()
    for seed in ("0", "1"):
        for arguments in ([], ["--prove"]):
            started = _start(
                file.parent, {**environment, "PYTHONHASHSEED": seed}, *SEMINAR, *arguments
            )
            found.add((*arguments, *started.communicate(), started.returncode))
    assert len(found) == 2
    assert all(one[-1] == 0 for one in found)

"""The built distribution works where there is no checkout."""

import os
import subprocess
import sys
import tarfile
import venv
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

from plf_cli import __version__
from tools.generate import ROOT

pytestmark = pytest.mark.slow

SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"
CONSTRAINTS = ROOT / "constraints.txt"


def _run(command: Sequence[str | Path], cwd: Path) -> str:
    """What a command prints; its environment knows nothing of the checkout."""
    hidden = {"PYTHONPATH", "VIRTUAL_ENV", "PLF_LANG"}
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**environment, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def _built(folder: Path, *options: str) -> Path:
    """The wheel that ``build`` puts into ``folder``."""
    build = [sys.executable, "-m", "build", "--no-isolation", *options]
    _run([*build, "--outdir", folder, ROOT], folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution that lies beside it."""
    return _built(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of an environment that holds the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("clean") / "venv"
    venv.create(folder, with_pip=True)
    python = folder / SCRIPTS / "python"
    _run([python, "-m", "pip", "install", "-q", "-c", CONSTRAINTS, wheel], folder.parent)
    return folder / SCRIPTS


def _contents(wheel: Path) -> dict[str, bytes]:
    with ZipFile(wheel) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _shipped(folder: str) -> set[str]:
    """The files of a shipped folder, as they should be named in the wheel."""
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return {f"plf_cli/{path.relative_to(ROOT).as_posix()}" for path in files}


def test_the_wheel_carries_all_that_plf_needs(wheel: Path) -> None:
    names = set(_contents(wheel))
    programmes, templates = _shipped("programmes"), _shipped("templates")
    schemas = _shipped("schemas")
    assert len(programmes) > 10
    assert len(templates) > 0
    assert len(schemas) == 12
    assert programmes | templates | schemas <= names
    assert {"plf_cli/locale/da/LC_MESSAGES/plf.mo", "plf_cli/py.typed"} <= names
    assert not [name for name in names if name.startswith(("tests/", "tools/", "benchmarks/"))]


def test_the_source_distribution_holds_what_developers_need(wheel: Path) -> None:
    with tarfile.open(next(wheel.parent.glob("*.tar.gz"))) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    wanted = {
        "LICENSE",
        "README.md",
        "benchmarks/run.py",
        "constraints.txt",
        "programmes/seminar-ledelsesteams.yaml",
        "schemas/da/programme.json",
        "templates/workspace/da/.vscode/settings.json",
        "pyproject.toml",
        "tests/test_package.py",
        "tools/generate/__main__.py",
    }
    assert wanted <= names


def test_the_wheel_is_the_same_without_the_way_over_the_source_distribution(
    wheel: Path, tmp_path: Path
) -> None:
    assert _contents(_built(tmp_path, "--wheel")) == _contents(wheel)


def test_the_installed_version(scripts: Path, tmp_path: Path) -> None:
    told = f"plf {__version__}\n"
    assert _run([scripts / "plf", "--version"], tmp_path) == told
    assert _run([scripts / "plf", "-V"], tmp_path) == told
    assert _run([scripts / "python", "-m", "plf_cli", "--version"], tmp_path) == told


def test_the_shipped_catalogue_shows_in_an_empty_folder(scripts: Path, tmp_path: Path) -> None:
    listed = _run([scripts / "plf", "list"], tmp_path)
    assert "seminar-ledelsesteams" in listed
    assert "ledere-af-ledere" in listed
    agenda = _run([scripts / "plf", "render", "agenda", "seminar-ledelsesteams"], tmp_path)
    assert "Dag 1" in agenda


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_new_workspace_validates(scripts: Path, tmp_path: Path, language: str) -> None:
    _run([scripts / "plf", "--lang", language, "init", "x"], tmp_path)
    _run([scripts / "plf", "--lang", language, "validate"], tmp_path / "x")
    assert list(tmp_path.iterdir()) == [tmp_path / "x"]


def test_the_checks_begin_with_the_readme_s_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line.startswith("python3 -m venv .venv && ")]
    assert len(commands) == 1
    command = commands[0].removesuffix(" || exit 1")
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")

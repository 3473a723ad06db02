"""Who may import whom: the contracts in pyproject.toml, each of them kept."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHECK = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"


def test_the_contracts_are_kept() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    assert len(contracts) >= 5
    done = subprocess.run(
        [sys.executable, "-c", CHECK, "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert f"Contracts: {len(contracts)} kept, 0 broken." in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0

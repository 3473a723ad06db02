"""The README's tour prints what it says."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import Plf

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```console\n(\$ plf .*?)^```$", README, re.MULTILINE | re.DOTALL)
STEP = re.compile(r"^\$ (.*\n)((?:(?!\$ ).*\n)*)", re.MULTILINE)
STEPS = [step for fence in FENCES for step in STEP.findall(fence)]
SHOWN = [(command, output) for command, output in STEPS if output]
SILENT = [
    pytest.param(command, marks=[pytest.mark.slow] if "render all" in command else [])
    for command, output in STEPS
    if not output
]


def test_there_is_something_to_run() -> None:
    assert (len(FENCES) >= 4, len(SHOWN) >= 1, len(SILENT) >= 6) == (True, True, True)


@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_the_output(plf: Plf, command: str, output: str) -> None:
    assert plf(*shlex.split(command)[1:], cwd=ROOT).out == output


@pytest.mark.parametrize("command", SILENT, ids=str.strip)
def test_the_commands_succeed(plf: Plf, command: str, tmp_path: Path) -> None:
    arguments = shlex.split(command)[1:]
    before = {*tmp_path.iterdir()}
    ran = plf(*arguments)
    assert ran.code == 0, ran.err
    written = arguments[-1:] if "-o" in arguments else []
    assert [path.name for path in {*tmp_path.iterdir()} - before] == written


def test_the_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^):#]+)[^)]*\)", README)
    assert [name for name in links if not (ROOT / name).exists()] == []
    assert len(links) > 10

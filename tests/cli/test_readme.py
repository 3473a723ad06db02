"""The README's tour prints what it says."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import Plf

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^```console\n\$ (plf [^\n]*)\n(.+?)^```$", README, re.MULTILINE | re.DOTALL)


def test_there_is_something_to_run() -> None:
    assert len(SHOWN) >= 1


@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_the_output(plf: Plf, command: str, output: str) -> None:
    assert plf(*shlex.split(command)[1:], cwd=ROOT).out == output


def test_the_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^):#]+)[^)]*\)", README)
    assert [name for name in links if not (ROOT / name).exists()] == []
    assert len(links) > 10

"""plf in a terminal: colours, and as many columns as there are."""

import re
import sys

import pytest

from plf_cli.resources import shipped

pexpect = pytest.importorskip("pexpect", reason="Windows has no pseudo-terminals")

# Python 3.12 warns of forks beside threads, of which the test runner has some.
pytestmark = pytest.mark.filterwarnings("ignore:.*forkpty:DeprecationWarning")

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def _shown(arguments: str, environment: dict[str, str], columns: int) -> str:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "plf_cli", *arguments.split()],
        cwd=str(shipped("programmes").parent),
        env=environment,
        dimensions=(24, columns),
        encoding="utf-8",
        timeout=20,
    )
    text: str = child.read()
    child.close()
    return text.replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_agenda_fills_the_columns_in_colour(environment: dict[str, str], columns: int) -> None:
    text = _shown(
        "render agenda seminar-ledelsesteams --day dag-1",
        {**environment, "TERM": "xterm-256color"},
        columns,
    )
    assert "\x1b[1" in text
    lines = ESCAPES.sub("", text).splitlines()
    assert max(map(len, lines)) == columns
    assert "\x1b" not in "".join(lines)


def test_findings_in_colour(environment: dict[str, str]) -> None:
    text = _shown("validate --no-waivers", {**environment, "TERM": "xterm-256color"}, 80)
    assert "\x1b[1;31merror\x1b[0m" in text
    assert "29 files: 1 error.\n" in ESCAPES.sub("", text)


@pytest.mark.parametrize("plain", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_a_terminal_without_colours(environment: dict[str, str], plain: dict[str, str]) -> None:
    terminal = {**environment, "TERM": "xterm-256color", **plain}
    text = _shown("validate --no-waivers", terminal, 80)
    assert "error PLF501" in text
    assert "\x1b" not in text

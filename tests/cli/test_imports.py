"""What stays unloaded: plf answers fast because it loads only what a command needs."""

import subprocess
import sys

import pytest

from plf_cli.resources import shipped

PROGRAM = """
import sys
before = set(sys.modules)
sys.argv = ["plf", *sys.argv[1:]]
from plf_cli.__main__ import main
try:
    main()
except SystemExit:
    pass
print(*sorted(set(sys.modules) - before), file=sys.stderr)
"""


def _loaded(environment: dict[str, str], *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=shipped("programmes").parent,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout
    return set(done.stderr.split())


def test_the_version_needs_nothing(environment: dict[str, str]) -> None:
    assert _loaded(environment, "--version") <= {"plf_cli", "plf_cli.__main__"}


@pytest.mark.parametrize(
    ("arguments", "unloaded"),
    [
        ("--help", "pydantic yaml rich jinja2 email importlib.metadata"),
        ("validate --help", "pydantic yaml rich jinja2"),
        ("--lang da --help", "pydantic yaml rich jinja2"),
        ("validate programmes/seminar-ledelsesteams.yaml", "rich jinja2"),
        ("validate --format json", "rich jinja2"),
        ("list", "rich jinja2"),
        ("schema programme", "yaml rich jinja2"),
        ("show seminar-ledelsesteams", "rich jinja2"),
        ("render agenda seminar-ledelsesteams --format json", "rich jinja2"),
    ],
)
def test_what_stays_unloaded(environment: dict[str, str], arguments: str, unloaded: str) -> None:
    assert not set(unloaded.split()) & _loaded(environment, *arguments.split())

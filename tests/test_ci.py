"""docs/ci.md, action.yml and .pre-commit-hooks.yaml are valid, and their options exist."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema.validators import validator_for
from typer.main import get_command

from plf_cli.cli import app
from plf_cli.settings import Limits, Settings, settings
from tests.cli.files import CLEAN, ERROR, WARNING, write

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
FENCES = [
    (language, text)
    for language, text in re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
]
BLOCKS = [yaml.safe_load(text) for language, text in FENCES if language == "yaml"]
COMMAND = re.compile(r"^\s*(?:- (?:run: |script: )?)?(plf .*?)(?: \|.*)?$", re.MULTILINE)


def _commands() -> Iterator[str]:
    """Every call of plf in the examples, the action and the hooks."""
    for _language, text in FENCES:
        yield from COMMAND.findall(text)
    for step in ACTION["runs"]["steps"]:
        yield from COMMAND.findall(step.get("run", ""))
    for hook in HOOKS:
        yield hook["entry"]


def test_there_is_something_to_look_at() -> None:
    assert len(BLOCKS) == 5
    assert len(list(_commands())) >= 13


@pytest.mark.parametrize("line", list(_commands()))
def test_the_commands_can_be_read(line: str) -> None:
    """By the command line's own parser: an option that is not there is an error."""
    words = [word for word in shlex.split(line)[1:] if not word.startswith("$")]
    command: Any = get_command(app())
    while words and words[0] in getattr(command, "commands", {}):
        command = command.commands[words.pop(0)]
    given = command.make_context("plf", words).params
    formats = next((one.metavar for one in command.params if one.name == "format_"), "text")
    assert given.get("format_", "text") in formats.split("|")


def test_the_jobs_run_steps() -> None:
    """Each example has what its system runs."""
    hooks, action, alone, gitlab, azure = BLOCKS
    assert [hook["id"] for hook in hooks["repos"][0]["hooks"]] == ["plf-fix", "plf-validate"]
    assert action["permissions"]["security-events"] == "write"
    assert all(job["jobs"]["validate"]["steps"] for job in (action, alone))
    assert set(action["jobs"]["validate"]["steps"][1]["with"]) <= set(ACTION["inputs"])
    reports = gitlab["validate"]["artifacts"]["reports"]
    assert set(reports) == {"codequality", "junit"}
    written = " ".join(gitlab["validate"]["script"])
    assert all(f"--output {name}" in written for name in reports.values())
    results = azure["steps"][-1]["inputs"]["testResultsFiles"]
    assert any(f"--output {results}" in step.get("script", "") for step in azure["steps"])


PUBLISHED = resources.files("check_jsonschema") / "builtin_schemas" / "vendor"


@pytest.mark.parametrize(
    ("schema", "example"),
    [
        ("github-workflows", BLOCKS[1]),
        ("github-workflows", BLOCKS[2]),
        ("gitlab-ci", BLOCKS[3]),
        ("azure-pipelines", BLOCKS[4]),
        ("github-actions", ACTION),
    ],
)
def test_the_published_schemas_accept_it(schema: str, example: dict[Any, Any]) -> None:
    wanted = json.loads((PUBLISHED / f"{schema}.json").read_text(encoding="utf-8"))
    found = {("on" if key is True else key): value for key, value in example.items()}  # YAML 1.1
    validator = validator_for(wanted)(wanted)
    assert [error.message for error in validator.iter_errors(found)] == []


def test_the_hooks_match_a_catalogue() -> None:
    assert {hook["id"] for hook in HOOKS} == {"plf-validate", "plf-fix"}
    validate, fix = (re.compile(hook["files"]) for hook in HOOKS)
    for name in ("programmes/a.yaml", "programmes/courses/hold.csv", "templates/agenda/agenda.md"):
        assert validate.search(name)
    assert not validate.search("docs/programmes.md")
    assert fix.search("programmes/courses/a.yml")
    assert not fix.search("programmes/hold.csv")


@pytest.mark.parametrize("name", ["settings.md", "da/indstillinger.md"])
def test_the_settings_page_can_be_read(name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    (text,) = re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    found = settings(text)
    assert (found.licence, found.limits.break_after, len(found.severity)) == ("CC BY 4.0", 90, 2)


@pytest.mark.parametrize("name", ["settings.md", "da/indstillinger.md"])
def test_every_setting_is_on_the_page(name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    keys = [field.name for one in (Settings, Limits) for field in fields(one)]
    assert [key for key in keys if not re.search(rf"\b{key}\b", page)] == []


# --- the action's script ---


STEP = next(step for step in ACTION["runs"]["steps"] if step.get("name") == "Validate")


def _inputs(given: dict[str, str]) -> dict[str, str]:
    """The script's environment as GitHub makes it of the inputs."""
    values = {name: one["default"] for name, one in ACTION["inputs"].items()} | given
    return {
        name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: values[found[1]], text)
        for name, text in STEP["env"].items()
    }


@pytest.mark.skipif(os.name == "nt", reason="the action runs in bash")
@pytest.mark.parametrize(
    ("files", "inputs", "code", "marks"),
    [
        ({"programmes/forloeb.yaml": CLEAN}, {}, 0, 0),
        ({"programmes/forloeb.yaml": ERROR}, {}, 1, 1),
        ({"programmes/forloeb.yaml": WARNING}, {}, 0, 1),
        ({"programmes/forloeb.yaml": WARNING}, {"strict": "true"}, 1, 1),
        ({"programmes/forloeb.yaml": WARNING}, {"profile": "record", "strict": "true"}, 0, 0),
        ({"programmes/forloeb.yaml": ERROR}, {"sarif": ""}, 1, 1),
        (
            {"programmes/a b.yaml": ERROR, "programmes/c.yaml": ERROR.replace("forloeb", "c")},
            {"paths": "programmes/a b.yaml\n"},
            1,
            1,
        ),
        ({"programmes/forloeb.yaml": CLEAN}, {"profile": "$(touch hacked)"}, 2, 0),
        ({"programmes/forloeb.yaml": CLEAN}, {"paths": "--version"}, 1, 1),
    ],
)
def test_the_action(
    tmp_path: Path, files: dict[str, str], inputs: dict[str, str], code: int, marks: int
) -> None:
    write(tmp_path, files)
    bash = shutil.which("bash")
    assert bash
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [bash, "-e", "-o", "pipefail", "-c", STEP["run"]],
        cwd=tmp_path,
        env={"PATH": path, **_inputs(inputs)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert sum(line.startswith("::") for line in done.stdout.splitlines()) == marks
    assert (tmp_path / "plf.sarif").exists() == (inputs.get("sarif") != "" and code < 2)
    assert not (tmp_path / "hacked").exists()

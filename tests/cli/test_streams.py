"""What comes out where, and in which letters: pipes, consoles that know fewer letters, colours."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from plf_cli.resources import shipped
from tests.cli.files import ERROR, write
from tests.cli.running import Plf

ROOT = shipped("programmes").parent
PLF = [sys.executable, "-m", "plf_cli"]
ESCAPE = "\x1b["
AGENDA = ("render", "agenda", "seminar-ledelsesteams", "--day", "dag-1")

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell and its devices")


# --- a reader that has gone away, a stream that is closed or full ---


@on_posix
@pytest.mark.parametrize(
    ("command", "first"),
    [
        ("validate --notes --no-waivers", "programmes/courses/"),
        ("show syv-ledelsesfelter", "# yaml-language-server: "),
        ("--version", "plf "),
    ],
)
def test_a_closed_pipe_ends_quietly(environment: dict[str, str], command: str, first: str) -> None:
    """``plf ... | head -1``, with a pipe that is smaller than the output."""
    with subprocess.Popen(
        [*PLF, *command.split()],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pipesize=4_096,
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().decode().startswith(first)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in {0, 1}


@on_posix
@pytest.mark.parametrize("command", ["validate", "--help", "--version", "list"])
def test_a_pipe_without_a_reader(environment: dict[str, str], command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = subprocess.run(
            [*PLF, command], cwd=ROOT, env=environment, stdout=writer, stderr=subprocess.PIPE,
            check=False,
        )  # fmt: skip
    finally:
        os.close(writer)
    assert ran.stderr == b""
    assert ran.returncode in {0, 1}


@on_posix
@pytest.mark.parametrize(
    ("line", "code", "err"),
    [
        ("validate - <&-", 1, ""),
        ("validate >&-", 0, ""),
        ("validate nowhere.yaml >&-", 1, ""),
        ("list >&-", 0, ""),
        ("nope 2>&-", 2, ""),
    ],
)
def test_closed_streams(environment: dict[str, str], line: str, code: int, err: str) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", f'"$PYTHON" -m plf_cli {line}'],
        cwd=ROOT,
        env={**environment, "PYTHON": sys.executable},
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr.decode()) == (code, err)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    ("command", "err"),
    [
        ("validate", "plf: The output cannot be written: No space left on device.\n"),
        ("--version", ""),
    ],
)
def test_a_full_disk(environment: dict[str, str], command: str, err: str) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [*PLF, command], cwd=ROOT, env=environment, stdout=full, stderr=subprocess.PIPE,
            check=False,
        )  # fmt: skip
    assert (ran.returncode, ran.stderr.decode()) == (1, err)


# --- letters ---


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "Dag 1 · Hvorfor datainformeret læringsledelse"),
        ("cp1252", "Dag 1 - Hvorfor datainformeret læringsledelse"),
        ("cp865", "Dag 1 - Hvorfor datainformeret læringsledelse"),
        ("cp850", "Dag 1 - Hvorfor datainformeret læringsledelse"),
        ("latin-1", "Dag 1 - Hvorfor datainformeret læringsledelse"),
        ("ascii", "Dag 1 - Hvorfor datainformeret laeringsledelse"),
        ("utf-16", "Dag 1 · Hvorfor datainformeret læringsledelse"),
    ],
)
def test_consoles_that_know_fewer_letters(plf: Plf, encoding: str, shown: str) -> None:
    ran = plf(*AGENDA, encoding=encoding)
    assert shown in ran.out
    assert (ran.err, ran.code) == ("", 0)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp865", "ascii"])
def test_findings_where_letters_are_missing(plf: Plf, tmp_path: Path, encoding: str) -> None:
    write(tmp_path, {"programmes/forloeb.yaml": ERROR.replace("Forløb", "Forløb “🎉”")})
    ran = plf("validate", encoding=encoding)
    assert re.search(r"Unknown key [“\"]titel[”\"]\.", ran.out)
    assert re.search(r"3 \| titel: Forl(ø|oe)b [“\"](🎉|\?)[”\"]\n", ran.out)
    assert (ran.err, ran.code) == ("", 1)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp865", "ascii", "utf-16"])
@pytest.mark.parametrize(
    "command", ["validate --format json", "list --format json", "render agenda x --format json"]
)
def test_json_is_the_same_in_every_encoding(
    plf: Plf, tmp_path: Path, command: str, encoding: str
) -> None:
    """A letter that is replaced could be a quote, and then the JSON would be none."""
    text = "kind: programme\nid: x\ntitle: Forløb “🎉”\n"
    write(tmp_path, {"programmes/x.yaml": text, "programmes/y.yaml": f"titel: “ja”\n{text}"})
    ran, in_utf_8 = (plf(*command.split(), encoding=name) for name in (encoding, "utf-8"))
    assert json.loads(ran.out) == json.loads(in_utf_8.out)
    assert "“" in str(json.loads(ran.out))


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp865"])
def test_a_process_with_another_encoding(environment: dict[str, str], encoding: str) -> None:
    ran = subprocess.run(
        [*PLF, *AGENDA],
        cwd=ROOT,
        env={**environment, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert re.search("l(æ|ae)ringsledelse", ran.stdout.decode(encoding))
    assert (ran.stderr, ran.returncode) == (b"", 0)


# --- colours ---


@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
    ],
)
@pytest.mark.parametrize("command", [("validate",), AGENDA])
def test_colours_outside_a_terminal(
    plf: Plf, tmp_path: Path, env: Mapping[str, str], command: tuple[str, ...], *, coloured: bool
) -> None:
    write(tmp_path, {"programmes/forloeb.yaml": ERROR})
    ran = plf(*command, env=env)
    assert (ESCAPE in ran.out) == coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", ran.out)
    assert [line.rstrip() for line in plain.splitlines()] == plf(*command).out.splitlines()

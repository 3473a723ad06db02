"""Which language plf speaks: --lang, PLF_LANG, plf.toml, then the locale."""

import inspect
import re
from pathlib import Path

import pytest

from plf_cli import messages
from plf_cli.cli.validate import validate
from tests.cli.files import ERROR, write
from tests.cli.running import Plf


def _said(language: str, text: str) -> str:
    messages.use(language)
    return messages._(text)


@pytest.mark.parametrize(
    ("arguments", "env", "settings", "language"),
    [
        ("validate", {}, "", "en"),
        ("--lang da validate", {}, "", "da"),
        ("validate --lang da", {}, "", "da"),
        ("--lang=da validate", {}, "", "da"),
        ("validate --lang=da", {}, "", "da"),
        (
            "validate --lang en",
            {"PLF_LANG": "da", "LC_ALL": "da_DK.UTF-8"},
            'language = "da"',
            "en",
        ),
        ("validate", {"PLF_LANG": "da"}, "", "da"),
        ("validate", {"PLF_LANG": "da_DK"}, "", "da"),
        ("validate", {"PLF_LANG": "DA"}, "", "da"),
        ("validate", {"PLF_LANG": "en", "LC_ALL": "da_DK.UTF-8"}, 'language = "da"', "en"),
        ("validate", {"PLF_LANG": "fr"}, "", "en"),
        ("validate", {}, 'language = "da"', "da"),
        ("validate", {"LC_ALL": "da_DK.UTF-8"}, 'language = "en"', "en"),
        ("validate", {"LC_ALL": "da_DK.UTF-8"}, "", "da"),
        ("validate", {"LC_ALL": "da_DK"}, "", "da"),
        ("validate", {"LC_ALL": "C", "LANG": "da_DK.UTF-8"}, "", "en"),
        ("validate", {"LC_ALL": "", "LANG": "da_DK.UTF-8"}, "", "da"),
        ("validate", {"LC_MESSAGES": "da_DK.UTF-8", "LANG": "en_GB.UTF-8"}, "", "da"),
        ("validate", {"LC_MESSAGES": "en_GB.UTF-8", "LANG": "da_DK.UTF-8"}, "", "en"),
        ("validate", {"LANG": "da_DK.UTF-8"}, "", "da"),
        ("validate", {"LANG": "de_DE.UTF-8"}, "", "en"),
        ("validate", {"LANG": "C.UTF-8"}, "", "en"),
    ],
)
def test_the_language(
    plf: Plf, tmp_path: Path, arguments: str, env: dict[str, str], settings: str, language: str
) -> None:
    write(tmp_path, {"programmes/forloeb.yaml": ERROR, "plf.toml": settings})
    ran = plf(*arguments.split(), env=env)
    assert messages.language() == language
    assert _said(language, "Unknown key “{key}”.").format(key="titel") in ran.out
    assert ran.code == 1


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    "command",
    ["", "init", "validate", "list", "show", "render", "render agenda"],
    ids=lambda command: command or "plf",
)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help(plf: Plf, command: str, language: str, option: str) -> None:
    ran = plf("--lang", language, *command.split(), option)
    shown = " ".join(re.sub(r"-\n +", "-", ran.out).split())
    assert shown.startswith(f"{_said(language, 'Usage:')} plf {command}".rstrip())
    assert _said(language, "Show this help and exit.") in shown
    assert (ran.code, ran.err) == (0, "")
    assert all(len(line) <= 80 for line in ran.out.splitlines())


@pytest.mark.parametrize("language", ["da", "en"])
def test_help_of_options_and_commands(plf: Plf, language: str) -> None:
    shown = " ".join(plf("validate", "--help", "--lang", language).out.split())
    assert _said(language, "Let warnings fail too.") in shown
    help_ = inspect.getdoc(validate)
    assert help_
    assert " ".join(_said(language, help_).split()) in shown


def test_no_english_is_left_in_the_help(plf: Plf) -> None:
    """The words that the library adds, wherever a line ends."""
    shown = " ".join(plf("validate", "--help", "--lang", "da").out.split())
    assert "[ellers: text]" in shown
    assert "[≥ 1]" in shown
    assert not re.search(r"default|x>=|required", shown)


@pytest.mark.parametrize(
    ("arguments", "english", "danish"),
    [
        ("--max 0", "--max: 0 is too small; the least is 1.", "--max: 0 er for lidt; mindst 1."),
        ("--max -3", "--max: -3 is too small; the least is 1.", "--max: -3 er for lidt; mindst 1."),
        ("--max ti", "--max: “ti” is not a whole number.", "--max: »ti« er ikke et helt tal."),
        ("--max", "The option --max needs a value.", "Tilvalget --max skal have en værdi."),
    ],
)
def test_a_wrong_value_of_an_option(plf: Plf, arguments: str, english: str, danish: str) -> None:
    for language, message in (("en", english), ("da", danish)):
        ran = plf("--lang", language, "validate", *arguments.split())
        assert ran.err.splitlines()[0] == f"plf: {message}"
        assert (ran.out, ran.code) == ("", 2)


@pytest.mark.parametrize("arguments", ["", "render"])
def test_no_command_shows_the_help(plf: Plf, arguments: str) -> None:
    ran = plf(*arguments.split())
    assert f"{ran.out}{ran.err}".startswith("Usage: plf")
    assert ran.code == 2


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_behind_another_option(plf: Plf, option: str) -> None:
    ran = plf("--lang", "da", option)
    assert re.fullmatch(r"plf \d+\.\d+\.\d+\S*\n", ran.out)
    assert ran.code == 0

"""plf explain, plf waivers, plf completion: what there is to know, and help while typing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plf_cli.resources import shipped
from plf_cli.rules import RULES
from tests.cli.files import WAIVED, write
from tests.cli.running import Plf

PAGE = shipped("programmes").parent / "docs" / "rules.md"
DANISH_PAGE = shipped("programmes").parent / "docs" / "da" / "regler.md"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_same_text_as_on_the_page(plf: Plf, rule: object) -> None:
    code = getattr(rule, "code", "")
    said = plf("explain", code)
    assert (said.code, said.err) == (0, "")
    assert said.out in PAGE.read_text(encoding="utf-8")
    danish = plf("explain", code, "--lang", "da")
    assert danish.out in DANISH_PAGE.read_text(encoding="utf-8")
    assert danish.out != said.out


def test_all_rules_in_a_table(plf: Plf) -> None:
    lines = plf("explain").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]
    assert "PLF501  error    A session lies on a public holiday." in lines


@pytest.mark.parametrize("name", ["plf501", "PLF501", "session-on-public-holiday"])
def test_by_code_or_name(plf: Plf, name: str) -> None:
    assert plf("explain", name).out.startswith("### PLF501 session-on-public-holiday\n")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("public-holiday", ["PLF501"]),  # in one name
        ("skærtorsdag", None),
        ("helligdag --lang da", ["PLF501"]),
        ("Helligdag --lang da", ["PLF501"]),
        ("tabulator --lang da", ["PLF006"]),
        ("helligdag", None),  # no English word
        ("PLF90", ["PLF901"]),
        ("PLF7", ["PLF701", "PLF702", "PLF703"]),
        ("goal", ["PLF301", "PLF304", "PLF305", "PLF306"]),
        ("en --lang da", None),  # too short to mean anything
    ],
)
def test_by_a_word_of_the_title(plf: Plf, words: str, codes: list[str] | None) -> None:
    ran = plf("explain", *words.split())
    if codes is None:
        assert (ran.out, ran.code) == ("", 2)
    elif len(codes) == 1:
        assert ran.out.startswith(f"### {codes[0]} ")
        assert ran.out.count("### ") == 1
    else:
        assert set(codes) <= {line.split()[0] for line in ran.out.splitlines()}
        assert set(ran.out.splitlines()) < set(plf("explain").out.splitlines())


@pytest.mark.parametrize(
    ("name", "help_"),
    [
        ("no-brake", "Did you mean “no-break”?"),
        ("session-on-holiday", "Did you mean “session-on-public-holiday”?"),
        ("x", "See: plf explain"),
    ],
)
def test_what_is_no_rule(plf: Plf, name: str, help_: str) -> None:
    ran = plf("explain", name)
    assert ran.err == f"plf: There is no rule with the code “{name}”.\n     {help_}\n"
    assert (ran.out, ran.code) == ("", 2)


# --- waivers ---


def test_waivers(plf: Plf, tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "programmes/a.yaml": WAIVED,
            "programmes/b.yaml": WAIVED.replace("PLF503", "PLF503 until 2026-11-20"),
            "programmes/c.yaml": WAIVED.replace("PLF503", "PLF503 until 2027-06-30"),
            "programmes/d.yaml": WAIVED.replace(" aftalt med skolerne", ""),
        },
    )
    assert plf("waivers", "--today", "2026-11-21").out == (
        "programmes/a.yaml:5: PLF503 aftalt med skolerne\n"
        "programmes/b.yaml:5: PLF503 aftalt med skolerne (expired on 20 November 2026)\n"
        "programmes/c.yaml:5: PLF503 aftalt med skolerne (until 30 June 2027)\n"
        "programmes/d.yaml:5: PLF503 (no reason)\n"
    )
    rows = json.loads(plf("waivers", "--today", "2026-11-21", "--format", "json").out)
    assert rows[1] == {
        "file": "programmes/b.yaml",
        "line": 5,
        "code": "PLF503",
        "until": "2026-11-20",
        "expired": True,
        "reason": "aftalt med skolerne",
    }
    assert len(rows) == 4


def test_no_waivers(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/a.yaml": "kind: framework\nid: a\ntitle: A\n"})
    assert plf("waivers").out == "No waivers.\n"


# --- did you mean ---


@pytest.mark.parametrize(
    ("arguments", "err"),
    [
        ("validat", "plf: There is no command “validat”.\n     Did you mean “validate”?\n"),
        ("validat list", "plf: There is no command “validat”.\n     Did you mean “validate”?\n"),
        (
            "--lang en validat",
            "plf: There is no command “validat”.\n     Did you mean “validate”?\n",
        ),
        ("render agenta x", "plf: There is no command “agenta”.\n     Did you mean “agenda”?\n"),
        ("validate --nots", "plf: There is no option --nots.\n     Did you mean “--notes”?\n"),
        ("xyzzy", "plf: There is no command “xyzzy”.\n     See: plf --help\n"),
        ("completion tcsh", "plf: SHELL: “tcsh” is not one of bash, zsh, fish, powershell.\n"),
    ],
)
def test_wrong_words(plf: Plf, arguments: str, err: str) -> None:
    ran = plf(*arguments.split())
    assert ran.err.startswith(err)
    assert ran.code == 2


# --- completion ---


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("plf val", "validate"),
        ("plf explain PLF50", "PLF501 PLF502 PLF503 PLF504 PLF505 PLF506 PLF507 PLF508 PLF509"),
        ("plf validate --ignore PLF60", "PLF601 PLF602 PLF603 PLF604 PLF605 PLF606 PLF607 PLF608"),
        ("plf render agenda seminar-", "seminar-eksempel seminar-ledelsesteams"),
        ("plf show hjoerring-", "hjoerring-2025 hjoerring-2026"),
        ("plf list --kind c", "course calendar"),
        ("plf show no-such", ""),
    ],
)
def test_what_the_shell_offers(
    tmp_path: Path, environment: dict[str, str], line: str, offered: str
) -> None:
    asked = {
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split()) - 1),
        "_PLF_COMPLETE": "complete_bash",
    }
    done = subprocess.run(
        [sys.executable, "-m", "plf_cli"],
        env={**environment, **asked},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert set(offered.split()) <= set(done.stdout.split())
    assert done.stderr == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script(plf: Plf, shell: str) -> None:
    ran = plf("completion", shell)
    assert "_PLF_COMPLETE" in ran.out
    assert ran.code == 0


@pytest.mark.skipif(os.name == "nt", reason="bash is no part of Windows")
def test_bash_reads_the_script(plf: Plf) -> None:
    script = plf("completion", "bash").out
    subprocess.run(["bash", "-n"], input=script.encode(), check=True)

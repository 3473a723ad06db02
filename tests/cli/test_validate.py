import json
from pathlib import Path

import pytest

from tests.cli.files import CLEAN, ERROR, ERROR_IN_WORDS, NOTE, WAIVED, WARNING, write
from tests.cli.running import Plf

FILE = "programmes/forloeb.yaml"
MIXED = {
    "programmes/a.yaml": ERROR.replace("forloeb", "a"),
    "programmes/b.yaml": WARNING.replace("forloeb", "b", 1),
    "programmes/c.yaml": ERROR.replace("forloeb", "c"),
}


@pytest.mark.parametrize(
    ("text", "options", "code", "summary"),
    [
        (CLEAN, "", 0, "1 file: no findings."),
        (CLEAN, "--strict", 0, "1 file: no findings."),
        (CLEAN, "--notes --strict --no-waivers", 0, "1 file: no findings."),
        (ERROR, "", 1, "1 file: 1 error."),
        (WARNING, "", 0, "1 file: 1 warning."),
        (WARNING, "--strict", 1, "1 file: 1 warning."),
        (WAIVED, "", 0, "1 file: no findings, 1 waived."),
        (WAIVED, "--strict", 0, "1 file: no findings, 1 waived."),
        (WAIVED, "--no-waivers", 0, "1 file: 1 warning."),
        (WAIVED, "--no-waivers --strict", 1, "1 file: 1 warning."),
        (NOTE, "", 0, "1 file: no findings."),
        (NOTE, "--notes", 0, "1 file: 1 note."),
        (NOTE, "--notes --strict", 0, "1 file: 1 note."),
    ],
)
def test_the_exit_code(
    plf: Plf, tmp_path: Path, text: str, options: str, code: int, summary: str
) -> None:
    write(tmp_path, {FILE: text})
    ran = plf("validate", *options.split())
    assert ran.out.splitlines()[-1] == summary
    assert (ran.code, ran.err) == (code, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("validate --format xml", "--format: “xml” is not one of text, concise, json, sarif, "),
        ("validate --today 3.2.2027", "--today: “3.2.2027” is not a date; write 2027-02-03."),
        ("validate --today", "The option --today needs a value."),
        ("validate --lang fr", "--lang: “fr” is not one of da, en."),
        ("--lang fr validate", "--lang: “fr” is not one of da, en."),
        ("validate --nots", "There is no option --nots."),
        ("validate --workspace nowhere", "There is no folder nowhere."),
        ("validat", "There is no command “validat”."),
        ("show", "REF is missing."),
        ("show a b", "Too many arguments: b."),
        ("list --kind program", "--kind: “program” is not one of framework, programme, course, "),
        ("list --format yaml", "--format: “yaml” is not one of text, json."),
        ("render agenda x --format odt", "--format: “odt” is not one of terminal, md, html, "),
        ("render agenda x --document-lang fr", "--document-lang: “fr” is not one of da, en."),
    ],
)
def test_wrong_use_of_the_command_line(plf: Plf, arguments: str, message: str) -> None:
    ran = plf(*arguments.split())
    assert ran.err.startswith(f"plf: {message}")
    assert (ran.code, ran.out) == (2, "")


def test_the_text(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: ERROR})
    assert plf("validate").out == ERROR_IN_WORDS


def test_json(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: ERROR, "programmes/andet.yaml": WAIVED.replace("forloeb", "andet")})
    ran = plf("validate", "--format", "json")
    assert json.loads(ran.out) == {
        "version": 1,
        "diagnostics": [
            {
                "file": FILE,
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 6,
                "code": "PLF102",
                "severity": "error",
                "message": "Unknown key “titel”.",
                "help": "Did you mean “title”?",
                "related": [],
                "fix": None,
                "fingerprint": ran.findings[0]["fingerprint"],
            }
        ],
        "summary": {
            "files": 2,
            "errors": 1,
            "warnings": 0,
            "notes": 0,
            "waived": 1,
            "hidden": 0,
        },
    }
    assert ran.code == 1


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ('title: "🎉🎉", titel: x', "titel"),  # noqa: RUF100 - two emoji of one code point each
        ('title: "👩‍🏫 æøå", status: udkast', "udkast"),
        ('title: "e\u0301e\u0301", status: udkast', "udkast"),
        ("title: \tForløb, start: 9.30", "start"),
    ],
)
def test_columns_are_code_points_and_ends_exclusive(
    plf: Plf, tmp_path: Path, text: str, cut: str
) -> None:
    line = f"{{kind: programme, id: forloeb, {text}}}"
    write(tmp_path, {FILE: f"{line}\n"})
    (found,) = plf("validate", "--format", "json").findings
    assert found["line"] == found["end_line"] == 1
    assert line[found["column"] - 1 : found["end_column"] - 1] == cut


def test_json_holds_notes_only_when_asked(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: NOTE})
    assert plf("validate", "--format", "json").findings == []
    (found,) = plf("validate", "--format", "json", "--notes").findings
    assert (found["severity"], found["code"]) == ("note", "PLF206")
    assert found["help"] == "Rename the file to andet-forloeb.yaml."


@pytest.mark.parametrize(
    ("today", "found"),
    [("2027-06-30", []), ("2027-07-01", ["PLF022", "PLF503"])],
)
def test_a_waiver_lasts_until_its_last_day(
    plf: Plf, tmp_path: Path, today: str, found: list[str]
) -> None:
    write(tmp_path, {FILE: WAIVED.replace("PLF503", "PLF503 until 2027-06-30")})
    findings = plf("validate", "--today", today, "--format", "json").findings
    assert sorted(one["code"] for one in findings) == found


@pytest.mark.parametrize(
    ("waiver", "found"),
    [
        ("# plf: waive PLF503 aftalt", []),
        ("# plf: waive PLF503", ["PLF020"]),
        ("# plf: waive PLF501 aftalt", ["PLF021", "PLF503"]),
        ("# plf: waive", ["PLF023", "PLF503"]),
        ("# plf: ignore PLF503", ["PLF023", "PLF503"]),
        ("# plf er et program", ["PLF503"]),
    ],
)
def test_waivers(plf: Plf, tmp_path: Path, waiver: str, found: list[str]) -> None:
    write(tmp_path, {FILE: WARNING.replace("16}", f"16}}   {waiver}")})
    findings = plf("validate", "--format", "json").findings
    assert sorted(one["code"] for one in findings) == found
    (alone,) = plf("validate", "--no-waivers", "--format", "json").findings
    assert alone["code"] == "PLF503"


# --- how much, how strict, where to ---


@pytest.mark.parametrize(
    ("options", "files", "last"),
    [
        ("", "a b c", "3 files: 2 errors, 1 warning."),
        ("--max 3", "a b c", "3 files: 2 errors, 1 warning."),
        ("--max 2", "a c", "3 files: 2 errors, 1 warning, 1 not shown."),
        ("--max 1", "a", "3 files: 2 errors, 1 warning, 2 not shown."),
        ("--select PLF5", "a b c", "3 files: 2 errors, 1 warning."),  # a fault of shape stays
        ("--select PLF3", "a c", "3 files: 2 errors."),
        ("--ignore PLF503", "a c", "3 files: 2 errors."),
        ("--ignore PLF1", "a b c", "3 files: 2 errors, 1 warning."),
        ("--profile record", "a c", "3 files: 2 errors."),
        ("--profile publish --select PLF503", "a b c", "3 files: 2 errors, 1 warning."),
    ],
)
def test_which_findings_are_shown(
    plf: Plf, tmp_path: Path, options: str, files: str, last: str
) -> None:
    write(tmp_path, MIXED)
    ran = plf("validate", *options.split())
    places = [line for line in ran.out.splitlines() if line.startswith("programmes/")]
    assert [line[len("programmes/")] for line in places] == files.split()
    assert ran.out.splitlines()[-1] == last
    assert ran.code == 1


def test_quiet_shows_what_fails_and_no_summary(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: ERROR})
    assert plf("validate", "--quiet").out == ERROR_IN_WORDS.removesuffix("\n1 file: 1 error.\n")
    write(tmp_path, {FILE: WARNING})
    ran = plf("validate", "-q")
    assert (ran.out, ran.err, ran.code) == ("", "", 0)
    ran = plf("validate", "-q", "--strict")
    assert ran.out.startswith("programmes/forloeb.yaml:5:27: warning PLF503: ")
    assert ran.code == 1


@pytest.mark.parametrize("format_", ["json", "sarif", "junit", "github", "gitlab"])
def test_what_is_hidden_is_told_in_every_format(plf: Plf, tmp_path: Path, format_: str) -> None:
    write(tmp_path, MIXED)
    ran = plf("validate", "--format", format_, "--max", "1")
    assert ran.err == "3 files: 2 errors, 1 warning, 2 not shown.\n"


def test_junit_calls_no_file_clean_whose_findings_are_hidden(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, MIXED)
    out = plf("validate", "--format", "junit", "--max", "1").out
    assert "without findings" not in out
    assert 'name="2 findings not shown"' in out


def test_strict_makes_failures_of_warnings(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: WARNING})
    assert 'failures="0"' in plf("validate", "--format", "junit").out
    assert 'failures="1"' in plf("validate", "--format", "junit", "--strict").out
    assert plf("validate", "--format", "github").out.startswith("::warning ")
    assert plf("validate", "--format", "github", "--strict").out.startswith("::error ")


def test_a_dash_is_standard_output(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: ERROR})
    assert plf("validate", "-o", "-").out == ERROR_IN_WORDS
    assert not (tmp_path / "-").exists()


def test_a_report_makes_no_folder(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: ERROR})
    ran = plf("validate", "-o", "nowhere/findings.txt")
    assert ran.err.startswith("plf: --output: There is no folder nowhere.")
    assert (ran.out, ran.code) == ("", 2)
    assert not (tmp_path / "nowhere").exists()


# --- where the settings come from ---


def test_the_language_of_the_workspace_that_is_named(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "plf.toml").unlink()
    write(tmp_path, {"a/programmes/forloeb.yaml": ERROR, "a/plf.toml": 'language = "da"\n'})
    for arguments in ("a", "a/programmes", "--workspace a"):
        assert "Ukendt nøgle" in plf("validate", *arguments.split()).out
    assert "Unknown key" in plf("validate", "a", "--lang", "en").out
    assert "Unknown key" in plf("validate", "a", env={"PLF_LANG": "en"}).out


def test_two_workspaces_at_once(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "plf.toml").unlink()
    write(tmp_path, {f"{name}/programmes/forloeb.yaml": CLEAN for name in ("a", "b")})
    ran = plf("validate", "a", "b")
    assert ran.err == (
        "plf: The paths lie in several workspaces: a, b.\n     Look at one at a time.\n"
    )
    assert (ran.out, ran.code) == ("", 2)


def test_settings_that_are_no_file(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: CLEAN})
    (tmp_path / "plf.toml").unlink()
    (tmp_path / "plf.toml").mkdir()
    ran = plf("validate")
    assert ran.err == "plf: plf.toml: This is no file, so it sets nothing.\n"
    assert (ran.out, ran.code) == ("", 2)


def test_settings_count(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: WARNING, "plf.toml": '[severity]\nPLF503 = "error"\n'})
    assert plf("validate").out.endswith("\n1 file: 1 error.\n")
    write(tmp_path, {"plf.toml": 'ignore = ["PLF503"]\n'})
    assert plf("validate").out == "1 file: no findings.\n"


def test_a_limit_counts(plf: Plf, tmp_path: Path) -> None:
    agenda = "[{kind: talk, title: T, minutes: 95}, {kind: team-work, title: W, minutes: 5}]"
    module = f"modules:\n  - {{id: d, kind: meeting, agenda: {agenda}}}\n"
    write(tmp_path, {FILE: CLEAN + module, "plf.toml": ""})
    assert "PLF403" not in plf("validate").out
    write(tmp_path, {"plf.toml": "[limits]\nbreak_after = 90\n"})
    assert "95 minutes without a break; at most 90 should pass." in plf("validate").out


@pytest.mark.parametrize(
    ("toml", "err"),
    [
        (
            'ignore = ["PLF999"]',
            "plf: plf.toml:1: There is no rule with the code “PLF999”.\n",
        ),
        ('ignore = ["PLF5", "PLF901"]', "plf: plf.toml:1: PLF901 cannot be ignored.\n"),
        (
            'select = [\n  "PLF59",\n]\nignore = ["PLF901"]\n[severity]\nPLF888 = "note"',
            (
                "plf: plf.toml:2: There is no rule with the code “PLF59”.\n"
                "     Did you mean “PLF509”?\n"
                "plf.toml:4: PLF901 cannot be ignored.\n"
                "     In the line of a false alarm write a comment: # plf: waive PLF901 reason\n"
                "plf.toml:6: There is no rule with the code “PLF888”.\n"
            ),
        ),
        ('[severity]\nF5 = "error"', "plf: plf.toml:2: “F5” is no rule's code.\n"),
    ],
)
def test_settings_of_rules_that_are_not(plf: Plf, tmp_path: Path, toml: str, err: str) -> None:
    write(tmp_path, {FILE: CLEAN, "plf.toml": toml})
    ran = plf("validate")
    assert ran.err.startswith(err)
    assert (ran.out, ran.code) == ("", 2)


def test_an_unknown_code_on_the_command_line(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: CLEAN})
    ran = plf("validate", "--ignore", "PLF511x")
    assert ran.err.startswith("plf: “PLF511x” is no rule's code.\n")
    assert (ran.out, ran.code) == ("", 2)


@pytest.mark.parametrize("code", ["PLF901", "PLF101", "PLF008"])
def test_what_the_command_line_cannot_ignore(plf: Plf, tmp_path: Path, code: str) -> None:
    write(tmp_path, {FILE: CLEAN})
    ran = plf("validate", "--ignore", code)
    assert ran.err.startswith(f"plf: {code} cannot be ignored.\n")
    assert (ran.out, ran.code) == ("", 2)


def test_the_report_goes_into_a_file(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: ERROR})
    ran = plf("validate", "-o", "findings.txt")
    assert (ran.out, ran.err, ran.code) == ("", "1 file: 1 error.\n", 1)
    assert (tmp_path / "findings.txt").read_text(encoding="utf-8") == ERROR_IN_WORDS
    again = plf("validate", "--format", "json", "-o", "findings.txt")
    assert again.err.startswith("plf: findings.txt exists already and is kept.")
    assert again.code == 2
    replaced = plf("validate", "--format", "json", "-o", "findings.txt", "--force", "--quiet")
    assert (replaced.err, replaced.code) == ("", 1)
    assert json.loads((tmp_path / "findings.txt").read_bytes())["summary"]["errors"] == 1


def test_no_colour_in_a_file(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: ERROR})
    plf("validate", "-o", "findings.txt", env={"FORCE_COLOR": "1"})
    assert "\x1b" not in (tmp_path / "findings.txt").read_text(encoding="utf-8")

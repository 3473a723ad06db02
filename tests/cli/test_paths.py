"""Which files a command looks at, from wherever it is called, and how it names them."""

import os
from pathlib import Path

import pytest

from tests.cli.files import CLEAN, ERROR, ERROR_IN_WORDS, NOTE, write
from tests.cli.running import Plf

FILE = "programmes/forloeb.yaml"
COURSE = "kind: course\nid: kursus\nprogramme: forloeb\nsessions: []\n"


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ("", 2),
        (".", 2),
        ("programmes", 2),
        ("programmes/", 2),
        ("programmes/courses", 1),
        (FILE, 1),
        (f"{FILE} {FILE}", 1),
        (f"{FILE} ./{FILE} programmes/courses/../forloeb.yaml", 1),
        (f"programmes/courses {FILE}", 2),
        (f"{FILE} programmes .", 2),
    ],
)
def test_each_file_once(plf: Plf, tmp_path: Path, arguments: str, files: int) -> None:
    write(tmp_path, {FILE: CLEAN, "programmes/courses/kursus.yaml": COURSE})
    ran = plf("validate", *arguments.split())
    assert ran.out == f"{files} file{'s' if files > 1 else ''}: no findings.\n"
    assert ran.code == 0


@pytest.mark.parametrize(
    ("folder", "arguments", "shown"),
    [
        (".", "", FILE),
        (".", FILE, FILE),
        (".", f"./programmes/../{FILE}", FILE),
        ("programmes", "", "forloeb.yaml"),
        ("programmes", "forloeb.yaml", "forloeb.yaml"),
        ("programmes/courses", "", "{root}/programmes/forloeb.yaml"),
        ("programmes/courses", "../forloeb.yaml", "{root}/programmes/forloeb.yaml"),
        ("elsewhere", "--workspace {root}", "{root}/programmes/forloeb.yaml"),
        (".", "{root}/programmes/forloeb.yaml", FILE),
    ],
)
def test_a_file_is_named_as_seen_from_the_working_folder(
    plf: Plf, tmp_path: Path, folder: str, arguments: str, shown: str
) -> None:
    write(tmp_path, {FILE: ERROR})
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    root = tmp_path.as_posix()
    given = [argument.replace("{root}", root) for argument in arguments.split()]
    ran = plf("validate", *given, "--format", "json", cwd=tmp_path / folder)
    assert ran.places == [(shown.replace("{root}", root), 3, 1, "PLF102")]


def test_another_workspace_by_a_path_into_it(plf: Plf, tmp_path: Path) -> None:
    """What its files refer to is looked up there."""
    write(tmp_path, {"other/plf.toml": "", f"other/{FILE}": CLEAN, "other/kursus.yaml": COURSE})
    write(
        tmp_path, {"other/programmes/courses/kursus-2.yaml": COURSE.replace("kursus", "kursus-2")}
    )
    write(tmp_path, {"mine/plf.toml": ""})
    for path in ("../other/kursus.yaml", "../other/programmes/courses", "../other"):
        ran = plf("validate", path, cwd=tmp_path / "mine")
        assert (ran.code, ran.err) == (0, ""), ran.out


def test_a_file_beside_the_workspace_sees_the_workspace(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: CLEAN, "drafts/kursus.yaml": COURSE})
    assert plf("validate", "drafts/kursus.yaml").out == "1 file: no findings.\n"
    assert plf("validate", "drafts").out == "1 file: no findings.\n"


def test_a_file_outside_every_workspace_sees_what_is_shipped(plf: Plf, tmp_path: Path) -> None:
    course = COURSE.replace("forloeb", "seminar-ledelsesteams")
    write(tmp_path, {"kursus.yaml": course, "unknown.yaml": COURSE})
    (tmp_path / "plf.toml").unlink()
    assert plf("validate", "kursus.yaml").code == 0
    ran = plf("validate", "unknown.yaml", "--format", "json")
    assert ran.places == [("unknown.yaml", 3, 12, "PLF201")]


@pytest.mark.parametrize("path", [FILE, "x.yml", "X.YAML"])
def test_which_files_count(plf: Plf, tmp_path: Path, path: str) -> None:
    write(tmp_path, {f"programmes/{path.removeprefix('programmes/')}": ERROR})
    write(tmp_path, {"programmes/.hidden.yaml": ERROR, "programmes/.git/x.yaml": ERROR})
    write(tmp_path, {"programmes/notes.txt": ERROR, "programmes/hold.csv": "navn\n"})
    assert len(plf("validate", "--format", "json").findings) == 1


# --- standard input ---


def test_standard_input(plf: Plf) -> None:
    ran = plf("validate", "-", stdin=ERROR)
    assert ran.out == ERROR_IN_WORDS.replace(FILE, "<stdin>")
    assert ran.code == 1


def test_standard_input_stands_for_the_file_of_the_same_id(plf: Plf, tmp_path: Path) -> None:
    """An editor checks what is not saved yet: the saved file is not its double."""
    write(tmp_path, {FILE: CLEAN, "programmes/kursus.yaml": COURSE})
    text = f"{CLEAN}modules:\n  - {{id: dag-1, kind: seminar-day, start: 9.30}}\n"
    ran = plf("validate", "-", "--format", "json", stdin=text)
    assert ran.places == [("<stdin>", 5, 43, "PLF106")]
    assert plf("validate", "-", "programmes/kursus.yaml", stdin=text).code == 1


def test_others_see_standard_input_instead_of_the_file(plf: Plf, tmp_path: Path) -> None:
    course = f"{COURSE.replace('[]', '')}  - {{module: dag-1}}\n"
    write(tmp_path, {FILE: CLEAN, "programmes/kursus.yaml": course})
    assert plf("validate", "programmes/kursus.yaml").code == 1
    text = f"{CLEAN}modules:\n  - {{id: dag-1, kind: seminar-day}}\n"
    assert plf("validate", "-", "programmes/kursus.yaml", stdin=text).code == 0


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "PLF014"), (b"title: F\xf8rste", "PLF003"), (b"a" * 2_000_001, "PLF002")],
)
def test_bad_standard_input(plf: Plf, content: bytes, code: str) -> None:
    (found,) = plf("validate", "-", "--format", "json", stdin=content).findings
    assert (found["file"], found["line"], found["code"]) == ("<stdin>", 1, code)


# --- the workspace ---


@pytest.mark.parametrize("folder", ["programmes", "programmes/courses", "deep/er", "."])
def test_the_workspace_is_found_upwards(plf: Plf, tmp_path: Path, folder: str) -> None:
    write(tmp_path, {FILE: CLEAN})
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    assert plf("validate", cwd=tmp_path / folder).out == "1 file: no findings.\n"


def test_without_plf_toml_the_outermost_programmes_counts(plf: Plf, tmp_path: Path) -> None:
    inner = "programmes/programmes/andet.yaml"
    write(tmp_path, {FILE: CLEAN, inner: CLEAN.replace("forloeb", "andet")})
    (tmp_path / "plf.toml").unlink()
    assert plf("validate", cwd=tmp_path / "programmes/programmes").out.startswith("2 files")


def test_the_nearest_plf_toml_counts(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: CLEAN, "inner/plf.toml": "", "inner/programmes/x.yaml": ERROR})
    ran = plf("validate", "--format", "json", cwd=tmp_path / "inner")
    assert ran.places == [("programmes/x.yaml", 3, 1, "PLF102")]


def test_another_workspace_by_option(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: CLEAN, "other/programmes/x.yaml": ERROR})
    ran = plf("validate", "--workspace", "other", "--format", "json")
    assert ran.places == [("other/programmes/x.yaml", 3, 1, "PLF102")]


@pytest.mark.parametrize("make", [True, False])
def test_a_workspace_without_yaml(plf: Plf, tmp_path: Path, *, make: bool) -> None:
    if make:
        (tmp_path / "programmes").mkdir()
    ran = plf("validate", "--format", "json")
    assert ran.places == [("programmes", 1, 1, "PLF016")]
    assert ran.code == 1


def test_no_workspace_at_all(plf: Plf, tmp_path: Path) -> None:
    """To check nothing must not look like success."""
    (tmp_path / "plf.toml").unlink()
    write(tmp_path, {"forloeb.yaml": CLEAN})
    ran = plf("validate")
    assert ran.out == (
        ".:1:1: error PLF016: There is no workspace: no plf.toml and no programmes/ here or in a "
        "folder above.\n"
        "    = help: Name files or a folder, or make one with: plf init\n\n"
        "1 file: 1 error.\n"
    )
    assert ran.code == 1


# --- what is shipped ---


def test_shipped_documents_can_be_referred_to(plf: Plf, tmp_path: Path) -> None:
    course = COURSE.replace("forloeb", "seminar-ledelsesteams")
    write(tmp_path, {"programmes/kursus.yaml": course})
    assert plf("validate").code == 0
    assert "seminar-ledelsesteams" in plf("list").out


def test_shipped_documents_are_never_reported_on(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {FILE: CLEAN})
    ran = plf("validate", "--no-waivers", "--notes", "--strict")
    assert (ran.code, ran.out) == (0, "1 file: no findings.\n")


def test_a_document_of_ones_own_shadows_the_shipped_one(plf: Plf, tmp_path: Path) -> None:
    own = "kind: programme\nid: seminar-ledelsesteams\ntitle: Vores eget seminar\n"
    course = COURSE.replace("forloeb", "seminar-ledelsesteams").replace("[]", "")
    files = {
        "programmes/seminar-ledelsesteams.yaml": own,
        "programmes/kursus.yaml": f"{course}  - {{module: dag-1}}\n",
    }
    write(tmp_path, files)
    ran = plf("validate", "--format", "json")
    assert ran.places == [("programmes/kursus.yaml", 5, 14, "PLF201")]
    assert plf("show", "seminar-ledelsesteams").out == own
    assert plf("list", "--kind", "programme").out.count("seminar-ledelsesteams") == 1


# --- plf.toml ---


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'languag = "da"', ":1: Unknown key “languag”.\n     Did you mean “language”?\n"),
        (b'\nlanguage = "fr"', ":2: language is “da” or “en”.\n"),
        (b'language = ["da"]', ":1: language is “da” or “en”.\n"),
        (
            b"language = da",
            (
                ':1: The value cannot be read.\n     A text stands in quotes, such as "da"; '
                "a number stands alone, such as 60.\n"
            ),
        ),
        (
            b'languag = "da"\n[limits]\ngap = "60 dage"\nbreak_after = 0',
            (
                ":1: Unknown key “languag”.\n     Did you mean “language”?\n"
                "plf.toml:3: “60 dage” is not a whole number above 0.\n"
                "     Write only the number of days, such as 60.\n"
                "plf.toml:4: “0” is not a whole number above 0.\n"
                "     Write only the number of minutes, such as 90.\n"
            ),
        ),
        (
            b"language = \xf8",
            ": The file is not UTF-8.\n     Save the file with the encoding UTF-8.\n",
        ),
    ],
)
@pytest.mark.parametrize("folder", [".", "programmes"])
def test_faults_of_plf_toml(
    plf: Plf, tmp_path: Path, content: bytes, message: str, folder: str
) -> None:
    write(tmp_path, {FILE: NOTE})
    (tmp_path / "plf.toml").write_bytes(content)
    shown = "plf.toml" if folder == "." else (tmp_path / "plf.toml").as_posix()
    for command in ("validate", "list"):
        ran = plf(command, cwd=tmp_path / folder)
        told = message.replace("\nplf.toml", f"\n{shown}")
        assert (ran.err, ran.out, ran.code) == (f"plf: {shown}{told}", "", 2)
    assert plf("--help", cwd=tmp_path / folder).code == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_a_pipe_in_the_folder_is_passed_over(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/a.yaml": "kind: programme\nid: a\ntitle: A\n"})
    os.mkfifo(tmp_path / "programmes/b.yaml")
    assert plf("validate").out == "1 file: no findings.\n"


def test_a_workspace_without_files_is_no_success(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"plf.toml": "", "courses/k.yaml": "kind: course\n"})
    ran = plf("validate")
    assert ran.code == 1
    assert "PLF016" in ran.out
    assert "PLF017" in ran.out

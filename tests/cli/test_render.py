import json
import os
import re
import stat
from pathlib import Path

import pytest

from tests.cli.files import write
from tests.cli.running import Plf

REF = "seminar-ledelsesteams"
AGENDA = ("render", "agenda", REF)
FAULTY = "{{ agenda.titel }}\n"


def test_the_days_of_the_seminar(plf: Plf) -> None:
    ran = plf(*AGENDA)
    assert [day for day in ("Dag 1", "Dag 2", "Dag 3") if day in ran.out] == [
        "Dag 1",
        "Dag 2",
        "Dag 3",
    ]
    assert "9.00-15.30" in ran.out
    assert (ran.code, ran.err) == (0, "")
    assert all(len(line) <= 80 for line in ran.out.splitlines())


@pytest.mark.parametrize("form", ["terminal", "md", "json"])
def test_one_day(plf: Plf, form: str) -> None:
    shown = {day: plf(*AGENDA, "--day", day, "--format", form) for day in ("dag-1", "dag-2")}
    assert "Hvorfor datainformeret læringsledelse" in shown["dag-1"].out
    assert "Hvorfor datainformeret læringsledelse" not in shown["dag-2"].out
    assert [ran.code for ran in shown.values()] == [0, 0]


def test_an_unknown_day(plf: Plf) -> None:
    ran = plf(*AGENDA, "--day", "dag-9")
    assert ran.err == (
        "plf: There is no module or session “dag-9”.\n"
        "     Known: dag-1, dag-2, dag-3, klyngemoede.\n"
    )
    assert (ran.out, ran.code) == ("", 1)


def test_json_can_be_read(plf: Plf) -> None:
    assert json.loads(plf(*AGENDA, "--format", "json").out)["title"].startswith("Seminar for")


@pytest.mark.parametrize(("language", "clock"), [("da", "9.00-15.30"), ("en", "9:00-15:30")])
@pytest.mark.parametrize("messages", ["da", "en"])
def test_the_language_of_the_document_is_not_that_of_the_messages(
    plf: Plf, language: str, clock: str, messages: str
) -> None:
    ran = plf(*AGENDA, "--document-lang", language, "--lang", messages)
    assert clock in ran.out


@pytest.mark.parametrize("messages", ["da", "en"])
def test_the_document_knows_its_own_language(plf: Plf, messages: str) -> None:
    assert "9.00-15.30" in plf(*AGENDA, "--lang", messages).out


@pytest.mark.parametrize("form", ["terminal", "md", "json"])
def test_into_a_file(plf: Plf, tmp_path: Path, form: str) -> None:
    """The same text as on standard output, without colours."""
    colours = {"FORCE_COLOR": "1"}
    ran = plf(*AGENDA, "--format", form, "-o", "out/agenda.txt", env=colours)
    assert (ran.out, ran.err, ran.code) == ("", "Written: out/agenda.txt\n", 0)
    content = (tmp_path / "out" / "agenda.txt").read_bytes()
    assert content.decode() == plf(*AGENDA, "--format", form).out
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["agenda.txt"]


def test_a_file_is_in_utf_8_whatever_the_console_knows(plf: Plf, tmp_path: Path) -> None:
    plf(*AGENDA, "--format", "md", "-o", "agenda.md", encoding="ascii")
    assert "læringsledelse" in (tmp_path / "agenda.md").read_text(encoding="utf-8")


def test_an_existing_file_is_kept(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"agenda.md": "mit eget"})
    ran = plf(*AGENDA, "--format", "md", "-o", "agenda.md")
    assert ran.err == (
        "plf: agenda.md exists already and is kept.\n"
        "     Replace it with --force, or choose another name.\n"
    )
    assert (ran.out, ran.code) == ("", 1)
    assert (tmp_path / "agenda.md").read_text() == "mit eget"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["agenda.md", "plf.toml"]


def test_an_existing_file_is_replaced_when_asked(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"agenda.md": "mit eget"})
    assert plf(*AGENDA, "--format", "md", "-o", "agenda.md", "--force").code == 0
    assert (tmp_path / "agenda.md").read_text(encoding="utf-8").startswith("# Seminar")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["agenda.md", "plf.toml"]


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("plf.toml/agenda.md", "plf.toml/agenda.md cannot be written: plf.toml is a file.\n"),
        ("folder", "folder cannot be written: Is a directory.\n"),
        ("x" * 300, f"{'x' * 300} cannot be written: File name too long.\n"),
    ],
    ids=["below a file", "a folder", "a long name"],
)
def test_a_file_that_cannot_be_written(plf: Plf, tmp_path: Path, output: str, message: str) -> None:
    (tmp_path / "folder").mkdir()
    ran = plf(*AGENDA, "-o", output, "--force")
    assert (ran.err, ran.out, ran.code) == (f"plf: {message}", "", 1)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder", "plf.toml"]


@pytest.mark.skipif(
    not Path("/proc").is_dir(), reason="needs a folder that not even root can write"
)
def test_a_folder_that_cannot_be_written(plf: Plf) -> None:
    ran = plf(*AGENDA, "-o", "/proc/agenda.md")
    assert re.fullmatch(r"plf: /proc/agenda\.md cannot be written: [\w ]+\.\n", ran.err)
    assert (ran.out, ran.code) == ("", 1)


def test_ones_own_template_comes_first(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"templates/agenda/agenda.md": "mit eget\n", "programmes/x.yaml": ""})
    assert plf(*AGENDA, "--format", "md").out == "mit eget\n"


def test_a_fault_in_a_template(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"templates/agenda/agenda.md": f"# x\n\n{FAULTY}"})
    ran = plf(*AGENDA, "--format", "md")
    assert re.match(r"plf: \S*agenda\.md:3: .*titel", ran.err)
    assert (ran.out, ran.code) == ("", 1)


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_agenda_keeps_to_the_columns(plf: Plf, columns: int) -> None:
    ran = plf(*AGENDA, env={"COLUMNS": str(columns)})
    widest = max(len(line) for line in ran.out.splitlines())
    assert widest == columns


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
@pytest.mark.parametrize("name", ["pipe", "plan.yaml", "plf.toml", "hold.csv"])
def test_force_replaces_no_pipe_and_no_document(plf: Plf, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "pipe":
        os.mkfifo(path)
    else:
        path.write_text("# mit\n", encoding="utf-8")
    ran = plf(*AGENDA, "--format", "md", "-o", name, "--force")
    assert (ran.out, ran.code) == ("", 1)
    assert "is kept" in ran.err
    assert stat.S_ISFIFO(path.stat().st_mode) if name == "pipe" else path.read_bytes() == b"# mit\n"


def test_force_keeps_the_mode_and_follows_a_link(plf: Plf, tmp_path: Path) -> None:
    target, link = tmp_path / "program.md", tmp_path / "link.md"
    target.write_text("gammelt\n", encoding="utf-8")
    target.chmod(0o600)
    link.symlink_to(target)
    assert plf(*AGENDA, "--format", "md", "-o", "link.md", "--force").code == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("# Seminar")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600

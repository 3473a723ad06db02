"""``plf templates``: what there is, a copy of one's own, and what nothing uses."""

import json
import sys
from pathlib import Path

import pytest

from plf_cli.resources import shipped
from tests.cli.files import write
from tests.cli.running import Plf

BASED = '{% extends "plf/agenda/agenda.md" %}{% block title %}Mit eget{% endblock %}'


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A workspace without templates of its own."""
    write(tmp_path, {"plf.toml": "", "programmes/x.yaml": ""})
    return tmp_path


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("agenda.html", "agenda/agenda.html"),
        ("agenda/agenda.md", "agenda/agenda.md"),
        ("plf/agenda/agenda.typ", "agenda/agenda.typ"),
        ("templates/agenda/agenda.typ", "agenda/agenda.typ"),
        ("page.html", "shared/page.html"),
        ("coverage.svg", "coverage/coverage.svg"),
        ("shared/letterhead-example.docx", "shared/letterhead-example.docx"),
    ],
)
def test_a_copy_is_whole(plf: Plf, here: Path, name: str, file: str) -> None:
    ran = plf("templates", "copy", name)
    assert (ran.code, ran.out) == (0, "")
    assert f"Written: templates/{file}" in ran.err
    assert (here / "templates" / file).read_bytes() == (shipped("templates") / file).read_bytes()


@pytest.mark.usefixtures("here")
def test_a_copy_tells_what_to_do_with_it(plf: Plf) -> None:
    tag = '{% extends "plf/agenda/agenda.html" %}'
    assert tag in plf("templates", "copy", "agenda.html").err
    assert "--template templates/shared/document.docx" in (
        plf("templates", "copy", "document.docx").err
    )
    assert len(plf("templates", "copy", "agenda.typ").err.splitlines()) == 1


@pytest.mark.usefixtures("here")
def test_a_copy_is_used_as_it_is(plf: Plf) -> None:
    before = plf("render", "agenda", "seminar-eksempel", "--format", "html")
    plf("templates", "copy", "agenda.html")
    after = plf("render", "agenda", "seminar-eksempel", "--format", "html")
    assert (before.code, after.code, after.err) == (0, 0, "")
    assert before.out == after.out


def test_an_own_file_is_kept(plf: Plf, here: Path) -> None:
    write(here, {"templates/agenda/agenda.md": "mit eget"})
    ran = plf("templates", "copy", "agenda.md")
    assert ran.code == 1
    assert "templates/agenda/agenda.md exists already and is kept." in ran.err
    assert plf("templates", "copy", "agenda.md", "--force").code == 0
    assert (here / "templates/agenda/agenda.md").read_text() != "mit eget"


def test_a_copy_goes_where_it_is_told(plf: Plf, here: Path) -> None:
    assert plf("templates", "copy", "agenda.md", "-o", "andet/navn.md").code == 0
    assert (here / "andet/navn.md").is_file()
    assert not (here / "templates").exists()


@pytest.mark.parametrize(
    ("name", "help_"),
    [
        ("agend.html", "Did you mean “agenda/agenda.html”?"),
        ("agenda", "Known: agenda/agenda.html, agenda/agenda.md or agenda/agenda.typ."),
        ("../plf.toml", "See: plf templates list"),
        ("workspace/da/plf.toml", ""),
        ("/etc/passwd", ""),
        ("", ""),
    ],
)
def test_a_name_that_none_has(plf: Plf, here: Path, name: str, help_: str) -> None:
    ran = plf("templates", "copy", name)
    assert (ran.code, ran.out) == (1, "")
    assert f"There is no template “{name.removeprefix('plf/')}”." in ran.err
    assert help_ in ran.err
    assert not (here / "templates").exists()


def test_without_a_workspace_there_is_no_folder(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "plf.toml").unlink()
    ran = plf("templates", "copy", "agenda.md")
    assert ran.code == 1
    assert "Here is no workspace" in ran.err
    assert plf("templates", "copy", "agenda.md", "-o", "agenda.md").code == 0


def test_the_list_tells_what_is_ones_own_and_what_nothing_uses(plf: Plf, here: Path) -> None:
    write(
        here,
        {
            "templates/agenda/agenda.md": BASED + "{# own/logo.svg #}",
            "templates/agenda/agenda.htm": "x",
            "templates/agend/agenda.md": "x",
            "templates/own/logo.svg": "x",
            "templates/brevpapir.docx": "x",
            "templates/.DS_Store": "x",
        },
    )
    out = plf("templates", "list").out
    assert "agenda: The participants' agenda of one day or of all.\n" in out
    assert "  agenda/agenda.md  (yours: templates/agenda/agenda.md)\n" in out
    assert "  agenda/agenda.html\n" in out
    told = [line for line in out.splitlines() if line.startswith("Nothing uses")]
    assert told == [
        "Nothing uses templates/agend/agenda.md. Did you mean “agenda/agenda.md”?",
        "Nothing uses templates/agenda/agenda.htm. Did you mean “agenda/agenda.html”?",
    ]
    told_too = plf("render", "agenda", "seminar-eksempel", "--format", "md").err.splitlines()
    assert told_too == told


def test_a_slip_in_the_ending_is_told(plf: Plf, here: Path) -> None:
    names = ("agenda.mdd", "agenda.md.txt", "agenda.md~", "agenda.md.bak", "agenda.png", "brev.odt")
    write(here, {f"templates/agenda/{name}": "x" for name in names})
    told = plf("render", "agenda", "seminar-eksempel", "--format", "md").err.splitlines()
    assert told == [
        "Nothing uses templates/agenda/agenda.md.txt. Did you mean “agenda/agenda.md”?",
        "Nothing uses templates/agenda/agenda.mdd. Did you mean “agenda/agenda.md”?",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only few make links")
@pytest.mark.parametrize("options", [(), ("--force",)])
def test_a_copy_does_not_leave_the_folder(plf: Plf, here: Path, options: tuple[str, ...]) -> None:
    outside = here / "andre"
    outside.mkdir()
    (here / "templates").mkdir()
    (here / "templates" / "agenda").symlink_to(outside)
    (here / "templates" / "calendar").mkdir()
    (outside / "calendar.md").write_text("mit")
    (here / "templates" / "calendar" / "calendar.md").symlink_to(outside / "calendar.md")
    for name in ("agenda.md", "calendar.md"):
        ran = plf("templates", "copy", name, *options)
        assert ran.code == 1
        assert "This link leads out of the folder of templates." in ran.err
    assert [one.name for one in outside.iterdir()] == ["calendar.md"]
    assert (outside / "calendar.md").read_text() == "mit"


def test_what_is_no_template_in_a_templates_place(plf: Plf, here: Path) -> None:
    (here / "templates/agenda/agenda.md").mkdir(parents=True)
    for command in ("templates list", "render agenda seminar-eksempel --format md"):
        ran = plf(*command.split())
        assert (ran.code, ran.out) == (1, "")
        assert "templates/agenda/agenda.md: This is no file, so it cannot be a" in ran.err


def test_the_list_as_json(plf: Plf, here: Path) -> None:
    write(here, {"templates/agenda/agenda.md": BASED, "templates/agend/agenda.md": "x"})
    found = json.loads(plf("templates", "list", "--format", "json").out)
    assert {"name": "agenda/agenda.md", "file": "templates/agenda/agenda.md"} in found["templates"]
    assert {"name": "agenda/agenda.html", "file": None} in found["templates"]
    assert found["unused"] == [{"file": "templates/agend/agenda.md", "meant": "agenda/agenda.md"}]


@pytest.mark.usefixtures("here")
def test_what_a_workspace_is_made_of_is_no_template(plf: Plf) -> None:
    names = [
        one["name"]
        for one in json.loads(plf("templates", "list", "--format", "json").out)["templates"]
    ]
    assert len(names) > 10
    assert not [name for name in names if name.startswith("workspace/") or "/fonts/" in name]


def test_a_fault_is_told_with_the_path_from_here(plf: Plf, here: Path) -> None:
    write(here, {"templates/agenda/agenda.md": "a\n{{ agenda.titel }}"})
    ran = plf("render", "agenda", "seminar-eksempel", "--format", "md", "--lang", "da")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("plf: templates/agenda/agenda.md:2: ")
    assert "ente du »title«?" in ran.err


@pytest.mark.parametrize("arguments", [(), ("lst",), ("list", "--format", "xml"), ("copy",)])
@pytest.mark.usefixtures("here")
def test_wrong_use(plf: Plf, arguments: tuple[str, ...]) -> None:
    assert plf("templates", *arguments).code == 2

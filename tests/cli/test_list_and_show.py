import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from plf_cli.resources import shipped
from tests.cli.files import CLEAN, ERROR, write
from tests.cli.running import Plf

COURSE = "kind: course\nid: forloeb\nprogramme: forloeb\nsessions: []\n"
VARIANT = """\
kind: programme
id: kort
extends: seminar-ledelsesteams
title: "Kort seminar: uden Dag 2"
remove: [dag-2]
modules:
  - {id: dag-3, label: Sidste dag, after: {module: dag-1, weeks: 4-8}}
  - {id: dag-4, kind: seminar-day, fields: [samarbejde], place: {after: dag-1}}
"""


def test_the_shipped_catalogue_outside_a_workspace(plf: Plf, tmp_path: Path) -> None:
    (tmp_path / "plf.toml").unlink()
    ran = plf("list")
    lines = ran.out.splitlines()
    assert len(lines) == len(list(shipped("programmes").rglob("*.yaml")))
    assert "programme  seminar-ledelsesteams" in ran.out
    assert "Seminar for ledelsesteams og ledelsesdialog i klynger" in ran.out
    assert (ran.code, ran.err) == (0, "")
    assert lines == [line.rstrip() for line in lines]


def test_ones_own_beside_the_shipped(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/forloeb.yaml": CLEAN})
    rows = json.loads(plf("list", "--kind", "programme", "--format", "json").out)
    assert {row["kind"] for row in rows} == {"programme"}
    assert [row for row in rows if row["origin"] == "workspace"] == [
        {
            "kind": "programme",
            "id": "forloeb",
            "title": "Forløb",
            "status": "draft",
            "origin": "workspace",
            "file": "programmes/forloeb.yaml",
        }
    ]
    shipped_files = [row["file"] for row in rows if row["origin"] == "shipped"]
    assert all(file.startswith("<plf>/") for file in shipped_files)


@pytest.mark.parametrize("kind", ["course", "afvikling", "Afvikling", "kursus"])
def test_one_kind_by_what_it_is_called(plf: Plf, tmp_path: Path, kind: str) -> None:
    text = COURSE.replace("programme: forloeb", "programme: forloeb\nstatus: planned")
    write(tmp_path, {"programmes/forloeb.yaml": CLEAN, "programmes/courses/forloeb.yaml": text})
    ran = plf("list", "--kind", kind, "--lang", "da")
    if kind == "kursus":
        assert "»kursus« kan ikke bruges her; vælg mellem framework, " in ran.err
        assert ran.code == 2
    else:
        assert "afvikling forloeb planlagt → forloeb" in " ".join(ran.out.split())
        rows = json.loads(plf("list", "--kind", kind, "--format", "json").out)
        assert {(row["kind"], row["status"]) for row in rows} >= {("course", "planned")}
        assert {row["kind"] for row in rows} == {"course"}


def test_a_faulty_file_is_listed(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/forloeb.yaml": ERROR, "programmes/tom.yaml": ""})
    out = plf("list").out
    assert "forloeb" in out
    assert "tom" in out
    assert out.count("(has faults: plf validate)") == 2


@pytest.mark.parametrize("ref", ["forloeb", "programme/forloeb", "programmes/forloeb.yaml"])
def test_show_as_it_is_written(plf: Plf, tmp_path: Path, ref: str) -> None:
    text = f"# et forløb\r\n{CLEAN}   # slut\n"
    write(tmp_path, {"programmes/forloeb.yaml": text})
    ran = plf("show", ref)
    assert (ran.out, ran.err, ran.code) == (text, "", 0)


def test_a_shipped_file_is_shown_without_the_line_for_editors(plf: Plf, tmp_path: Path) -> None:
    """It leads to a folder beside plf itself."""
    text = (shipped("programmes") / "frameworks" / "syv-ledelsesfelter.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: ")
    assert plf("show", "syv-ledelsesfelter", cwd=tmp_path).out == text.partition("\n")[2]


def test_show_standard_input(plf: Plf) -> None:
    assert plf("show", "-", stdin=CLEAN).out == CLEAN


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("show forloeb", "“forloeb” is the id of several documents.\n     Write one of: "),
        ("show forlob", "No document has the id “forlob”.\n     Did you mean “forloeb”?\n"),
        (
            "show seminar-ledelsesteam",
            "No document has the id “seminar-ledelsesteam”.\n     Did you",
        ),
        (
            "show framework/forloeb",
            "No document has the id “framework/forloeb”.\n     Did you mean",
        ),
        (
            "show nothing-like-it-at-all",
            "No document has the id “nothing-like-it-at-all”.\n     See:",
        ),
        (
            "show missing.yaml",
            "missing.yaml:1:1: The file does not exist.\n     See: plf validate\n",
        ),
        ("show broken", "programmes/broken.yaml:3:8: The quote that opens here is never closed.\n"),
        ("show programmes", "No document has the id “programmes”.\n"),
        ("show orphan --resolved", "What this document extends cannot be used.\n     See: plf val"),
        (
            "render agenda syv-ledelsesfelter",
            "“syv-ledelsesfelter” has kind “framework”; needed here: programme, course.\n",
        ),
        ("render agenda faulty", "programmes/faulty.yaml:3:1: Unknown key “titel”.\n     See: plf"),
    ],
)
def test_a_reference_that_cannot_be_used(
    plf: Plf, tmp_path: Path, command: str, message: str
) -> None:
    files = {
        "programmes/forloeb.yaml": CLEAN,
        "programmes/courses/forloeb.yaml": COURSE,
        "programmes/broken.yaml": 'kind: programme\nid: broken\ntitle: "Forløb\n',
        "programmes/faulty.yaml": ERROR.replace("id: forloeb", "id: faulty"),
        "programmes/orphan.yaml": "kind: programme\nid: orphan\nextends: nowhere\n",
    }
    write(tmp_path, files)
    ran = plf(*command.split())
    assert ran.err.startswith(f"plf: {message}")
    assert (ran.out, ran.code) == ("", 1)


def test_an_ambiguous_id_is_told_apart_by_its_kind(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/forloeb.yaml": CLEAN, "programmes/courses/forloeb.yaml": COURSE})
    known = "Write one of: programme/forloeb, course/forloeb.\n"
    assert plf("show", "forloeb").err.endswith(known)
    assert plf("show", "course/forloeb").out == COURSE
    assert plf("show", "programme/forloeb").out == CLEAN


def test_a_variant_as_a_whole(plf: Plf, tmp_path: Path) -> None:
    write(tmp_path, {"programmes/kort.yaml": VARIANT})
    assert plf("validate").out == "1 file: no findings.\n"
    whole = plf("show", "kort", "--resolved").out
    data: dict[str, Any] = yaml.safe_load(whole)
    modules = [module["id"] for module in data["modules"]]
    assert modules == ["dag-1", "dag-4", "dag-3", "klyngemoede"]
    assert data["title"] == "Kort seminar: uden Dag 2"
    assert not {"extends", "remove", "place"} & {*data, *data["modules"][1]}


@pytest.mark.parametrize("form", ["json", "md"])
def test_the_whole_of_a_variant_means_what_the_variant_means(
    plf: Plf, tmp_path: Path, form: str
) -> None:
    write(tmp_path, {"programmes/kort.yaml": VARIANT})
    agenda = plf("render", "agenda", "kort", "--format", form).out
    write(tmp_path, {"programmes/kort.yaml": plf("show", "kort", "--resolved").out})
    assert plf("validate").out == "1 file: no findings.\n"
    assert plf("render", "agenda", "kort", "--format", form).out == agenda
    assert "Sidste dag" in agenda


@pytest.mark.parametrize(
    "ref", [path.stem for path in sorted(shipped("programmes").rglob("*.yaml"))]
)
def test_what_is_shown_whole_validates_as_a_file(plf: Plf, ref: str) -> None:
    text = plf("show", ref, "--resolved").out
    ran = plf("validate", "-", stdin=text)
    assert (ran.code, ran.err) == (0, "") or "PLF501" in ran.out  # a waiver is a comment


@pytest.mark.parametrize(
    "text", ["", "# intet\n", "- a\n", "et ord\n", "kind: programme\nmodules: 3\n"]
)
def test_what_is_no_document_is_shown_as_it_is(plf: Plf, tmp_path: Path, text: str) -> None:
    write(tmp_path, {"x.yaml": text})
    assert plf("show", "x.yaml").out == text
    ran = plf("show", "x.yaml", "--resolved")
    assert (ran.code, ran.err) == (0, "")
    assert yaml.safe_load(ran.out) == yaml.safe_load(text)


@pytest.mark.parametrize("modules", ["3", "[3, {id: dag-9}]", "{a: b}", "~", ""])
def test_a_faulty_variant_is_shown_whole_as_far_as_possible(
    plf: Plf, tmp_path: Path, modules: str
) -> None:
    text = f"kind: programme\nid: x\nextends: seminar-ledelsesteams\nmodules: {modules}\n"
    write(tmp_path, {"x.yaml": text})
    ran = plf("show", "x.yaml", "--resolved")
    assert (ran.code, ran.err) == (0, "")
    assert yaml.safe_load(ran.out)["id"] == "x"
